"""Turn SVG into pixels, the same ones on every machine.

Pixels are uint8 BGRA with premultiplied alpha, so that they can be blurred,
scaled and blended without dark edges.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from resvg import render, usvg

from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.errors import EngineError
from storyreel.video_engine.picture.one_paint import with_paint_opacity
from storyreel.video_engine.shelf import kept

Pixels = npt.NDArray[Any]  # uint8
SMALL = 6_000  # pixels of a drawing that is drawn as soon as it is found
LARGE = 200_000  # pixels of a drawing in which ink is looked for before it is drawn
PROBE = 4  # times smaller is the picture on which it is looked for
WORTH = 0.8  # of a drawing: if more of it has ink, it is drawn whole
UNMOVED = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)  # an affine transform, row by row


@dataclass(frozen=True)
class Box:
    """A rectangle in drawing units."""

    x: float
    y: float
    width: float
    height: float


def drawing(body: str, box: Box, width: int, height: int) -> str:
    """Wrap SVG elements into a document that shows `box` on `width` × `height` pixels."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}" height="{height}" preserveAspectRatio="none" '
        f'viewBox="{box.x:.6f} {box.y:.6f} {box.width:.6f} {box.height:.6f}">{body}</svg>'
    )


def rasterise(body: str, box: Box, width: int, height: int, fonts: Sequence[Path] = ()) -> Pixels:
    """Draw the part of SVG elements inside `box`; no font of the system is ever used.

    Empty room costs more than ink, so a large picture is first drawn small, to see where it has any.
    """
    if width * height < LARGE:
        return _rasterised(body, box, width, height, fonts)
    small = _rasterised(body, box, width // PROBE, height // PROBE, fonts)
    left, top, right, bottom = _around(ink_bounds(small), width, height)
    if (right - left) * (bottom - top) > WORTH * width * height:
        return _rasterised(body, box, width, height, fonts)
    pixels: Pixels = np.zeros((height, width, 4), np.uint8)
    if right > left:
        across, down = box.width / width, box.height / height
        part = Box(box.x + left * across, box.y + top * down, (right - left) * across, (bottom - top) * down)
        pixels[top:bottom, left:right] = _rasterised(body, part, right - left, bottom - top, fonts)
    return pixels


def png_of(document: str, fonts: tuple[str, ...] = ()) -> bytes:
    """An SVG document of ours as PNG, in its own size, set in the font files given and no other."""
    return render(usvg.Tree.from_str(with_paint_opacity(document), _options(fonts)), UNMOVED)


def decoded(png: bytes | memoryview) -> Pixels:
    """Decode an image file to straight BGRA.

    Raises:
        EngineError: It is not a picture.
    """
    image = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    if image is None:
        raise EngineError("a picture cannot be decoded; expected PNG or JPEG")
    if image.dtype == np.uint16:
        image = (image // 257).astype(np.uint8)
    if image.ndim == 2 or image.shape[2] == 1:
        return cv2.cvtColor(image, cv2.COLOR_GRAY2BGRA)
    if image.shape[2] == 2:
        return cv2.merge([*[image[:, :, 0]] * 3, image[:, :, 1]])
    if image.shape[2] == 3:
        return cv2.cvtColor(image, cv2.COLOR_BGR2BGRA)
    return image


def _rasterised(body: str, box: Box, width: int, height: int, fonts: Sequence[Path]) -> Pixels:
    document = drawing(body, box, width, height)
    files = tuple(str(font) for font in fonts)
    if width * height < SMALL:
        return premultiplied(decoded(png_of(document, files)))
    png = kept("drawings", (document, *map(_font_digest, files)), lambda: png_of(document, files))
    return premultiplied(decoded(png))


def _around(probed: tuple[int, int, int, int], width: int, height: int) -> tuple[int, int, int, int]:
    """The left, top, right and bottom of what a small picture shows, with a margin; all zero if it is empty."""
    x, y, wide, tall = (PROBE * side for side in probed)
    if not wide:
        return 0, 0, 0, 0
    right, bottom = min(width, x + wide + 3 * PROBE), min(height, y + tall + 3 * PROBE)
    return max(0, x - 2 * PROBE), max(0, y - 2 * PROBE), right, bottom


@lru_cache(maxsize=64)
def _options(fonts: tuple[str, ...]) -> usvg.Options:
    options = usvg.Options.default()
    for font in fonts:
        options.load_font_file(font)
    return options


@lru_cache(maxsize=64)
def _font_digest(path: str) -> str:
    return digest_of_file(Path(path))


def premultiplied(image: Pixels) -> Pixels:
    """Multiply the colours of straight BGRA by their alpha."""
    alpha = cv2.extractChannel(image, 3)
    out = cv2.multiply(image, cv2.merge([alpha, alpha, alpha, alpha]), scale=1 / 255)
    return cv2.insertChannel(alpha, out, 3)


def blurred(image: Pixels, sigma: float) -> Pixels:
    """Blur premultiplied pixels; the edges repeat. Large blurs work on a smaller picture."""
    if sigma <= 0.3:
        return image
    if sigma > 4:
        height, width = image.shape[:2]
        small = cv2.resize(image, (max(1, width // 2), max(1, height // 2)), interpolation=cv2.INTER_AREA)
        return cv2.resize(blurred(small, sigma / 2), (width, height), interpolation=cv2.INTER_LINEAR)
    return cv2.GaussianBlur(image, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)


def ink_bounds(image: Pixels) -> tuple[int, int, int, int]:
    """The x, y, width and height of what is not transparent; all zero if nothing is."""
    x, y, width, height = cv2.boundingRect(cv2.extractChannel(image, 3))
    return x, y, width, height
