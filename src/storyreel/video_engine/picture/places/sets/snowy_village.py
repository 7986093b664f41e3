"""The village in the snow."""

from dataclasses import replace

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.buildings import draw_street_lamp
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_hills, draw_pine
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import SNOW, SNOW_SHADE
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
)  # fmt: skip
from storyreel.video_engine.picture.places.views import draw_peak

PIECES = (
    Piece("crate", "door", 74, 86, 0.3),
    Piece("lantern", "door", 56, 66, 0.4),
    Piece("barrel", "door", 84, 96, 0.2),
)


def snowy_village(chance: Chance) -> Scenery:
    """A mountain village deep in snow at any season: steep white roofs, warm windows, firs, a snowman, a sledge."""
    chance = replace(chance, season="winter")
    far = "".join(
        draw_peak(x, 640, chance.number(230, 330, "half", i), chance.number(210, 330, "peak", i))
        for i, x in enumerate((90, 420, 780, 1180, 1500))
    )
    far += draw_hills(636, 16, "#dfe8f4", chance.of("far"), 5)
    mid = draw_hills(720, 22, "#e6edf7", chance.of("mid"), 4)
    mid += "".join(
        draw_pine(x, 770, chance.number(0.8, 1.3, "pine", x), "#4f8a72", chance.of("pine", x))
        for x in (20, 150, 640, 770, 960, 1460, 1580)
    )
    lit = ""
    for x, k in ((330, 0.95), (540, 0.75), (1090, 0.85), (1320, 1.0)):
        house, windows = _house(x, 812, k, chance.of("house", x))
        mid, lit = mid + house, lit + windows
    church = (
        box(846, 560, 70, 210, "across(#f4ead8,#d9cdc0)", 0, 2)
        + poly([(836, 562), (881, 440), (926, 562)], "ramp(#ffffff,#c9d4e8)", 2)
        + oval(881, 600, 16, 16, "#f0c860", 2)
    )
    ground = draw_hills(836, 16, SNOW, chance.of("ground"), 4)
    ground += shape(
        "M560 1210C640 1080 900 1010 800 920Q740 870 790 838H850Q860 880 940 930C1010 1000 900 1100 960 1210Z",
        f"ramp({SNOW_SHADE},#dfe7f3)",
        2,
    )
    ground += "".join(
        stroke(
            f"M{chance.number(0, 1560, 'drift', i)} {chance.number(870, 1170, 'drift', i, 'y')}q50 -14 110 0",
            SNOW_SHADE,
            4,
            0.8,
        )
        for i in range(22)
    )
    lamp, glowing = draw_street_lamp(500, 884, 330)
    things = (
        lamp
        + _snowman(1190, 930, chance)
        + _sledge(360, 940)
        + _logs(1420, 920)
        + dress({"door": [(240, 890), (1330, 880)]}, PIECES, chance)
    )
    front = draw_pine(1590, 1250, 2.4, "#3f6a5c", chance.of("front")) + shape(
        "M-20 1200V1010Q90 980 180 1080T330 1200Z", SNOW_SHADE, 4
    )
    planes = (
        Plane("far", 0.2, far, depth=0.42),
        Plane("mid", 0.6, church + mid, lit, depth=0.10),
        Plane("near", 1.0, ground + things, glowing),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(650, 960, 968), "#e6edf6", seats=(seat(1420, 926),))


