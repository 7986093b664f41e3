"""The laboratory."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, RIGHT, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_stool
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    glow,
    line_of,
    oval,
    ramp,
    shape,
    stroke,
    veil,
)
from storyreel.video_engine.picture.places.views import look_out

LIQUIDS = ("#5fd08f", "#f08a5c", "#8f7fe8", "#f3cf5c", "#5fc0e0", "#e86f9a")
PIECES = (
    Piece("magnifying_glass", "bench", 44, 52, 0.3),
    Piece("ledger", "bench", 52, 60, 0.3),
    Piece("seedling", "bench", 50, 60, 0.25),
)


def laboratory(chance: Chance) -> Scenery:
    """A laboratory: benches of glass with coloured liquids, a tall tank that glows, a chart of squares, screens."""
    accent = chance.pick(("#2f9a94", "#4f7fc0", "#8a6fb8"), "accent")
    shell = Shell("#dfeaea", "#a9b9bf", accent, ((330, 310, 420, 170),), "panels")
    wall = draw_walls(shell, box(LEFT, 560, RIGHT - LEFT, 20, accent, line=0)) + draw_window(
        shell.windows[0], "#f7fbfb", 4, 1
    )
    wall += _chart(830, 320, chance) + _hood(1330, accent)
    tank, shine = _tank(230, FLOOR + 20, chance.pick(LIQUIDS, "tank"))
    wall += tank + _bench(360, FLOOR + 24, 380, accent) + _bench(880, FLOOR + 24, 330, accent)
    for i, x in enumerate((400, 462, 528, 676, 930, 1000, 1140)):
        glass, lit = _glass(
            x, FLOOR - 106, chance.pick(("flask", "tube", "bulb"), "glass", i), chance.pick(LIQUIDS, "liquid", i)
        )
        wall, shine = wall + glass, shine + lit
    wall += dress({"bench": [(604, FLOOR - 104), (1080, FLOOR - 104)]}, PIECES, chance)
    things = draw_stool(430, 928, accent, 112) + _robot_arm(1290, 930, accent)
    return furnish(
        shell, wall, [("", glow(x, 205, 460, "#eafcff", 0.5)) for x in (520, 1080)], things, _drum(1540, 1190, accent),
        marks(640, 960), "#cfdcdc", look_out("roofs", chance), tiles="#c3d0d4", screens=shine, seats=(seat(430, 944),),
    )  # fmt: skip


def _chart(x: float, y: float, chance: Chance) -> str:
    art = veil(x, y + 196, 320, 20, "#2b1a3d", 0.25, 0) + box(x, y, 330, 196, "#fbfbf4", 4)
    for row in range(6):
        for column in range(12):
            if row < 2 and 1 + row < column < 10 - row:
                continue
            tone = chance.pick(("#f3b4a0", "#f3dc9a", "#a9dcc0", "#a9c8ec", "#d0b4e4"), "cell", (column + row) // 3)
            art += box(x + 16 + column * 25, y + 16 + row * 28, 22, 24, tone, 2, 1.2)
    return art


def _hood(x: float, accent: str) -> str:
    art = contact(x, FLOOR + 14, 130) + box(x - 120, 360, 240, FLOOR + 10 - 360, "across(#f7fbfb,#dbe6e8,#b9c6cc)", 6)
    art += (
        box(x - 98, 390, 196, 210, "ramp(#7f9aa4,#5a7480)", 4)
        + box(x - 98, 390, 196, 90, "#ffffff", 3, 2)[:-2]
        + ' opacity=".28"/>'
    )
    art += box(x - 110, 610, 220, 22, accent, 4) + "".join(
        box(x - 106 + i * 110, 648, 100, 160, "#eef4f4", 4, 2) + box(x - 76 + i * 110, 668, 40, 8, accent, 3, 1.2)
        for i in range(2)
    )
    return (
        art
        + box(x - 40, 240, 80, 126, "#cfdadd", 2)
        + _glass(x - 40, 600, "flask", "#f08a5c")[0]
        + _glass(x + 40, 600, "bulb", "#5fc0e0")[0]
    )


def _tank(x: float, y: float, liquid: str) -> tuple[str, str]:
    art = (
        contact(x, y, 90)
        + box(x - 84, y - 60, 168, 60, "ramp(#8d9aa8,#5a6678)", 8)
        + box(x - 84, y - 440, 168, 50, "ramp(#8d9aa8,#5a6678)", 14)
    )
    art += box(x - 68, y - 392, 136, 334, f"across({light(light(liquid))},{liquid},{shade(liquid)})", 10)
    bubbles = "".join(
        oval(x + dx, y - dy, r, r, light(light(liquid)), 1.4)
        for dx, dy, r in ((-30, 120, 9), (24, 180, 6), (-16, 240, 7), (36, 290, 10), (-40, 330, 6), (4, 350, 5))
    )
    shineful = box(x - 68, y - 392, 136, 334, f"veil({liquid},0.5,0.25)", 10, 0) + glow(x, y - 220, 320, liquid, 0.45)
    return art + bubbles + box(x - 54, y - 380, 16, 300, "#ffffff", 8, 0)[:-2] + ' opacity=".35"/>', shineful


def _bench(x: float, y: float, width: float, accent: str) -> str:
    art = contact(x + width / 2, y, width * 0.56) + box(x + 8, y - 110, width - 16, 104, "ramp(#f7fbfb,#cfdadf)", 3)
    step = (width - 16) / 3
    art += "".join(
        box(x + 16 + i * step, y - 96, step - 16, 84, "#f2f7f7", 4, 1.8)
        + box(x + step / 2 + i * step - 16, y - 84, 40, 7, accent, 3, 1.2)
        for i in range(3)
    )
    return (
        art
        + box(x - 8, y - 134, width + 16, 26, "ramp(#6a7a86,#4a5866)", 4)
        + veil(x, y - 108, width, 16, "#2b1a3d", 0.35, 0)
    )


def _glass(x: float, y: float, kind: str, liquid: str) -> tuple[str, str]:
    if kind == "tube":
        rack = box(-34, -30, 68, 30, "#c9a06c", 3, 2)
        art = (
            "".join(
                box(dx - 7, -72, 14, 62, "#f4fbff", 7, 2) + box(dx - 6, -72 + top, 12, 62 - top, liquid, 6, 0)
                for dx, top in ((-20, 26), (0, 38), (20, 18))
            )
            + rack
        )
        return at(x, y, art), glow(x, y - 40, 46, liquid, 0.25)
    outline = (
        "M-12 -92H12V-62L36 -12Q40 0 28 0H-28Q-40 0 -36 -12L-12 -62Z"
        if kind == "flask"
        else "M-9 -92H9V-60A32 32 0 1 1 -9 -60Z"
    )
    fill = "M-24 -36H24L36 -12Q40 0 28 0H-28Q-40 0 -36 -12Z" if kind == "flask" else "M-31 -34H31A32 32 0 0 1 -31 -34Z"
    art = (
        contact(0, 0, 36)
        + shape(outline, "#f4fbff", 2.4)
        + shape(fill, ramp(light(liquid), liquid), 0)
        + shape(outline, "#ffffff", 2.4, 'fill-opacity=".18"')
    )
    return at(x, y, art + oval(-8, -18, 4, 4, "#ffffff", 0)), glow(x, y - 24, 70, liquid, 0.28)


def _robot_arm(x: float, y: float, accent: str) -> str:
    d = f"M{x} {y - 40}L{x - 50} {y - 190}L{x + 50} {y - 290}L{x + 6} {y - 350}"
    art = (
        contact(x, y, 90)
        + box(x - 70, y - 46, 140, 46, "ramp(#7a8698,#4a5468)", 10)
        + stroke(d, line_of("#f0b04a"), 34)
        + stroke(d, "#f0b04a", 27)
    )
    art += "".join(
        oval(jx, jy, 21, 21, accent, 2.6) + oval(jx, jy, 8, 8, "#f7fbfb", 1.6)
        for jx, jy in ((x, y - 40), (x - 50, y - 190), (x + 50, y - 290))
    )
    return art + stroke(f"M{x + 6} {y - 350}l-34 -8l-14 26M{x + 6} {y - 350}l-2 -34l-30 -10", "#5a6678", 9)


def _drum(x: float, y: float, accent: str) -> str:
    return box(x - 90, y - 250, 180, 260, f"across({light(accent)},{accent},{shade(accent)})", 16, 4) + stroke(
        f"M{x - 90} {y - 170}h180M{x - 90} {y - 90}h180", line_of(accent), 6
    )
