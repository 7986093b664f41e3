"""Claims without a script: what any other writer's tool may ask the gate about."""

from typing import ClassVar

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.canon import Entity, Value
from storyreel.contracts.script import Mode


class Said(Part):
    """One claim, with the place that makes it."""

    subject: str
    predicate: str
    object: Value = Field(union_mode="left_to_right")
    becomes: bool = False
    mode: Mode = ""
    scene: int = Field(default=1, ge=0)
    place: str = ""  # "chapter 3, line 12"
    says: str = ""  # the words there


class ClaimList(Artifact):
    """What a text claims, in story order."""

    name: ClassVar[str] = "claim_list"

    episode: str = Field(pattern=r"^ep\d\d$")
    entities: tuple[Entity, ...] = ()  # whom it introduces
    claims: tuple[Said, ...] = Field(min_length=1)
