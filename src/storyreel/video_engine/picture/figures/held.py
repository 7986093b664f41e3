# ruff: noqa: E501  (path data is kept on one line)
"""Props in a hand: the drawings of props at the size that a hand can hold."""

from storyreel.video_engine.picture.figures.strokes import FIGURE_LINE, group, line, mix, path, tones
from storyreel.video_engine.picture.props.prop import nearest_prop, prop_art

_SPAN = {
    "ring": 22,
    "watch": 26,
    "key": 44,
    "apple": 32,
    "cup": 46,
    "candle": 48,
    "letter": 54,
    "photo": 50,
    "clock": 50,
}
_WIDE = {
    "suitcase": 74,
    "painting": 94,
    "toolbox": 66,
    "map": 66,
    "parcel": 60,
    "lantern": 62,
    "plant": 62,
    "teddy_bear": 62,
}
_MIDDLE = 58  # puppet units across, for all the rest


def held(name: str, hangs: bool, is_given: bool = False) -> str:
    """Draw a prop around (0, 0), where the hand is, or hanging from there; an umbrella is given shut."""
    known, _ = nearest_prop(name)
    if known == "umbrella":
        return _shut_umbrella() if is_given else _umbrella()
    scale = {**_SPAN, **_WIDE}.get(known, _MIDDLE) / 100
    return group(
        prop_art(known, FIGURE_LINE * 0.85 / scale), f"scale({scale:.2f}) translate(-50 {-14 if hangs else -50})"
    )


def _shut_umbrella() -> str:
    cloth, wood = tones("#c94f6d"), tones("#8a5a3c")
    handle = "M0 -40 V-70 q0 -13 13 -12 q9 1 9 10"
    tip = line("M0 44 V60", wood.line, 6)
    roll = path("M-9 -38 C-13 -16 -9 20 -3 46 H3 C9 20 13 -16 9 -38 Q0 -44 -9 -38Z", cloth.fill, cloth.line)
    folds = line("M-2 -36 C-5 -12 -3 16 0 40 M5 -34 C7 -12 5 10 2 30", mix(cloth.fill, cloth.line, 0.5), 2)
    band = line("M-10 -6 Q0 0 10 -6", cloth.light, 4)
    grip = line(handle, wood.line, 10) + line(handle, wood.fill, 5.5)
    return group(grip + tip + roll + folds + band, "rotate(62) scale(1.35)")


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
