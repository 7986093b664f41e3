"""A person's decision on one artifact (plan section 27.3)."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact


class Approval(Artifact):
    """Bound to the digest of the bytes that were looked at."""

    name: ClassVar[str] = "approval"

    checkpoint: Literal["approve_shotlist_timing_lock"]
    episode: str
    decision: Literal["approved", "rejected"]
    subject: str  # path under the working directory
    subject_digest: str = Field(pattern=r"^[0-9a-f]{64}$")
    approver_id: str = Field(min_length=1)
    decided_at: str
    note: str = ""
