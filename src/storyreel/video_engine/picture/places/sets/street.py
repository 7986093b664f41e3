"""The street of shops."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.buildings import (
    ROOFS,
    TOWN_WALLS,
    draw_bench,
    draw_street_lamp,
    draw_townhouse,
)
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.nature import draw_bush, draw_tree
from storyreel.video_engine.picture.places.passers import draw_passer
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import box, contact, faint, line_of, poly, ramp, stroke, veil

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
    for i in range(18):
        x = -20.0 + 92 * i
        tall = chance.number(120, 300, "far", i)
        tone = chance.pick(("#9a93b5", "#b59a9a", "#8fa0b0"), "far", i, "tone")
        far += box(x, 600 - tall, 100, tall + 200, tone, line=1.6) + poly(
            [(x - 6, 600 - tall), (x + 50, 560 - tall), (x + 106, 600 - tall)], shade(tone), 1.6
        )
        far += "".join(box(x + 18 + j * 36, 626 - tall, 20, 28, "#6d7fa0", 1, 1.2) for j in range(2))
    mid = mid_lamps = ""
    x, i = -70.0, 0
    first_wall, first_shop = chance.pick(range(7), "wall"), chance.pick(range(6), "shop")
    while x < 1620:
        width, tall = chance.pick((250, 290, 330), "w", i), chance.pick((520, 580, 640), "h", i)
        colour, sign, wares = SHOPS[(first_shop + i) % 6]
        has_shop = i % 3 != 2
        art, lamps = draw_townhouse(
            x,
            846,
            width,
            tall,
            TOWN_WALLS[(first_wall + i) % 7],
            chance.pick(ROOFS, "roof", i),
            chance.of("house", i),
            colour if has_shop else "",
            sign,
            wares,
        )
        mid, mid_lamps = mid + art, mid_lamps + lamps
        x, i = x + width + 4, i + 1
    ground = _road(chance)
    mid += draw_passer(394, 858, chance.of("window shopper"), 0.4, view="back")
    mid += draw_passer(1352, 860, chance.of("couple", 0), 0.4, view="back")
    mid += draw_passer(1440, 858, chance.of("couple", 1), -0.4, view="back")
    near, near_lamps = _pavement(chance)
    front = draw_bush(60, 1070, 1.3, "#3f6b4c", chance.of("front", 0), "#c9788a") + draw_bush(
        1560, 1090, 1.2, "#3f6b4c", chance.of("front", 1), "#c9788a"
    )
    planes = (
        Plane("far", 0.25, far, far_lamps, depth=0.55),
        Plane("mid", 0.7, mid, mid_lamps, depth=0.08),
        Plane("near", 1.0, near, near_lamps, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(630, 950, 968), "#8f8682", seats=(seat(460, 902), seat(540, 902)))


def _road(chance: Chance) -> str:
    stone, road = "#cbbfae", "#938c90"
    art = box(-20, 842, 1640, 56, ramp(shade(stone), stone, light(stone)), line=2) + "".join(
        stroke(f"M{x} 844l{(x - 800) * 0.09:.1f} 52", line_of(stone), 1.6, 0.45) for x in range(-40, 1680, 78)
    )
    art += (
        stroke("M-20 866H1620", line_of(stone), 1.4, 0.3)
        + box(-20, 896, 1640, 18, ramp(light(stone), shade(stone)), 0, 2)
        + box(-20, 914, 1640, 300, ramp(shade(road), road, light(road)), line=2)
    )
    cobbles = ""
    for row, y in enumerate((926, 944, 966, 992, 1024, 1062, 1106, 1156)):
        size = 10 + row * 3.4
        for i in range(int(1640 / (size * 3.4)) + 1):
            x = -20 + (i + (row % 2) * 0.5) * size * 3.4 + chance.number(-3, 3, "cobble", row, i)
            tone = mix(road, "#e6dcd0" if chance.share("tone", row, i) < 0.5 else "#6a6076", 0.22)
            cobbles += box(x, y, size * 2.9, size * 1.15, tone, size * 0.45, 0)
    return art + faint(cobbles, 0.6) + veil(-20, 914, 1640, 34, "#2b1a3d", 0.26, 0)


def _pavement(chance: Chance) -> tuple[str, str]:
    art = lamps = ""
    for x in (330, 1280):
        lamp, lit = draw_street_lamp(x, 890)
        art, lamps = art + lamp, lamps + lit
    art += (
        _planter(1120, 886)
        + draw_tree(1120, 862, 1.15, "#6aa35a", chance.of("tree"))
        + _planter_rim(1120, 886)
        + draw_bench(500, 892, 0.86)
    )
    art += (
        draw_prop("plant", 196, 884, 84)
        + draw_prop("crate", 1440, 890, 84)
        + draw_prop("apple", 1426, 832, 34, shadow=False)
        + draw_prop("apple", 1454, 832, 34, shadow=False)
    )
    return art, lamps


def _planter(x: float, y: float) -> str:
    return contact(x, y, 74)


def _planter_rim(x: float, y: float) -> str:
    return box(x - 56, y - 44, 112, 44, ramp("#b9785a", "#8f5a48"), 6) + box(x - 62, y - 50, 124, 14, "#c98a6a", 5)
