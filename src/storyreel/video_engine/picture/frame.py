"""A frame as the encoder takes it: planar 4:2:0, the chroma sited in the middle.

Sets are warped into its planes and sprites are laid over them, so that a frame
is ready when the last sprite lies there. Sprites keep all four channels at full
size: they are scaled and turned first, and their chroma is halved after that.
"""

from collections.abc import Sequence

import cv2
import numpy as np

from storyreel.video_engine.picture.raster import Pixels


class Frame:
    """An opaque picture of even size in the encoder's colours: `y`, and at half the size `u` and `v`, all uint8."""

    def __init__(self, width: int, height: int) -> None:
        self._data: Pixels = np.empty(width * height * 3 // 2, np.uint8)
        size = width * height
        self.shape = (height, width)
        self.y = self._data[:size].reshape(height, width)
        self.u, self.v = self._data[size:].reshape(2, height // 2, width // 2)

    @property
    def planes(self) -> tuple[Pixels, Pixels, Pixels]:
        """Luma and both chromas, to be changed in place."""
        return self.y, self.u, self.v

    def copy(self) -> "Frame":
        """The same picture, to be drawn over."""
        frame = Frame(self.shape[1], self.shape[0])
        frame._data[:] = self._data
        return frame

    def fade_to(self, before: "Frame", share: float) -> None:
        """Keep a share of what was laid since the picture was as before, in whole numbers."""
        parts = round(256 * share)
        mixed = (self._data.astype(np.int32) * parts + before._data.astype(np.int32) * (256 - parts) + 128) >> 8
        self._data[:] = mixed.astype(np.uint8)

    def to_bytes(self) -> bytes:
        """The planes one after the other, as the encoder reads them."""
        return self._data.tobytes()

    def warped(self, matrix: np.ndarray, width: int, height: int) -> "Frame":
        """The picture moved and scaled by a 2 × 3 matrix of pixels; beyond its border the border goes on."""
        zoom, frame = matrix[0, 0], Frame(width, height)
        halved = matrix.astype(np.float64)
        halved[:, 2] = (halved[:, 2] + (zoom - 1) / 2) / 2  # a chroma lies between its four lumas
        for plane, out, own in zip(self.planes, frame.planes, (matrix, halved, halved), strict=True):
            size = (out.shape[1], out.shape[0])
            cv2.warpAffine(plane, own, size, dst=out, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return frame

    def resized(self, width: int, height: int) -> "Frame":
        """The picture in another size."""
        frame = Frame(width, height)
        for plane, out in zip(self.planes, frame.planes, strict=True):
            cv2.resize(plane, (out.shape[1], out.shape[0]), dst=out, interpolation=cv2.INTER_LINEAR)
        return frame

    def through(self, tables: Sequence[np.ndarray]) -> None:
        """Change every value by a table of 256 for its plane."""
        for plane, table in zip(self.planes, tables, strict=True):
            cv2.LUT(plane, table.astype(np.uint8), dst=plane)

    def lay(self, pixels: Pixels, x: int, y: int) -> None:
        """Lay premultiplied Y, U, V and alpha over the picture with their top left corner at (x, y)."""
        rows, columns = pixels.shape[:2]
        left, top = max(0, x), max(0, y)
        right, bottom = min(self.shape[1], x + columns), min(self.shape[0], y + rows)
        if left >= right or top >= bottom:
            return
        above = _to_even(pixels[top - y : bottom - y, left - x : right - x], left, top)
        left, top, right, bottom = left - left % 2, top - top % 2, right + right % 2, bottom + bottom % 2
        _over(self.y[top:bottom, left:right], above, 0)
        half = cv2.resize(above, ((right - left) // 2, (bottom - top) // 2), interpolation=cv2.INTER_AREA)
        _over(self.u[top // 2 : bottom // 2, left // 2 : right // 2], half, 1)
        _over(self.v[top // 2 : bottom // 2, left // 2 : right // 2], half, 2)


def frame_of(pixels: Pixels) -> Frame:
    """Opaque Y, U, V and alpha as a frame; an odd border is repeated."""
    even = cv2.copyMakeBorder(pixels, 0, pixels.shape[0] % 2, 0, pixels.shape[1] % 2, cv2.BORDER_REPLICATE)
    height, width = even.shape[:2]
    frame, half = Frame(width, height), cv2.resize(even, (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    cv2.extractChannel(even, 0, frame.y)
    cv2.extractChannel(half, 1, frame.u)
    cv2.extractChannel(half, 2, frame.v)
    return frame


def _to_even(pixels: Pixels, left: int, top: int) -> Pixels:
    """Widen a part that is laid at (left, top) by what is transparent, so that its chroma can be halved."""
    before, above = left % 2, top % 2
    after, below = (before + pixels.shape[1]) % 2, (above + pixels.shape[0]) % 2
    if not (before or above or after or below):
        return pixels
    return cv2.copyMakeBorder(pixels, above, below, before, after, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))


def _over(plane: Pixels, above: Pixels, channel: int) -> None:
    rest = cv2.bitwise_not(cv2.extractChannel(above, 3))
    cv2.multiply(plane, rest, dst=plane, scale=1 / 255)
    cv2.add(plane, cv2.extractChannel(above, channel), dst=plane)
