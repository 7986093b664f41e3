"""Plates: the layers of a place, lit, hazed and grained, merged into one picture.

- Ambient light multiplies what is painted; lamps are screened on afterwards,
  at their own depth.
- Distance softens: the far layer by two pixels, the middle by one, at 1600 wide.
- Paper grain and the vignette are baked in, so a frame costs one warp.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from storyreel.contracts import seed
from storyreel.video_engine.picture.blend import lay
from storyreel.video_engine.picture.camera import View
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.places.place import Layer, Place
from storyreel.video_engine.picture.raster import Box, Pixels, blurred, rasterise

DISTANCE_BLUR = {"far": 1.6, "mid": 0.6, "front": 6.0}  # world pixels
GRAIN = 0.014  # of the light, fine and broad each
VIGNETTE = 0.30


@dataclass(frozen=True)
class Plate:
    """Opaque pixels in the encoder's colours, and the part of the world they show."""

    pixels: Pixels
    x: float
    y: float
    scale: float  # pixels per world unit


def set_layers(place: Place) -> tuple[Layer, ...]:
    """The layers behind the figures."""
    names = [layer.name for layer in place.layers]
    last = max((i for i, name in enumerate(names) if name in ("near", "mid", "far", "sky")), default=-1)
    return place.layers[: last + 1]


def draw_set(layers: Sequence[Layer], ambient: Sequence[float], region: View, scale: float) -> Pixels:
    """Draw layers over each other, lit and softened by distance, as premultiplied BGRA."""
    width, height = max(2, round(region.width * scale)), max(2, round(region.height * scale))
    box = Box(region.x, region.y, region.width, region.height)
    canvas = np.zeros((height, width, 4), np.uint8)
    for layer in layers:
        art = rasterise(contents(layer.art), box, width, height)
        if layer.graded:
            art = lit(art, ambient)
        lay(canvas, blurred(art, DISTANCE_BLUR.get(layer.name, 0) * scale), 0, 0)
        if layer.emission:
            glow = rasterise(contents(layer.emission), box, width, height)
            screen(canvas, blurred(glow, DISTANCE_BLUR.get(layer.name, 0) * scale))
    return canvas


def finish_plate(
    canvas: Pixels, region: View, scale: float, focus: float, vignette: float = VIGNETTE, paper: float = 1.0
) -> Plate:
    """Put an opaque picture out of focus by `focus` pixels, then grain it (by a share, `paper`) and shade it."""
    soft = blurred(canvas, focus)
    height, width = soft.shape[:2]
    light = (1 + (grain(height, width) - 1) * np.float32(paper)) * _vignette(height, width, vignette)
    out = np.clip(soft[:, :, :3].astype(np.float32) * light[:, :, None] + np.float32(0.5), 0, 255).astype(np.uint8)
    return Plate(to_video(cv2.cvtColor(out, cv2.COLOR_BGR2BGRA)), region.x, region.y, scale)


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


@lru_cache(maxsize=4)
def grain(height: int, width: int) -> np.ndarray:
    """Paper grain around 1, fine and broad, the same for every picture of a size."""
    dice = np.random.Generator(np.random.PCG64(seed.draw_int("grain", height, width)))
    fine = cv2.GaussianBlur(dice.integers(0, 256, (height, width), dtype=np.uint8), (0, 0), 0.8)
    broad: Pixels = dice.integers(0, 256, (height // 10 + 2, width // 10 + 2), dtype=np.uint8)
    broad = cv2.GaussianBlur(cv2.resize(broad, (width, height), interpolation=cv2.INTER_LINEAR), (0, 0), 6)
    return np.float32(1) + _centred(fine) * np.float32(GRAIN) + _centred(broad) * np.float32(GRAIN)


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
