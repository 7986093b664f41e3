# ruff: noqa: E501  (path data is kept on one line)
"""Collars, buttons, seams and pockets of the twelve garments, drawn around the chest's middle line."""

from collections.abc import Callable

from storyreel.video_engine.picture.figures.body import SHOULDER_Y, Frame
from storyreel.video_engine.picture.figures.cut import hem_y
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.strokes import ellipse, ink, light, line, mix, path, shade


def details(look: Look, body: Frame) -> str:
    """What makes a torso this garment."""
    return _DETAILS[look.clothes](look, body)


def _tee(look: Look, body: Frame) -> str:
    return line("M-19 69 Q0 90 18 69", ink(look.top), 8) + line("M-19 69 Q0 90 18 69", light(look.top), 3)


def _shirt(look: Look, body: Frame) -> str:
    hem = hem_y(look, body)
    edge = ink(look.top)
    return (
        line(f"M0 86 V{hem + 4}", edge, 2.2)
        + _buttons(0, (104, 126, 148, 170), light(look.top), edge, hem - 8)
        + _collar(look.top)
    )


def _hoodie(look: Look, body: Frame) -> str:
    edge, dim, hem = ink(look.top), mix(look.top, shade(look.top), 0.6), hem_y(look, body)
    hood = path(
        "M-38 74 C-42 56 -20 52 -15 64 Q0 86 15 64 C20 52 42 56 38 74 C30 98 10 104 0 104 C-10 104 -30 98 -38 74Z",
        dim,
        edge,
        2.8,
    )
    cords = line("M-9 94 q-2 12 -1 22 M9 94 q3 10 2 18", "#f4efe6", 3.2)
    s = body.scale
    pocket = path(
        f"M{-22 * s} {hem - 44 * s} H{22 * s} L{31 * s} {hem - 12 * s} V{hem - 6} H{-31 * s} V{hem - 12 * s}Z",
        mix(look.top, shade(look.top), 0.35),
        edge,
        2.4,
    )
    return pocket + _rib(look.top, body, hem) + hood + cords


def _jumper(look: Look, body: Frame) -> str:
    edge, hem = ink(look.top), hem_y(look, body)
    roll = path(
        "M-24 62 Q0 78 24 62 C30 72 28 80 24 84 Q0 98 -24 84 C-28 80 -30 72 -24 62Z",
        mix(look.top, light(look.top), 0.5),
        edge,
        2.8,
    )
    ribs = line("M-15 69 v14 M-5 73 v15 M6 73 v15 M16 69 v14", mix(look.top, edge, 0.4), 2)
    cable = "".join(f"M{x - 5} {y} l5 5 l5 -5" for x in (-16, 0, 16) for y in range(108, int(hem) - 20, 11))
    return line(cable, mix(look.top, edge, 0.4), 2) + _rib(look.top, body, hem) + roll + ribs


def _cardigan(look: Look, body: Frame) -> str:
    edge, hem = ink(look.top), hem_y(look, body)
    shirt = path(f"M-16 64 L-11 120 L0 {hem + 6} L11 120 L16 64 Q0 76 -16 64Z", look.inner, ink(look.inner), 2.2)
    band = line(f"M-18 66 C-15 100 -7 130 -2 {hem + 6} M18 66 C15 100 8 130 3 {hem + 6}", edge, 9.5)
    band += line(
        f"M-18 66 C-15 100 -7 130 -2 {hem + 6} M18 66 C15 100 8 130 3 {hem + 6}",
        mix(look.top, light(look.top), 0.55),
        5,
    )
    pockets = line(f"M{-body.waist + 7} {hem - 30} h15 M{body.waist - 22} {hem - 30} h15", edge, 2.6)
    return shirt + _collar(look.inner) + band + pockets + _buttons(4, (140, 160, 180), edge, edge, hem - 6)


def _coat(look: Look, body: Frame) -> str:
    edge, hem = ink(look.top), hem_y(look, body)
    inner = path("M-15 62 L0 134 L15 62 Q0 78 -15 62Z", look.inner, ink(look.inner), 2.4)
    lapels = path(
        "M-16 60 L-33 76 L-22 96 L-28 101 L0 140 L28 101 L22 96 L33 76 L16 60 L0 130Z", light(look.top), edge, 2.8
    )
    seam = line(f"M0 138 V{hem + 6}", edge, 2.4) + line(
        f"M{-body.waist + 4} 206 l17 2 M{body.waist - 20} 208 l17 -2", edge, 2.8
    )
    return inner + lapels + seam + _buttons(8, (160, 186, 212), edge, edge, hem - 10, 3.2)


