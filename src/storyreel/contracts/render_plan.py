"""The render plan (where each asset comes from, which clip each shot is) and the shot spec (one clip)."""

from typing import Any, ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.asset_manifest import AssetKind
from storyreel.contracts.rights import Rights
from storyreel.contracts.shotlist import Camera, Framing, Glance, LaidThing, Mark, Move, Performance, Table
from storyreel.contracts.story import Hour, Outlook, Season, Weather
from storyreel.contracts.timing import FrameRate


class PictureSettings(Part):
    """How a profile draws and encodes."""

    width: int
    height: int
    rate: FrameRate
    crf: int = 21
    preset: str = "veryfast"
    acting_step: int = 2  # acting on twos
    light: Literal["plain", "fine"] = "plain"  # fine: figures are modelled by the light and cast a shadow
    burn_captions: bool = True


class ResolvedAsset(Part):
    """A requirement with its source and rights. `spec` is what a generated asset is drawn from."""

    id: str
    kind: AssetKind
    source: Literal["library", "cache", "generated", "placeholder"]
    uri: str = ""  # "assets/<digest>.png", "package:library/fonts/...", "" for a generated one
    digest: str
    spec: dict[str, Any] = {}
    rights: Rights
    flags: tuple[str, ...] = ()
    fallbacks: tuple[str, ...] = ()


class PlaceSpec(Part):
    """A place as the picture draws it."""

    kind: str
    seed: str
    hour: Hour
    weather: Weather = "clear"
    art: str = ""  # a picture of the author's, "assets/<digest>.png"
    season: Season = "summer"
    outlook: Outlook = ""
    mood: str = "neutral"


class FigureSpec(Part):
    """A character as the picture draws it. `mouth` has one shape a frame, or is empty."""

    look: dict[str, Any]
    art: str = ""
    mark: Mark
    facing: Literal["left", "right", "camera"]
    view: Literal["front", "back"] = "front"
    prop: str = ""
    performances: tuple[Performance, ...] = (Performance(),)
    mouth: str = ""
    speaks: bool = False
    glances: tuple[Glance, ...] = ()
    moves: tuple[Move, ...] = ()
    stresses: tuple[int, ...] = ()  # frames of the shot
    intensity: int = Field(default=50, ge=0, le=100)
    sits: bool = False  # at some time of the scene
    art_parts: dict[str, str] = {}  # the author's expressions, mouths and blink: "happy", "mouth_A", "blink"


class BurntCue(Part):
    """A caption inside a shot, in frames of the shot."""

    start_frame: int
    end_frame: int
    lines: tuple[str, ...]


class ShotSpec(Artifact):
    """Everything that can change the pixels of one clip; its digest is the clip's key."""

    name: ClassVar[str] = "shot_spec"
    version: ClassVar[str] = "1.2.0"

    framing: Framing
    frames: int = Field(ge=1)
    picture: PictureSettings
    camera: Camera = Camera()
    place: PlaceSpec | None = None
    figures: tuple[FigureSpec, ...] = ()
    prop: str = ""
    heading: str = ""  # a title, or what heads a thing to read
    text: tuple[str, ...] = ()  # a byline, the lines of the credits, or what is written on a thing
    cues: tuple[BurntCue, ...] = ()
    lower_third: tuple[str, str] | None = Field(default=None, strict=False)
    fonts: dict[str, str] = {}  # role -> "package:library/fonts/..."
    digests: dict[str, str] = {}  # of every asset used, by id
    placeholders: tuple[str, ...] = ()  # labels that are written on the picture
    code: str
    toolchain: str
    card: str = ""  # the design of a title; hand or print, in which a thing to read is written
    slug: str = ""  # when it is, at the beginning of a scene: "Later that night"
    transition_in: str = ""  # fade_in, time_passes, place_changes, dream
    transition_out: str = ""
    table: Table | None = None
    laid: tuple[LaidThing, ...] = ()
    hands_over: bool = False  # people stand within reach of each other
    prop_art: dict[str, str] = {}  # the author's pictures of things, by name: "assets/<digest>.png"


class PlannedClip(Part):
    """A shot of the timeline and the clip that shows it."""

    shot_id: str
    key: str
    start_frame: int
    duration_frames: int
    spec: ShotSpec


class RenderPlan(Artifact):
    """One episode in one profile."""

    name: ClassVar[str] = "render_plan"
    version: ClassVar[str] = "1.2.0"

    episode: str
    profile: str
    title: str
    picture: PictureSettings
    target_lufs_c: int = -1600  # hundredths
    ceiling_dbtp_c: int = -100
    timing_lock_hash: str
    assets: tuple[ResolvedAsset, ...]
    clips: tuple[PlannedClip, ...] = Field(min_length=1)
    credits: tuple[str, ...] = ()
    placeholders: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
