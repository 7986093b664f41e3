"""The captain's cabin."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, draw_prop, dress
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, RIGHT, TOP, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_chair
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
from storyreel.video_engine.picture.places.shelves import draw_books
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("compass", "table", 50, 56, 0.6),
    Piece("candle", "table", 46, 52, 0.3),
    Piece("scroll", "table2", 60, 70, 0.4),
    Piece("globe", "table2", 64, 72, 0.4),
    Piece("barrel", "floor", 116, 128, 0.5),
    Piece("suitcase", "floor", 110, 124, 0.3),
)
PANES = tuple((370.0 + i * 176, 372.0, 150.0, 210.0) for i in range(5))


def ship_cabin(chance: Chance) -> Scenery:
    """A cabin in the stern: a row of slanting windows on the sea, charts on a table, a bunk, a swinging lantern."""
    wood = chance.pick(("#8f5f40", "#7a5648", "#96694a"), "wood")
    shell = Shell(wood, mix(wood, "#c99a68", 0.4), mix(wood, "#c9963a", 0.5), PANES, "beams")
    wall = draw_walls(shell, _planks(wood), dado=150) + _panes() + _bunk(LEFT + 30, wood, chance)
    wall += _shelf(1250, 480, chance) + _table(800, FLOOR + 26, wood)
    wall += dress({"table": [(700, FLOOR - 92)], "table2": [(930, FLOOR - 92)]}, PIECES, chance)
    lantern, shine = _lantern(800, 330)
    things = (
        _chest(260, 950, wood)
        + draw_chair(1270, 950, wood, True, 1.25)
        + dress({"floor": [(1420, 936)]}, PIECES, chance)
    )
    return furnish(
        shell, wall + lantern, [("", shine)], things, draw_prop("barrel", 1540, 1150, 260), marks(640, 960), "#c99a68",
        look_out("sea", chance), seats=(seat(1266, 956), seat(260, 956)),
    )  # fmt: skip


def _planks(wood: str) -> str:
    return stroke("".join(f"M{LEFT} {TOP + 34 * i}H{RIGHT}" for i in range(1, 18)), line_of(wood), 2, 0.45)


def _panes() -> str:
    gold, art = "#c9963a", ""
    for x, y, w, h in PANES:
        hole = f"M{x} {y}h{w}v{h}h{-w}Z"
        lattice = "".join(f"M{x} {y + h * k / 3:.0f}h{w}" for k in (1, 2)) + f"M{x + w / 2} {y}v{h}"
        art += (
            stroke(hole, line_of(gold), 23)
            + stroke(hole, "#a5704a", 17)
            + stroke(lattice, line_of(gold), 7)
            + stroke(lattice, gold, 4)
        )
        art += shape(f"M{x - 10} {y - 12}Q{x + w / 2} {y - 54} {x + w + 10} {y - 12}Z", "#a5704a", 2.4) + oval(
            x + w / 2, y - 26, 9, 7, gold, 1.6
        )
    return (
        art
        + box(340, 596, 920, 26, "ramp(#b5804e,#8a5a3c)", 5)
        + box(330, 622, 940, 52, "ramp(#a8434a,#8a3340)", 14)
        + "".join(oval(390 + i * 82, 648, 4, 4, "#6a2530", 0) for i in range(11))
    )


def _bunk(x: float, wood: str, chance: Chance) -> str:
    quilt = chance.pick(("#4f7f9a", "#8a4a50", "#5f8a5c"), "quilt")
    art = (
        contact(x + 110, FLOOR + 6, 130)
        + box(x, 440, 210, FLOOR + 6 - 440, ramp(shade(wood), shade(shade(wood))), 4, 3)
        + box(x + 14, 470, 182, 170, "#3a2430", 60)
    )
    art += shape(
        f"M{x + 20} 640Q{x + 40} 596 {x + 100} 604L{x + 190} 618V676H{x + 20}Z", ramp(light(quilt), quilt), 2.6
    ) + shape(f"M{x + 24} 612q34 -34 74 -8q4 22 -10 28q-40 6 -64 -2Z", "#fffaf0", 2.4)
    art += box(x - 4, 660, 218, 22, light(wood), 4) + "".join(
        box(x + 12 + i * 100, 700, 88, 100, wood, 4, 2) + oval(x + 56 + i * 100, 740, 6, 6, "#e0b24c", 1.6)
        for i in range(2)
    )
    return art + shape(f"M{x + 10} 462q40 60 16 180h-18Z", ramp(quilt, shade(quilt)), 2.4)


def _shelf(x: float, y: float, chance: Chance) -> str:
    art = box(x - 10, y - 110, 220, 240, "ramp(#6a4438,#5a3830)", 4, 3)
    for row in range(2):
        foot = y + row * 116
        art += (
            draw_books(x + 4, foot, 190, 84, chance.of("books", row), 0.86)
            + box(x - 10, foot, 220, 12, "#a5744a", 2, 2)
            + box(x - 6, foot - 26, 212, 6, "#c9963a", 2, 1.4)
        )
    return art


def _table(x: float, y: float, wood: str) -> str:
    art = contact(x, y, 220) + "".join(
        shape(f"M{x + dx - 16} {y}q-10 -40 6 -60t0 -44h24q-14 22 0 44t6 60Z", lit_from_left(wood), 2.4)
        for dx in (-150, 150)
    )
    art += box(x - 210, y - 124, 420, 22, ramp(light(light(wood)), light(wood)), 5) + veil(
        x - 190, y - 102, 380, 18, "#2b1a3d", 0.4, 0
    )
    chart = poly([(x - 90, y - 136), (x + 96, y - 136), (x + 116, y - 120), (x - 110, y - 120)], "#f3dfae", 2)
    return (
        art
        + chart
        + stroke(f"M{x - 60} {y - 126}q40 -8 70 0t60 -4", "#b5604a", 3)
        + shape(f"M{x + 10} {y - 120}l40 34h26l-24 -34Z", "#f3dfae", 2)
    )


def _lantern(x: float, y: float) -> tuple[str, str]:
    art = stroke(f"M{x} 150L{x + 14} {y - 60}", "#4a3a34", 4) + f'<g transform="rotate(6 {x} 150)">'
    art += (
        box(x - 24, y - 52, 48, 66, "ramp(#fff0c8,#f0c878)", 6)
        + shape(f"M{x - 32} {y - 50}L{x} {y - 86}L{x + 32} {y - 50}Z", "#c9963a")
        + box(x - 30, y + 10, 60, 14, "#c9963a", 4)
        + stroke(f"M{x - 8} {y - 50}v62M{x + 8} {y - 50}v62", "#8a6a3c", 3)
        + "</g>"
    )
    return art, oval(x, y - 16, 20, 30, "#fff3c8", 0) + glow(x, y, 540, "#ffb050", 0.7)


def _chest(x: float, y: float, wood: str) -> str:
    art = (
        contact(x, y, 140)
        + box(x - 120, y - 84, 240, 84, ramp(light(wood), wood), 4, 3)
        + shape(
            f"M{x - 124} {y - 82}V{y - 110}Q{x - 120} {y - 150} {x - 90} "
            f"{y - 150}H{x + 90}Q{x + 120} {y - 150} {x + 124} {y - 110}V{y - 82}Z",
            ramp(light(light(wood)), light(wood)),
            3,
        )
    )
    art += "".join(box(x + dx - 11, y - 150, 22, 150, "#c9963a", 3, 2) for dx in (-80, 80))
    return art + box(x - 20, y - 98, 40, 36, "#e0b24c", 5) + oval(x, y - 82, 5, 7, "#4a3440", 0)
