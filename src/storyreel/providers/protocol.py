"""What the broker and an engine say to each other.

    ENGINE --capabilities FOLDER     writes capabilities.json
    ENGINE REQUEST.json FOLDER       writes one sound file a line and result.json

An engine that cannot answer writes an error of one of four classes in place
of results, or of one result:

- transient: the same request may work the next time;
- rate_limit: it may work later;
- content_rejected: this text will never be spoken, others will;
- fatal: nothing will work until a person has changed something.
"""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part

ErrorClass = Literal["transient", "rate_limit", "content_rejected", "fatal"]


class EngineFault(Part):
    """Why there is no result."""

    error_class: ErrorClass
    message: str


class Capabilities(Artifact):
    """What an engine is and can do. `identity` and the voice's own digest are all that can change what it says."""

    name: ClassVar[str] = "engine_capabilities"

    engine: str
    kind: Literal["voice"] = "voice"
    languages: tuple[str, ...] = ("en",)
    voices: dict[str, str]  # each with its digest
    sample_rates: tuple[int, ...]
    licence: str
    micro_usd_per_character: int = Field(default=0, ge=0)
    identity: dict[str, str]


class LineToSpeak(Part):
    """One line of a request; `id` is its take's key."""

    id: str = Field(min_length=1)
    spoken: str = Field(min_length=1)
    voice_id: str
    speed_percent: int = Field(ge=25, le=400)


class SpeakRequest(Artifact):
    """A batch of lines for one engine."""

    name: ClassVar[str] = "speak_request"

    lines: tuple[LineToSpeak, ...] = Field(min_length=1)


class SpokenSound(Part):
    """A sound of a line in the engine's own signs (IPA), in samples of its file."""

    sign: str
    start_sample: int
    samples: int


class SpokenLine(Part):
    """One line that was spoken into a file of the result folder, or why it was not."""

    id: str
    file: str = ""
    sample_rate: int = 0
    samples: int = 0
    sounds: tuple[SpokenSound, ...] = ()
    fault: EngineFault | None = None


class SpeakResult(Artifact):
    """What became of a batch."""

    name: ClassVar[str] = "speak_result"

    lines: tuple[SpokenLine, ...] = ()
    fault: EngineFault | None = None
