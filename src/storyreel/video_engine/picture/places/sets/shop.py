"""The shop."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, draw_prop, dress
from storyreel.video_engine.picture.places.fittings import draw_pendant
from storyreel.video_engine.picture.places.interiors import FLOOR, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_door, draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_stool
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    line_of,
    lit_from_left,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)  # fmt: skip
from storyreel.video_engine.picture.places.tables import draw_counter
from storyreel.video_engine.picture.places.views import look_out

WARES = ("#d9604c", "#3f8f86", "#e0a23c", "#5f7fb0", "#8a6fae", "#7fa85c", "#f3e3c0")
PIECES = (
    Piece("bell", "counter", 44, 50, 0.8),
    Piece("ledger", "counter2", 56, 62, 0.5),
    Piece("jar", "counter2", 52, 60, 0.4),
    Piece("teddy_bear", "top", 66, 78, 0.3),
    Piece("globe", "top", 62, 72, 0.25),
    Piece("suitcase", "top", 76, 84, 0.25),
    Piece("sack", "floor", 116, 130, 0.5),
    Piece("barrel", "floor", 112, 124, 0.4),
)


def shop(chance: Chance) -> Scenery:
    """A general store: shelves of tins and boxes to the ceiling, a counter with a till, a window, crates of fruit."""
    paint = chance.pick(("#4f7a6a", "#8f5a48", "#4a6488"), "paint")
    shell = Shell("#ecd9b4", "#b5855a", paint, ((1080, 340, 330, 250),), "beams")
    wall = draw_walls(shell, "", dado=110) + _shelves(170, 320, 560, paint, chance)
    wall += dress({"top": [(250, 322), (450, 322), (640, 322)]}, PIECES, chance)
    wall += (
        draw_window(shell.windows[0], paint, 3, 1) + draw_door(850, paint, 180, 326, glass=True) + _ring_bell(1046, 486)
    )
    wall += draw_counter(330, FLOOR + 28, 420, 144, paint, "#c98f5a", 4) + _till(640, FLOOR - 130)
    wall += _scales(440, FLOOR - 130) + dress(
        {"counter": [(540, FLOOR - 130)], "counter2": [(370, FLOOR - 130)]}, PIECES, chance
    )
    lamps = [draw_pendant(x, 286, "#4f7a6a", 0.75) for x in (540, 1130)]
    things = (
        _crates(1310, 940, chance)
        + draw_stool(230, 940, "#a5744a", 104)
        + dress({"floor": [(1130, 900)]}, PIECES, chance)
    )
    return furnish(
        shell, wall, lamps, things, draw_prop("barrel", 1540, 1150, 260), marks(650, 950), "#c98f5a",
        look_out("street", chance), seats=(seat(230, 956),),
    )  # fmt: skip


def _shelves(x: float, y: float, width: float, paint: str, chance: Chance) -> str:
    art = box(x, y, width, FLOOR - y, ramp(shade(shade(paint)), shade(paint)), 4, 3)
    for row in range(4):
        foot, left, i = y + 92 + row * 92, x + 14, 0
        art += veil(x + 6, foot - 84, width - 12, 30, "#1c1030", 0.4, 0)
        while left < x + width - 40:
            kind, tone = chance.share("kind", row, i), chance.pick(WARES, "ware", row, i)
            if kind < 0.4:
                w, h = 34.0, 50.0
                art += box(left, foot - h, w, h, f"across({light(tone)},{tone},{shade(tone)})", 6, 1.8) + box(
                    left, foot - h * 0.7, w, h * 0.36, "#f7efdd", 0, 1.2
                )
            elif kind < 0.75:
                w, h = chance.number(36, 62, "w", row, i), chance.number(44, 70, "h", row, i)
                art += box(left, foot - h, w, h, ramp(light(tone), tone), 2, 1.8) + oval(
                    left + w / 2, foot - h * 0.55, w * 0.26, h * 0.2, "#f7efdd", 1.2
                )
            else:
                w = 40.0
                art += (
                    box(left + 4, foot - 48, 32, 48, "ramp(#eaf6f6,#cfe3e0)", 8, 1.8)
                    + box(left + 6, foot - 30, 28, 28, tone, 6, 0)
                    + box(left + 2, foot - 56, 36, 11, "#8a5a3c", 3, 1.6)
                )
            left, i = left + w + 5, i + 1
        art += box(x - 4, foot, width + 8, 13, ramp(light(paint), paint), 2, 2)
    return (
        art
        + box(x - 14, y - 4, width + 28, 22, light(paint), 4)
        + "".join(box(x + dx, y, 14, FLOOR - y, paint, 2, 2) for dx in (-4, width / 2 - 7, width - 10))
    )


def _ring_bell(x: float, y: float) -> str:
    return stroke(f"M{x - 30} {y - 16}q24 -14 30 10", "#8a6a3c", 4) + draw_prop("bell", x, y + 26, 34, shadow=False)


def _till(x: float, y: float) -> str:
    brass = "#c9963a"
    art = (
        contact(x, y, 70)
        + box(x - 62, y - 54, 124, 54, ramp(light(brass), shade(brass)), 6)
        + box(x - 54, y - 24, 108, 20, "#8a5a3c", 3, 1.8)
    )
    art += shape(f"M{x - 54} {y - 54}L{x - 36} {y - 100}H{x + 36}L{x + 54} {y - 54}Z", ramp(light(brass), brass)) + box(
        x - 44, y - 132, 88, 36, "#f7efdd", 4
    )
    return (
        art
        + "".join(
            oval(x - 32 + i * 16 + row * 4, y - 84 + row * 14, 6, 5, "#f7efdd", 1.4)
            for row in range(2)
            for i in range(4)
        )
        + stroke(f"M{x + 60} {y - 40}h20v-30", "#4a3a44", 6)
    )


def _scales(x: float, y: float) -> str:
    iron = "#7a8698"
    art = (
        contact(x, y, 50)
        + shape(f"M{x - 42} {y}L{x - 20} {y - 52}H{x + 20}L{x + 42} {y}Z", ramp(light(iron), iron))
        + oval(x, y - 30, 15, 15, "#f7efdd", 1.8)
        + stroke(f"M{x} {y - 30}l7 -8", "#c0413f", 2.4)
    )
    return art + box(x - 48, y - 66, 96, 12, light(iron), 6) + shape(f"M{x - 40} {y - 66}q40 -40 80 0Z", "#d9a83c", 2)


def _crates(x: float, y: float, chance: Chance) -> str:
    art = contact(x, y, 170, 24)
    for i, (dx, dy) in enumerate(((-86, 0), (70, 0), (-8, -86))):
        tone = ("#e0604c", "#f0a03c", "#8fb84c")[(i + chance.pick(range(3), "fruit")) % 3]
        art += "".join(oval(x + dx - 46 + j * 23, y + dy - 76 - (j % 2) * 7, 16, 16, tone, 2) for j in range(5))
        art += box(x + dx - 72, y + dy - 76, 144, 76, lit_from_left("#c9985f"), 3, 2.6) + stroke(
            f"M{x + dx - 72} {y + dy - 50}h144M{x + dx - 72} {y + dy - 26}h144", line_of("#c9985f"), 2.4, 0.6
        )
    return (
        art
        + poly([(x + 96, y - 110), (x + 160, y - 110), (x + 160, y - 66), (x + 96, y - 66)], "#3a4a48", 3)
        + stroke(f"M{x + 128} {y - 66}v62M{x + 108} {y - 94}h40M{x + 108} {y - 82}h28", "#f1e6d0", 3)
    )
