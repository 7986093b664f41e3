"""Values over time: keys with eases between them, and a sine that is the same everywhere."""

import math
from functools import cache

Keys = tuple[tuple[float, float], ...]


def value(keys: Keys, at: float) -> float:
    """The value at a place, eased from key to key; before the first and after the last it stays."""
    before = keys[0]
    for key in keys:
        if key[0] > at:
            if key is keys[0]:
                return key[1]
            u = (at - before[0]) / (key[0] - before[0])
            return before[1] + (key[1] - before[1]) * (3 * u * u - 2 * u * u * u)
        before = key
    return before[1]


def wave(turns: float) -> float:
    """A sine of whole turns, to a thousandth, from a table."""
    return _waves()[int(turns * 1000) % 1000]


@cache
def _waves() -> tuple[float, ...]:
    return tuple(round(math.sin(2 * math.pi * i / 1000), 3) for i in range(1000))
