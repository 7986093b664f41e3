"""Record a person's decision at a checkpoint."""

import datetime
import re
from pathlib import Path

from storyreel.contracts import store
from storyreel.contracts.approval import Approval
from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.errors import InputError
from storyreel.contracts.yaml_file import unknown_key
from storyreel.orchestrator import decisions
from storyreel.orchestrator.project import open_project


def decide(
    decision: str, checkpoint: str, episode: str, by: str, note: str, project: Path, directory: Path
) -> tuple[Path, str]:
    """Keep a decision on the bytes that are there now.

    Returns:
        Where the decision is kept, and what it is about.

    Raises:
        InputError: No such checkpoint, episode or project, or nothing there to look at.
    """
    if checkpoint in decisions.LATER:
        raise InputError(f"{checkpoint}: belongs to a later version; it is read and does nothing yet")
    if checkpoint not in decisions.CHECKPOINTS:
        raise InputError(
            "checkpoint: " + unknown_key(checkpoint, sorted(decisions.CHECKPOINTS)).removeprefix("unknown key ")
        )
    if not re.fullmatch(r"ep\d\d", episode):
        raise InputError(f"episode: found {episode!r}, expected something like ep01")
    if not by.strip():
        raise InputError("--by: found nothing, expected the name of who decides")
    folder = open_project(project)
    _check_owner(directory, f"{folder.project.tenant}/{folder.project.id}", project)
    name = f"episodes/{episode}/{decisions.CHECKPOINTS[checkpoint]}"
    subject = directory / name
    if not subject.is_file():
        raise InputError(f"{subject}: not there yet; run snakemake up to the pause first")
    digest = digest_of_file(subject)
    expected = (directory / store.PLACES / name).read_text() if (directory / store.PLACES / name).is_file() else digest
    if digest != expected:
        raise InputError(f"{subject}: was changed by hand; run the same snakemake command, look again, then decide")
    approval = Approval(
        checkpoint="approve_shotlist_timing_lock",
        episode=episode,
        decision="approved" if decision == "approved" else "rejected",
        subject=name,
        subject_digest=digest,
        approver_id=by.strip(),
        decided_at=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        note=note,
    )
    return decisions.save(project, approval), name


def _check_owner(directory: Path, mine: str, project: Path) -> None:
    owner = directory / ".owner"
    if owner.is_file() and owner.read_text(encoding="utf-8") != mine:
        raise InputError(
            f"{directory}: belongs to the project {owner.read_text(encoding='utf-8')}, not to {project} ({mine})"
        )
