"""The alley."""

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
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)  # fmt: skip

PIECES = (
    Piece("crate", "ground", 96, 112, 0.45),
    Piece("parcel", "ground", 78, 90, 0.15),
    Piece("barrel", "ground", 106, 118, 0.25),
)
EYE = (800.0, 560.0)


def alley(chance: Chance) -> Scenery:
    """A narrow lane between brick walls that runs to a lit street: fire stairs, washing, bins, a back door."""
    left, right = chance.pick((("#a8604f", "#8a6f7c"), ("#8f6a5c", "#a5705a"), ("#7f7488", "#a86a54")), "bricks")
    far, far_lit = _street_end(chance)
    sides, lit = _wall(-1, left, chance.of("left"))
    other, other_lit = _wall(1, right, chance.of("right"))
    ground = _ground()
    things = (
        _bins(330, 930, chance)
        + dress({"ground": [(1330, 930), (1240, 896), (500, 880)]}, PIECES, chance)
        + _washing(chance)
        + _cat(1130, 884)
    )
    front = box(-30, 900, 170, 320, "#3f3a4c", 10, 4) + box(-40, 870, 200, 46, "#4a4458", 12, 4)
    planes = (
        Plane("far", 0.4, far, far_lit, depth=0.22),
        Plane("mid", 0.85, sides + other, lit + other_lit, depth=0.03),
        Plane("near", 1.0, things, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(650, 950, 968), "#7f7a86", seats=(seat(1330, 936),))


def _at(dx: float, y: float, depth: float) -> tuple[float, float]:
    """A point at a side distance and a height over the eye, at a depth (1 near the marks)."""
    return EYE[0] + dx * depth, EYE[1] + y * depth


def _street_end(chance: Chance) -> tuple[str, str]:
    art = lit = ""
    for i in range(4):
        x, tone = 590 + i * 112, chance.pick(("#e6b183", "#c9a0a0", "#a9b5c4", "#e9d3a2"), "house", i)
        tall = chance.number(270, 360, "tall", i)
        art += box(x, 640 - tall, 116, tall + 20, ramp(light(tone), tone), 0, 2) + poly(
            [(x - 6, 640 - tall), (x + 58, 580 - tall), (x + 122, 640 - tall)], shade(tone), 2
        )
        for j in range(4):
            wx, wy = x + 20 + (j % 2) * 46, 664 - tall + (j // 2) * 84
            art += box(wx, wy, 30, 46, "#6d8fa8", 1, 1.6)
            lit += box(wx, wy, 30, 46, "#ffb83c", 1, 0) if chance.share("lit", i, j) < 0.6 else ""
        art += box(x + 16, 560, 84, 84, ("#8a4a3c", "#3f6f6a")[i % 2], 3, 2)
        lit += box(x + 24, 572, 68, 50, "#ffc860", 2, 0)
    return art + box(500, 640, 600, 60, "#b5a9a0", 0, 2), lit + glow(800, 600, 320, "#ffb050", 0.6)


def _wall(side: int, brick: str, chance: Chance) -> tuple[str, str]:
    near, end = 3.2, 0.55
    (x0, f0), (x1, f1) = _at(side * 400, 330, near), _at(side * 400, 260, end)
    (_, t0), (_, t1) = _at(0, -900, near), _at(0, -900, end)
    edge = 1640 if side > 0 else -40
    paint = f"across({shade(brick)},{brick})" if side < 0 else f"across({mix(brick, shade(brick), 0.5)},{shade(brick)})"
    art = poly([(edge, t0), (x1, t1), (x1, f1), (x0, f0), (edge, f0)], paint, 3)
    courses = "".join(
        f"M{edge} {EYE[1] + k * (edge - 800) * side / 400:.0f}L{x1:.0f} {EYE[1] + k * end:.0f}"
        for k in range(-560, 330, 36)
    )
    art += stroke(courses, line_of(brick), 2, 0.4)
    for i in range(46):
        depth, k = chance.number(0.62, 1.9, "brick", i), -540 + chance.pick(range(24), "course", i) * 36
        (bx, by), (cx, cy) = _at(side * 400, k, depth), _at(side * 400, k, depth * 1.07)
        (_, dy), (_, ey) = _at(0, k + 33, depth), _at(0, k + 33, depth * 1.07)
        art += faint(poly([(bx, by), (cx, cy), (cx, ey), (bx, dy)], (light(brick), shade(brick))[i % 2], 0), 0.5)
    lit = ""
    for i, (depth, k) in enumerate(((0.72, -330), (0.95, -330), (1.28, -330), (0.72, -130))):
        (bx, by), (cx, cy) = _at(side * 400, k, depth), _at(side * 400, k, depth * 1.16)
        (_, dy), (_, ey) = _at(0, k + 130, depth), _at(0, k + 130, depth * 1.16)
        pane = [(bx, by), (cx, cy), (cx, ey), (bx, dy)]
        art += (
            poly(pane, "#e3d8cc", 6)
            + poly(pane, "ramp(#7f9ab0,#5a7490)", 2)
            + stroke(f"M{(bx + cx) / 2:.0f} {(by + cy) / 2:.0f}V{(dy + ey) / 2:.0f}", "#e3d8cc", 5)
        )
        lit += (
            poly(pane, "#ffb83c", 0) + glow((bx + cx) / 2, (by + ey) / 2, 110 * depth, "#ffb050", 0.45)
            if chance.share("lit", i) < 0.55
            else ""
        )
    more, shine = _stairs(brick) if side < 0 else _back_door(brick)
    return art + more, lit + shine


def _stairs(brick: str) -> tuple[str, str]:
    iron = "#4a4a5a"
    d = (
        "M250 350L470 420M250 372L470 438M250 270V360M330 296V386M410 330"
        "V408M470 350V430M250 280L470 352M300 386L430 620M330 376L460 604"
    )
    d += "".join(f"M{306 + i * 16:.0f} {400 + i * 27}l28 -8" for i in range(8))
    pipe = stroke("M520 210V730", line_of("#8a8290"), 17) + stroke("M520 210V730", "#a39aa8", 11)
    return pipe + stroke(d, line_of(iron), 9) + stroke(d, mix(iron, brick, 0.25), 5), ""


def _back_door(brick: str) -> tuple[str, str]:
    door = [(1150, 470), (1290, 420), (1290, 880), (1150, 800)]
    art = (
        poly([(1138, 458), (1304, 400), (1304, 890), (1138, 808)], shade(shade(brick)), 3)
        + poly(door, "ramp(#3f6f74,#2f5058)", 2.6)
        + poly([(1166, 500), (1274, 462), (1274, 590), (1166, 610)], "ramp(#9fc4c9,#6f949c)", 2)
    )
    art += (
        oval(1166, 690, 6, 8, "#e0b24c")
        + stroke("M1220 340q-30 0 -34 34", "#4a4458", 8)
        + shape("M1160 398q4 -30 26 -30t26 30Z", "#4a4458", 2.4)
        + oval(1186, 402, 14, 9, "#fbeecb", 1.8)
    )
    return art, oval(1186, 402, 14, 10, "#fff3c8", 0) + glow(1186, 430, 330, "#ffb050", 0.7) + poly(
        [(1168, 404), (1204, 404), (1330, 960), (1000, 960)], "veil(#ffc060,0.28,0.02)", 0
    ) + poly([(1166, 500), (1274, 462), (1274, 590), (1166, 610)], "veil(#ffa420,0.8,0.6)", 0)


def _ground() -> str:
    stone = "#8f8892"
    art = poly([(560, 690), (1040, 690), (2000, 1210), (-400, 1210)], ramp(shade(stone), stone, light(stone)), 0) + box(
        -20, 880, 1640, 340, ramp(stone, light(stone)), 0, 0
    )
    rows = "".join(
        f"M{800 - (y - 560) * 3:.0f} {y}H{800 + (y - 560) * 3:.0f}"
        for y in (706, 724, 746, 774, 808, 850, 902, 966, 1044, 1140)
    )
    lines = "".join(f"M{800 + i * 62} 690L{800 + i * 310} 1210" for i in range(-4, 5))
    return (
        art
        + stroke(rows + lines, line_of(stone), 2, 0.4)
        + poly([(784, 690), (816, 690), (880, 1210), (720, 1210)], shade(stone), 0)
    )


def _bins(x: float, y: float, chance: Chance) -> str:
    art = contact(x, y, 180, 22)
    for dx, tone in ((-76, "#5f7a7c"), (70, chance.pick(("#6f7488", "#7a6f64"), "bin"))):
        art += shape(
            f"M{x + dx - 62} {y - 150}H{x + dx + 62}L{x + dx + 52} {y}H{x + dx - 52}Z",
            f"across({light(tone)},{tone},{shade(tone)})",
            3,
        )
        art += (
            stroke(
                "".join(f"M{x + dx - 40 + i * 20} {y - 140}l{(i - 2) * -2} 132" for i in range(5)),
                line_of(tone),
                2.2,
                0.5,
            )
            + box(x + dx - 70, y - 170, 140, 24, light(tone), 10)
            + box(x + dx - 16, y - 184, 32, 16, tone, 6)
        )
        art += snow_cap(x + dx - 70, y - 166, 140, 14) if chance.season == "winter" else ""
    return (
        art
        + shape(f"M{x + 130} {y}q-10 -70 30 -86q16 -10 24 -2q40 26 24 88Z", "#4a4a5a", 2.8)
        + stroke(f"M{x + 158} {y - 90}l-8 -18l20 10l10 -14", "#4a4a5a", 4)
    )


def _washing(chance: Chance) -> str:
    art = stroke("M300 330Q800 430 1270 320", "#6a6270", 3)
    for i in range(7):
        x = 460 + i * 98
        y = 330 + 46 * (1 - ((x - 790) / 490) ** 2)
        tone = chance.pick(("#f3e6d8", "#d9705c", "#7fb0c4", "#e6c05c", "#a9b87a"), "cloth", i)
        if chance.share("shirt", i) < 0.5:
            art += shape(f"M{x - 28} {y}h56l22 22l-16 14l-10 -8v56h-48v-56l-10 8l-16 -14Z", ramp(light(tone), tone), 2)
        else:
            art += shape(f"M{x - 30} {y}h60v74q-30 10 -60 0Z", ramp(light(tone), tone), 2)
    return art


def _cat(x: float, y: float) -> str:
    art = shape(
        f"M{x - 22} {y}Q{x - 30} {y - 40} {x - 6} {y - 52}L{x - 10} "
        f"{y - 76}l14 8h12l14 -8l-2 30Q{x + 34} {y - 20} {x + 24} {y}Z",
        "#3a3444",
        2.2,
    )
    return (
        art
        + stroke(f"M{x + 22} {y - 2}q34 2 28 -34", "#3a3444", 8)
        + oval(x + 2, y - 56, 3, 4, "#f0d35c", 0)
        + oval(x + 16, y - 56, 3, 4, "#f0d35c", 0)
        + veil(x - 30, y - 4, 60, 8, "#2b1a3d", 0.3, 0)
    )
