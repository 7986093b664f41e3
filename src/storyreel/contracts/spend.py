"""What engines outside would cost, before any of them is called (plan section 22.3)."""

from typing import ClassVar

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.timing import FrameRate


class ExternalCall(Part):
    """One shot that a provider outside is asked for."""

    shot_id: str
    provider_id: str
    duration_frames: int = Field(ge=1)
    usd_cents: int = Field(ge=0)  # rounded up


class SpendEstimate(Artifact):
    """The calls that one episode asks for in one profile, and their price by the project's own list."""

    name: ClassVar[str] = "spend_estimate"

    episode: str
    profile: str
    rate: FrameRate
    calls: tuple[ExternalCall, ...] = ()
    usd_cents: int = Field(default=0, ge=0)
    flags: tuple[str, ...] = ()
