"""Places under the open sky: harbour, street, forest, desert, cottage garden, and a plain meadow.

The horizon lies at y 640; a figure on the ground is 1.1 times as high as its
foot is below the horizon.
"""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places import buildings as b
from storyreel.video_engine.picture.places import nature as n
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.furniture import draw_prop
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks
from storyreel.video_engine.picture.places.shapes import WORLD_HEIGHT, box, contact, faint, glow, line_of, oval, poly, ramp, shape, stroke, veil

TOWN_WALLS = ("#e6b183", "#c9785f", "#e9d3a2", "#9bb5a0", "#d59a9a", "#a9a6cf", "#d9a05f")
ROOFS = ("#8b4a4a", "#5a5f7c", "#7a5a3c", "#6a4a5c")
SHOPS = (
    ("#c94f4f", "bread", ("bread", "croissant", "sack")),
    ("#2f8f83", "books", ("books", "globe", "open_book")),
    ("#e0983a", "teapot", ("teapot", "cup", "jar")),
    ("#7d5aa6", "rose", ("bouquet", "plant", "sunflower", "vase")),
    ("#5f6fa8", "clock", ("clock", "watch", "camera")),
    ("#5f9a5a", "apple", ("apple", "crate", "jar")),
)


def street(chance: Chance) -> Scenery:
    """A row of old houses with shops, a pavement, a cobbled road, lamps and a tree."""
    far = far_lamps = ""
    for i, x in enumerate(range(-20, 1620, 92)):
        tall = chance.number(120, 300, "far", i)
        tone = chance.pick(("#9a93b5", "#b59a9a", "#8fa0b0"), "far", i, "tone")
        far += box(x, 600 - tall, 100, tall + 200, tone, line=1.6) + poly([(x - 6, 600 - tall), (x + 50, 560 - tall), (x + 106, 600 - tall)], shade(tone), 1.6)
        far += "".join(box(x + 18 + j * 36, 626 - tall, 20, 28, "#6d7fa0", 1, 1.2) for j in range(2))
    mid = mid_lamps = ""
    x, i = -70.0, 0
    first_wall, first_shop = chance.pick(range(7), "wall"), chance.pick(range(6), "shop")
    while x < 1620:
        width, tall = chance.pick((250, 290, 330), "w", i), chance.pick((520, 580, 640), "h", i)
        colour, sign, wares = SHOPS[(first_shop + i) % 6]
        has_shop = i % 3 != 2
        art, lamps = b.draw_townhouse(x, 846, width, tall, TOWN_WALLS[(first_wall + i) % 7], chance.pick(ROOFS, "roof", i), chance.of("house", i), colour if has_shop else "", sign, wares)
        mid, mid_lamps = mid + art, mid_lamps + lamps
        x, i = x + width + 4, i + 1
    near, near_lamps = _pavement(chance)
    front = n.draw_bush(60, 1070, 1.3, "#3f6b4c", chance.of("front", 0), "#c9788a") + n.draw_bush(1560, 1090, 1.2, "#3f6b4c", chance.of("front", 1), "#c9788a")
    planes = (Plane("far", 0.25, far, far_lamps, depth=0.55), Plane("mid", 0.7, mid, mid_lamps, depth=0.08), Plane("near", 1.0, near, near_lamps), Plane("front", 1.3, front))
    return Scenery(False, planes, marks(630, 950, 968), "#8f8682")


