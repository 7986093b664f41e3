"""The shot list: the locked timeline of an episode (plan section 5.6)."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.canonical import digest_of_value
from storyreel.contracts.script import Emotion
from storyreel.contracts.story import Hour, Outlook, Person, Season, Weather
from storyreel.contracts.timing import FrameRate

Framing = Literal["title", "wide", "two_shot", "medium", "over_shoulder", "close_up", "insert", "credits"]
Mark = Literal["far_left", "left", "center", "right", "far_right"]
Transition = Literal["cut", "film_begins", "place_changes", "time_passes", "dream", "film_ends"]


class Camera(Part):
    """A slow move over the whole shot. `percent` is how much closer, or how far sideways in widths."""

    move: Literal["static", "push_in", "pull_out", "pan_left", "pan_right"] = "static"
    percent: int = Field(default=0, ge=0, le=30)
    nearer: int = Field(default=0, ge=0, le=30)  # per cent by which the frame begins closer than its framing's


class PlaceRef(Part):
    """Where and when a shot plays."""

    id: str
    kind: str
    interior: bool
    hour: Hour
    weather: Weather = "clear"
    season: Season = "summer"
    outlook: Outlook = ""  # what lies around the story, if not the place's own
    called: str = ""  # the setting's name, which may say more than its kind


class Performance(Part):
    """What one character does from a frame of the shot on."""

    from_frame: int = Field(default=0, ge=0)
    expression: Emotion = "neutral"
    pose: str = "stand"
    prop: str | None = None  # what is in the hand from then on; None: what was there before
    way: Literal["comes", "goes"] = "comes"  # of who walks: onto the mark from outside the frame, or off it


class Glance(Part):
    """Where one character looks from a frame of the shot on."""

    from_frame: int = Field(default=0, ge=0)
    to: Literal["partner", "left", "right", "camera", "down", "up", "away", "hands"] = "partner"


class Move(Part):
    """A movement of head and body over some frames of the shot: nod, shake, sigh, laugh, turn_away."""

    from_frame: int = Field(default=0, ge=0)
    frames: int = Field(ge=1)
    name: str


class Table(Part):
    """A small table beside a character's mark, in every shot of a scene in which a thing is laid on it."""

    mark: Mark
    side: Literal["left", "right"]


class LaidThing(Part):
    """A thing that lies on the table, on the ground or hangs on the wall, beside a character's mark.

    It is seen from a frame of the shot on, until a frame at which it is taken up; None is the end of the shot.
    """

    prop: str
    on: Literal["table", "ground", "wall"]
    mark: Mark
    side: Literal["left", "right"]
    order: int = Field(default=0, ge=0)  # how many were laid there before it
    from_frame: int = Field(default=0, ge=0)
    until_frame: int | None = None


class ShotCharacter(Part):
    """A character in a shot. `view` back is the shoulder that we look over."""

    character_id: str
    mark: Mark
    facing: Literal["left", "right", "camera"]
    view: Literal["front", "back"] = "front"
    prop: str = ""
    sits: bool = False  # at some time of the scene: where there are seats, one stands there in every shot
    performances: tuple[Performance, ...] = (Performance(),)
    glances: tuple[Glance, ...] = ()
    moves: tuple[Move, ...] = ()
    intensity: int = Field(default=50, ge=0, le=100)  # how tense the scene is


class AudioIntent(Part):
    """What a shot should sound like."""

    sfx: tuple[str, ...] = ()
    sfx_frames: tuple[int, ...] = ()  # the frame of the shot at which each effect is heard; without, its first
    mood: str = "neutral"
    tension: int = Field(default=30, ge=0, le=100)
    ambience: str = ""


class Shot(Part):
    """A shot lasts from its start to the next shot's start."""

    id: str
    scene_id: str
    framing: Framing
    start_frame: int = Field(ge=0)
    duration_frames: int = Field(ge=1)
    camera: Camera = Camera()
    place: PlaceRef
    characters: tuple[ShotCharacter, ...] = ()
    action: str = ""  # what is seen, for a reader
    heading: str = ""  # the chapter that a card begins; empty on the film's own title
    prop: str = ""  # what an insert shows
    written: tuple[str, ...] = ()  # what is read out from it in the story, sentence by sentence
    line_ids: tuple[str, ...] = ()
    audio: AudioIntent = AudioIntent()
    transition: Transition = "cut"  # what leads into the shot, drawn within its own first frames
    table: Table | None = None
    laid: tuple[LaidThing, ...] = ()
    hands_over: bool = False  # a thing goes from hand to hand, so its people stand within reach


class VoiceEvent(Part):
    """A line on the timeline. `mouth` has one shape (X, A-H) a frame."""

    line_id: str
    speaker_id: str
    text: str
    start_frame: int = Field(ge=0)
    duration_frames: int = Field(ge=1)
    take_digest: str = ""
    take_start_sample: int = 0
    take_samples: int = 0
    mouth: str = ""
    stresses: tuple[int, ...] = ()  # frames of the line at which a stressed word is loudest


class ShotList(Artifact):
    """All shots, with the voice track beside them."""

    name: ClassVar[str] = "shotlist"
    version: ClassVar[str] = "1.2.0"

    episode: str
    title: str
    rate: FrameRate
    cast: tuple[Person, ...]
    shots: tuple[Shot, ...] = Field(min_length=1)
    voice: tuple[VoiceEvent, ...]
    mode: Literal["voiced", "no_voice"]
    timing_lock_hash: str
    flags: tuple[str, ...] = ()


def timing_lock_hash(shots: tuple[Shot, ...], voice: tuple[VoiceEvent, ...], rate: FrameRate) -> str:
    """The digest of the ordered (shot id, start, duration), the rate and the voice track."""
    return digest_of_value(
        {
            "rate": [rate.num, rate.den],
            "shots": [[s.id, s.start_frame, s.duration_frames] for s in shots],
            "voice": [[v.line_id, v.start_frame, v.duration_frames] for v in voice],
        }
    )


def things_of(character: ShotCharacter) -> tuple[str, ...]:
    """What is in a character's hand at any time of the shot, without repeats."""
    held = (character.prop, *(performance.prop or "" for performance in character.performances))
    return tuple(thing for thing in dict.fromkeys(held) if thing)


def things_in(shot: Shot) -> tuple[str, ...]:
    """Every thing that a shot shows, without repeats."""
    held = (thing for character in shot.characters for thing in things_of(character))
    return tuple(thing for thing in dict.fromkeys((*held, shot.prop, *(laid.prop for laid in shot.laid))) if thing)


def sounds_of(shot: Shot) -> tuple[tuple[str, int], ...]:
    """The effects of a shot, each with the frame of the shot at which it is heard."""
    effects = shot.audio.sfx
    return tuple(zip(effects, (*shot.audio.sfx_frames, *(0 for _ in effects)), strict=False))


def total_frames(shotlist: ShotList) -> int:
    """The length of the film in frames."""
    last = shotlist.shots[-1]
    return last.start_frame + last.duration_frames
