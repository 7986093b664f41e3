# ruff: noqa: E501  (path data is kept on one line)
"""Eyes and brows.

An eye is a ball, an iris and two lids of skin that slide over the ball, so
blinks, glances and moods are the same drawing with other numbers, unclipped.
"""

from dataclasses import dataclass

from storyreel.video_engine.picture.figures.expressions import Acting
from storyreel.video_engine.picture.figures.strokes import ellipse, ink, line, mix, path

LASH = "#2b1830"
LID_FOLLOWS, LOWERED = 0.52, 0.42  # how far the lid sinks with a gaze that does, and how far at most
LID_OPENING = {"open": 1.0, "half": 0.46, "closed": 0.0}


@dataclass(frozen=True)
class EyeStyle:
    """What an eye is made of."""

    skin: str
    iris: str
    scale: float
    lashes: bool
    old: bool = False
    white: str = "#fffdf7"


def eye(
    x: float, y: float, side: int, squeeze: float, acting: Acting, eyes: str, gaze: tuple[float, float], style: EyeStyle
) -> str:
    """Draw one eye; `side` is -1 on the left of the picture, `gaze` runs from -1 to 1, `squeeze` narrows the far eye."""
    opening = acting.lid * LID_OPENING[eyes]
    if eyes == "open" and opening > LOWERED:
        opening = max(LOWERED, opening - LID_FOLLOWS * max(0.0, gaze[1] - 0.25))
    rx, ry = 11.4 * style.scale * squeeze, 13.2 * style.scale * max(1.0, min(acting.lid, 1.2))
    if opening < 0.2:
        return _closed(x, y, side, rx, ry, acting, style)
    ball = ellipse(x, y, rx, ry, style.white, mix(style.skin, ink(style.skin), 0.45), 1.4)
    lids = _lower_lid(x, y, rx, ry, acting, style) + _upper_lid(x, y, side, rx, ry, min(opening, 1.0), acting, style)
    return ball + _iris(x, y, rx, ry, squeeze, acting, gaze, style) + lids


def brow(x: float, y: float, side: int, squeeze: float, acting: Acting, colour: str, weight: float) -> str:
    """Draw one tapered brow over an eye at (x, y)."""
    half = 13.5 * squeeze
    middle = y + acting.brow_lift - (acting.brow_uneven if side > 0 else -acting.brow_uneven * 0.25)
    inner, outer = middle + acting.brow_tilt * 0.8, middle - acting.brow_tilt * 0.5 + 2.5
    arch = (inner + outer) / 2 - (4.5 if acting.brow_tilt < 4 else 1.0)
    thick = 2.7 * weight
    xi, xm, xo = x - side * half, x + side * half * 0.25, x + side * (half + 2)
    d = (
        f"M{xi} {inner - thick} Q{xm} {arch - thick * 1.25} {xo} {outer} "
        f"Q{xm} {arch + thick * 0.95} {xi + side * 1.5} {inner + thick}Q{xi - side * 1.5} {inner} {xi} {inner - thick}Z"
    )
    return path(d, colour, colour, 1.6)


def _iris(
    x: float, y: float, rx: float, ry: float, squeeze: float, acting: Acting, gaze: tuple[float, float], style: EyeStyle
) -> str:
    r = 8.3 * style.scale * acting.pupil
    reach_x, reach_y = max(0.0, rx - r * squeeze - 0.4), min(4.0, ry - r - 0.6)
    cx, cy = x + max(-1.0, min(1.0, gaze[0])) * reach_x, y + 0.6 + max(-1.0, min(1.0, gaze[1])) * reach_y
    rim, glow = mix(style.iris, "#1c1020", 0.5), mix(style.iris, "#fff1d6", 0.35)
    return (
        ellipse(cx, cy, r * squeeze, r * 1.06, rim)
        + ellipse(cx, cy + r * 0.16, r * 0.8 * squeeze, r * 0.82, style.iris)
        + ellipse(cx, cy + r * 0.5, r * 0.5 * squeeze, r * 0.4, glow)
        + ellipse(cx, cy, r * 0.52 * squeeze, r * 0.58, "#1c1020")
        + ellipse(cx + r * 0.34, cy - r * 0.42, r * 0.33 * squeeze, r * 0.35, "#ffffff")
        + ellipse(cx - r * 0.34, cy + r * 0.46, r * 0.17, r * 0.17, "#ffffff")
    )


