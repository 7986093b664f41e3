"""The forest clearing."""

from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.nature import (
    draw_bush,
    draw_fireflies,
    draw_hills,
    draw_meadow,
    draw_pine,
    draw_rock,
    draw_tree,
)
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks
from storyreel.video_engine.picture.places.shapes import contact, line_of, oval, ramp, shape, stroke


def forest(chance: Chance) -> Scenery:
    """A clearing with a path, firs behind, flowers and mushrooms."""
    far = draw_hills(560, 50, "#6f9f96", chance.of("hills"))
    far += "".join(
        draw_pine(
            x, 690 + chance.number(-30, 10, "far", x), chance.number(0.9, 1.3, "k", x), "#4f8a6a", chance.of("pine", x)
        )
        for x in range(-20, 1660, 84)
    )
    mid = draw_hills(748, 20, "#7fae5c", chance.of("rise"))
    for i, x in enumerate((30, 200, 400, 1190, 1370, 1540)):
        tall, green = (
            chance.number(1.5, 2.1, "tall", i),
            chance.pick(("#4f8f5a", "#6aa35a", "#3f7f62", "#8fa84f"), "green", i),
        )
        draw = draw_pine if i % 2 else draw_tree
        mid += draw(
            x + chance.number(-24, 24, "x", i), 800 + chance.number(-24, 16, "y", i), tall, green, chance.of("tree", i)
        )
    mid += "".join(draw_bush(x, 806, 0.9, "#5f9a52", chance.of("bush", x)) for x in (520, 1080))
    ground = draw_hills(838, 14, "#86b456", chance.of("ground"))
    ground += shape(
        "M560 1210C660 1080 960 1020 850 930C800 890 780 870 812 842H850C862 870 1000 900 1030 960"
        "C1060 1030 900 1100 1000 1210Z",
        ramp("#e6cf9a", "#c9a873"),
        2,
    )
    near = (
        draw_meadow(850, 1180, "#5f8f42", chance.of("meadow"), 46, 120)
        + draw_rock(1330, 930, 1.1)
        + draw_rock(1420, 944, 0.6)
    )
    near += "".join(
        _mushroom(x, y, k) for x, y, k in ((300, 930, 1.0), (344, 946, 0.7), (262, 950, 0.6), (1240, 1000, 0.9))
    )
    front = shape("M-40 1200L-20 -20H130C96 300 100 800 170 1200Z", "#4a3a38", 4) + stroke(
        "M40 60q20 500 6 1100M90 200q-10 300 20 800", line_of("#4a3a38"), 6, 0.6
    )
    front += "".join(
        oval(x, y, r, r * 0.8, "#2f5a44", 4)
        for x, y, r in (
            (60, 100, 170),
            (250, 70, 110),
            (400, 40, 90),
            (1560, 90, 150),
            (1420, 60, 100),
            (1600, 1130, 130),
            (1480, 1160, 90),
        )
    )
    planes = (
        Plane("far", 0.25, far, depth=0.55),
        Plane("mid", 0.6, mid, depth=0.10),
        Plane("near", 1.0, near, glints=draw_fireflies(520, 1020, chance.of("flies")), ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(640, 960, 968), "#86a05a")


def _mushroom(x: float, y: float, scale: float) -> str:
    art = shape("M-10 0Q-14 -30 -8 -40H8Q14 -30 10 0Z", "#f4e8d0", 2.4) + shape(
        "M-36 -34Q-30 -76 0 -78T36 -34Q0 -22 -36 -34Z", "ramp(#e0604f,#b5403f)", 2.6
    )
    art += "".join(oval(dx, dy, r, r * 0.8, "#fbf1dc", 0) for dx, dy, r in ((-14, -50, 6), (6, -62, 7), (18, -44, 5)))
    return contact(x, y, 34 * scale) + f'<g transform="translate({x} {y}) scale({scale})">{art}</g>'
