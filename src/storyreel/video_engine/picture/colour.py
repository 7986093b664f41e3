"""The encoder's own colours: BT.709, limited range, with premultiplied alpha.

Plates and sprites are turned into them once. Warping and blending are linear,
so they give the same picture there as in RGB, and a frame leaves for the
encoder without any conversion.
"""

import cv2
import numpy as np

from storyreel.video_engine.picture.raster import Pixels

# BT.709, limited range, in 1/65536: rows Y, U, V; columns B, G, R and the offset that alpha scales.
_MATRIX = (
    (4064, 40256, 11966, 16),
    (28784, -22189, -6595, 128),
    (-2639, -26145, 28784, 128),
)


def to_video(image: Pixels) -> Pixels:
    """Turn premultiplied BGRA into premultiplied Y, U, V and alpha."""
    out = np.empty_like(image)
    blue, green, red, alpha = (image[:, :, i].astype(np.int32) for i in range(4))
    for channel, (b, g, r, offset) in enumerate(_MATRIX):
        total = blue * b + green * g + red * r + alpha * (offset * 65536 // 255) + 32768
        out[:, :, channel] = np.clip(total >> 16, 0, 255)
    out[:, :, 3] = image[:, :, 3]
    return out


def planes(frame: Pixels) -> bytes:
    """Give an opaque frame of even size as planar 4:2:0, the chroma sited in the middle."""
    height, width = frame.shape[:2]
    half = (width // 2, height // 2)
    return b"".join(
        [
            cv2.extractChannel(frame, 0).tobytes(),
            cv2.resize(cv2.extractChannel(frame, 1), half, interpolation=cv2.INTER_AREA).tobytes(),
            cv2.resize(cv2.extractChannel(frame, 2), half, interpolation=cv2.INTER_AREA).tobytes(),
        ]
    )


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
