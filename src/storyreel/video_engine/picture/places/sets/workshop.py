"""The workshop with its garage door."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, draw_prop, dress
from storyreel.video_engine.picture.places.fittings import draw_pendant
from storyreel.video_engine.picture.places.interiors import FLOOR, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_stool
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    line_of,
    lit_from_left,
    oval,
    ramp,
    shape,
    stroke,
    veil,
)
from storyreel.video_engine.picture.places.views import look_out

PIECES = (
    Piece("toolbox", "bench", 80, 96, 0.4),
    Piece("oil_can", "bench", 60, 70, 0.3),
    Piece("jar", "bench", 46, 54, 0.2),
    Piece("jar", "shelf", 46, 56, 0.4),
    Piece("oil_can", "shelf", 50, 58, 0.2),
    Piece("parcel", "shelf", 50, 60, 0.2),
    Piece("lantern", "shelf", 46, 56, 0.1),
    Piece("barrel", "floor", 120, 130, 0.5),
    Piece("crate", "floor", 110, 124, 0.4),
)


def workshop(chance: Chance) -> Scenery:
    """A workshop: an open roller door with a car in it, a wall of tools over a bench, tyres, a hanging lamp."""
    shell = Shell("#8fa3a8", "#8d8780", "#5f7076", ((190, 340, 500, 480),), "beams")
    wall = draw_walls(shell, _blocks()) + _roller(190, 340, 500)
    wall += _car(440, FLOOR + 22, chance.pick(("#d9604c", "#e0a23c", "#4f8fa8", "#6f9f6a"), "car"))
    wall += _tool_wall(780, 340, chance) + _bench(1010, FLOOR + 26)
    wall += box(1290, 400, 190, 14, "#a5744a", 3) + box(1290, 510, 190, 14, "#a5744a", 3)
    slots = {
        "bench": [(850, FLOOR - 96), (1150, FLOOR - 96)],
        "shelf": [(1320 + i * 60, y) for y in (402, 512) for i in range(3)],
    }
    wall += dress(slots, PIECES, chance) + _vice(1010, FLOOR - 94)
    lamps = [draw_pendant(x, 290, "#e0983a", 0.8) for x in (960,)]
    things = _tyres(1390, 930) + draw_stool(1240, 930, "#c9584f", 110) + dress({"floor": [(150, 950)]}, PIECES, chance)
    spill = shape("M560 1040q60 -26 150 -10t110 20q-20 34 -130 30t-130 -40Z", "#4a4450", 0, 'opacity=".35"')
    return furnish(
        shell, wall, lamps, spill + things, _tyres(1560, 1180), marks(680, 960), "#a5744a",
        look_out("street", chance), boards=False, seats=(seat(1240, 948),),
    )  # fmt: skip


def _blocks() -> str:
    art = ""
    for row in range(13):
        y = 210 + row * 48
        art += f"M110 {y}H1490" + "".join(f"M{110 + i * 110 + (row % 2) * 55} {y}v48" for i in range(13))
    return stroke(art, "#74888e", 2.2, 0.7)


def _roller(x: float, y: float, w: float) -> str:
    art = box(x - 24, y - 40, w + 48, 44, "ramp(#d9a23c,#b9803a)", 4)
    art += "".join(box(x, y + i * 17, w, 16, "ramp(#cfd8da,#a3b0b6)", 1, 1.6) for i in range(4))
    rails = box(x - 22, y, 22, FLOOR - y, lit_from_left("#5f7076"), 0) + box(
        x + w, y, 22, FLOOR - y, lit_from_left("#5f7076"), 0
    )
    return art + rails + veil(x, y + 68, w, 40, "#2b1a3d", 0.35, 0)


def _car(x: float, y: float, paint: str) -> str:
    art = contact(0, 0, 210, 26)
    art += shape(
        "M-190 -28V-84Q-186 -112 -140 -118L-104 -176Q-96 -190 -76 "
        "-190H62Q82 -190 96 -174L142 -120Q188 -114 192 -82V-28Z",
        ramp(light(paint), paint, shade(paint)),
        3,
    )
    art += shape("M-88 -122L-66 -170H-8V-122ZM8 -122V-170H58L100 -122Z", "ramp(#cfe6ee,#8fb4c4)", 2.4)
    art += stroke("M0 -118V-40M-150 -84H160", line_of(paint), 2, 0.6) + box(
        -40, -104, 26, 7, light(light(paint)), 3, 1.2
    )
    art += (
        oval(-176, -84, 11, 15, "#fff3cc", 2)
        + oval(180, -82, 8, 14, "#d9605c", 2)
        + box(-200, -44, 404, 16, "#5a6274", 7)
    )
    for dx in (-112, 112):
        art += (
            oval(dx, -26, 42, 42, "#3a3a48", 3)
            + oval(dx, -26, 20, 20, "#cfd6de", 2)
            + oval(dx, -26, 6, 6, "#5a6274", 0)
        )
    return at(x, y, art, 1.02)


def _tool_wall(x: float, y: float, chance: Chance) -> str:
    art = veil(x, y + 270, 480, 20, "#2b1a3d", 0.3, 0) + box(x, y, 460, 268, "#d8b380", 5)
    art += "".join(oval(x + 20 + i * 30, y + 20 + j * 38, 2.2, 2.2, "#a5804e", 0) for i in range(15) for j in range(7))
    for i in range(6):
        tx, long = x + 44 + i * 44, chance.number(70, 120, "tool", i)
        iron, grip = "#a9b4bf", chance.pick(("#d9604c", "#e0a23c", "#4f7fa8"), "grip", i)
        art += box(tx - 7, y + 36, 14, long * 0.55, iron, 3, 2) + box(
            tx - 9, y + 36 + long * 0.5, 18, long * 0.5, grip, 6, 2
        )
    saw = shape(f"M{x + 40} {y + 190}h150l30 44h-176Z", "#c3ccd4", 2.4) + box(x + 210, y + 186, 50, 52, "#9a6240", 12)
    hammer = box(x + 336, y + 50, 16, 130, "#9a6240", 4, 2) + box(x + 306, y + 36, 76, 34, "#7a8698", 6)
    ring = oval(x + 410, y + 130, 34, 34, "none", 0) + stroke(f"M{x + 410} {y + 96}a34 34 0 1 0 .1 0", "#4a5060", 11)
    return art + saw + hammer + ring + draw_prop("wrench", x + 350, y + 250, 70, shadow=False)


def _bench(x: float, y: float) -> str:
    wood = "#a9744a"
    art = contact(x, y, 270, 20) + "".join(box(x + dx, y - 116, 26, 116, lit_from_left(wood), 3) for dx in (-220, 196))
    art += box(x - 210, y - 50, 412, 16, shade(wood), 3) + box(x - 236, y - 132, 472, 26, ramp(light(wood), wood), 4)
    art += (
        veil(x - 220, y - 106, 440, 20, "#2b1a3d", 0.4, 0)
        + draw_prop("toolbox", x - 120, y - 50, 84)
        + box(x + 40, y - 96, 110, 42, mix(wood, "#5f7076", 0.5), 3, 2)
    )
    return art


def _vice(x: float, y: float) -> str:
    iron = "#4f6f94"
    return (
        box(x - 40, y - 14, 80, 14, iron, 3)
        + box(x - 44, y - 44, 32, 34, ramp(light(iron), iron), 4)
        + box(x + 14, y - 44, 32, 34, ramp(light(iron), iron), 4)
        + box(x - 14, y - 32, 30, 10, "#c3ccd4", 2)
        + stroke(f"M{x + 46} {y - 27}h34m0 -14v28", "#7a8698", 6)
    )


def _tyres(x: float, y: float) -> str:
    return contact(x, y, 100) + "".join(
        oval(x, y - 22 - i * 40, 88, 26, "ramp(#5a5a6a,#34343f)", 3) + oval(x, y - 30 - i * 40, 50, 13, "#24242e", 2)
        for i in range(3)
    )
