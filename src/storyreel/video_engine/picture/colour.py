"""The encoder's own colours: BT.709, limited range, with premultiplied alpha.

Plates and sprites are turned into them once. Warping and blending are linear,
so they give the same picture there as in RGB, and a frame leaves for the
encoder without any conversion.
"""

import cv2
import numpy as np

from storyreel.video_engine.picture.raster import Pixels

# BT.709, limited range, in 1/256: rows Y, U, V; columns B, G, R. Every row of a colour adds up to nothing, so
# grey stays grey; 257 times alpha over two powers of two is the offset, 16 or 128, that alpha scales.
_MATRIX = ((16, 157, 47), (112, -86, -26), (-10, -102, 112))
_OFFSETS = (4, 1)


def to_video(image: Pixels) -> Pixels:
    """Turn premultiplied BGRA into premultiplied Y, U, V and alpha, to one step of 255.

    Whole numbers of 16 bits: what overflows comes back when the offset is added.
    """
    blue, green, red, alpha = (plane.astype(np.uint16) for plane in cv2.split(image))
    whole = alpha * np.uint16(257)
    out = []
    for channel, row in enumerate(_MATRIX):
        total = (whole >> np.uint16(_OFFSETS[min(channel, 1)])) + np.uint16(128)
        for part, factor in zip((blue, green, red), row, strict=True):
            total += part * np.uint16(factor % 65536)
        out.append((total >> np.uint16(8)).astype(np.uint8))
    return cv2.merge([*out, cv2.extractChannel(image, 3)])


def to_bgr(planar: bytes, width: int, height: int) -> Pixels:
    """Turn planar 4:2:0 back into BGR, for people to look at."""
    data = np.frombuffer(planar, np.uint8)
    size = width * height
    luma = data[:size].reshape(height, width).astype(np.float32)
    chroma = [
        cv2.resize(part.reshape(height // 2, width // 2), (width, height)).astype(np.float32) - 128
        for part in (data[size : size * 5 // 4], data[size * 5 // 4 :])
    ]
    y = (luma - 16) * np.float32(255 / 219)
    blue = y + chroma[0] * np.float32(2.1124)
    green = y - chroma[0] * np.float32(0.2132) - chroma[1] * np.float32(0.5329)
    red = y + chroma[1] * np.float32(1.7927)
    out: Pixels = np.clip(np.rint(np.dstack([blue, green, red])), 0, 255).astype(np.uint8)
    return out
