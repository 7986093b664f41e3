"""The mountain pass."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_hills, draw_meadow, draw_pine, draw_rock
from storyreel.video_engine.picture.places.roadside import draw_signpost
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import grass
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)  # fmt: skip
from storyreel.video_engine.picture.places.views import draw_peak

PIECES = (
    Piece("suitcase", "camp", 80, 96, 0.2),
    Piece("rope", "camp", 70, 84, 0.4),
    Piece("lantern", "camp", 60, 70, 0.25),
)


def mountain_pass(chance: Chance) -> Scenery:
    """A path over the tree line: great peaks, a gorge with a rope bridge, a rock wall, a signpost, a small hut."""
    peaks = ((60, 380), (380, 470), (760, 330), (1120, 520), (1480, 400))
    far = "".join(
        draw_peak(x + chance.number(-60, 60, "x", i), 700, chance.number(300, 400, "half", i), tall * 0.86, "#8a96b8")
        for i, (x, tall) in enumerate(peaks)
    )
    far += veil(-20, 560, 1640, 150, "#ffffff", 0, 0.6)
    mid = draw_hills(712, 34, "#7fa06a", chance.of("mid"), 4)
    mid += "".join(
        draw_pine(
            x,
            770 + chance.number(-20, 10, "y", x),
            chance.number(0.45, 0.75, "pine", x),
            "#4f8266",
            chance.of("pine", x),
        )
        for x in range(520, 1240, 62)
    )
    hut, lit = _hut(1010, 742)
    mid += hut + _bridge(chance)
    rock = chance.pick(("#9a8f94", "#a3948a", "#8f97a3"), "rock")
    ground = shape(
        "M-20 850Q300 800 620 838T1200 830T1620 800V1210H-20Z",
        ramp(grass("#8fae66", chance.season), grass("#7f9f58", chance.season)),
        2,
    )
    ground += shape(
        "M-20 1130C300 1040 560 1000 760 960S1000 890 900 846H960C1060 880 1060 950 880 1020S560 1120 500 1210H-20Z",
        ramp("#d9c4a0", "#bfa680"),
        2,
    )
    things = (
        _wall(rock, chance)
        + draw_signpost(1210, 904)
        + draw_rock(1360, 930, 1.2, rock)
        + draw_rock(1450, 940, 0.7, rock)
        + draw_rock(470, 900, 0.6, rock)
    )
    things += (
        dress({"camp": [(1290, 950), (420, 930)]}, PIECES, chance)
        + draw_meadow(880, 1180, "#6f8f4c", chance.of("meadow"), 26, 90)
        + _eagle(980, 400)
    )
    front = draw_rock(1580, 1190, 2.4, shade(shade(rock))) + shape(
        "M-20 1200V700Q60 760 80 880T150 1060T200 1200Z", shade(shade(rock)), 4
    )
    planes = (
        Plane("far", 0.15, far, depth=0.34),
        Plane("mid", 0.5, mid, lit, depth=0.18),
        Plane("near", 1.0, things, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(680, 990, 968), "#a9a078", seats=(seat(1360, 930),))


def _wall(rock: str, chance: Chance) -> str:
    art = shape(
        "M-20 1010V250Q60 240 110 300T190 430T240 560T330 640T360 800T400 900Q300 930 200 950T-20 1010Z",
        f"across({shade(rock)},{rock},{light(rock)})",
        3.2,
    )
    for i in range(9):
        x, y = chance.number(0, 240, "crack", i), 380 + i * 58
        art += stroke(f"M{x} {y}l{chance.number(20, 60, 'dx', i)} 14l-10 40l30 30", line_of(rock), 2.6, 0.5)
    art += shape("M110 300Q160 340 190 430Q150 420 120 380T60 330Z", light(light(rock)), 0, 'opacity=".7"') + shape(
        "M240 560Q300 590 330 640Q280 650 250 630Z", light(light(rock)), 0, 'opacity=".7"'
    )
    tufts = "".join(
        shape(f"M{x} {y}q-24 -30 -40 -20q8 24 40 20q20 -34 44 -22q-10 26 -44 22Z", grass("#7f9f58", chance.season), 2)
        for x, y in ((210, 470), (336, 690), (130, 330))
    )
    return art + tufts


def _bridge(chance: Chance) -> str:
    art = shape("M470 860L560 690Q640 740 700 800L760 860Z", "ramp(#6f7f9a,#4f5a78)", 2.4)
    deck = "M380 712Q620 800 860 722"
    art += (
        stroke("M380 672Q620 760 860 684", "#8a6a4c", 4)
        + stroke(deck, line_of("#a5744a"), 15)
        + stroke(deck, "#b5804e", 9)
    )
    rails = "".join(f"M{x} {676 + 44 * (1 - ((x - 620) / 240) ** 2):.0f}v40" for x in range(400, 860, 36))
    return (
        art + stroke(rails, "#8a6a4c", 3.4) + box(370, 640, 16, 90, "#7a5a40", 3) + box(852, 652, 16, 90, "#7a5a40", 3)
    )


def _hut(x: float, y: float) -> tuple[str, str]:
    art = box(x - 60, y - 74, 120, 74, "across(#b58a5c,#9a6f48,#7a5238)", 0, 2.2) + poly(
        [(x - 78, y - 70), (x, y - 136), (x + 78, y - 70)], "ramp(#8a6a5c,#6a4a44)", 2.2
    )
    art += (
        box(x + 26, y - 150, 20, 40, "#8f8488", 2, 2)
        + box(x - 44, y - 58, 34, 30, "ramp(#8fb4c9,#6f93b0)", 2, 2)
        + box(x + 12, y - 56, 30, 56, "#6a4a3c", 3, 2)
    )
    return art + stroke(f"M{x + 36} {y - 154}q-14 -26 4 -46t-2 -44", "#eef2f6", 9, 0.6), box(
        x - 44, y - 58, 34, 30, "#ffb83c", 2, 0
    ) + glow(x - 27, y - 43, 80, "#ffb050", 0.5)


def _eagle(x: float, y: float) -> str:
    wings = "M-66 -16Q-36 -34 -6 -4Q0 4 6 -4Q36 -34 66 -16Q40 -12 12 10Q0 18 -12 10Q-40 -12 -66 -16Z"
    return at(x, y, shape(wings, "#6a5448", 2) + oval(0, 2, 6, 10, "#f4ede0", 1.4))
