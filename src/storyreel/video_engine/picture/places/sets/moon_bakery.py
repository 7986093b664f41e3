"""The bakery on the Moon."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import draw_pendant
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, RIGHT, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    glow,
    lit_from_left,
    oval,
    ramp,
    shape,
    stroke,
    veil,
)
from storyreel.video_engine.picture.places.shelves import draw_awning_board
from storyreel.video_engine.picture.places.tables import draw_counter
from storyreel.video_engine.picture.places.views import look_out


def moon_bakery(chance: Chance) -> Scenery:
    """A bakery under a dome on the Moon: brick oven, bread shelves, a counter, the Earth in the window."""
    shell = Shell("#cfc4d4", "#8f7f94", "#6f6488", ((570, 300, 560, 310),))
    wall = draw_walls(shell, _panels()) + draw_window(shell.windows[0], "#8d96b8", 3, 1) + _bolts(shell.windows[0])
    oven, fire = _brick_oven(270, FLOOR + 22)
    wall += oven + _bread_shelves(1180, 330, chance)
    wall += draw_counter(470, FLOOR + 24, 640, 132, "#d98a5f", "#f1dfc0", 5)
    wall += "".join(
        draw_prop(n, x, FLOOR - 114, s) for n, x, s in (("jar", 520, 78), ("bell", 1070, 44), ("croissant", 800, 56))
    )
    lamps = [draw_pendant(x, 278, "#e0983a", 0.7) for x in (470, 1150)]
    floor = (
        draw_prop("sack", 1400, 912, 150)
        + draw_prop("sack", 1292, 934, 120)
        + draw_prop("crate", 132, 950, 124)
        + draw_prop("bread", 132, 862, 84, shadow=False)
    )
    front = draw_prop("sack", 1510, 1120, 230)
    strips = stroke(f"M{LEFT} 226H{RIGHT}", "#7fd8e8", 5) + glow(800, 226, 700, "#7fd0ff", 0.16, 0.4)
    return furnish(
        shell,
        wall,
        lamps,
        floor,
        front,
        marks(660, 980),
        "#e3cba4",
        look_out("moon", chance),
        tiles="#a795a6",
        screens=fire + strips,
    )


def _panels() -> str:
    art = "".join(stroke(f"M{x} 226V820", "#a99db4", 2.4, 0.8) for x in range(LEFT + 150, RIGHT, 150)) + stroke(
        f"M{LEFT} 640H{RIGHT}", "#a99db4", 2.4, 0.8
    )
    return art + "".join(
        oval(x + dx, y, 3.4, 3.4, "#e2d8e6", 1.2)
        for x in range(LEFT + 150, RIGHT, 150)
        for dx in (-12, 12)
        for y in (250, 620, 660, 796)
    )


def _bolts(window: tuple[float, float, float, float]) -> str:
    x, y, w, h = window
    return "".join(oval(x + w * i / 8, edge, 4.5, 4.5, "#cfd6e6", 1.6) for i in range(9) for edge in (y - 1, y + h + 1))


def _brick_oven(x: float, y: float) -> tuple[str, str]:
    brick = "#b5654a"
    art = contact(x, y, 190, 26) + shape(
        f"M{x - 160} {y}V{y - 250}Q{x - 150} {y - 400} {x} {y - 404}T{x + 160} {y - 250}V{y}Z",
        f"across({light(brick)},{brick},{shade(brick)})",
        3,
    )
    for row in range(14):
        by = y - 26 - row * 27
        half = 152 if row < 8 else 152 - (row - 7) ** 2 * 3.0
        for i in range(-4, 5):
            bx = x + i * 44 + (row % 2) * 22
            if abs(bx) and x - half < bx - 20 and bx + 20 < x + half:
                art += box(
                    bx - 20,
                    by,
                    39,
                    22,
                    mix(brick, ("#d98a62", "#8f4a40", "#c4785a")[(row * 5 + i * 3) % 3], 0.45),
                    3,
                    1.3,
                )
    art += (
        box(x - 58, y - 590, 116, 200, ramp("#8d96b8", "#6f7898"), 4)
        + box(x - 70, y - 420, 140, 26, "#8d96b8", 5)
        + "".join(oval(x - 42 + i * 28, y - 407, 4, 4, "#cfd6e6", 1.4) for i in range(4))
    )
    art += shape(
        f"M{x - 96} {y - 130}V{y - 190}Q{x - 90} {y - 272} {x} {y - 276}T{x + 96} {y - 190}V{y - 130}Z", "#5a3038", 4
    ) + shape(
        f"M{x - 82} {y - 134}V{y - 188}Q{x - 76} {y - 256} {x} {y - 260}T{x + 82} {y - 188}V{y - 134}Z",
        ramp("#3a1a24", "#c9582f"),
        2,
    )
    flame = "".join(
        shape(f"M{x + dx} {y - 136}q-22 -26 0 -{tall}q22 {tall - 26} 0 {tall}Z", colour, 0)
        for dx, tall, colour in (
            (-46, 62, "#f08a3a"),
            (-12, 86, "#f6a03c"),
            (26, 70, "#f08a3a"),
            (54, 50, "#f6b04a"),
            (2, 46, "#ffe08a"),
        )
    )
    art += (
        flame
        + box(x - 120, y - 132, 240, 18, "#8f6a5c", 4)
        + box(x - 96, y - 94, 192, 70, "#4a3440", 6)
        + "".join(
            oval(x - 70 + i * 35, y - 50, 18, 18, "#8a6444", 2) + oval(x - 70 + i * 35, y - 50, 9, 9, "#b58a5c", 1.2)
            for i in range(5)
        )
    )
    fire = (
        glow(x, y - 180, 300, "#ff8a30", 0.55)
        + oval(x, y - 160, 80, 40, "halo(#ffb050,0.7)", 0)
        + glow(x, y + 20, 300, "#ff8a30", 0.35, 0.24)
    )
    return art + draw_prop("bread", x + 20, y - 130, 52, shadow=False), fire


def _bread_shelves(x: float, y: float, chance: Chance) -> str:
    wood = "#b5764a"
    art = contact(x + 140, FLOOR + 8, 170) + box(x, y, 280, FLOOR + 8 - y, lit_from_left(wood), 5, 3)
    for row in range(4):
        top = y + 18 + row * 120
        art += box(x + 14, top, 252, 100, ramp(shade(shade(wood)), shade(wood)), 3, 2) + veil(
            x + 14, top, 252, 30, "#1c1030", 0.4, 0
        )
        wares = (("bread", "bread", "croissant"), ("croissant", "bread"), ("jar", "bread", "jar"), ("sack", "sack"))[
            row
        ]
        count, size = (4, 74) if row < 3 else (3, 92)
        art += "".join(
            draw_prop(chance.pick(wares, "bread", row, i), x + 18 + (i + 0.5) * 244 / count, top + 100, size)
            for i in range(count)
        )
        art += box(x + 8, top + 98, 264, 14, light(wood), 3)
    return art + draw_awning_board(x - 14, y - 40, 308, "#d9675a")
