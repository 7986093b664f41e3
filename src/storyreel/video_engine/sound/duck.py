"""Ducking: the bed goes down before a word and comes up after the last.

The curve is whole hundredths of a decibel, a hundred a second. It is down
120 ms before a word, holds 250 ms after it and rises in 400 ms, in 1.2 s
before a long silence. In a gap under 0.65 s it stays down, in one under 3.5 s it
comes up half way: a pause is not an end. A stretch of speech over which the bed would still be too
loud is ducked deeper.
"""

from itertools import pairwise

import numpy as np

from storyreel.video_engine.sound.bitmath import RATE, Array, gain
from storyreel.video_engine.sound.filters import maximum_filter1d
from storyreel.video_engine.sound.loudness import STEP, to_lufs_c

HOP = RATE // 100
THRESHOLD = 0.01  # -40 dBFS: what counts as speech after the voice is brought to its level
AHEAD, ATTACK, HOLD = 6, 12, 25  # hops
RELEASE, LONG_RELEASE, LONG_GAP = 40, 120, 350
BRIDGE = 65  # hops: a shorter gap stays ducked
DEEPEST_CDB = -3000


def speaking(speech: Array) -> Array:
    """Say for every hop whether the mono voice sounds, short gaps bridged."""
    hops = len(speech) // HOP
    loud: Array = np.abs(speech[: hops * HOP]).reshape(hops, HOP).max(axis=1) > THRESHOLD
    spans = _spans(loud)
    for (_, stop), (start, _) in pairwise(spans):
        if start - stop < BRIDGE:
            loud[stop:start] = True
    return loud


def speech_spans(speech: Array) -> tuple[tuple[int, int], ...]:
    """Return the stretches of speech in samples."""
    return tuple((start * HOP, stop * HOP) for start, stop in _spans(speaking(speech)))


def duck(active: Array, depths_cdb: Array) -> Array:
    """Return the bed's gain in hundredths of a decibel for every hop.

    Args:
        active: Whether the voice sounds, per hop.
        depths_cdb: How far the bed goes down there, per hop, 0 or less.
    """
    wanted = np.where(active, depths_cdb, 0)
    spans = _spans(active)
    for (_, stop), (start, _) in pairwise(spans):
        if start - stop <= LONG_GAP:
            wanted[stop:start] = max(depths_cdb[stop - 1], depths_cdb[start]) // 2
    reach = AHEAD + ATTACK
    down = -maximum_filter1d(-wanted, reach + HOLD + 1, (HOLD - reach) // 2)
    out = np.zeros(len(down), np.int64)
    level, gap = 0, _gaps(active)
    deepest = int(min(down.min(initial=0), -1))
    for hop, target in enumerate(down.tolist()):
        rise = -deepest // (LONG_RELEASE if gap[hop] > LONG_GAP else RELEASE)
        level = max(target, level + deepest // ATTACK) if target < level else min(target, level + rise)
        out[hop] = level
    return out


def depths(active: Array, speech_energies: Array, bed_energies: Array, usual_cdb: int, apart_cdb: int) -> Array:
    """Return the depth per hop that keeps the bed `apart_cdb` under every stretch of speech, at least the usual."""
    out = np.zeros(len(active), np.int64)
    tenth = STEP // HOP
    for start, stop in _spans(active):
        low, high = start // tenth, max(start // tenth + 1, stop // tenth)
        speech, bed = speech_energies[low:high], bed_energies[low:high]
        if len(bed) == 0:
            continue
        over = to_lufs_c(float(bed.mean())) + apart_cdb - to_lufs_c(float(speech.mean()))
        out[start:stop] = max(DEEPEST_CDB, min(usual_cdb, -over))
    return out


def linear(curve_cdb: Array, low: int, high: int) -> Array:
    """Return the linear gain of every sample from `low` to `high`."""
    first, last = max(0, low // HOP - 1), min(len(curve_cdb), high // HOP + 2)
    levels, where = np.unique(curve_cdb[first:last], return_inverse=True)
    table = np.array([gain(int(level)) for level in levels])
    centres = np.arange(first, last) * HOP + HOP // 2
    return np.interp(np.arange(low, high), centres, table[where]) if len(table) else np.ones(high - low)


def _spans(flags: Array) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _gaps(active: Array) -> Array:
    """Return for every hop the length of the silence it stands in, 0 in speech."""
    out = np.zeros(len(active), np.int64)
    for start, stop in _spans(~active.astype(bool)):
        out[start:stop] = stop - start
    return out
