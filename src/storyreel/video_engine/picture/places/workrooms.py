"""Rooms that people work in: lamp room, harbour office, library, town hall, office."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places import furniture as f
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.homes import make_room
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    LEFT,
    RIGHT,
    TOP,
    Shell,
    draw_curtains,
    draw_door,
    draw_floor,
    draw_pendant,
    draw_rug,
    draw_walls,
    draw_window,
)
from storyreel.video_engine.picture.places.scenery import Scenery, marks
from storyreel.video_engine.picture.places.shapes import box, contact, faint, glow, line_of, oval, poly, ramp, shape, stroke, veil
from storyreel.video_engine.picture.places.views import garden_view, roof_view, sea_view


def lighthouse_lamp_room(chance: Chance) -> Scenery:
    """The top of a lighthouse: glass all round over the sea, the great lens, a keeper's desk."""
    panes = tuple((LEFT + 22 + i * 268.0, 250.0, 250.0, 400.0) for i in range(5))
    shell = Shell("#e3d8c2", "#a9794f", "#7f5a46", panes)
    wall = draw_walls(shell, _rivets(), dado=130)
    for pane in panes:
        wall += draw_window(pane, "#4f8a86", 2, 3, sill=False)
    wall += box(LEFT, 656, RIGHT - LEFT, 16, "#d8a23c", 4) + box(LEFT, 214, RIGHT - LEFT, 22, ramp("#5f9a94", "#3f6f6c"), 3)
    wall += f.draw_desk(250, FLOOR + 24, 250, 122, "#8f5f40")
    wall += "".join(f.draw_prop(n, x, FLOOR - 96, s) for n, x, s in (("ledger", 186, 72), ("lantern", 300, 88), ("cup", 250, 44)))
    lens, lit = _great_lens(1200, FLOOR + 46)
    ground, floor = draw_floor(shell), lens + f.draw_prop("oil_can", 1010, FLOOR + 66, 84) + f.draw_prop("rope", 1400, FLOOR + 96, 88) + f.draw_prop("toolbox", 120, FLOOR + 90, 110)
    floor += _hatch(560, 1100)
    front = f.draw_prop("barrel", 1500, 1110, 230)
    lamp = glow(300, 690, 180, "#ffb050", 0.7)
    return make_room(shell, ground + wall, lamp, floor, front, marks(510, 830, reach=190), "#8f5f40", sea_view(chance, 520), lit)


def harbour_office(chance: Chance) -> Scenery:
    """The harbour master's office: chart, pigeonholes, ledgers, a window on the masts."""
    shell = Shell("#b9cdc6", "#a9744a", "#5f7f86", ((590, 320, 420, 290),))
    wall = draw_walls(shell, "", dado=150) + draw_window(shell.windows[0], "#f1e8d6", 3, 2)
    wall += f.draw_frame(314, 400, 296, 220, "chart", chance.of("chart"), "#7a4f38") + _key_rack(1180, 330)
    wall += f.draw_clock(1100, 300, 44, "#c9963a") + _pigeonholes(1310, 400, chance) + _barometer(1100, 430)
    wall += f.draw_shelf(LEFT + 12, 560, 210, 276, "#7a4f38", chance.of("shelf"), 3, ("globe", "compass", "clock"))
    wall += f.draw_desk(1300, FLOOR + 26, 320, 132, "#8a5a3c")
    wall += "".join(f.draw_prop(n, x, FLOOR - 106, s) for n, x, s in (("ledger", 1196, 76), ("date_stamp", 1262, 56), ("telephone", 1330, 72)))
    desk_lamp, desk_light = f.draw_desk_lamp(1420, FLOOR - 105, "#3f7f6f", 0.95)
    wall += desk_lamp + f.draw_radiator(640, FLOOR + 6, 320) + _notice_board(514, 340, chance)
    lamp, lit = draw_pendant(800, 286, "#3f6f6c", 0.8)
    ground, floor = draw_floor(shell), draw_rug(800, 985, 560, 150, "#5f7f86", "#d8b77a") + f.draw_prop("crate", 150, 930, 110) + f.draw_prop("rope", 150, 838, 76, shadow=False)
    front = f.draw_prop("anchor", 1490, 1080, 200)
    return make_room(shell, ground + wall + lamp, lit + desk_light, floor, front, marks(600, 920), "#8a5a3c", sea_view(chance, 500))


