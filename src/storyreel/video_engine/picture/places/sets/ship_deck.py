"""The deck of a sailing ship."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_glints, draw_gull, draw_sea
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

PIECES = (
    Piece("barrel", "deck", 106, 122, 0.45),
    Piece("crate", "deck", 96, 112, 0.25),
    Piece("rope", "deck", 78, 90, 0.3),
)


def ship_deck(chance: Chance) -> Scenery:
    """A deck under sail: the sea all round, a mast with a bellied sail, rigging, the wheel, a rail, a cabin door."""
    wood = chance.pick(("#b5824f", "#a5744a", "#b98f66"), "wood")
    far = _islet(chance.number(200, 420, "islet"), 632) + "".join(
        draw_gull(x, y, k) for x, y, k in ((430, 380, 0.8), (520, 340, 0.6), (980, 430, 0.5))
    )
    sea = draw_sea(632, "#3f86a8", chance.of("sea"), 860)
    sail, mast = _sail(760, chance), _mast(780, wood)
    rail = _rail(wood)
    deck = _deck(wood)
    cabin, lit = _cabin(1400, 880, wood)
    things = (
        rail
        + cabin
        + _wheel(1160, 902, wood)
        + mast
        + _rigging()
        + dress({"deck": [(220, 910), (330, 926), (980, 890)]}, PIECES, chance)
    )
    lantern = (
        box(818, 620, 26, 36, "#f7efd8", 5) + box(812, 612, 38, 10, "#4a4458", 3) + stroke("M831 612v-20", "#4a4458", 4)
    )
    front = stroke("M-20 1000Q120 900 90 150M60 1210Q200 900 150 150", "#4a3a38", 17) + box(
        -20, 1090, 260, 130, "#4a3636", 20, 5
    )
    planes = (
        Plane("far", 0.15, far, depth=0.4),
        Plane("mid", 0.45, sea, glints=draw_glints(1180, 644, "#fff0c0", chance.of("glints"), 840), depth=0.06),
        Plane(
            "near",
            1.0,
            sail + things + lantern,
            glow(831, 640, 260, "#ffb050", 0.6) + glow(800, 930, 280, "#ffb050", 0.35, 0.2) + lit,
            ground=deck,
        ),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(600, 960, 968), wood, seats=(seat(220, 916),))


def _islet(x: float, y: float) -> str:
    return shape(
        f"M{x - 150} {y + 4}Q{x - 90} {y - 46} {x - 40} {y - 40}T{x + 40} {y - 70}T{x + 170} {y + 4}Z", "#7f93a4", 1.8
    )


def _deck(wood: str) -> str:
    art = poly([(60, 862), (1540, 862), (1760, 1210), (-160, 1210)], ramp(shade(wood), wood, light(wood)), 2.4) + veil(
        0, 862, 1600, 50, "#2b1a3d", 0.32, 0
    )
    for i in range(-12, 13):
        art += stroke(f"M{800 + i * 60} 864L{800 + i * 112} 1210", line_of(wood), 2, 0.55)
    art += "".join(
        stroke(f"M{800 + i * k} {y}h{74 * (y - 560) / 300:.0f}", line_of(wood), 2, 0.5)
        for i, k, y in ((-5, 70, 900), (-2, 74, 950), (3, 74, 920), (5, 84, 1010), (-4, 92, 1060), (1, 90, 1000))
    )
    return (
        art
        + shape("M640 920h170l26 60h-226Z", shade(wood), 2.4)
        + stroke("".join(f"M{632 - i * 4} {934 + i * 14}h{192 + i * 10}" for i in range(4)), line_of(wood), 3, 0.6)
    )


def _rail(wood: str) -> str:
    art = "".join(
        shape(f"M{x - 9} 866V826q-8 -14 0 -28v-22h18v22q8 14 0 28v40Z", lit_from_left(wood), 2)
        for x in range(20, 1600, 58)
    )
    return art + box(-20, 752, 1640, 26, ramp(light(light(wood)), wood), 4) + box(-20, 856, 1640, 16, wood, 2)


def _mast(x: float, wood: str) -> str:
    art = contact(x, 872, 50) + box(x - 22, 0, 44, 872, lit_from_left(mix(wood, "#7a4f38", 0.3)), 4, 3)
    art += "".join(box(x - 28, y, 56, 15, "#6a5a58", 4, 2) for y in (420, 700)) + box(
        x - 40, 824, 80, 50, ramp(light(wood), shade(wood)), 6
    )
    return art + "".join(stroke(f"M{x - 24} {740 + i * 9}q24 10 48 0", "#e2c48a", 6) for i in range(4))


def _sail(x: float, chance: Chance) -> str:
    cloth = chance.pick(("#fbf3df", "#f1dcc0", "#e6ece6"), "sail")
    art = box(x - 400, 282, 840, 20, lit_from_left("#8a5f44"), 8)
    art += shape(
        f"M{x - 380} 300H{x + 420}Q{x + 480} 430 {x + 400} 560Q{x + 20} 640 {x - 360} 560Q{x - 300} 430 {x - 380} 300Z",
        f"across({cloth},{cloth},{shade(cloth)})",
        3,
    )
    seams = "".join(
        f"M{x - 380 + i * 160} 302Q{x - 310 + i * 156} 430 "
        f"{x - 360 + i * 152} {560 + 44 * (1 - abs(i - 2.5) / 2.5):.0f}"
        for i in range(1, 5)
    )
    emblem = chance.pick(("#d9604c", "#3f7f9a", "#e0a23c"), "emblem")
    star = f"M{x + 30} 366l22 50l54 6l-40 36l12 54l-48 -28l-48 28l12 -54l-40 -36l54 -6Z"
    art += stroke(seams, line_of(cloth), 2.2, 0.35) + shape(star, emblem, 2.4, 'opacity=".85"')
    return art + stroke(f"M{x - 360} 562L{x - 470} 760M{x + 400} 562L{x + 520} 760", "#8a7a6a", 4)


def _rigging() -> str:
    ropes = "M200 760L740 60M280 760L750 60M1360 760L830 60M1280 760L820 60"
    rungs = "".join(
        f"M{200 + i * 54:.0f} {760 - i * 70}h{80 - i * 6}M{1360 - i * 53:.0f} {760 - i * 70}h-{80 - i * 6}"
        for i in range(1, 9)
    )
    return stroke(ropes, "#6a5648", 4, 0.85) + stroke(rungs, "#6a5648", 3, 0.8)


def _wheel(x: float, y: float, wood: str) -> str:
    red = mix(wood, "#8a4a34", 0.5)
    art = contact(x, y, 80) + shape(
        f"M{x - 40} {y}L{x - 24} {y - 120}H{x + 24}L{x + 40} {y}Z", lit_from_left(wood), 2.8
    )
    spokes = "".join(
        f"M{x} {y - 170}L{x + dx} {y - 170 + dy}"
        for dx, dy in ((0, -104), (74, -74), (104, 0), (74, 74), (0, 104), (-74, 74), (-104, 0), (-74, -74))
    )
    ring = f"M{x} {y - 244}a74 74 0 1 0 .1 0"
    art += (
        stroke(spokes, line_of(red), 15)
        + stroke(spokes, light(red), 9)
        + stroke(ring, line_of(red), 25)
        + stroke(ring, red, 18)
    )
    return art + oval(x, y - 170, 20, 20, "#e0b24c") + oval(x, y - 170, 8, 8, "#8a5a3c", 1.6)


def _cabin(x: float, y: float, wood: str) -> tuple[str, str]:
    art = (
        contact(x, y, 190)
        + box(x - 150, y - 330, 330, 330, f"across({light(wood)},{wood},{shade(wood)})", 0, 3)
        + stroke("".join(f"M{x - 150} {y - 40 - i * 42}h330" for i in range(7)), line_of(wood), 2, 0.4)
    )
    art += (
        box(x - 176, y - 352, 380, 30, ramp(light(light(wood)), wood), 5)
        + box(x - 110, y - 264, 130, 264, "ramp(#7a4a38,#5a3630)", 6)
        + oval(x - 45, y - 196, 32, 32, "#d9b27c", 2.6)
        + oval(x - 45, y - 196, 23, 23, "ramp(#9fc4d2,#5f87a6)", 2)
    )
    art += (
        oval(x + 6, y - 120, 7, 7, "#e0b24c")
        + stroke("".join(f"M{x - 160 + i * 52} {y - 352}v-60" for i in range(7)), light(wood), 9)
        + box(x - 176, y - 424, 380, 18, light(wood), 4)
    )
    return art, oval(x - 45, y - 196, 22, 22, "#ffb83c", 0) + glow(x - 45, y - 196, 120, "#ffb050", 0.5)
