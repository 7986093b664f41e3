"""The café."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, draw_prop, dress
from storyreel.video_engine.picture.places.fittings import draw_pendant
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, TOP, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_window
from storyreel.video_engine.picture.places.passers import draw_passer
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_chair
from storyreel.video_engine.picture.places.shapes import box, contact, faint, line_of, oval, ramp, shape, stroke, veil
from storyreel.video_engine.picture.places.tables import draw_counter
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("cup", "table", 40, 48, 0.5),
    Piece("croissant", "table", 44, 52, 0.2),
    Piece("book", "table", 46, 56, 0.15),
    Piece("vase", "sill", 60, 76, 0.4),
    Piece("plant", "sill", 64, 84, 0.4),
    Piece("jar", "shelf", 46, 56, 0.45),
    Piece("teapot", "shelf", 50, 60, 0.3),
    Piece("cup", "shelf", 40, 46, 0.25),
)


def cafe(chance: Chance) -> Scenery:
    """A café: a shop window on the street, a blackboard, a counter with cakes and a machine, small round tables."""
    paint = chance.pick(("#2f6f72", "#6f4a5c", "#3f5f86"), "paint")
    shell = Shell("#d98f6a", "#a9744e", paint, ((190, 320, 470, 340),), "beams")
    wall = draw_walls(shell, _bricks(chance)) + box(LEFT, 660, 590, 160, ramp(light(paint), paint), line=2)
    wall += draw_window(shell.windows[0], paint, 3, 1)
    wall += shape("M190 320H660V372Q626 402 592 372T524 372T457 372T390 372T323 372T256 372T190 372Z", "#f4e3c4", 2)
    wall += _blackboard(900, 300, chance) + _shelf(1200, 420) + _shelf(1200, 520)
    wall += draw_passer(1168, FLOOR + 20, chance.of("barista"), -0.5, "hold", "cup", clothes="apron")
    wall += draw_counter(760, FLOOR + 26, 640, 146, paint, "#e3c08c", 6) + _machine(1270, FLOOR - 134)
    wall += _cake_glass(880, FLOOR - 132, chance)
    slots = {
        "sill": [(250, 668), (600, 668)],
        "shelf": [(1110 + i * 58, y) for y in (420, 520) for i in range(4)],
        "table": [(272, 792), (424, 916)],
    }
    lamps = [draw_pendant(x, y, "#e0a23c", 0.55) for x, y in ((840, 300), (1060, 292), (1290, 300))]
    things = draw_chair(180, 936, "#7a4a34", False, 1.25) + _round_table(330, 930, 1.2)
    things += draw_chair(1400, 950, "#7a4a34", True, 1.25)
    wall += draw_chair(236, FLOOR + 40, "#7a4a34", False, 0.95)
    wall += draw_passer(276, FLOOR + 42, chance.of("guest"), 0.7, "sit") + _round_table(330, FLOOR + 34, 0.9)
    return furnish(
        shell, wall + dress({k: v for k, v in slots.items() if k != "table"}, PIECES, chance), lamps,
        things + dress({"table": [(316, 812), (356, 816)]}, PIECES, chance), draw_prop("plant", 90, 1120, 260),
        marks(650, 960), "#c9a06c", look_out("street", chance), tiles="#c99a72",
        seats=(seat(186, 950), seat(1396, 962)),
    )  # fmt: skip


def _bricks(chance: Chance) -> str:
    art = ""
    for i in range(150):
        row = i // 6
        x = 690 + chance.number(0, 800, "x", i)
        tone = chance.pick(("#c4785a", "#e3a27c", "#b96a50"), "tone", i)
        art += box(x + (row % 2) * 20, TOP + 10 + row * 24, 44, 17, tone, 2, 0)
    return faint(art, 0.55)


def _blackboard(x: float, y: float, chance: Chance) -> str:
    art = veil(x - 130, y + 196, 260, 20, "#2b1a3d", 0.3, 0) + box(x - 130, y, 260, 196, "#8a5a3c", 5)
    art += box(x - 118, y + 12, 236, 172, "ramp(#3a4a48,#2c3a3c)", 2, 1.6)
    chalk = "".join(f"M{x - 100} {y + 76 + i * 24}h{chance.number(60, 110, 'dish', i)}m30 0h26" for i in range(4))
    art += stroke(chalk, "#f1e6d0", 4, 0.75) + stroke(f"M{x - 60} {y + 44}q60 -26 120 0", "#f0b85a", 5, 0.9)
    cup = (
        f"M{x + 56} {y + 120}h34v18q-17 22 -34 0ZM{x + 90} {y + 124}"
        f"q18 2 0 16M{x + 64} {y + 108}q6 -8 0 -16m14 16q6 -8 0 -16"
    )
    return art + stroke(cup, "#f7efe0", 3.4, 0.9)


def _shelf(x: float, y: float) -> str:
    return box(x - 130, y, 270, 13, "#8a5a3c", 3) + veil(x - 130, y + 13, 270, 26, "#2b1a3d", 0.3, 0)


def _machine(x: float, y: float) -> str:
    art = (
        contact(x, y, 90)
        + box(x - 78, y - 110, 156, 108, "ramp(#e6ebee,#9aa5b2)", 10)
        + box(x - 70, y - 66, 140, 44, "#4a4a5c", 5)
    )
    art += box(x - 84, y - 124, 168, 20, "#c94f4f", 6)
    art += "".join(
        box(x + dx - 16, y - 66, 32, 12, "#2f2f40", 3) + box(x + dx - 5, y - 56, 10, 14, "#2f2f40", 2)
        for dx in (-34, 34)
    )
    return art + "".join(oval(x + dx, y - 90, 9, 9, "#f7f0dc") for dx in (-46, -18, 18, 46))


def _cake_glass(x: float, y: float, chance: Chance) -> str:
    art = contact(x, y, 120) + box(x - 104, y - 84, 208, 84, "ramp(#f4e8d2,#dcb98c)", 8)
    for row, top in enumerate((y - 44, y - 6)):
        art += box(x - 98, top, 196, 5, "#b99a74", 1, 1)
        for i in range(5):
            cx, tone = x - 78 + i * 39, chance.pick(("#8a4a3c", "#f3c0a8", "#e6607a", "#f3d78c"), "cake", row, i)
            art += box(cx - 13, top - 22, 26, 22, ramp("#fff3dc", tone), 4, 1.6) + oval(
                cx, top - 25, 4, 4, "#d94f5c", 1.2
            )
    return art + shape(f"M{x - 104} {y}V{y - 84}H{x + 104}V{y}Z", "#ffffff", 2.2, 'fill-opacity=".16"')


def _round_table(x: float, y: float, k: float) -> str:
    wood = "#b5804e"
    art = (
        contact(x, y, 80 * k)
        + stroke(f"M{x} {y - 6}V{y - 108 * k:.0f}", line_of("#4a4458"), 14)
        + stroke(f"M{x} {y - 6}V{y - 108 * k:.0f}", "#4a4458", 9)
    )
    art += oval(x, y - 6, 44 * k, 10 * k, "#4a4458")
    return (
        art
        + oval(x, y - 104 * k, 92 * k, 20 * k, shade(wood))
        + oval(x, y - 112 * k, 92 * k, 20 * k, ramp(light(wood), wood))
    )
