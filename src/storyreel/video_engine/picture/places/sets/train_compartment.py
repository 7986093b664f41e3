"""The train compartment."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, draw_prop, dress
from storyreel.video_engine.picture.places.fittings import draw_wall_lamp
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, TOP, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
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
)
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("suitcase", "rack", 100, 124, 0.5),
    Piece("parcel", "rack", 80, 96, 0.25),
    Piece("umbrella", "rack", 84, 96, 0.1),
    Piece("cup", "table", 40, 46, 0.4),
    Piece("open_book", "table", 60, 66, 0.35),
)


def train_compartment(chance: Chance) -> Scenery:
    """An old railway compartment: two padded benches, racks with luggage, a wide window on the passing land."""
    cloth = chance.pick(("#8f3f4c", "#2f6f68", "#3f5a8a"), "cloth")
    wood = "#9a6240"
    shell = Shell("#c08a58", "#7a5a4c", wood, ((500, 300, 600, 300),), "plain")
    wall = draw_walls(shell, _panels(wood), dado=150) + draw_window(shell.windows[0], "#d8a869", 2, 1)
    wall += _pelmet(cloth) + _table(800, 664, wood)
    wall += "".join(_rack(x, 400) for x in (LEFT + 50, 1150)) + dress(
        {"rack": [(246, 402), (366, 402), (1234, 402), (1350, 402)], "table": [(760, 640), (850, 640)]}, PIECES, chance
    )
    lamps = [draw_wall_lamp(x, 480, "#c9963a") for x in (452, 1148)]
    things = _bench(76, cloth, wood) + f'<g transform="translate(1600 0) scale(-1 1)">{_bench(76, cloth, wood)}</g>'
    front = draw_prop("suitcase", 1500, 1120, 260)
    return furnish(
        shell, wall, lamps, things, front, marks(650, 950), wood, look_out("garden", chance),
        seats=(seat(400, 940), seat(1200, 940)),
    )  # fmt: skip


def _panels(wood: str) -> str:
    return "".join(box(x, TOP + 20, 100, 420, light("#c08a58"), 8, 2) for x in (130, 240, 350, 1130, 1240, 1350))


def _pelmet(cloth: str) -> str:
    art = ""
    for x, k in ((470, 1), (1130, -1)):
        d = f"M{x} 286h{k * 90}q{k * -8} 150 {k * -52} 250q{k * 6} 60 {k * 4} 110h{k * -46}Z"
        art += shape(d, ramp(cloth, shade(cloth)), 2.6) + stroke(
            f"M{x + k * 30} 290q{k * -4} 150 {k * -14} 340M{x + k * 60} 290q{k * -8} 130 {k * -30} 240",
            line_of(cloth),
            2,
            0.5,
        )
    return art + box(448, 270, 704, 26, "#c9963a", 8)


def _table(x: float, y: float, wood: str) -> str:
    leg = box(x - 11, y - 10, 22, FLOOR - y + 10, lit_from_left(wood), 3)
    return (
        contact(x, FLOOR, 60)
        + leg
        + box(x - 130, y - 26, 260, 18, light(wood), 6)
        + veil(x - 110, y - 8, 220, 18, "#2b1a3d", 0.35, 0)
    )


def _rack(x: float, y: float) -> str:
    brass = "#c9963a"
    bars = "".join(
        stroke(f"M{x} {y + dy}H{x + 290}", line_of(brass), 7) + stroke(f"M{x} {y + dy}H{x + 290}", brass, 4)
        for dy in (4, 20)
    )
    net = stroke("".join(f"M{x + i * 22} {y + 4}l14 22" for i in range(13)), "#7a6a5a", 1.8, 0.7)
    return net + bars + "".join(shape(f"M{bx} {y + 20}v34q16 -6 22 -34Z", brass, 2) for bx in (x + 20, x + 246))


def _bench(x: float, cloth: str, wood: str) -> str:
    """A bench along the left wall, from the back wall towards the camera."""
    back = [(40, 470), (250, 520), (250, 830), (40, 1010)]
    art = contact(x + 220, 950, 260, 40) + poly([(x + a, b) for a, b in back], f"across({shade(cloth)},{cloth})", 3)
    art += "".join(
        stroke(f"M{x + a} {b}V{c}", line_of(cloth), 2, 0.5)
        for a, b, c in ((92, 488, 950), (146, 500, 904), (200, 512, 866))
    )
    art += poly([(x + 36, 452), (x + 252, 506), (x + 252, 530), (x + 36, 484)], light(wood))
    art += poly(
        [(x + 40, 900), (x + 250, 790), (x + 420, 812), (x + 330, 952), (x + 40, 1010)], ramp(light(cloth), cloth), 3
    )
    art += poly([(x + 40, 1010), (x + 330, 952), (x + 330, 1010), (x + 40, 1110)], ramp(cloth, shade(cloth)), 3)
    art += poly([(x + 330, 952), (x + 420, 812), (x + 420, 860), (x + 330, 1010)], shade(cloth), 2.4)
    art += "".join(
        oval(x + a, b, 5, 4, shade(shade(cloth)), 1.4) for a, b in ((120, 640), (120, 780), (206, 640), (206, 750))
    )
    white = poly([(x + 62, 476), (x + 142, 496), (x + 142, 570), (x + 62, 562)], "#f4ead6", 2)
    return art + white
