"""Figures as lit sprites.

Done once for each drawing, so it is free for each frame:
- ambient light × 0.86 + 0.14: figures keep more light than the set and read
  first; by night half of their light is a lamp's, more in a room, so that
  faces stand out warm from a cool ground;
- form light from above: 1.03 at the head, 0.84 at the feet;
- a rim on the side of the key light;
- grain at 60 % of the set's;
- in fine light also a soft shade on the side that is turned away, and a crisp
  line of light inside the rim.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from storyreel.video_engine.picture.blend import Sprite, trimmed
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.places.lights import Light
from storyreel.video_engine.picture.plate import contents, grain, tiled
from storyreel.video_engine.picture.raster import Box, Pixels
from storyreel.video_engine.picture.redraw import Drawing, Grid, draw_whole, redraw

KEPT_LIGHT = 0.14
LAMP = (1.06, 0.93, 0.76)  # the light of a lamp on a figure by night
RIM_UNITS = 2.6  # how wide the rim is, in puppet units
FIGURE_TOP, FIGURE_HEIGHT = -80.0, 440.0
GRAIN_SHARE = 0.6
SHADE, SHADE_UNITS = 0.30, 15.0  # of fine light: how dark the far side is, and how wide in puppet units
LINE, LINE_UNITS = 0.9, 1.1
SIZE_STEP = 1.125  # between the sizes in which drawings are kept
FORM_ONE = 220


@dataclass(frozen=True)
class FigureLight:
    """The light on figures: factors for red, green and blue, and the rim with its side (-1 left)."""

    ambient: tuple[float, float, float]
    rim: tuple[int, int, int]
    rim_strength: float
    side: int
    is_fine: bool = False


def figure_light(light: Light, interior: bool = False, quality: str = "plain") -> FigureLight:
    """Derive the light on figures from the light of their place; `quality` is plain or fine."""
    if light.is_night and interior:
        red, green, blue = _lamplit(light.ambient, 0.64)
    elif light.is_night:
        red, green, blue = _lamplit(light.ambient, 0.62)
    else:
        red, green, blue = (channel * (1 - KEPT_LIGHT) + KEPT_LIGHT for channel in light.ambient)
    colour = light.rim.lstrip("#")
    rim = (int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16))
    strength = 0.38 if light.hour == "day" and light.weather == "clear" else 0.55
    return FigureLight((red, green, blue), rim, strength, -1 if light.sun[0] <= 800 else 1, quality == "fine")


def _lamplit(ambient: Sequence[float], share: float) -> tuple[float, ...]:
    return tuple(c * (1 - share) + lamp * share for c, lamp in zip(ambient, LAMP, strict=True))


@lru_cache(maxsize=64)
def size_class(scale: float) -> float:
    """The scale in which a drawing is made that is seen at most at `scale`: so shots share drawings."""
    size = 1 / 16
    while size < scale:
        size *= SIZE_STEP
    return size


class SpriteCache:
    """Draws each drawing once for a shot."""

    def __init__(self, light: FigureLight) -> None:
        self._light = light
        self._sprites: dict[tuple[object, ...], Sprite] = {}
        self._drawings: dict[tuple[str, Grid], Drawing] = {}

    def sprite(
        self,
        document: str,
        box: Box,
        scale: float,
        origin: tuple[float, float],
        shows: Box | None = None,
        rest: str = "",
    ) -> Sprite:
        """The lit sprite of an SVG document.

        Args:
            box: What the document shows, in puppet units.
            scale: Pixels per puppet unit.
            origin: The point that the sprite turns about.
            shows: The part that can be seen at all; the rest is not drawn.
            rest: The same figure at rest, if the document is drawn from it.
        """
        key = (document, box, scale, origin, shows, rest)
        if key not in self._sprites:
            self._sprites[key] = self._lit(document, Grid(_common(box, shows), scale), origin, rest)
        return self._sprites[key]

    def _lit(self, document: str, grid: Grid, origin: tuple[float, float], rest: str) -> Sprite:
        box, scale = grid.box, grid.scale
        raw = self._drawn(document, grid, rest)
        x, y = (box.x - origin[0]) * scale + raw.x, (box.y - origin[1]) * scale + raw.y
        sprite = trimmed(Sprite(raw.pixels, x, y))
        top = sprite.y / scale + origin[1]
        return Sprite(to_video(graded(sprite.pixels, self._light, scale, top)), sprite.x, sprite.y)

    def _drawn(self, document: str, grid: Grid, rest: str) -> Drawing:
        if rest and rest != document:
            return redraw(contents(document), self._drawn(rest, grid, ""), contents(rest), grid)
        if (document, grid) not in self._drawings:
            self._drawings[document, grid] = draw_whole(contents(document), grid)
        return self._drawings[document, grid]


def graded(image: Pixels, light: FigureLight, scale: float, top: float) -> Pixels:
    """Light premultiplied BGRA; `top` is the puppet height of its first row."""
    alpha = cv2.extractChannel(image, 3)
    form = _form(alpha.shape, scale, top)
    rim = _rim(alpha, light, scale)
    if light.is_fine:
        form = cv2.multiply(form, cv2.bitwise_not(_turned_away(alpha, light, scale)), scale=1 / 255)
        rim = cv2.max(rim, _line_of_light(alpha, light, scale))
    channels = []
    for channel, tint in enumerate(reversed(light.ambient)):
        lit = cv2.multiply(cv2.extractChannel(image, channel), form, scale=tint / FORM_ONE)
        room = cv2.subtract(alpha, lit)
        shine = cv2.multiply(room, rim, scale=light.rim_strength * light.rim[2 - channel] / 255 / 255)
        channels.append(cv2.min(cv2.add(lit, shine), alpha))
    return cv2.merge([*channels, alpha])


def _form(shape: tuple[int, ...], scale: float, top: float) -> Pixels:
    """Form light from above times paper grain, as whole numbers of which FORM_ONE is 1."""
    height, width = shape
    depth = (np.arange(height, dtype=np.float32) / np.float32(scale) + np.float32(top - FIGURE_TOP)) / np.float32(
        FIGURE_HEIGHT
    )
    form = np.float32(1.03) - np.clip(depth, 0, 1) * np.float32(0.19)
    paper = tiled(_paper(), height, width)
    out: Pixels = np.rint(paper * (form * np.float32(FORM_ONE))[:, None]).astype(np.uint8)
    return out


@lru_cache(maxsize=1)
def _paper() -> np.ndarray:
    return (1 + (grain() - 1) * np.float32(GRAIN_SHARE)).astype(np.float32)


def _rim(alpha: Pixels, light: FigureLight, scale: float) -> Pixels:
    """Where the alpha is not covered by itself, moved away from the light."""
    across = max(1, round(RIM_UNITS * scale * 1.3))
    down = max(1, round(RIM_UNITS * scale))
    height, width = alpha.shape
    padded = np.zeros((height + down, width + 2 * across), np.uint8)
    padded[down:, across : across + width] = alpha
    start = 0 if light.side < 0 else 2 * across
    edge = cv2.subtract(alpha, padded[:height, start : start + width])
    return cv2.GaussianBlur(edge, (0, 0), max(0.8, scale))


def _turned_away(alpha: Pixels, light: FigureLight, scale: float) -> Pixels:
    """The shade on the side away from the light: deepest at the edge, and soft."""
    deep = _edge(alpha, -light.side, SHADE_UNITS * scale)
    soft = cv2.GaussianBlur(deep, (0, 0), max(0.8, SHADE_UNITS * scale / 3))
    return cv2.multiply(soft, alpha, scale=SHADE / 255)


def _line_of_light(alpha: Pixels, light: FigureLight, scale: float) -> Pixels:
    """A thin bright line at the very edge that the light meets."""
    return cv2.multiply(_edge(alpha, light.side, LINE_UNITS * scale), np.full_like(alpha, 255), scale=LINE / 255)


def _edge(alpha: Pixels, side: int, width: float) -> Pixels:
    """What of a shape is not covered by itself, moved away from a side (-1 left) by some pixels."""
    step = max(1, round(width))
    moved = np.zeros_like(alpha)
    if step < alpha.shape[1]:
        if side < 0:
            moved[:, step:] = alpha[:, :-step]
        else:
            moved[:, :-step] = alpha[:, step:]
    return cv2.subtract(alpha, moved)


def _common(box: Box, shows: Box | None) -> Box:
    if shows is None:
        return box
    left, top = max(box.x, shows.x), max(box.y, shows.y)
    right, bottom = min(box.x + box.width, shows.x + shows.width), min(box.y + box.height, shows.y + shows.height)
    return Box(left, top, max(0.5, right - left), max(0.5, bottom - top))
