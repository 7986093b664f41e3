# ruff: noqa: E501  (path data is kept on one line)
"""Props in a hand: at the size that fits the thing, and how it is held.

A thing hangs from a hand, stands on a hand, or is held with both hands at its
sides; what is broad is held with both hands wherever the pose would use one.
"""

from dataclasses import dataclass
from functools import lru_cache

from storyreel.video_engine.picture.figures.strokes import FIGURE_LINE, group, line, mix, path, tones
from storyreel.video_engine.picture.props.kinds import SPANS
from storyreel.video_engine.picture.props.prop import nearest_prop, prop_art
from storyreel.video_engine.picture.raster import Box, ink_bounds, rasterise

_SPAN = {
    "ring": 20, "watch": 24, "key": 40, "apple": 30, "cup": 42, "candle": 46, "letter": 66, "photo": 46, "clock": 54,
    "croissant": 40, "rose": 66, "seedling": 42, "date_stamp": 40, "robot_hand": 56, "compass": 36,
    "suitcase": 96, "painting": 128, "toolbox": 82, "map": 92, "parcel": 70, "lantern": 84, "plant": 74, "teddy_bear": 72,
    "open_book": 74, "books": 72, "bouquet": 76, "roses": 84, "daisies": 78, "tulips": 84, "vase": 74, "globe": 72, "crate": 96,
    "sack": 86, "barrel": 100, "anchor": 104, "watering_can": 82, "oil_can": 70, "ledger": 66, "scroll": 64, "rope": 76,
    "potted_cactus": 66, "dipstick": 92, "sunflower": 84, "notice": 64,
}  # fmt: skip
_MIDDLE = 60  # puppet units along the square that a prop is drawn in, for all the rest
BROAD = 78  # puppet units across from which a thing needs both hands
_HANDLES = (
    "suitcase",
    "toolbox",
    "lantern",
    "watering_can",
    "sack",
    "rope",
    "oil_can",
    "anchor",
)  # they hang from one hand
_SAMPLE = 60  # pixels of the small drawing in which the ink is looked for


@dataclass(frozen=True)
class Held:
    """A thing around (0, 0), the middle of its ink, with half its width and height in puppet units."""

    art: str
    half_width: float
    half_height: float


def has_handle(name: str) -> bool:
    """Whether one hand carries the thing by a handle."""
    return nearest_prop(name)[0] in _HANDLES


def is_umbrella(name: str) -> bool:
    """Whether the thing is an umbrella, which is held over the head."""
    return nearest_prop(name)[0] == "umbrella"


def held(name: str) -> Held:
    """Draw a thing at the size of what a figure can hold."""
    known, _ = nearest_prop(name)
    scale = span(known) / 100
    x, y, width, height = _ink_box(known)
    art = group(
        prop_art(known, FIGURE_LINE * 0.85 / scale),
        f"scale({scale:.2f}) translate({-x - width / 2:.1f} {-y - height / 2:.1f})",
    )
    return Held(art, width * scale / 2, height * scale / 2)


def span(name: str) -> float:
    """The size of a thing beside a figure, in puppet units."""
    return float({**SPANS, **_SPAN}.get(nearest_prop(name or "parcel")[0], _MIDDLE))


def umbrella(is_given: bool) -> str:
    """An umbrella around the hand: open over its holder, or shut when it is given."""
    return _shut_umbrella() if is_given else _umbrella()


@lru_cache(maxsize=64)
def _ink_box(known: str) -> tuple[float, float, float, float]:
    box, step = Box(-10, -10, 120, 120), 120 / _SAMPLE
    x, y, width, height = ink_bounds(rasterise(prop_art(known), box, _SAMPLE, _SAMPLE))
    return x * step - 10, y * step - 10, width * step, height * step


def _shut_umbrella() -> str:
    cloth, wood = tones("#c94f6d"), tones("#8a5a3c")
    handle = "M0 -40 V-70 q0 -13 13 -12 q9 1 9 10"
    tip = line("M0 44 V60", wood.line, 6)
    roll = path("M-9 -38 C-13 -16 -9 20 -3 46 H3 C9 20 13 -16 9 -38 Q0 -44 -9 -38Z", cloth.fill, cloth.line)
    folds = line("M-2 -36 C-5 -12 -3 16 0 40 M5 -34 C7 -12 5 10 2 30", mix(cloth.fill, cloth.line, 0.5), 2)
    band = line("M-10 -6 Q0 0 10 -6", cloth.light, 4)
    grip = line(handle, wood.line, 10) + line(handle, wood.fill, 5.5)
    return group(grip + tip + roll + folds + band, "rotate(16) translate(0 12) scale(1.25)")


def _umbrella() -> str:
    """An open umbrella, tilted over the head of its holder."""
    cloth, wood = tones("#c94f6d"), tones("#8a5a3c")
    handle = "M0 26 V-116 M0 26 q0 10 -9 9"
    stick = line(handle, wood.line, 6.5) + line(handle, wood.fill, 3)
    hood = path(
        "M-74 -82 C-66 -136 66 -136 74 -82 Q60 -92 48 -82 Q36 -94 24 -82 Q12 -94 0 -82 Q-12 -94 -24 -82 Q-36 -94 -48 -82 Q-60 -92 -74 -82Z",
        cloth.fill,
        cloth.line,
    )
    seams = line(
        "M0 -122 C-18 -112 -24 -96 -24 -84 M0 -122 C18 -112 24 -96 24 -84 M0 -122 V-128",
        mix(cloth.fill, cloth.line, 0.5),
        2.2,
    )
    return group(stick + group(hood + seams, "translate(0 -22)"), "rotate(-14 0 20)")
