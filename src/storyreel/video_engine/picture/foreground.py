"""What is nearer than the figures: dark, soft things at the corners of a wide shot."""

from collections.abc import Sequence

import numpy as np

from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.blend import Placing, Sprite, lay, lay_sprite, trimmed
from storyreel.video_engine.picture.camera import View, behind, union
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.plate import DISTANCE_BLUR, contents, lit
from storyreel.video_engine.picture.raster import Box, blurred, rasterise

FOLLOWS = 1.25  # of the camera's moves
DARKNESS = 0.62


class Foreground:
    """Draws the foreground of a shot over its figures."""

    def __init__(self, spec: ShotSpec, place: Place, still: View, views: Sequence[View]) -> None:
        self._width, self._height = spec.picture.width, spec.picture.height
        self._still, self._views = still, views
        self._scale = self._width / min(view.width for view in views) / 2
        self._front = self._draw_front(place) if spec.framing == "wide" else None

    def draw(self, canvas: Frame, frame: int) -> None:
        """Lay the foreground over a frame."""
        if self._front is not None:
            seen = behind(self._views[frame], self._still, FOLLOWS, 1.0)
            zoom = self._width / seen.width
            origin = ((self._still.x - seen.x) * zoom, (self._still.y - seen.y) * zoom)
            lay_sprite(canvas, self._front, Placing(*origin, zoom / self._scale))

    def _draw_front(self, place: Place) -> Sprite | None:
        region = union(self._views, 120)
        box = Box(region.x, region.y, region.width, region.height)
        width, height = round(region.width * self._scale), round(region.height * self._scale)
        canvas = np.zeros((height, width, 4), np.uint8)
        for layer in (layer for layer in place.layers if layer.name == "front"):
            drawn = lit(rasterise(contents(layer.art), box, width, height), [c * DARKNESS for c in place.light.ambient])
            lay(canvas, blurred(drawn, DISTANCE_BLUR["front"] * self._scale), 0, 0)
        if not canvas[:, :, 3].any():
            return None
        x, y = (region.x - self._still.x) * self._scale, (region.y - self._still.y) * self._scale
        return trimmed(Sprite(to_video(canvas), x, y))
