"""Bring an engine's sound to 48 kHz.

The filter is a sinc under a Kaiser window (beta 8, 24 zero crossings a side),
48 steps from one crossing to the next, rounded to 2^-20 and kept in
`sinc.json` from its centre outwards: products and sums only, equal on every
CPU.
"""

import json
from fractions import Fraction
from functools import cache
from pathlib import Path

import numpy as np

from storyreel.contracts.timing import SAMPLE_RATE

DATA = ["sinc.json"]

STEPS = 48
SIDE = 24
ONE = 1 << 20


def is_possible(rate: int) -> bool:
    """Whether a rate can be brought to 48 kHz by this filter: its ratio has at most 48 steps."""
    return 8_000 <= rate <= SAMPLE_RATE and STEPS % Fraction(SAMPLE_RATE, rate).numerator == 0


def to_48k(samples: np.ndarray, rate: int) -> np.ndarray:
    """The same sound at 48 kHz, without delay."""
    ratio = Fraction(SAMPLE_RATE, rate)
    up, down = ratio.numerator, ratio.denominator
    if ratio == 1:
        return samples
    padded = np.concatenate([np.zeros(SIDE), samples, np.zeros(SIDE + down)])
    sound = np.zeros(len(samples) * up // down)
    for first in range(min(up, len(sound))):
        same_phase = sound[first::up]
        before, phase = divmod(first * down, up)
        for tap in range(1 - SIDE, SIDE + 1):
            weight = _kernel()[abs(tap * STEPS - phase * STEPS // up)]
            same_phase += weight * padded[SIDE + before + tap :: down][: len(same_phase)]
    return sound


@cache
def _kernel() -> tuple[float, ...]:
    return tuple(step / ONE for step in json.loads((Path(__file__).parent / "sinc.json").read_text()))
