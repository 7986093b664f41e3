"""The park."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.buildings import draw_bench, draw_street_lamp
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_bush, draw_hills, draw_meadow, draw_tree
from storyreel.video_engine.picture.places.passers import draw_passer
from storyreel.video_engine.picture.places.riverbank import draw_duck
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
)  # fmt: skip

PIECES = (
    Piece("book", "bench", 52, 58, 0.25),
    Piece("umbrella", "bench", 80, 90, 0.2),
    Piece("teddy_bear", "bench", 50, 60, 0.15),
)


def park(chance: Chance) -> Scenery:
    """A city park: towers behind the trees, a pond with ducks, a bandstand, a winding path, a bench under a lamp."""
    far = far_lamps = ""
    for i in range(15):
        x, tall = i * 116 - 40, chance.number(130, 330, "tower", i)
        tone = chance.pick(("#9fa8c4", "#b5a9bf", "#8fa4b8"), "tone", i)
        far += box(x, 640 - tall, chance.number(76, 112, "w", i), tall + 40, tone, 0, 1.6)
        for j in range(int(tall // 44)):
            far += "".join(
                box(x + 14 + k * 26, 654 - tall + j * 42, 14, 20, mix(tone, "#dfe9f4", 0.5), 1, 0) for k in range(3)
            )
            far_lamps += "".join(
                box(x + 14 + k * 26, 654 - tall + j * 42, 14, 20, "#ffd070", 1, 0)
                for k in range(3)
                if chance.share("lit", i, j, k) < 0.4
            )
    mid = draw_hills(684, 12, "#8fbf6c", chance.of("mid"), 4)
    mid += "".join(
        draw_tree(
            x,
            716 + chance.number(-8, 16, "y", x),
            chance.number(0.75, 1.15, "k", x),
            chance.pick(("#6aa35a", "#5f9a6a", "#8fb04c"), "green", x),
            chance.of("tree", x),
        )
        for x in (40, 190, 430, 1050, 1210, 1530)
    )
    stand, stand_lit = _bandstand(820, 726, chance.pick(("#c9605c", "#3f8f86", "#6f6fb0"), "roof"))
    mid += stand + draw_passer(1336, 766, chance.of("feeds ducks"), -0.7, "give") + _pond(1190, 800)
    ground = draw_hills(832, 8, "#9acb68", chance.of("ground"), 4)
    ground += shape(
        "M-20 1160C260 1060 420 1010 640 980S1000 900 960 838H1030C1080 900 900 990 720 1040S560 1160 540 1210H-20Z",
        ramp("#efdcb4", "#d6bd8c"),
        2,
    )
    lamp, lit = draw_street_lamp(480, 888, 340)
    things = (
        lamp
        + draw_bench(330, 900, 1.05, "#a5744a")
        + dress({"bench": [(270, 842), (390, 842)]}, PIECES, chance)
        + draw_bush(170, 884, 1.0, "#5f9a52", chance.of("bush"), "#f3a0b4")
    )
    things += (
        "".join(
            draw_duck(x, y, k, flip)
            for x, y, k, flip in ((1120, 812, 0.8, False), (1230, 826, 0.9, True), (1290, 806, 0.7, False))
        )
        + _bed(1380, 930, chance)
        + draw_meadow(1000, 1190, "#6f9f4c", chance.of("low"), 36, 80)
    )
    front = draw_bush(1580, 1110, 1.3, "#3f7a4a", chance.of("front")) + draw_bush(
        20, 1110, 1.3, "#4f8a4a", chance.of("front", 1)
    )
    planes = (
        Plane("far", 0.2, far, far_lamps, depth=0.5),
        Plane("mid", 0.55, mid, stand_lit, depth=0.12),
        Plane("near", 1.0, things, lit, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(680, 990, 968), "#a8cf78", seats=(seat(290, 906), seat(370, 906)))


def _pond(x: float, y: float) -> str:
    art = shape(
        f"M{x - 240} {y}Q{x - 230} {y - 50} {x - 60} {y - 44}T{x + 200} {y - 40}"
        f"Q{x + 290} {y - 16} {x + 230} {y + 26}T{x - 40} {y + 44}T{x - 240} {y}Z",
        "ramp(#9fd8e4,#5fa8c0)",
        2.4,
    )
    art += stroke(
        f"M{x - 150} {y - 8}q30 -8 60 0t60 0M{x + 20} {y + 16}q30 -8 60 0t60 0M{x + 90} {y - 20}q24 -6 50 0",
        "#e6f6f8",
        4,
        0.8,
    )
    return (
        art
        + "".join(oval(x + dx, y + dy, 20, 6, "#6fb07a", 1.6) for dx, dy in ((-190, 6), (-160, 18), (170, 10)))
        + stroke(
            "".join(f"M{x + 236 + i * 9} {y + 10}q-6 -40 {i * 4 - 8} -{60 + i % 2 * 20}" for i in range(5)),
            "#6f8f4c",
            4,
        )
    )


def _bandstand(x: float, y: float, roof: str) -> tuple[str, str]:
    art = (
        contact(x, y, 170)
        + box(x - 132, y - 34, 264, 34, "ramp(#f4ede0,#d3c6b8)", 3, 2.2)
        + box(x - 40, y - 20, 80, 22, "#d3c6b8", 2, 2)
    )
    art += "".join(box(x + dx - 6, y - 176, 12, 144, "#f4ede0", 2, 2) for dx in (-120, -62, 62, 120)) + stroke(
        f"M{x - 120} {y - 74}h58M{x + 62} {y - 74}h58M{x - 120} {y - 56}h58M{x + 62} {y - 56}h58", "#f4ede0", 5
    )
    art += shape(
        f"M{x - 160} {y - 170}Q{x - 60} {y - 200} {x} {y - 276}Q{x + 60} "
        f"{y - 200} {x + 160} {y - 170}Q{x} {y - 150} {x - 160} {y - 170}Z",
        ramp(light(roof), roof, shade(roof)),
        2.6,
    )
    art += stroke(
        f"M{x} {y - 274}Q{x - 40} {y - 200} {x - 66} {y - 164}M{x} {y - 274}Q{x + 40} {y - 200} {x + 66} {y - 164}",
        line_of(roof),
        2,
        0.5,
    ) + oval(x, y - 282, 8, 10, "#e0b24c", 2)
    return art, glow(x, y - 130, 190, "#ffc870", 0.55)


def _bed(x: float, y: float, chance: Chance) -> str:
    art = contact(x, y, 150) + oval(x, y - 14, 140, 30, "#8a6048", 2.6) + oval(x, y - 22, 130, 26, "#6f5040", 0)
    for i in range(26):
        dx = -112 + (i % 9) * 28 + chance.number(-6, 6, "bed", i)
        dy = (-8, -22, -36)[i // 9]
        tone = (
            "#f4f7fb"
            if chance.season == "winter"
            else chance.pick(("#f0607a", "#f6cf5c", "#f4f0e0", "#e0803c"), "bed", i // 9)
        )
        art += (
            stroke(f"M{x + dx} {y + dy}v-20", "#4f7d3a", 4)
            + oval(x + dx, y + dy - 24, 11, 10, tone, 2)
            + oval(x + dx, y + dy - 24, 4, 4, "#f0b040", 0)
        )
    return art + poly([(x - 140, y - 14), (x + 140, y - 14), (x + 136, y), (x - 136, y)], "#b9a08c", 2)
