"""The inside of a barn."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    glow,
    line_of,
    lit_from_left,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)  # fmt: skip
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("sack", "straw", 110, 128, 0.4),
    Piece("barrel", "straw", 110, 124, 0.3),
    Piece("crate", "straw", 100, 120, 0.25),
    Piece("lantern", "peg", 56, 64, 0.8),
    Piece("rope", "peg", 60, 66, 0.2),
)
DOOR = (560.0, 400.0, 480.0, 420.0)


def barn(chance: Chance) -> Scenery:
    """A barn: a wide open door on the fields, a hay loft with a ladder, straw, light between the boards."""
    wood = chance.pick(("#8a5f44", "#7f6250", "#94684a"), "wood")
    view = look_out("garden", chance)
    x, y, w, h = DOOR
    art = shape(
        f"M-20 -20H1620V840H-20ZM{x} {y}h{w}v{h}h{-w}Z", ramp(shade(shade(wood)), wood), 0, 'fill-rule="evenodd"'
    )
    boards = "".join(f"M{i * 44} -20V{(400 if x - 10 < i * 44 < x + w + 10 else 840)}" for i in range(37))
    art += stroke(boards, line_of(wood), 2.2, 0.6)
    gaps = "".join(
        stroke(f"M{gx} {gy}v{chance.number(90, 220, 'gap', i)}", "#fff0c0", 3.4, 0.85)
        for i, (gx, gy) in enumerate(((222, 330), (354, 420), (442, 300), (1146, 320), (1278, 440), (1410, 300)))
    )
    art += (
        gaps
        + stroke(f"M{x} {y + h}V{y}H{x + w}V{y + h}", line_of(wood), 36)
        + stroke(f"M{x} {y + h}V{y}H{x + w}V{y + h}", light(wood), 28)
    )
    art += _leaf(x - 196, y, wood) + _leaf(x + w + 20, y, wood) + _loft(wood, chance) + _posts(wood)
    art += dress({"peg": [(388, 640), (1212, 640)]}, PIECES, chance)
    earth = "#b08f66"
    floor = poly([(-20, 818), (1620, 818), (1620, 1210), (-20, 1210)], ramp(shade(earth), earth, light(earth)), 2)
    straw = "".join(
        stroke(
            f"M{chance.number(-20, 1600, 'straw', i)} "
            f"{chance.number(850, 1180, 'y', i)}l{chance.number(-26, 26, 'dx', i)} {chance.number(-8, 8, 'dy', i)}",
            ("#e3c25c", "#cfa24a", "#f0dc94")[i % 3],
            3.4,
            0.8,
        )
        for i in range(150)
    )
    floor += straw + veil(-20, 816, 1640, 60, "#2b1a3d", 0.35, 0)
    things = (
        _hay(230, 930, chance)
        + _hay(1400, 940, chance, True)
        + dress({"straw": [(430, 900), (1180, 900)]}, PIECES, chance)
    )
    shafts = "".join(
        poly([(gx - 6, gy), (gx + 6, gy), (gx + 170, 1010), (gx + 70, 1010)], "veil(#fff0c0,0.22,0.02)", 0)
        for gx, gy in ((222, 330), (354, 420), (442, 300))
    )
    front = _hay(1560, 1230, chance, True) + box(-30, 150, 130, 1060, "#3f2f30", 6, 4)
    planes = (
        *view.planes,
        Plane("mid", 0.9, art, glow(388, 610, 260, "#ffb050", 0.6) + glow(1212, 610, 260, "#ffb050", 0.6)),
        Plane("near", 1.0, floor + things, screens=shafts),
        Plane("front", 1.3, front),
    )
    return Scenery(
        True, planes, marks(640, 960), "#a5804e", sky=view.sky, windows=(DOOR,), seats=(seat(320, 940), seat(1300, 946))
    )


def _leaf(x: float, y: float, wood: str) -> str:
    red = mix(wood, "#b5453f", 0.6)
    art = box(x, y + 14, 176, 406, ramp(light(red), shade(red)), 2, 2.6) + stroke(
        "".join(f"M{x + i * 29} {y + 20}v394" for i in range(1, 6)), line_of(red), 1.8, 0.5
    )
    brace = f"M{x + 8} {y + 30}L{x + 168} {y + 404}M{x + 4} {y + 40}h168M{x + 4} {y + 396}h168"
    return art + stroke(brace, line_of("#d9c0a0"), 17) + stroke(brace, "#cdb08a", 11)


def _loft(wood: str, chance: Chance) -> str:
    beam = mix(wood, "#4a342c", 0.35)
    art = "".join(
        shape(f"M{x} 300q{30 + chance.number(0, 20, 'hay', x)} -96 90 -84t90 84Z", "ramp(#f0d47c,#cfa24a)", 2.4)
        for x in range(150, 560, 120)
    )
    art += "".join(shape(f"M{x} 300q40 -80 90 -70t90 70Z", "ramp(#f0d47c,#cfa24a)", 2.4) for x in (1040, 1180, 1320))
    art += box(-20, 296, 1640, 34, ramp(light(beam), shade(beam)), 2, 2.6) + veil(
        -20, 330, 1640, 70, "#2b1a3d", 0.45, 0
    )
    ladder = "M1096 830L1150 250M1166 830L1220 250" + "".join(
        f"M{1103 + i * 7.6:.0f} {756 - i * 78}h72" for i in range(7)
    )
    return art + stroke(ladder, line_of("#b58a5c"), 14) + stroke(ladder, "#c99a68", 8)


def _posts(wood: str) -> str:
    beam = mix(wood, "#4a342c", 0.2)
    art = ""
    for x, k in ((388, 1), (1212, -1)):
        art += stroke(f"M{x} 470L{x + k * 110} 316", line_of(beam), 31) + stroke(
            f"M{x} 470L{x + k * 110} 316", beam, 24
        )
        art += box(x - 22, 330, 44, 506, lit_from_left(beam), 2) + contact(x, 834, 50)
    return art


def _hay(x: float, y: float, chance: Chance, flip: bool = False) -> str:
    art = contact(x, y, 190, 26)
    for dx, dy in ((-80, 0), (70, 0), (-8, -84)):
        art += box(x + dx - 74, y + dy - 86, 148, 86, "ramp(#f0d47c,#cfa24a)", 8, 2.8) + stroke(
            f"M{x + dx - 30} {y + dy - 84}v82M{x + dx + 30} {y + dy - 84}v82", "#a5604a", 4
        )
        art += "".join(
            stroke(f"M{x + dx - 60 + i * 17} {y + dy - chance.number(14, 72, 'stalk', dx, i)}l12 -5", "#fbeeb4", 3)
            for i in range(8)
        )
    fork = -150 if flip else 150
    return (
        art
        + stroke(f"M{x + fork} {y}L{x + fork * 0.86:.0f} {y - 250}", line_of("#9a6a44"), 10)
        + stroke(f"M{x + fork} {y}L{x + fork * 0.86:.0f} {y - 250}", "#a5744a", 6)
        + stroke(f"M{x + fork * 0.86 - 22:.0f} {y - 300}v40h44v-40m-22 40v-48", "#7a8698", 5)
        + oval(x + fork, y, 3, 3, "#9a6a44", 0)
    )
