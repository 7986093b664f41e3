"""The library."""

from storyreel.video_engine.picture.ink import light
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import draw_pendant, draw_wall_lamp
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    LEFT,
    Shell,
    draw_floor,
    draw_rug,
    draw_walls,
    make_room,
)
from storyreel.video_engine.picture.places.openings import draw_curtains, draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_armchair
from storyreel.video_engine.picture.places.shapes import box, contact, line_of, stroke
from storyreel.video_engine.picture.places.shelves import BOOK_COLOURS, draw_shelf
from storyreel.video_engine.picture.places.tables import draw_table
from storyreel.video_engine.picture.places.views import look_out


def library(chance: Chance) -> Scenery:
    """A library: shelves to the ceiling, a ladder, a tall window, a reading table with a lamp."""
    shell = Shell("#8a6654", "#9a6b48", "#6f4634", ((640, 290, 320, 380),))
    things = ("globe", "clock", "candle", "vase", "photo")
    wall = (
        draw_walls(shell)
        + draw_window(shell.windows[0], "#e9d9b8", 2, 3)
        + draw_curtains(shell.windows[0], "#8a3f48", 70)
    )
    for i, x in enumerate((LEFT + 6, LEFT + 222, 1062, 1278)):
        wall += draw_shelf(x, 244, 206, FLOOR - 236, "#8a5a3c", chance.of("shelf", i), 6, things)
    wall += (
        _ladder(300, FLOOR + 12)
        + draw_table(800, FLOOR + 30, 330, 112, "#7a4a34")
        + draw_prop("books", 700, FLOOR - 82, 74)
        + draw_prop("open_book", 860, FLOOR - 80, 78)
    )
    lamp, lit = draw_pendant(800, 262, "#4f7f6f", 0.85)
    side, side_lit = draw_wall_lamp(586, 400)
    other, other_lit = draw_wall_lamp(1014, 400)
    ground = draw_floor(shell)
    floor = (
        draw_rug(800, 1000, 640, 190, "#8a3f48", "#d8b06a")
        + draw_armchair(1370, 930, "#4f7f6f", 1.15)
        + _book_pile(210, 930, chance)
        + draw_prop("plant", 1230, 868, 120)
    )
    front = _book_pile(1490, 1110, chance.of("front"), 2.0)
    return make_room(
        shell,
        ground + wall + lamp + side + other,
        lit + side_lit + other_lit,
        floor,
        front,
        marks(620, 980),
        "#7a4a34",
        look_out("garden", chance),
        seats=(seat(1370, 940),),
    )


def _ladder(x: float, y: float) -> str:
    wood = "#b07a4c"
    rails = "".join(
        stroke(d, line_of(wood), 12) + stroke(d, wood, 7.5)
        for d in (f"M{x - 34} {y}L{x + 8} 300", f"M{x + 34} {y}L{x + 62} 300")
    )
    rungs = ""
    for i in range(8):
        k = 0.08 + i * 0.115
        a, b, ry = x - 34 + 42 * k, x + 34 + 28 * k, y - (y - 300) * k
        rungs += stroke(f"M{a:.1f} {ry:.1f}H{b:.1f}", line_of(wood), 10) + stroke(
            f"M{a:.1f} {ry:.1f}H{b:.1f}", light(wood), 6
        )
    return contact(x, y, 56) + rungs + rails


def _book_pile(x: float, y: float, chance: Chance, scale: float = 1) -> str:
    art, top = contact(x, y, 70 * scale), y
    for i in range(6):
        width, tall = chance.number(86, 118, "w", i) * scale, chance.number(17, 26, "h", i) * scale
        colour = chance.pick(BOOK_COLOURS, "pile", i)
        left = x - width / 2 + chance.number(-8, 8, "x", i)
        top -= tall
        art += (
            box(left, top, width, tall, colour, 3)
            + box(left + width - 12 * scale, top + 3 * scale, 12 * scale, tall - 6 * scale, "#f1e3c4", 1, 1.4)
            + box(left + 12 * scale, top, 6 * scale, tall, light(colour), 0, 0)
        )
    return art
