"""The classroom."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, draw_prop, dress
from storyreel.video_engine.picture.places.fittings import draw_clock
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, RIGHT, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_door, draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
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
    veil,
)
from storyreel.video_engine.picture.places.tables import draw_desk
from storyreel.video_engine.picture.places.views import look_out

PAPERS = ("#f2705c", "#f6cf5c", "#7fc4a8", "#7fa8dc", "#c99ad8")
PIECES = (
    Piece("globe", "desk", 70, 84, 0.5),
    Piece("books", "desk", 70, 84, 0.5),
    Piece("apple", "desk2", 36, 42, 0.6),
    Piece("plant", "sill", 62, 80, 0.5),
    Piece("seedling", "sill", 52, 62, 0.3),
)


def classroom(chance: Chance) -> Scenery:
    """A classroom: a long green board, a teacher's desk, pupils' desks in front, paper flags, tall windows."""
    shell = Shell("#f3dc9a", "#d0a873", "#e9e0cc", ((1210, 330, 210, 300),), "panels")
    wall = draw_walls(shell, box(LEFT, 610, RIGHT - LEFT, 220, "#b9d4b4", line=0))
    wall += stroke(f"M{LEFT} 610H{RIGHT}", "#6f8f74", 7) + draw_window(shell.windows[0], "#ffffff", 2, 2)
    wall += _board(480, 330, 620, 250, chance) + draw_door(LEFT + 66, "#d9823c", 176, 322, glass=True)
    wall += draw_clock(1160, 300, 36, "#d9823c") + _flags(chance)
    wall += draw_desk(800, FLOOR + 26, 320, 118, "#c98f5a") + dress(
        {"desk": [(700, FLOOR - 90)], "desk2": [(890, FLOOR - 90)], "sill": [(1260, 642), (1370, 642)]}, PIECES, chance
    )
    lamps = [("", glow(x, 200, 520, "#fff0cc", 0.5)) for x in (480, 1120)]
    things = "".join(_pupil_desk(x, 950, chance.of("desk", x)) for x in (280, 1340)) + "".join(
        _pupil_desk(x, 1086, chance.of("desk", x), 1.4) for x in (150, 1470)
    )
    front = _pupil_desk(1520, 1230, chance.of("front"), 2.0)
    return furnish(
        shell, wall, lamps, things, front, marks(640, 960), "#d9b07a", look_out("garden", chance),
        seats=(seat(280, 962), seat(1340, 962)),
    )  # fmt: skip


def _board(x: float, y: float, w: float, h: float, chance: Chance) -> str:
    art = veil(x, y + h, w, 26, "#2b1a3d", 0.28, 0) + box(x - 14, y - 14, w + 28, h + 28, "#b9804e", 6)
    art += box(x, y, w, h, "ramp(#3f7560,#2f5f50)", 2) + box(x - 10, y + h + 4, w + 20, 14, "#d9a86c", 4)
    sun = (
        f"M{x + 84} {y + 74}m-30 0a30 30 0 1 0 60 0a30 30 0 1 0 -60 0M{x + 84} "
        f"{y + 30}v-14M{x + 130} {y + 74}h14M{x + 116} {y + 42}l10 -10"
    )
    orbit = f"M{x + 40} {y + 170}q60 -60 120 0t120 0"
    sums = "".join(f"M{x + 360} {y + 60 + i * 44}h{chance.number(60, 150, 'sum', i)}" for i in range(4))
    shapes = f"M{x + 250} {y + 40}l46 78h-92ZM{x + w - 92} {y + 150}h60v60h-60Z"
    art += stroke(sun, "#f6dc7c", 4.5, 0.85) + stroke(orbit + shapes, "#f4f0e0", 4, 0.75)
    art += stroke(sums, "#f4f0e0", 5, 0.6) + faint_dust(x, y, w, h)
    return art + "".join(
        box(x + 40 + i * 34, y + h, 24, 7, tone, 3, 1.2) for i, tone in enumerate(("#ffffff", "#f6cf5c", "#f3a0b4"))
    )


def faint_dust(x: float, y: float, w: float, h: float) -> str:
    """Chalk that was wiped away."""
    return shape(
        f"M{x + 20} {y + h - 20}Q{x + w / 2} {y + h - 90} "
        f"{x + w - 30} {y + h - 40}L{x + w - 40} {y + h - 12}H{x + 30}Z",
        "#ffffff",
        0,
        'opacity=".07"',
    )


def _flags(chance: Chance) -> str:
    art = stroke("M110 262Q460 330 800 268T1490 262", "#8a6a5a", 3)
    for i in range(17):
        x = 130 + i * 82
        y = 266 + (26 if x < 800 else 20) * (1 - abs(((x - 110) % 690) / 345 - 1))
        art += poly([(x - 22, y), (x + 22, y), (x, y + 48)], chance.pick(PAPERS, "flag", i), 2)
    return art


def _pupil_desk(x: float, y: float, chance: Chance, k: float = 1.0) -> str:
    wood, iron = "#e0ae70", "#6a7a94"
    legs = "".join(
        stroke(f"M{x + dx * k:.0f} {y}V{y - 96 * k:.0f}", line_of(iron), 12 * k)
        + stroke(f"M{x + dx * k:.0f} {y}V{y - 96 * k:.0f}", iron, 7 * k)
        for dx in (-84, 84)
    )
    art = contact(x, y, 120 * k) + legs + box(x - 100 * k, y - 110 * k, 200 * k, 44 * k, ramp(shade(wood), wood), 4)
    art += poly(
        [(x - 92 * k, y - 132 * k), (x + 92 * k, y - 132 * k), (x + 110 * k, y - 104 * k), (x - 110 * k, y - 104 * k)],
        light(wood),
    )
    if chance.share("book") < 0.6:
        art += draw_prop(
            chance.pick(("book", "open_book", "books"), "kind"), x - 30 * k, y - 112 * k, 62 * k, shadow=False
        )
    pencil = stroke(f"M{x + 30 * k:.0f} {y - 118 * k:.0f}l{40 * k:.0f} 6", "#e0703a", 5 * k)
    return art + pencil + oval(x + 70 * k, y - 82 * k, 6, 6, iron, 1.4)
