"""The project: what an author decides once (plan section 5.1)."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.rights import Day

RenderProfile = Literal[
    "preview_local", "preview_tall", "preview_square", "standard_local", "standard_tall", "standard_square"
]


class CostPolicy(Part):
    """What a run may spend on engines outside."""

    max_usd_per_run: int = Field(default=0, ge=0)
    allow_external: bool = False
    ask_above_usd: float = 0.0  # an estimate up to this asks nobody; below 0 it always asks
    usd_per_second: dict[str, Annotated[float, Field(ge=0)]] = {}  # of picture, by provider


class Captions(Part):
    """What is written over the picture."""

    burn_in: bool = True
    lower_thirds: bool = True  # who is who, where somebody is first seen


class Chapters(Part):
    """Cards between the parts of a film: one wherever the story goes to another place."""

    cards: bool = False
    # in order; where they end, a chapter is called after its place
    titles: tuple[Annotated[str, Field(max_length=200)], ...] = Field(default=(), strict=False)


class Voices(Part):
    """Whether the film speaks, and what to do when the voice engine fails."""

    enabled: bool = True
    allow_no_voice: bool = True
    max_line_seconds: int = Field(default=12, ge=2, le=60)


class Checkpoints(Part):
    """Where the pipeline waits for a person (plan section 27)."""

    approve_canon_diff: bool = True
    approve_character_packs: bool = False
    approve_shotlist_timing_lock: bool = True
    approve_external_spend: bool = True


class ContextLimits(Part):
    """How much of the canon a writer is told, and whether recall adds memories."""

    max_facts: int = Field(default=120, ge=1, le=10_000)
    max_tokens: int = Field(default=2000, ge=100, le=200_000)
    recall: bool = False
    memories: int = Field(default=6, ge=0, le=100)  # at most, where recall is on


class DiskLimits(Part):
    """When a run that ends warns of the disk, in GB of 10⁹ bytes."""

    least_free_gb: int = Field(default=1, ge=0, le=1_000_000)
    store_gb: int = Field(default=0, ge=0, le=1_000_000)  # 0: as large as it gets


class Project(Artifact):
    """A resolved project: every default filled in."""

    name: ClassVar[str] = "project"
    version: ClassVar[str] = "1.6.0"
    id: str = Field(min_length=1, max_length=64, pattern=r"^[a-z0-9][a-z0-9-]*$")
    tenant: str = Field(default="default", min_length=1, max_length=64, pattern=r"^[a-z0-9][a-z0-9-]*$")
    idea: str = Field(min_length=1, max_length=1000)
    title: str = Field(default="", max_length=200)
    genre: str = Field(default="", max_length=100)
    visual_style: Literal["illustrated"] = "illustrated"
    language: Literal["en"] = "en"
    target_duration: int = Field(default=75, ge=30, le=900)
    episodes: int = Field(default=1, ge=1, le=99)
    seed: str = Field(default="1", min_length=1, max_length=200)
    profile: RenderProfile = "preview_local"
    render_profiles: tuple[RenderProfile, ...] = Field(default=("preview_local",), min_length=1, strict=False)
    continuity_mode: Literal["strict"] = "strict"
    safety_mode: Literal["fail_closed", "warn_only"] = "fail_closed"
    cost_policy: CostPolicy = CostPolicy()
    captions: Captions = Captions()
    chapters: Chapters = Chapters()
    voices: Voices = Voices()
    human_checkpoints: Checkpoints = Checkpoints()
    approval_timeout_hours: int = Field(default=72, ge=1, le=8760)  # then the status says so; the pause stays
    external_shots: dict[str, dict[str, str]] = {}  # episode -> shot id -> provider that is asked to draw it
    context: ContextLimits = ContextLimits()
    disk: DiskLimits = DiskLimits()
    publish_on: Day = ""  # when the film goes out: a licence that has ended by then is flagged
    canon_repair_rounds: int = Field(default=0, ge=0, le=5)  # how often a draft may be rewritten to fit the canon
