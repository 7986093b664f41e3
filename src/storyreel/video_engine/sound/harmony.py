"""Chords of one major scale, and how their voices move.

A chord has no semitone inside: major triads take the ninth and minor ones the
seventh. Voices go to the next chord by the least movement, and the highest
does not run in fifths or octaves with the bass.
"""

from dataclasses import dataclass
from itertools import pairwise, permutations

MAJOR = (0, 2, 4, 5, 7, 9, 11)
PAD_LOW, PAD_HIGH = 53, 72
BASS_LOW = 36
PERFECT = (0, 7)


@dataclass(frozen=True)
class Chord:
    """A chord of the story's key: its pitch classes, root first, and the scale that fits it."""

    degree: int
    classes: tuple[int, ...]
    scale: tuple[int, ...]

    def bass_key(self) -> int:
        """Return the key of the root in the bass."""
        return BASS_LOW + (self.classes[0] - BASS_LOW) % 12

    def has(self, key: int) -> bool:
        """Say whether a key is a tone of the chord."""
        return key % 12 in self.classes

    def clashes(self, key: int) -> bool:
        """Say whether a key is a semitone away from a tone of the chord."""
        return any((key - tone) % 12 in (1, 11) for tone in self.classes)


def chord(tonic: int, degree: int, raised: bool = False, coloured: bool = True) -> Chord:
    """Return the chord on a degree (from 0) of the major scale on a tonic.

    Args:
        raised: Make a minor chord major, as a dominant with its leading note.
        coloured: Add the ninth or the seventh; else double the root.
    """
    scale = [(tonic + step) % 12 for step in MAJOR]
    third = (degree + 2) % 7
    minor = (scale[third] - scale[degree]) % 12 == 3
    if raised and minor:
        scale[third] = (scale[third] + 1) % 12
    triad = (scale[degree], scale[third], scale[(degree + 4) % 7])
    diminished = (triad[2] - triad[0]) % 12 == 6
    extra = triad[0]
    if coloured and not raised and not diminished:
        extra = scale[(degree + 6) % 7] if minor else scale[(degree + 1) % 7]
    return Chord(degree, (*triad, extra), tuple(scale))


def lead_voices(previous: tuple[int, ...] | None, old: Chord | None, new: Chord) -> tuple[int, ...]:
    """Return the four keys of a chord, from below, nearest to the chord before."""
    start = previous or (55, 60, 64, 67)
    best: tuple[int, tuple[int, ...]] | None = None
    for order in permutations(new.classes):
        keys = tuple(sorted(_nearest(key, tone) for key, tone in zip(start, order, strict=True)))
        cost = sum(abs(a - b) for a, b in zip(start, keys, strict=True))
        cost += 9 * (len(keys) - len(set(keys))) + 2 * sum(b - a < 3 for a, b in pairwise(keys))
        if old is not None and old != new and keys[-1] != start[-1]:
            interval = (start[-1] - old.classes[0]) % 12
            cost += 8 * (interval in PERFECT and interval == (keys[-1] - new.classes[0]) % 12)
        if best is None or (cost, keys) < best:
            best = (cost, keys)
    assert best is not None
    return best[1]


def _nearest(key: int, tone: int) -> int:
    options = [k for k in range(PAD_LOW, PAD_HIGH + 1) if k % 12 == tone]
    return min(options, key=lambda k: (abs(k - key), k))
