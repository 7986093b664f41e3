"""Colours that a cast draws from, and how far apart two colours look."""

import math
from functools import cache

SKINS = ("#f6cfae", "#f2c39b", "#edc2a8", "#d89a6a", "#c98d62", "#8d5b3f", "#6a4330")
HAIRS = ("#2a1c22", "#8a3328", "#5a3826", "#d98a2b", "#e3b75e", "#3c3148")
GREYING_HAIRS = ("#6f6470", "#8a7f84", "#5c4a4a")
GREY_HAIRS = ("#e6e1dc", "#b9b4b8", "#8f8a92")
IRISES = ("#3f7a58", "#4d6a8a", "#5a3826", "#3a2418", "#6f5a2e")
TOPS = (
    "#2f8f83",
    "#e0983a",
    "#c94f6d",
    "#5f6fa8",
    "#7d5aa6",
    "#d9675a",
    "#5f9a5a",
    "#e9e2d0",
    "#3d5a80",
    "#8a4b3a",
    "#f0b63c",
    "#5c6660",
)
BOTTOMS = ("#34405e", "#4b5a75", "#6a5a4c", "#3a3350", "#5a4a6a", "#4a4550")
SHOES = ("#6b3a2e", "#4a3b52", "#3d3036", "#f1ece1")
SHELLS = ("#8fc4b7", "#e8b86a", "#c9d3da", "#d98f7a", "#9fb4d9")


@cache
def colour_distance(first: str, second: str) -> int:
    """CIE 1976 difference of two `#rrggbb` colours, in whole steps (25 reads as another colour)."""
    one, other = _lab(first), _lab(second)
    return round(math.sqrt(sum((a - b) * (a - b) for a, b in zip(one, other, strict=True))))


def _lab(colour: str) -> tuple[float, float, float]:
    r, g, b = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    x = _root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
    y = _root(0.2126 * r + 0.7152 * g + 0.0722 * b)
    z = _root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
    return round(116 * y - 16, 1), round(500 * (x - y), 1), round(200 * (y - z), 1)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else math.pow((share + 0.055) / 1.055, 2.4)


def _root(value: float) -> float:
    return math.pow(value, 1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
