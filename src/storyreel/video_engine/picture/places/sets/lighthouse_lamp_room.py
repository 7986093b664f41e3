"""The lamp room of a lighthouse."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, RIGHT, Shell, draw_floor, draw_walls, make_room
from storyreel.video_engine.picture.places.openings import draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks
from storyreel.video_engine.picture.places.shapes import box, contact, glow, oval, poly, ramp, shape, stroke
from storyreel.video_engine.picture.places.tables import draw_desk
from storyreel.video_engine.picture.places.views import look_out


def lighthouse_lamp_room(chance: Chance) -> Scenery:
    """The top of a lighthouse: glass all round over the sea, the great lens, a keeper's desk."""
    panes = tuple((LEFT + 22 + i * 268.0, 250.0, 250.0, 400.0) for i in range(5))
    shell = Shell("#e3d8c2", "#a9794f", "#7f5a46", panes)
    wall = draw_walls(shell, _rivets(), dado=130)
    for pane in panes:
        wall += draw_window(pane, "#4f8a86", 2, 3, sill=False)
    wall += box(LEFT, 656, RIGHT - LEFT, 16, "#d8a23c", 4) + box(
        LEFT, 214, RIGHT - LEFT, 22, ramp("#5f9a94", "#3f6f6c"), 3
    )
    wall += draw_desk(250, FLOOR + 24, 250, 122, "#8f5f40")
    wall += "".join(
        draw_prop(n, x, FLOOR - 96, s) for n, x, s in (("ledger", 186, 72), ("lantern", 300, 88), ("cup", 250, 44))
    )
    lens, lit = _great_lens(1200, FLOOR + 46)
    ground = draw_floor(shell)
    floor = (
        lens
        + draw_prop("oil_can", 1010, FLOOR + 66, 84)
        + draw_prop("rope", 1400, FLOOR + 96, 88)
        + draw_prop("toolbox", 120, FLOOR + 90, 110)
    )
    floor += _hatch(560, 1100)
    front = draw_prop("barrel", 1500, 1110, 230)
    lamp = glow(300, 690, 180, "#ffb050", 0.7)
    return make_room(
        shell, ground + wall, lamp, floor, front, marks(510, 830, reach=190), "#8f5f40", look_out("sea", chance), lit
    )


def _great_lens(x: float, y: float) -> tuple[str, str]:
    brass = "#cf9a3c"
    art = (
        contact(x, y, 190, 34)
        + box(x - 120, y - 44, 240, 44, "across(#6f8f8c,#4f706e,#34504f)", 8)
        + box(x - 92, y - 150, 184, 110, "across(#5f9a94,#3f7672,#2c5654)", 6)
    )
    art += "".join(box(x - 66 + i * 46, y - 132, 36, 74, "#35605e", 4, 2) for i in range(3)) + box(
        x - 132, y - 172, 264, 26, f"across({light(brass)},{brass},{shade(brass)})", 8
    )
    art += shape(
        f"M{x - 118} {y - 172}C{x - 158} {y - 290} {x - 150} {y - 430} {x - 84} {y - 520}H{x + 84}"
        f"C{x + 150} {y - 430} {x + 158} {y - 290} {x + 118} {y - 172}Z",
        "across(#eefaf6,#b9dfe0,#8fbcc8)",
        3.4,
    )
    for k in (-0.86, -0.6, -0.34, 0.34, 0.6, 0.86):
        art += stroke(
            f"M{x + 112 * k:.0f} {y - 174}"
            f"C{x + 152 * k:.0f} {y - 290} {x + 146 * k:.0f} {y - 430} {x + 80 * k:.0f} {y - 518}",
            "#6fa0ae",
            2.2,
            0.7,
        )
    for r in (104, 82, 60, 38):
        art += oval(
            x,
            y - 340,
            r * 0.94,
            r,
            f"ramp({mix('#ffffff', '#a9d6dc', r / 130)},{mix('#d6f0f0', '#8fc0cc', r / 130)})",
            2.2,
        )
    art += oval(x, y - 340, 20, 22, "#fff6d0", 2) + stroke(
        f"M{x - 96} {y - 420}q20 -60 40 -84M{x - 62} {y - 360}q6 -36 26 -50", "#ffffff", 7, 0.85
    )
    art += "".join(
        box(x - w, y - h, 2 * w, 13, f"across({light(brass)},{brass},{shade(brass)})", 5)
        for w, h in ((140, 250), (128, 448))
    ) + box(x - 96, y - 536, 192, 22, f"across({light(brass)},{brass},{shade(brass)})", 7)
    art += shape(f"M{x - 70} {y - 536}Q{x} {y - 612} {x + 70} {y - 536}Z", brass) + box(
        x - 8, y - 640, 16, 66, brass, 4
    )
    lit = (
        oval(x, y - 340, 98, 106, "halo(#fff0b8,1)", 0)
        + glow(x, y - 340, 420, "#ffdf90", 0.8)
        + glow(x, y + 14, 380, "#ffb050", 0.5, 0.22)
    )
    beams = poly([(x, y - 372), (x, y - 308), (-60, y - 180), (-60, y - 470)], "side(#ffe7a0,0.05,0.42)", 0) + poly(
        [(x, y - 372), (x, y - 308), (1660, y - 230), (1660, y - 440)], "side(#ffe7a0,0.42,0.10)", 0
    )
    return art, lit + beams


def _rivets() -> str:
    return "".join(oval(x, 674 - 430, 3, 3, "#b5a58c", 1) for x in range(LEFT + 20, RIGHT, 46))


def _hatch(x: float, y: float) -> str:
    return poly([(x - 110, y - 46), (x + 110, y - 46), (x + 136, y + 26), (x - 136, y + 26)], "#8a5f3f", 2.4) + stroke(
        f"M{x - 14} {y + 4}q14 14 28 0", "#d8a23c", 6
    )
