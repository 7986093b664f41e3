"""A person's decisions, kept in the project's folder.

- An approval names the digest of the bytes that a person looked at.
- It is void when those bytes change, and gone when it is taken back.
- Nothing a person decided lives in the working directory.
"""

from pathlib import Path

from storyreel.contracts.approval import Approval
from storyreel.contracts.artifact import load_file
from storyreel.contracts.errors import PausedError
from storyreel.contracts.store import write_whole

CHECKPOINTS = {"approve_shotlist_timing_lock": "shotlist.json"}  # what each one looks at, under episodes/<ep>/
LATER = ("approve_canon_diff", "approve_character_packs", "approve_external_spend")


def approval_path(folder: Path, checkpoint: str, episode: str) -> Path:
    """Where a decision is kept in a project."""
    return folder / "approvals" / episode / f"{checkpoint}.json"


def save(folder: Path, approval: Approval) -> Path:
    """Keep a decision; a later one takes its place."""
    path = approval_path(folder, approval.checkpoint, approval.episode)
    write_whole(path, approval.to_bytes())
    return path


def require(path: Path, subject: str, digest: str, how: str) -> Approval:
    """The approval of exactly these bytes.

    Raises:
        PausedError: There is none, it is for other bytes, or it says no.
    """
    if not path.is_file():
        raise PausedError(f"{subject}: waiting for approval (sha256 {digest[:12]}…); {how}")
    approval = load_file(Approval, path)
    if approval.subject_digest != digest:
        raise PausedError(
            f"{subject}: changed since {approval.approver_id} {approval.decision} it "
            f"(sha256 {digest[:12]}…, decided on {approval.subject_digest[:12]}…); look again and {how}"
        )
    if approval.decision == "rejected":
        note = f": {approval.note}" if approval.note else ""
        raise PausedError(f"{subject}: rejected by {approval.approver_id}{note}; change the script or {how}")
    return approval