def library(chance: Chance) -> Scenery:
    """A library: shelves to the ceiling, a ladder, a tall window, a reading table with a lamp."""
    shell = Shell("#8a6654", "#9a6b48", "#6f4634", ((640, 290, 320, 380),))
    things = ("globe", "clock", "candle", "vase", "photo")
    wall = draw_walls(shell) + draw_window(shell.windows[0], "#e9d9b8", 2, 3) + draw_curtains(shell.windows[0], "#8a3f48", 70)
    for i, x in enumerate((LEFT + 6, LEFT + 222, 1062, 1278)):
        wall += f.draw_shelf(x, 244, 206, FLOOR - 236, "#8a5a3c", chance.of("shelf", i), 6, things)
    wall += _ladder(300, FLOOR + 12) + f.draw_table(800, FLOOR + 30, 330, 112, "#7a4a34") + f.draw_prop("books", 700, FLOOR - 82, 74) + f.draw_prop("open_book", 860, FLOOR - 80, 78)
    lamp, lit = draw_pendant(800, 262, "#4f7f6f", 0.85)
    side, side_lit = f.draw_wall_lamp(586, 400)
    other, other_lit = f.draw_wall_lamp(1014, 400)
    ground, floor = draw_floor(shell), draw_rug(800, 1000, 640, 190, "#8a3f48", "#d8b06a") + f.draw_armchair(1370, 930, "#4f7f6f", 1.15) + _book_pile(210, 930, chance) + f.draw_prop("plant", 1230, 868, 120)
    front = _book_pile(1490, 1110, chance.of("front"), 2.0)
    return make_room(shell, ground + wall + lamp + side + other, lit + side_lit + other_lit, floor, front, marks(620, 980), "#7a4a34", garden_view(chance))


def hall(chance: Chance) -> Scenery:
    """The corridor of a town hall: columns, tall windows, doors of frosted glass, portraits, a bench."""
    shell = Shell("#d9c9a9", "#c9b08a", "#7a5a46", ((700, 300, 200, 360),))
    wall = draw_walls(shell, "", dado=140) + draw_window(shell.windows[0], "#f4ead6", 2, 3)
    wall += draw_door(190, "#7a4a38", 190, 350, glass=True) + draw_door(1220, "#7a4a38", 190, 350, glass=True)
    wall += f.draw_frame(517, 420, 116, 156, "portrait", chance.of("portrait")) + f.draw_frame(1083, 420, 116, 156, "sea", chance.of("second")) + f.draw_clock(800, 254, 36, "#c9963a")
    wall += _plaque(285, 430) + _plaque(1315, 430)
    wall += "".join(_column(x) for x in (138, 420, 614, 986, 1180, 1462))
    wall += _notice_board(1046, 560, chance, 108, 90) + _wall_bench(500, FLOOR + 18)
    lamps = [f.draw_wall_lamp(x, 380) for x in (420, 614, 986, 1180)]
    ground, floor = draw_floor(shell, tiles="#8f6f5a"), draw_rug(800, 1010, 470, 300, "#8a3f48", "#d8b06a") + f.draw_prop("plant", 1390, 905, 190) + f.draw_prop("plant", 160, 905, 190)
    front = f.draw_prop("plant", 1500, 1110, 250)
    return make_room(shell, ground + wall + "".join(a for a, _ in lamps), "".join(e for _, e in lamps), floor, front, marks(640, 960), "#8a5a3c", roof_view(chance))


def office(chance: Chance) -> Scenery:
    """An office: desks with screens, a wide window on the town, a board with notes, shelves."""
    shell = Shell("#bccbd6", "#98a0ae", "#6f86a0", ((560, 320, 480, 280),))
    wall = draw_walls(shell) + draw_window(shell.windows[0], "#f4f1ea", 3, 1) + _blinds(shell.windows[0])
    wall += _sticky_board(LEFT + 70, 340, chance) + f.draw_shelf(1240, 330, 220, FLOOR - 326, "#a5744a", chance.of("shelf"), 5, ("plant", "clock", "camera", "photo")) + f.draw_clock(1140, 330, 42, "#5f7f9f")
    screens = ""
    for i, x in enumerate((300, 1060)):
        wall += f.draw_desk(x, FLOOR + 20, 300, 120, "#d9b48a")
        for dx in (-76, 50):
            art, shine = _screen(x + dx, FLOOR - 102, chance.of("screen", i, dx))
            wall, screens = wall + art, screens + shine
        wall += f.draw_prop("cup", x + 118, FLOOR - 100, 44)
    lamps = [draw_pendant(x, 272, "#5f7f9f", 0.7) for x in (560, 1040)]
    ground, floor = draw_floor(shell, boards=False, tiles="#a9b0bd"), f.draw_prop("plant", 170, 930, 200) + _swivel_chair(1310, 950)
    front = f.draw_prop("plant", 1510, 1110, 250)
    return make_room(shell, ground + wall + "".join(a for a, _ in lamps), "".join(e for _, e in lamps), floor, front, marks(610, 900), "#d9b48a", roof_view(chance), screens=screens)


