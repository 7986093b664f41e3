"""Shadows where figures touch the ground: a wide soft one and a tight dark core."""

import cv2
import numpy as np

from storyreel.video_engine.picture.blend import Sprite
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.raster import Pixels

COLOUR = (50, 20, 30)  # blue, green, red
SOFT = (84.0, 16.0)  # half width and height in puppet units
CORE = (46.0, 7.5)
MARGIN = 24.0


def contact_shadow(scale: float, strength: float, side: int) -> Sprite:
    """The shadow of one figure with its foot point as origin; the light comes from `side`."""
    half_width, half_height = round((SOFT[0] + MARGIN) * scale), round((SOFT[1] + MARGIN) * scale)
    mask: Pixels = np.zeros((2 * half_height + 1, 2 * half_width + 1), np.uint8)
    away = round(-side * 14 * scale)
    _spot(mask, (half_width + away, half_height), SOFT, scale, min(0.62, strength * 1.7))
    mask = cv2.GaussianBlur(mask, (0, 0), max(1.0, 6 * scale))
    core = np.zeros_like(mask)
    _spot(core, (half_width, half_height), CORE, scale, min(0.75, strength * 2.0))
    mask = cv2.max(mask, cv2.GaussianBlur(core, (0, 0), max(0.8, 1.8 * scale)))
    pixels = cv2.merge([cv2.multiply(mask, np.full_like(mask, c), scale=1 / 255) for c in COLOUR] + [mask])
    return Sprite(to_video(pixels), -half_width, -half_height)


def _spot(mask: np.ndarray, centre: tuple[int, int], radii: tuple[float, float], scale: float, strength: float) -> None:
    size = (max(1, round(radii[0] * scale)), max(1, round(radii[1] * scale)))
    cv2.ellipse(mask, centre, size, 0, 0, 360, round(255 * strength), -1, cv2.LINE_AA)
