"""The farm."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.buildings import draw_fence
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_bush, draw_hills, draw_meadow, draw_tree
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import grass, snow_cap
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
)

PIECES = (
    Piece("crate", "yard", 90, 106, 0.3),
    Piece("sack", "yard", 96, 110, 0.3),
    Piece("barrel", "yard", 100, 112, 0.2),
    Piece("watering_can", "yard", 70, 80, 0.15),
)


def farm(chance: Chance) -> Scenery:
    """A farm: a red barn with a silo, striped fields to the hills, a windmill, hay bales, a tractor, a fence."""
    far = draw_hills(566, 44, "#8fb59a", chance.of("far"), 5) + _mill(1290, 596)
    fields = ""
    for i in range(9):
        x0, x1 = 800 + (i - 4.5) * 250, 800 + (i - 3.5) * 250
        tone = ("#d9c25c", "#a9c45c", "#8fb04c", "#e3cf7a")[(i + chance.pick(range(4), "field")) % 4]
        tone = (
            grass("#a9c45c", "winter")
            if chance.season == "winter"
            else mix(tone, "#b5804a", 0.35)
            if chance.season == "autumn"
            else tone
        )
        fields += poly(
            [(800 + (x0 - 800) * 0.35, 630), (800 + (x1 - 800) * 0.35, 630), (x1, 800), (x0, 800)],
            ramp(mix(tone, "#ffffff", 0.15), tone),
            2,
        )
    barn, lamp = _barn(370, 850, chance.pick(("#b5453f", "#a8503a", "#8a4a3c"), "barn"), chance)
    mid = fields + "".join(draw_tree(x, 700, 0.55, "#6aa35a", chance.of("tree", x)) for x in (980, 1080, 1480)) + barn
    ground = draw_hills(836, 12, "#9fbf62", chance.of("ground"), 4)
    ground += shape(
        "M-20 1010C300 900 500 880 620 850H760C900 900 1200 960 1620 980V1120C1100 1080 500 1070 -20 1140Z",
        ramp("#dcc391", "#c2a26c"),
        2,
    )
    things = (
        draw_fence(1060, 868, 560, "#efe6d6") + _bale(1300, 930, 1.0) + _bale(1200, 912, 0.8) + _bale(1250, 856, 0.8)
    )
    things += _tractor(1440, 905, chance.pick(("#4f8a5a", "#d9823c", "#3f6fa0"), "tractor"))
    things += (
        dress({"yard": [(250, 900), (520, 892)]}, PIECES, chance) + _hen(620, 1000, 1.0) + _hen(1090, 1010, 0.9, True)
    )
    things += draw_meadow(1080, 1190, "#6f9f4c", chance.of("low"), 26, 70)
    front = _bale(60, 1180, 2.0) + draw_bush(1570, 1110, 1.3, "#4f8a4a", chance.of("front"), "#f6cf5c")
    planes = (
        Plane("far", 0.2, far, depth=0.5),
        Plane("mid", 0.55, mid, lamp, depth=0.12),
        Plane("near", 1.0, things, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(680, 980, 968), "#cdb27c", seats=(seat(1300, 936),))


def _barn(x: float, y: float, red: str, chance: Chance) -> tuple[str, str]:
    art = contact(x, y, 300) + box(x + 210, y - 400, 110, 400, "across(#e9edf0,#b9c4cc,#8a97a4)", 6)
    art += shape(f"M{x + 206} {y - 396}Q{x + 265} {y - 480} {x + 324} {y - 396}Z", "ramp(#c9d2d8,#8a97a4)") + stroke(
        f"M{x + 210} {y - 320}h110M{x + 210} {y - 230}h110M{x + 210} {y - 140}h110", "#8a97a4", 3
    )
    art += shape(
        f"M{x - 210} {y}V{y - 230}L{x - 150} {y - 330}L{x} {y - 400}L{x + 150} {y - 330}L{x + 210} {y - 230}V{y}Z",
        f"across({light(red)},{red},{shade(red)})",
        3,
    )
    art += stroke("".join(f"M{x - 190 + i * 32} {y}V{y - 226}" for i in range(13)), line_of(red), 1.8, 0.4)
    roof = f"M{x - 232} {y - 222}L{x - 162} {y - 342}L{x} {y - 418}L{x + 162} {y - 342}L{x + 232} {y - 222}"
    art += stroke(roof, line_of("#6a5a64"), 30) + stroke(roof, "#7f6f7c", 24)
    art += snow_cap(x - 160, y - 372, 320, 20) if chance.season == "winter" else ""
    trim = (
        f"M{x - 90} {y}V{y - 186}H{x + 90}V{y}M{x - 90} {y - 186}"
        f"L{x + 90} {y}M{x + 90} {y - 186}L{x - 90} {y}M{x} {y}V{y - 186}"
    )
    art += (
        box(x - 90, y - 186, 180, 186, shade(red), 0)
        + stroke(trim, line_of("#f4ede0"), 13)
        + stroke(trim, "#f4ede0", 8)
    )
    art += (
        box(x - 36, y - 310, 72, 66, "#4a3038", 3)
        + stroke(f"M{x - 36} {y - 310}h72v66h-72Z", "#f4ede0", 8)
        + shape(f"M{x - 32} {y - 246}q32 -40 64 0Z", "#e3c25c", 2)
    )
    return art, glow(x, y - 200, 240, "#ffb050", 0.5) + oval(x, y - 206, 10, 12, "#fff0c0", 0)


def _mill(x: float, y: float) -> str:
    art = shape("M-34 0L-20 -130H20L34 0Z", "across(#f4ead8,#d9cbb8,#b0a09a)", 2) + shape(
        "M-26 -128Q0 -172 26 -128Z", "#8a5a50", 2
    )
    art += "".join(
        f'<g transform="translate(0 -134) rotate({turn})">'
        + box(-4, -108, 8, 108, "#7a5a48", 2, 1.6)
        + box(4, -104, 22, 84, "#f7efdd", 0, 1.6)
        + "</g>"
        for turn in (18, 108, 198, 288)
    )
    return at(x, y, art + oval(0, -134, 7, 7, "#7a5a48", 1.6), 0.95)


def _bale(x: float, y: float, k: float) -> str:
    art = oval(0, -56, 62, 58, "ramp(#f0d47c,#cfa24a)", 2.8) + "".join(
        oval(0, -56, r, r * 0.94, "#e3c25c", 1.8) for r in (44, 28, 12)
    )
    return contact(x, y, 80 * k) + at(x, y, box(-30, -114, 100, 114, "ramp(#e3c25c,#b98f3f)", 50) + art, k)


def _tractor(x: float, y: float, paint: str) -> str:
    art = (
        box(-90, -120, 130, 60, ramp(light(paint), paint), 10)
        + box(-60, -222, 104, 14, paint, 5)
        + stroke("M-52 -210V-118M36 -210V-118", line_of(paint), 9)
    )
    art += box(-70, -178, 10, 60, "#4a4a58", 3) + box(-84, -96, 20, 20, "#fff3cc", 4, 2)
    art += (
        oval(58, -58, 62, 62, "#3f3f4c", 3)
        + oval(58, -58, 28, 28, "#f0c45c", 2.4)
        + oval(-62, -32, 36, 36, "#3f3f4c", 3)
        + oval(-62, -32, 16, 16, "#f0c45c", 2.4)
    )
    return contact(x, y, 130) + at(x, y, art)


def _hen(x: float, y: float, k: float, flip: bool = False) -> str:
    art = stroke("M-4 -2v-16M10 -2v-16", "#e0983a", 4) + shape(
        "M-34 -34Q-44 -66 -20 -56Q0 -52 14 -58Q18 -84 34 -80Q46 -74 40 -56Q40 -18 8 -16Q-22 -14 -34 -34Z",
        "ramp(#fffaf0,#e6d6c2)",
        2.4,
    )
    art += (
        shape("M24 -80q2 -12 8 -4q4 -10 8 0q6 -6 4 8Z", "#d9504c", 1.8)
        + shape("M42 -70l14 6l-14 4Z", "#f0a03c", 1.6)
        + oval(35, -69, 2.6, 2.6, "#2b1a3d", 0)
        + stroke("M-18 -40q12 12 26 2", "#cdb8a0", 3)
    )
    return contact(x, y, 36 * k) + at(x, y, art, k, flip)
