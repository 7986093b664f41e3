"""Mouth shapes from when each sound is heard: sign by sign, frame by frame.

- A sound has its shape (SHAPES); a mark of stress belongs to the sound after
  it, a mark of length to the sound before it.
- In a frame with several sounds the longest is seen, but lips that close and
  teeth on the lip are seen wherever they have a quarter of a frame.
- Where the take is silent the mouth is closed, whatever the signs say; lips that close for a sound stay closed.
- Where a sound dies away after its signs, the mouth stays as it was.
- A soft vowel opens less than a loud one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storyreel.contracts.timing import FrameRate
from storyreel.contracts.voice import Phoneme, Take

SHAPES = {
    **dict.fromkeys("bpm", "A"),
    **dict.fromkeys("tdnszkɡŋʃʒʧʤθðhxʔɾçɟʂɲcqʣʦʨ", "B"),
    **dict.fromkeys("eɛəɜɐᵊlɚʌɫaæ", "C"),
    **dict.fromkeys("ɑAIWæ", "D"),
    **dict.fromkeys("oOQɔɒYɹrɻʁ", "E"),
    **dict.fromkeys("uʊwɯʉ", "F"),
    **dict.fromkeys("fvβɸʋ", "G"),
    **dict.fromkeys("iɪjTᵻy", "H"),
}
SILENT_SIGNS = ' ;:,.!?—…"()“”'
BEFORE, AFTER = "ˈˌ", "ːʰʲ̃"
SHUT = "AG"
LEAST_SHUT = 4  # a quarter of a frame
SILENT, SOFT = 5, 14  # levels, of 99: -39.4 dBFS over a frame is heard as silence
SAMPLES_A_BLOCK = 480
SOFTER = {"D": "C", "C": "B", "E": "F"}


@dataclass(frozen=True)
class Seen:
    """A shape in some samples of a take."""

    shape: str
    start: int
    end: int


def shapes_of(take: Take, frames: int, rate: FrameRate) -> list[str]:
    """The shape of every frame of a spoken line whose sounds are timed."""
    seen = list(_seen(take.phonemes))
    shapes: list[str] = []
    for frame in range(frames):
        start, end = rate.samples_at(frame), rate.samples_at(frame + 1)
        shares: dict[str, int] = {}
        for one in seen:
            share = min(end, one.end) - max(start, one.start)
            if share > 0:
                shares[one.shape] = shares.get(one.shape, 0) + share
        shut = [shape for shape in SHUT if shares.get(shape, 0) * LEAST_SHUT >= end - start]
        levels = _levels(take, start, end)
        if is_silent(levels):
            shapes.append("A" if "A" in shut else "X")
        else:
            shapes.append(shut[0] if shut else _open(shares, max(levels), shapes[-1] if shapes else "X"))
    return shapes


def is_silent(levels: Sequence[int]) -> bool:
    """Whether some blocks of 10 ms are silent together."""
    return sum(level * level for level in levels) < SILENT * SILENT * len(levels)


def _open(shares: dict[str, int], level: int, before: str) -> str:
    """The shape that has the most of a frame; after the last sign the one before, while the sound dies away."""
    sounds = {shape: share for shape, share in shares.items() if shape != "X"}
    if not sounds:
        return before if before not in ("X", "A") else "B"
    longest = max(sounds, key=lambda shape: (sounds[shape], shape))
    return SOFTER.get(longest, longest) if level < SOFT else longest


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
            last = Seen(last.shape, last.start, end)
            continue
        if last is not None:
            yield last
        shape = "X" if phoneme.sign in SILENT_SIGNS else SHAPES.get(phoneme.sign, "B")
        last = Seen(shape, phoneme.start_sample if waiting is None else waiting, end)
        waiting = None
    if last is not None:
        yield last
