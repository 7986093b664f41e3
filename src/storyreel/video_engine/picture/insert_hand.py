"""The large hand of an insert: an arm that tapers into its cuff, a wrist, fingers with nails.

Drawn for a hand that comes from the right; the origin is the edge of the
thing that it closes round, or the corner of the paper that it lies on.
"""

from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.ink import ellipse, ink, light, mix, path, shade

LINE = 6.0
_FINGERS = (  # knuckle, tip, width
    ((64, -66), (-62, -74), 40),
    ((76, -28), (-84, -34), 43),
    ((76, 14), (-80, 10), 42),
    ((64, 54), (-58, 50), 37),
)
_SPREAD = (
    ((64, -62), (-78, -104), 40),
    ((74, -24), (-116, -52), 43),
    ((74, 16), (-112, 6), 42),
    ((62, 54), (-80, 56), 36),
)
_BACK = "M52 -94 C96 -108 150 -84 188 -46 L240 12 L206 128 C168 124 112 112 52 84 C40 30 40 -40 52 -94Z"
_THUMB = "M120 -70 Q60 -104 -26 -112"
_SIDE_THUMB = "M128 84 Q70 132 -16 120"


def grip_behind(look: Look) -> str:
    """The thumb behind the thing."""
    return _digit(_THUMB, 46, look.skin)


def grip_before(look: Look) -> str:
    """Arm, back of the hand and the fingers over the thing."""
    return _arm(look) + _hand_back(look) + "".join(_finger(*row, look.skin) for row in _FINGERS) + _knuckles(look)


def lying_hand(look: Look) -> str:
    """A hand that lies on a paper, fingers spread."""
    flat = _digit(_SIDE_THUMB, 44, look.skin) + _hand_back(look)
    flat += "".join(_finger(*row, look.skin) for row in _SPREAD) + _knuckles(look)
    return _arm(look) + f'<g transform="translate(0 8) scale(1 .86)">{flat}</g>'


def _arm(look: Look) -> str:
    """Wrist and forearm; a long sleeve ends in a cuff."""
    skin, dim = look.skin, mix(look.skin, shade(look.skin), 0.7)
    wrist = path("M188 -46 C250 6 310 70 380 132 L316 248 C280 208 244 166 212 132Z", skin, ink(skin), LINE)
    wrist += path("M218 108 C250 140 290 172 340 206 L316 248 C280 208 244 166 214 134Z", dim)
    if look.sleeves == "short":
        fore = path("M188 -46 C300 60 470 190 1100 480 L1020 860 C700 620 400 330 212 132Z", skin, ink(skin), LINE)
        return fore + path("M218 108 C420 330 720 580 1050 760 L1020 856 C700 616 400 330 216 136Z", dim)
    cloth = look.inner if look.clothes in ("apron", "waistcoat", "overall") else look.top
    edge = ink(cloth)
    sleeve = path(
        "M356 78 C520 186 740 300 1160 470 L1060 960 C720 680 500 470 270 248 C290 190 320 130 356 78Z",
        cloth,
        edge,
        LINE,
    )
    sleeve += path(
        "M270 248 C500 470 720 680 1060 960 L1080 850 C760 610 540 440 316 216Z", mix(cloth, shade(cloth), 0.75)
    )
    folds = path(
        "M470 190 Q440 250 452 300 M520 236 Q500 280 508 330 M640 300 Q600 380 612 430",
        "none",
        mix(cloth, edge, 0.5),
        4,
    )
    cuff = path(
        "M338 52 L386 88 C346 140 316 200 300 268 L248 222 C262 160 296 96 338 52Z",
        mix(cloth, light(cloth), 0.55),
        edge,
        LINE,
    )
    return wrist + sleeve + folds + cuff + path("M356 78 C316 128 288 186 272 246", "none", mix(cloth, edge, 0.45), 3.4)


def _hand_back(look: Look) -> str:
    skin, dim = look.skin, mix(look.skin, shade(look.skin), 0.7)
    under = path("M52 84 C112 112 168 124 212 132 L224 104 C170 100 110 84 58 52Z", dim)
    return (
        path(_BACK, skin)
        + under
        + path("M52 -94 C96 -108 150 -84 188 -46 M212 132 C168 124 112 112 52 84", "none", ink(skin), LINE)
    )


def _finger(knuckle: tuple[float, float], tip: tuple[float, float], width: float, skin: str) -> str:
    (x, y), (tx, ty) = knuckle, tip
    d = f"M{x} {y}Q{(x + tx) / 2} {(y + ty) / 2 - 9} {tx} {ty}"
    nail = ellipse(
        tx - 3, ty - 2, width * 0.24, width * 0.2, light(mix(skin, "#f7b7a8", 0.4)), mix(skin, ink(skin), 0.4), 2.4
    )
    crease = path(
        f"M{(x + tx * 2) / 3:.0f} {(y + ty * 2) / 3 - width * 0.3:.0f}q-5 {width * 0.2:.0f} 0 {width * 0.4:.0f}",
        "none",
        mix(skin, ink(skin), 0.4),
        3,
    )
    low = (
        f"M{x} {y + width * 0.32:.1f}Q{(x + tx) / 2} {(y + ty) / 2 - 9 + width * 0.32:.1f} {tx} {ty + width * 0.3:.1f}"
    )
    return _digit(d, width, skin) + path(low, "none", mix(skin, shade(skin), 0.6), width * 0.2) + crease + nail


def _digit(d: str, width: float, skin: str) -> str:
    return path(d, "none", ink(skin), width + LINE) + path(d, "none", skin, width - LINE)


def _knuckles(look: Look) -> str:
    """Cover the roots of the fingers and mark the knuckles."""
    skin = look.skin
    cover = path("M58 -84 C84 -60 88 40 60 72 L96 70 L104 -80Z", skin)
    marks = path(
        "M78 -70q12 6 6 18 M88 -32q12 7 5 20 M88 10q11 7 4 19 M76 48q9 6 3 16", "none", mix(skin, ink(skin), 0.38), 3.4
    )
    return cover + marks
