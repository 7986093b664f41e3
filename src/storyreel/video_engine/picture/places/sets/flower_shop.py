"""The flower shop."""

from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import draw_pendant
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_door, draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks
from storyreel.video_engine.picture.places.shapes import contact, line_of, poly, ramp, shape, stroke
from storyreel.video_engine.picture.places.shelves import draw_board_shelf
from storyreel.video_engine.picture.places.tables import draw_counter
from storyreel.video_engine.picture.places.views import look_out


def flower_shop(chance: Chance) -> Scenery:
    """A flower shop in the desert: pails of flowers, hanging plants, a green counter, cactuses in the window."""
    shell = Shell("#f1e0cc", "#b98a66", "#7fa08a", ((560, 320, 500, 280),))
    wall = draw_walls(shell, "", dado=120) + draw_window(shell.windows[0], "#5f8f7f", 3, 2)
    wall += draw_door(1180, "#4f8a86", 180, 330, glass=True) + draw_prop("bell", 1270, 476, 40, shadow=False)
    for y in (400, 520):
        wall += draw_board_shelf(LEFT + 30, y, 370, "#a5744a")
        for i in range(5):
            wall += draw_prop(
                chance.pick(("plant", "potted_cactus", "vase", "seedling", "potted_cactus", "roses"), "shelf", y, i),
                186 + i * 72,
                y,
                72,
            )
    wall += draw_counter(LEFT + 20, FLOOR + 22, 420, 138, "#7fae9b", "#a5744a", 4)
    wall += "".join(
        draw_prop(n, x, FLOOR - 120, s)
        for n, x, s in (("bouquet", 190, 92), ("watering_can", 300, 82), ("ledger", 410, 64), ("scroll", 490, 60))
    )
    lamps = [draw_pendant(x, 276, "#5f9a86", 0.7) for x in (500, 1120)]
    wall += "".join(_hanging_fern(x, y, chance.of("fern", x)) for x, y in ((600, 262), (1020, 262), (1440, 300)))
    floor = "".join(
        _pail(x, y, name, size)
        for x, y, name, size in (
            (1130, 880, "tulips", 140),
            (1228, 896, "daisies", 132),
            (1330, 884, "sunflower", 146),
            (1428, 900, "roses", 150),
            (1280, 956, "roses", 136),
            (1400, 972, "tulips", 140),
            (160, 956, "daisies", 136),
        )
    )
    front = draw_prop("plant", 1500, 1110, 260)
    return furnish(
        shell,
        wall,
        lamps,
        floor,
        front,
        marks(660, 950),
        "#a5744a",
        look_out("street", chance),
        tiles="#c9a07c",
    )


def _hanging_fern(x: float, y: float, chance: Chance) -> str:
    art = stroke(f"M{x} 150V{y}M{x} {y - 30}L{x - 24} {y + 14}M{x} {y - 30}L{x + 24} {y + 14}", "#7a6a5a", 2.6) + shape(
        f"M{x - 32} {y + 10}H{x + 32}Q{x + 28} {y + 48} {x} {y + 50}T{x - 32} {y + 10}Z", ramp("#d98a62", "#a5644a")
    )
    for i in range(11):
        dx, drop = -50 + i * 10, chance.number(20, 70, "leaf", i)
        colour = ("#6aa35a", "#4f8a4f", "#86b45c")[i % 3]
        d = f"M{x + dx * 0.3:.1f} {y + 10}q{dx * 0.6:.1f} -24 {dx * 0.9:.1f} {drop}"
        art += stroke(d, line_of(colour), 9) + stroke(d, colour, 5)
    return art


def _pail(x: float, y: float, flowers: str, size: float) -> str:
    pail = poly(
        [(x - 40, y - 74), (x + 40, y - 74), (x + 31, y), (x - 31, y)], "across(#c6d2da,#97a4b2,#6f7a8c)"
    ) + stroke(f"M{x - 38} {y - 60}H{x + 38}M{x - 33} {y - 18}H{x + 33}", "#e6edf0", 3, 0.7)
    return contact(x, y, 52) + draw_prop(flowers, x, y - 46, size, shadow=False) + pail
