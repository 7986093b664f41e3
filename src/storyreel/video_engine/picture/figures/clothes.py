# ruff: noqa: E501  (path data is kept on one line)
"""Clothes: twelve garments cut from one torso, with skirts, trousers and what lies over the arms."""

from dataclasses import replace

from storyreel.video_engine.picture.figures.body import OVER_SHIRT, Frame, torso_path, torso_shadow
from storyreel.video_engine.picture.figures.cut import LONG, cut_of, hem_y
from storyreel.video_engine.picture.figures.details import details
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.neckwear import neckwear
from storyreel.video_engine.picture.figures.patterns import pattern
from storyreel.video_engine.picture.figures.strokes import FIGURE_LINE, ink, line, mix, path, shade
from storyreel.video_engine.picture.figures.turning import turned


def sleeve_colour(look: Look) -> str:
    """The colour of the arms: under an apron, waistcoat or overall the inner garment shows."""
    return look.inner if look.clothes in OVER_SHIRT else look.top


def garment(look: Look, body: Frame) -> str:
    """Torso with all its details, turned with the body, without what lies over the arms."""
    base, flat = sleeve_colour(look), replace(body, turn=0.0)
    chin = path(
        f"M-16 67 L-24 71 Q{body.way * 8} 100 24 71 L16 67 Q{body.way * 4} 76 -16 67Z", mix(base, shade(base), 0.65)
    )
    return turned(_torso(look, flat, base, chin) + details(look, flat), body)


def garment_behind(look: Look, body: Frame) -> str:
    """The garment from behind: cloth, pattern, a seam and what hangs from the neck."""
    return turned(_behind(look, replace(body, turn=0.0)), body)


def _behind(look: Look, body: Frame) -> str:
    base, hem = sleeve_colour(look), hem_y(look, body)
    edge = ink(base)
    drawn = _torso(look, body, base, "") + line("M-18 68 Q0 60 18 68", edge, FIGURE_LINE)
    if look.clothes in LONG or look.clothes == "uniform":
        drawn += line(f"M0 76 V{hem + 6} M{-body.waist + 6} 148 H{body.waist - 6}", mix(base, edge, 0.6), 2.2)
    if look.clothes == "hoodie":
        drawn += path(
            "M-34 66 Q0 52 34 66 C38 92 20 112 0 114 C-20 112 -38 92 -34 66Z", mix(base, shade(base), 0.5), edge, 2.8
        )
    if look.clothes in ("apron", "overall"):
        strap = look.top if look.clothes == "apron" else look.bottom
        cross = (
            f"M-24 70 L20 {body.hip_y - 20} M24 70 L-20 {body.hip_y - 20} M{-body.hip} {body.hip_y - 22} H{body.hip}"
        )
        drawn += line(cross, ink(strap), 11) + line(cross, strap, 6)
    if look.signature == "scarf":
        drawn += path(
            "M-28 54 Q0 44 28 54 C33 62 33 72 29 80 Q0 94 -29 80 C-33 72 -33 62 -28 54Z",
            look.signature_colour,
            ink(look.signature_colour),
        )
    return drawn


def _torso(look: Look, body: Frame, base: str, chin: str) -> str:
    cut = cut_of(look, body)
    outline = torso_path(body, *cut)
    inside = pattern(look.pattern, look.pattern_colour, base)
    if inside:
        inside = f'<clipPath id="t"><path d="{outline}"/></clipPath><g clip-path="url(#t)">{inside}</g>'
    return (
        path(outline, base)
        + inside
        + _shadow(look, body, base, cut)
        + chin
        + path(outline, "none", ink(base), FIGURE_LINE)
    )


def _shadow(look: Look, body: Frame, base: str, cut: tuple[float, float, float]) -> str:
    if look.pattern != "none":
        return path(torso_shadow(body, *cut), "#4b2f6b", more='fill-opacity=".2"')
    return path(torso_shadow(body, *cut), mix(base, shade(base), 0.75))


def over_arms(look: Look, body: Frame) -> str:
    """What lies over the shoulders and the arms: scarves, shawls, ties, collars."""
    return turned(neckwear(look.signature, look.signature_colour, replace(body, turn=0.0)), body)


def hip_cover(look: Look, body: Frame, legs: str) -> str:
    """Trousers' seat or skirt, between legs and torso."""
    return turned(_hip_cover(look, replace(body, turn=0.0), legs), body)


def _hip_cover(look: Look, body: Frame, legs: str) -> str:
    lap = ("dress", "apron", *LONG)
    if body.seated and (look.legwear == "skirt" or look.clothes in lap):
        return _lap(look.top if look.clothes in lap else look.bottom, body)
    if look.clothes == "dress":
        return ""
    hw, y, d = body.hip, body.hip_y, body.way
    if look.legwear == "skirt":
        low = y + (body.ground - y) * 0.52
        sway, hem = 12 * d if legs.startswith("walk") else 0, low
        skirt = f"M{-hw} {y - 34} C{-hw - 4} {y} {-hw - 12} {hem - 30} {-hw - 14} {hem} Q{sway} {hem + 12} {hw + 14 + sway} {hem - 2} C{hw + 12 + sway} {hem - 30} {hw + 4} {y} {hw} {y - 34}Z"
        folds = line(
            f"M{-12} {hem + 2} q-2 -24 2 -42 M{16 + sway * 0.6} {hem + 2} q0 -24 -4 -40",
            mix(look.bottom, ink(look.bottom), 0.5),
            2,
        )
        return path(skirt, look.bottom, ink(look.bottom)) + folds
    rise = 12 if legs == "stand" else 6
    return path(
        f"M{-hw} {y - 26} L{hw} {y - 26} L{hw + 1} {y + 4} Q{hw * 0.5} {y + 16} 0 {y + rise} Q{-hw * 0.5} {y + 16} {-hw - 1} {y + 4}Z",
        look.bottom,
    ) + line(
        f"M{-hw} {y - 20} L{-hw - 1} {y + 2} M{hw} {y - 20} L{hw + 1} {y + 2} M0 {y + rise} v-9",
        ink(look.bottom),
        FIGURE_LINE,
    )


def _lap(cloth: str, body: Frame) -> str:
    """A skirt over the thighs of a sitter, hanging from the knees."""
    d, hw, y = body.way, body.hip, body.hip_y
    knee = hw * 0.48 + 56
    drape = (
        f"M{-d * (hw + 3)} {y - 16} L{d * hw} {y - 22} C{d * knee * 0.8} {y - 18} {d * (knee + 4)} {y - 14} {d * (knee + 4)} {y + 2} "
        f"L{d * (knee + 6)} {y + 52} Q{d * (knee - 18)} {y + 60} {d * (knee - 44)} {y + 50} L{d * (knee - 46)} {y + 26} L{-d * (hw + 2)} {y + 18}Z"
    )
    folds = (
        f"M{d * (knee - 8)} {y + 4} v34 M{d * (knee - 26)} {y + 14} v30 M{d * hw * 0.5} {y - 2} q{d * 16} 4 {d * 30} 2"
    )
    return path(drape, cloth, ink(cloth)) + line(folds, mix(cloth, ink(cloth), 0.45), 2.2)
