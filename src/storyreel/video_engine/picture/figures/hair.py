"""Hair: twenty-two silhouettes for people, each with a back mass and a front mass.

Drawn for a skull from x -47 to 47 whose top is at y -52. `turn` (-1 to 1) is
how far the head faces to the right; hair that hangs behind goes the other way.
"""

from collections.abc import Callable
from functools import lru_cache

from storyreel.video_engine.picture.figures.hair_long import LONG_HAIR
from storyreel.video_engine.picture.figures.hair_shapes import Hair
from storyreel.video_engine.picture.figures.hair_short import SHORT_HAIR
from storyreel.video_engine.picture.figures.strokes import Tones, tones

STYLES: dict[str, Callable[[Tones, float], Hair]] = {**SHORT_HAIR, **LONG_HAIR}


# Hats sit on a skull; hair that stands up or out would stick through them.
UNDER_HAT = {
    "quiff": "crop", "spiky": "crop", "mop": "bowl", "afro": "curly", "bun": "low_bun", "puffs": "plaits",
    "side_part": "crop", "receding": "crop", "pixie": "bowl",
}  # fmt: skip


@lru_cache(maxsize=64)
def hair(style: str, colour: str, turn: float, under_hat: bool = False) -> Hair:
    """Draw a hair style; under a hat, the nearest style that fits one."""
    if under_hat:
        style = UNDER_HAT.get(style, style)
    return STYLES[style](tones(colour), turn)
