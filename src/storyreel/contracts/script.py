"""The script: scenes of dialogue and visible action, no camera words (plan section 5.5)."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.canon import Value
from storyreel.contracts.story import Hour, Person, Setting, Weather

EMOTIONS = ("neutral", "happy", "sad", "angry", "surprised", "afraid", "tender", "think", "dry", "stern")
Emotion = Literal["neutral", "happy", "sad", "angry", "surprised", "afraid", "tender", "think", "dry", "stern"]
Pacing = Literal["quick", "normal", "slow", "held"]


class Claim(Part):
    """What a line or an action asserts about the world."""

    subject: str
    predicate: str
    object: Value = Field(union_mode="left_to_right")
    becomes: bool = False  # the world changes here; otherwise it is said to be so already


class DialogueLine(Part):
    """One line that somebody speaks."""

    type: Literal["dialogue"] = "dialogue"
    id: str = Field(min_length=1)
    speaker_id: str
    text: str = Field(min_length=1)
    emotion: Emotion = "neutral"
    pacing: Pacing = "normal"
    to: str = ""  # whom it is said to, if one person
    claims: tuple[Claim, ...] = ()


class Action(Part):
    """Something that can be seen. `verb` and `object` are for the picture, the text is for a reader."""

    type: Literal["action"] = "action"
    id: str = Field(min_length=1)
    text: str = Field(min_length=1)
    actors: tuple[str, ...] = ()
    verb: str = ""  # closes, gives, looks, points, waits, enters, leaves, sits, holds, reads ...
    object: str = ""  # a prop: dipstick, book, letter ...
    emotion: Emotion = "neutral"
    claims: tuple[Claim, ...] = ()


Element = Annotated[DialogueLine | Action, Field(discriminator="type")]


class Scene(Part):
    """What happens at one place without a break in time."""

    id: str = Field(min_length=1)
    setting: Setting
    hour: Hour
    weather: Weather = "clear"
    mood: Literal["warm", "tense", "sad", "playful", "wonder", "dread", "triumph", "neutral"] = "neutral"
    tension: int = Field(default=30, ge=0, le=100)
    present: tuple[str, ...] = ()  # everybody who is there, whether they speak or not
    elements: tuple[Element, ...] = Field(min_length=1)


class Script(Artifact):
    """A screenplay of one episode."""

    name: ClassVar[str] = "script"

    episode: str
    title: str
    logline: str = ""
    cast: tuple[Person, ...] = Field(min_length=1)
    scenes: tuple[Scene, ...] = Field(min_length=1)
    status: Literal["draft", "final"] = "draft"


def dialogue(script: Script) -> tuple[DialogueLine, ...]:
    """All spoken lines in story order."""
    return tuple(e for scene in script.scenes for e in scene.elements if isinstance(e, DialogueLine))
