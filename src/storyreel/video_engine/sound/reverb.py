"""A small hall: eight damped combs and four all-passes a channel (Freeverb), by sums and products only."""

import numpy as np

from storyreel.video_engine.sound.bitmath import Array
from storyreel.video_engine.sound.filters import lfilter_from

COMBS = (1215, 1293, 1390, 1476, 1548, 1623, 1695, 1760)
ALL_PASSES = (605, 480, 371, 245)
SPREAD = 25  # samples that the right channel's delays are longer
FEED, DAMP, ALL_PASS_FEED = 0.8, 0.3, 0.5
SEND, WET = 0.03, 1.1
BLOCK = 24_000  # samples whose sixteen combs stay near the processor


class Reverb:
    """The hall's memory, so that a programme can pass through it in blocks."""

    def __init__(self) -> None:
        self._delays = [delay + spread for spread in (0, SPREAD) for delay in COMBS]
        self._lines = np.zeros((len(self._delays), max(self._delays)))  # what each comb gave last
        self._damping = np.zeros((len(self._delays), 1))
        self._passes = [[np.zeros(delay + spread) for delay in ALL_PASSES] for spread in (0, SPREAD)]

    def add(self, block: Array) -> Array:
        """Return the room's answer [n, 2] to the next block [n, 2]."""
        return np.concatenate([self._answer(block[low : low + BLOCK]) for low in range(0, len(block), BLOCK)])

    def _answer(self, block: Array) -> Array:
        send = (block[:, 0].astype(np.float64) + block[:, 1]) * SEND
        combs = self._comb(send)
        answer = np.empty_like(block)
        for side in (0, 1):
            total = np.zeros(len(block))
            for comb in combs[side * len(COMBS) : (side + 1) * len(COMBS)]:
                total += comb
            for index, delay in enumerate(self._passes[side]):
                total, self._passes[side][index] = _all_pass(delay, total)
            answer[:, side] = total * WET
        return answer

    def _comb(self, send: Array) -> Array:
        """Run all damped combs side by side: what comes out after its delay is damped and fed back.

        `lines[i, past + t]` leaves comb `i` at once, and again `delays[i]` samples later.
        """
        past = self._lines.shape[1]
        lines = np.concatenate([self._lines, np.empty((len(self._delays), len(send)))], axis=1)
        for low in range(0, len(send), min(self._delays)):
            high = min(low + min(self._delays), len(send))
            heard = np.stack([lines[i, past + low - d : past + high - d] for i, d in enumerate(self._delays)])
            damped, self._damping = lfilter_from([1 - DAMP], [1, -DAMP], heard, 1, self._damping)
            lines[:, past + low : past + high] = send[low:high] + FEED * damped
        self._lines = lines[:, len(send) :].copy()
        return np.stack([lines[i, past - d : past - d + len(send)] for i, d in enumerate(self._delays)])


def _all_pass(delay_line: Array, x: Array) -> tuple[Array, Array]:
    """Run one all-pass; return its output and its memory."""
    delay = len(delay_line)
    line = np.concatenate([delay_line, np.empty(len(x))])
    for low in range(0, len(x), delay):
        high = min(low + delay, len(x))
        line[low + delay : high + delay] = x[low:high] + ALL_PASS_FEED * line[low:high]
    return line[: len(x)] - x, line[len(x) :].copy()
