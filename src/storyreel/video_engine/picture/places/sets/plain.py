"""The plain room and the plain meadow, which stand in for any place that nobody has drawn."""

from storyreel.video_engine.picture.places.buildings import draw_bench
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import draw_pendant
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    LEFT,
    Shell,
    draw_floor,
    draw_rug,
    draw_walls,
    make_room,
)
from storyreel.video_engine.picture.places.nature import draw_bush, draw_hills, draw_meadow, draw_tree
from storyreel.video_engine.picture.places.openings import draw_curtains, draw_door, draw_window
from storyreel.video_engine.picture.places.pictures import draw_frame
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_chair
from storyreel.video_engine.picture.places.shapes import ramp, shape
from storyreel.video_engine.picture.places.shelves import draw_shelf
from storyreel.video_engine.picture.places.tables import draw_table
from storyreel.video_engine.picture.places.views import look_out


def room(chance: Chance) -> Scenery:
    """A plain room: a window, a door, a table, a shelf: the stand-in for any indoor place."""
    wall_colour = chance.pick(("#d6cdb8", "#bcd0c8", "#e0c3b0"), "wall")
    shell = Shell(wall_colour, "#b58a62", "#efe2cc", ((620, 320, 360, 280),))
    wall = (
        draw_walls(shell, "", dado=110)
        + draw_window(shell.windows[0], "#f8f1e4", 2, 2)
        + draw_curtains(shell.windows[0], chance.pick(("#c9785f", "#5f7f9a", "#6f9a7a"), "curtain"), 70)
    )
    wall += (
        draw_door(1240, "#8a5f46", 180, 320)
        + draw_frame(1120, 420, 140, 120, "hills", chance.of("picture"))
        + draw_shelf(LEFT + 30, 480, 220, 346, "#9a6a48", chance.of("shelf"), 4, ("clock", "plant", "globe"))
    )
    wall += (
        draw_frame(460, 420, 130, 150, "flowers", chance.of("second"))
        + draw_table(460, FLOOR + 24, 230, 112, "#a5744a")
        + draw_prop("vase", 420, FLOOR - 88, 80)
    )
    lamp, lit = draw_pendant(800, 284, "#e0983a", 0.8)
    ground = draw_floor(shell)
    floor = (
        draw_rug(800, 1000, 520, 150, "#c9a27a", "#8f5f4a")
        + draw_prop("plant", 1410, 940, 190)
        + draw_chair(230, 960, "#9a6240", False, 1.3)
    )
    front = draw_prop("plant", 1520, 1110, 250)
    return make_room(
        shell,
        ground + wall + lamp,
        lit,
        floor,
        front,
        marks(640, 960),
        "#a5744a",
        look_out("garden", chance),
        seats=(seat(230, 966),),
    )


def outdoors(chance: Chance) -> Scenery:
    """A meadow with trees, hills and a bench: the plain stand-in for any open place."""
    far = draw_hills(570, 64, "#86a8c0", chance.of("far"), 5) + draw_hills(626, 30, "#8fb59a", chance.of("farther"), 4)
    mid = draw_hills(708, 26, "#9cc474", chance.of("mid"), 5) + "".join(
        draw_tree(
            x,
            770 + chance.number(-10, 20, "y", x),
            chance.number(0.8, 1.2, "k", x),
            chance.pick(("#6aa35a", "#5f9a6a", "#a3ad4f"), "c", x),
            chance.of("tree", x),
        )
        for x in (90, 300, 1230, 1490)
    )
    ground = draw_hills(842, 14, "#93c464", chance.of("ground"), 4) + shape(
        "M-20 930C400 880 900 900 1620 960V1060C1000 990 500 960 -20 1030Z", ramp("#e9d3a2", "#d3b583"), 2
    )
    near = (
        draw_bench(1260, 905, 1.1)
        + draw_bush(280, 890, 1.0, "#6f9f5c", chance.of("bush"), "#f3a0b4")
        + draw_meadow(1040, 1190, "#5f8f42", chance.of("low"), 40, 90)
        + draw_meadow(850, 895, "#6f9f4c", chance.of("high"), 14, 36)
    )
    front = draw_bush(40, 1090, 1.3, "#4f8a4a", chance.of("front", 0)) + draw_bush(
        1570, 1090, 1.2, "#4f8a4a", chance.of("front", 1), "#f6cf5c"
    )
    planes = (
        Plane("far", 0.2, far, depth=0.52),
        Plane("mid", 0.5, mid, depth=0.22),
        Plane("near", 1.0, near, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(640, 960, 972), "#a8bf78", seats=(seat(1210, 915), seat(1310, 915)))
