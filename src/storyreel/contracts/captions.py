"""Caption cues: one list from which .srt, .vtt and burnt-in text are made."""

from typing import ClassVar

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.timing import FrameRate


class Cue(Part):
    """A subtitle cue: shown from its start frame until its end frame."""

    id: str
    line_ids: tuple[str, ...]
    speaker: str
    start_frame: int = Field(ge=0)
    end_frame: int = Field(ge=1)
    lines: tuple[str, ...] = Field(min_length=1, max_length=2)


class CaptionCues(Artifact):
    """The cues of an episode."""

    name: ClassVar[str] = "caption_cues"

    episode: str
    rate: FrameRate
    cues: tuple[Cue, ...]
