"""Draw a figure from another drawing of it, anew only where the two differ.

- A face that speaks is the silent one but for its mouth; an arm on its way
  leaves the coat as it was. What lies under no element that differs is copied.
- A drawing's own pose decides what it is drawn from, never what happens to be
  there: so it has the same pixels every time.
- Every drawing of a figure lies on one grid of whole pixels from the corner of
  its box, so that parts of one fit into another.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import cv2
import numpy as np

from storyreel.video_engine.picture.raster import Box, Pixels, rasterise

PROBE = 4  # units a pixel where ink is looked for
MARGIN = 1.5  # pixels of the probe around ink
WORTH = 0.7  # of a drawing: if more of it differs, it is drawn whole
SMALL = 20_000  # pixels that cost less to draw than to look for their ink

_TAG = re.compile(r"<(/?)[^<>]*?(/?)>")


@dataclass(frozen=True)
class Drawing:
    """Premultiplied pixels, and where their corner lies on the grid of their box."""

    pixels: Pixels
    x: int
    y: int


@dataclass(frozen=True)
class Grid:
    """The pixels of a box at a scale, in pixels per unit."""

    box: Box
    scale: float

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return max(1, math.ceil(self.box.width * self.scale)), max(1, math.ceil(self.box.height * self.scale))

    def draw(self, body: str, x: int, y: int, width: int, height: int) -> Pixels:
        """Rasterise a part of the grid."""
        units = 1 / self.scale
        part = Box(self.box.x + x * units, self.box.y + y * units, width * units, height * units)
        return rasterise(body, part, width, height)


def draw_whole(body: str, grid: Grid) -> Drawing:
    """Draw the part of the grid that SVG elements have ink in; empty room costs more than ink."""
    width, height = grid.size
    if width * height <= SMALL:
        return Drawing(grid.draw(body, 0, 0, width, height), 0, 0)
    x, y, width, height = _within(grid, cv2.boundingRect(_probe(body, grid)))
    return Drawing(grid.draw(body, x, y, width, height), x, y)


def redraw(body: str, drawn: Drawing, of: str, grid: Grid) -> Drawing:
    """Draw SVG elements on the same grid from a drawing `of` others, anew where they differ."""
    changed = _changed(of, body)
    parts = _parts(changed, grid) if changed else []
    height, width = drawn.pixels.shape[:2]
    if "url(" in changed or sum(w * h for _, _, w, h in parts) > WORTH * width * height:
        return draw_whole(body, grid)
    left, top = min([drawn.x, *(x for x, _, _, _ in parts)]), min([drawn.y, *(y for _, y, _, _ in parts)])
    right = max([drawn.x + width, *(x + w for x, _, w, _ in parts)])
    bottom = max([drawn.y + height, *(y + h for _, y, _, h in parts)])
    pixels: Pixels = np.zeros((bottom - top, right - left, 4), np.uint8)
    pixels[drawn.y - top : drawn.y - top + height, drawn.x - left : drawn.x - left + width] = drawn.pixels
    for x, y, w, h in parts:
        pixels[y - top : y - top + h, x - left : x - left + w] = grid.draw(body, x, y, w, h)
    return Drawing(pixels, left, top)


def _changed(before: str, after: str) -> str:
    """The elements of both that the other does not have in its place."""
    one, other = _elements(before), _elements(after)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return "".join("".join(one[a:b] + other[c:d]) for kind, a, b, c, d in blocks if kind != "equal")


def _elements(body: str) -> list[str]:
    """SVG elements, each with what it holds."""
    found, start, depth = [], 0, 0
    for tag in _TAG.finditer(body):
        depth += -1 if tag[1] else 0 if tag[2] else 1
        if depth == 0:
            found.append(body[start : tag.end()])
            start = tag.end()
    return found


def _parts(body: str, grid: Grid) -> list[tuple[int, int, int, int]]:
    """The rectangles of the grid, as x, y, width and height, that elements have ink in."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(_probe(body, grid), connectivity=8)
    return [_within(grid, stats[i][:4].tolist()) for i in range(1, count)]


def _probe(body: str, grid: Grid) -> Pixels:
    """The alpha of elements on a small picture of the box."""
    width, height = max(1, round(grid.box.width / PROBE)), max(1, round(grid.box.height / PROBE))
    return cv2.extractChannel(rasterise(body, grid.box, width, height), 3)


def _within(grid: Grid, probed: Sequence[int]) -> tuple[int, int, int, int]:
    """A rectangle of the probe, with its margin, in pixels of the grid."""
    x, y, width, height = probed
    limits = grid.size
    step = grid.box.width / max(1, round(grid.box.width / PROBE)) * grid.scale
    rise = grid.box.height / max(1, round(grid.box.height / PROBE)) * grid.scale
    left, top = max(0, math.floor((x - MARGIN) * step)), max(0, math.floor((y - MARGIN) * rise))
    right = min(limits[0], math.ceil((x + width + MARGIN) * step))
    bottom = min(limits[1], math.ceil((y + height + MARGIN) * rise))
    return left, top, max(1, right - left), max(1, bottom - top)
