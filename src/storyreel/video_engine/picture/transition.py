"""Transitions by meaning, drawn in a clip's own first and last frames.

- Both sides of a cut end on the same plain picture, so no clip has to know the
  pixels of its neighbour: a shot that changes leaves the next one's clip alone.
- Time passes: the picture sinks into the dark of the ink and comes back.
- The place changes: a slanted panel of ink, with a bright edge, wipes it away
  and on.
- A dream: the light blooms and blurs until all is pale.
- Film begins and ends: from black, to black, and that slowly.

Everything is blended in whole numbers of 8 bits.
"""

from functools import lru_cache

import cv2
import numpy as np

from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.camera import ease
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.raster import blurred

SECONDS = {"fade": 0.5, "film_ends": 1.0, "time_passes": 0.5, "place_changes": 0.42, "dream": 0.75}  # of each half
MOST = 0.3  # of a shot
DARK, INK, EDGE, PALE = (28, 16, 20), (61, 26, 43), (160, 217, 255), (224, 240, 250)  # B, G, R
SLANT = 0.22  # of the height
BLOOM = 9.0  # the blur at 720 lines, at its widest


class Transition:
    """How a shot comes in and goes out."""

    def __init__(self, spec: ShotSpec) -> None:
        self._frames = spec.frames
        self._kinds = (spec.transition_in, spec.transition_out)
        rate, most = spec.picture.rate, int(spec.frames * MOST)
        self._lengths = tuple(
            min(most, round(SECONDS[kind] * rate.num / rate.den)) if kind in SECONDS else 0 for kind in self._kinds
        )

    def state(self, frame: int) -> tuple[str, float, bool] | None:
        """The kind, how much of the picture is hidden (0 to 1), and whether it comes in; None for none of it."""
        coming, going = self._lengths
        if frame < coming:
            return self._kinds[0], 1 - (frame + 1) / (coming + 1), True
        last = frame - (self._frames - going)
        if last >= 0:
            return self._kinds[1], (last + 1) / going, False
        return None

    def draw(self, canvas: Frame, frame: int) -> None:
        """Hide a part of the frame."""
        state = self.state(frame)
        if state is None:
            return
        kind, hidden, comes = state
        share = ease(hidden)
        if kind == "place_changes":
            _wipe(canvas, share, comes)
        elif kind == "dream":
            _bloom(canvas, share)
        else:
            _mix_with(canvas, DARK if kind == "time_passes" else (0, 0, 0), share)


def _mix_with(canvas: Frame, colour: tuple[int, int, int], share: float) -> None:
    """Blend the whole frame with a colour, in one table a channel."""
    parts = round(256 * share)
    steps = np.arange(256, dtype=np.int32)
    canvas.through([(steps * (256 - parts) + int(c) * parts + 128) >> 8 for c in _pixel(colour)[:3]])


def _wipe(canvas: Frame, share: float, comes: bool) -> None:
    """Cover the frame from the left, or uncover it from the left, behind a slanted edge."""
    height, width = canvas.shape
    slant = SLANT * height
    travelled = (1 - share if comes else share) * (width + slant)
    top, bottom = travelled, travelled - slant
    x = 0.0 if not comes else float(width + 2 * slant)
    panel = [(x, -1.0), (top, -1.0), (bottom, height + 1.0), (x, height + 1.0)]
    _fill(canvas, panel, INK)
    thick = width * 0.008 * min(1.0, 4 * share * (1 - share) + 0.25)
    _fill(canvas, [(top, -1.0), (top + thick, -1.0), (bottom + thick, height + 1.0), (bottom, height + 1.0)], EDGE)


def _fill(canvas: Frame, corners: list[tuple[float, float]], colour: tuple[int, int, int]) -> None:
    luma = np.array([(round(x * 16), round(y * 16)) for x, y in corners], np.int32)
    chroma = np.array([(round(x * 8 - 4), round(y * 8 - 4)) for x, y in corners], np.int32)
    for plane, points, value in zip(canvas.planes, (luma, chroma, chroma), _pixel(colour), strict=False):
        cv2.fillPoly(plane, [points], value, cv2.LINE_AA, 4)


def _bloom(canvas: Frame, share: float) -> None:
    """Blur the light, and let it grow until all is pale."""
    height = canvas.shape[0]
    sigma = BLOOM * share * height / 720
    soft = [blurred(plane, size) for plane, size in zip(canvas.planes, (sigma, sigma / 2, sigma / 2), strict=True)]
    parts = round(256 * min(1.0, 2 * share))
    steps = np.arange(256, dtype=np.int32)
    sharp, dull = (((steps * part + add) >> 8).astype(np.uint8) for part, add in ((256 - parts, 255), (parts, 0)))
    for plane, dim in zip(canvas.planes, soft, strict=True):
        cv2.add(cv2.LUT(plane, sharp), cv2.LUT(dim, dull), dst=plane)
    cv2.max(canvas.y, soft[0], dst=canvas.y)
    _mix_with(canvas, PALE, max(0.0, min(1.0, share * 1.5 - 0.5)))


@lru_cache(maxsize=8)
def _pixel(colour: tuple[int, int, int]) -> tuple[int, ...]:
    return tuple(int(c) for c in to_video(np.array([[[*colour, 255]]], np.uint8))[0, 0])
