"""The bus stop on a country road."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.buildings import draw_street_lamp
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_bush, draw_hills, draw_meadow, draw_tree
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import snow_cap
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    faint,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)  # fmt: skip

PIECES = (
    Piece("suitcase", "shelter", 86, 104, 0.45),
    Piece("umbrella", "shelter", 80, 90, 0.25),
    Piece("parcel", "shelter", 70, 84, 0.15),
)


def bus_stop(chance: Chance) -> Scenery:
    """A bus stop at the edge of a town: a glass shelter with a bench, a sign, wires on poles, houses behind hedges."""
    far = draw_hills(574, 34, "#8fa8b0", chance.of("far"), 5) + draw_hills(
        620, 18, "#94b58a", chance.of("near hills"), 4
    )
    mid = mid_lamps = ""
    for i, x in enumerate((-60, 300, 1010, 1340)):
        house, lit = _house(x + chance.number(-20, 20, "x", i), 770, chance.of("house", i))
        mid, mid_lamps = mid + house, mid_lamps + lit
    mid += "".join(
        draw_tree(x, 776, chance.number(0.7, 1.0, "k", x), "#6aa35a", chance.of("tree", x))
        for x in (250, 640, 900, 1290)
    )
    mid += "".join(draw_bush(x, 800, 1.15, "#6f9f5c", chance.of("hedge", x)) for x in range(-20, 1700, 165))
    ground = draw_hills(796, 6, "#9fbf6c", chance.of("verge"), 4) + _road()
    shelter, glass_light = _shelter(360, 896, chance.pick(("#3f7f86", "#a8504a", "#5a6a8f"), "paint"))
    lamp, lit = draw_street_lamp(1230, 892, 400)
    things = _poles() + shelter + _sign(590, 900) + lamp + dress({"shelter": [(250, 900), (478, 902)]}, PIECES, chance)
    things += draw_meadow(826, 850, "#6f9f4c", chance.of("verge"), 10, 30)
    front = draw_bush(1560, 1110, 1.4, "#3f6b4c", chance.of("front"))
    planes = (
        Plane("far", 0.2, far, depth=0.5),
        Plane("mid", 0.6, mid, mid_lamps, depth=0.14),
        Plane("near", 1.0, things, glass_light + lit, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(700, 1010, 952), "#8d8a90", seats=(seat(300, 900), seat(420, 900)))


def _road() -> str:
    kerb, road = "#c9c0b4", "#83808a"
    art = box(-20, 846, 1640, 66, ramp(shade(kerb), kerb), 0, 2) + box(
        -20, 908, 1640, 16, ramp(light(kerb), shade(kerb)), 0, 2
    )
    art += "".join(stroke(f"M{x} 848l{(x - 800) * 0.08:.0f} 58", line_of(kerb), 1.6, 0.4) for x in range(-20, 1660, 96))
    art += box(-20, 924, 1640, 290, ramp(shade(road), road, light(road)), 0, 2) + veil(
        -20, 924, 1640, 30, "#2b1a3d", 0.25, 0
    )
    dashes = "".join(
        poly(
            [(x, 1050), (x + 150, 1050), (x + 150 + (x - 700) * 0.05, 1072), (x + (x - 800) * 0.05, 1072)], "#f4ecd6", 0
        )
        for x in range(-140, 1700, 300)
    )
    return art + faint(dashes, 0.85)


def _house(x: float, y: float, chance: Chance) -> tuple[str, str]:
    wall, roof = (
        chance.pick(("#e9d3b0", "#cfd8d4", "#e0b8a0", "#d8c9dc"), "wall"),
        chance.pick(("#a8604c", "#5f6a86", "#7a5a4c"), "roof"),
    )
    art = box(x, y - 150, 230, 150, f"across({light(wall)},{wall},{shade(wall)})", 0, 2) + box(
        x + 160, y - 270, 30, 70, shade(roof), 0, 2
    )
    art += poly(
        [(x - 22, y - 146), (x + 50, y - 246), (x + 180, y - 246), (x + 252, y - 146)], ramp(light(roof), roof), 2
    )
    art += snow_cap(x + 40, y - 240, 150, 14) if chance.season == "winter" else ""
    panes = "".join(
        box(x + dx, y - 110, 50, 56, "ramp(#8fb4c9,#6f93b0)", 2, 2)
        + stroke(f"M{x + dx + 25} {y - 110}v56M{x + dx} {y - 82}h50", "#f7f0e0", 4)
        for dx in (22, 160)
    )
    lit = "".join(
        box(x + dx, y - 110, 50, 56, "ramp(#ffc860,#ff9c28)", 2, 0) + glow(x + dx + 25, y - 82, 80, "#ffb050", 0.4)
        for dx in (22, 160)
        if chance.share("lit", dx) < 0.7
    )
    return art + panes + box(x + 94, y - 112, 44, 112, shade(roof), 3, 2), lit


def _shelter(x: float, y: float, paint: str) -> tuple[str, str]:
    left, top = x - 190, y - 330
    art = contact(x, y, 230, 20) + faint(box(left, top + 20, 380, 240, "ramp(#dff0f2,#b9d4da)", 4, 2.4), 0.55)
    art += faint(
        poly(
            [(left + 40, top + 258), (left + 130, top + 22), (left + 176, top + 22), (left + 86, top + 258)],
            "#ffffff",
            0,
        ),
        0.3,
    )
    posts = "".join(
        box(left + dx - 8, top, 16, 330, f"across({light(paint)},{paint},{shade(paint)})", 3) for dx in (0, 190, 380)
    )
    art += (
        posts
        + box(left + 216, top + 54, 140, 150, "#f7f3e8", 4)
        + _poster(left + 216, top + 54)
        + stroke(f"M{left} {top + 262}H{left + 380}", paint, 9)
    )
    art += box(left + 20, y - 96, 340, 18, light("#a5744a"), 5) + "".join(
        box(left + dx, y - 80, 14, 78, "#5a6274", 2, 2) for dx in (50, 310)
    )
    art += shape(
        f"M{left - 34} {top + 6}Q{x} {top - 46} {left + 414} {top + 6}L{left + 404} {top + 30}H{left - 24}Z",
        ramp(light(paint), paint),
        3,
    )
    return art, box(left + 30, top + 30, 320, 9, "#fff3cc", 4, 0) + glow(x, top + 60, 330, "#fff0c0", 0.55) + glow(
        x, y, 300, "#fff0c0", 0.35, 0.2
    )


def _poster(x: float, y: float) -> str:
    art = (
        box(x + 10, y + 10, 120, 84, "ramp(#f0a878,#d9688a)", 2, 1.4)
        + oval(x + 92, y + 40, 18, 18, "#fdf0c0", 0)
        + shape(f"M{x + 10} {y + 94}l36 -44l30 30l20 -18l34 32Z", "#4f5f8f", 0)
    )
    return art + stroke(f"M{x + 14} {y + 112}h96M{x + 14} {y + 128}h70", "#8a8290", 5)


def _sign(x: float, y: float) -> str:
    art = (
        contact(x, y, 34)
        + box(x - 6, y - 390, 12, 390, "across(#cfd6dc,#8a94a2)", 4)
        + oval(x, y - 386, 44, 44, "#f3cf4c", 3)
        + oval(x, y - 386, 34, 34, "#3f7f5a", 2)
    )
    bus = (
        box(x - 21, y - 402, 42, 26, "#f7f3e8", 6, 0)
        + box(x - 17, y - 397, 34, 10, "#3f7f5a", 2, 0)
        + oval(x - 11, y - 375, 5, 5, "#f7f3e8", 0)
        + oval(x + 11, y - 375, 5, 5, "#f7f3e8", 0)
    )
    return (
        art
        + bus
        + box(x - 30, y - 330, 60, 84, "#f7f3e8", 3)
        + stroke(
            "".join(f"M{x - 20} {y - 316 + i * 14}h{40 - (i % 3) * 8}" for i in range(5)),
            mix("#8a8290", "#ffffff", 0.2),
            4,
        )
    )


def _poles() -> str:
    art = "".join(
        stroke(f"M-20 {y0}Q420 {y0 + 90} 860 {y0 + 16}T1640 {y0 + 34}", "#4a4a5a", 2, 0.75) for y0 in (310, 334)
    )
    return (
        art
        + box(846, 300, 18, 546, "across(#9a7a5c,#6a5040)", 3)
        + box(800, 318, 110, 12, "#8a6a50", 3)
        + "".join(oval(x, 314, 5, 8, "#cfe0e4", 1.4) for x in (808, 846, 864, 902))
    )
