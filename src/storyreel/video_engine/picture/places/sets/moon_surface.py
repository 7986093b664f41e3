"""The surface of the Moon."""

from dataclasses import replace

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_hills, draw_rock
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
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

PIECES = (
    Piece("crate", "cargo", 90, 106, 0.4),
    Piece("toolbox", "cargo", 80, 92, 0.4),
    Piece("lantern", "cargo", 60, 70, 0.1),
)


def moon_surface(chance: Chance) -> Scenery:
    """Grey plains and craters under the stars: a lander on legs, domes with windows, a rover, a flag, footprints."""
    chance = replace(chance, season="summer")
    dust = chance.pick(("#a9a4b4", "#b0a89c", "#9aa4b8"), "dust")
    far = draw_hills(590, 70, mix(dust, "#5a5478", 0.45), chance.of("far"), 8)
    mid = draw_hills(686, 26, mix(dust, "#6a6484", 0.25), chance.of("mid"), 5)
    domes, lit = _domes(420, 730)
    mid += "".join(
        _crater(
            chance.number(60, 1560, "far crater", i),
            chance.number(724, 800, "y", i),
            chance.number(22, 54, "r", i),
            mix(dust, "#6a6484", 0.2),
        )
        for i in range(9)
    )
    mid += domes
    ground = draw_hills(820, 14, dust, chance.of("ground"), 4)
    ground += "".join(
        _crater(x, y, r, dust)
        for x, y, r in ((200, 1010, 150), (1180, 1090, 190), (820, 870, 60), (1450, 940, 90), (560, 1130, 110))
    )
    ground += "".join(oval(620 + i * 44, 1010 - i * 13 + (i % 2) * 14, 13, 6, shade(dust), 1.2) for i in range(9))
    lander, lamp = _lander(1260, 900)
    things = (
        lander
        + _rover(330, 930)
        + _flag(960, 868, chance)
        + draw_rock(120, 900, 0.9, dust)
        + draw_rock(1490, 910, 1.0, dust)
    )
    things += dress({"cargo": [(1090, 912), (520, 920)]}, PIECES, chance)
    front = draw_rock(1560, 1180, 2.6, shade(shade(dust))) + draw_rock(30, 1190, 2.0, shade(shade(dust)))
    planes = (
        Plane("far", 0.2, far),
        Plane("mid", 0.5, mid, lit),
        Plane("near", 1.0, ground + things, lamp),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(650, 950, 968), dust, sky="space", seats=(seat(340, 940),))


def _crater(x: float, y: float, r: float, dust: str) -> str:
    rim = oval(x, y, r, r * 0.24, light(dust), 2) + oval(
        x, y + r * 0.03, r * 0.86, r * 0.18, ramp(shade(shade(dust)), dust), 1.4
    )
    return rim + shape(
        f"M{x - r * 0.8:.1f} {y + r * 0.02:.1f}Q{x:.1f} {y - r * 0.24:.1f} {x + r * 0.8:.1f} "
        f"{y + r * 0.02:.1f}Q{x:.1f} {y - r * 0.08:.1f} {x - r * 0.8:.1f} {y + r * 0.02:.1f}Z",
        shade(shade(dust)),
        0,
        'opacity=".6"',
    )


def _domes(x: float, y: float) -> tuple[str, str]:
    art = lit = ""
    for dx, r in ((-170, 70), (0, 120), (180, 84)):
        art += shape(f"M{x + dx - r} {y}A{r} {r} 0 0 1 {x + dx + r} {y}Z", "ramp(#eef3f8,#9fb0c9)", 2.2)
        art += stroke(
            f"M{x + dx} {y - r}V{y}M{x + dx - r * 0.7:.0f} {y - r * 0.7:.0f}"
            f"Q{x + dx} {y - r * 0.5:.0f} {x + dx + r * 0.7:.0f} {y - r * 0.7:.0f}"
            f"M{x + dx - r * 0.94:.0f} {y - r * 0.34:.0f}Q{x + dx} "
            f"{y - r * 0.16:.0f} {x + dx + r * 0.94:.0f} {y - r * 0.34:.0f}",
            "#7f92b0",
            2,
            0.8,
        )
        art += box(x + dx - r * 0.3, y - r * 0.36, r * 0.6, r * 0.24, "#5f7fa8", 6, 2)
        lit += box(x + dx - r * 0.3, y - r * 0.36, r * 0.6, r * 0.24, "#ffc860", 6, 0) + glow(
            x + dx, y - r * 0.24, r * 0.9, "#ffb050", 0.5
        )
    art += box(x - 110, y - 30, 60, 30, "#b9c6d8", 8, 2) + box(x + 96, y - 34, 50, 34, "#b9c6d8", 8, 2)
    dish = stroke(f"M{x + 290} {y}V{y - 76}", "#8a94a8", 6) + shape(
        f"M{x + 250} {y - 118}Q{x + 286} {y - 56} {x + 340} {y - 92}Z", "#e6ecf2", 2.2
    )
    return art + dish, lit


