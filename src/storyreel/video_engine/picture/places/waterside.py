"""Lighthouses and boats."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
)

GLASS = "#7fa9c0"


def draw_lighthouse(x: float, y: float, scale: float, chance: Chance) -> tuple[str, str]:
    """Draw a lighthouse on its foot, 300 units high: (art, light with its beam)."""
    art = shape("M-34 0L-22 -220H22L34 0Z", "across(#fbf5e6,#f1e8d4,#c4b8b4)", 2.6)
    for low, high in ((-60, -104), (-150, -194)):
        a, b = 34 + low * 12 / 220, 34 + high * 12 / 220
        art += poly([(-a, low), (a, low), (b, high), (-b, high)], "across(#dd6a5a,#c94f4f,#8f3a48)", 2)
    art += (
        box(-30, -232, 60, 12, "#5a5068", 3)
        + box(-18, -264, 36, 32, "#cfe3e6", 2)
        + stroke("M-6 -264v32M6 -264v32", "#5a5068", 2)
    )
    art += stroke("M-30 -244H30M-30 -232V-246M-16 -232v-14M16 -232v-14M30 -232V-246", "#5a5068", 2.4)
    art += (
        shape("M-24 -264Q0 -304 24 -264Z", "#b5454a", 2.6)
        + oval(0, -290, 4, 4, "#b5454a", 2)
        + box(-9, -34, 18, 34, "#6a4a3c", 8)
        + box(-6, -134, 12, 18, GLASS, 4, 2)
    )
    beam = poly([(-10, -252), (-700, -330), (-700, -190), (-10, -244)], "side(#fff0b0,0,0.55)", 0) + poly(
        [(10, -252), (520, -310), (520, -200), (10, -244)], "side(#fff0b0,0.5,0)", 0
    )
    lamp = box(-17, -263, 34, 30, "#fff3c0", 0, 0) + glow(0, -248, 190, "#fff0b0", 0.9)
    return at(x, y, art, scale), at(x, y, beam + lamp, scale)


def draw_boat(x: float, y: float, scale: float, hull: str, sails: bool = True) -> str:
    """Draw a boat on its waterline, 240 units long: a sailing boat, or a fishing boat with a cabin."""
    body = shape(
        "M-124 -34L128 -34C118 14 92 30 70 30H-78C-104 22 -120 0 -124 -34Z", ramp(light(hull), hull, shade(hull)), 3
    )
    band = stroke("M-119 -20H122", "#f6efe0", 6) + stroke("M-110 6H108", line_of(hull), 1.6, 0.4)
    if sails:
        rig = box(-5, -230, 10, 200, "#8a6a4a", 3) + stroke("M-118 -34L0 -228L124 -34", "#6a5a5a", 1.6, 0.7)
        rig += shape("M8 -222C66 -160 84 -90 86 -44H8Z", ramp("#fffaf0", "#eadcc0"), 2.6) + stroke(
            "M20 -150Q50 -146 70 -120M16 -96Q50 -94 80 -84", "#c9b99a", 1.6, 0.8
        )
        rig += shape("M-10 -206C-56 -140 -70 -90 -74 -48H-10Z", ramp(light(hull), hull), 2.6)
    else:
        rig = box(-70, -104, 92, 72, ramp("#fbf5e6", "#ddd2c0"), 4) + box(-78, -114, 108, 14, hull, 4)
        rig += "".join(box(wx, -92, 24, 28, GLASS, 3) for wx in (-60, -30, 0)) + box(34, -200, 8, 168, "#8a6a4a", 3)
        rig += (
            stroke("M38 -196L126 -40M38 -150L-70 -112", "#6a5a5a", 2)
            + shape("M42 -196l34 10l-34 12Z", "#e0983a", 2)
            + "".join(oval(ox, -34, 9, 9, "#e0703a", 2) for ox in (56, 80, 104))
        )
    water = stroke("M-140 32q20 -10 40 0t40 0t40 0t40 0t40 0t40 0", "#e4f2f0", 4, 0.7)
    return at(x, y, rig + body + band + water, scale)