def _uniform(look: Look, body: Frame) -> str:
    edge, hem, brass = ink(look.top), hem_y(look, body), "#f2c14e"
    inner = path("M-13 62 L0 104 L13 62 Q0 76 -13 62Z", "#f4efe6", ink(look.top), 2.2) + path(
        "M-4 78 L4 78 L3 86 L6 108 H-6 L-3 86Z", "#2b2a40"
    )
    lapels = path(
        "M-15 60 L-30 74 L-20 90 L-25 95 L0 118 L25 95 L20 90 L30 74 L15 60 L0 110Z",
        mix(look.top, light(look.top), 0.5),
        edge,
        2.8,
    )
    rows = "".join(
        ellipse(x, y, 3.6, 3.6, brass, "#7a4f1c", 1.8) for y in (126, 146, 166) if y < hem - 12 for x in (-11, 11)
    )
    flap = line(f"M14 118 C18 140 18 170 16 {hem + 4}", edge, 2.2)
    return inner + lapels + flap + rows


def _waistcoat(look: Look, body: Frame) -> str:
    edge, hem, sw = ink(look.top), hem_y(look, body), body.shoulder
    vest = path(
        f"M-17 66 L{-sw + 15} 74 C{-sw + 18} 100 {-body.waist + 1} 126 {-body.waist + 1} {hem - 2} L-6 {hem + 8} L0 {hem} L6 {hem + 8} L{body.waist - 1} {hem - 2} C{body.waist - 1} 126 {sw - 18} 100 {sw - 15} 74 L17 66 L0 124Z",
        look.top,
        edge,
        2.8,
    )
    return (
        vest
        + line(f"M0 124 V{hem}", edge, 2.2)
        + _buttons(4, (134, 150, 166), light(look.top), edge, hem - 8)
        + _collar(look.inner)
    )


def _dress(look: Look, body: Frame) -> str:
    edge, hem, wy = ink(look.top), hem_y(look, body), SHOULDER_Y + 60 * body.scale
    collar = path(
        "M-21 64 C-26 78 -12 86 -1 80 Q0 76 1 80 C12 86 26 78 21 64 Q0 78 -21 64Z", look.inner, ink(look.inner), 2.4
    )
    left, right, m = -body.waist + 2, body.waist - 2, 0
    belt = path(
        f"M{left} {wy - 3} Q{m} {wy + 6} {right} {wy - 3} L{right} {wy + 5} Q{m} {wy + 14} {left} {wy + 5}Z",
        shade(look.top),
        edge,
        2.2,
    )
    folds = line(f"M-14 {hem + 3} q-2 -34 3 -58 M14 {hem + 3} q4 -30 -1 -54", mix(look.top, edge, 0.45), 2.2)
    return folds + belt + collar


def _overall(look: Look, body: Frame) -> str:
    cloth, edge, hem, s = look.bottom, ink(look.bottom), hem_y(look, body), body.scale
    bib, hw = SHOULDER_Y + 26 * s, body.hip
    straps = f"M{-21 * s} {bib + 3} L{-29 * s} 70 M{21 * s} {bib + 3} L{29 * s} 70"
    drawn = line(straps, edge, 12) + line(straps, cloth, 6.5)
    drawn += path(
        f"M{-26 * s} {bib} Q0 {bib + 4} {26 * s} {bib} L{28 * s} {bib + 34 * s} L{hw - 4} {hem - 24 * s} L{hw - 7} {hem + 9} Q0 {hem + 14} {-hw - 7} {hem + 9} L{-hw - 6} {hem - 24 * s} L{-28 * s} {bib + 34 * s}Z",
        cloth,
        edge,
        2.8,
    )
    drawn += path(
        f"M{-13 * s} {bib + 14 * s} h{26 * s} v{15 * s} q0 {7 * s} {-7 * s} {7 * s} h{-12 * s} q{-7 * s} 0 {-7 * s} {-7 * s}Z",
        light(cloth),
        edge,
        2.2,
    )
    return (
        _tee_neck(look.inner)
        + drawn
        + _buttons(-21 * s, (bib + 5,), "#f4c95d", "#7a4f1c", hem, 3.2)
        + _buttons(21 * s, (bib + 5,), "#f4c95d", "#7a4f1c", hem, 3.2)
    )