def _upper_lid(
    x: float, y: float, side: int, rx: float, ry: float, opening: float, acting: Acting, style: EyeStyle
) -> str:
    drop = (1 - opening) * 2 * ry
    slant = acting.brow_tilt * 0.35 * (1.0 if opening < 1 else 0.0)
    inner_y = y - ry * 0.32 + drop * 0.35 + slant
    outer_y = y - ry * 0.32 + drop * 0.35 - slant * 0.7 + (1.5 if style.old else 0)
    inner, outer = x - side * (rx + 0.6), x + side * (rx + 0.6)
    top = 2 * (y - ry + drop) - (inner_y + outer_y) / 2
    cover = ""
    if opening < 0.999:
        fold = mix(style.skin, ink(style.skin), 0.12)
        cover = path(
            f"M{inner} {inner_y} Q{x} {top} {outer} {outer_y} C{outer} {y - ry * 1.5} {inner} {y - ry * 1.5} {inner} {inner_y}Z",
            fold,
        )
    flick = side * (4.4 if style.lashes else 1.2)
    lift = 3.0 if style.lashes else 0.6
    lash = path(
        f"M{inner} {inner_y} Q{x} {top - 0.5} {outer} {outer_y} L{outer + flick} {outer_y - lift} Q{x + side * 2} {top - 4.2} {inner} {inner_y}Z",
        LASH, LASH, 1.3,
    )  # fmt: skip
    if style.lashes:
        lash += line(f"M{outer - side * 2.2} {outer_y - 4.4} l{side * 3.4} -4.4", LASH, 1.8)
    return cover + lash


def _lower_lid(x: float, y: float, rx: float, ry: float, acting: Acting, style: EyeStyle) -> str:
    edge = mix(style.skin, ink(style.skin), 0.55)
    if not acting.cheek:
        return line(f"M{x - rx * 0.72} {y + ry * 0.76} Q{x} {y + ry * 1.24} {x + rx * 0.72} {y + ry * 0.76}", edge, 1.5)
    corner, middle = y + ry * (1 - acting.cheek), y + ry * (1 - acting.cheek * 1.9)
    top = 2 * middle - corner
    left, right = x - rx - 0.8, x + rx + 0.8
    cover = path(
        f"M{left} {corner} Q{x} {top} {right} {corner} C{right} {y + ry * 1.4} {left} {y + ry * 1.4} {left} {corner}Z",
        style.skin,
    )
    return cover + line(f"M{left + 1.5} {corner - 0.5} Q{x} {top} {right - 1.5} {corner - 0.5}", edge, 1.7)


def _closed(x: float, y: float, side: int, rx: float, ry: float, acting: Acting, style: EyeStyle) -> str:
    smiling = acting.curve > 0.7
    level, sag = (y + 4, -9) if smiling else (y + 3, 8)
    inner, outer = x - side * rx, x + side * rx
    arc = path(
        f"M{inner} {level} Q{x} {level + sag} {outer} {level} Q{x} {level + sag + (-4.4 if smiling else 4.4)} {inner} {level}Z",
        LASH,
        LASH,
        2,
    )
    crease = line(
        f"M{x - rx * 0.7} {y - ry * 0.5} Q{x} {y - ry * 0.75} {x + rx * 0.7} {y - ry * 0.5}",
        mix(style.skin, ink(style.skin), 0.3),
        1.5,
    )
    flick = line(f"M{outer} {level} l{side * 4} {-2.5 if smiling else 2.5}", LASH, 2.2) if style.lashes else ""
    return arc + flick + ("" if smiling else crease)
