"""Hold each mouth shape long enough to be seen, and miss the least of what is heard.

- A shape is held for two frames at least; only rest may be shorter, where a line begins or ends.
- Of all ways to do so, the one is taken whose shapes weigh most together. There is no rest in a sound.
"""

from collections.abc import Mapping, Sequence

REST = "X"
SHAPES = "ABCDEFGHX"
TOO_SHORT = 4000  # against a shape of a single frame; more than any sound weighs, and less than silence
UNHEARD = -10_000  # rest where something is heard


def held(heard: Sequence[Mapping[str, int]]) -> str:
    """The shape of every frame.

    Args:
        heard: What each shape weighs in each frame; a shape that is not named weighs nothing.
    """
    before: dict[str, tuple[int, str]] = {}
    best = {"": (0, "")}  # of the frames so far: the weight and the shapes, by the last shape
    for frame, weights in enumerate(heard):
        at_end = frame in (0, len(heard) - 1)
        now: dict[str, tuple[int, str]] = {}
        for shape in SHAPES:
            weight = _weight(weights, shape)
            short = 0 if at_end and shape == REST else TOO_SHORT
            goes_on = [
                (score + weight - (0 if last == shape else short), shapes + shape)
                for last, (score, shapes) in best.items()
            ]
            begins = [
                (score + _weight(heard[frame - 1], shape) + weight, shapes + shape * 2)
                for score, shapes in before.values()
            ]
            now[shape] = max(goes_on + begins)
        before, best = best, now
    return max(best.values())[1]


def _weight(weights: Mapping[str, int], shape: str) -> int:
    return weights.get(shape, UNHEARD if shape == REST else 0)
