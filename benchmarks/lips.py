"""How far a mouth is from a voice: the one as it is seen, the other as it is heard.

onsets     the voice begins after 120 ms of silence: when does the mouth leave its rest?
offsets    the voice ends for 120 ms: when is the mouth back at rest?
syllables  a loudest moment of the open voice between two dips of 5 dB: how far is the nearest mouth that is as open
           as it is on average in the nine frames around?
closures   an m, b or p in the midst of sound: how far is the nearest mouth with closed lips?
Frames; above zero the mouth is late. What is not found within FAR frames counts as FAR.

- Rest is the picture that the mouth shows in the silence on that side of the edge. Lips pressed for an m have another
  picture (they are drawn so), so a line that ends in a hum is held against the end of the hum, and nothing need be
  known of what is said.
- The open voice is what is heard from 450 to 2,000 Hz, where a hum, an s, an "oo" and an "ee" are weak: these are loud
  with a small mouth.
- Syllables come every five frames, so that the nearest mouth is never far: a small figure proves little. It has to be
  read beside the same figure with the sound moved (`late`).
- Where an m, b or p is heard is taken from the voice model, whose times were measured against its sound.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from scipy.signal import butter, sosfiltfilt

RATE = 48_000
SILENT_DB, REST_FRAMES = -38.0, 3
SETTLED = 2  # frames after and before a voice in which the mouth may still move
UNLIKE = 30.0  # square units of a mouth that are not as at rest; two frames at rest differ by 23 at most
FAR = 8
DIP_DB, HEARD_DB = 5.0, 15.0  # a syllable is at most so much below the loudest
OPEN_VOICE_HZ = (450, 2000)
AROUND, NEARLY, OPEN = 4, 0.5, 2.5  # frames to both sides; units
WITHIN = 3.0  # frames from a silence, or the end of what is seen: closed lips are told from rest farther away
SHUT = 6.5  # units that closed lips and their line are high at most


@dataclass(frozen=True)
class Line:
    """A line, or the part of it that a shot shows, with some frames around it.

    Args:
        pictures: The mouth in every frame, one pixel a square unit, 1 where it is not skin.
        openings: How high it is open, in units.
        take: The samples of the whole line.
        start: Where the first picture is, in frames from the beginning of the line.
        closures: Where an m, b or p is heard, in frames from the beginning of the line: from, to.
    """

    pictures: np.ndarray
    openings: np.ndarray
    take: np.ndarray
    start: int
    fps: float
    closures: Sequence[tuple[float, float]] = ()


@dataclass
class Distances:
    """All distances of a film, in frames."""

    onsets: list[float] = field(default_factory=list)
    offsets: list[float] = field(default_factory=list)
    syllables: list[float] = field(default_factory=list)
    closures: list[float] = field(default_factory=list)


def distances(lines: Iterable[Line], late: int = 0) -> Distances:
    """All distances of some lines, with the sound so many frames later than it is."""
    found = Distances()
    for line in lines:
        start = line.start - late
        _edges(line, start, found)
        found.syllables += _syllables(line, start)
        found.closures += _closures(line, start)
    return found


def _edges(line: Line, start: int, found: Distances) -> None:
    silent = _silent(line, start)
    heard, silences = ~silent, _runs(silent)
    starts = start <= 0  # silence comes before it, in this shot or in the last one
    for edge in _begins(heard, starts, REST_FRAMES):
        before = [run for run in silences if run[1] <= edge] or silences
        if before:
            moved = _unlike(line.pictures, before[-1])
            found.onsets.append(_nearest(edge, _begins(moved, starts, 1)))
    for edge in _ends(heard, REST_FRAMES):
        after = [run for run in silences if run[0] >= edge]
        if after:
            moved = _unlike(line.pictures, after[0])
            found.offsets.append(_nearest(edge, _ends(moved, 2)))


def _silent(line: Line, start: int) -> np.ndarray:
    """Whether nothing is heard in each frame."""
    edges = [max(0, int(frame * RATE / line.fps)) for frame in range(start, start + len(line.pictures) + 1)]
    return np.asarray([_db(line.take[a:b]) <= SILENT_DB for a, b in pairwise(edges)])


def _unlike(pictures: np.ndarray, silence: tuple[int, int]) -> np.ndarray:
    """Whether the mouth of each frame is another than in a silence."""
    begin, end = silence
    if end - begin > 2 * SETTLED:
        begin, end = begin + SETTLED, end - SETTLED
    rest = np.median(pictures[begin:end], axis=0)
    return np.asarray(np.abs(pictures - rest).sum(axis=(1, 2)) > UNLIKE)


def _nearest(edge: int, edges: Sequence[int]) -> float:
    away = min((other - edge for other in edges), key=abs, default=FAR)
    return float(max(-FAR, min(FAR, away)))


def _runs(on: np.ndarray) -> list[tuple[int, int]]:
    """Stretches of REST_FRAMES and more."""
    steps = np.flatnonzero(np.diff(np.concatenate([[False], on, [False]]).astype(int)))
    return [(int(a), int(b)) for a, b in zip(steps[::2], steps[1::2], strict=True) if b - a >= REST_FRAMES]


def _begins(on: np.ndarray, starts: bool, rest: int) -> list[int]:
    """Where something begins after `rest` frames without it; if it `starts`, there was nothing before the first."""
    skipped = rest if starts else 0
    on = np.concatenate([np.zeros(skipped, bool), on])
    return [n - skipped for n in range(rest, len(on)) if on[n] and not on[n - rest : n].any()]


def _ends(on: np.ndarray, rest: int) -> list[int]:
    return [n for n in range(1, len(on) - rest + 1) if on[n - 1] and not on[n : n + rest].any()]


def _syllables(line: Line, start: int) -> list[float]:
    block, samples = RATE // 100, RATE / line.fps
    voice = sosfiltfilt(butter(2, OPEN_VOICE_HZ, "bandpass", fs=RATE, output="sos"), line.take)
    loud = np.asarray([_db(voice[i : i + 2 * block]) for i in range(0, len(voice) - block, block)])
    loud = np.convolve(np.pad(loud, 2, mode="edge"), np.ones(5) / 5, "valid")
    open_ = line.openings > line.openings.min() + OPEN
    for n, opening in enumerate(line.openings):
        open_[n] &= opening >= line.openings[max(0, n - AROUND) : n + AROUND + 1].mean() - NEARLY
    found = []
    for peak in _peaks(loud):
        at = (peak + 1) * block / samples - start
        if 1 <= at < len(open_) - 1:
            found.append(_to_frames(at, at, np.flatnonzero(open_)))
    return found


def _peaks(loud: np.ndarray) -> list[int]:
    """Local maxima that stand above the dips on both sides."""
    peaks: list[int] = []
    low, top = loud[0], 0
    rising = True
    for n, level in enumerate(loud):
        if rising:
            if level > loud[top]:
                top = n
            elif level < loud[top] - DIP_DB:
                if loud[top] > loud.max() - HEARD_DB and loud[top] > low + DIP_DB:
                    peaks.append(top)
                rising, low = False, level
        else:
            low = min(low, level)
            if level > low + DIP_DB:
                rising, top = True, n
    return peaks


def _closures(line: Line, start: int) -> list[float]:
    shut = line.openings <= SHUT
    edges = [0, len(shut), *(edge for run in _runs(_silent(line, start)) for edge in run)]
    found = []
    for begin, end in line.closures:
        begin, end = begin - start, end - start
        if begin > 0 and end < len(shut) and all(not begin - WITHIN < edge < end + WITHIN for edge in edges):
            found.append(_to_frames(begin, end, np.flatnonzero(shut)))
    return found


def _to_frames(begin: float, end: float, frames: Iterable[int]) -> float:
    """How far the nearest of some frames is from a time or a stretch of time; the half of a frame is nothing."""
    away = [frame + 0.5 - min(max(frame + 0.5, begin), end) for frame in frames]
    nearest = min(away, key=abs, default=FAR + 0.5)
    return float(np.sign(nearest) * min(FAR, max(0.0, abs(nearest) - 0.5)))


def _db(samples: np.ndarray) -> float:
    return float(20 * np.log10(np.sqrt((samples * samples).mean()) + 1e-6)) if len(samples) else -120.0
