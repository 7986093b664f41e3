"""The gate alone: two JSON files, and no pipeline around them."""

import json
from pathlib import Path

from storyreel.canon_gate.claims import Claim, Claims, Introduction
from storyreel.canon_gate.diff_claims import claims_of_diff
from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.text_net import look_over
from storyreel.canon_gate.verdict import verdict
from storyreel.contracts.artifact import load_file
from storyreel.contracts.canon import Canon, CanonDiff
from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.claim_list import ClaimList
from storyreel.contracts.errors import InputError
from storyreel.contracts.gate_report import Finding, GateReport
from storyreel.contracts.predicate_rows import registry_with
from storyreel.contracts.predicates import Predicates
from storyreel.contracts.script import Script

SUBJECTS = ("script", "canon_diff", "claim_list")


def judge_files(canon_path: Path, said_path: Path, predicates_path: Path | None = None) -> GateReport:
    """The report on a script, a canon diff or a list of claims against a canon.

    Raises:
        StoryreelError: A file is not there, is no JSON, or breaks its contract.
    """
    rows = predicates_path.read_bytes() if predicates_path else None
    predicates = registry_with(rows, str(predicates_path))
    canon = load_file(Canon, canon_path)
    kind, where = _kind_of(said_path), str(said_path)
    nets: tuple[Finding, ...] = ()
    if kind == "script":
        script = load_file(Script, said_path)
        episode, claims = script.episode, claims_of_script(script, _number(script.episode), where, predicates)
        nets = tuple(look_over(script, canon, where))
    elif kind == "canon_diff":
        diff = load_file(CanonDiff, said_path)
        episode, claims = diff.episode, claims_of_diff(diff, _number(diff.episode), where, predicates)
    else:
        said = load_file(ClaimList, said_path)
        episode, claims = said.episode, claims_of_list(said, where, predicates)
    decision, findings = verdict(canon, claims, predicates)
    judged = {"canon": digest_of_file(canon_path), kind: digest_of_file(said_path)}
    return GateReport(gate="canon", episode=episode, verdict=decision, findings=(*findings, *nets), judged=judged)


def claims_of_list(said: ClaimList, where: str, predicates: Predicates) -> Claims:
    """The claims of a list, in its order."""
    claims = []
    for index, claim in enumerate(said.claims):
        predicate = predicates.get(claim.predicate)
        sentence = (
            predicate.sentence(claim.subject, claim.object)
            if predicate
            else f"{claim.subject} {claim.predicate} {claim.object}"
        )
        place = f"{where}: {claim.place or f'claims[{index}]'}"
        force = "becomes" if claim.becomes else "moves" if predicate and predicate.change == "free" else "is"
        at = (_number(said.episode), claim.scene)
        reading = f"{place} says that {sentence}{' from here on' if claim.becomes else ''}"
        about = (claim.subject, claim.predicate, claim.object)
        claims.append(Claim(*about, force, at, place, claim.says or sentence, reading, mode=claim.mode))  # type: ignore[arg-type]
    entities = (
        Introduction(entity.id, entity.kind, entity.id, f"{where}: entities[{index}]")
        for index, entity in enumerate(said.entities)
    )
    return Claims(introductions=tuple(entities), claims=tuple(sorted(claims, key=lambda claim: claim.at)))


def _kind_of(path: Path) -> str:
    try:
        value = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise InputError(f"{path}: not there, expected one of {', '.join(SUBJECTS)}") from None
    except (ValueError, RecursionError):
        raise InputError(f"{path}: found no JSON, expected one of {', '.join(SUBJECTS)}") from None
    kind = value.get("schema") if isinstance(value, dict) else None
    if kind not in SUBJECTS:
        raise InputError(f"{path}: schema: found {kind!r}, expected one of {', '.join(SUBJECTS)}")
    return str(kind)


def _number(episode: str) -> int:
    digits = episode.removeprefix("ep")
    return int(digits) if digits.isascii() and digits.isdigit() else 0
