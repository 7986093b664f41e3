"""Whether a picture of the author's can be used: a still PNG, JPEG or WebP of a sane size.

Its header is read before anything is unpacked. Any mode will do: grey,
palette, 16 bits and CMYK become what the picture draws with.
"""

from storyreel.contracts.errors import InputError

MAX_SIDE = 8000
MAX_PIXELS = 40_000_000
NOT_READ = {".svg": "an SVG drawing", ".svgz": "an SVG drawing", ".gif": "a GIF", ".bmp": "a bitmap"}
NOT_READ |= {".tif": "a TIFF", ".tiff": "a TIFF", ".psd": "a Photoshop file", ".avif": "an AVIF", ".heic": "a HEIC"}


def check_picture(data: bytes, where: str) -> tuple[int, int]:
    """The width and height of a usable picture.

    Raises:
        InputError: It is no still picture, too large, or damaged.
    """
    import cv2
    import numpy as np

    size = picture_size(data)
    if size is None or max(size) > MAX_SIDE or size[0] * size[1] > MAX_PIXELS:
        found = f"{size[0]} × {size[1]} pixels" if size else f"{len(data)} bytes that are no PNG, JPEG or WebP"
        raise InputError(
            f"{where}: found {found}, expected a picture of at most {MAX_SIDE} pixels a side and 40 million in all"
        )
    if _is_animated(data):
        raise InputError(f"{where}: found an animated picture, expected one that stands still; save one frame of it")
    if cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED) is None:
        raise InputError(f"{where}: found a damaged picture, expected one that opens; save it again")
    return size


def _is_animated(data: bytes) -> bool:
    if data[:4] == b"RIFF":
        return data[12:16] == b"VP8X" and bool(data[20] & 2)
    return data[:4] == b"\x89PNG" and b"acTL" in data[: max(0, data.find(b"IDAT"))]


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height from the header, before anything is unpacked."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR":
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp_size(data)
    if data[:2] == b"\xff\xd8":
        return _jpeg_size(data)
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        return int.from_bytes(data[26:28], "little") & 0x3FFF, int.from_bytes(data[28:30], "little") & 0x3FFF
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        if 0xC0 <= data[at + 1] <= 0xCF and data[at + 1] not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None
