"""The hospital room."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.fittings import draw_clock, draw_wall_lamp
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, RIGHT, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_door, draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_chair
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    glow,
    line_of,
    oval,
    shape,
    stroke,
    veil,
)
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("bouquet", "night table", 66, 80, 0.45),
    Piece("vase", "night table", 60, 70, 0.25),
    Piece("teddy_bear", "night table", 56, 66, 0.2),
    Piece("cup", "cart", 36, 42, 0.5),
    Piece("ledger", "cart", 48, 56, 0.4),
)


def hospital_room(chance: Chance) -> Scenery:
    """A sick-room: a bed with rails, a drip, a monitor that shows a heartbeat, a folding screen, a tall window."""
    tint = chance.pick(("#bfe0d8", "#c9dcec", "#e0dccb"), "tint")
    shell = Shell(tint, "#c3cfd6", "#f4f7f4", ((560, 320, 330, 300),), "panels")
    band = box(LEFT, 640, RIGHT - LEFT, 180, shade(tint), line=0) + box(LEFT, 628, RIGHT - LEFT, 14, "#5fa8a0", line=0)
    wall = draw_walls(shell, band) + draw_window(shell.windows[0], "#ffffff", 2, 1) + _blind(560, 320, 330)
    wall += draw_door(LEFT + 60, "#8fb8c4", 190, 330, glass=True) + draw_clock(470, 350, 36, "#5f7f9f")
    wall += _cross(330, 400) + box(1010, 470, 420, 26, "#f4f7f4", 5) + _sockets(1040, 476)
    monitor, pulse = _monitor(1000, 560)
    wall += monitor + _bed(1020, FLOOR + 34) + _drip(1400, FLOOR + 40) + _night_table(960, FLOOR + 20)
    wall += dress({"night table": [(942, FLOOR - 92)]}, PIECES, chance)
    lamps = [draw_wall_lamp(1220, 420, "#9aa5b2"), ("", glow(640, 210, 620, "#eef6ff", 0.5))]
    things = _screen(210, 900, chance.pick(("#7fb0c9", "#8fc0a0", "#d9a0a0"), "screen")) + draw_chair(
        1350, 968, "#7a8fa0", True, 1.25
    )
    return furnish(
        shell, wall, lamps, things, _screen(1600, 1190, "#7fb0c9"), marks(600, 900), "#dfe6e6",
        look_out("roofs", chance), tiles="#d6e0e2", screens=pulse, seats=(seat(1346, 972), seat(1210, 880)),
    )  # fmt: skip


def _blind(x: float, y: float, w: float) -> str:
    return "".join(box(x + 4, y + i * 12, w - 8, 8, "ramp(#ffffff,#d6dee2)", 2, 1.2) for i in range(7)) + box(
        x - 8, y - 14, w + 16, 16, "#eef2f2", 4
    )


def _cross(x: float, y: float) -> str:
    return box(x - 40, y - 40, 80, 80, "#f7fbf8", 12) + shape(
        f"M{x - 10} {y - 26}h20v16h16v20h-16v16h-20v-16h-16v-20h16Z", "#d9605c", 2
    )


def _sockets(x: float, y: float) -> str:
    return "".join(
        oval(x + i * 44, y + 7, 8, 8, tone, 1.4) for i, tone in enumerate(("#7fb0c9", "#f6cf5c", "#8fc0a0", "#d9605c"))
    )


def _monitor(x: float, y: float) -> tuple[str, str]:
    art = stroke(f"M{x} {y + 200}V{y + 60}", "#7a8698", 9) + box(x - 66, y - 60, 132, 104, "#4a5468", 9)
    art += box(x - 56, y - 50, 112, 74, "ramp(#1f3a44,#16282f)", 3, 1.6)
    beat = f"M{x - 54} {y - 10}h26l8 -22l12 40l10 -30l7 12h44"
    screen = stroke(beat, "#7df0b0", 4) + stroke(f"M{x - 54} {y + 14}q14 -8 28 0t28 0t28 0t26 0", "#ffd86a", 3, 0.8)
    return art + screen, screen + glow(x, y - 10, 120, "#5fe0b0", 0.3)


def _bed(x: float, y: float) -> str:
    iron = "#b9c4ce"
    art = contact(190, 0, 230) + box(-6, -186, 26, 172, f"across({light(iron)},{iron},{shade(iron)})", 10)
    art += box(384, -140, 22, 126, f"across({light(iron)},{iron},{shade(iron)})", 10) + box(10, -66, 380, 24, iron, 5)
    art += shape("M18 -96Q26 -150 92 -146L384 -100V-64H18Z", "ramp(#ffffff,#e3ebf0)", 2.6)
    art += shape("M34 -134Q60 -176 110 -158Q124 -140 112 -122L40 -108Z", "#ffffff", 2.4)
    art += shape("M140 -138Q260 -140 384 -104V-60H130Q126 -110 140 -138Z", "ramp(#9fd0d8,#6fa8b8)", 2.6)
    art += stroke("M180 -136Q176 -100 182 -62M250 -128Q246 -98 250 -62M320 -118V-62", line_of("#6fa8b8"), 1.8, 0.45)
    art += stroke("M150 -62V-98H330V-62M210 -98V-62M270 -98V-62", line_of(iron), 8) + stroke(
        "M150 -62V-98H330V-62M210 -98V-62M270 -98V-62", "#dfe6ea", 4
    )
    return at(x, y, art + "".join(oval(dx, -8, 11, 11, "#4a5468") for dx in (20, 380)), 1.05)


def _drip(x: float, y: float) -> str:
    pole = stroke(f"M{x} {y}V{y - 330}M{x - 34} {y - 330}H{x + 34}M{x - 32} {y}H{x + 32}", line_of("#b9c4ce"), 9)
    pole += stroke(f"M{x} {y}V{y - 330}M{x - 34} {y - 330}H{x + 34}M{x - 32} {y}H{x + 32}", "#cfd8de", 5)
    bag = box(x - 52, y - 318, 40, 66, "ramp(#f4fbff,#a9d8e8)", 10, 2)
    return (
        contact(x, y, 44)
        + pole
        + bag
        + stroke(f"M{x - 32} {y - 252}Q{x - 40} {y - 170} {x - 110} {y - 150}", "#8fb8c9", 3)
    )


def _night_table(x: float, y: float) -> str:
    art = (
        contact(x, y, 60)
        + box(x - 52, y - 110, 104, 104, "ramp(#ffffff,#d3dde2)", 6)
        + box(x - 60, y - 118, 120, 14, "#8fb8c4", 4)
    )
    return art + box(x - 42, y - 92, 84, 34, "#f4f8f8", 4, 1.8) + box(x - 42, y - 50, 84, 34, "#f4f8f8", 4, 1.8)


def _screen(x: float, y: float, cloth: str) -> str:
    art = contact(x, y, 130)
    for i, dx in enumerate((-120, -30, 60)):
        top = y - 330 + (14 if i % 2 else 0)
        art += box(x + dx, top, 88, 300, f"across({light(cloth)},{cloth},{shade(cloth)})", 4) + stroke(
            f"M{x + dx + 26} {top + 8}v284M{x + dx + 56} {top + 8}v284", line_of(cloth), 1.8, 0.35
        )
        art += stroke(f"M{x + dx} {top - 8}V{y - 2}M{x + dx + 88} {top - 8}V{y - 2}", "#dfe6ea", 6)
    return art + veil(x - 120, y - 40, 268, 12, "#2b1a3d", 0.2, 0)
