"""The cottage and its garden."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.buildings import draw_fence
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.nature import FLOWERS, draw_bush, draw_hills, draw_meadow, draw_tree
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks
from storyreel.video_engine.picture.places.shapes import box, contact, glow, line_of, oval, ramp, shape, stroke, veil


def cottage(chance: Chance) -> Scenery:
    """A thatched cottage with roses, a garden path, a fence and an apple tree."""
    far = draw_hills(560, 60, "#7fa6b8", chance.of("far"), 5)
    mid = draw_hills(680, 34, "#8fbf70", chance.of("mid"), 5) + "".join(
        draw_tree(x, 740, chance.number(0.5, 0.8, "k", x), "#6a9f5a", chance.of("tree", x))
        for x in (60, 560, 700, 1450, 1560)
    )
    house, lamps = _cottage_house(930, 850, chance)
    near = (
        draw_hills(824, 10, "#93c464", chance.of("ground"), 4)
        + draw_tree(240, 900, 1.9, "#6aa852", chance.of("apple"))
        + _apples(240, 900, chance)
    )
    near += (
        shape("M1120 850C1090 920 820 930 640 1210H980C1000 1060 1180 960 1204 850Z", ramp("#ecd6a6", "#cfae7c"), 2)
        + _stones(chance)
        + house
    )
    near += (
        draw_fence(-10, 912, 500)
        + draw_fence(1400, 930, 220)
        + draw_meadow(905, 1190, "#5f8f42", chance.of("meadow"), 60, 90)
    )
    front = draw_bush(60, 1080, 1.3, "#4f8a4a", chance.of("front", 0), "#f3a0b4") + draw_bush(
        1550, 1090, 1.3, "#4f8a4a", chance.of("front", 1), "#f3a0b4"
    )
    planes = (
        Plane("far", 0.2, far, depth=0.55),
        Plane("mid", 0.5, mid, depth=0.28),
        Plane("near", 1.0, near, lamps),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(560, 860, 990, 0.88, reach=210), "#9ab86a")


def _cottage_house(x: float, y: float, chance: Chance) -> tuple[str, str]:
    wall = "#f5e6c6"
    art = (
        contact(x + 230, y, 330)
        + box(x, y - 270, 460, 270, f"across({light(wall)},{wall},{shade(wall)})")
        + box(x, y - 26, 460, 26, "#b5a394", line=2)
    )
    art += box(x + 340, y - 520, 54, 130, ramp("#b58a78", "#8f6a60")) + box(x + 332, y - 528, 70, 16, "#a07a6a", 3)
    thatch = (
        f"M{x - 60} {y - 240}C{x + 40} {y - 400} {x + 110} {y - 462} {x + 230} {y - 468}"
        f"C{x + 350} {y - 462} {x + 420} {y - 400} {x + 520} {y - 240}"
        f"Q{x + 380} {y - 276} {x + 230} {y - 276}T{x - 60} {y - 240}Z"
    )
    art += shape(thatch, ramp("#d9a866", "#b57f4a"), 3) + "".join(
        stroke(
            f"M{x + 230 + dx * 0.42:.0f} {y - 450 + abs(dx) * 0.24:.0f}"
            f"L{x + 230 + dx:.0f} {y - 268 + abs(dx) * 0.07:.0f}",
            "#7a4f34",
            1.8,
            0.45,
        )
        for dx in range(-260, 270, 26)
    )
    art += veil(x + 4, y - 272, 452, 44, "#2b1a3d", 0.30, 0)
    door = x + 182
    art += (
        box(door - 10, y - 246, 120, 246, "#8a6a4c", 60)
        + box(door, y - 236, 100, 236, ramp("#4f8a7f", "#3a6a66"), 50)
        + stroke(f"M{door + 34} {y - 226}V{y - 4}M{door + 66} {y - 226}V{y - 4}", line_of("#4f8a7f"), 2, 0.5)
        + oval(door + 50, y - 170, 18, 18, "#a9ccd6")
        + oval(door + 84, y - 100, 6, 6, "#f0c860")
        + box(door - 22, y - 10, 144, 14, "#cfc0ae", 3)
    )
    lamps = oval(door + 50, y - 170, 17, 17, "#ffa420", 0)
    for wx in (x + 44, x + 320):
        art += (
            box(wx - 8, y - 202, 112, 100, "#8a5a3c", 4)
            + box(wx, y - 194, 96, 84, ramp("#7fa9c0", "#b9d8de"), 2)
            + shape(f"M{wx + 2} {y - 192}h34q-4 40 -34 60ZM{wx + 94} {y - 192}h-34q4 40 34 60Z", "#f6e3e0", 1.6)
            + stroke(f"M{wx + 48} {y - 194}v84M{wx} {y - 152}h96", "#8a5a3c", 5)
        )
        art += box(wx - 12, y - 106, 120, 24, "#a5744a", 3) + "".join(
            oval(wx + i * 16 - 2, y - 110 - (i % 2) * 5, 10, 10, chance.pick(FLOWERS, "box", wx, i), 1.8)
            for i in range(7)
        )
        lamps += (
            box(wx, y - 194, 96, 84, "veil(#ffa420,0.9,0.8)", 0, 0)
            + stroke(f"M{wx + 48} {y - 194}v84M{wx} {y - 152}h96", "#9a6a3c", 5)
            + glow(wx + 48, y - 150, 190, "#ffb050", 0.6)
        )
    roses = "".join(
        oval(
            x - 6 + chance.number(-16, 20, "rx", i),
            y - 20 - i * 13,
            11,
            11,
            chance.pick(("#6a9f52", "#5f8f4a", "#e8607a", "#6a9f52"), "rose", i),
            1.8,
        )
        for i in range(19)
    )
    return art + stroke(f"M{x - 4} {y}Q{x + 14} {y - 120} {x - 2} {y - 250}", "#5f7f42", 5) + roses + draw_bush(
        x + 420, y + 8, 0.7, "#6f9f5c", chance.of("bush"), "#a98ad8"
    ) + draw_bush(x + 60, y + 10, 0.6, "#6f9f5c", chance.of("bush", 2), "#f0607a"), lamps


def _apples(x: float, y: float, chance: Chance) -> str:
    return "".join(
        oval(x + chance.number(-150, 150, "x", i), y - chance.number(310, 500, "y", i), 11, 11, "#d9534a", 2)
        for i in range(12)
    )


def _stones(chance: Chance) -> str:
    art = ""
    for i in range(14):
        depth = i / 13
        x = 1150 - 330 * depth + chance.number(-26, 26, "stone", i) * (1 + depth)
        art += oval(
            x,
            872 + 300 * depth * depth + 14 * depth,
            18 + 26 * depth,
            6 + 9 * depth,
            mix("#c9b8a0", "#a59684", chance.share("tone", i)),
            1.8,
        )
    return art