def _lander(x: float, y: float) -> tuple[str, str]:
    gold = "#e0b24c"
    legs = "".join(
        stroke(
            f"M{x + k * 50} {y - 150}L{x + k * 140} {y - 10}M{x + k * 70} {y - 90}L{x + k * 120} {y - 40}",
            line_of("#8a94a8"),
            13,
        )
        + stroke(
            f"M{x + k * 50} {y - 150}L{x + k * 140} {y - 10}M{x + k * 70} {y - 90}L{x + k * 120} {y - 40}", "#b9c4d4", 8
        )
        + oval(x + k * 142, y - 4, 30, 9, "#b9c4d4", 2.2)
        for k in (-1, 1)
    )
    art = (
        contact(x, y, 190, 26)
        + legs
        + poly(
            [(x - 104, y - 190), (x + 104, y - 190), (x + 88, y - 96), (x - 88, y - 96)],
            f"across({light(gold)},{gold},{shade(gold)})",
            3,
        )
    )
    art += stroke(f"M{x - 96} {y - 160}l30 18l26 -22l34 26l36 -24l30 20l34 -18", line_of(gold), 2, 0.5) + shape(
        f"M{x - 30} {y - 96}L{x - 50} {y - 56}H{x + 50}L{x + 30} {y - 96}Z", "#6a7488", 2.6
    )
    art += shape(
        f"M{x - 84} {y - 190}L{x - 96} {y - 270}L{x - 50} {y - 330}H{x + 50}L{x + 96} {y - 270}L{x + 84} {y - 190}Z",
        "across(#f4f7fa,#d3dbe6,#9aa6ba)",
        3,
    )
    art += poly([(x - 66, y - 250), (x - 34, y - 300), (x - 10, y - 300), (x - 18, y - 250)], "#3f5f86", 2) + poly(
        [(x + 66, y - 250), (x + 34, y - 300), (x + 10, y - 300), (x + 18, y - 250)], "#3f5f86", 2
    )
    art += (
        box(x - 26, y - 236, 52, 46, "#8a94a8", 6)
        + stroke(f"M{x + 40} {y - 330}v-50M{x + 40} {y - 380}l-24 -12", "#8a94a8", 4)
        + oval(x + 40, y - 382, 6, 6, "#e0604c", 1.6)
    )
    ladder = f"M{x - 18} {y - 190}L{x - 22} {y}M{x + 18} {y - 190}L{x + 22} {y}" + "".join(
        f"M{x - 20} {y - 24 - i * 28}h40" for i in range(6)
    )
    lamp = (
        glow(x, y - 274, 210, "#bfe6ff", 0.45)
        + oval(x + 40, y - 382, 5, 5, "#ff6a50", 0)
        + glow(x + 40, y - 382, 60, "#ff6a50", 0.6)
    )
    return art + stroke(ladder, "#7a8498", 4), lamp


def _rover(x: float, y: float) -> str:
    art = (
        box(-110, -76, 210, 34, "ramp(#f4f7fa,#b9c4d4)", 10)
        + box(-60, -150, 20, 76, "#c9605c", 8)
        + box(-60, -98, 74, 22, "#c9605c", 8)
        + stroke("M96 -76V-190M70 -196h52", "#8a94a8", 5)
    )
    art += shape("M60 -210Q96 -170 132 -210Z", "#e6ecf2", 2.2) + box(30, -108, 60, 34, "#e0b24c", 4)
    for dx in (-88, 0, 86):
        art += oval(dx, -28, 30, 30, "#5a6074", 3) + oval(dx, -28, 13, 13, "#b9c4d4", 2)
    return contact(x, y, 140, 16) + at(x, y, art)


def _flag(x: float, y: float, chance: Chance) -> str:
    tone = chance.pick(("#d9604c", "#4f8fc0", "#e0a23c"), "flag")
    return (
        contact(x, y, 26)
        + box(x - 4, y - 250, 8, 250, "#cfd6e0", 3, 2)
        + shape(f"M{x + 4} {y - 246}q40 -12 70 0t70 0v78q-36 14 -70 0t-70 0Z", ramp(light(tone), tone), 2.6)
        + oval(x + 74, y - 208, 20, 20, "#f7f3e8", 2)
    )
