"""The canon: facts with validity in story time, and the only way to change them."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part

Value = str | int | bool
Kind = Literal["character", "location", "thing", "event", "world"]


ON = r"^$|^day [1-9][0-9]{0,5}$|^[0-9]{4}(-[0-9]{2}){0,2}$"


class StoryTime(Part):
    """A moment of the story: an episode and, inside it, a scene (0 is before the first).

    Episode and scene order the facts; the calendar of the world beside them is what a reader would ask for.
    """

    episode: int = Field(ge=0)
    scene: int = Field(default=0, ge=0)
    on: str = Field(default="", pattern=ON)  # in the world: "day 3", "1912", "1912-04" or "1912-04-14"


class Entity(Part):
    """Somebody or something that facts are about."""

    id: str = Field(min_length=1)
    kind: Kind
    role: str = ""  # a hint for the writer: protagonist, helper, rival, or a trade


class Fact(Part):
    """`subject predicate object`, true from one moment to another."""

    subject: str
    predicate: str
    object: Value = Field(union_mode="left_to_right")
    valid_from: StoryTime = StoryTime(episode=0)
    valid_to: StoryTime | None = None
    source: str  # "project:canon.yaml line 7", "ep01 scene s2 line l4"
    confidence: int = Field(default=100, ge=0, le=100)  # percent; the gate judges facts of any confidence alike


class Canon(Artifact):
    """A snapshot: what is true after an episode ("genesis" before the first)."""

    name: ClassVar[str] = "canon"
    version: ClassVar[str] = "1.1.0"

    after: str
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()


class FactChange(Part):
    """A fact that ends and the one that takes its place."""

    before: Fact
    after: Fact


class CanonDiff(Artifact):
    """What an episode wants to change in the canon (plan section 5.3)."""

    name: ClassVar[str] = "canon_diff"
    version: ClassVar[str] = "1.1.0"

    episode: str
    added_entities: tuple[Entity, ...] = ()
    added_facts: tuple[Fact, ...] = ()
    modified_facts: tuple[FactChange, ...] = ()
    removed_facts: tuple[Fact, ...] = ()
    justification: str
    provenance: str
    base_digest: str = Field(default="", pattern=r"^$|^[0-9a-f]{64}$")  # of the snapshot that it was made against
