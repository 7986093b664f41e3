"""The melody: one motif a story, and what a phrase does with it.

A phrase of four bars states the motif, answers it a step away, breaks it and
comes to rest. Where people speak, the melody only draws the motif in long
notes. A note that is strong, long or a semitone from the chord is bent to the
nearest tone of the chord.
"""

from dataclasses import dataclass

from storyreel.contracts.seed import between, draw, pick
from storyreel.video_engine.sound.harmony import Chord

# Rhythms in eighths, one bar each, with contours in steps of the scale.
RHYTHMS = (
    (3, 1, 2, 2),
    (2, 2, 3, 1),
    (2, 1, 1, 4),
    (1, 1, 2, 4),
    (4, 2, 2),
    (3, 1, 4),
    (2, 4, 2),
    (3, 3, 2),
    (2, 2, 1, 3),
)
CONTOURS = {
    3: ((0, 2, 4), (0, 4, 3), (0, 4, 2), (0, 1, 4), (0, -3, 1), (0, 2, -1), (4, 2, 0), (0, 5, 4)),
    4: (
        (0, 1, 2, 4),
        (0, 2, 1, 4),
        (0, 4, 3, 2),
        (0, -1, 0, 4),
        (0, 2, 4, 3),
        (0, 4, 5, 4),
        (4, 2, 1, 0),
        (0, 3, 2, 4),
    ),
}
STRONG = 4  # eighths: the first and third beat
LEAP = 9  # semitones: a larger step is folded


@dataclass(frozen=True)
class Motif:
    """A rhythm of one bar in eighths and its contour in steps of the scale."""

    rhythm: tuple[int, ...]
    contour: tuple[int, ...]


@dataclass(frozen=True)
class Place:
    """Where a bar stands: its length in eighths, place in the phrase, chord, register and whether people speak."""

    eighths: int
    bar: int
    phrase: int
    chord: Chord
    low: int
    high: int
    centre: int
    spoken: bool
    resting: bool


Line = list[tuple[int, int, int]]  # (first eighth, eighths, key)


def motif(seed: str) -> Motif:
    """Return the motif of a story."""
    rhythm = pick(RHYTHMS, seed, "motif rhythm")
    return Motif(rhythm, pick(CONTOURS[len(rhythm)], seed, "motif contour"))


def sing(theme: Motif, place: Place, last: int | None, seed: str, name: str) -> Line:
    """Return the melody of one bar, which goes on from the last key."""
    start = anchor(place, last)
    if place.resting or place.bar == 3 or place.eighths < 6:
        return _rest(place, start, seed, name)
    if place.spoken:
        return _augmented(theme, place, start, seed, name)
    if place.bar == 2:
        half = tuple(length for length in theme.rhythm if length <= 4)[:2]
        rhythm = (*half, 4 - sum(half)) if sum(half) < 4 else (2, 2)
        steps = (*theme.contour[: len(rhythm)], *(step + 1 for step in theme.contour[: len(rhythm)]))
        return bend(place, start, rhythm + rhythm, steps[: 2 * len(rhythm)])
    turn = -1 if place.phrase % 4 == 2 else 1
    return bend(place, start, theme.rhythm, tuple(turn * step for step in theme.contour))


def anchor(place: Place, last: int | None) -> int:
    """Return the tone of the chord to begin on: near the last key, drawn to the register."""
    near = place.centre if last is None else (2 * last + place.centre) // 3
    tones = [key for key in range(place.low, place.high + 1) if place.chord.has(key)]
    return min(tones, key=lambda key: (abs(key - near) + 3 * (key == last), key))


def bend(place: Place, start: int, rhythm: tuple[int, ...], contour: tuple[int, ...]) -> Line:
    """Lay a contour on the scale from a key, and bend what would rub."""
    scale = [key for key in range(place.low, place.high + 1) if key % 12 in place.chord.scale]
    first = scale.index(start)
    first += max(0, -(first + min(contour))) - max(0, first + max(contour) - len(scale) + 1)
    line: Line = []
    at, last = 0, start
    for length, step in zip(rhythm, contour, strict=True):
        key = scale[max(0, min(len(scale) - 1, first + step))]
        if at % STRONG == 0 or length > 2 or place.chord.clashes(key):
            key = _to_chord(place, key, last)
        line.append((at, length, key))
        at, last = at + length, key
    return line


def _augmented(theme: Motif, place: Place, start: int, seed: str, name: str) -> Line:
    """Draw two notes of the motif over the bar, or one, or let the bar rest."""
    chance = draw(seed, "under speech", name)
    if chance < 0.25:
        return []
    if chance < 0.5:
        return [(0, place.eighths, start)]
    step = theme.contour[(place.bar + 1) % len(theme.contour)] - theme.contour[place.bar % len(theme.contour)]
    return bend(place, start, (4, place.eighths - 4), (0, max(-2, min(2, step)) or 1))


def _rest(place: Place, start: int, seed: str, name: str) -> Line:
    """End a phrase: one long note, or two that fall to it."""
    if place.eighths < 8 or place.spoken or place.resting:
        return [(0, place.eighths - (0 if place.resting else 1), start)]
    if between(0, 1, seed, "phrase end", name):
        return [(0, 6, start)]
    return bend(place, start, (3, 5), (1, 0))


def _to_chord(place: Place, key: int, last: int) -> int:
    tones = [k for k in range(place.low, place.high + 1) if place.chord.has(k)]
    return min(tones, key=lambda k: (abs(k - key) + (k == last) + 6 * (abs(k - last) > LEAP), k))
