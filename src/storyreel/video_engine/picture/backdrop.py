"""The ground of cards: the film's own place, out of focus and darkened, drifting closer."""

import numpy as np

from storyreel.contracts.render_plan import ShotSpec
from storyreel.contracts.shotlist import Camera
from storyreel.video_engine.picture.camera import View, frame_view, move_view
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.plate import Plate, draw_set, finish_plate, lit, set_grid, set_layers

CREAM, AMBER, VIOLET, SAND = "#fff1d6", "#f0a73c", "#2b1a3d", "#ffd9a0"
DRIFT = Camera(move="push_in", percent=5)


class Backdrop:
    """A place as a soft, dark, slowly drifting ground for type."""

    def __init__(self, spec: ShotSpec, place: Place, darkness: float) -> None:
        self._size = (spec.picture.width, spec.picture.height)
        camera = spec.camera if spec.camera.move != "static" else DRIFT
        still = frame_view("wide", (), place.wide_camera, spec.picture.width / spec.picture.height)
        self._views = [move_view(still, camera, n, spec.frames) for n in range(spec.frames)]
        region = View(still.x - 60, still.y - 40, still.width + 120, still.height + 80)
        scale = spec.picture.width / still.width / 3
        dim = [darkness * tint for tint in (0.98, 0.90, 1.06)]
        grid = set_grid(spec.picture.width, spec.picture.height)
        canvas = lit(draw_set(set_layers(place), place.light.ambient, region, scale, grid), dim)
        self._plate: Plate = finish_plate(canvas, region, scale, 5.0 * scale, 0.36, 0.35)

    def draw(self, frame: int) -> Frame:
        """The ground at a frame."""
        view = self._views[frame]
        pixels = self._size[0] / view.width
        zoom = pixels / self._plate.scale
        matrix = np.array(
            [[zoom, 0, (self._plate.x - view.x) * pixels], [0, zoom, (self._plate.y - view.y) * pixels]], np.float64
        )
        return self._plate.picture.warped(matrix, *self._size)
