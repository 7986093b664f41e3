"""Shapes that figures are built of: documents, tones, tapered limbs, clusters.

Nothing here uses a group opacity and only patterns use a clip, because both
cost more in the rasteriser than all the paths of a head together.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from storyreel.video_engine.picture.ink import FIGURE_LINE, ellipse, ink, light, mix, path, shade

Point = tuple[float, float]
Box = tuple[int, int, int, int]

_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?|-?\d+e-\d+")


@dataclass(frozen=True)
class Tones:
    """The four colours of one material."""

    fill: str
    line: str
    shade: str
    light: str


@lru_cache(maxsize=256)
def tones(colour: str) -> Tones:
    """Derive line, shade and light from a fill."""
    return Tones(colour, ink(colour), shade(colour), light(colour))


def document(box: Box, *parts: str) -> str:
    """A standalone SVG document of elements; numbers in it have two decimals at most."""
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{} {} {} {}">'.format(*box)
    return head + "".join(map(_shortened, parts)) + "</svg>"


def line(d: str, colour: str, width: float) -> str:
    """An open stroke with round ends."""
    return path(d, "none", colour, width)


def group(body: str, transform: str) -> str:
    """A transformed group; nothing when there is nothing in it."""
    return f'<g transform="{transform}">{body}</g>' if body else ""


def cluster(circles: Sequence[tuple[float, float, float]], fill: str, outline: str, width: float = FIGURE_LINE) -> str:
    """Circles that melt into one shape with one outline around all."""
    rim = "".join(ellipse(x, y, r + width / 2, r + width / 2, outline) for x, y, r in circles)
    return rim + "".join(ellipse(x, y, r - width / 2, r - width / 2, fill) for x, y, r in circles)


def bend(start: Point, joint: Point, end: Point, t: float) -> Point:
    """A point of the curve of a limb that nearly passes its joint."""
    (ax, ay), (bx, by), (cx, cy), u = start, joint, end, 1 - t
    first, second, third, last = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return (
        first * ax + second * (ax + 0.9 * (bx - ax)) + third * (cx + 0.9 * (bx - cx)) + last * cx,
        first * ay + second * (ay + 0.9 * (by - ay)) + third * (cy + 0.9 * (by - cy)) + last * cy,
    )


@dataclass(frozen=True)
class Limb:
    """A tapered limb: start, joint, end, and the half widths there."""

    start: Point
    joint: Point
    end: Point
    widths: tuple[float, float, float]

    def edge(self, side: int, first: float = 0.0, last: float = 1.0) -> list[Point]:
        """Points along one edge (side -1 or 1) between two shares of the length."""
        return [self._edge_point(side, first + (last - first) * step / 10) for step in range(11)]

    def direction(self, t: float) -> Point:
        """The unit vector along the limb at a share of its length."""
        before = bend(self.start, self.joint, self.end, max(0.0, t - 0.06))
        after = bend(self.start, self.joint, self.end, min(1.0, t + 0.06))
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        return dx / length, dy / length

    def half_width(self, t: float) -> float:
        """Half the width at a share of the length."""
        first, middle, last = self.widths
        return first + (middle - first) * t * 2 if t < 0.5 else middle + (last - middle) * (t * 2 - 1)

    def _edge_point(self, side: int, t: float) -> Point:
        (x, y), (dx, dy), half = bend(self.start, self.joint, self.end, t), self.direction(t), self.half_width(t)
        return x - dy * half * side, y + dx * half * side


def trace(points: Sequence[Point], start: str = "M") -> str:
    """Path data through the middles of the points: a smooth open line."""
    d = f"{start}{points[0][0]:.1f} {points[0][1]:.1f}"
    for (x, y), (nx, ny) in pairwise(points[1:]):
        d += f"Q{x:.1f} {y:.1f} {(x + nx) / 2:.1f} {(y + ny) / 2:.1f}"
    return d + f"L{points[-1][0]:.1f} {points[-1][1]:.1f}"


def outlined_limb(limb: Limb, fill: str, first: float = 0.0, last: float = 1.0) -> str:
    """A limb, or a stretch of it, with its line all around."""
    return path(_outline(limb, first, last), fill, ink(fill))


def joined_limb(limb: Limb, fill: str, outer: int, last: float = 1.0) -> str:
    """A limb that grows out of the shape below it: no line at its root.

    Args:
        outer: The edge (-1 or 1) that continues the silhouette; the other edge is lined further down only.
    """
    start, half = limb.start, limb.widths[0] - FIGURE_LINE / 4
    body = ellipse(*start, half, half, fill) + path(_outline(limb, 0, last), fill)
    edges = trace(limb.edge(outer, 0.0, last)) + trace(limb.edge(-outer, 0.24, last))
    return body + line(edges, ink(fill), FIGURE_LINE)


def _outline(limb: Limb, first: float, last: float) -> str:
    there, back = limb.edge(-1, first, last), limb.edge(1, first, last)[::-1]
    return trace(there) + trace(back, "L") + "Z"


@lru_cache(maxsize=256)
def _shortened(part: str) -> str:
    return _LONG_NUMBER.sub(_short, part)


def _short(match: re.Match[str]) -> str:
    return f"{float(match.group()):.2f}".replace("-0.00", "0.00")


__all__ = [
    "FIGURE_LINE",
    "Box",
    "Limb",
    "Point",
    "Tones",
    "bend",
    "cluster",
    "document",
    "ellipse",
    "group",
    "ink",
    "joined_limb",
    "light",
    "line",
    "mix",
    "outlined_limb",
    "path",
    "shade",
    "tones",
    "trace",
]  # fmt: skip
