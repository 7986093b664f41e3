"""Plates: the layers of a place, lit, hazed and grained, merged into one picture.

- Ambient light multiplies what is painted; lamps are screened on afterwards,
  at their own depth.
- Distance softens: the far layer by two pixels, the middle by one, at 1600 wide.
- The whole set is drawn once for all shots in it; a plate is cut out of it.
- Paper grain and the vignette are baked in, so a frame costs one warp.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from storyreel.contracts import seed
from storyreel.video_engine.picture.blend import lay
from storyreel.video_engine.picture.camera import WORLD_HEIGHT, WORLD_WIDTH, View
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.frame import Frame, frame_of
from storyreel.video_engine.picture.places.place import Layer, Place
from storyreel.video_engine.picture.raster import Box, Pixels, blurred, rasterise
from storyreel.video_engine.shelf import kept

DISTANCE_BLUR = {"far": 1.6, "mid": 0.6, "front": 6.0}  # world pixels
GRAIN = 0.014  # of the light, fine and broad each
PAPER = 480  # pixels of the repeating grain
VIGNETTE = 0.30
LIGHT_ONE = 225  # the whole number that is a factor of 1
WIDE_DETAIL = 1.2  # pixels per world unit in a frame of 720 lines
WIDE_ROWS = (180, 1060)  # of the world: what a wide shot and a card can see in a frame of 16:9 or wider


@dataclass(frozen=True)
class SetGrid:
    """The pixels in which sets are drawn: for a world unit, and the world's rows that there are."""

    detail: float
    top: int = 0
    bottom: int = int(WORLD_HEIGHT)


@dataclass(frozen=True)
class Plate:
    """A picture, and the part of the world it shows."""

    picture: Frame
    x: float
    y: float
    scale: float  # pixels per world unit


def set_layers(place: Place) -> tuple[Layer, ...]:
    """The layers behind the figures."""
    names = [layer.name for layer in place.layers]
    last = max((i for i, name in enumerate(names) if name in ("near", "mid", "far", "sky")), default=-1)
    return place.layers[: last + 1]


def set_grid(width: int, height: int) -> SetGrid:
    """The grid of sets for frames of a size, in the detail of a wide shot; wide frames never see all rows."""
    detail = WIDE_DETAIL * height / 720 / (1.2 if height > width else 1.0)
    return SetGrid(detail, *WIDE_ROWS) if 9 * width >= 16 * height else SetGrid(detail)


