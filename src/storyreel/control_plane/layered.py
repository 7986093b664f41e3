"""A layered drawing of a small graph: columns by distance, rows so that lines cross little."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

COLUMN, ROW = 236, 46
WIDTH, HEIGHT = 192, 34
MARGIN = 14


class Box(NamedTuple):
    """A node's place in the drawing; x and y are its upper left corner."""

    name: str
    x: float
    y: float


class Line(NamedTuple):
    """An edge as a curve, in SVG's words."""

    source: str
    target: str
    path: str


class Drawing(NamedTuple):
    """Where everything lies, and how large it all is."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    width: int
    height: int


def lay_out(columns: Sequence[Sequence[str]], edges: Sequence[tuple[str, str]]) -> Drawing:
    """Place nodes column by column from left to right; edges go to the right.

    Within a column, a node goes to the mean height of its neighbours in the
    column that was ordered before it (the barycentre rule of Sugiyama, 1981).
    """
    rows = max((len(column) for column in columns), default=0)
    middle = max(range(len(columns)), key=lambda i: len(columns[i]), default=0)
    order = {middle: sorted(columns[middle])} if columns else {}
    for index in [*range(middle - 1, -1, -1), *range(middle + 1, len(columns))]:
        beside = order[index + 1 if index < middle else index - 1]
        order[index] = _by_neighbours(columns[index], beside, edges)
    places = {
        name: (MARGIN + index * COLUMN, MARGIN + (rows - len(names)) * ROW / 2 + row * ROW)
        for index, names in sorted(order.items())
        for row, name in enumerate(names)
    }
    boxes = tuple(Box(name, x, y) for name, (x, y) in places.items())
    lines = tuple(Line(a, b, _curve(places, a, b)) for a, b in edges if a in places and b in places)
    width = 2 * MARGIN + max(len(columns) - 1, 0) * COLUMN + WIDTH
    return Drawing(boxes, lines, width, 2 * MARGIN + max(rows, 1) * ROW - (ROW - HEIGHT))


def _by_neighbours(names: Sequence[str], beside: Sequence[str], edges: Sequence[tuple[str, str]]) -> list[str]:
    at = {name: row for row, name in enumerate(beside)}
    touching: dict[str, list[int]] = {name: [] for name in names}
    for a, b in edges:
        for mine, other in ((a, b), (b, a)):
            if mine in touching and other in at:
                touching[mine].append(at[other])
    return sorted(names, key=lambda name: (sum(touching[name]) / (len(touching[name]) or 1), name))


def _curve(places: Mapping[str, tuple[float, float]], a: str, b: str) -> str:
    x1, y1 = places[a][0] + WIDTH, places[a][1] + HEIGHT / 2
    x2, y2 = places[b][0], places[b][1] + HEIGHT / 2
    bend = (x2 - x1) / 2
    return f"M{x1:.0f} {y1:.1f}C{x1 + bend:.0f} {y1:.1f} {x2 - bend:.0f} {y2:.1f} {x2:.0f} {y2:.1f}"