def harbour(chance: Chance) -> Scenery:
    """A stone quay with bollards, nets, crates and boats; a lighthouse across the water."""
    far = n.draw_hills(600, 44, "#7a93a8", chance.of("hills"), 7)
    tower, beam = b.draw_lighthouse(1330, 606, 0.95, chance)
    town = "".join(_far_house(x, 622, chance.of("far", i)) for i, x in enumerate(range(60, 620, 58)))
    sea = n.draw_sea(640, "#3f8fae", chance.of("sea"), 900)
    boats = b.draw_boat(1080, 690, 0.5, "#4a6f9f") + b.draw_boat(760, 668, 0.32, "#d9963a") + b.draw_boat(1420, 770, 1.0, "#3f7f6f", False) + b.draw_boat(330, 760, 1.0, "#c9584f")
    glints = n.draw_glints(1330, 650, "#fff0c0", chance.of("glints"))
    near, lamps = _quay(chance)
    front = shape("M-20 1200V960C40 930 120 960 150 1010C190 1040 200 1120 190 1200Z", "#5a4a5c", 4) + stroke("M10 990q50 -36 110 10M10 1030q60 -30 140 10M10 1070q70 -30 160 10M40 970q30 60 10 140M100 980q30 60 20 130", "#8a748a", 4)
    planes = (
        Plane("far", 0.2, far + town + tower, beam, depth=0.42),
        Plane("mid", 0.5, sea + boats, glints=glints, depth=0.10),
        Plane("near", 1.0, near, lamps),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(640, 960, 968), "#a08a7a")


def forest(chance: Chance) -> Scenery:
    """A clearing with a path, firs behind, flowers and mushrooms."""
    far = n.draw_hills(560, 50, "#6f9f96", chance.of("hills"))
    far += "".join(n.draw_pine(x, 690 + chance.number(-30, 10, "far", x), chance.number(0.9, 1.3, "k", x), "#4f8a6a", chance.of("pine", x)) for x in range(-20, 1660, 84))
    mid = n.draw_hills(748, 20, "#7fae5c", chance.of("rise"))
    for i, x in enumerate((30, 200, 400, 1190, 1370, 1540)):
        tall, green = chance.number(1.5, 2.1, "tall", i), chance.pick(("#4f8f5a", "#6aa35a", "#3f7f62", "#8fa84f"), "green", i)
        draw = n.draw_pine if i % 2 else n.draw_tree
        mid += draw(x + chance.number(-24, 24, "x", i), 800 + chance.number(-24, 16, "y", i), tall, green, chance.of("tree", i))
    mid += "".join(n.draw_bush(x, 806, 0.9, "#5f9a52", chance.of("bush", x)) for x in (520, 1080))
    near = n.draw_hills(838, 14, "#86b456", chance.of("ground"))
    near += shape("M560 1210C660 1080 960 1020 850 930C800 890 780 870 812 842H850C862 870 1000 900 1030 960C1060 1030 900 1100 1000 1210Z", ramp("#e6cf9a", "#c9a873"), 2)
    near += n.draw_meadow(850, 1180, "#5f8f42", chance.of("meadow"), 46, 120) + n.draw_rock(1330, 930, 1.1) + n.draw_rock(1420, 944, 0.6)
    near += "".join(_mushroom(x, y, k) for x, y, k in ((300, 930, 1.0), (344, 946, 0.7), (262, 950, 0.6), (1240, 1000, 0.9)))
    front = shape("M-40 1200L-20 -20H130C96 300 100 800 170 1200Z", "#4a3a38", 4) + stroke("M40 60q20 500 6 1100M90 200q-10 300 20 800", line_of("#4a3a38"), 6, 0.6)
    front += "".join(oval(x, y, r, r * 0.8, "#2f5a44", 4) for x, y, r in ((60, 100, 170), (250, 70, 110), (400, 40, 90), (1560, 90, 150), (1420, 60, 100), (1600, 1130, 130), (1480, 1160, 90)))
    planes = (Plane("far", 0.25, far, depth=0.55), Plane("mid", 0.6, mid, depth=0.10), Plane("near", 1.0, near, glints=n.draw_fireflies(520, 1020, chance.of("flies"))), Plane("front", 1.3, front))
    return Scenery(False, planes, marks(640, 960, 968), "#86a05a")


