"""Shadows where figures touch the ground: a wide soft one and a tight dark core; in fine light one that they cast."""

import cv2
import numpy as np

from storyreel.video_engine.picture.blend import Sprite
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.raster import Pixels

COLOUR = (50, 20, 30)  # blue, green, red
SOFT = (84.0, 16.0)  # half width and height in puppet units
CORE = (46.0, 7.5)
CAST, CAST_AWAY, CAST_STRENGTH = (150.0, 13.0), 104.0, 0.55  # the cast shadow, how far its middle lies, how dark it is
MARGIN = 24.0


def contact_shadow(scale: float, strength: float, side: int, is_cast: bool = False) -> Sprite:
    """The shadow of one figure with its foot point as origin; the light comes from `side`."""
    reach = SOFT[0] if not is_cast else CAST[0] + CAST_AWAY
    half_width, half_height = round((reach + MARGIN) * scale), round((SOFT[1] + MARGIN) * scale)
    mask: Pixels = np.zeros((2 * half_height + 1, 2 * half_width + 1), np.uint8)
    away = round(-side * 14 * scale)
    _spot(mask, (half_width + away, half_height), SOFT, scale, min(0.62, strength * 1.7))
    mask = cv2.GaussianBlur(mask, (0, 0), max(1.0, 6 * scale))
    if is_cast:
        mask = cv2.max(mask, _cast(mask.shape, scale, strength, side))
    core = np.zeros_like(mask)
    _spot(core, (half_width, half_height), CORE, scale, min(0.75, strength * 2.0))
    mask = cv2.max(mask, cv2.GaussianBlur(core, (0, 0), max(0.8, 1.8 * scale)))
    pixels = cv2.merge([cv2.multiply(mask, np.full_like(mask, c), scale=1 / 255) for c in COLOUR] + [mask])
    return Sprite(to_video(pixels), -half_width, -half_height)


def _cast(shape: tuple[int, ...], scale: float, strength: float, side: int) -> np.ndarray:
    """A long shadow away from the light, soft and fading with the distance."""
    height, width = shape
    mask: Pixels = np.zeros((height, width), np.uint8)
    middle = (width // 2 - round(side * CAST_AWAY * scale), height // 2 - round(3 * scale))
    _spot(mask, middle, CAST, scale, min(0.5, strength * 2 * CAST_STRENGTH))
    away = (np.arange(width, dtype=np.float32) - width / 2) * -side / np.float32((CAST[0] + CAST_AWAY) * scale)
    fading = np.rint(255 * np.clip(1 - away, 0, 1)).astype(np.uint8)
    faded = cv2.multiply(mask, np.broadcast_to(fading, mask.shape).copy(), scale=1 / 255)
    return cv2.GaussianBlur(faded, (0, 0), max(1.0, 5 * scale))


def _spot(mask: np.ndarray, centre: tuple[int, int], radii: tuple[float, float], scale: float, strength: float) -> None:
    size = (max(1, round(radii[0] * scale)), max(1, round(radii[1] * scale)))
    cv2.ellipse(mask, centre, size, 0, 0, 360, round(255 * strength), -1, cv2.LINE_AA)
