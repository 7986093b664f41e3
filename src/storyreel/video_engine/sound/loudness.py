"""Loudness after ITU-R BS.1770-4, streaming: memory is one energy a tenth of a second."""

from collections.abc import Iterable
from decimal import Decimal

import numpy as np

from storyreel.video_engine.sound.bitmath import Array
from storyreel.video_engine.sound.filters import sosfilt

STEP = 4800  # a tenth of a second
SILENCE = -7000  # hundredths of a LU: the absolute gate, and what silence reads
OFFSET = Decimal("-0.691")
GATE = 1.1724653045822981e-07  # the absolute gate as an energy: 10 ** ((-70 + 0.691) / 10)
# The K-weighting at 48 kHz, from BS.1770-4 tables 1 and 2: a shelf, and a high-pass.
WEIGHTING = np.array(
    (
        (1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585),
        (1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621),
    )
)


class Meter:
    """Measure a programme given block by block, full scale 1: [samples, 2], or mono, heard on both sides."""

    def __init__(self) -> None:
        self._memory, self._rest = np.zeros((0, len(WEIGHTING), 2)), np.zeros((0, 0))
        self._energies: list[Array] = []

    def add(self, block: Array) -> None:
        """Take the next block of samples."""
        sides = np.atleast_2d(block.T)
        if not len(self._memory):
            self._memory, self._rest = np.zeros((len(sides), len(WEIGHTING), 2)), np.zeros((len(sides), 0))
        y = np.concatenate([self._rest, sosfilt(WEIGHTING, sides, self._memory)], axis=1)
        steps = y.shape[1] // STEP
        self._rest = y[:, steps * STEP :]
        y = y[:, : steps * STEP].reshape(len(sides), steps, STEP)
        self._energies.append((y * y).sum(axis=2).sum(axis=0) * (2 / len(sides)) / STEP)

    def energies(self) -> Array:
        """Return the weighted energy of every whole tenth of a second, both channels summed."""
        return np.concatenate(self._energies) if self._energies else np.zeros(0)

    def lufs_c(self) -> int:
        """Return the integrated loudness in hundredths of LUFS."""
        return integrated(self.energies())


def integrated(energies: Array) -> int:
    """Return the gated loudness of tenths of a second, in hundredths of LUFS."""
    if len(energies) < 4:
        return to_lufs_c(float(energies.mean()) if len(energies) else 0.0)
    blocks = (energies[:-3] + energies[1:-2] + energies[2:-1] + energies[3:]) / 4
    blocks = blocks[blocks > GATE]
    if not len(blocks):
        return SILENCE
    return to_lufs_c(float(blocks[blocks > blocks.mean() / 10].mean()))


def to_lufs_c(energy: float) -> int:
    """Turn a weighted energy into hundredths of LUFS."""
    if energy < GATE:
        return SILENCE
    return int(((Decimal(energy).log10() * 10 + OFFSET) * 100).to_integral_value())


def measure(blocks: Iterable[Array]) -> Array:
    """Return the weighted energies of the blocks."""
    meter = Meter()
    for block in blocks:
        meter.add(block)
    return meter.energies()