def draw_set(layers: Sequence[Layer], ambient: Sequence[float], region: View, scale: float, grid: SetGrid) -> Pixels:
    """Cut a region out of the set and scale it, as premultiplied BGRA.

    Args:
        scale: Pixels per world unit of what is given.
        grid: That of the set, which is drawn once for all shots in it.
    """
    source = whole_set(layers, ambient, grid)
    while source.shape[1] / WORLD_WIDTH >= 2 * scale:
        source = cv2.resize(source, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    zoom = scale * WORLD_WIDTH / source.shape[1]
    centre = (zoom - 1) / 2
    across, down = centre - region.x * scale, centre - (region.y - grid.top) * scale
    matrix = np.array([[zoom, 0, across], [0, zoom, down]], np.float64)
    size = (max(2, round(region.width * scale)), max(2, round(region.height * scale)))
    cut = cv2.warpAffine(source, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cv2.cvtColor(cut, cv2.COLOR_BGR2BGRA)


def whole_set(layers: Sequence[Layer], ambient: Sequence[float], grid: SetGrid) -> Pixels:
    """The rows of the world through the layers, lit and softened by distance, as BGR; drawn once and kept."""
    width, height = (round(side * grid.detail / 8) * 8 for side in (WORLD_WIDTH, grid.bottom - grid.top))
    parts = [f"{width} {height} {grid.top} {tuple(ambient)}"]
    for layer in layers:
        parts += [f"{layer.name} {layer.graded}", layer.art, layer.emission]
    data = kept("sets", parts, lambda: _drawn(layers, ambient, grid, width, height).tobytes())
    return np.frombuffer(data, np.uint8).reshape(height, width, 3)


def _drawn(layers: Sequence[Layer], ambient: Sequence[float], grid: SetGrid, width: int, height: int) -> Pixels:
    """Lay the layers over each other. What is soft anyway is drawn at half the size."""
    scale, rows = width / WORLD_WIDTH, Box(0, grid.top, WORLD_WIDTH, grid.bottom - grid.top)
    canvas = np.zeros((height, width, 4), np.uint8)
    for layer in layers:
        blur = DISTANCE_BLUR.get(layer.name, 0) * scale
        art = _rasterised(layer.art, rows, width, height, 2 if blur > 1.5 or layer.name == "sky" else 1)
        if layer.graded:
            art = lit(art, ambient)
        lay(canvas, blurred(art, blur), 0, 0)
        if layer.emission:
            screen(canvas, blurred(_rasterised(layer.emission, rows, width, height, 2), blur))
    return cv2.cvtColor(canvas, cv2.COLOR_BGRA2BGR)


def _rasterised(document: str, rows: Box, width: int, height: int, coarse: int) -> Pixels:
    art = rasterise(contents(document), rows, width // coarse, height // coarse)
    return art if coarse == 1 else cv2.resize(art, (width, height), interpolation=cv2.INTER_LINEAR)


def finish_plate(
    canvas: Pixels, region: View, scale: float, focus: float, vignette: float = VIGNETTE, paper: float = 1.0
) -> Plate:
    """Put an opaque picture out of focus by `focus` pixels, then grain it (by a share, `paper`) and shade it."""
    soft = blurred(canvas, focus)
    height, width = soft.shape[:2]
    light = _vignette(height, width, vignette)
    light *= 1 + (tiled(grain(), height, width) - 1) * np.float32(paper)
    factors: Pixels = np.clip(np.rint(light * np.float32(LIGHT_ONE)), 0, 255).astype(np.uint8)
    opaque = np.full_like(factors, LIGHT_ONE)
    out = cv2.multiply(soft, cv2.merge([factors, factors, factors, opaque]), scale=1 / LIGHT_ONE)
    return Plate(frame_of(to_video(out)), region.x, region.y, scale)


def lit(image: Pixels, light: Sequence[float]) -> Pixels:
    """Multiply premultiplied pixels by red, green and blue."""
    steps = np.arange(256, dtype=np.float64)
    columns = [np.clip(np.rint(steps * factor), 0, 255) for factor in (light[2], light[1], light[0], 1.0)]
    return cv2.LUT(image, np.stack(columns, axis=1).astype(np.uint8).reshape(1, 256, 4))


def screen(canvas: Pixels, glow: Pixels) -> None:
    """Add light to a canvas as a second projector would; its own alpha stays."""
    rest = cv2.bitwise_not(glow)
    added = glow.copy()
    added[:, :, 3], rest[:, :, 3] = 0, 255
    cv2.multiply(canvas, rest, dst=canvas, scale=1 / 255)
    cv2.add(canvas, added, dst=canvas)


def contents(document: str) -> str:
    """What stands inside an SVG document; SVG elements alone are given back."""
    if not document.startswith("<svg"):
        return document
    return document[document.index(">") + 1 : document.rindex("</svg>")]


@lru_cache(maxsize=1)
def grain() -> np.ndarray:
    """Paper grain around 1, fine and broad, a square of PAPER pixels whose borders meet."""
    dice = np.random.Generator(np.random.PCG64(seed.draw_int("grain", PAPER)))
    fine = _wrapped(dice.integers(0, 256, (PAPER, PAPER), dtype=np.uint8), 8)
    broad = _wrapped(dice.integers(0, 256, (PAPER // 10, PAPER // 10), dtype=np.uint8), 3)
    broad = cv2.resize(broad, None, fx=10, fy=10, interpolation=cv2.INTER_LINEAR)
    fine, broad = cv2.GaussianBlur(fine, (0, 0), 0.8)[8:-8, 8:-8], cv2.GaussianBlur(broad, (0, 0), 6)[30:-30, 30:-30]
    return np.float32(1) + _centred(fine) * np.float32(GRAIN) + _centred(broad) * np.float32(GRAIN)


def tiled(square: np.ndarray, height: int, width: int) -> np.ndarray:
    """A square laid side by side until it fills a size."""
    return np.tile(square, (height // square.shape[0] + 1, width // square.shape[1] + 1))[:height, :width]


def _wrapped(noise: Pixels, margin: int) -> Pixels:
    return np.pad(noise, margin, mode="wrap")


def _centred(noise: Pixels) -> np.ndarray:
    values = noise.astype(np.float32)
    values -= values.mean()
    return values / np.float32(max(float(values.std()), 1e-3))


def _vignette(height: int, width: int, amount: float) -> np.ndarray:
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    return 1 - np.float32(amount) * np.clip(
        x * x * np.float32(0.8) + y * y * np.float32(0.7) - np.float32(0.35), 0, 1.2
    )