def desert(chance: Chance) -> Scenery:
    """Dunes and table mountains, cactuses, and one small flower shop by the road."""
    far = "".join(_mesa(x, 660, w, h) for x, w, h in ((120, 330, 150), (600, 260, 90), (1250, 420, 190))) + n.draw_hills(640, 14, "#dfae78", chance.of("dune"), 5)
    mid = n.draw_hills(720, 28, "#e6b878", chance.of("rise"), 4)
    mid += "".join(n.draw_cactus(x, y, k, chance.of("cactus", x)) for x, y, k in ((1130, 768, 0.55), (880, 742, 0.3), (1430, 790, 0.7)))
    near = n.draw_hills(836, 12, "#e9c58a", chance.of("ground"), 4) + _ripples(chance)
    shop, lamps = _flower_hut(330, 868)
    near += shape("M-20 1010Q500 930 1620 990V1110Q700 1040 -20 1150Z", ramp("#d3a56c", "#c08f5c"), 2) + shop + n.draw_cactus(1330, 910, 1.05, chance.of("cactus", "near")) + n.draw_rock(1440, 935, 0.8, "#b98a6a") + n.draw_rock(1230, 905, 0.4, "#b98a6a")
    near += "".join(_tuft(chance.number(560, 1580, "x", i), chance.number(880, 1150, "y", i)) for i in range(16))
    front = n.draw_rock(1560, 1120, 2.2, "#7a5a4c") + n.draw_cactus(1500, 1130, 0.8, chance.of("front"), "#3f6a52")
    planes = (Plane("far", 0.2, far, depth=0.45), Plane("mid", 0.5, mid, depth=0.20), Plane("near", 1.0, near, lamps), Plane("front", 1.3, front))
    return Scenery(False, planes, marks(760, 1080, 960, reach=150), "#dcb680")


def cottage(chance: Chance) -> Scenery:
    """A thatched cottage with roses, a garden path, a fence and an apple tree."""
    far = n.draw_hills(560, 60, "#7fa6b8", chance.of("far"), 5)
    mid = n.draw_hills(680, 34, "#8fbf70", chance.of("mid"), 5) + "".join(n.draw_tree(x, 740, chance.number(0.5, 0.8, "k", x), "#6a9f5a", chance.of("tree", x)) for x in (60, 560, 700, 1450, 1560))
    house, lamps = _cottage_house(930, 850, chance)
    near = n.draw_hills(824, 10, "#93c464", chance.of("ground"), 4) + n.draw_tree(240, 900, 1.9, "#6aa852", chance.of("apple")) + _apples(240, 900, chance)
    near += shape("M1120 850C1090 920 820 930 640 1210H980C1000 1060 1180 960 1204 850Z", ramp("#ecd6a6", "#cfae7c"), 2) + _stones(chance) + house
    near += b.draw_fence(-10, 912, 500) + b.draw_fence(1400, 930, 220) + n.draw_meadow(905, 1190, "#5f8f42", chance.of("meadow"), 60, 90)
    front = n.draw_bush(60, 1080, 1.3, "#4f8a4a", chance.of("front", 0), "#f3a0b4") + n.draw_bush(1550, 1090, 1.3, "#4f8a4a", chance.of("front", 1), "#f3a0b4")
    planes = (Plane("far", 0.2, far, depth=0.55), Plane("mid", 0.5, mid, depth=0.28), Plane("near", 1.0, near, lamps), Plane("front", 1.3, front))
    return Scenery(False, planes, marks(560, 860, 990, 0.88, reach=210), "#9ab86a")


def outdoors(chance: Chance) -> Scenery:
    """A meadow with trees, hills and a bench: the plain stand-in for any open place."""
    far = n.draw_hills(570, 64, "#86a8c0", chance.of("far"), 5) + n.draw_hills(626, 30, "#8fb59a", chance.of("farther"), 4)
    mid = n.draw_hills(708, 26, "#9cc474", chance.of("mid"), 5) + "".join(n.draw_tree(x, 770 + chance.number(-10, 20, "y", x), chance.number(0.8, 1.2, "k", x), chance.pick(("#6aa35a", "#5f9a6a", "#a3ad4f"), "c", x), chance.of("tree", x)) for x in (90, 300, 1230, 1490))
    near = n.draw_hills(842, 14, "#93c464", chance.of("ground"), 4) + shape("M-20 930C400 880 900 900 1620 960V1060C1000 990 500 960 -20 1030Z", ramp("#e9d3a2", "#d3b583"), 2)
    near += b.draw_bench(1260, 905, 1.1) + n.draw_bush(280, 890, 1.0, "#6f9f5c", chance.of("bush"), "#f3a0b4") + n.draw_meadow(1040, 1190, "#5f8f42", chance.of("low"), 40, 90) + n.draw_meadow(850, 895, "#6f9f4c", chance.of("high"), 14, 36)
    front = n.draw_bush(40, 1090, 1.3, "#4f8a4a", chance.of("front", 0)) + n.draw_bush(1570, 1090, 1.2, "#4f8a4a", chance.of("front", 1), "#f6cf5c")
    planes = (Plane("far", 0.2, far, depth=0.52), Plane("mid", 0.5, mid, depth=0.22), Plane("near", 1.0, near), Plane("front", 1.3, front))
    return Scenery(False, planes, marks(640, 960, 972), "#a8bf78")


