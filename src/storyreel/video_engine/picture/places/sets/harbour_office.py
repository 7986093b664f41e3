"""The harbour office."""

from storyreel.video_engine.picture.ink import shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import (
    draw_clock,
    draw_desk_lamp,
    draw_notice_board,
    draw_pendant,
    draw_radiator,
)
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    LEFT,
    Shell,
    draw_floor,
    draw_rug,
    draw_walls,
    make_room,
)
from storyreel.video_engine.picture.places.openings import draw_window
from storyreel.video_engine.picture.places.pictures import draw_frame
from storyreel.video_engine.picture.places.scenery import Scenery, marks
from storyreel.video_engine.picture.places.shapes import box, lit_from_left, oval, ramp, stroke, veil
from storyreel.video_engine.picture.places.shelves import draw_shelf
from storyreel.video_engine.picture.places.tables import draw_desk
from storyreel.video_engine.picture.places.views import look_out


def harbour_office(chance: Chance) -> Scenery:
    """The harbour master's office: chart, pigeonholes, ledgers, a window on the masts."""
    shell = Shell("#b9cdc6", "#a9744a", "#5f7f86", ((590, 320, 420, 290),))
    wall = draw_walls(shell, "", dado=150) + draw_window(shell.windows[0], "#f1e8d6", 3, 2)
    wall += draw_frame(314, 400, 296, 220, "chart", chance.of("chart"), "#7a4f38") + _key_rack(1180, 330)
    wall += draw_clock(1100, 300, 44, "#c9963a") + _pigeonholes(1310, 400, chance) + _barometer(1100, 430)
    wall += draw_shelf(LEFT + 12, 560, 210, 276, "#7a4f38", chance.of("shelf"), 3, ("globe", "compass", "clock"))
    wall += draw_desk(1300, FLOOR + 26, 320, 132, "#8a5a3c")
    wall += "".join(
        draw_prop(n, x, FLOOR - 106, s)
        for n, x, s in (("ledger", 1196, 76), ("date_stamp", 1262, 56), ("telephone", 1330, 72))
    )
    desk_lamp, desk_light = draw_desk_lamp(1420, FLOOR - 105, "#3f7f6f", 0.95)
    wall += desk_lamp + draw_radiator(640, FLOOR + 6, 320) + draw_notice_board(514, 340, chance)
    lamp, lit = draw_pendant(800, 286, "#3f6f6c", 0.8)
    ground = draw_floor(shell)
    floor = (
        draw_rug(800, 985, 560, 150, "#5f7f86", "#d8b77a")
        + draw_prop("crate", 150, 930, 110)
        + draw_prop("rope", 150, 858, 76, shadow=False)
    )
    front = draw_prop("anchor", 1490, 1080, 200)
    return make_room(
        shell, ground + wall + lamp, lit + desk_light, floor, front, marks(600, 920), "#8a5a3c", look_out("sea", chance)
    )


def _key_rack(x: float, y: float) -> str:
    art = veil(x - 4, y + 120, 150, 20, "#2b1a3d", 0.3, 0) + box(x, y, 142, 124, ramp("#a5744a", "#7f5638"), 5)
    for row in range(2):
        for i in range(4):
            art += oval(x + 20 + i * 34, y + 18 + row * 58, 4, 4, "#e8bf5c", 1.6) + draw_prop(
                "key", x + 22 + i * 34, y + 58 + row * 58, 36, 45, shadow=False
            )
    return art


def _pigeonholes(x: float, y: float, chance: Chance) -> str:
    wood = "#8a5a3c"
    art = veil(x + 30, y + 170, 140, 20, "#2b1a3d", 0.3, 0) + box(x + 28, y - 140, 146, 312, lit_from_left(wood), 4)
    for row in range(6):
        for i in range(2):
            hx, hy = x + 38 + i * 66, y - 128 + row * 50
            art += box(hx, hy, 60, 42, ramp(shade(shade(wood)), shade(wood)), 2, 1.6)
            paper = chance.pick(("#f4e6c4", "#e9d2a4", "#dfe6e2"), "paper", row, i)
            count = int(chance.number(0, 4.9, "count", row, i))
            art += "".join(box(hx + 6 + j * 2, hy + 34 - j * 6, 44, 5, paper, 1, 1.2) for j in range(count))
    return art


def _barometer(x: float, y: float) -> str:
    wood = "#7a4a34"
    art = (
        box(x - 11, y - 74, 22, 110, wood, 10)
        + oval(x, y + 36, 36, 36, wood)
        + oval(x, y + 36, 27, 27, "#f6eedb", 2)
        + stroke(f"M{x} {y + 36}l14 -13", "#b5403f", 3)
    )
    return (
        art
        + box(x - 4, y - 62, 8, 62, "#e6eef0", 4, 1.6)
        + box(x - 2, y - 30, 4, 30, "#c0413f", 2, 0)
        + oval(x, y + 36, 4, 4, "#c9963a", 1.6)
    )