def _great_lens(x: float, y: float) -> tuple[str, str]:
    brass = "#cf9a3c"
    art = contact(x, y, 190, 34) + box(x - 120, y - 44, 240, 44, "across(#6f8f8c,#4f706e,#34504f)", 8) + box(x - 92, y - 150, 184, 110, "across(#5f9a94,#3f7672,#2c5654)", 6)
    art += "".join(box(x - 66 + i * 46, y - 132, 36, 74, "#35605e", 4, 2) for i in range(3)) + box(x - 132, y - 172, 264, 26, f"across({light(brass)},{brass},{shade(brass)})", 8)
    art += shape(f"M{x - 118} {y - 172}C{x - 158} {y - 290} {x - 150} {y - 430} {x - 84} {y - 520}H{x + 84}C{x + 150} {y - 430} {x + 158} {y - 290} {x + 118} {y - 172}Z", "across(#eefaf6,#b9dfe0,#8fbcc8)", 3.4)
    for k in (-0.86, -0.6, -0.34, 0.34, 0.6, 0.86):
        art += stroke(f"M{x + 112 * k:.0f} {y - 174}C{x + 152 * k:.0f} {y - 290} {x + 146 * k:.0f} {y - 430} {x + 80 * k:.0f} {y - 518}", "#6fa0ae", 2.2, 0.7)
    for r in (104, 82, 60, 38):
        art += oval(x, y - 340, r * 0.94, r, f"ramp({mix('#ffffff', '#a9d6dc', r / 130)},{mix('#d6f0f0', '#8fc0cc', r / 130)})", 2.2)
    art += oval(x, y - 340, 20, 22, "#fff6d0", 2) + stroke(f"M{x - 96} {y - 420}q20 -60 40 -84M{x - 62} {y - 360}q6 -36 26 -50", "#ffffff", 7, 0.85)
    art += "".join(box(x - w, y - h, 2 * w, 13, f"across({light(brass)},{brass},{shade(brass)})", 5) for w, h in ((140, 250), (128, 448))) + box(x - 96, y - 536, 192, 22, f"across({light(brass)},{brass},{shade(brass)})", 7)
    art += shape(f"M{x - 70} {y - 536}Q{x} {y - 612} {x + 70} {y - 536}Z", brass) + box(x - 8, y - 640, 16, 66, brass, 4)
    lit = oval(x, y - 340, 98, 106, "halo(#fff0b8,1)", 0) + glow(x, y - 340, 420, "#ffdf90", 0.8) + glow(x, y + 14, 380, "#ffb050", 0.5, 0.22)
    beams = poly([(x, y - 372), (x, y - 308), (-60, y - 180), (-60, y - 470)], "side(#ffe7a0,0.05,0.42)", 0) + poly([(x, y - 372), (x, y - 308), (1660, y - 230), (1660, y - 440)], "side(#ffe7a0,0.42,0.10)", 0)
    return art, lit + beams


def _rivets() -> str:
    return "".join(oval(x, 674 - 430, 3, 3, "#b5a58c", 1) for x in range(LEFT + 20, RIGHT, 46))


def _hatch(x: float, y: float) -> str:
    return poly([(x - 110, y - 46), (x + 110, y - 46), (x + 136, y + 26), (x - 136, y + 26)], "#8a5f3f", 2.4) + stroke(f"M{x - 14} {y + 4}q14 14 28 0", "#d8a23c", 6)


