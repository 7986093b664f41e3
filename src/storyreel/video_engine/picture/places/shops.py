"""Rooms that receive visitors: the bakery on the Moon, a flower shop, a gallery of paintings."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places import furniture as f
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.homes import make_room
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    LEFT,
    RIGHT,
    Shell,
    draw_door,
    draw_floor,
    draw_pendant,
    draw_rug,
    draw_walls,
    draw_window,
)
from storyreel.video_engine.picture.places.scenery import Scenery, marks
from storyreel.video_engine.picture.places.shapes import box, contact, glow, line_of, oval, poly, ramp, shape, stroke, veil
from storyreel.video_engine.picture.places.views import desert_view, moon_view, roof_view


def moon_bakery(chance: Chance) -> Scenery:
    """A bakery under a dome on the Moon: brick oven, bread shelves, a counter, the Earth in the window."""
    shell = Shell("#cfc4d4", "#8f7f94", "#6f6488", ((570, 300, 560, 310),))
    wall = draw_walls(shell, _panels()) + draw_window(shell.windows[0], "#8d96b8", 3, 1) + _bolts(shell.windows[0])
    oven, fire = _brick_oven(270, FLOOR + 22)
    wall += oven + _bread_shelves(1180, 330, chance)
    wall += f.draw_counter(470, FLOOR + 24, 640, 132, "#d98a5f", "#f1dfc0", 5)
    wall += "".join(f.draw_prop(n, x, FLOOR - 114, s) for n, x, s in (("jar", 520, 78), ("bell", 1070, 44), ("croissant", 800, 56)))
    lamps = [draw_pendant(x, 278, "#e0983a", 0.7) for x in (470, 1150)]
    ground, floor = draw_floor(shell, tiles="#a795a6"), f.draw_prop("sack", 1400, 912, 150) + f.draw_prop("sack", 1292, 934, 120) + f.draw_prop("crate", 132, 950, 124) + f.draw_prop("bread", 132, 862, 84, shadow=False)
    front = f.draw_prop("sack", 1510, 1120, 230)
    strips = stroke(f"M{LEFT} 226H{RIGHT}", "#7fd8e8", 5) + glow(800, 226, 700, "#7fd0ff", 0.16, 0.4)
    room = make_room(shell, ground + wall + "".join(a for a, _ in lamps), "".join(e for _, e in lamps), floor, front, marks(660, 980), "#e3cba4", moon_view(chance), screens=fire + strips, sky="space")
    return room


def flower_shop(chance: Chance) -> Scenery:
    """A flower shop in the desert: pails of flowers, hanging plants, a green counter, cactuses in the window."""
    shell = Shell("#f1e0cc", "#b98a66", "#7fa08a", ((560, 320, 500, 280),))
    wall = draw_walls(shell, "", dado=120) + draw_window(shell.windows[0], "#5f8f7f", 3, 2)
    wall += draw_door(1180, "#4f8a86", 180, 330, glass=True) + f.draw_prop("bell", 1270, 476, 40, shadow=False)
    for y in (400, 520):
        wall += f.draw_board_shelf(LEFT + 30, y, 370, "#a5744a")
        for i in range(5):
            wall += f.draw_prop(chance.pick(("plant", "cactus", "vase", "seedling", "jar"), "shelf", y, i), 186 + i * 72, y, 72)
    wall += f.draw_counter(LEFT + 20, FLOOR + 22, 420, 138, "#7fae9b", "#a5744a", 4)
    wall += "".join(f.draw_prop(n, x, FLOOR - 120, s) for n, x, s in (("bouquet", 190, 92), ("watering_can", 300, 82), ("ledger", 410, 64), ("scroll", 490, 60)))
    lamps = [draw_pendant(x, 276, "#5f9a86", 0.7) for x in (500, 1120)]
    wall += "".join(_hanging_fern(x, y, chance.of("fern", x)) for x, y in ((600, 262), (1020, 262), (1440, 300)))
    ground, floor = draw_floor(shell, tiles="#c9a07c"), "".join(_pail(x, y, name, size) for x, y, name, size in ((1130, 880, "sunflower", 140), (1228, 896, "bouquet", 128), (1330, 884, "vase", 140), (1428, 900, "sunflower", 150), (1280, 950, "bouquet", 130), (1400, 966, "bouquet", 140), (132, 956, "cactus", 130)))
    front = f.draw_prop("plant", 1500, 1110, 260)
    return make_room(shell, ground + wall + "".join(a for a, _ in lamps), "".join(e for _, e in lamps), floor, front, marks(660, 950), "#a5744a", desert_view(chance))


def museum_gallery(chance: Chance) -> Scenery:
    """A gallery: gilt frames under picture lights, a rope barrier, a pedestal, a high window."""
    wall_colour = chance.pick(("#6f4a58", "#4f6a6a", "#7a4a44"), "wall")
    shell = Shell(wall_colour, "#a5794f", "#5a3f38", ((690, 262, 220, 120),))
    wall = draw_walls(shell, _damask(wall_colour), dado=96) + draw_window(shell.windows[0], "#d9c39a", 3, 1, sill=False)
    lights = ""
    pictures = ((280, 470, 250, 210, "sea"), (560, 500, 190, 240, "portrait"), (1040, 500, 190, 240, "flowers"), (1320, 470, 250, 210, "hills"))
    for x, y, w, h, subject in pictures:
        wall += f.draw_frame(x, y, w, h, subject, chance.of("picture", x)) + _picture_light(x, y - h / 2 - 26)
        wall += box(x - 24, y + h / 2 + 20, 48, 18, "#d8b06a", 2, 1.6)
        lights += shape(f"M{x - 30} {y - h / 2 - 20}H{x + 30}L{x + w * 0.62:.0f} {y + h / 2 + 40}H{x - w * 0.62:.0f}Z", "veil(#ffc870,0.5,0.05)", 0) + glow(x, y - h / 2 + 10, w * 0.8, "#ffb050", 0.4)
    wall += f.draw_frame(800, 530, 150, 190, "abstract", chance.of("picture", "middle"), "#8a6a4a")
    ground, floor = draw_floor(shell), _reflections() + _barrier(150, 470, 888) + _barrier(1130, 1450, 888) + _pedestal(1310, 960) + _gallery_bench(260, 985)
    front = _barrier(1440, 1640, 1110, 1.9)
    return make_room(shell, ground + wall, lights, floor, front, marks(640, 950, 970), "#8a6448", roof_view(chance))


def _panels() -> str:
    art = "".join(stroke(f"M{x} 226V820", "#a99db4", 2.4, 0.8) for x in range(LEFT + 150, RIGHT, 150)) + stroke(f"M{LEFT} 640H{RIGHT}", "#a99db4", 2.4, 0.8)
    return art + "".join(oval(x + dx, y, 3.4, 3.4, "#e2d8e6", 1.2) for x in range(LEFT + 150, RIGHT, 150) for dx in (-12, 12) for y in (250, 620, 660, 796))


def _bolts(window: tuple[float, float, float, float]) -> str:
    x, y, w, h = window
    return "".join(oval(x + w * i / 8, edge, 4.5, 4.5, "#cfd6e6", 1.6) for i in range(9) for edge in (y - 1, y + h + 1))


def _brick_oven(x: float, y: float) -> tuple[str, str]:
    brick = "#b5654a"
    art = contact(x, y, 190, 26) + shape(f"M{x - 160} {y}V{y - 250}Q{x - 150} {y - 400} {x} {y - 404}T{x + 160} {y - 250}V{y}Z", f"across({light(brick)},{brick},{shade(brick)})", 3)
    for row in range(14):
        by = y - 26 - row * 27
        half = 152 if row < 8 else 152 - (row - 7) ** 2 * 3.0
        for i in range(-4, 5):
            bx = x + i * 44 + (row % 2) * 22
            if abs(bx) and x - half < bx - 20 and bx + 20 < x + half:
                art += box(bx - 20, by, 39, 22, mix(brick, ("#d98a62", "#8f4a40", "#c4785a")[(row * 5 + i * 3) % 3], 0.45), 3, 1.3)
    art += box(x - 58, y - 590, 116, 200, ramp("#8d96b8", "#6f7898"), 4) + box(x - 70, y - 420, 140, 26, "#8d96b8", 5) + "".join(oval(x - 42 + i * 28, y - 407, 4, 4, "#cfd6e6", 1.4) for i in range(4))
    art += shape(f"M{x - 96} {y - 130}V{y - 190}Q{x - 90} {y - 272} {x} {y - 276}T{x + 96} {y - 190}V{y - 130}Z", "#5a3038", 4) + shape(f"M{x - 82} {y - 134}V{y - 188}Q{x - 76} {y - 256} {x} {y - 260}T{x + 82} {y - 188}V{y - 134}Z", ramp("#3a1a24", "#c9582f"), 2)
    flame = "".join(shape(f"M{x + dx} {y - 136}q-22 -26 0 -{tall}q22 {tall - 26} 0 {tall}Z", colour, 0) for dx, tall, colour in ((-46, 62, "#f08a3a"), (-12, 86, "#f6a03c"), (26, 70, "#f08a3a"), (54, 50, "#f6b04a"), (2, 46, "#ffe08a")))
    art += flame + box(x - 120, y - 132, 240, 18, "#8f6a5c", 4) + box(x - 96, y - 94, 192, 70, "#4a3440", 6) + "".join(oval(x - 70 + i * 35, y - 50, 18, 18, "#8a6444", 2) + oval(x - 70 + i * 35, y - 50, 9, 9, "#b58a5c", 1.2) for i in range(5))
    fire = glow(x, y - 180, 300, "#ff8a30", 0.55) + oval(x, y - 160, 80, 40, "halo(#ffb050,0.7)", 0) + glow(x, y + 20, 300, "#ff8a30", 0.35, 0.24)
    return art + f.draw_prop("bread", x + 20, y - 130, 52, shadow=False), fire


def _bread_shelves(x: float, y: float, chance: Chance) -> str:
    wood = "#b5764a"
    art = contact(x + 140, FLOOR + 8, 170) + box(x, y, 280, FLOOR + 8 - y, f.across_wood(wood), 5, 3)
    for row in range(4):
        top = y + 18 + row * 120
        art += box(x + 14, top, 252, 100, ramp(shade(shade(wood)), shade(wood)), 3, 2) + veil(x + 14, top, 252, 30, "#1c1030", 0.4, 0)
        wares = (("bread", "bread", "croissant"), ("croissant", "bread"), ("jar", "bread", "jar"), ("sack", "sack"))[row]
        count, size = (4, 74) if row < 3 else (3, 92)
        art += "".join(f.draw_prop(chance.pick(wares, "bread", row, i), x + 18 + (i + 0.5) * 244 / count, top + 100, size) for i in range(count))
        art += box(x + 8, top + 98, 264, 14, light(wood), 3)
    return art + f.draw_awning_board(x - 14, y - 40, 308, "#d9675a")


def _hanging_fern(x: float, y: float, chance: Chance) -> str:
    art = stroke(f"M{x} 150V{y}M{x} {y - 30}L{x - 24} {y + 14}M{x} {y - 30}L{x + 24} {y + 14}", "#7a6a5a", 2.6) + shape(f"M{x - 32} {y + 10}H{x + 32}Q{x + 28} {y + 48} {x} {y + 50}T{x - 32} {y + 10}Z", ramp("#d98a62", "#a5644a"))
    for i in range(11):
        dx, drop = -50 + i * 10, chance.number(20, 70, "leaf", i)
        colour = ("#6aa35a", "#4f8a4f", "#86b45c")[i % 3]
        d = f"M{x + dx * 0.3:.1f} {y + 10}q{dx * 0.6:.1f} -24 {dx * 0.9:.1f} {drop}"
        art += stroke(d, line_of(colour), 9) + stroke(d, colour, 5)
    return art


def _pail(x: float, y: float, flowers: str, size: float) -> str:
    pail = poly([(x - 40, y - 74), (x + 40, y - 74), (x + 31, y), (x - 31, y)], "across(#c6d2da,#97a4b2,#6f7a8c)") + stroke(f"M{x - 38} {y - 60}H{x + 38}M{x - 33} {y - 18}H{x + 33}", "#e6edf0", 3, 0.7)
    return contact(x, y, 52) + f.draw_prop(flowers, x, y - 46, size, shadow=False) + pail


def _damask(colour: str) -> str:
    art = ""
    for row in range(6):
        for i in range(15):
            x, y = LEFT + 30 + i * 96 + (row % 2) * 48, 268 + row * 88
            art += shape(f"M{x} {y - 26}C{x + 18} {y - 8} {x + 14} {y + 8} {x} {y + 26}C{x - 14} {y + 8} {x - 18} {y - 8} {x} {y - 26}Z", light(colour), 0)
            art += stroke(f"M{x - 24} {y + 4}q-8 -18 8 -18M{x + 24} {y + 4}q8 -18 -8 -18", light(colour), 3)
    return f'<g opacity="0.32">{art}</g>'


def _picture_light(x: float, y: float) -> str:
    return stroke(f"M{x} {y + 26}Q{x} {y} {x} {y + 4}", "#a57a34", 6) + box(x - 40, y - 8, 80, 15, "across(#f0d08a,#c9963a,#8a6430)", 7)


def _barrier(left: float, right: float, y: float, scale: float = 1) -> str:
    art, tall = "", 118 * scale
    mid = (left + right) / 2
    rope = f"M{left} {y - tall * 0.84:.0f}Q{mid} {y - tall * 0.3:.0f} {right} {y - tall * 0.84:.0f}"
    for x in (left, right):
        art += contact(x, y, 36 * scale) + box(x - 24 * scale, y - 10 * scale, 48 * scale, 11 * scale, "across(#f0d08a,#c9963a,#8a6430)", 5) + box(x - 5 * scale, y - tall, 10 * scale, tall - 6, "across(#f0d08a,#c9963a,#8a6430)", 4) + oval(x, y - tall, 10 * scale, 10 * scale, "#d8a23c")
    return art + stroke(rope, line_of("#b5404a"), 13 * scale) + stroke(rope, "#b5404a", 8.5 * scale) + stroke(rope, "#d9706a", 2.4 * scale, 0.7)


def _pedestal(x: float, y: float) -> str:
    stone = "#e6dccb"
    art = contact(x, y, 80) + box(x - 46, y - 150, 92, 140, f"across({light(stone)},{stone},{shade(stone)})", 3) + box(x - 58, y - 164, 116, 20, light(stone), 4) + box(x - 60, y - 20, 120, 22, stone, 4)
    return art + shape(f"M{x - 14} {y - 164}C{x - 20} {y - 190} {x - 54} {y - 200} {x - 46} {y - 240}C{x - 40} {y - 270} {x - 20} {y - 264} {x - 18} {y - 290}H{x + 18}C{x + 20} {y - 264} {x + 40} {y - 270} {x + 46} {y - 240}C{x + 54} {y - 200} {x + 20} {y - 190} {x + 14} {y - 164}Z", "across(#7fb0b8,#4f8a98,#35606f)", 3) + stroke(f"M{x - 44} {y - 232}q44 14 88 0M{x - 34} {y - 206}q34 12 68 0", "#e8c878", 4)


def _gallery_bench(x: float, y: float) -> str:
    art = contact(x, y, 150) + "".join(box(lx, y - 50, 20, 50, "#5a3f38", 3) for lx in (x - 106, x + 86))
    return art + box(x - 130, y - 78, 260, 34, ramp("#9a4a54", "#6f3440"), 12) + "".join(oval(x - 90 + i * 60, y - 66, 4, 3, "#5a2a34", 0) for i in range(4))


def _reflections() -> str:
    return "".join(poly([(x - 60, FLOOR + 8), (x + 60, FLOOR + 8), (800 + (x + 60 - 800) * 1.6, 980), (800 + (x - 60 - 800) * 1.6, 980)], "veil(#ffe0b0,0.20,0)", 0) for x in (280, 560, 1040, 1320))
