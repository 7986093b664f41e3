"""The harbour quay."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.buildings import (
    ROOFS,
    TOWN_WALLS,
    draw_street_lamp,
)
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.nature import draw_glints, draw_gull, draw_hills, draw_sea
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks
from storyreel.video_engine.picture.places.shapes import box, contact, faint, line_of, oval, poly, ramp, shape, stroke
from storyreel.video_engine.picture.places.waterside import draw_boat, draw_lighthouse


def harbour(chance: Chance) -> Scenery:
    """A stone quay with bollards, nets, crates and boats; a lighthouse across the water."""
    far = draw_hills(600, 44, "#7a93a8", chance.of("hills"), 7)
    tower, beam = draw_lighthouse(1330, 606, 0.95, chance)
    town = "".join(_far_house(x, 622, chance.of("far", i)) for i, x in enumerate(range(60, 620, 58)))
    sea = draw_sea(640, "#3f8fae", chance.of("sea"), 900)
    boats = (
        draw_boat(1080, 690, 0.5, "#4a6f9f")
        + draw_boat(760, 668, 0.32, "#d9963a")
        + draw_boat(1480, 780, 1.0, "#3f7f6f", False)
        + draw_boat(330, 760, 1.0, "#c9584f")
    )
    glints = draw_glints(1330, 650, "#fff0c0", chance.of("glints"), 735)
    ground = _stones(chance)
    near, lamps = _quay()
    front = shape("M-20 1200V960C40 930 120 960 150 1010C190 1040 200 1120 190 1200Z", "#5a4a5c", 4) + stroke(
        "M10 990q50 -36 110 10M10 1030q60 -30 140 10M10 1070q70 -30 160 10M40 970q30 60 10 140M100 980q30 60 20 130",
        "#8a748a",
        4,
    )
    planes = (
        Plane("far", 0.2, far + town + tower, beam, depth=0.42),
        Plane("mid", 0.5, sea + boats, glints=glints, depth=0.10),
        Plane("near", 1.0, near, lamps, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(640, 960, 968), "#a08a7a")


def _stones(chance: Chance) -> str:
    stone = "#b5a394"
    art = box(-20, 838, 1640, 34, ramp(light(stone), shade(stone)), line=2.6) + poly(
        [(-20, 872), (1620, 872), (1760, 1210), (-160, 1210)], ramp(shade(stone), stone, light(stone)), 2
    )
    for row, (top, bottom) in enumerate(((872, 900), (900, 938), (938, 990), (990, 1058), (1058, 1140), (1140, 1220))):
        k0, k1 = (top - 640) / 232, (bottom - 640) / 232
        art += stroke(f"M-20 {top}H1620", line_of(stone), 1.8, 0.4)
        for i in range(-8, 9):
            x = i * 118 + (row % 2) * 59
            art += stroke(f"M{800 + x * k0:.1f} {top}L{800 + x * k1:.1f} {bottom}", line_of(stone), 1.8, 0.4)
            if chance.share("slab", row, i) < 0.3:
                art += faint(
                    poly(
                        [
                            (800 + x * k0, top),
                            (800 + (x + 118) * k0, top),
                            (800 + (x + 118) * k1, bottom),
                            (800 + x * k1, bottom),
                        ],
                        chance.pick((shade(stone), light(stone)), "tone", row, i),
                        0,
                    ),
                    0.5,
                )
    return art


def _quay() -> tuple[str, str]:
    rope = "M170 800Q350 880 540 806Q810 886 1080 806Q1270 880 1450 800"
    art = stroke(rope, "#5b4634", 10) + stroke(rope, "#e2c48a", 5.5)
    for x in (170, 540, 1080, 1450):
        art += (
            contact(x, 866, 34)
            + box(x - 19, 786, 38, 80, "across(#6f6a80,#4f4a60,#3a3448)", 7)
            + box(x - 25, 778, 50, 18, "#5f5a70", 8)
            + box(x - 21, 804, 42, 12, "#e2c48a", 5, 2)
        )
    lamp, lit = draw_street_lamp(1230, 872, 330)
    art += (
        lamp
        + draw_prop("crate", 300, 900, 104)
        + draw_prop("crate", 398, 906, 88)
        + draw_prop("crate", 344, 830, 84, shadow=False)
        + draw_prop("barrel", 216, 912, 112)
        + draw_prop("barrel", 1360, 906, 104)
    )
    art += (
        draw_prop("rope", 1460, 930, 74)
        + draw_prop("anchor", 1270, 1010, 120, -16)
        + _net(430, 930)
        + "".join(draw_gull(x, y, k) for x, y, k in ((520, 360, 0.8), (610, 320, 0.55), (980, 400, 0.6)))
    )
    return art, lit


def _net(x: float, y: float) -> str:
    heap = shape(f"M{x - 10} {y}Q{x + 10} {y - 56} {x + 70} {y - 50}T{x + 160} {y}Z", "#6f8f86", 2.6)
    knots = stroke(
        f"M{x + 10} {y - 26}q60 30 120 -4M{x} {y - 10}q70 20 150 0M{x + 34} {y - 48}q16 24 4 46"
        f"M{x + 80} {y - 50}q14 24 6 50M{x + 116} {y - 40}q10 20 6 40",
        "#dbe6d2",
        2,
        0.7,
    )
    return (
        contact(x + 76, y, 100)
        + heap
        + knots
        + "".join(oval(x + dx, y + dy, 9, 9, "#e0703a", 2) for dx, dy in ((30, -36), (96, -46), (140, -12)))
    )


def _far_house(x: float, y: float, chance: Chance) -> str:
    wall, tall = chance.pick(TOWN_WALLS, "wall"), chance.number(34, 62, "h")
    return (
        box(x, y - tall, 50, tall + 14, wall, line=1.6)
        + poly([(x - 4, y - tall), (x + 25, y - tall - 26), (x + 54, y - tall)], chance.pick(ROOFS, "roof"), 1.6)
        + "".join(box(x + 8 + j * 20, y - tall + 12, 11, 14, "#5f7f9a", line=1.2) for j in range(2))
    )
