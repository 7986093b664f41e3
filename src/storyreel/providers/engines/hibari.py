"""hibari as an engine: a small voice, a hundred times faster than real time, with four morphs.

The network gives spectra and pitch; a morph moves pitch and the size of the
head apart from each other before the sound is made. The noise is seeded, one
thread.
"""

import hashlib
import sys
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files

import numpy as np

from storyreel.providers.engines import phrases, program, timed
from storyreel.providers.engines.program import FatalFaultError, RejectedLineError, Said, Speaker, run_engine
from storyreel.providers.protocol import Capabilities, LineToSpeak

RATE = 24_000
SEED = 0
LENGTHS = "/Clip_output_0"  # how long each sound lasts, inside the model
VOICED_HZ = 40
SILENT = -12.0  # log magnitude of an empty bin


@dataclass(frozen=True)
class Morph:
    """How to make another person of the voice `heart`."""

    pitch: float = 1.0
    size: float = 1.0  # of the spectrum: below 1 is a larger head
    range: float = 1.0  # of the melody
    breath: float = 0.0
    speed_percent: int = 100


MORPHS = {
    "heart": Morph(),
    "low": Morph(pitch=0.56, size=0.84, range=0.8),
    "mid": Morph(pitch=0.66, size=0.90, range=0.9, speed_percent=105),
    "old": Morph(pitch=0.84, size=0.94, range=1.2, breath=1.0, speed_percent=88),
    "child": Morph(pitch=1.38, size=1.16, range=1.1, speed_percent=106),
}


def capabilities() -> Capabilities:
    """What this engine can do, and what makes its voice its own."""
    model = (files("hibari") / "assets" / "hibari.onnx").read_bytes()
    identity = {
        "model_sha256": hashlib.sha256(model).hexdigest(),
        "code_sha256": program.code_digest(__file__, phrases.__file__, timed.__file__),
        **{name: version(name) for name in ("hibari-tts", "numpy", "onnxruntime", "scipy")},
    }
    return Capabilities(
        engine="hibari", voices=dict.fromkeys(MORPHS, ""), sample_rates=(RATE,), licence="Apache-2.0", identity=identity
    )


def make_speaker() -> Speaker:
    """Load the model and return the function that speaks one line."""
    from hibari import Hibari

    voice = Hibari(threads=1)
    session = _timed_session()

    def speak(line: LineToSpeak) -> Said:
        if line.voice_id not in MORPHS:
            raise FatalFaultError(
                f"hibari has no voice {line.voice_id!r}, it has {', '.join(MORPHS)}; change casting.yaml"
            )
        morph = MORPHS[line.voice_id]
        chunks = [signs for phrase in phrases.phrases_of(line.spoken) for signs in voice.phonemize(phrase)]
        chunks = [signs for signs in chunks if len(voice.ids(signs)) > 2]
        if not chunks:
            raise RejectedLineError(f"{line.spoken[:40]!r} has no sounds")
        speed = line.speed_percent * morph.speed_percent / 10_000
        noise = np.random.Generator(np.random.PCG64(SEED))
        pieces, sounds = [], []
        for signs in chunks:
            piece, lengths = _sound(session, voice.ids(signs), speed, morph, noise)
            pieces.append(piece)
            sounds.append(timed.sounds_of(list(signs), lengths, len(piece)))
        samples, heard = phrases.join_timed(pieces, sounds, RATE)
        return Said(samples, RATE, heard)

    return speak


def _timed_session() -> object:
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    model = (files("hibari") / "assets" / "hibari.onnx").read_bytes()
    return ort.InferenceSession(timed.with_output(model, LENGTHS), options, providers=["CPUExecutionProvider"])


def _sound(
    session: object, ids: list[int], speed: float, morph: Morph, noise: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    from hibari import dsp

    inputs = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([speed], np.float32)}
    *made, lengths = session.run(None, inputs)  # type: ignore[attr-defined]
    harmonic, angle, breath, free, phase, pitch = (out[0].copy() for out in made)
    if morph != MORPHS["heart"]:
        pitch = _melody(pitch, morph)
        harmonic, free = _resized(harmonic, morph.size), _resized(free, morph.size)
        breath = _resized(breath, morph.size) + np.float32(morph.breath)
        angle, phase = _nearest(angle, morph.size), _nearest(phase, morph.size)
    sound = np.asarray(dsp.synth(harmonic, angle, breath, free, phase, pitch, noise), np.float64)
    return sound, np.asarray(lengths, np.float64).ravel()


def _melody(pitch: np.ndarray, morph: Morph) -> np.ndarray:
    """The pitch about its mean, moved and stretched."""
    voiced = pitch > VOICED_HZ
    if not voiced.any():
        return pitch
    moved = pitch.copy()
    mean = pitch[voiced].mean()
    moved[voiced] = np.maximum(mean * morph.pitch * (1 + morph.range * (pitch[voiced] / mean - 1)), VOICED_HZ + 5)
    return moved


def _resized(spectrum: np.ndarray, size: float) -> np.ndarray:
    bins = len(spectrum)
    place = np.arange(bins) / size
    low = np.minimum(np.floor(place).astype(int), bins - 2)
    part = np.clip(place - low, 0, 1)[:, None].astype(np.float32)
    resized = spectrum[low] * (1 - part) + spectrum[low + 1] * part
    resized[place > bins - 1] = SILENT
    return np.asarray(resized, np.float32)


def _nearest(spectrum: np.ndarray, size: float) -> np.ndarray:
    bins = len(spectrum)
    return np.asarray(spectrum[np.minimum(np.rint(np.arange(bins) / size).astype(int), bins - 1)])


if __name__ == "__main__":
    sys.exit(run_engine(capabilities, make_speaker))