def _key_rack(x: float, y: float) -> str:
    art = veil(x - 4, y + 120, 150, 20, "#2b1a3d", 0.3, 0) + box(x, y, 142, 124, ramp("#a5744a", "#7f5638"), 5)
    for row in range(2):
        for i in range(4):
            art += oval(x + 20 + i * 34, y + 18 + row * 58, 4, 4, "#e8bf5c", 1.6) + f.draw_prop("key", x + 22 + i * 34, y + 58 + row * 58, 36, 45, shadow=False)
    return art


def _pigeonholes(x: float, y: float, chance: Chance) -> str:
    wood = "#8a5a3c"
    art = veil(x + 30, y + 170, 140, 20, "#2b1a3d", 0.3, 0) + box(x + 28, y - 140, 146, 312, f.across_wood(wood), 4)
    for row in range(6):
        for i in range(2):
            hx, hy = x + 38 + i * 66, y - 128 + row * 50
            art += box(hx, hy, 60, 42, ramp(shade(shade(wood)), shade(wood)), 2, 1.6)
            paper = chance.pick(("#f4e6c4", "#e9d2a4", "#dfe6e2"), "paper", row, i)
            count = int(chance.number(0, 4.9, "count", row, i))
            art += "".join(box(hx + 6 + j * 2, hy + 34 - j * 6, 44, 5, paper, 1, 1.2) for j in range(count))
    return art


def _barometer(x: float, y: float) -> str:
    wood = "#7a4a34"
    art = box(x - 11, y - 74, 22, 110, wood, 10) + oval(x, y + 36, 36, 36, wood) + oval(x, y + 36, 27, 27, "#f6eedb", 2) + stroke(f"M{x} {y + 36}l14 -13", "#b5403f", 3)
    return art + box(x - 4, y - 62, 8, 62, "#e6eef0", 4, 1.6) + box(x - 2, y - 30, 4, 30, "#c0413f", 2, 0) + oval(x, y + 36, 4, 4, "#c9963a", 1.6)


