"""The village green."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.buildings import draw_bench, draw_fence
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.cottages import draw_cottage
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_bush, draw_hills, draw_meadow, draw_tree
from storyreel.video_engine.picture.places.passers import draw_passer
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import grass
from storyreel.video_engine.picture.places.shapes import box, contact, oval, poly, ramp, shape, stroke

PIECES = (
    Piece("basket", "green", 72, 84, 0.3),
    Piece("barrel", "green", 88, 100, 0.3),
    Piece("crate", "green", 76, 88, 0.2),
)


def village(chance: Chance) -> Scenery:
    """A village green: low houses under thatch and tiles, a church, a well with a roof, a lime tree with a bench."""
    far = draw_hills(560, 56, "#86a8c0", chance.of("far"), 5) + draw_hills(626, 28, "#8fb59a", chance.of("farther"), 4)
    mid = _church(930, 744) + draw_hills(738, 12, "#a3c878", chance.of("mid"), 4)
    lit = ""
    for x, y, k in (
        (430, 778, 0.72),
        (700, 764, 0.66),
        (1110, 772, 0.72),
        (1352, 800, 0.92),
        (140, 806, 0.95),
        (1610, 806, 0.9),
    ):
        house, windows = draw_cottage(x + chance.number(-14, 14, "x", x), y, k, chance.of("house", x))
        mid, lit = mid + house, lit + windows
    mid += "".join(
        draw_bush(x, y, k, "#6f9f5c", chance.of("hedge", x), chance.pick(("", "#f3a0b4", "#f4f0e0"), "bloom", x))
        for x, y, k in ((290, 806, 0.6), (566, 788, 0.5), (820, 780, 0.5), (1226, 800, 0.56), (1490, 826, 0.6))
    )
    mid += draw_passer(562, 852, chance.of("neighbour"), -0.7, "talk")
    mid += draw_passer(452, 852, chance.of("other"), 0.7, "fold")
    things = draw_fence(1330, 868, 300, "#e9dcc4")
    things += draw_tree(300, 890, 1.5, chance.pick(("#7aa855", "#6aa35a"), "lime"), chance.of("lime"))
    things += draw_bench(330, 908, 0.95, "#a5744a") + _well(1250, 930)
    things += dress({"green": [(1390, 934), (1120, 926), (140, 930)]}, PIECES, chance)
    things += draw_meadow(1040, 1190, "#5f8f42", chance.of("low"), 34, 80)
    front = draw_bush(30, 1130, 1.3, "#4f8a4a", chance.of("front"), "#f0607a")
    front += draw_bush(1580, 1120, 1.2, "#4f8a4a", chance.of("front", 1))
    planes = (
        Plane("far", 0.2, far, depth=0.5),
        Plane("mid", 0.6, mid, lit, depth=0.12),
        Plane("near", 1.0, things, ground=_green(chance)),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(660, 970, 968), "#a8bf78", seats=(seat(290, 912), seat(370, 912)))


def _green(chance: Chance) -> str:
    green, dust = grass("#97c667", chance.season), "#dcc096"
    art = shape("M-20 840Q400 822 800 832T1620 838V1210H-20Z", ramp(light(green), green), 2)
    art += shape(
        "M-20 1120C300 1010 560 980 760 940S860 880 830 832H896C930 890 1010 920 1180 946S1460 990 1620 1030V1100"
        "C1400 1040 1200 1010 1010 1010S400 1080 120 1210H-20Z",
        ramp(light(dust), dust),
        2,
    )
    return art + stroke("M420 1046q60 -16 120 -26M980 966q80 8 140 20M200 1110q40 -20 80 -34", shade(dust), 3, 0.5)


def _church(x: float, y: float) -> str:
    stone = "#d6ccbe"
    art = box(x - 26, y - 250, 64, 250, f"across({light(stone)},{stone},{shade(stone)})", 0, 2)
    art += poly([(x - 36, y - 248), (x + 6, y - 372), (x + 48, y - 248)], "ramp(#8a6a7a,#5f4a64)", 2)
    art += box(x - 150, y - 130, 126, 130, f"across({light(stone)},{stone})", 0, 2)
    art += poly(
        [(x - 166, y - 126), (x - 140, y - 190), (x - 26, y - 190), (x - 26, y - 126)], "ramp(#a5685a,#84504a)", 2
    )
    art += oval(x + 6, y - 212, 17, 17, "#f6efe0", 2) + stroke(f"M{x + 6} {y - 223}v11l8 5", "#4a3a4c", 2.6)
    return art + stroke(f"M{x + 6} {y - 372}v-26M{x - 4} {y - 388}h20", "#d9b45c", 4)


def _well(x: float, y: float) -> str:
    stone, wood = "#b5a79c", "#8a6446"
    posts = "".join(
        box(px, y - 216, 14, 150, f"across({light(wood)},{shade(wood)})", 3, 2.4) for px in (x - 66, x + 52)
    )
    crank = stroke(f"M{x - 60} {y - 150}H{x + 92}v26h14", "#5a5068", 6) + box(x - 30, y - 160, 60, 20, wood, 8, 2.2)
    rope = stroke(f"M{x} {y - 142}v36", "#d9bd8a", 4) + poly(
        [(x - 18, y - 108), (x + 18, y - 108), (x + 14, y - 76), (x - 14, y - 76)], ramp(light(wood), wood), 2.2
    )
    roof = poly([(x - 108, y - 204), (x, y - 286), (x + 108, y - 204)], "ramp(#c07a5c,#964f48)", 2.8)
    roof += stroke(f"M{x - 74} {y - 218}h148M{x - 44} {y - 242}h88", "#74403f", 2, 0.5)
    art = contact(x, y, 120) + oval(x, y - 76, 88, 22, "#4a4258", 2.4) + posts + crank + rope + roof
    art += shape(
        f"M{x - 90} {y - 78}Q{x} {y - 40} {x + 90} {y - 78}V{y - 14}Q{x} {y + 18} {x - 90} {y - 14}Z",
        ramp(light(stone), shade(stone)),
        2.8,
    )
    blocks = "".join(
        f"M{x - 84 + row * 14 + i * 40} {y - 54 + row * 20 + (8 if abs(i - 2) < 2 else 0)}v18"
        for row in range(3)
        for i in range(4)
    )
    lines = f"M{x - 88} {y - 54}Q{x} {y - 18} {x + 88} {y - 54}M{x - 88} {y - 34}Q{x} {y + 2} {x + 88} {y - 34}"
    return art + stroke(lines + blocks, shade(shade(stone)), 2, 0.5)
