"""Where each checkpoint stands: asked, approved, rejected, voided; and whether a question has waited too long.

- A decision stands while the subject has the bytes that it names; else it is void.
- A question is asked when a run pauses on it. How long ago comes from the events of runs, never from artifacts.
- A question that waits longer than the project's `approval_timeout_hours` is timed out, and stays paused.
"""

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from storyreel.contracts.approval import Approval
from storyreel.contracts.artifact import load_file
from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.project import Project
from storyreel.orchestrator.ask import command_for
from storyreel.orchestrator.checkpoints import CHECKPOINTS, Checkpoint, filled, is_on
from storyreel.orchestrator.project import open_project
from storyreel.orchestrator.subjects import in_words

State = Literal["asked", "approved", "rejected", "voided"]
HOUR = 3600


@dataclass(frozen=True)
class Standing:
    """One checkpoint of one episode."""

    checkpoint: str
    episode: str
    profile: str
    state: State
    is_timed_out: bool
    subject: str
    digest: str  # of what is there now; empty if it is not made
    page: str
    asked_at: float | None  # seconds since 1970
    by: str
    decided_at: str
    note: str
    command: str  # what approves it; empty when nothing waits
    about: str = ""  # what is asked about, in a few words; empty when nothing waits

    def to_value(self) -> dict[str, Any]:
        """The standing as plain JSON."""
        return asdict(self)


def standings(project: Path, directory: Path, where: str = "") -> list[Standing]:
    """Every checkpoint that was asked or decided, in story order.

    Args:
        where: The options that name project and directory in a command.

    Raises:
        InputError: The project's files are wrong.
    """
    settings = open_project(project).project
    asked = dict(_asked(directory))
    found = []
    for number in range(1, settings.episodes + 1):
        for checkpoint in CHECKPOINTS.values():
            if is_on(checkpoint, settings):
                for profile in _profiles(checkpoint, f"ep{number:02}", settings, directory):
                    place = _Place(checkpoint, f"ep{number:02}", profile, project, directory, where)
                    standing = _standing(place, asked, settings.approval_timeout_hours)
                    found += [standing] if standing else []
    return found


def say(found: Sequence[Standing]) -> None:
    """Print what stands where, with the command for what waits."""
    for one in found:
        print(f"{one.episode} {one.checkpoint}: {in_state(one)}")
        if one.command:
            print(f"  {one.about}; look at {one.page}, then")
            print(f"  {one.command}")
    waiting = sum(bool(one.command) for one in found)
    print(f"{waiting} waiting, {len(found) - waiting} decided" if found else "nothing was asked yet")


def in_state(one: Standing) -> str:
    """How a checkpoint stands, in a few words."""
    since = f"asked {_ago(one.asked_at)}" if one.asked_at is not None else "not asked about these bytes yet"
    late = "; timed out, still paused" if one.is_timed_out else ""
    note = f" ({one.note})" if one.note else ""
    if one.state == "asked":
        return since + late
    if one.state == "voided":
        return f"void: it changed since {one.by} decided on {one.decided_at}; {since}{late}"
    gone = "" if one.digest else "; not made in this directory"
    return f"{one.state} by {one.by} on {one.decided_at}{note}{gone}"


@dataclass(frozen=True)
class _Place:
    checkpoint: Checkpoint
    episode: str
    profile: str
    project: Path
    directory: Path
    where: str


def _profiles(checkpoint: Checkpoint, episode: str, settings: Project, directory: Path) -> list[str]:
    if not checkpoint.per_profile:
        return [""]
    subjects = directory.glob(checkpoint.subject.format(episode=episode, profile="*"))
    return sorted({settings.profile, *(subject.parent.name for subject in subjects)})


def _standing(place: _Place, asked: dict[tuple[str, str], float], hours: int) -> Standing | None:
    checkpoint, episode, profile = place.checkpoint, place.episode, place.profile
    subject = str(filled(checkpoint.subject, episode, profile))
    file = place.directory / subject
    digest = digest_of_file(file) if file.is_file() else ""
    kept = place.project / checkpoint.decision(episode, profile)
    decision = load_file(Approval, kept) if kept.is_file() else None
    asked_at = asked.get((subject, digest))
    if decision is None and asked_at is None:
        return None
    is_void = decision is not None and bool(digest) and decision.subject_digest != digest
    state: State = "asked" if decision is None else "voided" if is_void else decision.decision
    waits = state in ("asked", "voided")
    is_open = bool(digest) and state != "approved"
    command = command_for("approve", checkpoint.name, episode, profile, digest, place.where)
    return Standing(
        checkpoint=checkpoint.name,
        episode=episode,
        profile=profile,
        state=state,
        is_timed_out=waits and asked_at is not None and time.time() - asked_at > hours * HOUR,
        subject=subject,
        digest=digest,
        page=str(place.directory / filled(checkpoint.page, episode, profile)),
        asked_at=asked_at,
        by=decision.approver_id if decision else "",
        decided_at=decision.decided_at if decision else "",
        note=decision.note if decision else "",
        command=command if is_open else "",
        about=in_words(checkpoint.name, file) if is_open else "",
    )


def _ago(at: float) -> str:
    hours = (time.time() - at) / HOUR
    if hours < 1:
        return f"{max(0, int(hours * 60))} min ago"
    return f"{int(hours)} h ago" if hours < 48 else f"{int(hours / 24)} days ago"


def _asked(directory: Path) -> Iterator[tuple[tuple[str, str], float]]:
    """When runs first paused on some bytes: subject and digest -> seconds since 1970."""
    first: dict[tuple[str, str], float] = {}
    marks = {Path(checkpoint.mark).name for checkpoint in CHECKPOINTS.values()}
    for file in (file for name in sorted(marks) for file in directory.glob(f"runs/*/*,{name}.*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            with suppress(ValueError, KeyError, TypeError):
                event = json.loads(line)
                question = event["notes"]["asked"]
                key = (str(question["subject"]), str(question["digest"]))
                if event["exit"] == 4:
                    first[key] = min(first.get(key, float(event["at"])), float(event["at"]))
    yield from first.items()
