"""Mouth shapes from when each sound is heard: sign by sign, frame by frame.

- A sound has its shape (SHAPES); a mark of stress belongs to the sound after
  it, a mark of length to the sound before it.
- In a frame with several sounds the longest is seen, but lips that close and
  teeth on the lip are seen wherever they have a quarter of a frame.
- Where the take is silent the mouth is closed, whatever the signs say.
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
SILENT, SOFT = 4, 14  # levels, of 99
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
    shapes = []
    for frame in range(frames):
        start, end = rate.samples_at(frame), rate.samples_at(frame + 1)
        shapes.append(_shape(seen, start, end, _level(take, start, end)))
    return shapes


def _shape(seen: Sequence[Seen], start: int, end: int, level: int) -> str:
    if level < SILENT:
        return "X"
    shares: dict[str, int] = {}
    for one in seen:
        share = min(end, one.end) - max(start, one.start)
        if share > 0:
            shares[one.shape] = shares.get(one.shape, 0) + share
    shut = [shape for shape in SHUT if shares.get(shape, 0) * LEAST_SHUT >= end - start]
    if shut:
        return shut[0]
    longest = max(shares, key=lambda shape: (shares[shape], shape), default="B")
    longest = next((s for s in shares if s != "X"), "B") if longest == "X" else longest
    return SOFTER.get(longest, longest) if level < SOFT else longest


def _level(take: Take, start: int, end: int) -> int:
    first = start // SAMPLES_A_BLOCK
    return max(take.levels[first : max(first + 1, -(-end // SAMPLES_A_BLOCK))], default=0)


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
