"""Sprites of type and plates: what cards, captions and lower thirds are made of."""

from collections.abc import Sequence

import cv2
import numpy as np

from storyreel.contracts.errors import EngineError
from storyreel.video_engine.picture.blend import Sprite, lay, trimmed
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.raster import Box, Pixels, blurred, rasterise
from storyreel.video_engine.picture.type import Typesetter


def lettering(bodies: str | Sequence[str], width: int, height: int, type_: Typesetter, what: str = "") -> Sprite:
    """Rasterise SVG elements with type on a transparent picture, trimmed.

    Args:
        bodies: Elements from back to front; those of one body are set in the fonts of one role.

    Raises:
        EngineError: There was text (`what`) and nothing came out.
    """
    pixels: Pixels = np.zeros((height, width, 4), np.uint8)
    for body in (bodies,) if isinstance(bodies, str) else bodies:
        if body:
            lay(pixels, set_in_type(body, width, height, type_), 0, 0)
    if what.strip() and not pixels[:, :, 3].any():
        raise EngineError(f"type: {what[:40]!r} came out blank; choose another font")
    sprite = trimmed(Sprite(pixels, 0, 0))
    return Sprite(to_video(sprite.pixels), sprite.x, sprite.y)


def set_in_type(body: str, width: int, height: int, type_: Typesetter) -> Pixels:
    """Rasterise elements of one role, as BGRA of the size of the frame."""
    return rasterise(body, Box(0, 0, width, height), width, height, type_.files(body))


def soft_shadow(pixels: Pixels, sigma: float, strength: float) -> Pixels:
    """The blurred dark of what is drawn, to be laid under it."""
    alpha = blurred(cv2.extractChannel(pixels, 3), sigma)
    dark = [cv2.multiply(alpha, np.full_like(alpha, c), scale=strength / 255) for c in (28, 12, 20)]
    return cv2.merge([*dark, cv2.multiply(alpha, np.full_like(alpha, 255), scale=strength / 255)])


def plate(x: float, y: float, width: float, height: float, radius: float, fill: str, opacity: float = 1.0) -> str:
    """An SVG plate under type."""
    size = f'width="{width:.1f}" height="{height:.1f}" rx="{radius:.1f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size} fill="{fill}" fill-opacity="{opacity:g}"/>'


def lay_faded(canvas: Frame, sprite: Sprite, share: float, shift_x: int = 0, shift_y: int = 0) -> None:
    """Lay a sprite over the frame at a share of its strength."""
    pixels = sprite.pixels if share >= 1 else faded(sprite.pixels, share)
    lay(canvas, pixels, round(sprite.x) + shift_x, round(sprite.y) + shift_y)


def faded(pixels: Pixels, share: float) -> Pixels:
    """Scale premultiplied pixels, alpha too."""
    strength = round(256 * min(1.0, max(0.0, share)))
    return cv2.LUT(pixels, ((np.arange(256, dtype=np.int32) * strength) >> 8).astype(np.uint8))


def fade_to_black(canvas: Frame, share: float) -> None:
    """Darken a frame; `share` 0 leaves it, 1 gives black."""
    if share <= 0:
        return
    kept = round(256 * (1 - min(1.0, share)))
    steps = np.arange(256, dtype=np.int32)
    canvas.through([np.clip(rest + ((steps - rest) * kept >> 8), 0, 255) for rest in (16, 128, 128)])