def _apron(look: Look, body: Frame) -> str:
    cloth, edge, s, hw = look.top, ink(look.top), body.scale, body.hip
    low, bib = body.hip_y + (6 if body.seated else (body.ground - body.hip_y) * 0.3), SHOULDER_Y + 16 * s
    straps = f"M{-19 * s} {bib + 3} Q{-20 * s} 76 -15 66 M{19 * s} {bib + 3} Q{20 * s} 76 15 66"
    drawn = line(straps, edge, 10) + line(straps, cloth, 5)
    drawn += path(
        f"M{-23 * s} {bib} Q0 {bib + 5} {23 * s} {bib} C{24 * s} {bib + 26} {hw - 6} {bib + 34} {hw - 5} {body.hip_y - 30} L{hw - 2} {low} Q0 {low + 10} {-hw - 4} {low} L{-hw - 3} {body.hip_y - 30} C{-hw - 2} {bib + 34} {-24 * s} {bib + 26} {-23 * s} {bib}Z",
        cloth,
        edge,
        2.8,
    )
    tie = line(f"M{-hw - 3} {body.hip_y - 30} Q0 {body.hip_y - 20} {hw - 5} {body.hip_y - 30}", edge, 2.6)
    pocket = path(
        f"M-17 {body.hip_y - 8} H17 V{body.hip_y + 14} Q0 {body.hip_y + 22} -17 {body.hip_y + 14}Z",
        mix(cloth, shade(cloth), 0.4),
        edge,
        2.2,
    )
    return _collar(look.inner) + drawn + tie + pocket


def _raincoat(look: Look, body: Frame) -> str:
    edge, hem = ink(look.top), hem_y(look, body)
    collar = path(
        "M-26 64 Q0 82 26 64 C33 76 32 86 24 94 L0 84 L-24 94 C-32 86 -33 76 -26 64Z",
        mix(look.top, light(look.top), 0.5),
        edge,
        2.8,
    )
    toggles = "".join(
        line(f"M-9 {y} H9", edge, 6.5) + line(f"M-7 {y} H7", "#f4e3c0", 3.2)
        for y in (112, 142, 172, 202)
        if y < hem - 20
    )
    pockets = line(
        f"M{-body.waist + 3} {body.hip_y + 4} h18 v10 h-18z M{body.waist - 20} {body.hip_y + 4} h18 v10 h-18z",
        edge,
        2.4,
    )
    return line(f"M0 88 V{hem + 6}", edge, 2.4) + toggles + pockets + collar


def _collar(colour: str) -> str:
    tone = mix(colour, light(colour), 0.6)
    return path("M-20 62 L-25 76 L-9 94 L0 80 L9 94 L25 76 L20 62 Q0 80 -20 62Z", tone, ink(colour), 2.8) + line(
        "M0 80 V76", ink(colour), 2
    )


def _tee_neck(colour: str) -> str:
    return line("M-19 69 Q0 88 18 69", ink(colour), 3)


def _rib(colour: str, body: Frame, hem: float) -> str:
    edge, half, m = ink(colour), body.hip + 3, 0
    band = line(f"M{m - half} {hem - 9} Q{m} {hem} {m + half} {hem - 10}", edge, 2.2)
    ribs = "".join(
        f"M{m + x} {hem - 4 + (half - abs(x)) * 0.07:.1f} v6" for x in range(int(-half) + 8, int(half) - 4, 9)
    )
    return band + line(ribs, mix(colour, edge, 0.5), 1.8)


def _buttons(x: float, heights: tuple[float, ...], fill: str, edge: str, below: float, radius: float = 2.4) -> str:
    return "".join(ellipse(x, y, radius, radius, fill, edge, 1.6) for y in heights if y < below)


_DETAILS: dict[str, Callable[[Look, Frame], str]] = {
    "tee": _tee, "shirt": _shirt, "hoodie": _hoodie, "jumper": _jumper, "cardigan": _cardigan, "coat": _coat,
    "uniform": _uniform, "waistcoat": _waistcoat, "dress": _dress, "overall": _overall, "apron": _apron, "raincoat": _raincoat,
}  # fmt: skip
