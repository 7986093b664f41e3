"""What is seen of a line's sounds, frame by frame, from when each sound is heard.

- A sound has its shape (SHAPES), a glide two (GLIDES); a mark of stress
  belongs to the sound after it, a mark of length to the sound before it.
- A sound weighs what it has of a frame, vowels more (the end of a glide
  less), loud ones more again, and most what lips do; lips that close are seen wherever they have a quarter
  of a frame.
- A silence of three frames is rest, whatever the signs say, but lips close
  in it for the sound that ends it. In a shorter one the teeth or the lips meet.
- A p or a b closes for 80 ms at most: what its sign has beyond is its breath.
- Where a sound dies away after its signs, the mouth stays as it was; after a p or a b it lets the breath out.
- A soft vowel opens less than a loud one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from storyreel.contracts.timing import FrameRate
from storyreel.contracts.voice import Phoneme, Take
from storyreel.film_adapter.held import REST

SHAPES = {
    **dict.fromkeys("bpm", "A"),
    **dict.fromkeys("tdnlszkɡŋʃʒʧʤθðxʔɾTçɟʂɲcqʣʦʨ", "B"),
    **dict.fromkeys("eɛəɜɐᵊɫʌah", "C"),
    **dict.fromkeys("ɑæ", "D"),
    **dict.fromkeys("oɔɒɚɹrɻʁ", "E"),
    **dict.fromkeys("uʊwɯʉ", "F"),
    **dict.fromkeys("fvβɸʋ", "G"),
    **dict.fromkeys("iɪjᵻy", "H"),
}
# as in day, my, now, go, boy
GLIDES = {
    "A": ("C", "H"),
    "I": ("D", "H"),
    "W": ("D", "F"),
    "O": ("E", "F"),
    "Q": ("E", "F"),
    "Y": ("E", "H"),
}
VOWELS = frozenset("eɛəɜɐᵊʌaɑæoɔɒɚuʊɯʉiɪᵻy") | frozenset(GLIDES)
SILENT_SIGNS = ' ;:,.!?—…"()“”'
BEFORE, AFTER = "ˈˌ", "ːʰʲ̃"
VOWEL, LIPS, ROUND, OTHER = 4, 8, 3, 2  # of a sound with a whole frame, in hundreds
LOUD, LOUDEST = 12, 4  # a vowel weighs one more a step of the level, and no more than this
SHUT, SHUT_WEIGHT, SHUT_SHARE = "A", 2000, 25
RESTS, MEETS = 10_000, 100
REST_FRAMES = 3
CLOSES_BEFORE = 2  # frames before a sound that begins with closed lips
CLOSED = 4000  # samples
SILENT, SOFT = 5, 14  # levels, of 99: -39.4 dBFS over a frame is heard as silence
SAMPLES_A_BLOCK = 480
SOFTER = {"D": "C", "C": "B", "E": "F"}


@dataclass(frozen=True)
class Seen:
    """A shape in some samples of a take."""

    sign: str
    shape: str
    start: int
    end: int


def heard_in(take: Take, frames: int, rate: FrameRate) -> list[dict[str, int]]:
    """What each shape weighs in every frame of a spoken line whose sounds are timed."""
    seen = list(_seen(take.phonemes))
    edges = [(rate.samples_at(frame), rate.samples_at(frame + 1)) for frame in range(frames)]
    levels = [_levels(take, *edge) for edge in edges]
    silent = [is_silent(found) for found in levels]
    rests = resting(silent)
    heard = []
    for frame, (start, end) in enumerate(edges):
        sounds = [(one, share) for one in seen if (share := _share(one, start, end)) > 0]
        shut = sum(share for one, share in sounds if one.shape == SHUT) >= SHUT_SHARE
        begins = shut and sounds[-1][0].start >= start - CLOSES_BEFORE * (end - start)
        if rests[frame] and not (begins and not all(rests[frame : frame + CLOSES_BEFORE + 1])):
            heard.append({REST: RESTS})
        elif shut:
            heard.append({SHUT: SHUT_WEIGHT})
        elif silent[frame]:
            heard.append({"B": MEETS})
        else:
            heard.append(_weights(sounds, max(levels[frame])) or {_last(seen, end): MEETS})
    return heard


def is_silent(levels: Sequence[int]) -> bool:
    """Whether some blocks of 10 ms are silent together."""
    return sum(level * level for level in levels) < SILENT * SILENT * len(levels)


def resting(silent: Sequence[bool]) -> list[bool]:
    """In which frames the mouth rests: silent ones, but not in a short gap inside a line."""
    rests = list(silent)
    start = 0
    for frame in range(len(silent) + 1):
        if frame < len(silent) and silent[frame]:
            continue
        if frame - start < REST_FRAMES and start > 0 and frame < len(silent):
            rests[start:frame] = [False] * (frame - start)
        start = frame + 1
    return rests


def _share(one: Seen, start: int, end: int) -> int:
    """What a sound has of some samples, in per cent."""
    return (min(end, one.end) - max(start, one.start)) * 100 // (end - start)


def _weights(sounds: Sequence[tuple[Seen, int]], level: int) -> dict[str, int]:
    weights: dict[str, int] = {}
    for one, share in sounds:
        if one.shape != REST:
            shape = SOFTER.get(one.shape, one.shape) if level < SOFT else one.shape
            weights[shape] = weights.get(shape, 0) + _weight(one, level) * share
    return weights


def _weight(one: Seen, level: int) -> int:
    if one.sign in GLIDES and one.shape == GLIDES[one.sign][1]:
        return ROUND
    if one.sign in VOWELS:
        return VOWEL + min(level // LOUD, LOUDEST)
    if one.shape == "G" or one.sign == "w":
        return LIPS
    return ROUND if one.shape == "E" else OTHER


def _last(seen: Sequence[Seen], end: int) -> str:
    """How the mouth stands while the last sound before `end` dies away."""
    last = [one for one in seen if one.shape != REST and one.start < end][-1:]
    return "B" if not last or last[0].sign in "pb" else last[0].shape


def _levels(take: Take, start: int, end: int) -> Sequence[int]:
    first = start // SAMPLES_A_BLOCK
    return take.levels[first : max(first + 1, -(-end // SAMPLES_A_BLOCK))] or (0,)


def _seen(phonemes: Sequence[Phoneme]) -> Iterator[Seen]:
    """The shapes of a take in order; marks are part of their sounds."""
    waiting: int | None = None
    last: Seen | None = None
    for phoneme in phonemes:
        end = phoneme.start_sample + phoneme.samples
        if phoneme.sign in BEFORE:
            waiting = phoneme.start_sample
            continue
        if phoneme.sign in AFTER and last is not None:
            last = replace(last, end=end)
            continue
        if last is not None:
            yield from _glide(last)
        shape = REST if phoneme.sign in SILENT_SIGNS else SHAPES.get(phoneme.sign, "B")
        last = Seen(phoneme.sign, shape, phoneme.start_sample if waiting is None else waiting, end)
        waiting = None
    if last is not None:
        yield from _glide(last)


def _glide(one: Seen) -> Iterator[Seen]:
    """A glide as its two shapes, the first a little longer, a long p as its two; any other sound as it is."""
    if one.sign in GLIDES:
        first, then = GLIDES[one.sign]
        middle = one.start + (one.end - one.start) * 3 // 5
    elif one.sign in "pb" and one.end - one.start > CLOSED:
        first, then, middle = SHUT, "B", one.start + CLOSED
    else:
        yield one
        return
    yield replace(one, shape=first, end=middle)
    yield replace(one, shape=then, start=middle)
