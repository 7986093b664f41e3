"""The kitchen."""

from storyreel.video_engine.picture.ink import light, mix
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import draw_pendant
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    LEFT,
    RIGHT,
    Shell,
    draw_floor,
    draw_rug,
    draw_walls,
    make_room,
)
from storyreel.video_engine.picture.places.openings import draw_curtains, draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_chair
from storyreel.video_engine.picture.places.shapes import box, contact, oval, ramp, stroke
from storyreel.video_engine.picture.places.shelves import draw_board_shelf, draw_cupboard
from storyreel.video_engine.picture.places.tables import draw_counter
from storyreel.video_engine.picture.places.views import look_out


def kitchen(chance: Chance) -> Scenery:
    """A kitchen: tiles, a long counter under a wide window, cupboards, a stove."""
    cupboard = chance.pick(("#7fae9b", "#8fa6c4", "#d9a05f"), "cupboard")
    shell = Shell("#f2d9a6", "#c98f5e", "#efe2c6", ((560, 330, 480, 250),))
    tiles = _tiles(chance, 600, 690, light(cupboard))
    wall = (
        draw_walls(shell, tiles)
        + draw_window(shell.windows[0], "#f6efe0")
        + draw_curtains(shell.windows[0], "#d9675a", 6)
    )
    wall += draw_cupboard(LEFT + 24, 300, 330, 176, cupboard, 3) + draw_cupboard(
        RIGHT - 354, 300, 330, 176, cupboard, 3
    )
    wall += draw_board_shelf(LEFT + 40, 560, 290, "#a5744a") + "".join(
        draw_prop(n, x, 560, 62) for n, x in (("jar", 190), ("teapot", 270), ("cup", 340), ("plant", 410))
    )
    wall += draw_counter(LEFT + 10, FLOOR + 16, 1000, 134, cupboard, "#8a5a3c", 8)
    wall += _stove(1136) + draw_counter(1292, FLOOR + 16, 190, 134, cupboard, "#8a5a3c", 2)
    wall += "".join(
        draw_prop(n, x, 690, size)
        for n, x, size in (
            ("bread", 210, 78),
            ("apple", 300, 50),
            ("apple", 342, 46),
            ("jar", 430, 72),
            ("books", 1380, 84),
        )
    )
    lamp, lit = draw_pendant(800, 296, "#d9675a", 0.9)
    ground = draw_floor(shell, tiles="#a8704a")
    floor = draw_rug(800, 1010, 460, 120, "#e9d3a2", "#c9584f")
    table = draw_chair(1330, 985, "#9a6240", True, 1.3)
    front = draw_prop("plant", 120, 1090, 260)
    return make_room(
        shell,
        ground + wall + lamp,
        lit,
        floor + table,
        front,
        marks(640, 960),
        "#b5764a",
        look_out("garden", chance),
        seats=(seat(1330, 990),),
    )


def _tiles(chance: Chance, top: int, bottom: int, colour: str) -> str:
    art = box(LEFT, top, RIGHT - LEFT, bottom - top, mix(colour, "#ffffff", 0.3), line=2)
    for row, y in enumerate(range(top, bottom, 45)):
        for i, x in enumerate(range(LEFT + 4, RIGHT - 40, 46)):
            tone = chance.share("tile", row, i)
            art += box(x, y + 2, 43, 42, mix(mix(colour, "#ffffff", 0.35), colour, tone * 0.8), 3, 1.4)
    return art


def _stove(x: float) -> str:
    art = (
        contact(x + 74, FLOOR + 16, 90)
        + box(x, 690, 148, 146, ramp("#e9e2d4", "#c9c0b8"), 5)
        + box(x - 4, 682, 156, 14, "#4a4458", 4)
    )
    art += box(x + 16, 738, 116, 78, "#4a4458", 8) + box(x + 26, 750, 96, 50, ramp("#e08a4a", "#8a4a3c"), 5, 1.8)
    art += "".join(oval(x + 28 + i * 31, 715, 8, 8, "#4a4458", 1.8) for i in range(4)) + stroke(
        f"M{x + 26} 731H{x + 122}", "#8d97a6", 5
    )
    pot = (
        box(x + 26, 640, 84, 42, "across(#d9675a,#c0413f,#8f3040)", 8)
        + box(x + 20, 632, 96, 12, "#d9675a", 6)
        + oval(x + 68, 628, 8, 6, "#4a4458", 2)
    )
    return art + pot
