"""The script: scenes of dialogue and visible action, no camera words (plan section 5.5)."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.canon import StoryTime, Value
from storyreel.contracts.story import Hour, Person, Setting, Weather

EMOTIONS = ("neutral", "happy", "sad", "angry", "surprised", "afraid", "tender", "think", "dry", "stern")
Emotion = Literal["neutral", "happy", "sad", "angry", "surprised", "afraid", "tender", "think", "dry", "stern"]
Pacing = Literal["quick", "normal", "slow", "held"]


Mode = Literal["", "flashback", "dream", "lie", "ghost", "rumour", "tale", "unreliable"]


class Claim(Part):
    """What a line or an action asserts about the world."""

    subject: str
    predicate: str
    object: Value = Field(union_mode="left_to_right")
    becomes: bool = False  # the world changes here; otherwise it is said to be so already
    mode: Mode = ""  # how it is meant: empty as the line is, which is as the scene is, which is plainly


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
    mode: Mode = ""  # ghost: the speaker is one


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
    mode: Mode = ""  # ghost: those who act are


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
    mode: Mode = ""  # a flashback, a dream, a tale that is shown ...
    when: StoryTime | None = None  # of a flashback: when it was
    day: int | None = Field(default=None, ge=0)  # of the story; with the hour it says how long a journey may take


class Script(Artifact):
    """A screenplay of one episode."""

    name: ClassVar[str] = "script"
    version: ClassVar[str] = "1.1.0"

    episode: str
    title: str
    logline: str = ""
    cast: tuple[Person, ...] = Field(min_length=1)
    scenes: tuple[Scene, ...] = Field(min_length=1)
    status: Literal["draft", "final"] = "draft"


def dialogue(script: Script) -> tuple[DialogueLine, ...]:
    """All spoken lines in story order."""
    return tuple(e for scene in script.scenes for e in scene.elements if isinstance(e, DialogueLine))


UNREAL: tuple[Mode, ...] = ("dream", "lie", "rumour", "tale")  # nothing of it is so


def mode_of(scene: Scene, element: Element | None = None, claim: Claim | None = None) -> Mode:
    """How something is meant; a claim by a ghost is meant plainly."""
    if claim is not None and claim.mode:
        return claim.mode
    if element is not None and element.mode and not (claim is not None and element.mode == "ghost"):
        return element.mode
    return scene.mode


def ghosts(scene: Scene) -> frozenset[str]:
    """Those who speak or act in a scene as ghosts."""
    return frozenset(
        person
        for element in scene.elements
        if mode_of(scene, element) == "ghost"
        for person in ((element.speaker_id,) if isinstance(element, DialogueLine) else element.actors)
    )
