"""The bank of a river."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.buildings import draw_bench
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import (
    draw_bush,
    draw_glints,
    draw_hills,
    draw_meadow,
    draw_rock,
    draw_sea,
    draw_tree,
)
from storyreel.video_engine.picture.places.riverbank import (
    draw_duck,
    draw_landing,
    draw_reeds,
    draw_rowing_boat,
    draw_stone_bridge,
    draw_willow,
)
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import grass
from storyreel.video_engine.picture.places.shapes import faint, ramp, shape, stroke

PIECES = (
    Piece("basket", "bank", 74, 86, 0.35),
    Piece("bucket", "bank", 60, 70, 0.3),
    Piece("rope", "bank", 66, 76, 0.25),
)


def riverside(chance: Chance) -> Scenery:
    """A grassy bank with a landing stage and a willow; a stone bridge, ducks and trees on the far bank."""
    far = draw_hills(566, 50, "#86a8b8", chance.of("far"), 5) + draw_hills(620, 24, "#8fb59a", chance.of("farther"), 4)
    water = chance.pick(("#5f9fb0", "#5a93b4", "#67a59a"), "water")
    stone = chance.pick(("#b8a898", "#a9a5a4", "#c0a888"), "stone")
    mid = _far_bank(chance) + draw_sea(700, water, chance.of("water"), 900)
    mid += faint(shape("M920 704Q1140 780 1370 704Z", shade(water), 0), 0.5)
    mid += draw_stone_bridge(920, 700, 450, stone, chance.of("bridge"))
    mid += "".join(draw_reeds(x, 716, 0.42, chance.of("far reeds", x), 7) for x in (60, 300, 520, 700, 840, 1400, 1530))
    mid += "".join(
        draw_duck(x, y, k, flip)
        for x, y, k, flip in ((560, 770, 0.5, False), (626, 782, 0.56, False), (830, 792, 0.6, True))
    )
    near = draw_landing(392, 896, 116)
    near += draw_rowing_boat(206, 846, 0.86, chance.pick(("#b5504a", "#3f7f86", "#4f6fa0", "#5f8a4a"), "hull"))
    near += "".join(
        draw_reeds(x, y, k, chance.of("reeds", x)) for x, y, k in ((540, 882, 0.62), (1090, 878, 0.6), (1186, 888, 0.8))
    )
    near += draw_bench(1270, 908, 1.0, "#8a6a4c") + draw_willow(1420, 906, 1.12, chance.of("willow"))
    near += draw_rock(604, 900, 0.4) + dress({"bank": [(500, 946), (1130, 950)]}, PIECES, chance)
    near += draw_meadow(1030, 1190, "#5f8f42", chance.of("low"), 30, 90)
    front = draw_reeds(40, 1120, 1.9, chance.of("front"), 8) + draw_bush(1590, 1120, 1.2, "#4f8a4a", chance.of("front"))
    planes = (
        Plane("far", 0.2, far, depth=0.48),
        Plane("mid", 0.5, mid, glints=draw_glints(800, 712, "#fff0c0", chance.of("glints"), 850), depth=0.12),
        Plane("near", 1.0, near, ground=_bank(chance)),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(660, 960, 968), "#8fae62", seats=(seat(1230, 912), seat(1310, 912)))


def _far_bank(chance: Chance) -> str:
    art = draw_hills(676, 12, "#93bb70", chance.of("bank"), 4)
    for i, x in enumerate(range(20, 1600, 120)):
        green = chance.pick(("#6aa35a", "#5f9a6a", "#8fae4e", "#5a9060"), "green", i)
        tall = chance.number(0.5, 0.8, "k", i) * (0.6 if 880 < x < 1400 else 1)
        art += draw_tree(x + chance.number(-34, 34, "x", i), 694, tall, green, chance.of("tree", i))
    return art + "".join(
        draw_bush(x + chance.number(-30, 30, "bush", x), 702, 0.5, "#7fa85c", chance.of("bush", x))
        for x in range(90, 1000, 180)
    )


def _bank(chance: Chance) -> str:
    """Grass down to a lip of earth at the water, and the path that people walk along it."""
    green, earth = grass("#8fbf62", chance.season), "#b59468"
    lip = "M-20 884Q200 866 420 880T820 872T1240 886T1620 864V1210H-20Z"
    art = shape(lip, ramp(light(earth), shade(earth)), 2.4)
    art += shape(lip.replace("M-20 884", "M-20 898").replace("1620 864", "1620 880"), ramp(light(green), green), 1.6)
    path = "M-20 1010C380 946 900 946 1620 1000V1076C1000 1024 500 1030 -20 1110Z"
    art += shape(path, ramp("#e6d0a0", "#cfb07e"), 2)
    return art + stroke("M80 1040q80 -16 150 -18M700 1000q90 -2 170 4M1180 1016q80 6 150 16", "#b5946a", 3, 0.5)
