"""How far apart two characters look when their heads are thumbnails.

The measure: both heads with their shoulders are drawn 64 pixels high on grey,
facing the same way, with a neutral face, and softened by one pixel, because a
hair's breadth is no difference. Over all pixels that either of them covers,
the CIE 1976 difference of the colours is averaged; a pixel that only one
covers counts as ONE_SIDED. Age, size and gait do not enter: at that size they
do not show.
"""

from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations

import cv2
import numpy as np

from storyreel.video_engine.picture.figures.figure import FigurePose, figure_layers
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.plate import contents
from storyreel.video_engine.picture.raster import Box, Pixels, rasterise

THUMBNAIL = 64  # pixels high
CUT = Box(-105, -112, 210, 240)  # puppet units: the head with its hair and hat, and the shoulders
GREY = 128
ONE_SIDED = 60.0  # what a difference in the outline counts, in CIELAB steps
LEAST = 20.0  # two thumbnails nearer than this can be taken for each other


def likeness_distance(one: Look, other: Look) -> float:
    """The distance of two looks as thumbnails, in CIELAB steps; below LEAST they can be confused."""
    (first, covers), (second, also) = _thumbnail(one), _thumbnail(other)
    steps = first - second
    differs = np.sqrt((steps * steps).sum(axis=2))
    differs = np.where(covers != also, np.float32(ONE_SIDED), differs)
    seen = covers | also
    return round(float(differs[seen].sum() / max(1, int(seen.sum()))), 1)


def closest_pair(looks: Mapping[str, Look]) -> tuple[str, str, float] | None:
    """The two of a cast that look most alike, and their distance; None for fewer than two."""
    pairs = [(likeness_distance(looks[a], looks[b]), a, b) for a, b in combinations(looks, 2)]
    if not pairs:
        return None
    distance, one, other = min(pairs)
    return one, other, distance


@lru_cache(maxsize=256)
def _thumbnail(look: Look) -> tuple[np.ndarray, np.ndarray]:
    """The colours in CIELAB, and where there is ink."""
    width = round(THUMBNAIL * CUT.width / CUT.height)
    canvas: Pixels = np.full((THUMBNAIL, width, 3), GREY, np.uint8)
    ink: Pixels = np.zeros((THUMBNAIL, width), np.uint8)
    for name, document in figure_layers(look, FigurePose(facing=0.6)):
        if name == "seat":
            continue
        drawn = rasterise(contents(document), CUT, width, THUMBNAIL)
        alpha = cv2.extractChannel(drawn, 3)
        rest = cv2.bitwise_not(alpha)
        canvas = cv2.add(cv2.multiply(canvas, cv2.merge([rest, rest, rest]), scale=1 / 255), drawn[:, :, :3])
        ink = cv2.max(ink, alpha)
    lab = cv2.cvtColor(cv2.GaussianBlur(canvas, (3, 3), 0), cv2.COLOR_BGR2LAB).astype(np.float32)
    lab[:, :, 0] *= np.float32(100 / 255)
    return lab, ink > 127