def _pavement(chance: Chance) -> tuple[str, str]:
    stone, road = "#cbbfae", "#938c90"
    art = box(-20, 842, 1640, 56, ramp(shade(stone), stone, light(stone)), line=2) + "".join(stroke(f"M{800 + (x - 800) * 1.0:.0f} 844l{(x - 800) * 0.09:.1f} 52", line_of(stone), 1.6, 0.45) for x in range(-40, 1680, 78))
    art += stroke("M-20 866H1620", line_of(stone), 1.4, 0.3) + box(-20, 896, 1640, 18, ramp(light(stone), shade(stone)), 0, 2) + box(-20, 914, 1640, 300, ramp(shade(road), road, light(road)), line=2)
    cobbles = ""
    for row, y in enumerate((926, 944, 966, 992, 1024, 1062, 1106, 1156)):
        size = 10 + row * 3.4
        for i in range(int(1640 / (size * 3.4)) + 1):
            x = -20 + (i + (row % 2) * 0.5) * size * 3.4 + chance.number(-3, 3, "cobble", row, i)
            tone = mix(road, "#e6dcd0" if chance.share("tone", row, i) < 0.5 else "#6a6076", 0.22)
            cobbles += box(x, y, size * 2.9, size * 1.15, tone, size * 0.45, 0)
    art += faint(cobbles, 0.6) + veil(-20, 914, 1640, 34, "#2b1a3d", 0.26, 0)
    lamps = ""
    for x in (330, 1280):
        lamp, lit = b.draw_street_lamp(x, 890)
        art, lamps = art + lamp, lamps + lit
    art += _planter(1120, 886) + n.draw_tree(1120, 862, 1.15, "#6aa35a", chance.of("tree")) + _planter_rim(1120, 886) + b.draw_bench(500, 892, 0.86)
    art += draw_prop("sunflower", 196, 884, 80) + draw_prop("crate", 1440, 890, 84) + draw_prop("apple", 1428, 822, 34, shadow=False) + draw_prop("apple", 1452, 822, 34, shadow=False)
    return art, lamps


def _planter(x: float, y: float) -> str:
    return contact(x, y, 74)


def _planter_rim(x: float, y: float) -> str:
    return box(x - 56, y - 44, 112, 44, ramp("#b9785a", "#8f5a48"), 6) + box(x - 62, y - 50, 124, 14, "#c98a6a", 5)


