"""Lay premultiplied pixels over a frame, or over other pixels, touching only what they cover."""

from dataclasses import dataclass

import cv2
import numpy as np

from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.raster import Pixels, ink_bounds


@dataclass(frozen=True)
class Sprite:
    """Premultiplied pixels and where their top left corner lies, in pixels, from the sprite's origin."""

    pixels: Pixels
    x: float
    y: float


@dataclass(frozen=True)
class Placing:
    """How a sprite lies in a frame: scaled, turned about its origin, its origin at (x, y)."""

    x: float
    y: float
    scale: float = 1.0
    stretch: float = 1.0  # upwards
    cosine: float = 1.0
    sine: float = 0.0


def trimmed(sprite: Sprite) -> Sprite:
    """Cut away the transparent rim, but for one pixel that keeps edges smooth."""
    x, y, width, height = ink_bounds(sprite.pixels)
    if width == 0:
        return Sprite(np.zeros((1, 1, 4), np.uint8), sprite.x, sprite.y)
    left, top = max(0, x - 1), max(0, y - 1)
    pixels = sprite.pixels[top : y + height + 1, left : x + width + 1]
    return Sprite(np.ascontiguousarray(pixels), sprite.x + left, sprite.y + top)


def lay(frame: Frame | Pixels, pixels: Pixels, x: int, y: int) -> None:
    """Lay pixels over the frame with their top left corner at (x, y)."""
    if isinstance(frame, Frame):
        frame.lay(pixels, x, y)
        return
    height, width = pixels.shape[:2]
    left, top = max(0, x), max(0, y)
    right, bottom = min(frame.shape[1], x + width), min(frame.shape[0], y + height)
    if left >= right or top >= bottom:
        return
    above = pixels[top - y : bottom - y, left - x : right - x]
    below = frame[top:bottom, left:right]
    rest = cv2.cvtColor(cv2.bitwise_not(cv2.extractChannel(above, 3)), cv2.COLOR_GRAY2BGRA)
    cv2.multiply(below, rest, dst=below, scale=1 / 255)
    cv2.add(below, above, dst=below)


def lay_sprite(frame: Frame | Pixels, sprite: Sprite, placing: Placing) -> None:
    """Lay a sprite over the frame, scaled and turned in one warp of the part that is seen."""
    a, b = placing.scale * placing.cosine, -placing.scale * placing.sine * placing.stretch
    c, d = placing.scale * placing.sine, placing.scale * placing.cosine * placing.stretch
    x = a * sprite.x + b * sprite.y + placing.x
    y = c * sprite.x + d * sprite.y + placing.y
    height, width = sprite.pixels.shape[:2]
    xs = [x + a * u + b * v for u in (0, width) for v in (0, height)]
    ys = [y + c * u + d * v for u in (0, width) for v in (0, height)]
    left, top = max(0, int(min(xs)) - 1), max(0, int(min(ys)) - 1)
    right, bottom = min(frame.shape[1], int(max(xs)) + 2), min(frame.shape[0], int(max(ys)) + 2)
    if left >= right or top >= bottom:
        return
    if isinstance(frame, Frame):  # whole chromas
        left, top, right, bottom = left - left % 2, top - top % 2, right + right % 2, bottom + bottom % 2
    matrix = np.array([[a, b, x - left], [c, d, y - top]], np.float64)
    warped = cv2.warpAffine(sprite.pixels, matrix, (right - left, bottom - top), flags=cv2.INTER_LINEAR)
    lay(frame, warped, left, top)


def turn_of(degrees: float) -> tuple[float, float]:
    """Cosine and sine of a small angle, by series, the same on every machine."""
    angle = degrees * 0.017453292519943295
    square = angle * angle
    return 1 - square / 2 + square * square / 24, angle - angle * square / 6 + angle * square * square / 120
