"""The roof above a city."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
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
    Piece("plant", "parapet", 70, 84, 0.4),
    Piece("potted_cactus", "parapet", 60, 74, 0.2),
    Piece("crate", "floor", 100, 116, 0.45),
    Piece("watering_can", "floor", 74, 84, 0.2),
    Piece("barrel", "floor", 106, 118, 0.2),
)


def city_roof(chance: Chance) -> Scenery:
    """A flat roof: a skyline to the horizon, a water tank on legs, a stair head with a door, vents, bulbs."""
    far, far_lit = _skyline(chance.of("far"), 470, 760, 24, ("#9aa6c8", "#a8a0c0", "#8fa8c0"))
    mid, mid_lit = _skyline(chance.of("mid"), 600, 900, 13, ("#7f86ae", "#93809f", "#7f98a8"))
    brick = chance.pick(("#b5705a", "#a8806a", "#8f7f8f"), "brick")
    head, door_lit = _stair_head(1300, 850, brick, chance)
    strings, bulbs = _bulbs()
    ground = _roof(chance)
    things = _parapet(brick, chance) + _tank(300, 856, chance) + head + _vents(600, 866) + strings
    things += dress(
        {"parapet": [(540, 784), (1080, 784)], "floor": [(180, 930), (1430, 944)]}, PIECES, chance
    ) + _deck_chair(420, 950, chance)
    front = box(-30, 980, 190, 240, "#4a4258", 6, 4) + box(-50, 960, 230, 34, "#564c66", 4, 4)
    planes = (
        Plane("far", 0.15, far, far_lit, depth=0.5),
        Plane("mid", 0.35, mid, mid_lit, depth=0.24),
        Plane("near", 1.0, things, door_lit + bulbs, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(680, 980, 968), "#8f8894", seats=(seat(430, 950),))


def _skyline(chance: Chance, top: float, foot: float, count: int, tones: tuple[str, ...]) -> tuple[str, str]:
    art = lit = ""
    step = 1680 / count
    for i in range(count):
        x, tall, width = i * step - 40, chance.number(-90, 150, "tall", i), chance.number(0.86, 1.12, "w", i) * step
        tone, y = chance.pick(tones, "tone", i), top - tall
        art += box(x, y, width, foot + 300 - y, ramp(tone, mix(tone, "#e6dff0", 0.3)), 0, 1.8)
        crown = chance.share("crown", i)
        if crown < 0.25:
            art += poly([(x, y), (x + width / 2, y - 70), (x + width, y)], shade(tone), 1.8)
        elif crown < 0.45:
            art += box(x + width * 0.25, y - 34, width * 0.5, 36, tone, 0, 1.8) + stroke(
                f"M{x + width / 2:.0f} {y - 34}v-64", line_of(tone), 3
            )
        elif crown < 0.6:
            art += shape(f"M{x} {y}Q{x + width / 2:.0f} {y - 60} {x + width:.0f} {y}Z", shade(tone), 1.8)
        pane, columns = width / 9, 4
        for row in range(int((foot - y) // 44)):
            for column in range(columns):
                wx, wy = x + width * (column + 0.5) / columns - pane / 2, y + 20 + row * 42
                art += box(wx, wy, pane, 22, mix(tone, "#4a5a86", 0.45), 1, 0)
                if chance.share("lit", i, row, column) < 0.42:
                    lit += box(
                        wx, wy, pane, 22, chance.pick(("#ffc860", "#ffe0a0", "#9fd8f0"), "lamp", i, row, column), 1, 0
                    )
    return art, lit


def _roof(chance: Chance) -> str:
    felt = "#9a94a4"
    art = box(-20, 836, 1640, 380, ramp(shade(felt), felt, light(felt)), 0, 2) + veil(
        -20, 836, 1640, 50, "#2b1a3d", 0.3, 0
    )
    art += "".join(stroke(f"M{800 + i * 150} 840L{800 + i * 320} 1210", line_of(felt), 2, 0.4) for i in range(-6, 7))
    art += "".join(stroke(f"M-20 {y}H1620", line_of(felt), 2, 0.3) for y in (900, 1000, 1120))
    return art + faint(
        "".join(
            oval(chance.number(0, 1600, "grit", i), chance.number(870, 1180, "grit", i, "y"), 4, 2, shade(felt), 0)
            for i in range(90)
        ),
        0.7,
    )


def _parapet(brick: str, chance: Chance) -> str:
    art = box(-20, 786, 1640, 66, ramp(brick, shade(brick)), 0, 2.4)
    art += faint(
        "".join(
            box(-20 + i * 52 + (i % 2) * 6, 798 + (i % 3) * 17, 40, 12, (light(brick), shade(brick))[i % 2], 2, 0)
            for i in range(32)
        ),
        0.6,
    )
    art += box(-20, 772, 1640, 20, ramp("#dcd3cc", "#b5aaa8"), 3)
    return art + (snow_cap(-20, 774, 1640, 14) if chance.season == "winter" else "")


def _tank(x: float, y: float, chance: Chance) -> str:
    wood, iron = chance.pick(("#a87f5c", "#8f6f64", "#9a8a74"), "tank"), "#5a6274"
    legs = (
        f"M{x - 90} {y}L{x - 74} {y - 190}M{x + 90} {y}L{x + 74} {y - 190}M{x - 86} "
        f"{y - 50}L{x + 78} {y - 150}M{x + 86} {y - 50}L{x - 78} {y - 150}M{x} {y}V{y - 190}"
    )
    art = (
        contact(x, y, 130)
        + stroke(legs, line_of(iron), 13)
        + stroke(legs, iron, 8)
        + box(x - 110, y - 206, 220, 20, iron, 3)
    )
    art += box(x - 104, y - 400, 208, 196, f"across({light(wood)},{wood},{shade(wood)})", 4, 3) + stroke(
        "".join(f"M{x - 104 + i * 26} {y - 398}v192" for i in range(1, 8)), line_of(wood), 2, 0.5
    )
    art += "".join(box(x - 108, y - 400 + dy, 216, 10, iron, 3, 1.8) for dy in (26, 92, 160))
    art += poly(
        [(x - 124, y - 396), (x, y - 490), (x + 124, y - 396)], f"across({light(iron)},{iron},{shade(iron)})", 3
    )
    return art + (snow_cap(x - 100, y - 406, 200, 20) if chance.season == "winter" else "")


def _stair_head(x: float, y: float, brick: str, chance: Chance) -> tuple[str, str]:
    art = contact(x, y, 180) + box(x - 150, y - 300, 300, 300, f"across({light(brick)},{brick},{shade(brick)})")
    art += faint(
        "".join(
            box(
                x - 136 + (i % 5) * 56 + (i // 5 % 2) * 20,
                y - 286 + (i // 5) * 26,
                40,
                14,
                (light(brick), shade(brick))[i % 2],
                2,
                0,
            )
            for i in range(50)
        ),
        0.5,
    )
    art += (
        box(x - 170, y - 318, 340, 24, "#6a6278", 3)
        + box(x - 60, y - 246, 130, 246, "ramp(#5f8f94,#3f6a74)", 4)
        + box(x - 40, y - 226, 90, 80, "ramp(#cfe3e6,#8fb0bc)", 3, 2)
        + oval(x + 52, y - 116, 7, 7, "#e0b24c")
    )
    lamp = box(x - 22, y - 286, 50, 18, "#f7efd8", 6)
    dish = stroke(
        f"M{x + 90} {y - 318}v-70M{x + 90} {y - 388}h-40m80 0h-40M{x + 64} {y - 366}h52M{x - 90} {y - 318}v-40",
        "#5a5468",
        5,
    ) + shape(f"M{x - 130} {y - 392}Q{x - 90} {y - 326} {x - 50} {y - 370}Z", "#e6e2ea", 2.4)
    return art + lamp + dish + (snow_cap(x - 170, y - 316, 340) if chance.season == "winter" else ""), box(
        x - 20, y - 284, 46, 14, "#fff0c0", 5, 0
    ) + glow(x, y - 240, 280, "#ffb050", 0.6) + glow(x, y + 10, 240, "#ffb050", 0.4, 0.2) + box(
        x - 40, y - 226, 90, 80, "veil(#ffa420,0.8,0.6)", 3, 0
    )


def _vents(x: float, y: float) -> str:
    steel = "#a9b0c0"
    art = "".join(
        contact(x + dx, y, 30)
        + box(x + dx - 14, y - tall, 28, tall, lit_from_left(steel), 3)
        + shape(f"M{x + dx - 28} {y - tall}Q{x + dx} {y - tall - 34} {x + dx + 28} {y - tall}Z", light(steel), 2.4)
        for dx, tall in ((-30, 90), (40, 66))
    )
    return (
        art
        + contact(1080, y, 80)
        + box(1010, y - 82, 140, 82, ramp(light(steel), steel), 5)
        + oval(1080, y - 42, 32, 32, "#5a6274", 2.4)
        + stroke(f"M1080 {y - 72}v60M1050 {y - 42}h60M1060 {y - 62}l40 40M1100 {y - 62}l-40 40", "#8a92a4", 4)
    )


def _bulbs() -> tuple[str, str]:
    line = "M404 410Q620 560 860 470T1170 520"
    art, lit = (
        stroke("M860 850V440", line_of("#7a6a64"), 11)
        + stroke("M860 850V440", "#8f7f78", 7)
        + stroke(line, "#4a4458", 3),
        "",
    )
    for i in range(15):
        t = i / 14
        x = 404 + 766 * t
        y = (
            (410 * (1 - t * 1.68) ** 2 + 2 * 560 * t * 1.68 * (1 - t * 1.68) + 470 * (t * 1.68) ** 2)
            if t < 0.595
            else 470 + (t - 0.595) * 124
        )
        y += 12
        art += oval(x, y, 8, 10, "#fdf0cf", 1.8)
        lit += oval(x, y, 8, 10, "#fff3c8", 0) + glow(x, y, 90, "#ffc060", 0.6)
    return art, lit


def _deck_chair(x: float, y: float, chance: Chance) -> str:
    cloth, wood = chance.pick(("#e0803c", "#4f9aa8", "#d9604c"), "chair"), "#b5804e"
    frame = f"M{x - 80} {y - 150}L{x + 70} {y}M{x - 60} {y}L{x + 60} {y - 80}M{x + 20} {y - 56}L{x + 84} {y - 60}"
    sling = shape(
        f"M{x - 80} {y - 154}Q{x - 40} {y - 56} {x + 62} {y - 70}"
        f"L{x + 78} {y - 58}Q{x - 40} {y - 30} {x - 92} {y - 146}Z",
        ramp(light(cloth), cloth),
        2.6,
    )
    return contact(x, y, 100) + stroke(frame, line_of(wood), 13) + stroke(frame, wood, 8) + sling
