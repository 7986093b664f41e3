"""A person's decision on one artifact (plan section 27.3)."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact

CheckpointName = Literal[
    "approve_canon_diff", "approve_character_packs", "approve_shotlist_timing_lock", "approve_external_spend"
]


class Approval(Artifact):
    """Bound to the digest of the bytes that were looked at."""

    name: ClassVar[str] = "approval"
    version: ClassVar[str] = "1.1.0"

    checkpoint: CheckpointName
    episode: str
    decision: Literal["approved", "rejected"]
    subject: str  # path under the working directory
    subject_digest: str = Field(pattern=r"^[0-9a-f]{64}$")
    approver_id: str = Field(min_length=1)
    decided_at: str
    note: str = ""
    profile: str = ""  # of a spend; the other checkpoints are the same in every profile
