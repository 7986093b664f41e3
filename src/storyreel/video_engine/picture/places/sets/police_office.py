"""The interrogation room."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.fittings import draw_clock, draw_pendant
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, RIGHT, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_door
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    faint,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)
from storyreel.video_engine.picture.places.views import Outlook

PIECES = (
    Piece("cup", "table", 50, 56, 0.5),
    Piece("ledger", "table", 74, 84, 0.5),
    Piece("photo", "table", 60, 70, 0.3),
    Piece("camera", "cabinet", 60, 70, 0.35),
    Piece("books", "cabinet", 66, 76, 0.35),
    Piece("plant", "cabinet", 70, 80, 0.3),
)


def police_office(chance: Chance) -> Scenery:
    """A bare room of the police: a dark mirror, a pinboard with red threads, a steel door, one hard lamp."""
    shell = Shell("#6f8488", "#6a6a72", "#4f6266", (), "plain")
    wall = draw_walls(shell, _blocks() + box(LEFT, 640, RIGHT - LEFT, 190, "#4f666c", line=0))
    wall += (
        stroke(f"M{LEFT} 640H{RIGHT}", "#39494e", 5)
        + _mirror(540, 350, 420, 210)
        + draw_door(LEFT + 70, "#5a6f86", 190, 330)
    )
    wall += (
        _grille(LEFT + 165, 560)
        + _threads(1020, 350, chance)
        + draw_clock(470, 380, 38, "#39494e")
        + _cabinet(1350, FLOOR + 18)
    )
    wall += dress({"cabinet": [(1320, FLOOR - 262), (1390, FLOOR - 262)]}, PIECES, chance)
    lamps = [draw_pendant(800, 330, "#2f4a48", 1.0)]
    things = (
        _table(800, 900)
        + dress({"table": [(720, 800), (880, 802)]}, PIECES, chance)
        + _chair(470, 930)
        + _chair(1130, 930, True)
    )
    return furnish(
        shell, wall, lamps, things, box(-30, 640, 130, 600, "#39494e", 10, 4), marks(600, 1000), "#8d9aa0",
        Outlook(()), tiles="#5c5c66", seats=(seat(476, 944), seat(1124, 944)),
    )  # fmt: skip


def _blocks() -> str:
    art = ""
    for row in range(9):
        y = 214 + row * 50
        art += f"M110 {y}H1490" + "".join(f"M{110 + i * 120 + (row % 2) * 60} {y}v50" for i in range(12))
    return stroke(art, "#5a7074", 2, 0.8)


def _mirror(x: float, y: float, w: float, h: float) -> str:
    glass = box(x, y, w, h, "ramp(#2f444e,#3f5a64,#2a3c46)", 3) + faint(
        poly([(x + 40, y + h), (x + 150, y), (x + 220, y), (x + 110, y + h)], "#cfe6ee", 0)
        + poly([(x + 250, y + h), (x + 360, y), (x + 382, y), (x + 272, y + h)], "#cfe6ee", 0), 0.16)  # fmt: skip
    return (
        box(x - 16, y - 16, w + 32, h + 32, "#9aa8ac", 6)
        + glass
        + veil(x - 16, y + h + 16, w + 32, 20, "#2b1a3d", 0.3, 0)
    )


def _grille(x: float, y: float) -> str:
    return box(x - 46, y - 24, 92, 60, "#26343c", 4) + stroke(
        "".join(f"M{x - 32 + i * 16} {y - 22}v56" for i in range(5)), "#9aa8ac", 5
    )


def _threads(x: float, y: float, chance: Chance) -> str:
    art = (
        veil(x, y + 210, 330, 20, "#2b1a3d", 0.3, 0)
        + box(x, y, 320, 208, "#b98a5a", 5)
        + stroke(f"M{x} {y}h320v208h-320Z", "#5a4034", 7)
    )
    pins = []
    for i in range(8):
        px, py = (
            x + 28 + (i % 4) * 72 + chance.number(-6, 8, "x", i),
            y + 24 + (i // 4) * 92 + chance.number(-6, 8, "y", i),
        )
        paper = chance.pick(("#f4ecd8", "#dfe6ea", "#f1d9b0"), "paper", i)
        art += (
            box(px, py, 52, 62, paper, 1, 1.6)
            + box(px + 7, py + 7, 38, 30, ("#7a8a96", "#c9a08a", "#8fae9a")[i % 3], 1, 1)
            + stroke(f"M{px + 8} {py + 46}h34", "#8a8078", 3)
        )
        pins.append((px + 26, py + 4))
    web = "".join(
        f"M{pins[a][0]:.0f} {pins[a][1]:.0f}L{pins[b][0]:.0f} {pins[b][1]:.0f}"
        for a, b in ((0, 5), (5, 2), (2, 7), (1, 6), (6, 3))
    )
    return art + stroke(web, "#d0303c", 3) + "".join(oval(px, py, 5, 5, "#d0303c", 1.4) for px, py in pins)


def _cabinet(x: float, y: float) -> str:
    steel = "#7f929a"
    art = contact(x, y, 110) + box(x - 92, y - 280, 184, 276, f"across({light(steel)},{steel},{shade(steel)})", 4)
    return art + "".join(
        box(x - 80, y - 268 + i * 66, 160, 58, light(steel), 3, 2)
        + box(x - 22, y - 254 + i * 66, 44, 8, "#39494e", 3, 1.4)
        + box(x - 30, y - 238 + i * 66, 60, 14, "#f1ead8", 1, 1.2)
        for i in range(4)
    )


def _table(x: float, y: float) -> str:
    steel = "#9aa8ac"
    legs = "".join(
        stroke(f"M{x + dx} {y}V{y - 100}", line_of(steel), 15) + stroke(f"M{x + dx} {y}V{y - 100}", shade(steel), 10)
        for dx in (-150, 150)
    )
    top = poly(
        [(x - 176, y - 120), (x + 176, y - 120), (x + 204, y - 78), (x - 204, y - 78)], ramp(light(steel), steel)
    )
    return contact(x, y, 220, 22) + legs + top + box(x - 204, y - 78, 408, 14, shade(steel), 2)


def _chair(x: float, y: float, flip: bool = False) -> str:
    k = -1 if flip else 1
    iron = "#39494e"
    d = f"M{x - k * 42} {y}V{y - 214}M{x + k * 44} {y}V{y - 92}M{x - k * 42} {y - 92}H{x + k * 50}"
    seat_ = box(x - 52, y - 104, 104, 18, "#7a5a4c", 6) + shape(
        f"M{x - k * 50} {y - 210}h{k * 20}v72h{k * -20}Z", "#7a5a4c", 2.4
    )
    return contact(x, y, 70) + stroke(d, line_of(iron), 13) + stroke(d, iron, 8) + seat_
