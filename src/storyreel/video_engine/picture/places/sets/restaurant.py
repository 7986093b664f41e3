"""The restaurant."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.fittings import draw_wall_lamp
from storyreel.video_engine.picture.places.interiors import FLOOR, Shell, draw_rug, draw_walls, furnish
from storyreel.video_engine.picture.places.passers import draw_passer
from storyreel.video_engine.picture.places.pictures import draw_frame
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    glow,
    line_of,
    oval,
    ramp,
    shape,
    stroke,
)  # fmt: skip
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("candle", "back table", 36, 42, 0.7),
    Piece("rose", "back table", 36, 42, 0.25),
    Piece("candle", "table", 48, 56, 0.55),
    Piece("rose", "table", 48, 56, 0.35),
    Piece("vase", "bar", 54, 64, 0.3),
    Piece("jar", "bar", 46, 54, 0.25),
    Piece("bell", "bar", 40, 46, 0.3),
)


def restaurant(chance: Chance) -> Scenery:
    """A restaurant by evening: booths with high backs, white tables with candles, bottles, an arched window."""
    velvet = chance.pick(("#7a2f3c", "#2f5a50", "#3f3f70"), "velvet")
    shell = Shell(
        "#8f4f44" if velvet != "#7a2f3c" else "#5f6f5c", "#7f5238", "#5a3a30", ((640, 330, 320, 300),), "plain"
    )
    wall = draw_walls(shell, "", dado=150) + _arched(640, 330, 320, 300)
    wall += (
        _bar(300, FLOOR + 20, chance)
        + _booth(1210, FLOOR + 20, velvet)
        + draw_passer(1120, 872, chance.of("guest"), 0.7, "sit")
        + draw_passer(1300, 872, chance.of("other guest"), -0.7, "sit")
        + draw_frame(1080, 440, 110, 140, "flowers", chance.of("one"))
    )
    wall += draw_frame(1350, 420, 150, 120, "sea", chance.of("two")) + _table(1210, FLOOR + 30, 0.92)
    wall += dress({"back table": [(1196, FLOOR - 76)], "bar": [(250, FLOOR - 124), (440, FLOOR - 124)]}, PIECES, chance)
    lamps = [draw_wall_lamp(x, 430) for x in (570, 1030)]
    chandelier, shine = _chandelier(800, 300)
    things = draw_rug(800, 1000, 760, 330, velvet, "#c9963a") + _chair(180, 960, velvet) + _table(330, 956, 1.25)
    things += _table(1330, 968, 1.25) + _chair(1480, 972, velvet, True)
    things += dress({"table": [(320, 826), (1330, 838)]}, PIECES, chance)
    return furnish(
        shell, wall + chandelier, [*lamps, ("", shine)], things, _table(1560, 1240, 1.9), marks(660, 950), "#efe6dc",
        look_out("street", chance), seats=(seat(1130, 880), seat(1290, 880), seat(186, 966), seat(1476, 976)),
    )  # fmt: skip


def _arched(x: float, y: float, w: float, h: float) -> str:
    frame = "#d9b07a"
    corners = f"M{x - 6} {y - 6}H{x + w + 6}V{y + 130}Q{x + w} {y + 6} {x + w / 2} {y}Q{x} {y + 6} {x} {y + 130}Z"
    arch = f"M{x} {y + h}V{y + 130}Q{x} {y + 4} {x + w / 2} {y}Q{x + w} {y + 4} {x + w} {y + 130}V{y + h}Z"
    bars = f"M{x + w / 3:.0f} {y + 16}V{y + h}M{x + w * 2 / 3:.0f} {y + 16}V{y + h}M{x} {y + 130}h{w}"
    art = shape(corners, "#8f4f44", 0, 'opacity="0"') + stroke(arch, line_of(frame), 25) + stroke(arch, frame, 19)
    return (
        art
        + stroke(bars, line_of(frame), 11)
        + stroke(bars, frame, 7)
        + box(x - 26, y + h + 6, w + 52, 18, light(frame), 4)
    )


def _bar(x: float, y: float, chance: Chance) -> str:
    wood = "#6a4034"
    art = box(x - 150, y - 470, 330, 300, ramp(shade(wood), wood), 6, 3) + box(x - 136, y - 456, 302, 270, "#3a2430", 3)
    for row in range(3):
        top = y - 376 + row * 90
        for i in range(9):
            tone, tall = (
                chance.pick(("#4f8a5c", "#8a3f44", "#c9a24c", "#4f6f8f", "#d9c9a0"), "bottle", row, i),
                chance.number(54, 70, "tall", row, i),
            )
            bx = x - 118 + i * 33
            art += (
                box(bx - 9, top - tall * 0.66, 18, tall * 0.66, f"across({light(tone)},{tone})", 4, 1.8)
                + box(bx - 4, top - tall, 8, tall * 0.4, tone, 2, 1.6)
                + box(bx - 7, top - tall * 0.45, 14, 14, "#f7efdd", 1, 0)
            )
        art += box(x - 140, top, 310, 10, light(wood), 2, 2)
    art += contact(x, y, 240) + box(x - 190, y - 136, 400, 132, ramp(light(wood), shade(wood)), 4)
    art += "".join(box(x - 176 + i * 96, y - 112, 82, 92, wood, 4, 2) for i in range(4))
    return (
        art
        + box(x - 204, y - 152, 428, 22, "ramp(#c9835a,#9a5a40)", 5)
        + stroke(f"M{x - 190} {y - 26}h400", "#d9a83c", 5)
    )


def _booth(x: float, y: float, velvet: str) -> str:
    art = contact(x, y, 220) + box(x - 190, y - 260, 380, 250, ramp(light(velvet), velvet), 26, 3)
    art += "".join(
        stroke(f"M{x - 150 + i * 50} {y - 246}v150", line_of(velvet), 2.4, 0.5)
        + oval(x - 125 + i * 50, y - 180, 5, 5, light(light(velvet)), 1.4)
        for i in range(6)
    )
    return (
        art
        + box(x - 190, y - 104, 380, 44, light(velvet), 14)
        + box(x - 184, y - 62, 368, 56, ramp(velvet, shade(velvet)), 6)
        + box(x - 200, y - 272, 400, 22, "#8a5a3c", 8)
    )


def _table(x: float, y: float, k: float) -> str:
    cloth = (
        f"M{x - 96 * k:.0f} {y - 108 * k:.0f}L{x - 112 * k:.0f} {y - 24 * k:.0f}q{28 * k:.0f} {14 * k:.0f} "
        f"{56 * k:.0f} 2t{56 * k:.0f} 2t{56 * k:.0f} -2t{56 * k:.0f} -2L{x + 96 * k:.0f} {y - 108 * k:.0f}Z"
    )
    folds = "".join(
        f"M{x + dx * k:.0f} {y - 98 * k:.0f}L{x + dx * 1.16 * k:.0f} {y - 26 * k:.0f}" for dx in (-60, -20, 20, 60)
    )
    art = (
        contact(x, y - 4, 110 * k)
        + box(x - 10 * k, y - 30 * k, 20 * k, 26 * k, "#6a4034", 3)
        + shape(cloth, "ramp(#fffdf6,#dcd2cc)", 2.6)
        + stroke(folds, "#b5a8a8", 2.4, 0.7)
    )
    plates = "".join(oval(x + dx * k, y - 112 * k, 24 * k, 6 * k, "#ffffff", 1.6) for dx in (-56, 56))
    return art + oval(x, y - 110 * k, 98 * k, 18 * k, "#fffdf6") + plates


def _chair(x: float, y: float, velvet: str, flip: bool = False) -> str:
    k, wood = (-1 if flip else 1), "#6a4034"
    d = f"M{x - k * 40} {y}V{y - 224}M{x + k * 44} {y}V{y - 96}"
    back = shape(
        f"M{x - k * 54} {y - 110}Q{x - k * 66} {y - 250} {x - k * 34} "
        f"{y - 252}Q{x - k * 14} {y - 250} {x - k * 24} {y - 110}Z",
        ramp(light(velvet), shade(velvet)),
        2.8,
    )
    return (
        contact(x, y, 70)
        + stroke(d, line_of(wood), 14)
        + stroke(d, wood, 9)
        + back
        + box(x - 54, y - 116, 112, 26, ramp(light(velvet), velvet), 11)
    )


def _chandelier(x: float, y: float) -> tuple[str, str]:
    brass, art, lit = "#d9a83c", "", ""
    arms = (
        f"M{x} {y - 90}V{y}M{x - 130} {y - 30}Q{x - 60} {y + 30} {x} {y}Q{x + 60} {y + 30} {x + 130} "
        f"{y - 30}M{x - 66} {y - 36}Q{x - 30} {y + 14} {x} {y}Q{x + 30} {y + 14} {x + 66} {y - 36}"
    )
    art += (
        stroke(f"M{x} 130V{y - 80}", "#4a3a34", 4)
        + stroke(arms, line_of(brass), 10)
        + stroke(arms, brass, 6)
        + oval(x, y + 8, 12, 14, brass)
    )
    for dx in (-130, -66, 66, 130):
        cy = y - 34
        art += box(x + dx - 7, cy - 34, 14, 34, "#fff6e0", 2, 1.8) + shape(
            f"M{x + dx} {cy - 62}q12 16 0 28q-12 -12 0 -28Z", "#ffd070", 1.4
        )
        lit += glow(x + dx, cy - 44, 150, "#ffc070", 0.5)
    return art, lit + glow(x, y + 60, 620, "#ffb050", 0.4)
