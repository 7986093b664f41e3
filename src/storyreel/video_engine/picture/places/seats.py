"""Chairs, sofas and beds, each drawn from its foot with its own contact shadow."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    line_of,
    lit_from_left,
    ramp,
    shape,
    stroke,
    turned,
)


def draw_chair(x: float, y: float, wood: str, flip: bool = False, scale: float = 1) -> str:
    """Draw a wooden chair in profile from its foot."""
    legs = "".join(
        stroke(d, line_of(wood), 13.5) + stroke(d, wood, 9)
        for d in ("M-30 0L-26 -66", "M34 0L30 -66", "M-26 -66L-36 -156")
    )
    slats = "".join(box(-37 + i * 1.4, -150 + i * 26, 12, 18, light(wood), 3, 1.8) for i in range(3))
    return contact(x, y, 56 * scale) + at(
        x, y, legs + slats + box(-34, -76, 72, 14, light(wood), 5) + box(-28, -88, 62, 13, "#c9584f", 6), scale, flip
    )


def draw_stool(x: float, y: float, wood: str = "#a5744a", height: float = 86) -> str:
    """Draw a round stool from its foot."""
    legs = "".join(
        stroke(d, line_of(wood), 12) + stroke(d, wood, 7.5)
        for d in (f"M{x - 30} {y}L{x - 16} {y - height}", f"M{x + 30} {y}L{x + 16} {y - height}")
    )
    return (
        contact(x, y, 48)
        + legs
        + stroke(f"M{x - 24} {y - 30}H{x + 24}", line_of(wood), 8)
        + stroke(f"M{x - 24} {y - 30}H{x + 24}", wood, 4)
        + box(x - 36, y - height - 8, 72, 15, light(wood), 7)
    )


def draw_armchair(x: float, y: float, cloth: str, scale: float = 1) -> str:
    """Draw an armchair from the front."""
    art = box(-62, -160, 124, 130, ramp(light(cloth), cloth), 34) + stroke(
        "M-30 -140V-66M0 -146V-66M30 -140V-66", line_of(cloth), 1.8, 0.35
    )
    art += box(-60, -70, 120, 36, light(cloth), 14) + box(-56, -42, 112, 34, ramp(cloth, shade(cloth)), 8)
    art += box(-92, -98, 40, 92, ramp(light(cloth), shade(cloth)), 18) + box(
        52, -98, 40, 92, ramp(cloth, shade(cloth)), 18
    )
    art += "".join(box(lx, -8, 14, 12, "#5a3a2c", 3, 1.8) for lx in (-80, 66))
    return contact(x, y, 118 * scale) + at(x, y, art, scale)


def draw_sofa(x: float, y: float, cloth: str, width: float = 380) -> str:
    """Draw a sofa with cushions from the front."""
    half = width / 2
    art = box(-half + 16, -160, width - 32, 120, ramp(light(cloth), cloth), 28)
    art += box(-half + 36, -86, half - 38, 44, light(cloth), 14) + box(2, -86, half - 38, 44, light(cloth), 14)
    art += box(-half + 30, -48, width - 60, 40, ramp(cloth, shade(cloth)), 8)
    art += box(-half, -112, 52, 106, ramp(light(cloth), shade(cloth)), 22) + box(
        half - 52, -112, 52, 106, ramp(cloth, shade(cloth)), 22
    )
    plain = box(-34, -56, 68, 60, "#e0983a", 12) + stroke("M-18 -44q18 14 36 0M-18 -26q18 14 36 0", "#f0cf9a", 4)
    striped = box(-32, -54, 64, 58, "#f1e3c4", 12) + stroke("M-20 -50V-2M0 -52V0M20 -50V-2", "#c94f6d", 4)
    art += at(-half + 92, -84, turned(plain, -12)) + at(half - 96, -84, turned(striped, 10))
    art += "".join(box(lx, -8, 16, 12, "#5a3a2c", 3, 1.8) for lx in (-half + 16, half - 32))
    return contact(x, y, half * 1.2) + at(x, y, art)


def draw_bed(x: float, y: float, quilt: str, wood: str = "#8a5a3c") -> str:
    """Draw a bed along the wall from its left foot, head to the left."""
    art = box(0, -210, 34, 210, lit_from_left(wood), 12) + box(374, -138, 28, 138, lit_from_left(wood), 10)
    art += box(30, -92, 348, 66, "#f4ede0", 12) + box(26, -46, 356, 30, wood, 4)
    art += shape("M40 -92q46 -44 102 -4q8 22 -6 32H48q-16 -10 -8 -28Z", "#fffaf0", 2.6)
    art += shape("M126 -96C200 -126 320 -116 376 -92L380 -22H120Q112 -60 126 -96Z", ramp(light(quilt), quilt), 3)
    for i in range(5):
        art += stroke(f"M{160 + i * 46} {-106 + abs(2 - i) * 3}V-26", line_of(quilt), 1.8, 0.4)
    art += stroke("M122 -70H379M120 -46H380", line_of(quilt), 1.8, 0.4) + shape(
        "M124 -98C150 -110 176 -114 190 -114L186 -24H120Q112 -60 124 -98Z", light(light(quilt)), 2, 'opacity=".75"'
    )
    return contact(x + 240, y, 290) + at(x, y, art, 1.2)
