"""The market square."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.buildings import ROOFS, TOWN_WALLS, draw_awning, draw_townhouse
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.passers import draw_passer
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import snow_cap
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    faint,
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

PIECES = (
    Piece("bread", "baker", 60, 72, 0.5),
    Piece("croissant", "baker", 54, 62, 0.3),
    Piece("jar", "baker", 50, 58, 0.15),
    Piece("bouquet", "florist", 70, 84, 0.35),
    Piece("tulips", "florist", 70, 84, 0.3),
    Piece("roses", "florist", 70, 80, 0.3),
    Piece("crate", "ground", 84, 100, 0.5),
    Piece("barrel", "ground", 100, 112, 0.25),
    Piece("sack", "ground", 96, 110, 0.2),
)
FRUIT = ("#e0604c", "#f0a03c", "#8fb84c", "#f3d35c", "#8a5a9a")


def market_square(chance: Chance) -> Scenery:
    """A square of an old town: stalls under striped roofs, a fountain, a clock tower, flags from house to house."""
    far, far_lit = _tower(820, 640, chance)
    mid = lit = ""
    for i, (x, width) in enumerate(((-80, 250), (180, 240), (424, 230), (980, 240), (1230, 250), (1490, 240))):
        wall, roof = chance.pick(TOWN_WALLS, "wall", i), chance.pick(ROOFS, "roof", i)
        tall = chance.pick((400, 440, 480), "tall", i)
        house, windows = draw_townhouse(x, 790, width, tall, wall, roof, chance.of("house", i))
        mid, lit = mid + house, lit + windows
        mid += snow_cap(x - 4, 790 - tall - 46, width + 8) if chance.season == "winter" else ""
    fountain = _fountain(800, 846)
    mid += draw_passer(498, 846, chance.of("shopper"), -0.6, "hold", "basket")
    mid += draw_passer(1104, 842, chance.of("looks"), 0.4, view="back")
    ground = _cobbles(chance)
    left, left_lamp = _stall(310, 930, chance.pick(("#d9604c", "#3f8f86"), "left"), chance.of("baker"))
    right, right_lamp = _stall(1290, 936, chance.pick(("#e0983a", "#6f6fb0"), "right"), chance.of("greengrocer"))
    slots = {
        "baker": [(218 + i * 62, 832) for i in range(4)],
        "ground": [(470, 930), (1130, 930), (1456, 950), (150, 950)],
    }
    things = left + dress(slots, PIECES, chance) + right + _fruit(1290, 830, chance) + _flags(chance)
    front = box(-30, 1080, 250, 140, "#5a4038", 10, 4) + "".join(
        oval(x, 1080, 38, 34, "#7a3f38", 4) for x in (20, 90, 160)
    )
    planes = (
        Plane("far", 0.3, far, far_lit, depth=0.35),
        Plane("mid", 0.7, mid, lit, depth=0.08),
        Plane("near", 1.0, fountain + things, left_lamp + right_lamp, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(650, 960, 968), "#b59a80", seats=(seat(800, 886),))


def _tower(x: float, y: float, chance: Chance) -> tuple[str, str]:
    wall, roof = chance.pick((("#d9b48a", "#4f6f7c"), ("#c9a9a0", "#6a4a5c")), "tower")
    art = box(x - 64, y - 360, 128, 560, f"across({light(wall)},{wall},{shade(wall)})", 2)
    art += poly([(x - 80, y - 356), (x, y - 520), (x + 80, y - 356)], ramp(light(roof), roof), 2)
    art += box(x - 76, y - 366, 152, 16, light(wall), 2, 2) + oval(x, y - 282, 44, 44, "#f7efd8", 2.4)
    hands = stroke(f"M{x} {y - 282}V{y - 314}M{x} {y - 282}L{x + 20} {y - 270}", "#4a3a4a", 4)
    return art + hands, oval(x, y - 282, 42, 42, "veil(#ffe0a0,0.9,0.7)", 0) + glow(x, y - 282, 120, "#ffd080", 0.5)


def _cobbles(chance: Chance) -> str:
    stone = "#c2ab94"
    art = box(-20, 784, 1640, 430, ramp(shade(stone), stone, light(stone)), 0, 2)
    pebbles = ""
    for row, y in enumerate((794, 808, 824, 844, 868, 898, 934, 978, 1032, 1096, 1168)):
        size = 7 + row * 3.2
        for i in range(int(1640 / (size * 3)) + 1):
            x = -20 + (i + (row % 2) * 0.5) * size * 3
            tone = (light(stone), shade(stone))[chance.share("pebble", row, i) < 0.45]
            pebbles += box(x, y, size * 2.6, size * 1.1, tone, size * 0.5, 0)
    rings = "".join(
        stroke(
            f"M800 880m-{r} 0a{r} {r * 0.22:.0f} 0 1 0 {2 * r} 0a{r} {r * 0.22:.0f} 0 1 0 -{2 * r} 0",
            line_of(stone),
            2,
            0.35,
        )
        for r in (260, 420, 620)
    )
    return art + faint(pebbles, 0.55) + rings + veil(-20, 784, 1640, 50, "#2b1a3d", 0.25, 0)


def _fountain(x: float, y: float) -> str:
    stone = "#c9c0b8"
    art = contact(x, y, 200) + shape(
        f"M{x - 170} {y - 60}Q{x} {y - 30} {x + 170} {y - 60}L{x + 150} {y}Q{x} {y + 26} {x - 150} {y}Z",
        f"across({light(stone)},{stone},{shade(stone)})",
        2.6,
    )
    art += oval(x, y - 60, 172, 26, light(stone)) + oval(x, y - 60, 150, 19, "ramp(#8fd0e0,#4f9ab8)", 2)
    art += (
        box(x - 16, y - 170, 32, 112, lit_from_left(stone), 4)
        + oval(x, y - 170, 70, 13, light(stone))
        + oval(x, y - 173, 58, 8, "#8fd0e0", 1.6)
        + oval(x, y - 196, 16, 24, stone)
    )
    jets = (
        f"M{x - 60} {y - 166}q-10 50 -14 96M{x + 60} {y - 166}q10 50 14 96M{x - 24} {y - 162}v94M{x + 24} {y - 162}v94"
    )
    return art + stroke(jets, "#dff4fa", 4, 0.8)


def _stall(x: float, y: float, cloth: str, chance: Chance) -> tuple[str, str]:
    wood = "#a5744a"
    posts = "".join(box(x + dx - 9, y - 390, 18, 390, lit_from_left(wood), 3) for dx in (-180, 180))
    back = box(x - 172, y - 360, 344, 260, "ramp(#6a4f48,#8a6a58)", 0, 2)
    table = box(x - 190, y - 100, 380, 96, ramp(light(wood), shade(wood)), 3) + stroke(
        "".join(f"M{x - 190 + i * 48} {y - 92}v84" for i in range(1, 8)), line_of(wood), 2, 0.5
    )
    top = box(x - 204, y - 116, 408, 20, light(wood), 4) + veil(x - 190, y - 96, 380, 22, "#2b1a3d", 0.35, 0)
    lamp = glow(x, y - 290, 300, "#ffb050", 0.6) + oval(x, y - 312, 12, 16, "#fff0c0", 0)
    bulb = stroke(f"M{x} {y - 360}v34", "#4a3a3c", 3) + oval(x, y - 312, 12, 16, "#fbeecb", 2)
    stands, looks = chance.pick((-58, 54), "stands"), chance.pick((-0.6, 0.6), "looks")
    seller = draw_passer(x + stands, y - 40, chance, looks, "fold", clothes="apron")
    behind = contact(x, y, 230) + back + seller
    return behind + posts + bulb + table + top + draw_awning(x - 214, y - 412, 428, cloth, 58), lamp


def _fruit(x: float, y: float, chance: Chance) -> str:
    art = ""
    for i, dx in enumerate((-132, -44, 44, 132)):
        tone = FRUIT[(i + chance.pick(range(5), "fruit")) % 5]
        art += "".join(
            oval(x + dx + a, y - 24 - b, 13, 13, tone, 1.8)
            for a, b in ((-26, 0), (0, 2), (26, 0), (-13, 18), (13, 18), (0, 34))
        )
        art += poly(
            [(x + dx - 42, y - 20), (x + dx + 42, y - 20), (x + dx + 36, y + 10), (x + dx - 36, y + 10)],
            "ramp(#d9b27c,#b5874f)",
            2.2,
        )
    return art


def _flags(chance: Chance) -> str:
    art = stroke("M100 380Q480 500 800 400T1500 372", "#7a6a6a", 2.6)
    for i in range(18):
        x = 130 + i * 78
        y = 400 + 44 * (1 - abs((x - 460) / 360)) if x < 800 else 396 - 20 * (1 - abs((x - 1150) / 350))
        art += poly([(x - 15, y), (x + 15, y), (x, y + 34)], chance.pick(FRUIT, "flag", i), 1.8)
    return art
