"""A look-ahead limiter on true peaks.

The gain falls before a peak and rises after it, over 5 ms each way. Only
stretches whose samples come near the ceiling are oversampled. The gain is
smoothed in whole numbers, so a block's edge never changes a sample.
"""

import numpy as np

from storyreel.video_engine.sound.bitmath import SIDE_TAPS, Array, true_peaks
from storyreel.video_engine.sound.filters import minimum_filter1d

LOOK = 240  # 5 ms each side
CONTEXT = 4 * LOOK  # real samples that a block needs on each side for the same answer
HOP = 1200  # 25 ms, the unit of oversampling
NEAR = 0.7  # below this part of the ceiling no true peak can pass it
ONE = 1 << 30


def limit(x: Array, ceiling: float) -> tuple[Array, float]:
    """Return the samples with no true peak over the linear ceiling, and the deepest gain."""
    need = _needed(x, ceiling)
    if need is None:
        return x, 1.0
    held = np.floor(minimum_filter1d(need, 2 * LOOK + 1) * ONE).astype(np.int64)
    padded = np.concatenate([np.full(LOOK // 2, held[0]), held, np.full(LOOK - LOOK // 2, held[-1])])
    sums = np.concatenate([np.zeros(1, np.int64), np.cumsum(padded)])
    curve = (sums[LOOK : LOOK + len(x)] - sums[: len(x)]) // LOOK / ONE
    return x * curve[:, None], float(curve.min())


def peak(x: Array, floor: float = 0.0) -> float:
    """Return the true peak, if it is over the floor, else the floor."""
    found = floor
    for low in range(0, len(x), 2 * HOP):
        if np.abs(x[low : low + 2 * HOP]).max() > NEAR * found:
            left = max(0, low - 2 * SIDE_TAPS)
            dense = true_peaks(x[left : low + 2 * HOP + 2 * SIDE_TAPS])
            found = max(found, float(dense[low - left : low - left + 2 * HOP].max()))
    return found


def _needed(x: Array, ceiling: float) -> Array | None:
    """Return the gain that every sample needs, or None when none needs any."""
    hot = np.add.reduceat(np.abs(x).max(axis=1) > NEAR * ceiling, np.arange(0, len(x), HOP)) > 0
    if not hot.any():
        return None
    need = np.ones(len(x))
    edges = np.flatnonzero(np.diff(np.concatenate([[0], hot.astype(np.int8), [0]])))
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        low, high = first * HOP, min(len(x), last * HOP)
        left = max(0, low - 2 * SIDE_TAPS)
        peaks = true_peaks(x[left : high + 2 * SIDE_TAPS])[low - left : high - left]
        need[low:high] = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    return need
