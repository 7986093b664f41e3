"""Struck bodies: what most small sounds are made of."""

from collections.abc import Sequence

import numpy as np

from storyreel.video_engine.sound.bitmath import RATE, Array, decay, sine


def struck(samples: int, hertz: Sequence[float], seconds: Sequence[float], levels: Sequence[float]) -> Array:
    """Return a struck body: decaying sines."""
    total = np.zeros(samples)
    for frequency, time, level in zip(hertz, seconds, levels, strict=True):
        total += level * sine(frequency, samples) * decay(samples, time)
    return total


def later(sound: Array, seconds: float) -> Array:
    """Return a sound that begins some seconds later, as long as before."""
    at = int(seconds * RATE)
    out = np.zeros(len(sound))
    out[at:] = sound[: len(sound) - at]
    return out