def _house(x: float, y: float, k: float, chance: Chance) -> tuple[str, str]:
    wood = chance.pick(("#a5704c", "#8a5a48", "#b58a5c", "#7f6a6a"), "wood")
    art = (
        contact(0, 0, 150)
        + box(-110, -150, 220, 150, f"across({light(wood)},{wood},{shade(wood)})")
        + poly([(-110, -148), (0, -290), (110, -148)], ramp(light(wood), wood))
    )
    art += stroke("".join(f"M-110 {-24 - i * 24}h220" for i in range(5)), line_of(wood), 1.8, 0.4) + box(
        52, -312, 30, 90, "#8a6a6a", 2
    )
    art += shape(
        "M0 -322L-160 -128Q-170 -104 -146 -104Q-128 -108 -114 "
        "-126L0 -262L114 -126Q128 -108 146 -104Q170 -104 160 -128Z",
        f"ramp(#ffffff,{SNOW_SHADE})",
        2.4,
    ) + box(46, -322, 42, 16, "#ffffff", 7, 2)
    art += box(-30, -104, 60, 104, ramp(mix(wood, "#b5453f", 0.5), shade(wood)), 6) + oval(
        18, -50, 4, 4, "#f0c860", 1.4
    )
    lit = ""
    for wx, wy, w in ((-92, -112, 46), (46, -112, 46), (-20, -214, 40)):
        art += (
            box(wx - 4, wy - 4, w + 8, 56, "#f4ead8", 3, 2)
            + box(wx, wy, w, 48, "ramp(#8fa8c9,#6f87b0)", 2, 1.6)
            + stroke(f"M{wx + w / 2} {wy}v48M{wx} {wy + 22}h{w}", "#f4ead8", 4)
        )
        art += shape(f"M{wx - 10} {wy + 52}q{w / 2 + 10} 16 {w + 20} 0v-8h-{w + 20}Z", "#ffffff", 1.6)
        lit += (
            box(wx, wy, w, 48, "ramp(#ffc860,#ff9c28)", 2, 0)
            + stroke(f"M{wx + w / 2} {wy}v48M{wx} {wy + 22}h{w}", "#b8863e", 4)
            + glow(wx + w / 2, wy + 24, 90, "#ffb050", 0.5)
        )
    return at(x, y, art, k), at(x, y, lit, k)


def _snowman(x: float, y: float, chance: Chance) -> str:
    scarf = chance.pick(("#d9504c", "#3f8f86", "#e0983a"), "scarf")
    art = contact(x, y, 80) + "".join(
        oval(x, y - dy, r, r * 0.94, f"ramp(#ffffff,{SNOW_SHADE})", 2.8) for dy, r in ((52, 66), (140, 48), (206, 34))
    )
    art += stroke(
        f"M{x - 44} {y - 150}l-54 -34m10 6l-2 -24M{x + 44} {y - 150}l54 -40m-12 8l20 2", "#6a4a3c", 6
    ) + "".join(oval(x + dx, y - dy, 4.5, 4.5, "#3a3340", 0) for dx, dy in ((-12, 212), (12, 212), (0, 150), (0, 128)))
    art += shape(f"M{x} {y - 206}l44 8l-44 8Z", "#f0903a", 2) + shape(
        f"M{x - 38} {y - 186}q38 20 76 0v18q-38 20 -76 0ZM{x + 20} {y - 172}l14 62h-24l-8 -56Z", scarf, 2.4
    )
    return art + box(x - 26, y - 274, 52, 42, "#4a4458", 4) + box(x - 42, y - 238, 84, 11, "#4a4458", 5)


def _sledge(x: float, y: float) -> str:
    red = "#c9504a"
    art = (
        contact(x, y, 130)
        + stroke(f"M{x - 110} {y - 4}H{x + 84}Q{x + 128} {y - 8} {x + 118} {y - 54}", line_of(red), 13)
        + stroke(f"M{x - 110} {y - 4}H{x + 84}Q{x + 128} {y - 8} {x + 118} {y - 54}", red, 8)
    )
    return (
        art
        + "".join(box(x + dx, y - 46, 10, 42, "#8a5a3c", 2, 1.8) for dx in (-80, 50))
        + box(x - 108, y - 58, 190, 16, "#c98f5a", 5)
        + box(x - 100, y - 70, 174, 13, light("#c98f5a"), 5)
        + stroke(f"M{x + 118} {y - 54}q40 30 20 60", "#8a7a6a", 4)
    )


def _logs(x: float, y: float) -> str:
    art = contact(x, y, 120)
    for row, count in enumerate((4, 3, 2)):
        for i in range(count):
            cx, cy = x - (count - 1) * 29 + i * 58, y - 28 - row * 48
            art += (
                oval(cx, cy, 28, 28, "ramp(#e3bf8f,#c9985f)", 2.6)
                + oval(cx, cy, 16, 16, "#d9ac78", 1.4)
                + oval(cx, cy, 6, 6, "#c9985f", 1.2)
            )
    return art + shape(f"M{x - 62} {y - 148}q62 -44 124 0q-30 20 -62 8t-62 -8Z", "#ffffff", 2)
