"""A person's decisions, kept in the project's folder.

- An approval names the digest of the bytes that a person looked at.
- It is void when those bytes change, and gone when it is taken back.
- The decision that counts is one file; every decision ever made is a line of the log beside it.
- The same decision on the same bytes again changes nothing that counts, so no job runs for it.
- Nothing a person decided lives in the working directory.
"""

import os
from pathlib import Path

from storyreel.contracts.approval import Approval
from storyreel.contracts.artifact import load_file
from storyreel.contracts.errors import PausedError
from storyreel.contracts.store import write_whole


def log_of(path: Path) -> Path:
    """The log beside a decision: one approval a line, oldest first."""
    return path.with_suffix(".log.jsonl")


def save(path: Path, approval: Approval) -> bool:
    """Keep a decision; returns whether it changes what counts. A later one takes its place."""
    changes = not (path.is_file() and _same(load_file(Approval, path), approval))
    append(log_of(path), approval.to_bytes())
    if changes:
        write_whole(path, approval.to_bytes())
    return changes


def append(log: Path, line: bytes) -> None:
    """Add a line to a log; what a machine left half-written before it stays a line of its own."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab+") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 1))
        torn = size > 0 and file.read(1) != b"\n"
        file.write((b"\n" if torn else b"") + line)
        file.flush()
        os.fsync(file.fileno())


def require(path: Path, subject: str, digest: str, how: str) -> Approval:
    """The approval of exactly these bytes.

    Args:
        how: The command that a person types, and what to do after it.

    Raises:
        PausedError: There is none, it is for other bytes, or it says no.
    """
    if not path.is_file():
        raise PausedError(f"{subject}: waiting for approval (sha256 {digest[:12]}…); {how}")
    approval = load_file(Approval, path)
    if approval.subject_digest != digest:
        raise PausedError(
            f"{subject}: changed since {approval.approver_id} {approval.decision} it "
            f"(sha256 {digest[:12]}…, decided on {approval.subject_digest[:12]}…); {how}"
        )
    if approval.decision == "rejected":
        note = f": {approval.note}" if approval.note else ""
        raise PausedError(f"{subject}: rejected by {approval.approver_id}{note}; change it, or {how}")
    return approval


def _same(one: Approval, other: Approval) -> bool:
    kept = {"decision", "subject", "subject_digest", "checkpoint", "episode", "profile"}
    is_rejected = one.decision == "rejected"  # whose note is what the run says
    more = {"note", "approver_id"} if is_rejected else set()
    return one.model_dump(include=kept | more) == other.model_dump(include=kept | more)