def _quay(chance: Chance) -> tuple[str, str]:
    stone = "#b5a394"
    art = box(-20, 838, 1640, 34, ramp(light(stone), shade(stone)), line=2.6) + poly([(-20, 872), (1620, 872), (1760, 1210), (-160, 1210)], ramp(shade(stone), stone, light(stone)), 2)
    for row, (top, bottom) in enumerate(((872, 900), (900, 938), (938, 990), (990, 1058), (1058, 1140), (1140, 1220))):
        k0, k1 = (top - 640) / 232, (bottom - 640) / 232
        art += stroke(f"M-20 {top}H1620", line_of(stone), 1.8, 0.4)
        for i in range(-8, 9):
            x = i * 118 + (row % 2) * 59
            art += stroke(f"M{800 + x * k0:.1f} {top}L{800 + x * k1:.1f} {bottom}", line_of(stone), 1.8, 0.4)
            if chance.share("slab", row, i) < 0.3:
                art += faint(poly([(800 + x * k0, top), (800 + (x + 118) * k0, top), (800 + (x + 118) * k1, bottom), (800 + x * k1, bottom)], chance.pick((shade(stone), light(stone)), "tone", row, i), 0), 0.5)
    rope = "M170 800Q350 880 540 806Q810 886 1080 806Q1270 880 1450 800"
    art += stroke(rope, "#5b4634", 10) + stroke(rope, "#e2c48a", 5.5)
    for x in (170, 540, 1080, 1450):
        art += contact(x, 866, 34) + box(x - 19, 786, 38, 80, "across(#6f6a80,#4f4a60,#3a3448)", 7) + box(x - 25, 778, 50, 18, "#5f5a70", 8) + box(x - 21, 804, 42, 12, "#e2c48a", 5, 2)
    lamp, lit = b.draw_street_lamp(1230, 872, 330)
    art += lamp + draw_prop("crate", 300, 900, 104) + draw_prop("crate", 398, 906, 88) + draw_prop("crate", 330, 806, 80, shadow=False) + draw_prop("barrel", 216, 912, 112) + draw_prop("barrel", 1360, 906, 104)
    art += draw_prop("rope", 1460, 930, 74) + draw_prop("anchor", 1270, 1010, 120, -16) + _net(430, 930) + "".join(n.draw_gull(x, y, k) for x, y, k in ((520, 360, 0.8), (610, 320, 0.55), (980, 400, 0.6)))
    return art, lit


def _net(x: float, y: float) -> str:
    heap = shape(f"M{x - 10} {y}Q{x + 10} {y - 56} {x + 70} {y - 50}T{x + 160} {y}Z", "#6f8f86", 2.6)
    knots = stroke(f"M{x + 10} {y - 26}q60 30 120 -4M{x} {y - 10}q70 20 150 0M{x + 34} {y - 48}q16 24 4 46M{x + 80} {y - 50}q14 24 6 50M{x + 116} {y - 40}q10 20 6 40", "#dbe6d2", 2, 0.7)
    return contact(x + 76, y, 100) + heap + knots + "".join(oval(x + dx, y + dy, 9, 9, "#e0703a", 2) for dx, dy in ((30, -36), (96, -46), (140, -12)))


def _far_house(x: float, y: float, chance: Chance) -> str:
    wall, tall = chance.pick(TOWN_WALLS, "wall"), chance.number(34, 62, "h")
    return box(x, y - tall, 50, tall + 14, wall, line=1.6) + poly([(x - 4, y - tall), (x + 25, y - tall - 26), (x + 54, y - tall)], chance.pick(ROOFS, "roof"), 1.6) + "".join(box(x + 8 + j * 20, y - tall + 12, 11, 14, "#5f7f9a", line=1.2) for j in range(2))


def _mushroom(x: float, y: float, scale: float) -> str:
    art = shape("M-10 0Q-14 -30 -8 -40H8Q14 -30 10 0Z", "#f4e8d0", 2.4) + shape("M-36 -34Q-30 -76 0 -78T36 -34Q0 -22 -36 -34Z", "ramp(#e0604f,#b5403f)", 2.6)
    art += "".join(oval(dx, dy, r, r * 0.8, "#fbf1dc", 0) for dx, dy, r in ((-14, -50, 6), (6, -62, 7), (18, -44, 5)))
    return contact(x, y, 34 * scale) + f'<g transform="translate({x} {y}) scale({scale})">{art}</g>'


def _mesa(x: float, y: float, width: float, height: float) -> str:
    rock = "#c9785f"
    art = poly([(x - 40, y), (x + 20, y - height * 0.5), (x + 34, y - height), (x + width - 50, y - height), (x + width - 20, y - height * 0.55), (x + width + 50, y)], ramp(light(rock), rock), 2)
    art += poly([(x + width * 0.62, y), (x + width * 0.6, y - height), (x + width - 50, y - height), (x + width - 20, y - height * 0.55), (x + width + 50, y)], shade(rock), 0)
    return art + "".join(stroke(f"M{x + 24} {y - height * k:.0f}H{x + width - 36}", light(light(rock)), 3, 0.5) for k in (0.82, 0.66, 0.5))


