"""Finish what an engine said: one rate, one loudness, no silence around it, and its measures.

- The sound starts 60 ms before the first and ends 60 ms after the last loud block.
- Its speech (blocks of 10 ms that are loud enough) has an rms of -23 dBFS,
  unless a peak would pass -1.5 dBFS.
- Levels and brightness are read off the finished sound, for mouths.
"""

import json
from dataclasses import dataclass
from typing import Any

import numpy as np

from storyreel.contracts.timing import SAMPLE_RATE
from storyreel.contracts.voice import Phoneme
from storyreel.providers.decibels import gain, to_cdb
from storyreel.providers.resample import to_48k

BLOCK = SAMPLE_RATE // 100
SPEECH_CDB = -2300
PEAK_CDB = -150
GATE_CDB = -2100  # below the loudest tenth of the blocks
FLOOR_CDB = -6000
AROUND = 5  # blocks: a click is no speech
EDGE = 60 * SAMPLE_RATE // 1000
FADE = 5 * SAMPLE_RATE // 1000
FULL = 32767
BIN_HZ = SAMPLE_RATE // (2 * BLOCK)
BANDS_HZ = ((650, 1350), (1500, 11_000))  # where dark vowels have their second formant, and all that is above


@dataclass(frozen=True)
class Finished:
    """A take at 48 kHz, 16 bit, mono."""

    pcm: bytes
    levels: tuple[int, ...]
    brightness: tuple[int, ...]
    cut_samples: int = 0  # how much was cut off at the start; below zero it was silence that was added
    phonemes: tuple[Phoneme, ...] = ()


def finish(samples: np.ndarray, rate: int) -> Finished | None:
    """Finish the sound of a line; None if there is no speech in it."""
    sound = to_48k(samples, rate)
    loud = _loud_blocks(sound)
    if not len(loud):
        return None
    speech = _blocks(sound)[loud]
    change_cdb = min(
        SPEECH_CDB - to_cdb(float(np.sqrt((speech * speech).mean()))),
        PEAK_CDB - to_cdb(float(np.abs(sound).max())),
    )
    cut = _with_edges(sound, int(loud[0]) * BLOCK, (int(loud[-1]) + 1) * BLOCK) * gain(change_cdb)
    pcm = np.rint(np.clip(cut, -1, 1) * FULL).astype("<i2")
    return Finished(pcm.tobytes(), *_measures(pcm / FULL), cut_samples=int(loud[0]) * BLOCK - EDGE)


def packed(take: Finished) -> bytes:
    """A take as bytes: its sound after one line with all else."""
    rest: dict[str, Any] = {"levels": take.levels, "brightness": take.brightness, "cut_samples": take.cut_samples}
    rest["phonemes"] = [phoneme.model_dump() for phoneme in take.phonemes]
    return json.dumps(rest).encode() + b"\n" + take.pcm


def unpacked(data: memoryview) -> Finished:
    """The take that was packed."""
    head, _, pcm = bytes(data).partition(b"\n")
    rest = json.loads(head)
    said = tuple(Phoneme.model_validate(phoneme) for phoneme in rest["phonemes"])
    levels, brightness = tuple(rest["levels"]), tuple(rest["brightness"])
    return Finished(pcm, levels, brightness, rest["cut_samples"], said)


def _blocks(sound: np.ndarray) -> np.ndarray:
    count = len(sound) // BLOCK
    return sound[: count * BLOCK].reshape(count, BLOCK)


def _rms(blocks: np.ndarray) -> np.ndarray:
    return np.asarray(np.sqrt((blocks * blocks).mean(axis=1)))


def _loud_blocks(sound: np.ndarray) -> np.ndarray:
    """The blocks that are speech: loud, and loud for 50 ms around, against the loudest tenth, and no mere noise."""
    rms = _rms(_blocks(sound))
    if len(rms) < AROUND:
        return np.zeros(0, np.int64)
    top = float(np.sort(rms)[-1 - len(rms) // 10])
    padded = np.concatenate([np.zeros(AROUND // 2 + 1), rms, np.zeros(AROUND // 2)])
    sums = np.cumsum(padded)
    around = (sums[AROUND:] - sums[:-AROUND]) / AROUND
    return np.flatnonzero(np.minimum(rms, around) > max(top * gain(GATE_CDB), gain(FLOOR_CDB)))


def _with_edges(sound: np.ndarray, start: int, end: int) -> np.ndarray:
    """The speech with 60 ms on both sides, faded in and out over 5 ms."""
    cut = np.concatenate([np.zeros(max(0, EDGE - start)), sound[max(0, start - EDGE) : end + EDGE]])
    cut = np.concatenate([cut, np.zeros(max(0, end + EDGE - len(sound)))])
    ramp = np.arange(FADE) / FADE
    cut[:FADE] *= ramp
    cut[-FADE:] *= ramp[::-1]
    return cut


def _measures(sound: np.ndarray) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Levels (99 is three times the speech level) and brightness (the share of the upper formants) per 10 ms."""
    padded = np.concatenate([sound, np.zeros(-len(sound) % BLOCK)])
    levels = np.rint(np.minimum(_rms(_blocks(padded)) / (3 * gain(SPEECH_CDB)), 1) * 99).astype(int)
    window = np.minimum(np.arange(1, 2 * BLOCK + 1), np.arange(2 * BLOCK, 0, -1)) / BLOCK
    around = np.concatenate([np.zeros(BLOCK // 2), padded, np.zeros(BLOCK + BLOCK // 2)])
    frames = np.stack([around[at : at + 2 * BLOCK] * window for at in range(0, len(padded), BLOCK)])
    spectrum = np.fft.rfft(frames, axis=1)
    power = spectrum.real * spectrum.real + spectrum.imag * spectrum.imag
    low, high = (np.sqrt(power[:, lowest // BIN_HZ : highest // BIN_HZ].sum(axis=1)) for lowest, highest in BANDS_HZ)
    bright = np.rint(99 * high / (low + high + 1e-9)).astype(int)
    bright[levels == 0] = 0
    return tuple(levels.tolist()), tuple(bright.tolist())