def _notice_board(x: float, y: float, chance: Chance, width: float = 76, height: float = 190) -> str:
    art = veil(x - width / 2, y + height, width, 18, "#2b1a3d", 0.3, 0) + box(x - width / 2, y, width, height, "#c9985f", 4, 3) + stroke(f"M{x - width / 2} {y}h{width}v{height}h{-width}Z", "#7a4f38", 5)
    for i in range(max(2, int(width * height / 3000))):
        columns = max(1, int(width // 46))
        px, py = x - width / 2 + 12 + (i % columns) * 46 + chance.number(-3, 3, "note", i), y + 12 + (i // columns) * 44
        if py > y + height - 36:
            break
        paper = chance.pick(("#f7ecd2", "#f4d9a0", "#dfe9e4", "#f1c9b8"), "paper", i)
        art += box(px, py, 36, 34, paper, 1, 1.4) + stroke(f"M{px + 6} {py + 12}h22M{px + 6} {py + 19}h18M{px + 6} {py + 26}h20", "#9a8874", 2) + oval(px + 18, py + 3, 3, 3, "#c0413f", 1.2)
    return art


def _ladder(x: float, y: float) -> str:
    wood = "#b07a4c"
    rails = "".join(stroke(d, line_of(wood), 12) + stroke(d, wood, 7.5) for d in (f"M{x - 34} {y}L{x + 8} 300", f"M{x + 34} {y}L{x + 62} 300"))
    rungs = ""
    for i in range(8):
        k = 0.08 + i * 0.115
        a, b, ry = x - 34 + 42 * k, x + 34 + 28 * k, y - (y - 300) * k
        rungs += stroke(f"M{a:.1f} {ry:.1f}H{b:.1f}", line_of(wood), 10) + stroke(f"M{a:.1f} {ry:.1f}H{b:.1f}", light(wood), 6)
    return contact(x, y, 56) + rungs + rails


def _book_pile(x: float, y: float, chance: Chance, scale: float = 1) -> str:
    art, top = contact(x, y, 70 * scale), y
    for i in range(6):
        width, tall = chance.number(86, 118, "w", i) * scale, chance.number(17, 26, "h", i) * scale
        colour = chance.pick(f.BOOK_COLOURS, "pile", i)
        left = x - width / 2 + chance.number(-8, 8, "x", i)
        top -= tall
        art += box(left, top, width, tall, colour, 3) + box(left + width - 12 * scale, top + 3 * scale, 12 * scale, tall - 6 * scale, "#f1e3c4", 1, 1.4) + box(left + 12 * scale, top, 6 * scale, tall, light(colour), 0, 0)
    return art


def _column(x: float) -> str:
    stone = "#efe3cb"
    art = box(x - 22, TOP + 46, 44, FLOOR - TOP - 84, f"across({light(stone)},{stone},{mix(stone, shade(stone), 0.8)})", 3)
    art += faint("".join(box(x - 15 + i * 10, TOP + 60, 3, FLOOR - TOP - 110, shade(stone), 1, 0) for i in range(4)), 0.6)
    art += box(x - 34, TOP + 14, 68, 20, light(stone), 3) + box(x - 28, TOP + 34, 56, 16, stone, 6) + box(x - 30, FLOOR - 42, 60, 16, stone, 6) + box(x - 36, FLOOR - 28, 72, 32, ramp(light(stone), stone), 3)
    return contact(x, FLOOR + 4, 50) + art


def _plaque(x: float, y: float) -> str:
    return box(x - 40, y - 6, 80, 24, "#d8a23c", 4, 2) + stroke(f"M{x - 26} {y + 6}h52", "#7a5a2c", 3)


def _wall_bench(x: float, y: float) -> str:
    wood = "#8a5a3c"
    art = "".join(box(lx, y - 64, 16, 64, f.across_wood(wood), 3) for lx in (x - 66, x + 50)) + box(x - 76, y - 78, 152, 18, light(wood), 5)
    return contact(x, y, 90) + art


def _blinds(window: tuple[float, float, float, float]) -> str:
    x, y, w, _ = window
    return "".join(box(x - 4, y + i * 13, w + 8, 10, ramp("#fbf6ea", "#ddd4c4"), 3, 1.4) for i in range(6)) + box(x - 12, y - 16, w + 24, 18, "#e9e0d0", 4)


def _sticky_board(x: float, y: float, chance: Chance) -> str:
    art = veil(x, y + 190, 300, 20, "#2b1a3d", 0.26, 0) + box(x, y, 300, 190, "#f7f4ec", 5, 2.6) + stroke(f"M{x} {y}h300v190h-300Z", "#8d9aa8", 6)
    for i in range(12):
        px, py = x + 22 + (i % 5) * 52 + chance.number(-4, 4, "x", i), y + 18 + (i // 5) * 56 + chance.number(-3, 3, "y", i)
        art += box(px, py, 40, 40, chance.pick(("#ffd76a", "#f5a8b0", "#9ad8c8", "#a8c4f0"), "note", i), 1, 1.4) + stroke(f"M{px + 7} {py + 13}h24M{px + 7} {py + 22}h18", "#7a6a78", 2, 0.7)
    return art + stroke(f"M{x + 140} {y + 150}q50 -30 130 6", "#c94f4f", 3)


def _screen(x: float, y: float, chance: Chance) -> tuple[str, str]:
    art = contact(x, y, 40) + box(x - 8, y - 24, 16, 20, "#5a6274", 2) + box(x - 26, y - 6, 52, 8, "#5a6274", 3) + box(x - 54, y - 94, 108, 72, "#4a5064", 6) + box(x - 47, y - 87, 94, 58, ramp("#6fb4d8", "#3f7fb0"), 2, 1.6)
    bars = "".join(box(x - 40, y - 80 + i * 11, chance.number(20, 74, "bar", i), 5, chance.pick(("#dff4f8", "#a9e0d0", "#ffd9a0"), "tone", i), 2, 0) for i in range(4))
    return art + bars, box(x - 47, y - 87, 94, 58, "veil(#5fa8e0,0.42,0.3)", 2, 0) + glow(x, y - 58, 110, "#5fa8e0", 0.22)


def _swivel_chair(x: float, y: float) -> str:
    cloth = "#4f6f94"
    art = contact(x, y, 70) + stroke(f"M{x} {y - 70}V{y - 14}M{x - 50} {y - 6}L{x} {y - 22}L{x + 50} {y - 6}", "#4a4458", 9) + "".join(oval(x + dx, y - 4, 8, 8, "#4a4458") for dx in (-50, 0, 50))
    return art + box(x - 54, y - 218, 108, 118, ramp(light(cloth), cloth), 24) + box(x - 60, y - 96, 120, 34, ramp(light(cloth), shade(cloth)), 14)
