"""The corridor of a town hall."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import draw_clock, draw_notice_board, draw_wall_lamp
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    TOP,
    Shell,
    draw_rug,
    draw_walls,
    furnish,
)
from storyreel.video_engine.picture.places.openings import draw_door, draw_window
from storyreel.video_engine.picture.places.pictures import draw_frame
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import box, contact, faint, lit_from_left, ramp, stroke
from storyreel.video_engine.picture.places.views import look_out


def hall(chance: Chance) -> Scenery:
    """The corridor of a town hall: columns, tall windows, doors of frosted glass, portraits, a bench."""
    shell = Shell("#d9c9a9", "#c9b08a", "#7a5a46", ((700, 300, 200, 360),))
    wall = draw_walls(shell, "", dado=140) + draw_window(shell.windows[0], "#f4ead6", 2, 3)
    wall += draw_door(190, "#7a4a38", 190, 350, glass=True) + draw_door(1220, "#7a4a38", 190, 350, glass=True)
    wall += (
        draw_frame(517, 420, 116, 156, "portrait", chance.of("portrait"))
        + draw_frame(1083, 420, 116, 156, "sea", chance.of("second"))
        + draw_clock(800, 254, 36, "#c9963a")
    )
    wall += _plaque(285, 430) + _plaque(1315, 430)
    wall += "".join(_column(x) for x in (138, 420, 614, 986, 1180, 1462))
    wall += draw_notice_board(1046, 560, chance, 108, 90) + _wall_bench(500, FLOOR + 18)
    lamps = [draw_wall_lamp(x, 380) for x in (420, 614, 986, 1180)]
    floor = (
        draw_rug(800, 1010, 470, 300, "#8a3f48", "#d8b06a")
        + draw_prop("plant", 1390, 905, 190)
        + draw_prop("plant", 160, 905, 190)
    )
    front = draw_prop("plant", 1500, 1110, 250)
    return furnish(
        shell,
        wall,
        lamps,
        floor,
        front,
        marks(640, 960),
        "#8a5a3c",
        look_out("roofs", chance),
        tiles="#8f6f5a",
        seats=(seat(500, FLOOR + 30),),
    )


def _column(x: float) -> str:
    stone = "#efe3cb"
    art = box(
        x - 22, TOP + 46, 44, FLOOR - TOP - 84, f"across({light(stone)},{stone},{mix(stone, shade(stone), 0.8)})", 3
    )
    art += faint(
        "".join(box(x - 15 + i * 10, TOP + 60, 3, FLOOR - TOP - 110, shade(stone), 1, 0) for i in range(4)), 0.6
    )
    art += (
        box(x - 34, TOP + 14, 68, 20, light(stone), 3)
        + box(x - 28, TOP + 34, 56, 16, stone, 6)
        + box(x - 30, FLOOR - 42, 60, 16, stone, 6)
        + box(x - 36, FLOOR - 28, 72, 32, ramp(light(stone), stone), 3)
    )
    return contact(x, FLOOR + 4, 50) + art


def _plaque(x: float, y: float) -> str:
    return box(x - 40, y - 6, 80, 24, "#d8a23c", 4, 2) + stroke(f"M{x - 26} {y + 6}h52", "#7a5a2c", 3)


def _wall_bench(x: float, y: float) -> str:
    wood = "#8a5a3c"
    art = "".join(box(lx, y - 64, 16, 64, lit_from_left(wood), 3) for lx in (x - 66, x + 50)) + box(
        x - 76, y - 78, 152, 18, light(wood), 5
    )
    return contact(x, y, 90) + art
