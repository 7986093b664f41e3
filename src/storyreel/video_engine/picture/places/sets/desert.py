"""The desert, with a flower shop by the road."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.buildings import draw_awning
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.nature import draw_cactus, draw_hills, draw_rock
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks
from storyreel.video_engine.picture.places.shapes import box, contact, glow, oval, poly, ramp, shape, stroke


def desert(chance: Chance) -> Scenery:
    """Dunes and table mountains, cactuses, and one small flower shop by the road."""
    far = "".join(
        _mesa(x, 660, w, h) for x, w, h in ((120, 330, 180), (600, 260, 130), (930, 190, 210), (1250, 420, 230))
    ) + draw_hills(640, 14, "#dfae78", chance.of("dune"), 5)
    mid = draw_hills(720, 28, "#e6b878", chance.of("rise"), 4)
    mid += "".join(
        draw_cactus(x, y, k, chance.of("cactus", x))
        for x, y, k in ((1216, 764, 0.5), (836, 742, 0.3), (1010, 760, 0.55), (1430, 790, 0.7), (660, 752, 0.42))
    )
    ground = draw_hills(836, 12, "#e9c58a", chance.of("ground"), 4) + _ripples(chance)
    ground += shape("M-20 1010Q500 930 1620 990V1110Q700 1040 -20 1150Z", ramp("#d3a56c", "#c08f5c"), 2)
    shop, lamps = _flower_hut(330, 868)
    near = (
        shop
        + _wagon(1120, 892)
        + _sign(720, 880)
        + draw_cactus(640, 870, 0.5, chance.of("cactus", "by the sign"))
        + draw_cactus(1330, 910, 1.05, chance.of("cactus", "near"))
        + draw_rock(1440, 935, 0.8, "#b98a6a")
        + draw_rock(1230, 905, 0.4, "#b98a6a")
    )
    near += "".join(_tuft(chance.number(560, 1580, "x", i), chance.number(880, 1150, "y", i)) for i in range(16))
    front = draw_rock(1560, 1120, 2.2, "#7a5a4c") + draw_cactus(1500, 1130, 0.8, chance.of("front"), "#3f6a52")
    planes = (
        Plane("far", 0.2, far, depth=0.45),
        Plane("mid", 0.5, mid, depth=0.20),
        Plane("near", 1.0, near, lamps, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(760, 1080, 960, reach=150), "#dcb680")


def _wagon(x: float, y: float) -> str:
    wood = "#a5744a"
    art = contact(x, y, 130) + box(x - 110, y - 96, 220, 46, ramp(light(wood), wood), 4)
    art += stroke(f"M{x + 110} {y - 70}l70 52", "#8a5a3c", 9) + "".join(
        draw_prop(name, x + dx, y - 92, 76, shadow=False) for name, dx in (("sack", -70), ("crate", 8), ("barrel", 76))
    )
    for dx in (-66, 66):
        spokes = "".join(
            f"M{x + dx} {y - 38}l{a} {b}" for a, b in ((0, -34), (30, -17), (30, 17), (0, 34), (-30, 17), (-30, -17))
        )
        art += (
            oval(x + dx, y - 38, 38, 38, "#c99a68")
            + oval(x + dx, y - 38, 29, 29, "#e9c58a", 2)
            + stroke(spokes, "#8a5a3c", 5)
        )
        art += oval(x + dx, y - 38, 8, 8, "#8a5a3c", 2)
    return art


def _sign(x: float, y: float) -> str:
    art = contact(x, y, 26) + box(x - 7, y - 220, 14, 220, "#a5744a", 2)
    for dy, way in ((-212, 1), (-164, -1)):
        edge = x + way * 96
        art += poly(
            [
                (x - way * 18, y + dy),
                (edge, y + dy),
                (edge + way * 20, y + dy + 18),
                (edge, y + dy + 36),
                (x - way * 18, y + dy + 36),
            ],
            "ramp(#d9b27c,#b5874f)",
        )
    return art + draw_prop("rose", x + 40, y - 176, 30, shadow=False)


def _mesa(x: float, y: float, width: float, height: float) -> str:
    rock = "#c9785f"
    art = poly(
        [
            (x - 40, y),
            (x + 20, y - height * 0.5),
            (x + 34, y - height),
            (x + width - 50, y - height),
            (x + width - 20, y - height * 0.55),
            (x + width + 50, y),
        ],
        ramp(light(rock), rock),
        2,
    )
    art += poly(
        [
            (x + width * 0.62, y),
            (x + width * 0.6, y - height),
            (x + width - 50, y - height),
            (x + width - 20, y - height * 0.55),
            (x + width + 50, y),
        ],
        shade(rock),
        0,
    )
    return art + "".join(
        stroke(f"M{x + 24} {y - height * k:.0f}H{x + width - 36}", light(light(rock)), 3, 0.5)
        for k in (0.82, 0.66, 0.5)
    )


def _ripples(chance: Chance) -> str:
    lines = ""
    for i in range(34):
        x, depth = chance.number(-40, 1600, "ripple", i, "x"), chance.share("ripple", i, "y")
        y, k = 856 + 330 * depth, 0.5 + depth
        lines += stroke(
            f"M{x:.1f} {y:.1f}q{40 * k:.1f} {-14 * k:.1f} {80 * k:.1f} 0t{80 * k:.1f} 0",
            "#c9985f" if i % 2 else "#f8e0b0",
            2.4,
            0.6,
        )
    return lines


def _tuft(x: float, y: float) -> str:
    return stroke(f"M{x} {y}q-6 -16 -16 -20M{x} {y}q0 -18 4 -26M{x} {y}q8 -14 18 -16", "#9a9a52", 3)


def _flower_hut(x: float, y: float) -> tuple[str, str]:
    wall, roof = "#f1dfc0", "#c9705a"
    left = x - 230
    art = (
        contact(x, y, 290)
        + box(left, y - 300, 460, 300, f"across({light(wall)},{wall},{shade(wall)})")
        + box(left - 24, y - 330, 508, 40, ramp(light(roof), roof), 6)
    )
    art += box(left + 60, y - 384, 340, 58, ramp("#6fa88f", "#4f8a78"), 8) + "".join(
        draw_prop(name, left + 110 + i * 60, y - 332, 46, shadow=False)
        for i, name in enumerate(("rose", "sunflower", "bouquet", "rose", "sunflower"))
    )
    art += (
        box(left + 24, y - 220, 214, 130, ramp("#a9ccd6", "#efe3c4"), 4, 3)
        + "".join(
            draw_prop(name, left + 58 + i * 48, y - 94, 60, shadow=False)
            for i, name in enumerate(("vase", "plant", "bouquet", "vase"))
        )
        + stroke(f"M{left + 131} {y - 220}v130", "#8a5a3c", 6)
        + box(left + 14, y - 96, 234, 16, "#a5744a", 3)
    )
    art += (
        box(left + 290, y - 258, 130, 258, "#8a5a3c", 6)
        + box(left + 300, y - 248, 110, 248, ramp("#4f8a86", "#3f6f72"), 4)
        + box(left + 318, y - 230, 74, 90, ramp("#b9d4da", "#8fb0bc"), 4)
        + oval(left + 398, y - 112, 6, 6, "#f0c860")
        + draw_prop("rose", left + 355, y - 150, 56, shadow=False)
    )
    art += draw_awning(left - 14, y - 284, 270, "#d9675a", 50)
    for i, (name, size) in enumerate((("roses", 92), ("tulips", 88), ("sunflower", 92), ("daisies", 86))):
        art += _pail(left + 44 + i * 62, y + 12, name, size)
    art += draw_prop("watering_can", left + 478, y + 8, 78) + draw_prop("cactus", left + 440, y + 4, 70)
    lamps = (
        box(left + 24, y - 220, 214, 124, "veil(#ffa420,0.75,0.5)", 4, 0)
        + glow(left + 131, y - 140, 230, "#ffb050", 0.55)
        + box(left + 318, y - 230, 74, 90, "veil(#ffa420,0.8,0.6)", 4, 0)
    )
    return art, lamps + glow(left + 355, y - 180, 120, "#ffb050", 0.5) + glow(
        x, y + 20, 330, "#ffb050", 0.4, 0.2
    ) + glow(left + 270, y - 270, 130, "#ffd88a", 0.5)


def _pail(x: float, y: float, flowers: str, size: float) -> str:
    return (
        contact(x, y, 34)
        + draw_prop(flowers, x, y - 26, size, shadow=False)
        + poly([(x - 26, y - 44), (x + 26, y - 44), (x + 20, y), (x - 20, y)], "across(#b9c6d0,#8d9aa8,#6a7486)")
        + stroke(f"M{x - 25} {y - 34}H{x + 25}", "#dfe6ea", 3, 0.8)
    )
