"""Mouth shapes, one a frame: from timed sounds (`visemes`), else from the measured take.

- Silence of three frames and more rests (X); in a shorter gap the teeth meet (B), as for a t or a k.
- The louder, the wider: B, C, D. The darkest quarter of a line's sounds is
  rounded: E, quiet F. The brightest quarter is spread: H.
- A shape is held for two frames at least (`held`), but never into a silence.
- Without a take the mouth talks by the letters, as a puppet's does.
"""

from collections.abc import Sequence

from storyreel.contracts.timing import FrameRate
from storyreel.contracts.voice import Take
from storyreel.film_adapter.held import REST, held
from storyreel.film_adapter.visemes import RESTS, heard_in, resting

QUIET, SOFT, FULL = 7, 16, 36  # of 99
SAMPLES_A_BLOCK = 480  # a level every 10 ms
VOWELS = {"a": "D", "e": "C", "i": "H", "o": "E", "u": "F", "y": "H"}
LIPS = "mbp"
WEIGHT = 100  # of a shape that is measured or spelled, in its frame
STRESS_BLOCKS = 16  # blocks to both sides in which a stress is the loudest
STRESS_APART = 6  # frames between two
STRESSED_LETTERS = 5


def mouths_of_take(take: Take, frames: int, rate: FrameRate) -> str:
    """The shapes of a spoken line."""
    if take.phonemes:
        return held(heard_in(take, frames, rate))
    dark, bright = _quarters(take)
    shapes = []
    for frame in range(frames):
        start = rate.samples_at(frame) // SAMPLES_A_BLOCK
        end = max(start + 1, rate.samples_at(frame + 1) // SAMPLES_A_BLOCK)
        shapes.append(_shape(take.levels[start:end], take.brightness[start:end], dark, bright))
    rests = resting([shape == REST for shape in shapes])
    return held([{REST: RESTS} if rest else {_met(shape): WEIGHT} for shape, rest in zip(shapes, rests, strict=True)])


def mouths_of_text(text: str, frames: int) -> str:
    """The shapes of a line that nobody has spoken, spread over its frames."""
    letters = [VOWELS.get(c, "A" if c in LIPS else "B") for c in text.lower() if c.isalpha()] or [REST]
    return held([{letters[frame * len(letters) // frames]: WEIGHT} for frame in range(frames)])


def stresses_of_take(take: Take, frames: int, rate: FrameRate) -> tuple[int, ...]:
    """The frames at which stressed words are loudest: peaks over a third of a second that nearly reach the loudest."""
    around = 2
    smooth = [sum(take.levels[max(0, i - around) : i + around + 1]) for i in range(len(take.levels))]
    loud = sorted(smooth)[-1 - len(smooth) // 12] if smooth else 0
    reach = STRESS_BLOCKS
    peaks = [
        i
        for i, level in enumerate(smooth)
        if level >= loud * 4 // 5 and level and level == max(smooth[max(0, i - reach) : i + reach + 1])
    ]
    found: list[int] = []
    for peak in peaks:
        frame = peak * SAMPLES_A_BLOCK * rate.num // (48_000 * rate.den)
        if frame < frames and (not found or frame - found[-1] > STRESS_APART):
            found.append(frame)
    return tuple(found)


def stresses_of_text(text: str, frames: int) -> tuple[int, ...]:
    """The frames of long words in a line that nobody has spoken, spread over its frames."""
    found: list[int] = []
    place = 0
    for word in text.split():
        frame = (place + len(word) // 3) * frames // max(1, len(text))
        if len(word.strip(".,;:!?")) >= STRESSED_LETTERS and (not found or frame - found[-1] > STRESS_APART):
            found.append(frame)
        place += len(word) + 1
    return tuple(found)


def _quarters(take: Take) -> tuple[int, int]:
    """Below the first a sound is dark, from the second on it is bright: measured on the line itself."""
    heard = sorted(b for level, b in zip(take.levels, take.brightness, strict=True) if level >= QUIET) or [50]
    return heard[len(heard) // 4], max(heard[len(heard) * 3 // 4], 1)


def _shape(levels: Sequence[int], brightness: Sequence[int], dark: int, bright: int) -> str:
    loudest = max(range(len(levels)), key=lambda i: levels[i], default=None)
    if loudest is None or levels[loudest] < QUIET:
        return REST
    level, sound = levels[loudest], brightness[loudest]
    if sound < dark:
        return "E" if level >= SOFT else "F"
    if level < SOFT:
        return "B"
    if sound >= bright:
        return "H"
    return "C" if level < FULL else "D"


def _met(shape: str) -> str:
    """In a short gap inside a line the teeth meet."""
    return "B" if shape == REST else shape