def _ripples(chance: Chance) -> str:
    lines = ""
    for i in range(34):
        x, depth = chance.number(-40, 1600, "ripple", i, "x"), chance.share("ripple", i, "y")
        y, k = 856 + 330 * depth, 0.5 + depth
        lines += stroke(f"M{x:.1f} {y:.1f}q{40 * k:.1f} {-14 * k:.1f} {80 * k:.1f} 0t{80 * k:.1f} 0", "#c9985f" if i % 2 else "#f8e0b0", 2.4, 0.6)
    return lines


def _tuft(x: float, y: float) -> str:
    return stroke(f"M{x} {y}q-6 -16 -16 -20M{x} {y}q0 -18 4 -26M{x} {y}q8 -14 18 -16", "#9a9a52", 3)


def _flower_hut(x: float, y: float) -> tuple[str, str]:
    wall, roof = "#f1dfc0", "#c9705a"
    left = x - 230
    art = contact(x, y, 290) + box(left, y - 300, 460, 300, f"across({light(wall)},{wall},{shade(wall)})") + box(left - 24, y - 330, 508, 40, ramp(light(roof), roof), 6)
    art += box(left + 60, y - 384, 340, 58, ramp("#6fa88f", "#4f8a78"), 8) + "".join(draw_prop(name, left + 110 + i * 60, y - 332, 46, shadow=False) for i, name in enumerate(("rose", "sunflower", "bouquet", "rose", "sunflower")))
    art += box(left + 24, y - 220, 214, 130, ramp("#a9ccd6", "#efe3c4"), 4, 3) + "".join(draw_prop(name, left + 58 + i * 48, y - 94, 60, shadow=False) for i, name in enumerate(("vase", "plant", "bouquet", "vase"))) + stroke(f"M{left + 131} {y - 220}v130", "#8a5a3c", 6) + box(left + 14, y - 96, 234, 16, "#a5744a", 3)
    art += box(left + 290, y - 258, 130, 258, "#8a5a3c", 6) + box(left + 300, y - 248, 110, 248, ramp("#4f8a86", "#3f6f72"), 4) + box(left + 318, y - 230, 74, 90, ramp("#b9d4da", "#8fb0bc"), 4) + oval(left + 398, y - 112, 6, 6, "#f0c860") + draw_prop("rose", left + 355, y - 150, 56, shadow=False)
    art += b.draw_awning(left - 14, y - 284, 270, "#d9675a", 50)
    for i, (name, size) in enumerate((("bouquet", 84), ("vase", 92), ("sunflower", 92), ("bouquet", 78))):
        art += _pail(left + 44 + i * 62, y + 12, name, size)
    art += draw_prop("watering_can", left + 478, y + 8, 78) + draw_prop("cactus", left + 440, y + 4, 70)
    lamps = box(left + 24, y - 220, 214, 124, "veil(#ffb648,0.75,0.5)", 4, 0) + glow(left + 131, y - 140, 230, "#ffb050", 0.55) + box(left + 318, y - 230, 74, 90, "veil(#ffb648,0.8,0.6)", 4, 0)
    return art, lamps + glow(left + 355, y - 180, 120, "#ffb050", 0.5) + glow(x, y + 20, 330, "#ffb050", 0.4, 0.2) + glow(left + 270, y - 270, 130, "#ffd88a", 0.5)


def _pail(x: float, y: float, flowers: str, size: float) -> str:
    return contact(x, y, 34) + draw_prop(flowers, x, y - 26, size, shadow=False) + poly([(x - 26, y - 44), (x + 26, y - 44), (x + 20, y), (x - 20, y)], "across(#b9c6d0,#8d9aa8,#6a7486)") + stroke(f"M{x - 25} {y - 34}H{x + 25}", "#dfe6ea", 3, 0.8)


