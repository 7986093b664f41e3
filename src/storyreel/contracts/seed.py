"""Chance: one function, the sha256 of named keys.

The same names give the same draw on every machine and in every order of
calls, so a stream belongs to one layer or object and never to two.
"""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def draw(*key: object) -> float:
    """Draw a number in [0, 1) for these names."""
    return draw_int(*key) / 2**64


def draw_int(*key: object) -> int:
    """Draw 64 bits for these names, as a seed for NumPy's PCG64."""
    text = "\x1f".join(str(part) for part in key)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def pick(options: Sequence[T], *key: object) -> T:
    """Pick one of the options for these names."""
    return options[int(draw(*key) * len(options))]


def between(low: int, high: int, *key: object) -> int:
    """Draw a whole number from low to high, both included."""
    return low + int(draw(*key) * (high - low + 1))
