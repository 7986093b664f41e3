"""What people built out of doors: houses, shops, lighthouses, boats, lamps, fences."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    side_veil,
    stroke,
    veil,
)

TOWN_WALLS = ("#e6b183", "#c9785f", "#e9d3a2", "#9bb5a0", "#d59a9a", "#a9a6cf", "#d9a05f")


ROOFS = ("#8b4a4a", "#5a5f7c", "#7a5a3c", "#6a4a5c")


GLASS = "#7fa9c0"


def draw_townhouse(
    x: float,
    y: float,
    width: float,
    height: float,
    wall: str,
    roof: str,
    chance: Chance,
    shop: str = "",
    sign: str = "",
    wares: tuple[str, ...] = (),
) -> tuple[str, str]:
    """Draw a house from its left foot, with a shop when an awning colour is given: (art, lit windows)."""
    top, ground = y - height, 262
    art = box(x, top, width, height, f"across({light(wall)},{wall},{mix(wall, shade(wall), 0.7)})")
    art += _bricks(x, top, width, height - ground, wall, chance)
    art += side_veil(x + width - 26, top, 26, height, "#2b1a3d", 0, 0.22) + veil(x, top, width, 40, "#2b1a3d", 0.24, 0)
    art += poly(
        [(x - 12, top), (x + 16, top - 54), (x + width - 16, top - 54), (x + width + 12, top)], ramp(light(roof), roof)
    )
    art += "".join(
        stroke(f"M{x + i} {top - 52}l-5 50", line_of(roof), 1.5, 0.45) for i in range(28, int(width) - 10, 22)
    )
    art += stroke(f"M{x + 8} {top - 26}H{x + width - 8}", line_of(roof), 1.5, 0.4) + box(
        x - 14, top - 4, width + 28, 12, light(wall), 3
    )
    if chance.share("chimney") < 0.6:
        art = (
            box(x + width * 0.68, top - 92, 34, 60, mix(roof, wall, 0.5))
            + box(x + width * 0.68 - 5, top - 98, 44, 12, roof, 3)
            + art
        )
    lamps = ""
    columns, floors = max(2, int(width // 96)), max(1, int((height - ground) // 118))
    for row in range(floors):
        for column in range(columns):
            pane, lit = _pane(
                x + width * (column + 0.5) / columns - 24, top + 30 + row * 116, wall, chance.of("window", row, column)
            )
            art, lamps = art + pane, lamps + lit
    base = (
        _shop_front(x, y, width, wall, shop, sign, wares, chance)
        if shop
        else _house_front(x, y, width, wall, roof, chance)
    )
    return art + base[0], lamps + base[1]


def draw_street_lamp(x: float, y: float, height: float = 350) -> tuple[str, str]:
    """Draw a street lamp on its foot: (art, light with its pool)."""
    iron, top = "#4a5568", y - height
    art = (
        contact(x, y, 36)
        + box(x - 6, top, 12, height, f"across({light(iron)},{iron},{shade(iron)})", 4)
        + box(x - 16, y - 40, 32, 40, iron, 5)
        + box(x - 11, y - 110, 22, 9, iron, 4)
    )
    art += stroke(f"M{x - 34} {top + 34}H{x + 34}", line_of(iron), 8) + stroke(
        f"M{x - 34} {top + 34}H{x + 34}", light(iron), 4
    )
    art += poly(
        [(x - 20, top - 4), (x + 20, top - 4), (x + 26, top - 58), (x - 26, top - 58)], ramp("#fdf3d8", "#e9d9b4")
    ) + stroke(f"M{x} {top - 58}V{top - 4}", iron, 2.4)
    art += shape(f"M{x - 34} {top - 58}H{x + 34}L{x + 8} {top - 86}H{x - 8}Z", iron) + oval(x, top - 90, 5, 5, iron, 2)
    lamp = poly([(x - 19, top - 4), (x + 19, top - 4), (x + 25, top - 57), (x - 25, top - 57)], "#fff0c0", 0) + glow(
        x, top - 30, 300, "#ffb050", 0.7
    )
    return art, lamp + glow(x, y + 6, 230, "#ffb050", 0.5, 0.2)


def draw_fence(x: float, y: float, width: float, colour: str = "#f4ede0") -> str:
    """Draw a picket fence along its foot line."""
    rails = box(x, y - 64, width, 10, shade(colour), 2) + box(x, y - 28, width, 10, shade(colour), 2)
    pales = "".join(
        shape(f"M{px} {y}V{y - 78}l9 -12l9 12V{y}Z", f"across({colour},{mix(colour, shade(colour), 0.6)})", 2.2)
        for px in range(int(x), int(x + width), 34)
    )
    return contact(x + width / 2, y, width * 0.5, 10, 0.3) + rails + pales


def draw_bench(x: float, y: float, scale: float = 1, wood: str = "#a5744a") -> str:
    """Draw a park bench on its foot."""
    iron = "".join(stroke(f"M{lx} 0V-52M{lx} -46L{lx + 4} -108", "#3e3a4c", 8) for lx in (-90, 84))
    planks = "".join(
        box(-108, top, 216, 15, light(wood) if i % 2 else wood, 4) for i, top in enumerate((-112, -92, -58))
    )
    return contact(x, y, 128 * scale) + at(x, y, iron + planks, scale)


def draw_awning(x: float, y: float, width: float, colour: str, drop: float = 46) -> str:
    """Draw a striped awning with its upper edge at y."""
    count = max(4, int(width // 34))
    step = width / count
    stripes = ""
    for i in range(count):
        tone = colour if i % 2 == 0 else "#f6efe0"
        stripes += shape(
            f"M{x + 8 + i * (width - 16) / count:.1f} {y}h{(width - 16) / count:.1f}"
            f"L{x + (i + 1) * step:.1f} {y + drop}q{-step / 2:.1f} 18 {-step:.1f} 0Z",
            ramp(light(tone), tone),
            2,
        )
    return stripes + veil(x + 6, y + drop + 8, width - 12, 34, "#2b1a3d", 0.34, 0)


def _pane(x: float, y: float, wall: str, chance: Chance) -> tuple[str, str]:
    trim = "#f2ead8"
    art = box(x - 6, y - 6, 60, 84, trim, 3) + box(x, y, 48, 72, ramp("#5f87a6", "#9fc4d2"), 2)
    if chance.share("curtain") < 0.6:
        cloth = chance.pick(("#f4e3d0", "#e6b8a8", "#cfd8c0"), "cloth")
        art += shape(f"M{x + 2} {y + 2}h18q-2 30 -18 44ZM{x + 46} {y + 2}h-18q2 30 18 44Z", cloth, 1.4)
    art += stroke(f"M{x + 24} {y}v72M{x} {y + 32}h48", trim, 4) + box(x - 11, y + 74, 70, 10, light(wall), 3)
    if chance.share("shutters") < 0.4:
        shutter = chance.pick(("#4f7f6f", "#7a5a86", "#8a4a4a", "#4a6a8a"), "shutter")
        art += "".join(
            box(sx, y - 4, 18, 80, shutter, 2)
            + stroke("".join(f"M{sx + 4} {y + 8 + i * 12}h10" for i in range(6)), line_of(shutter), 1.4, 0.6)
            for sx in (x - 26, x + 56)
        )
    if chance.share("box") < 0.45:
        art += "".join(
            oval(
                x + i * 10 - 2,
                y + 70 + (i % 2) * 3,
                7,
                7,
                chance.pick(("#f0607a", "#f6cf5c", "#f3a0b4", "#6aa35a"), "bloom", i),
                1.5,
            )
            for i in range(6)
        ) + box(x - 10, y + 73, 68, 14, "#a5744a", 3, 2)
    lit = chance.share("lit") < 0.55
    glass = (
        box(x, y, 48, 72, ramp("#ffba38", "#ff9208"), 2, 0)
        + stroke(f"M{x + 24} {y}v72M{x} {y + 32}h48", "#b8863e", 4)
        + glow(x + 24, y + 36, 100, "#ffb050", 0.42)
    )
    return art, glass if lit else ""


def _house_front(x: float, y: float, width: float, wall: str, roof: str, chance: Chance) -> tuple[str, str]:
    door = chance.pick(("#3f6f6a", "#8a4a3c", "#4a5a8a", "#7a5a3c"), "door")
    dx = x + width * 0.5 - 62
    art = box(x, y - 30, width, 30, shade(wall), line=2) + box(dx - 12, y - 262, 148, 262, light(wall), 6)
    art += (
        box(dx, y - 248, 124, 248, ramp(door, shade(door)), 4)
        + box(dx + 14, y - 232, 96, 56, ramp("#9fc4d2", GLASS), 28, 2)
        + stroke(f"M{dx + 62} {y - 232}v56", light(wall), 4)
    )
    art += (
        box(dx + 16, y - 158, 42, 64, mix(door, shade(door), 0.5), 3, 1.8)
        + box(dx + 66, y - 158, 42, 64, mix(door, shade(door), 0.5), 3, 1.8)
        + box(dx + 16, y - 80, 92, 60, mix(door, shade(door), 0.5), 3, 1.8)
    )
    art += (
        oval(dx + 108, y - 118, 6, 6, "#f0c860")
        + box(dx - 22, y - 12, 168, 14, "#cfc4b8", 3)
        + draw_prop("plant", dx - 36, y, 64)
        + draw_prop("plant", dx + 160, y, 64)
    )
    lamp = box(dx + 14, y - 231, 96, 54, "#ffa420", 27, 0) + glow(dx + 62, y - 205, 120, "#ffb050", 0.5)
    return art, lamp


def _shop_front(
    x: float, y: float, width: float, wall: str, shop: str, sign: str, wares: tuple[str, ...], chance: Chance
) -> tuple[str, str]:
    frame = mix(shop, "#3a2a3c", 0.45)
    art = box(x + 4, y - 262, width - 8, 262, frame, 4) + box(x, y - 262, width, 34, ramp(light(shop), shop), 4)
    door_left = chance.share("side") < 0.5
    dx = x + 14 if door_left else x + width - 104
    wx, ww = (x + 116, width - 132) if door_left else (x + 16, width - 132)
    art += (
        box(dx, y - 214, 90, 214, light(frame), 3)
        + box(dx + 12, y - 200, 66, 116, ramp("#b9d4da", GLASS), 3)
        + oval(dx + (78 if door_left else 12), y - 96, 5, 5, "#f0c860", 2)
        + box(dx + 12, y - 68, 66, 52, frame, 3, 1.8)
    )
    art += box(wx, y - 206, ww, 152, ramp("#a9ccd6", "#e6dcc0"), 3) + veil(wx, y - 206, ww, 50, "#2b1a3d", 0.30, 0)
    goods = ""
    for i in range(int(ww // 52)):
        goods += draw_prop(
            chance.pick(wares, "ware", i), wx + 28 + i * 52, y - 62 - (24 if i % 2 else 0), 46, shadow=False
        )
    art += (
        goods + box(wx, y - 66, ww, 14, light(frame), 2) + stroke(f"M{wx + ww / 2:.1f} {y - 206}v140", light(frame), 6)
    )
    art += shape(
        f"M{wx + ww * 0.12:.1f} {y - 66}L{wx + ww * 0.4:.1f} {y - 206}h26L{wx + ww * 0.12 + 26:.1f} {y - 66}Z",
        "#ffffff",
        0,
        'opacity=".18"',
    )
    art += draw_awning(x - 6, y - 238, width + 12, shop)
    art += _round_sign(x + width / 2, y - 258, sign, shop) if sign else ""
    warm = (
        box(wx, y - 206, ww, 140, "veil(#ffa420,0.78,0.5)", 3, 0)
        + glow(wx + ww / 2, y - 110, 210, "#ffb050", 0.55)
        + box(dx + 12, y - 200, 66, 116, "veil(#ffa420,0.8,0.5)", 3, 0)
    )
    return art, warm + glow(wx + ww / 2, y + 10, ww * 0.8, "#ffb050", 0.45, 0.18)


def _round_sign(x: float, y: float, sign: str, colour: str) -> str:
    ring = veil(x - 30, y + 26, 60, 18, "#2b1a3d", 0.3, 0) + oval(x, y, 37, 37, colour, 2.6)
    return ring + oval(x, y, 30, 30, "#f8efda", 1.6) + draw_prop(sign, x, y + 21, 44, shadow=False)


def _bricks(x: float, top: float, width: float, height: float, wall: str, chance: Chance) -> str:
    marks = ""
    for i in range(int(width * height / 2600)):
        bx, by = (
            x + 8 + (width - 40) * chance.share("brick", i, "x"),
            top + 14 + (height - 20) * chance.share("brick", i, "y"),
        )
        by = top + round((by - top) / 13) * 13
        marks += box(bx, by, 22, 9, shade(wall) if i % 3 else light(wall), 2, 0)
    return f'<g opacity="0.34">{marks}</g>'
