"""The prison cell."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, RIGHT, TOP, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_stool
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    faint,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)  # fmt: skip
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("cup", "sill", 40, 46, 0.6),
    Piece("book", "sill", 46, 52, 0.3),
    Piece("barrel", "floor", 104, 116, 0.4),
    Piece("sack", "floor", 100, 112, 0.3),
)
WINDOW = (880.0, 320.0, 170.0, 150.0)


def prison_cell(chance: Chance) -> Scenery:
    """A cell: rough stone, one small barred window high up, a bunk on chains, days scratched in rows, bars."""
    stone = chance.pick(("#8a8790", "#948a80", "#7f8a8f"), "stone")
    shell = Shell(stone, mix(stone, "#6a6068", 0.4), shade(stone), (WINDOW,), "plain")
    wall = (
        draw_walls(shell, _blocks(stone, chance))
        + _barred(*WINDOW)
        + _bunk(1080, 690, chance)
        + _days(640, 470, chance)
    )
    wall += _grille(LEFT + 30, 330, 330, 490) + _shelf(560, 620) + dress({"sill": [(600, 620)]}, PIECES, chance)
    things = draw_stool(460, 930, "#8a6a50", 96) + _bucket(1400, 930) + dress({"floor": [(1300, 900)]}, PIECES, chance)
    beam = poly([(900, 470), (1030, 470), (880, 1010), (560, 1010)], "veil(#fff3d0,0.16,0.04)", 0)
    front = "".join(box(x, 150, 26, 1060, "#3f3c48", 10, 4) for x in (30, 150)) + box(
        -20, 1010, 230, 34, "#3f3c48", 6, 4
    )
    return furnish(
        shell, wall, [("", glow(280, 520, 420, "#ffb050", 0.5))], things + faint(beam, 0.4), front, marks(640, 950),
        shade(stone), look_out("garden", chance), boards=False, seats=(seat(460, 944), seat(1240, 886)),
    )  # fmt: skip


def _blocks(stone: str, chance: Chance) -> str:
    art = ""
    for row in range(11):
        y, x, i = TOP + row * 56, LEFT - 40.0, 0
        while x < RIGHT:
            w = chance.number(84, 150, "w", row, i)
            tone = (stone, light(stone), shade(stone), mix(stone, "#7f8f7a", 0.25))[
                chance.pick(range(4), "tone", row, i)
            ]
            art += box(x, y, w, 56, tone, 7, 2)
            x, i = x + w, i + 1
    return faint(art, 0.75)


def _barred(x: float, y: float, w: float, h: float) -> str:
    iron, hole = "#4a4a58", f"M{x} {y}h{w}v{h}h{-w}Z"
    art = stroke(hole, "#5a5660", 26) + stroke(hole, "#a9a4ac", 12)
    bars = "".join(f"M{x + w * k / 4:.0f} {y}v{h}" for k in (1, 2, 3)) + f"M{x} {y + h / 2}h{w}"
    return (
        art
        + stroke(bars, line_of(iron), 15)
        + stroke(bars, light(iron), 9)
        + box(x - 30, y + h + 8, w + 60, 20, "#a9a4ac", 3)
    )


def _bunk(x: float, y: float, chance: Chance) -> str:
    cloth = chance.pick(("#7f8a6a", "#8a7a6a", "#6f7f96"), "blanket")
    chains = stroke(
        f"M{x + 20} {y - 190}L{x + 10} {y + 10}M{x + 330} {y - 190}L{x + 340} {y + 10}", "#4a4a58", 7
    ) + stroke(f"M{x + 20} {y - 190}L{x + 10} {y + 10}M{x + 330} {y - 190}L{x + 340} {y + 10}", "#9a9aa8", 3)
    art = (
        veil(x, y + 40, 350, 90, "#2b1a3d", 0.4, 0)
        + box(x - 6, y + 6, 362, 24, "ramp(#9a7050,#6f4f3c)", 3)
        + box(x, y - 24, 350, 34, "ramp(#e3ddd0,#b9b0a4)", 8)
    )
    art += shape(
        f"M{x + 110} {y - 30}Q{x + 220} {y - 44} {x + 350} {y - 26}V{y + 22}q-60 22 -120 6t-120 0Z",
        ramp(light(cloth), cloth),
        2.6,
    ) + shape(f"M{x + 10} {y - 26}q40 -34 84 -6q6 18 -8 24H{x + 16}Z", "#f1ece0", 2.4)
    return chains + art + "".join(oval(x + dx, y - 194, 12, 12, "#5a5a68", 2.4) for dx in (20, 330))


def _days(x: float, y: float, chance: Chance) -> str:
    d = ""
    for i in range(chance.pick((7, 9, 11), "days")):
        gx, gy = x + (i % 4) * 58, y + (i // 4) * 54
        d += "".join(f"M{gx + k * 9} {gy}l-2 32" for k in range(4)) + f"M{gx - 8} {gy + 26}l46 -20"
    return stroke(d, "#e6e0dc", 3.4, 0.75)


def _grille(x: float, y: float, w: float, h: float) -> str:
    iron = "#5a5868"
    art = box(x, y, w, h, "ramp(#3a3644,#4a4450)", 3, 3) + veil(x + 20, y + h - 150, w - 40, 150, "#ffb050", 0, 0.16)
    bars = (
        "".join(f"M{x + w * k / 8:.0f} {y}v{h}" for k in range(9))
        + f"M{x} {y + 8}h{w}M{x} {y + h * 0.52:.0f}h{w}M{x} {y + h - 8}h{w}"
    )
    return (
        art
        + stroke(bars, line_of(iron), 17)
        + stroke(bars, light(iron), 10)
        + box(x + w - 70, y + h * 0.46, 60, 64, "#7a7886", 5)
        + oval(x + w - 40, y + h * 0.46 + 28, 7, 9, "#2b1a3d", 0)
        + contact(x + w / 2, FLOOR, w * 0.5)
    )


def _shelf(x: float, y: float) -> str:
    return box(x - 40, y, 170, 14, "#8a6a50", 3) + veil(x - 40, y + 14, 170, 24, "#2b1a3d", 0.3, 0)


def _bucket(x: float, y: float) -> str:
    return (
        contact(x, y, 60)
        + poly([(x - 52, y - 90), (x + 52, y - 90), (x + 38, y), (x - 38, y)], "across(#b9c0ca,#8a94a2,#667082)")
        + oval(x, y - 90, 52, 13, "#5a6474")
        + stroke(f"M{x - 50} {y - 88}Q{x} {y - 170} {x + 50} {y - 88}", "#7a8494", 5)
    )
