"""Record a person's decision at a checkpoint."""

import datetime
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from storyreel.contracts import store
from storyreel.contracts.approval import Approval
from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.errors import InputError
from storyreel.contracts.project import RenderProfile
from storyreel.contracts.yaml_file import unknown_key
from storyreel.orchestrator import decisions
from storyreel.orchestrator.checkpoints import Checkpoint, checkpoint_named, filled
from storyreel.orchestrator.project import open_project

EVENTS = Path("runs/approvals.jsonl")  # telemetry: a copy of every decision, for the registry


@dataclass(frozen=True)
class Desk:
    """Whose decision on what: the project's folder and the working directory."""

    project: Path
    directory: Path
    by: str
    note: str = ""
    profile: str = ""
    digest: str = ""  # the beginning of the digest that was looked at; empty: whatever is there now


def decide(decision: Literal["approved", "rejected"], checkpoint: str, episode: str, desk: Desk) -> str:
    """Keep a decision on the bytes that are there now; returns what to say about it.

    Raises:
        InputError: No such checkpoint, episode or project, nobody decides, nothing is there to look at,
            or it is not what was looked at.
    """
    what = checkpoint_named(checkpoint)
    if not re.fullmatch(r"ep\d\d", episode):
        raise InputError(f"episode: found {episode!r}, expected something like ep01")
    if not desk.by.strip():
        raise InputError("--by: found nothing, expected the name of who decides")
    project = open_project(desk.project).project
    _check_owner(desk.directory, f"{project.tenant}/{project.id}", desk.project)
    profile = _profile(what, desk.profile, project.profile)
    subject = str(filled(what.subject, episode, profile))
    approval = Approval(
        checkpoint=what.name,
        episode=episode,
        decision=decision,
        subject=subject,
        subject_digest=_digest(desk, subject),
        approver_id=" ".join(desk.by.split()),
        decided_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        note=" ".join(desk.note.split()),
        profile=profile,
    )
    path = desk.project / what.decision(episode, profile)
    counts = decisions.save(path, approval)
    decisions.append(desk.directory / EVENTS, approval.to_bytes())
    return f"{subject}: {decision} by {approval.approver_id}; " + (
        f"kept in {path}" if counts else f"it was so already, and {decisions.log_of(path)} has one line more"
    )


def _profile(checkpoint: Checkpoint, asked: str, usual: str) -> str:
    if asked and not checkpoint.per_profile:
        raise InputError(
            f"--profile: found {asked!r}, but {checkpoint.name} is the same in every profile; leave it away"
        )
    if asked and asked not in get_args(RenderProfile):
        raise InputError("--profile: " + unknown_key(asked, list(get_args(RenderProfile))).removeprefix("unknown key "))
    return (asked or usual) if checkpoint.per_profile else ""


def _digest(desk: Desk, name: str) -> str:
    """The digest of what is there, if it is what was saved and what was looked at."""
    subject = desk.directory / name
    if not subject.is_file():
        raise InputError(f"{subject}: not there yet; run snakemake up to the pause first")
    digest = digest_of_file(subject)
    saved = desk.directory / store.PLACES / name
    if saved.is_file() and digest != saved.read_text():
        raise InputError(f"{subject}: was changed by hand; run the same snakemake command, look again, then decide")
    if not digest.startswith(desk.digest.rstrip("…")):
        raise InputError(
            f"{subject}: is sha256 {digest[:12]}… by now, not {desk.digest[:12]}… that was looked at; "
            "look again, then decide"
        )
    return digest


def _check_owner(directory: Path, mine: str, project: Path) -> None:
    owner = directory / ".owner"
    if owner.is_file() and owner.read_text(encoding="utf-8") != mine:
        raise InputError(
            f"{directory}: belongs to the project {owner.read_text(encoding='utf-8')}, not to {project} ({mine})"
        )
