"""Bring a mix to its loudness under its true peak, after the encoder.

The gain is corrected until the limited programme measures within 0.05 LU of
the target. The limiter works half a decibel under the ceiling, which is what
the codec mostly adds; when the decoded encoding still peaks over it, the
limiter goes down by the excess and 0.2 dB, three rounds at the most.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from storyreel.video_engine.sound.bitmath import FULL, RATE, Array, gain, to_cdb
from storyreel.video_engine.sound.limiter import CONTEXT, limit, peak
from storyreel.video_engine.sound.loudness import SILENCE, Meter

BLOCK = 10 * RATE
CLOSE_CLU = 5  # a programme this near its target is on it
GAIN_ROUNDS, CODEC_ROUNDS = 5, 3
MARGIN_CDB = 20  # the codec's overshoot is answered with this much more
GUARD_CDB = 10  # our meter may read this much less than another
CODEC_CDB = 40  # what the codec is expected to add
LARGEST_GAIN_CDB = 3000

Encode = Callable[[Array], float]
"""Encodes 24-bit samples; returns the true peak of what is decoded, full scale 1."""


@dataclass(frozen=True)
class Mastered:
    """A mastered programme: 24-bit samples [n, 2] and figures in hundredths."""

    stereo: Array
    report: dict[str, int]


def master(stereo: Array, target_lufs: float, ceiling_dbtp: float, encode: Encode | None = None) -> Mastered:
    """Master 24-bit samples [n, 2].

    Args:
        encode: Encodes a programme, the last one at the end; None masters for the samples alone.
    """
    promised = round(ceiling_dbtp * 100) - GUARD_CDB
    ceiling_cdb = promised if encode is None else promised - CODEC_CDB
    target_c = round(target_lufs * 100)
    for codec_round in range(1, CODEC_ROUNDS + 1):
        out, report = _fit_gain(stereo, target_c, ceiling_cdb)
        report["dbtp_c"] = to_cdb(peak_of(out) if encode is None else encode(out))
        report["codec_rounds"] = codec_round
        excess = report["dbtp_c"] - promised
        if encode is None or excess <= 0:
            break
        ceiling_cdb -= excess + MARGIN_CDB
    return Mastered(out, report)


def peak_of(stereo: Array, bits: int = 24) -> float:
    """Return the true peak of samples of so many bits, full scale 1."""
    found, full = 0.0, (1 << (bits - 1)) - 1
    for low in range(0, len(stereo), BLOCK):
        found = peak(stereo[max(0, low - CONTEXT) : low + BLOCK + CONTEXT] / full, found)
    return found


def loudness_of(stereo: Array) -> int:
    """Return the integrated loudness of 24-bit samples in hundredths of LUFS."""
    meter = Meter()
    for low in range(0, len(stereo), BLOCK):
        meter.add(stereo[low : low + BLOCK] / FULL)
    return meter.lufs_c()


def _fit_gain(stereo: Array, target_c: int, ceiling_cdb: int) -> tuple[Array, dict[str, int]]:
    """Find the gain that brings the limited programme to the target."""
    before = loudness_of(stereo)
    gain_cdb = 0 if before <= SILENCE else min(LARGEST_GAIN_CDB, target_c - before)
    out = np.empty_like(stereo, dtype=np.int32)
    for _ in range(GAIN_ROUNDS):
        deepest, meter = 1.0, Meter()
        for low, block in _blocks(stereo):
            y, reduction = limit(block * gain(gain_cdb), gain(ceiling_cdb))
            edge = min(low, CONTEXT)
            y = np.rint(y[edge : edge + min(BLOCK, len(stereo) - low)] * FULL).astype(np.int32)
            out[low : low + len(y)] = y
            meter.add(y / FULL)
            deepest = min(deepest, reduction)
        error = target_c - meter.lufs_c()
        if abs(error) <= CLOSE_CLU or before <= SILENCE or gain_cdb + error > LARGEST_GAIN_CDB:
            break
        gain_cdb += error
    figures = {"gain_cdb": gain_cdb, "lufs_c": meter.lufs_c(), "before_lufs_c": before, "ceiling_cdb": ceiling_cdb}
    return out, figures | {"deepest_limit_cdb": to_cdb(deepest)}


def _blocks(stereo: Array) -> Iterator[tuple[int, Array]]:
    """Yield every block with its real neighbours, full scale 1."""
    for low in range(0, len(stereo), BLOCK):
        yield low, stereo[max(0, low - CONTEXT) : low + BLOCK + CONTEXT] / FULL
