"""The bedroom."""

from storyreel.video_engine.picture.ink import shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import draw_desk_lamp
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    LEFT,
    RIGHT,
    Shell,
    draw_floor,
    draw_rug,
    draw_wallpaper,
    draw_walls,
    make_room,
)
from storyreel.video_engine.picture.places.openings import draw_curtains, draw_window
from storyreel.video_engine.picture.places.pictures import draw_frame
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_bed, draw_stool
from storyreel.video_engine.picture.places.shapes import glow, oval, stroke
from storyreel.video_engine.picture.places.shelves import draw_board_shelf
from storyreel.video_engine.picture.places.tables import draw_chest
from storyreel.video_engine.picture.places.views import look_out


def bedroom(chance: Chance) -> Scenery:
    """A bedroom: a quilted bed, a window with curtains, drawers, a string of small lamps."""
    wall_colour = chance.pick(("#c5b3dc", "#b3c9dc", "#e6c3b8"), "wall")
    shell = Shell(wall_colour, "#b98a6a", "#f1e6da", ((640, 320, 320, 290),))
    curtain = shade(wall_colour)
    wall = (
        draw_walls(shell, draw_wallpaper(wall_colour))
        + draw_window(shell.windows[0], "#f8f1e4", 2, 2)
        + draw_curtains(shell.windows[0], curtain, 90)
    )
    wall += draw_frame(350, 410, 180, 140, "hills", chance.of("picture")) + draw_frame(
        180, 390, 100, 120, "flowers", chance.of("small"), "#f1e6da"
    )
    wall += draw_bed(LEFT + 16, FLOOR + 34, chance.pick(("#6f8fd0", "#d9887a", "#6fa88f"), "quilt")) + draw_board_shelf(
        1090, 430, 330, "#a5744a"
    )
    wall += "".join(
        draw_prop(n, x, 430, s)
        for n, x, s in (("books", 1140, 72), ("globe", 1230, 66), ("clock", 1310, 64), ("plant", 1380, 66))
    )
    wall += (
        draw_chest(1120, FLOOR + 18, 250, 180, "#b98455")
        + draw_prop("teddy_bear", 1180, FLOOR - 168, 84)
        + draw_prop("photo", 1250, FLOOR - 168, 54)
    )
    lamp, lit = draw_desk_lamp(1325, FLOOR - 168, "#e0983a", 0.8)
    fairy, shine = _small_lamps(chance)
    ground = draw_floor(shell)
    floor = (
        draw_rug(840, 1000, 480, 150, "#f1dfc0", curtain)
        + draw_stool(1400, 960)
        + draw_prop("books", 1400, 868, 60, shadow=False)
    )
    front = draw_prop("teddy_bear", 1490, 1100, 230)
    return make_room(
        shell,
        ground + wall + lamp + fairy,
        lit + shine,
        floor,
        front,
        marks(690, 990),
        "#b98455",
        look_out("garden", chance),
        seats=(
            seat(420, 880),
            seat(1400, 966),
        ),
    )


def _small_lamps(chance: Chance) -> tuple[str, str]:
    wire = f"M{LEFT + 20} 262Q330 330 560 270M1040 270Q1260 330 {RIGHT - 20} 262"
    art, shine = stroke(wire, "#6a5a6a", 2.4), ""
    for i in range(16):
        share = (i % 8 + 0.5) / 8
        start, end, middle = (LEFT + 20, 560, 330) if i < 8 else (1040, RIGHT - 20, 1260)
        x = (1 - share) ** 2 * start + 2 * share * (1 - share) * middle + share**2 * end
        y = (
            (1 - share) ** 2 * (262 if i < 8 else 270)
            + 2 * share * (1 - share) * 330
            + share**2 * (270 if i < 8 else 262)
            + 8
        )
        colour = chance.pick(("#ffd76a", "#ffb08a", "#ffe9b0"), "bulb", i)
        art += oval(x, y, 7, 9, colour, 2)
        shine += oval(x, y, 7, 9, colour, 0) + glow(x, y, 64, "#ffb050", 0.7)
    return art, shine
