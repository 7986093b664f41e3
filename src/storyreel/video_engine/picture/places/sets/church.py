"""The nave of a church."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
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
)

GLASS = ("#d9605c", "#4f7fc0", "#f0c45c", "#6fb07a", "#9a6fc0")
PIECES = (
    Piece("candle", "altar", 44, 54, 0.6),
    Piece("bouquet", "altar", 56, 66, 0.35),
    Piece("roses", "altar", 54, 62, 0.05),
)
EYE = (800.0, 560.0)


def church(chance: Chance) -> Scenery:
    """A nave that runs to a round window: rows of pillars with pointed arches, pews, candles, coloured light."""
    stone = chance.pick(("#d6cbb8", "#c9c6cc", "#dcc4a4"), "stone")
    art = box(-20, -20, 1640, 900, ramp(shade(shade(stone)), stone), line=0)
    art += shape("M520 720V420Q540 260 800 190Q1060 260 1080 420V720Z", ramp(light(stone), light(light(stone))), 2.4)
    rose, glass_light = _rose(800, 400, 104, chance)
    art += rose + _altar(800, 742) + dress({"altar": [(726, 690), (800, 690), (874, 690)]}, PIECES, chance)
    art += _vault(stone)
    lights = glow(800, 650, 190, "#ffb050", 0.45)
    for depth in (0.42, 0.62, 0.95):
        for side in (-1, 1):
            art += _bay(side, depth, stone, chance)
            lights += glow(*_to(side * 560, 60, depth), 210 * depth, "#ffb050", 0.5)
    floor = _floor(stone)
    beams = "".join(
        poly(
            [(700 + dx, 400), (760 + dx, 400), (760 + dx * 4, 1010), (560 + dx * 4, 1010)],
            f"veil({GLASS[i]},0.20,0.05)",
            0,
        )
        for i, dx in enumerate((-40, 0, 60, 110))
    )
    pews = "".join(_pew(side, depth) for depth in (0.62, 0.8, 1.0) for side in (-1, 1))
    front = _candles(1500, 1180) + _candles(60, 1200)
    planes = (
        Plane("far", 0.8, ""),
        Plane("mid", 0.9, art, lights, screens=glass_light),
        Plane("near", 1.0, floor + pews, screens=beams),
        Plane("front", 1.3, front),
    )
    return Scenery(True, planes, marks(640, 960), "#8a6a50", seats=(seat(330, 960), seat(1270, 960)))


def _to(dx: float, dy: float, depth: float) -> tuple[float, float]:
    """A point of the nave at a depth (1 at the marks) on the plate."""
    return EYE[0] + dx * depth, EYE[1] + dy * depth


def _rose(x: float, y: float, r: float, chance: Chance) -> tuple[str, str]:
    petals = ""
    for i, (dx, dy) in enumerate(
        ((0, -1), (0.71, -0.71), (1, 0), (0.71, 0.71), (0, 1), (-0.71, 0.71), (-1, 0), (-0.71, -0.71))
    ):
        petals += oval(x + dx * r * 0.62, y + dy * r * 0.62, r * 0.25, r * 0.25, chance.pick(GLASS, "glass", i), 3)
        petals += oval(x + dx * r * 0.30, y + dy * r * 0.30, r * 0.1, r * 0.1, GLASS[(i + 2) % 5], 2)
    core = oval(x, y, r * 0.16, r * 0.16, "#fdf3cf", 2.4)
    art = oval(x, y, r + 14, r + 14, "#efe6d4") + oval(x, y, r, r, "#4a4462", 2.4) + petals + core
    art += "".join(
        shape(
            f"M{x + dx} 700V560Q{x + dx} 530 {x + dx + 26} 516Q{x + dx + 52} 530 {x + dx + 52} 560V700Z",
            ramp(GLASS[i], light(GLASS[i])),
            3,
        )
        for i, dx in enumerate((-150, -86, 34, 98))
    )
    return art, faint(petals + core, 0.6) + glow(x, y, 300, "#ffe6b0", 0.5)


def _altar(x: float, y: float) -> str:
    cloth = shape(
        f"M{x - 130} {y - 58}H{x + 130}V{y - 6}q-21 14 -43 0t-44 0t-43 0t-43 0t-44 0t-43 0Z",
        "ramp(#ffffff,#e6ddd0)",
        2.2,
    )
    cross = stroke(f"M{x} {y - 60}V{y - 150}M{x - 24} {y - 122}H{x + 24}", line_of("#d9a83c"), 15) + stroke(
        f"M{x} {y - 60}V{y - 150}M{x - 24} {y - 122}H{x + 24}", "#e0b24c", 9
    )
    return box(x - 190, y - 8, 380, 26, "#cfc4b4", 3) + box(x - 120, y - 50, 240, 50, "#b9a890", 3) + cloth + cross


def _vault(stone: str) -> str:
    art = ""
    for depth in (0.42, 0.62, 0.95, 1.5):
        (x0, y0), (x1, _) = _to(-560, -330, depth), _to(560, -330, depth)
        top = EYE[1] - 760 * depth
        d = (
            f"M{x0:.0f} {y0:.0f}Q{x0 + 120 * depth:.0f} {top:.0f} 800 "
            f"{top - 60 * depth:.0f}Q{x1 - 120 * depth:.0f} {top:.0f} {x1:.0f} {y0:.0f}"
        )
        art += stroke(d, line_of(stone), 40 * depth + 5) + stroke(d, light(stone), 40 * depth)
    return art


def _bay(side: int, depth: float, stone: str, chance: Chance) -> str:
    (x, top), (_, foot), k = _to(side * 560, -330, depth), _to(0, 300, depth), depth
    tone = mix(stone, shade(stone), 0.5 - depth * 0.4)
    art = box(x - 44 * k, top, 88 * k, foot - top, f"across({light(tone)},{tone},{shade(tone)})", 3)
    art += "".join(stroke(f"M{x + dx * k:.0f} {top:.0f}V{foot:.0f}", line_of(tone), 2, 0.4) for dx in (-20, 0, 20))
    art += box(x - 62 * k, top - 6, 124 * k, 34 * k, light(light(tone)), 4) + box(
        x - 60 * k, foot - 40 * k, 120 * k, 42 * k, light(tone), 4
    )
    wx = x + side * 150 * k
    window = (
        f"M{wx - 52 * k:.0f} {foot - 190 * k:.0f}V{foot - 420 * k:.0f}Q{wx - 46 * k:.0f} {foot - 500 * k:.0f} {wx:.0f} "
        f"{foot - 520 * k:.0f}Q{wx + 46 * k:.0f} {foot - 500 * k:.0f} "
        f"{wx + 52 * k:.0f} {foot - 420 * k:.0f}V{foot - 190 * k:.0f}Z"
    )
    art += shape(window, ramp(chance.pick(GLASS, "bay", side, depth), "#fdf3cf"), 3) + stroke(
        f"M{wx:.0f} {foot - 510 * k:.0f}V{foot - 190 * k:.0f}M{wx - 50 * k:.0f} {foot - 330 * k:.0f}h{100 * k:.0f}",
        line_of(stone),
        5,
    )
    lamp = box(x - side * 52 * k - 6 * k, foot - 300 * k, 12 * k, 34 * k, "#f7ecd2", 2, 1.8) + oval(
        x - side * 52 * k, foot - 308 * k, 5 * k, 9 * k, "#ffd070", 1.4
    )
    return art + lamp


def _floor(stone: str) -> str:
    floor = mix(stone, "#8a6f60", 0.35)
    art = poly([(-20, 742), (1620, 742), (1620, 1210), (-20, 1210)], ramp(shade(floor), floor, light(floor)), 0)
    art = shape("M-20 860L540 730H1060L1620 860V1210H-20Z", ramp(shade(floor), floor, light(floor)), 2)
    art += "".join(stroke(f"M-20 {y}H1620", line_of(floor), 1.8, 0.35) for y in (770, 810, 866, 944, 1050))
    art += "".join(stroke(f"M{800 + i * 60} 736L{800 + i * 220} 1210", line_of(floor), 1.8, 0.35) for i in range(-4, 5))
    return (
        art
        + poly([(730, 744), (870, 744), (1020, 1210), (580, 1210)], ramp("#8f3f48", "#b5505a"), 2)
        + veil(-20, 730, 1640, 50, "#2b1a3d", 0.3, 0)
    )


def _pew(side: int, depth: float) -> str:
    wood, k = "#8a5a3c", depth
    x, foot = _to(side * 640, 390, depth)
    art = contact(x, foot, 300 * k, 20) + box(
        x - 290 * k, foot - 190 * k, 580 * k, 176 * k, ramp(light(wood), shade(wood)), 6
    )
    art += "".join(
        box(x - 276 * k + i * 114 * k, foot - 168 * k, 98 * k, 130 * k, mix(wood, shade(wood), 0.4), 4, 1.8)
        for i in range(5)
    )
    inner = x - side * 290 * k
    return (
        art
        + box(x - 300 * k, foot - 204 * k, 600 * k, 22 * k, light(light(wood)), 6)
        + shape(
            f"M{inner - 22 * k:.0f} {foot:.0f}V{foot - 210 * k:.0f}Q{inner:.0f} "
            f"{foot - 250 * k:.0f} {inner + 22 * k:.0f} {foot - 210 * k:.0f}V{foot:.0f}Z",
            ramp(light(wood), wood),
            2.6,
        )
    )


def _candles(x: float, y: float) -> str:
    return "".join(
        box(x + dx - 13, y - tall, 26, tall, "#5a4a50", 4, 3) for dx, tall in ((-60, 190), (0, 250), (60, 210))
    ) + box(x - 100, y - 20, 200, 40, "#3f343c", 6, 4)
