"""A small hall: eight damped combs and four all-passes a channel (Freeverb), by sums and products only."""

import numpy as np
from scipy.signal import lfilter

from storyreel.video_engine.sound.bitmath import Array

COMBS = (1215, 1293, 1390, 1476, 1548, 1623, 1695, 1760)
ALL_PASSES = (605, 480, 371, 245)
SPREAD = 25  # samples that the right channel's delays are longer
FEED, DAMP, ALL_PASS_FEED = 0.8, 0.3, 0.5
SEND, WET = 0.03, 1.1


class Reverb:
    """The hall's memory, so that a programme can pass through it in blocks."""

    def __init__(self) -> None:
        self._combs = [[[np.zeros(d + s), np.zeros(1)] for d in COMBS] for s in (0, SPREAD)]
        self._passes = [[np.zeros(d + s) for d in ALL_PASSES] for s in (0, SPREAD)]

    def add(self, block: Array) -> Array:
        """Return the room's answer [n, 2] to the next block [n, 2]."""
        send = (block[:, 0].astype(np.float64) + block[:, 1]) * SEND
        answer = np.empty_like(block)
        for side in (0, 1):
            total = np.zeros(len(block))
            for comb in self._combs[side]:
                total += _comb(comb, send)
            for index, delay in enumerate(self._passes[side]):
                total, self._passes[side][index] = _all_pass(delay, total)
            answer[:, side] = total * WET
        return answer


def _comb(state: list[Array], send: Array) -> Array:
    """Run one damped comb: what comes out after the delay is damped and fed back."""
    delay = len(state[0])
    line = np.concatenate([state[0], np.empty(len(send))])
    for low in range(0, len(send), delay):
        heard = line[low : min(low + delay, len(send))]
        damped, state[1] = lfilter([1 - DAMP], [1, -DAMP], heard, zi=state[1])
        line[low + delay : low + delay + len(heard)] = send[low : low + len(heard)] + FEED * damped
    state[0] = line[len(send) :].copy()
    return line[: len(send)]


def _all_pass(delay_line: Array, x: Array) -> tuple[Array, Array]:
    """Run one all-pass; return its output and its memory."""
    delay = len(delay_line)
    line = np.concatenate([delay_line, np.empty(len(x))])
    for low in range(0, len(x), delay):
        high = min(low + delay, len(x))
        line[low + delay : high + delay] = x[low:high] + ALL_PASS_FEED * line[low:high]
    return line[: len(x)] - x, line[len(x) :].copy()