def _cottage_house(x: float, y: float, chance: Chance) -> tuple[str, str]:
    wall = "#f5e6c6"
    art = contact(x + 230, y, 330) + box(x, y - 270, 460, 270, f"across({light(wall)},{wall},{shade(wall)})") + box(x, y - 26, 460, 26, "#b5a394", line=2)
    art += box(x + 340, y - 520, 54, 130, ramp("#b58a78", "#8f6a60")) + box(x + 332, y - 528, 70, 16, "#a07a6a", 3)
    thatch = f"M{x - 60} {y - 240}C{x + 40} {y - 400} {x + 110} {y - 462} {x + 230} {y - 468}C{x + 350} {y - 462} {x + 420} {y - 400} {x + 520} {y - 240}Q{x + 380} {y - 276} {x + 230} {y - 276}T{x - 60} {y - 240}Z"
    art += shape(thatch, ramp("#d9a866", "#b57f4a"), 3) + "".join(stroke(f"M{x + 230 + dx * 0.42:.0f} {y - 450 + abs(dx) * 0.24:.0f}L{x + 230 + dx:.0f} {y - 268 + abs(dx) * 0.07:.0f}", "#7a4f34", 1.8, 0.45) for dx in range(-260, 270, 26))
    art += veil(x + 4, y - 272, 452, 44, "#2b1a3d", 0.30, 0)
    door = x + 182
    art += box(door - 10, y - 246, 120, 246, "#8a6a4c", 60) + box(door, y - 236, 100, 236, ramp("#4f8a7f", "#3a6a66"), 50) + stroke(f"M{door + 34} {y - 226}V{y - 4}M{door + 66} {y - 226}V{y - 4}", line_of("#4f8a7f"), 2, 0.5) + oval(door + 50, y - 170, 18, 18, "#a9ccd6") + oval(door + 84, y - 100, 6, 6, "#f0c860") + box(door - 22, y - 10, 144, 14, "#cfc0ae", 3)
    lamps = oval(door + 50, y - 170, 17, 17, "#ffb648", 0)
    for wx in (x + 44, x + 320):
        art += box(wx - 8, y - 202, 112, 100, "#8a5a3c", 4) + box(wx, y - 194, 96, 84, ramp("#7fa9c0", "#b9d8de"), 2) + shape(f"M{wx + 2} {y - 192}h34q-4 40 -34 60ZM{wx + 94} {y - 192}h-34q4 40 34 60Z", "#f6e3e0", 1.6) + stroke(f"M{wx + 48} {y - 194}v84M{wx} {y - 152}h96", "#8a5a3c", 5)
        art += box(wx - 12, y - 106, 120, 24, "#a5744a", 3) + "".join(oval(wx + i * 16 - 2, y - 110 - (i % 2) * 5, 10, 10, chance.pick(n.FLOWERS, "box", wx, i), 1.8) for i in range(7))
        lamps += box(wx, y - 194, 96, 84, "veil(#ffb648,0.9,0.8)", 0, 0) + stroke(f"M{wx + 48} {y - 194}v84M{wx} {y - 152}h96", "#9a6a3c", 5) + glow(wx + 48, y - 150, 190, "#ffb050", 0.6)
    roses = "".join(oval(x - 6 + chance.number(-16, 20, "rx", i), y - 20 - i * 13, 11, 11, chance.pick(("#6a9f52", "#5f8f4a", "#e8607a", "#6a9f52"), "rose", i), 1.8) for i in range(19))
    return art + stroke(f"M{x - 4} {y}Q{x + 14} {y - 120} {x - 2} {y - 250}", "#5f7f42", 5) + roses + n.draw_bush(x + 420, y + 8, 0.7, "#6f9f5c", chance.of("bush"), "#a98ad8") + n.draw_bush(x + 60, y + 10, 0.6, "#6f9f5c", chance.of("bush", 2), "#f0607a"), lamps


def _apples(x: float, y: float, chance: Chance) -> str:
    return "".join(oval(x + chance.number(-150, 150, "x", i), y - chance.number(310, 500, "y", i), 11, 11, "#d9534a", 2) for i in range(12))


def _stones(chance: Chance) -> str:
    art = ""
    for i in range(14):
        depth = i / 13
        x = 1150 - 330 * depth + chance.number(-26, 26, "stone", i) * (1 + depth)
        art += oval(x, 872 + 300 * depth * depth + 14 * depth, 18 + 26 * depth, 6 + 9 * depth, mix("#c9b8a0", "#a59684", chance.share("tone", i)), 1.8)
    return art


