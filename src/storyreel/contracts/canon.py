"""The canon: facts with validity in story time, and the only way to change them."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part

Value = str | int | bool


class StoryTime(Part):
    """A moment of the story: an episode and, inside it, a scene (0 is before the first)."""

    episode: int = Field(ge=0)
    scene: int = Field(default=0, ge=0)


class Entity(Part):
    """Somebody or some place that facts are about."""

    id: str = Field(min_length=1)
    kind: Literal["character", "location"]
    role: str = ""  # a hint for the writer: protagonist, helper, rival, or a trade


class Fact(Part):
    """`subject predicate object`, true from one moment to another."""

    subject: str
    predicate: str
    object: Value = Field(union_mode="left_to_right")
    valid_from: StoryTime = StoryTime(episode=0)
    valid_to: StoryTime | None = None
    source: str  # "project:canon.yaml line 7", "ep01 scene s2 line l4"


class Canon(Artifact):
    """A snapshot: what is true after an episode ("genesis" before the first)."""

    name: ClassVar[str] = "canon"

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

    episode: str
    added_entities: tuple[Entity, ...] = ()
    added_facts: tuple[Fact, ...] = ()
    modified_facts: tuple[FactChange, ...] = ()
    removed_facts: tuple[Fact, ...] = ()
    justification: str
    provenance: str
