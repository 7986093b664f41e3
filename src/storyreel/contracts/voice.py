"""Voice lines (who says what with which voice) and measured speech."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part
from storyreel.contracts.script import Emotion, Pacing


class Voice(Part):
    """A cast voice: an engine and what it needs to know."""

    engine: str  # kokoro, hibari
    voice_id: str
    speed_percent: int = Field(default=100, ge=50, le=200)


class VoiceLine(Part):
    """One line to speak. `text` is shown, `spoken` is said."""

    line_id: str
    speaker_id: str
    text: str
    spoken: str
    emotion: Emotion = "neutral"
    pacing: Pacing = "normal"
    voice: Voice


class VoiceLines(Artifact):
    """The lines of an episode with their voices."""

    name: ClassVar[str] = "voice_lines"

    episode: str
    mode: Literal["voiced", "no_voice"]
    lines: tuple[VoiceLine, ...]


class Phoneme(Part):
    """A sound (IPA, stress marks and punctuation too) and where it is heard in its take."""

    sign: str
    start_sample: int = Field(ge=0)
    samples: int = Field(ge=0)


class Take(Part):
    """A spoken line inside the dialogue track of all takes."""

    line_id: str
    take_digest: str
    start_sample: int = Field(ge=0)
    samples: int = Field(ge=0)
    levels: tuple[int, ...] = ()  # speech level 0-99 per 10 ms
    brightness: tuple[int, ...] = ()  # 0-99 per 10 ms, low for oo, high for ee and s
    phonemes: tuple[Phoneme, ...] = ()  # empty if the engine does not time its sounds
    flags: tuple[str, ...] = ()


class Speech(Artifact):
    """Measured speech: the takes in story order, one after the other in dialogue.flac."""

    name: ClassVar[str] = "speech"

    episode: str
    mode: Literal["voiced", "no_voice"]
    sample_rate: Literal[48000] = 48000
    takes: tuple[Take, ...]
    engines: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
