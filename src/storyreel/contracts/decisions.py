"""What people have decided in a project, as its site keeps it for other sites to see. It counts at that site only."""

from typing import Any, ClassVar

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part


class Decision(Part):
    """One approval or waiver, as it lies in the project's folder."""

    path: str = Field(pattern=r"^(approvals|waivers)/")
    content: dict[str, Any]


class Decisions(Artifact):
    """Every decision that holds at a site after a change; the one with the highest number holds now."""

    name: ClassVar[str] = "decisions"

    site: str
    number: int = Field(ge=1)
    decisions: tuple[Decision, ...] = ()
