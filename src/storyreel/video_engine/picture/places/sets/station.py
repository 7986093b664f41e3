"""The railway station."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.buildings import draw_bench
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, draw_prop, dress
from storyreel.video_engine.picture.places.fittings import draw_clock
from storyreel.video_engine.picture.places.nature import draw_hills, draw_tree
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)

PIECES = (
    Piece("suitcase", "luggage", 90, 116, 0.6),
    Piece("parcel", "luggage", 70, 90, 0.2),
    Piece("crate", "luggage", 84, 96, 0.15),
)


def station(chance: Chance) -> Scenery:
    """A platform under a glass and iron roof, a waiting train, a clock, benches and luggage."""
    coach = chance.pick(("#2f6f5c", "#8f3f44", "#3a5688", "#b9783a"), "coach")
    far = draw_hills(560, 40, "#8fb08a", chance.of("hills"), 5)
    far += "".join(
        draw_tree(x, 640, chance.number(0.5, 0.8, "k", x), "#6f9f5c", chance.of("tree", x)) for x in range(0, 1640, 170)
    )
    mid, lit = _train(coach, chance)
    ground = _platform()
    things, lamps = _roof_and_columns()
    things += draw_bench(300, 900, 1.0, "#8a5a3c") + dress(
        {"luggage": [(1180, 912), (1276, 926), (440, 918)]}, PIECES, chance
    )
    things += _hanging_clock(1110, 330) + _trolley(1370, 930)
    front = box(-40, 150, 110, 1060, "#3a4450", 0, 4)
    planes = (
        Plane("far", 0.2, far, depth=0.4),
        Plane("mid", 0.8, mid, lit, depth=0.05),
        Plane("near", 1.0, things, lamps, ground=ground),
        Plane("front", 1.3, front),
    )
    seats = (seat(260, 910), seat(344, 910))
    return Scenery(False, planes, marks(640, 950, 968), "#9a9098", seats=seats, sheltered=True)


def _train(coach: str, chance: Chance) -> tuple[str, str]:
    art, lit = "", ""
    for x0 in (-230, 580, 1390):
        art += box(x0, 420, 786, 380, ramp(light(coach), coach, shade(coach)), 26) + box(
            x0 + 8, 396, 770, 44, ramp("#5a6274", "#3f4658"), 20
        )
        art += box(x0 + 4, 640, 778, 16, "#f0d9a0", 0, 2) + box(x0 + 10, 452, 766, 10, light(light(coach)), 0, 0)
        for i in range(6):
            wx = x0 + 118 + i * 98
            art += box(wx, 486, 72, 118, "#f0d9a0", 8) + box(wx + 7, 493, 58, 104, "ramp(#9fc4d2,#5f87a6)", 5, 2)
            art += _passenger(wx + 36, "#4a6a86", chance.of("seat", x0, i))
            if chance.share("lit", x0, i) < 0.75:
                lit += box(wx + 7, 493, 58, 104, "ramp(#ffc860,#ff9c28)", 5, 0)
                lit += _passenger(wx + 36, "#7a4324", chance.of("seat", x0, i)) + glow(
                    wx + 36, 545, 90, "#ffb050", 0.35
                )
        for dx in (26, 706):
            art += (
                box(x0 + dx, 476, 56, 308, ramp(coach, shade(shade(coach))), 8)
                + box(x0 + dx + 10, 492, 36, 84, "ramp(#9fc4d2,#5f87a6)", 4, 2)
                + oval(x0 + dx + 46, 664, 5, 5, "#f0c860", 1.6)
            )
        art += box(x0 + 60, 792, 660, 34, "#2f3440", 4) + "".join(
            oval(x0 + dx, 826, 38, 38, "#4a5060", 3) + oval(x0 + dx, 826, 14, 14, "#8a92a4", 2)
            for dx in (150, 250, 540, 640)
        )
    return art, lit


def _passenger(x: float, shadow: str, chance: Chance) -> str:
    """Who sits at a window, as a shadow on the glass; many seats are free."""
    if chance.share("sits") > 0.4:
        return ""
    way = chance.pick((-1, 1), "way")
    hat = chance.pick(("", f"M{x - 17} 531h34M{x - 11} 528v-10h22v10"), "hat")
    head = oval(x, 540, 13, 15, shadow, 0) + oval(x - way * 5, 536, 13, 12, shadow, 0)
    return head + shape(f"M{x - 27} 597Q{x - 26} 560 {x} 558T{x + 27} 597Z", shadow, 0) + stroke(hat, shadow, 6)


def _platform() -> str:
    stone = "#c3b6aa"
    art = box(-20, 838, 1640, 22, ramp("#f0c95c", "#d9a83c"), 0, 2) + poly(
        [(-20, 858), (1620, 858), (1620, 1210), (-20, 1210)], ramp(shade(stone), stone, light(stone)), 2
    )
    for top in (882, 916, 964, 1030, 1120):
        art += stroke(f"M-20 {top}H1620", line_of(stone), 1.6, 0.35)
    for i in range(-14, 15):
        art += stroke(f"M{800 + i * 90} 858L{800 + i * 90 * 1.9:.0f} 1210", line_of(stone), 1.6, 0.35)
    return art + box(-20, 856, 1640, 10, "#8a7f7c", 0, 0)


def _roof_and_columns() -> tuple[str, str]:
    iron, art, lamps = "#3f5a5c", "", ""
    for x in (150, 1450):
        art += (
            contact(x, 900, 50)
            + box(x - 14, 300, 28, 600, f"across({light(iron)},{iron},{shade(iron)})", 4)
            + box(x - 30, 864, 60, 38, iron, 6)
            + box(x - 24, 400, 48, 16, iron, 4)
        )
        for k in (-1, 1):
            art += stroke(f"M{x + k * 10} 420Q{x + k * 40} 320 {x + k * 190} 306", line_of(iron), 17) + stroke(
                f"M{x + k * 10} 420Q{x + k * 40} 320 {x + k * 190} 306", iron, 11
            )
            art += stroke(f"M{x + k * 62} 346m-26 0a26 26 0 1 0 52 0a26 26 0 1 0 -52 0", iron, 6)
        lamps += glow(x + (110 if x < 800 else -110), 360, 330, "#ffb050", 0.7) + glow(
            x, 920, 300, "#ffb050", 0.35, 0.2
        )
        art += oval(x + (110 if x < 800 else -110), 352, 22, 24, "#fbeecb") + stroke(
            f"M{x + (110 if x < 800 else -110)} 306v26", iron, 6
        )
    glass = "".join(
        poly([(i * 160 - 60, 296), (i * 160 + 96, 296), (i * 190 - 240, 0), (i * 190 - 420, 0)], "#cfe3ea", 0)
        for i in range(12)
    )
    roof = f'<g opacity="0.42">{glass}</g>' + box(-20, 286, 1640, 26, ramp(light(iron), iron), 3)
    roof += "".join(shape(f"M{x} 312q20 34 40 0Z", iron, 2) for x in range(-20, 1620, 40))
    return roof + art, lamps


def _hanging_clock(x: float, y: float) -> str:
    return (
        stroke(f"M{x} 306V{y}", "#3f5a5c", 9)
        + box(x - 58, y + 2, 116, 116, "#3f5a5c", 22)
        + draw_clock(x, y + 60, 50, "#c9963a")
    )


def _trolley(x: float, y: float) -> str:
    art = (
        contact(x, y, 110)
        + stroke(f"M{x + 84} {y - 20}L{x + 110} {y - 170}", "#6a4a3c", 9)
        + box(x - 100, y - 44, 190, 16, "#a5744a", 3)
    )
    art += "".join(oval(x + dx, y - 16, 18, 18, "#4a5060", 2.6) for dx in (-70, 60))
    return (
        art
        + draw_prop("suitcase", x - 46, y - 42, 96, shadow=False)
        + draw_prop("suitcase", x + 34, y - 42, 84, shadow=False)
        + draw_prop("parcel", x - 36, y - 122, 70, shadow=False)
        + veil(x - 90, y - 28, 170, 12, "#2b1a3d", 0.3, 0)
    )
