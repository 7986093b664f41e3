"""Who may change the canon: a diff that the gate allowed, made against the snapshot as it is.

- The gate's report is about this episode, this diff and this snapshot, and says allow.
- A diff names the snapshot that it was made against. If the canon has moved on
  since, the diff is refused, and the facts that moved are named.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from storyreel.canon_store.history import Moved, moved
from storyreel.canon_store.names import Names
from storyreel.canon_store.telling import sentence
from storyreel.contracts.canon import Canon, CanonDiff
from storyreel.contracts.errors import BlockedError, EngineError
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.predicates import registry

SHOWN = 5  # facts that a refusal names


class StaleDiffError(BlockedError):
    """The canon has changed since the diff was made."""


@dataclass(frozen=True)
class Papers:
    """What a diff brings with it, and where each of it lies."""

    diff: CanonDiff
    report: GateReport
    digests: Mapping[str, str]  # of the "diff" and the "canon" as they are now
    places: Mapping[str, str]  # of the "diff" and the "report"
    episode: str


def expect_allowed(papers: Papers) -> None:
    """Raise unless the gate let exactly this diff into exactly this canon.

    Raises:
        EngineError: The report is of another gate, episode, diff or canon, or does not allow.
    """
    where, report = papers.places["report"], papers.report
    for name in ("diff", "canon"):
        _expect(where, f"judged.{name}", report.judged.get(name, "nothing"), papers.digests[name])
    _expect(where, "gate", report.gate, "canon")
    _expect(where, "episode", report.episode, papers.episode)
    _expect(where, "verdict", report.verdict, "allow")
    _expect(papers.places["diff"], "episode", papers.diff.episode, papers.episode)


def expect_current(papers: Papers, canon: Canon, base: Canon | None) -> None:
    """Raise if the diff was made against another snapshot.

    Args:
        base: The snapshot that it was made against, if its bytes are still there.

    Raises:
        StaleDiffError: Names the facts that have moved since.
    """
    found, expected = papers.diff.base_digest, papers.digests["canon"]
    if found and found != expected:
        where = papers.places["diff"]
        since = _told(moved(base, canon), canon) if base else "its own snapshot is gone"
        raise StaleDiffError(
            f"{where}: base_digest: found {found[:12]}…, expected {expected[:12]}…, the canon after {canon.after}: "
            f"{since}; propose the diff again"
        )


def _told(change: Moved, canon: Canon) -> str:
    names, predicates = Names(canon), registry()
    told = [f"new: {sentence(fact, names, predicates)}" for fact in change.begun]
    told += [f"no longer: {sentence(fact, names, predicates)}" for fact, _ in change.ended]
    told += [f"gone: {sentence(fact, names, predicates)}" for fact in change.gone]
    told += [f"met: {entity.id}" for entity in change.met] if not told else []
    if not told:
        return "no fact moved, but the bytes did"
    more = f" and {len(told) - SHOWN} more" if len(told) > SHOWN else ""
    return f"{len(told)} moved since, {'; '.join(told[:SHOWN])}{more}"


def _expect(where: str, field: str, found: str, expected: str) -> None:
    if found != expected:
        raise EngineError(f"{where}: {field}: found {found[:12]}, expected {expected[:12]}; run the same command again")
