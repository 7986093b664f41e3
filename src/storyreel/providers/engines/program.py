"""The frame of an engine program: options, files, and errors as results.

An engine brings its capabilities and a function that makes a speaker; the
speaker is made once a batch, because loading a model costs more than a line.
"""

import hashlib
import sys
import wave
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from storyreel.contracts.artifact import load_file
from storyreel.contracts.errors import StoryreelError
from storyreel.providers.engines.timed import Sound
from storyreel.providers.protocol import (
    Capabilities,
    EngineFault,
    LineToSpeak,
    SpeakRequest,
    SpeakResult,
    SpokenLine,
    SpokenSound,
)


@dataclass(frozen=True)
class Said:
    """A spoken line: samples in [-1, 1], their rate, and when each sound is heard, if the engine knows."""

    samples: np.ndarray
    rate: int
    sounds: tuple[Sound, ...] = ()


Speaker = Callable[[LineToSpeak], Said]
"""Speaks one line."""


class FatalFaultError(Exception):
    """Nothing will work until a person has changed something."""


class RejectedLineError(Exception):
    """This line will never be spoken by this engine."""


def run_engine(capabilities: Callable[[], Capabilities], make_speaker: Callable[[], Speaker]) -> int:
    """Answer the command line of an engine; returns the exit code of the process."""
    if len(sys.argv) != 3:
        print("expected REQUEST.json FOLDER, or --capabilities FOLDER", file=sys.stderr)
        return 2
    folder = Path(sys.argv[2])
    if sys.argv[1] == "--capabilities":
        (folder / "capabilities.json").write_bytes(capabilities().to_bytes())
        return 0
    result = _speak_all(Path(sys.argv[1]), folder, make_speaker)
    (folder / "result.json").write_bytes(result.to_bytes())
    return 0 if result.fault is None else 5


def code_digest(*files: str) -> str:
    """The digest of the engine's own sources: another recipe is another voice."""
    sha = hashlib.sha256()
    for file in files:
        sha.update(Path(file).read_bytes())
    return sha.hexdigest()


def _speak_all(request: Path, folder: Path, make_speaker: Callable[[], Speaker]) -> SpeakResult:
    try:
        lines = load_file(SpeakRequest, request).lines
        speak = make_speaker()
        return SpeakResult(lines=tuple(_speak_one(speak, line, folder) for line in lines))
    except (FatalFaultError, StoryreelError, ImportError) as error:
        return SpeakResult(fault=EngineFault(error_class="fatal", message=str(error)))
    except (MemoryError, OSError) as error:
        return SpeakResult(fault=EngineFault(error_class="transient", message=str(error) or type(error).__name__))


def _speak_one(speak: Speaker, line: LineToSpeak, folder: Path) -> SpokenLine:
    try:
        said = speak(line)
    except RejectedLineError as error:
        return SpokenLine(id=line.id, fault=EngineFault(error_class="content_rejected", message=str(error)))
    file = f"{line.id}.wav"
    _write_wav(folder / file, said.samples, said.rate)
    sounds = tuple(
        SpokenSound(sign=sound.sign, start_sample=sound.start_sample, samples=sound.samples) for sound in said.sounds
    )
    return SpokenLine(id=line.id, file=file, sample_rate=said.rate, samples=len(said.samples), sounds=sounds)


def _write_wav(path: Path, samples: np.ndarray, rate: int) -> None:
    pcm = np.rint(np.clip(samples, -1, 1) * 32767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(pcm.tobytes())
