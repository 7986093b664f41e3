"""Falling rain and snow: before and behind figures outdoors, behind the glass of a room and beyond a roof.

- It falls in whole pixels, on the acting's step, and tiles, so that a locked
  camera may look at it for ever.
- Behind glass it is seen only where the plate shows the open: the walls and
  what stands before the window cover it, and so do the figures.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.blend import lay
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.places.sky import draw_rain, draw_snow
from storyreel.video_engine.picture.plate import Plate, contents
from storyreel.video_engine.picture.raster import Box, Pixels, ink_bounds, rasterise

DRIFT = (0, 3, 6, 8, 9, 9, 8, 6, 3, 0, -3, -6, -8, -9, -9, -8, -6, -3)  # pixels that snow sways, at 720 lines
SWAY_FRAMES = 8  # that a step of the drift lasts


@dataclass(frozen=True)
class Speed:
    """Pixels a frame at 720 lines, before and behind the figures."""

    near: int
    far: int


SPEEDS = {"rain": Speed(34, 22), "storm": Speed(46, 30), "snow": Speed(5, 3)}


class Falling:
    """What falls in a shot; `plate` is the set, `draw_behind` is told how it is warped."""

    def __init__(self, spec: ShotSpec, place: Place, plate: Plate) -> None:
        self._width, self._height = spec.picture.width, spec.picture.height
        self._step = max(1, spec.picture.acting_step)
        self._kind = place.falling
        is_dry = place.interior or place.sheltered
        self._near = self._sheet(place, far=False) if self._kind and not is_dry else None
        self._far = self._sheet(place, far=True) if self._kind else None
        self._glass = _open_part(place, plate) if self._kind and is_dry else None
        self._seen: tuple[bytes, Pixels] | None = None

    def state(self, frame: int) -> object:
        """What decides the pixels: it moves on every step."""
        return frame // self._step if self._kind else 0

    def draw_behind(self, canvas: Frame, frame: int, matrix: np.ndarray) -> None:
        """Lay what falls behind the figures over the set."""
        if self._far is None:
            return
        sheet = self._cut(self._far, frame, SPEEDS[self._kind].far)
        if self._glass is None:
            lay(canvas, sheet, 0, 0)
            return
        mask = self._mask(matrix)
        x, y, width, height = ink_bounds(mask)
        if width:
            part = (slice(y, y + height), slice(x, x + width))
            lay(canvas, cv2.multiply(sheet[part], mask[part], scale=1 / 255), x, y)

    def draw_before(self, canvas: Frame, frame: int) -> None:
        """Lay what falls before the figures over a frame."""
        if self._near is not None:
            lay(canvas, self._cut(self._near, frame, SPEEDS[self._kind].near), 0, 0)

    def _cut(self, sheet: Pixels, frame: int, speed: int) -> Pixels:
        """The part of a sheet that a frame shows."""
        frame -= frame % self._step
        period = sheet.shape[0] // 2
        top = period - (frame * speed * self._height // 720) % period
        drift = DRIFT[frame // SWAY_FRAMES % len(DRIFT)] if self._kind == "snow" else 0
        left = (sheet.shape[1] - self._width) // 2 + drift * self._height // 720
        return sheet[top : top + self._height, left : left + self._width]

    def _sheet(self, place: Place, far: bool) -> Pixels:
        height = max(self._width * 3 // 4, self._height) + 64
        width = height * 4 // 3
        chance = Chance((place.kind, "falling"))
        art = draw_snow(chance, far) if self._kind == "snow" else draw_rain(chance, place.light, far)
        drawn = to_video(rasterise(art, Box(0, 0, 1600, 1200), width, height))
        return np.vstack([drawn] * 2)

    def _mask(self, matrix: np.ndarray) -> Pixels:
        assert self._glass is not None
        key = matrix.tobytes()
        if self._seen is None or self._seen[0] != key:
            own = matrix.copy()
            own[:, :2] *= 2  # the glass is kept at half the plate's size
            size = (self._width, self._height)
            warped = cv2.warpAffine(self._glass, own, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
            self._seen = (key, cv2.merge([warped] * 4))
        return self._seen[1]


def _open_part(place: Place, plate: Plate) -> Pixels:
    """How much of the open each part of the plate shows, at half its size."""
    tall, wide = plate.picture.shape
    height, width = max(1, tall // 2), max(1, wide // 2)
    box = Box(plate.x, plate.y, wide / plate.scale, tall / plate.scale)
    clear: Pixels = np.full((height, width), 255, np.uint8)
    for layer in place.layers:
        if layer.name in ("mid", "near"):
            alpha = cv2.extractChannel(rasterise(contents(layer.art), box, width, height), 3)
            clear = cv2.multiply(clear, cv2.bitwise_not(alpha), scale=1 / 255)
    return clear
