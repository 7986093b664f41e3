"""The cave."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_rock
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import at, box, glow, line_of, oval, poly, ramp, shape, stroke
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("crate", "camp", 90, 110, 0.35),
    Piece("rope", "camp", 70, 84, 0.25),
    Piece("lantern", "camp", 64, 76, 0.25),
    Piece("sack", "camp", 90, 104, 0.1),
)
MOUTH = "M930 700C900 560 930 430 1040 372S1270 380 1318 500S1330 660 1300 716Q1110 690 930 700Z"


def cave(chance: Chance) -> Scenery:
    """A cave: its mouth on the daylight, stone teeth above, a dark pool, crystals that shine, a small fire."""
    rock = chance.pick(("#7a6a78", "#6f7480", "#8a6f5f"), "rock")
    gem = chance.pick(("#5fd8e8", "#b88af0", "#7fe0a0"), "gem")
    view = look_out("garden", chance)
    art = shape(
        f"M-20 -20H1620V860H-20Z{MOUTH}", ramp(shade(shade(shade(rock))), shade(rock), rock), 0, 'fill-rule="evenodd"'
    )
    art += stroke(MOUTH, line_of(rock), 12) + stroke(MOUTH, light(rock), 6, 0.8)
    art += _folds(rock, chance) + _teeth(rock, chance)
    gems, shine = "", ""
    for i, (x, y) in enumerate(((250, 640), (330, 760), (560, 420), (800, 700), (1400, 690), (690, 770))):
        cluster, lit = _crystals(x, y, chance.number(0.7, 1.3, "gem", i), gem, chance.of("gem", i))
        gems, shine = gems + cluster, shine + lit
    ground = mix(rock, "#9a8878", 0.4)
    floor = shape(
        "M-20 850Q200 800 470 832T900 812T1300 830T1620 812V1210H-20Z", ramp(shade(ground), ground, light(ground)), 3
    )
    floor += shape("M180 900Q330 862 500 884T560 934Q420 974 250 956T180 900Z", "ramp(#3f6f86,#2a4f6a)", 2.4) + stroke(
        "M240 910q60 -12 130 -4M330 934q70 -10 150 -2", "#a9dce8", 4, 0.6
    )
    floor += "".join(
        draw_rock(x, y, k, rock) for x, y, k in ((150, 900, 1.2), (1400, 900, 1.3), (1290, 880, 0.6), (700, 860, 0.5))
    )
    fire, warm = _fire(1180, 940)
    floor += dress({"camp": [(1330, 950), (1060, 900)]}, PIECES, chance) + fire
    front = shape("M-20 1200V150H120Q60 420 100 700T40 1010T170 1200Z", "#3a3040", 5) + shape(
        "M1620 1200V700Q1540 860 1560 1010T1430 1200Z", "#3a3040", 5
    )
    planes = (
        *view.planes,
        Plane("mid", 0.9, art + gems, screens=shine),
        Plane("near", 1.0, floor, screens=warm),
        Plane("front", 1.3, front),
    )
    return Scenery(
        True, planes, marks(620, 930), ground, sky=view.sky, windows=((930, 380, 370, 320),), seats=(seat(1400, 930),)
    )


def _folds(rock: str, chance: Chance) -> str:
    art = ""
    for i in range(14):
        x, y = 40 + i * 118 + chance.number(-30, 30, "fold", i), chance.number(330, 740, "fold", i, "y")
        if 860 < x < 1360 and y > 340:
            continue
        w, h = chance.number(60, 120, "w", i), chance.number(50, 110, "h", i)
        art += shape(
            f"M{x - w:.0f} {y:.0f}Q{x - w * 0.6:.0f} {y - h:.0f} {x:.0f} {y - h * 0.9:.0f}"
            f"T{x + w:.0f} {y:.0f}Q{x:.0f} {y - h * 0.2:.0f} {x - w:.0f} {y:.0f}Z",
            (light(rock), shade(rock))[i % 2],
            0,
            'opacity=".38"',
        )
        art += stroke(
            f"M{x - w:.0f} {y:.0f}Q{x - w * 0.6:.0f} {y - h:.0f} {x:.0f} {y - h * 0.9:.0f}", line_of(rock), 2.4, 0.5
        )
    return art


def _teeth(rock: str, chance: Chance) -> str:
    art = box(-20, -20, 1640, 240, shade(shade(rock)), line=0)
    for i in range(17):
        x, tall, half = (
            10 + i * 98 + chance.number(-20, 20, "tooth", i),
            chance.number(70, 230, "tall", i),
            chance.number(24, 48, "half", i),
        )
        tall *= 0.55 if 520 < x < 1100 else 1
        art += shape(
            f"M{x - half:.0f} 200Q{x - half * 0.3:.0f} {220 + tall * 0.5:.0f} {x:.0f} "
            f"{220 + tall:.0f}Q{x + half * 0.3:.0f} {220 + tall * 0.5:.0f} {x + half:.0f} 200Z",
            f"across({rock},{shade(rock)},{shade(shade(rock))})",
            2.6,
        )
    return art


def _crystals(x: float, y: float, k: float, gem: str, chance: Chance) -> tuple[str, str]:
    art = ""
    for i, (dx, lean) in enumerate(((-26, -18), (22, 16), (0, -2))):
        tall = chance.number(60, 104, "tall", i)
        art += (
            f'<g transform="translate({dx} 0) rotate({lean})">'
            + poly(
                [(-13, 0), (-13, -tall * 0.72), (0, -tall), (13, -tall * 0.72), (13, 0)], ramp(light(light(gem)), gem)
            )
            + poly([(0, -tall), (13, -tall * 0.72), (13, 0), (2, 0)], shade(gem), 0)
            + "</g>"
        )
    return at(x, y, art, k), glow(x, y - 40 * k, 150 * k, gem, 0.5)


def _fire(x: float, y: float) -> tuple[str, str]:
    logs = stroke(f"M{x - 56} {y}L{x + 46} {y - 26}M{x + 56} {y}L{x - 46} {y - 26}", line_of("#7a5238"), 23) + stroke(
        f"M{x - 56} {y}L{x + 46} {y - 26}M{x + 56} {y}L{x - 46} {y - 26}", "#8a6040", 17
    )
    flame = shape(
        f"M{x} {y - 130}Q{x + 52} {y - 74} {x + 36} {y - 18}H{x - 36}Q{x - 52} "
        f"{y - 70} {x - 20} {y - 90}Q{x - 8} {y - 100} {x} {y - 130}Z",
        "#f08a3a",
        0,
    ) + shape(
        f"M{x + 4} {y - 82}Q{x + 28} {y - 48} {x + 18} {y - 18}H{x - 18}Q{x - 26} {y - 46} {x + 4} {y - 82}Z",
        "#ffe08a",
        0,
    )
    stones = "".join(
        oval(x + dx, y + dy, 18, 12, "#8a8290", 2.2) for dx, dy in ((-74, 4), (-40, 14), (0, 18), (40, 14), (74, 4))
    )
    return logs + flame + stones, flame + glow(x, y - 50, 300, "#ff9a40", 0.5) + glow(
        x, y + 10, 280, "#ff9a40", 0.4, 0.2
    )
