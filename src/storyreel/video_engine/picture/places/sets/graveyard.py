"""The graveyard."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_bush, draw_fireflies, draw_hills, draw_meadow, draw_tree
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import SNOW_SHADE
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)

PIECES = (
    Piece("roses", "grave", 52, 64, 0.35),
    Piece("candle", "grave", 40, 48, 0.3),
    Piece("lantern", "grave", 46, 54, 0.2),
)


def graveyard(chance: Chance) -> Scenery:
    """Old stones on a hill, a chapel, a crooked iron fence, a bare tree, mist that lies between the graves."""
    far = draw_hills(600, 46, "#7f98a0", chance.of("far"), 5)
    chapel, lit = _chapel(330, 760, chance)
    mid = draw_hills(742, 22, "#8aa872", chance.of("mid"), 4) + chapel
    mid += "".join(
        _stone(x, 800 + chance.number(-14, 14, "y", x), 0.55, chance.of("back", x))
        for x in (560, 690, 830, 930, 1080, 1240, 1390)
    )
    mid += (
        draw_tree(1330, 800, 1.3, "#6f8f5a", chance.of("tree"), "#5a4a4c")
        + _fence(600, 806)
        + veil(-20, 700, 1640, 130, "#e6eef2", 0, 0.34)
    )
    ground = draw_hills(850, 16, "#86a264", chance.of("ground"), 4)
    ground += shape(
        "M520 1210C640 1090 700 1000 760 930T800 846H850Q850 900 900 960T1080 1210Z", ramp("#cdbf9c", "#b0a07c"), 2
    )
    things = "".join(
        _stone(x, y, k, chance.of("stone", x))
        for x, y, k in ((290, 920, 1.0), (470, 896, 0.8), (1150, 900, 0.85), (1330, 936, 1.1))
    )
    things += dress({"grave": [(250, 936), (330, 940), (500, 910), (1190, 914), (1390, 952)]}, PIECES, chance)
    things += draw_meadow(880, 1180, "#5f8048", chance.of("meadow"), 14, 110)
    mist = "".join(
        oval(x, y, 260, 26, "halo(#f0f6fa,0.34)", 0) for x, y in ((260, 900), (620, 884), (1010, 892), (1390, 904))
    )
    front = draw_bush(60, 1110, 1.4, "#3f5a48", chance.of("front")) + _stone(
        1530, 1200, 1.8, chance.of("front stone"), "#4a4656"
    )
    planes = (
        Plane("far", 0.2, far, depth=0.5),
        Plane("mid", 0.55, mid, lit, depth=0.2),
        Plane("near", 1.0, things + mist, glints=draw_fireflies(700, 960, chance.of("flies"), 10), ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(650, 960, 968), "#8aa06a", seats=(seat(470, 900),))


def _stone(x: float, y: float, k: float, chance: Chance, tone: str = "") -> str:
    stone = tone or chance.pick(("#a9a6ac", "#9aa3a0", "#b3a89c"), "tone")
    kind, lean = chance.share("kind"), chance.number(-5, 5, "lean")
    if kind < 0.55:
        art = shape("M-62 0V-120Q-58 -176 0 -178T62 -120V0Z", ramp(light(stone), stone, shade(stone)), 3)
        art += shape("M-46 -6V-116Q-42 -160 0 -162T46 -116V-6Z", mix(stone, shade(stone), 0.35), 1.8) + stroke(
            "M-26 -100H26M-20 -80H20M-24 -60H24", line_of(stone), 4, 0.5
        )
    elif kind < 0.8:
        art = box(-70, -22, 140, 24, light(stone), 3) + shape(
            "M-17 -20V-120H-58V-152H-17V-196H17V-152H58V-120H17V-20Z", ramp(light(stone), stone, shade(stone)), 3
        )
    else:
        art = box(-56, -40, 112, 42, ramp(light(stone), stone), 3) + poly(
            [(-34, -40), (34, -40), (22, -200), (0, -226), (-22, -200)],
            f"across({light(stone)},{stone},{shade(stone)})",
            3,
        )
    art += shape(
        "M62 0V-110Q70 -70 62 0M-62 -8q18 -18 34 -6q16 -12 30 2q20 -12 34 2q16 -8 24 10Z",
        "#7f9a5c",
        1.6,
        'opacity=".85"',
    )
    if chance.season == "winter":
        art += shape("M-50 -140Q-40 -190 0 -192T50 -140Q20 -168 0 -160T-50 -140Z", f"ramp(#ffffff,{SNOW_SHADE})", 1.6)
    return contact(x, y, 86 * k) + at(x, y, f'<g transform="rotate({lean})">{art}</g>', k)


def _chapel(x: float, y: float, chance: Chance) -> tuple[str, str]:
    wall, roof = chance.pick((("#c9bda8", "#6a4f5c"), ("#b5b3b9", "#4f5f70")), "chapel")
    art = contact(x, y, 190) + box(x - 60, y - 190, 230, 190, f"across({light(wall)},{wall},{shade(wall)})")
    art += poly([(x - 80, y - 186), (x - 30, y - 290), (x + 150, y - 290), (x + 190, y - 186)], ramp(light(roof), roof))
    art += box(x - 150, y - 280, 100, 280, f"across({light(wall)},{wall},{shade(wall)})") + poly(
        [(x - 164, y - 278), (x - 100, y - 440), (x - 36, y - 278)], ramp(light(roof), roof)
    )
    art += stroke(f"M{x - 100} {y - 438}v-44m-14 16h28", "#4a4456", 6)
    panes = "".join(
        f"M{wx - 17} {y - 60}V{y - 118}Q{wx - 14} {y - 140} {wx} "
        f"{y - 146}Q{wx + 14} {y - 140} {wx + 17} {y - 118}V{y - 60}Z"
        for wx in (x - 10, x + 55, x + 120)
    )
    door = shape(
        f"M{x - 126} {y}V{y - 90}Q{x - 122} {y - 122} {x - 100} {y - 126}Q{x - 78} {y - 122} {x - 74} {y - 90}V{y}Z",
        "#6a4a3c",
        2.4,
    )
    bell = oval(x - 100, y - 226, 22, 26, "#4a4456", 2.2) + shape(
        f"M{x - 112} {y - 214}q2 -24 12 -24t12 24Z", "#d9a83c", 1.6
    )
    lit = shape(panes, "ramp(#ffd070,#ff9c28)", 0) + glow(x + 55, y - 100, 170, "#ffb050", 0.4)
    return art + shape(panes, "ramp(#6f87a6,#9fb4c9)", 2) + door + bell, lit


def _fence(x: float, y: float) -> str:
    d = (
        "".join(f"M{x + i * 36} {y}l{(i * 7) % 5 - 2} -86m-6 8l6 -14l6 14" for i in range(18))
        + f"M{x - 6} {y - 22}h640M{x - 6} {y - 66}h640"
    )
    return stroke(d, line_of("#4a4a58"), 6) + stroke(d, "#5f6070", 3)
