"""Arc, episode plan and context pack: what the world engine thinks before it writes."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.canon import Entity, Fact

Hour = Literal["dawn", "day", "dusk", "night"]
Weather = Literal["clear", "rain", "fog", "snow", "overcast", "storm"]
Season = Literal["spring", "summer", "autumn", "winter"]
Outlook = Literal["", "moon", "space", "underwater", "desert", "sea", "snow"]

UNDERSTOOD = 50  # percent; below, a story is not about its idea


class Person(Part):
    """A member of the cast."""

    id: str = Field(min_length=1)
    name: str = Field(min_length=1)
    role: str  # as a person would say it: "the harbour master"
    function: Literal["protagonist", "helper", "rival"]
    kind: Literal["human", "robot", "animal"] = "human"
    gender: Literal["female", "male", "neutral"] = "neutral"
    age_group: Literal["child", "young", "adult", "old"] = "adult"
    age: int = Field(ge=0, le=200)
    manner: str = "plain"  # how they talk: plain, formal, clipped, child


class Setting(Part):
    """A place of the story."""

    id: str = Field(min_length=1)
    name: str
    kind: str  # a word that the picture room knows or maps: "harbour_office", "library"
    interior: bool


class Premise(Part):
    """What the engine understood of the idea."""

    situation: str
    object: str
    object_class: str
    period: str
    genre: str
    confidence: int = Field(ge=0, le=100)
    words: dict[str, str] = {}  # what a story of no known kind says of the idea: "you": "you can't swim"
    unread: tuple[str, ...] = ()  # words of the idea that its story does without

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a person should know of how their idea was read."""
        if self.confidence < UNDERSTOOD:
            return ("idea: not understood, so the story is an invented one; say it in a plain English sentence",)
        left = ", ".join(repr(word) for word in self.unread)
        return (f"idea: read in part; the story does without {left}",) if left else ()


class EpisodeOutline(Part):
    """One episode of the arc in four sentences."""

    episode: str
    want: str
    obstacle: str
    turn: str
    ending: str


class StoryArc(Artifact):
    """The whole story from afar."""

    name: ClassVar[str] = "story_arc"
    version: ClassVar[str] = "1.1.0"

    idea: str
    title: str
    logline: str
    premise: Premise
    cast: tuple[Person, ...] = Field(min_length=1)
    settings: tuple[Setting, ...] = Field(min_length=1)
    episodes: tuple[EpisodeOutline, ...] = Field(min_length=1)


class Memory(Part):
    """A text that recall found to be near: colour for a writer, never a premise of anything."""

    text: str
    source: str
    nearness: int = Field(ge=0, le=1000)  # thousandths of the cosine with what was asked


class LeftOut(Part):
    """Something that the pack does not hold, and why."""

    what: str
    why: str


class PackSize(Part):
    """How much the pack holds, and how much it may hold."""

    facts: int = Field(ge=0)
    tokens: int = Field(ge=0)  # words and marks, as canon_store.context counts them
    max_facts: int = Field(ge=0)
    max_tokens: int = Field(ge=0)


class ContextPack(Artifact):
    """All that a writer may know (plan section 6.4)."""

    name: ClassVar[str] = "context_pack"
    version: ClassVar[str] = "1.2.0"

    episode: str
    arc: EpisodeOutline
    title: str
    premise: Premise
    cast: tuple[Person, ...]
    settings: tuple[Setting, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    last_summary: str = ""
    unresolved_threads: tuple[str, ...] = ()
    rules: tuple[Fact, ...] = ()  # what must or can never happen in this world
    memories: tuple[Memory, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    size: PackSize | None = None


class Beat(Part):
    """One step of the episode: who does what to whom, where and why."""

    id: str
    operator: str
    setting_id: str
    hour: Hour
    people: tuple[str, ...]
    tension: int = Field(ge=0, le=100)
    adds: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


class EpisodePlan(Artifact):
    """The episode as a chain of beats."""

    name: ClassVar[str] = "episode_plan"

    episode: str
    title: str
    situation: str
    ending: str
    token: str  # the planted object
    beats: tuple[Beat, ...] = Field(min_length=1)
    numbers: dict[str, int] = {}
    words: dict[str, str] = {}
    target_duration: int
