"""Rooms that people live in: kitchen, bedroom, parlour, attic, and the plain room."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places import furniture as f
from storyreel.video_engine.picture.places.chance import Chance
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
from storyreel.video_engine.picture.places.scenery import Mark, Plane, Scenery, marks
from storyreel.video_engine.picture.places.shapes import box, contact, glow, line_of, oval, poly, ramp, shape, stroke, veil
from storyreel.video_engine.picture.places.views import garden_view


def kitchen(chance: Chance) -> Scenery:
    """A kitchen: tiles, a long counter under a wide window, cupboards, a stove."""
    cupboard = chance.pick(("#7fae9b", "#8fa6c4", "#d9a05f"), "cupboard")
    shell = Shell("#f2d9a6", "#c98f5e", "#efe2c6", ((560, 330, 480, 250),))
    tiles = _tiles(chance, 600, 690, light(cupboard))
    wall = draw_walls(shell, tiles) + draw_window(shell.windows[0], "#f6efe0") + draw_curtains(shell.windows[0], "#d9675a", 6)
    wall += f.draw_cupboard(LEFT + 24, 300, 330, 176, cupboard, 3) + f.draw_cupboard(RIGHT - 354, 300, 330, 176, cupboard, 3)
    wall += f.draw_board_shelf(LEFT + 40, 560, 290, "#a5744a") + "".join(f.draw_prop(n, x, 560, 62) for n, x in (("jar", 190), ("teapot", 270), ("cup", 340), ("plant", 410)))
    wall += f.draw_counter(LEFT + 10, FLOOR + 16, 1000, 134, cupboard, "#8a5a3c", 8)
    wall += _stove(1136) + f.draw_counter(1292, FLOOR + 16, 190, 134, cupboard, "#8a5a3c", 2)
    wall += "".join(f.draw_prop(n, x, 690, size) for n, x, size in (("bread", 210, 78), ("apple", 300, 50), ("apple", 342, 46), ("jar", 430, 72), ("books", 1380, 84)))
    lamp, lit = draw_pendant(800, 296, "#d9675a", 0.9)
    ground, floor = draw_floor(shell, tiles="#a8704a"), draw_rug(800, 1010, 460, 120, "#e9d3a2", "#c9584f")
    table = f.draw_chair(1330, 985, "#9a6240", True, 1.3)
    front = f.draw_prop("plant", 120, 1090, 260)
    return make_room(shell, ground + wall + lamp, lit, floor + table, front, marks(640, 960), "#b5764a", garden_view(chance))


def bedroom(chance: Chance) -> Scenery:
    """A bedroom: a quilted bed, a window with curtains, drawers, a string of small lamps."""
    wall_colour = chance.pick(("#c5b3dc", "#b3c9dc", "#e6c3b8"), "wall")
    shell = Shell(wall_colour, "#b98a6a", "#f1e6da", ((640, 320, 320, 290),))
    curtain = shade(wall_colour)
    wall = draw_walls(shell, _stripes(wall_colour)) + draw_window(shell.windows[0], "#f8f1e4", 2, 2) + draw_curtains(shell.windows[0], curtain, 90)
    wall += f.draw_frame(350, 410, 180, 140, "hills", chance.of("picture")) + f.draw_frame(180, 390, 100, 120, "flowers", chance.of("small"), "#f1e6da")
    wall += f.draw_bed(LEFT + 16, FLOOR + 34, chance.pick(("#6f8fd0", "#d9887a", "#6fa88f"), "quilt")) + f.draw_board_shelf(1090, 430, 330, "#a5744a")
    wall += "".join(f.draw_prop(n, x, 430, s) for n, x, s in (("books", 1140, 72), ("globe", 1230, 66), ("clock", 1310, 64), ("plant", 1380, 66)))
    wall += f.draw_chest(1120, FLOOR + 18, 250, 180, "#b98455") + f.draw_prop("teddy_bear", 1180, FLOOR - 168, 84) + f.draw_prop("photo", 1250, FLOOR - 168, 54)
    lamp, lit = f.draw_desk_lamp(1325, FLOOR - 168, "#e0983a", 0.8)
    fairy, shine = _small_lamps(chance)
    ground, floor = draw_floor(shell), draw_rug(840, 1000, 480, 150, "#f1dfc0", curtain) + f.draw_stool(1400, 960) + f.draw_prop("books", 1400, 868, 60, shadow=False)
    front = f.draw_prop("teddy_bear", 1490, 1100, 230)
    return make_room(shell, ground + wall + lamp + fairy, lit + shine, floor, front, marks(690, 990), "#b98455", garden_view(chance))


def parlour(chance: Chance) -> Scenery:
    """A living room: sofa, fireplace, pictures, a standing lamp."""
    shell = Shell("#d9b79a", "#a9744a", "#f1e3c8", ((700, 320, 300, 290),))
    wall = draw_walls(shell, _stripes("#d9b79a"), dado=110) + draw_window(shell.windows[0], "#f8f1e4", 2, 2) + draw_curtains(shell.windows[0], "#4f7f6f", 90)
    hearth, fire = _fireplace(1270, FLOOR + 10)
    wall += hearth + f.draw_frame(1270, 390, 220, 160, "sea", chance.of("mantel")) + "".join(f.draw_frame(x, y, w, h, s, chance.of("picture", x)) for x, y, w, h, s in ((220, 400, 130, 160, "portrait"), (390, 380, 150, 110, "hills"), (520, 410, 90, 110, "flowers")))
    wall += "".join(f.draw_prop(n, x, 566, s) for n, x, s in (("clock", 1270, 66), ("candle", 1180, 54), ("candle", 1360, 54)))
    wall += f.draw_sofa(350, FLOOR + 34, chance.pick(("#5f7f9a", "#7d5a86", "#4f7f6f"), "sofa"))
    lamp, lit = _standing_lamp(600, FLOOR + 26)
    ground, floor = draw_floor(shell), draw_rug(800, 990, 600, 170, "#b5604a", "#e9d3a2") + f.draw_armchair(1410, 960, "#c9785f", 1.2) + f.draw_prop("plant", 120, 950, 190)
    front = f.draw_prop("plant", 1510, 1110, 250)
    return make_room(shell, ground + wall + lamp, lit, floor, front, marks(740, 1020, reach=210), "#8a5a3c", garden_view(chance), screens=fire)


def attic(chance: Chance) -> Scenery:
    """An attic: sloping rafters, a round-topped skylight, trunks, a dress form, boxes, cobwebs."""
    shell = Shell("#a98a6f", "#9a7050", "#7a5640", ((650, 330, 300, 230),))
    wall = draw_walls(shell, _planks()) + draw_window(shell.windows[0], "#d9c3a0", 2, 2) + _rafters()
    wall += f.draw_shelf(1010, 560, 190, 276, "#8a6244", chance.of("shelf"), 3, ("clock", "camera", "vase")) + _dress_form(1290, FLOOR + 22)
    wall += f.draw_frame(500, 740, 150, 180, "portrait", chance.of("leaning"), "#a5803c") + f.draw_prop("umbrella", 580, FLOOR + 12, 120, -14)
    wall += _trunk(400, FLOOR + 40, 230, "#7a4a3c") + f.draw_prop("suitcase", 270, FLOOR + 34, 130) + f.draw_prop("crate", 200, FLOOR + 44, 110) + f.draw_prop("teddy_bear", 400, FLOOR - 78, 78)
    lamp, lit = draw_pendant(800, 276, "#8a6a4a", 0.55)
    ground, floor = draw_floor(shell), draw_rug(800, 1010, 460, 130, "#7d5a6a", "#c9a06a") + _trunk(1330, 960, 260, "#5a6a5a") + f.draw_prop("lantern", 1290, 858, 84, shadow=False) + f.draw_prop("books", 1390, 858, 78, shadow=False)
    front = f.draw_prop("crate", 1500, 1110, 250)
    return make_room(shell, ground + wall + lamp, lit + glow(1290, 822, 200, "#ffb050", 0.6), floor, front, marks(650, 940), "#8a6244", garden_view(chance))


def room(chance: Chance) -> Scenery:
    """A plain room: a window, a door, a table, a shelf: the stand-in for any indoor place."""
    wall_colour = chance.pick(("#d6cdb8", "#bcd0c8", "#e0c3b0"), "wall")
    shell = Shell(wall_colour, "#b58a62", "#efe2cc", ((620, 320, 360, 280),))
    wall = draw_walls(shell, "", dado=110) + draw_window(shell.windows[0], "#f8f1e4", 2, 2) + draw_curtains(shell.windows[0], chance.pick(("#c9785f", "#5f7f9a", "#6f9a7a"), "curtain"), 70)
    wall += draw_door(1240, "#8a5f46", 180, 320) + f.draw_frame(1120, 420, 140, 120, "hills", chance.of("picture")) + f.draw_shelf(LEFT + 30, 480, 220, 346, "#9a6a48", chance.of("shelf"), 4, ("clock", "plant", "globe"))
    wall += f.draw_frame(460, 420, 130, 150, "flowers", chance.of("second")) + f.draw_table(460, FLOOR + 24, 230, 112, "#a5744a") + f.draw_prop("vase", 420, FLOOR - 88, 80)
    lamp, lit = draw_pendant(800, 284, "#e0983a", 0.8)
    ground, floor = draw_floor(shell), draw_rug(800, 1000, 520, 150, "#c9a27a", "#8f5f4a") + f.draw_prop("plant", 1410, 940, 190) + f.draw_chair(230, 960, "#9a6240", False, 1.3)
    front = f.draw_prop("plant", 1520, 1110, 250)
    return make_room(shell, ground + wall + lamp, lit, floor, front, marks(640, 960), "#a5744a", garden_view(chance))


def make_room(
    shell: Shell, wall: str, lamps: str, floor: str, front: str, where: dict[str, Mark], surface: str,
    view: tuple[Plane, ...], floor_lamps: str = "", screens: str = "", sky: str = "earth",
) -> Scenery:  # fmt: skip
    """Stack a room: the view, the wall with its furniture, the floor, and a dark corner in front."""
    planes = (
        *view,
        Plane("mid", 0.9, wall, lamps, screens),
        Plane("near", 1.0, floor, floor_lamps),
        Plane("front", 1.3, front),
    )
    return Scenery(True, planes, where, surface, sky=sky, windows=shell.windows)


def _tiles(chance: Chance, top: int, bottom: int, colour: str) -> str:
    art = box(LEFT, top, RIGHT - LEFT, bottom - top, mix(colour, "#ffffff", 0.3), line=2)
    for row, y in enumerate(range(top, bottom, 45)):
        for i, x in enumerate(range(LEFT + 4, RIGHT - 40, 46)):
            tone = chance.share("tile", row, i)
            art += box(x, y + 2, 43, 42, mix(mix(colour, "#ffffff", 0.35), colour, tone * 0.8), 3, 1.4)
    return art


def _stove(x: float) -> str:
    art = contact(x + 74, FLOOR + 16, 90) + box(x, 690, 148, 146, ramp("#e9e2d4", "#c9c0b8"), 5) + box(x - 4, 682, 156, 14, "#4a4458", 4)
    art += box(x + 16, 738, 116, 78, "#4a4458", 8) + box(x + 26, 750, 96, 50, ramp("#e08a4a", "#8a4a3c"), 5, 1.8)
    art += "".join(oval(x + 28 + i * 31, 715, 8, 8, "#4a4458", 1.8) for i in range(4)) + stroke(f"M{x + 26} 731H{x + 122}", "#8d97a6", 5)
    pot = box(x + 26, 640, 84, 42, "across(#d9675a,#c0413f,#8f3040)", 8) + box(x + 20, 632, 96, 12, "#d9675a", 6) + oval(x + 68, 628, 8, 6, "#4a4458", 2)
    return art + pot


def _stripes(colour: str) -> str:
    stripes = "".join(box(x, TOP, 22, FLOOR - TOP, light(colour), line=0) for x in range(LEFT + 20, RIGHT, 60))
    sprigs = "".join(stroke(f"M{x} {y + 8}q-2 -12 -8 -14m8 14q0 -14 2 -20m-2 20q2 -10 8 -14", shade(colour), 2) for x in range(LEFT + 61, RIGHT, 60) for y in range(TOP + 60, FLOOR, 92))
    return f'<g opacity="0.5">{stripes}{sprigs}</g>'


def _small_lamps(chance: Chance) -> tuple[str, str]:
    wire = f"M{LEFT + 20} 262Q330 330 560 270M1040 270Q1260 330 {RIGHT - 20} 262"
    art, shine = stroke(wire, "#6a5a6a", 2.4), ""
    for i in range(16):
        share = (i % 8 + 0.5) / 8
        start, end, middle = (LEFT + 20, 560, 330) if i < 8 else (1040, RIGHT - 20, 1260)
        x = (1 - share) ** 2 * start + 2 * share * (1 - share) * middle + share**2 * end
        y = (1 - share) ** 2 * (262 if i < 8 else 270) + 2 * share * (1 - share) * 330 + share**2 * (270 if i < 8 else 262) + 8
        colour = chance.pick(("#ffd76a", "#ffb08a", "#ffe9b0"), "bulb", i)
        art += oval(x, y, 7, 9, colour, 2)
        shine += oval(x, y, 7, 9, colour, 0) + glow(x, y, 64, "#ffb050", 0.7)
    return art, shine


def _fireplace(x: float, y: float) -> tuple[str, str]:
    stone = "#cdbba6"
    art = contact(x, y, 200, 22) + box(x - 160, y - 250, 320, 250, f"across({light(stone)},{stone},{shade(stone)})", 4)
    art += "".join(box(x - 154 + (i % 7) * 44 + (i // 7 % 2) * 6, y - 246 + i // 7 * 30, 38, 26, mix(stone, ("#e6d8c4", "#a8968a", "#bda892")[(i * 5) % 3], 0.6), 5, 1.4) for i in range(56))
    art += box(x - 186, y - 264, 372, 24, ramp("#a5744a", "#7a5238"), 5) + shape(f"M{x - 92} {y}V{y - 110}Q{x - 86} {y - 176} {x} {y - 178}T{x + 92} {y - 110}V{y}Z", ramp("#2e1c28", "#6a3030"), 4)
    art += "".join(box(x - 60 + i * 34, y - 24, 60, 17, "#7a5238", 8) for i in range(3))
    art += "".join(shape(f"M{x + dx} {y - 22}q-22 -26 0 -{tall}q22 {tall - 26} 0 {tall}Z", colour, 0) for dx, tall, colour in ((-38, 64, "#f08a3a"), (-6, 96, "#f6a03c"), (32, 70, "#f08a3a"), (6, 50, "#ffe08a")))
    return art + box(x - 200, y - 6, 400, 16, "#a8968a", 4), glow(x, y - 60, 280, "#ff8a30", 0.6) + glow(x, y + 30, 330, "#ff8a30", 0.4, 0.24)


def _standing_lamp(x: float, y: float) -> tuple[str, str]:
    art = contact(x, y, 44) + oval(x, y - 4, 34, 8, "#7a5a3c") + box(x - 4, y - 330, 8, 326, "#a5803c", 3, 2)
    hood = f"M{x - 34} {y - 410}H{x + 34}L{x + 64} {y - 320}Q{x} {y - 306} {x - 64} {y - 320}Z"
    return art + shape(hood, "across(#fbeccb,#eed3a0,#c99f74)"), shape(hood, "veil(#ffb648,0.4,0.8)", 0) + glow(x, y - 340, 330, "#ffb050", 0.75) + glow(x, y, 200, "#ffb050", 0.4, 0.2)


def _planks() -> str:
    boards = "".join(stroke(f"M{x} {TOP}V{FLOOR}", "#6f543f", 2.2, 0.55) for x in range(LEFT + 60, RIGHT, 60))
    return boards + "".join(stroke(f"M{x} {y}q8 14 0 30", "#6f543f", 2, 0.45) for x in range(LEFT + 88, RIGHT, 120) for y in (290, 470, 680))


def _rafters() -> str:
    wood, art = "#6f4a36", ""
    art += poly([(LEFT, TOP), (LEFT, 560), (500, TOP)], "#8a6a52", 2.4) + poly([(RIGHT, TOP), (RIGHT, 560), (1100, TOP)], "#7a5c48", 2.4)
    for k in (0.28, 0.62):
        art += stroke(f"M{LEFT} {560 - 350 * k:.0f}L{LEFT + 390 * (1 - k):.0f} {TOP}M{RIGHT} {560 - 350 * k:.0f}L{RIGHT - 390 * (1 - k):.0f} {TOP}", "#5f4636", 2, 0.6)
    for d in (f"M{LEFT - 20} 580L520 {TOP - 6}", f"M{RIGHT + 20} 580L1080 {TOP - 6}"):
        art += stroke(d, line_of(wood), 37) + stroke(d, wood, 32) + stroke(d, light(wood), 5, 0.5)
    art += box(LEFT, TOP + 30, RIGHT - LEFT, 30, ramp(light(wood), wood), 3)
    web = "M1380 470L1476 560M1420 440L1476 520M1476 470L1390 462M1462 560Q1450 520 1404 470M1476 530Q1450 500 1430 468"
    return art + stroke(web, "#e6dcd0", 1.8, 0.6)


def _dress_form(x: float, y: float) -> str:
    cloth = "#c98a7a"
    art = contact(x, y, 60) + stroke(f"M{x} {y - 130}V{y - 16}M{x - 44} {y}L{x} {y - 26}L{x + 44} {y}", "#6a4a38", 8)
    form = f"M{x - 14} {y - 322}H{x + 14}Q{x + 20} {y - 300} {x + 58} {y - 292}Q{x + 66} {y - 250} {x + 34} {y - 214}Q{x + 30} {y - 190} {x + 56} {y - 124}Q{x} {y - 108} {x - 56} {y - 124}Q{x - 30} {y - 190} {x - 34} {y - 214}Q{x - 66} {y - 250} {x - 58} {y - 292}Q{x - 20} {y - 300} {x - 14} {y - 322}Z"
    return art + shape(form, f"across({light(cloth)},{cloth},{shade(cloth)})", 2.8) + stroke(f"M{x} {y - 316}V{y - 116}M{x - 34} {y - 214}Q{x} {y - 204} {x + 34} {y - 214}", line_of(cloth), 1.8, 0.5) + oval(x, y - 326, 17, 8, "#6a4a38")


def _trunk(x: float, y: float, width: float, colour: str) -> str:
    left = x - width / 2
    art = contact(x, y, width * 0.6) + box(left, y - 74, width, 74, ramp(colour, shade(colour)), 4, 3) + shape(f"M{left} {y - 72}V{y - 98}Q{left} {y - 116} {left + 22} {y - 116}H{left + width - 22}Q{left + width} {y - 116} {left + width} {y - 98}V{y - 72}Z", ramp(light(colour), colour), 3)
    for k in (0.18, 0.82):
        art += box(left + width * k - 9, y - 116, 18, 116, "#b58a4c", 2, 2)
    return art + box(x - 15, y - 84, 30, 26, "#d8a23c", 4, 2) + oval(x, y - 70, 3.6, 5, "#4a3440", 0) + veil(left, y - 72, width, 14, "#2b1a3d", 0.3, 0)
