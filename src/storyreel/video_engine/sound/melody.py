"""The melody: one motif a story, and what a phrase does with it.

A phrase of four bars states the motif, answers it, breaks it and comes to
rest. Where people speak, the melody only draws the motif in long notes. The
motif is a wish: of all lines through the bar the one is sung that keeps
nearest to it, moves by small steps, stands on tones of the chord where a note
is strong or long, and passes by step through any other tone.
"""

from dataclasses import dataclass

from storyreel.contracts.seed import between, draw, pick
from storyreel.video_engine.sound.harmony import Chord

# Rhythms of one bar in eighths, with contours in steps of the scale.
RHYTHMS = (
    *((3, 1, 2, 2), (2, 2, 3, 1), (3, 1, 4), (4, 2, 2), (2, 4, 2), (3, 3, 2), (2, 2, 4), (6, 1, 1)),
    *((2, 1, 1, 4), (1, 1, 2, 4), (2, 2, 2, 2), (2, 1, 1, 2, 2), (3, 1, 1, 1, 2), (1, 1, 2, 2, 2), (4, 1, 1, 2)),
)
CONTOURS = {
    3: ((0, 1, 2), (0, 4, 3), (0, 2, 1), (0, 1, 4), (0, -3, -2), (0, -1, 2), (4, 3, 2), (0, 5, 4), (0, 3, 2)),
    4: (
        (0, 1, 2, 4),
        (0, 2, 1, 4),
        (0, 4, 3, 2),
        (0, -1, 0, 3),
        (0, 1, 2, -1),
        (0, 4, 5, 4),
        (4, 3, 2, 0),
        (0, 2, 3, 2),
    ),
    5: ((0, 1, 2, 4, 3), (0, 2, 1, 0, 4), (0, 4, 3, 2, 1), (0, -1, 0, 2, 4), (0, 1, 0, -2, 1), (0, 2, 4, 5, 4)),
}
BEAT_PAIR = 4  # eighths between strong beats
LONG = 3  # eighths from which a note must be a tone of the chord
FORBIDDEN = 1000
LEAPS = (3, 0, 0, 1, 1, 2, 6, 4, 6, 7, 9, 9, 6)  # what an interval costs, in semitones up to the octave


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
    if place.resting or place.bar == 3 or place.eighths < 8:
        return _rest(place, last, seed, name)
    if place.spoken:
        return _augmented(theme, place, last, seed, name)
    if place.bar == 2:
        half = _half(theme.rhythm)
        head = theme.contour[: len(half)]
        rise = -1 if between(0, 2, seed, "break", place.phrase) == 0 else 1
        return bend(place, last, (*half, *half), (*head, *(step + rise for step in head)))
    turn = -1 if place.phrase % 4 == 2 else 1
    return bend(place, last, theme.rhythm, tuple(turn * step for step in theme.contour))


def bend(place: Place, last: int | None, rhythm: tuple[int, ...], contour: tuple[int, ...]) -> Line:
    """Return the line nearest to a contour that the chord bears, by dynamic programming over the scale."""
    scale = [key for key in range(place.low, place.high + 1) if key % 12 in place.chord.scale]
    first = scale.index(_anchor(place, scale, last))
    first += max(0, -(first + min(contour))) - max(0, first + max(contour) - len(scale) + 1)
    starts = [sum(rhythm[:index]) for index in range(len(rhythm))]
    best: dict[int, tuple[int, tuple[int, ...]]] = {}
    for index, (at, length, step) in enumerate(zip(starts, rhythm, contour, strict=True)):
        wish = scale[max(0, min(len(scale) - 1, first + step))]
        ends = index == len(rhythm) - 1
        found = {}
        for key in scale:
            cost = 2 * abs(key - wish) + _price(place.chord, key, at, length, ends)
            ways = [(0 if last is None else _leap(key - last), ())] if index == 0 else _ways(place.chord, best, key)
            before, line = min(ways)
            found[key] = (before + cost, (*line, key))
        best = found
    return list(zip(starts, rhythm, min(best.values())[1], strict=True))


def _ways(chord: Chord, best: dict[int, tuple[int, tuple[int, ...]]], key: int) -> list[tuple[int, tuple[int, ...]]]:
    """Return every way to a key; a tone outside the chord is come to and left by step only."""
    ways = []
    for before, (cost, line) in best.items():
        by_step = 0 < abs(key - before) <= 2
        free = chord.has(before) and chord.has(key)
        ways.append((cost + _leap(key - before) + (0 if by_step or free else 40), line))
    return ways


def _price(chord: Chord, key: int, at: int, length: int, ends: bool) -> int:
    """Return what a key costs at its place in the bar."""
    if chord.has(key):
        return 0
    if at % BEAT_PAIR == 0 or length >= LONG or (chord.clashes(key) and (length > 1 or ends)):
        return FORBIDDEN
    return 3 + 4 * chord.clashes(key) + 4 * ends


def _leap(semitones: int) -> int:
    return LEAPS[min(abs(semitones), 12)] if abs(semitones) <= 12 else 2 * abs(semitones)


def _anchor(place: Place, scale: list[int], last: int | None) -> int:
    """Return the tone of the chord to begin on: near the last key, drawn to the register."""
    near = place.centre if last is None else (2 * last + place.centre) // 3
    return min((key for key in scale if place.chord.has(key)), key=lambda key: (abs(key - near), key))


def _half(rhythm: tuple[int, ...]) -> tuple[int, ...]:
    """Return the motif's rhythm up to the middle of the bar, as half a bar."""
    half: tuple[int, ...] = ()
    for length in rhythm:
        if sum(half) + length > BEAT_PAIR:
            break
        half += (length,)
    left = BEAT_PAIR - sum(half)
    return (*half, left) if left and half else half or (2, 2)


def _augmented(theme: Motif, place: Place, last: int | None, seed: str, name: str) -> Line:
    """Draw two notes of the motif over the bar, or one, or let the bar rest."""
    chance = draw(seed, "under speech", name)
    if chance < 0.25:
        return []
    if chance < 0.5:
        return bend(place, last, (place.eighths,), (0,))
    here, there = (theme.contour[(place.bar + k) % len(theme.contour)] for k in (0, 1))
    return bend(place, last, (4, place.eighths - 4), (0, max(-2, min(2, there - here)) or 1))


def _rest(place: Place, last: int | None, seed: str, name: str) -> Line:
    """End a phrase: one long note, or two that fall to it."""
    if place.eighths < 8 or place.spoken or place.resting or between(0, 1, seed, "phrase end", name):
        return bend(place, last, (place.eighths - (0 if place.resting else min(2, place.eighths // 4)),), (0,))
    return bend(place, last, (3, 4), (1, 0))
