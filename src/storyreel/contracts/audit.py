"""What a person did to artifacts: promoted them to another site, or cleared them away."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact


class Audit(Artifact):
    """Who did what to which artifacts, when."""

    name: ClassVar[str] = "audit"

    deed: Literal["promote", "collect"]
    digests: tuple[str, ...]
    bytes: int = Field(ge=0)
    from_site: str
    to_site: str = ""
    actor: str = Field(min_length=1)
    at: str
    note: str = ""
