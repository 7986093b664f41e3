"""When a voice model says each sound.

Both of our models work out how long every sound lasts and then throw it away.
In the file format of the models (protobuf) a message may be continued by
appending bytes, so one more output is asked for without changing the model:
its weights, its order of work and the sound that it makes stay the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

EARLY = 2  # units of 25 ms: measured on nine voices of both models, the sound is 40 to 50 ms before the lengths
GRAPH, OUTPUT, NAME, TYPE, TENSOR, FLOAT = 7, 12, 1, 2, 1, 1  # fields of ONNX's ModelProto, GraphProto, ValueInfoProto


@dataclass(frozen=True)
class Sound:
    """A sign of the front end and where it is heard, in samples."""

    sign: str
    start_sample: int
    samples: int


def with_output(model: bytes, name: str) -> bytes:
    """A model that also gives an inner value, a tensor of floats, as its last output."""
    kind = _field(TYPE, _field(TENSOR, bytes([1 << 3, FLOAT])))
    return model + _field(GRAPH, _field(OUTPUT, _field(NAME, name.encode()) + kind))


def sounds_of(signs: Sequence[str], lengths: np.ndarray, samples: int) -> tuple[Sound, ...]:
    """The sounds of a phrase, EARLY units before the lengths say; nothing if those are not of every sign and both ends.

    Args:
        lengths: How long the start, every sign and the end last, in units of 25 ms.
        samples: The length of the whole phrase.
    """
    total = float(lengths.sum())
    if len(lengths) != len(signs) + 2 or total <= 0:
        return ()
    ends = np.rint((np.cumsum(lengths) - EARLY) * samples / total).astype(int).tolist()
    return tuple(Sound(sign, ends[i], ends[i + 1] - ends[i]) for i, sign in enumerate(signs))


def moved(sounds: Sequence[Sound], samples: int) -> list[Sound]:
    """Sounds so many samples later."""
    return [replace(sound, start_sample=sound.start_sample + samples) for sound in sounds]


def _field(number: int, payload: bytes) -> bytes:
    length, size = len(payload), b""
    while length >= 128:
        size, length = size + bytes([length & 127 | 128]), length >> 7
    return bytes([number << 3 | 2]) + size + bytes([length]) + payload
