"""The dressing room of a theatre."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.interiors import FLOOR, Shell, draw_rug, draw_wallpaper, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_curtains, draw_window
from storyreel.video_engine.picture.places.pictures import draw_frame
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_stool
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    glow,
    line_of,
    lit_from_left,
    oval,
    poly,
    ramp,
    shape,
    stroke,
)
from storyreel.video_engine.picture.places.shelves import draw_board_shelf
from storyreel.video_engine.picture.places.views import look_out

CLOTHS = ("#b5485a", "#3f7f86", "#7a5aa6", "#d9a24a", "#4f6fa8", "#e6d8c4", "#5f8a5a", "#c9705a")


def dressing_room(chance: Chance) -> Scenery:
    """A dressing room: a mirror in a ring of bulbs, a rail of costumes, hats on a shelf, old posters, a skip."""
    wall_colour = chance.pick(("#a96a6a", "#7f8f86", "#8f7aa0"), "wall")
    shell = Shell(wall_colour, "#a5764f", "#e9dcc4", ((690, 300, 230, 230),))
    wall = draw_walls(shell, draw_wallpaper(wall_colour), dado=96) + draw_window(shell.windows[0], "#f1e6da", 2, 2)
    wall += draw_curtains(shell.windows[0], chance.pick(CLOTHS, "curtain"), 60)
    wall += draw_board_shelf(150, 372, 380, "#8a5a3c") + "".join(
        draw_prop(name, x, 372, size) for name, x, size in (("hat", 206, 84), ("crown", 300, 70), ("mask", 386, 74))
    )
    wall += _hat_box(476, 372, chance.pick(CLOTHS, "box")) + _rail(chance)
    wall += draw_frame(566, 420, 110, 150, "portrait", chance.of("poster"))
    wall += draw_frame(1006, 400, 96, 130, "flowers", chance.of("second"))
    mirror, bulbs = _mirror(1240, 520)
    floor = draw_rug(800, 1000, 470, 150, "#8a3f48", "#d8b06a") + draw_stool(1180, 938, "#7a4a38")
    floor += _skip(300, 966)
    front = draw_prop("hat", 1520, 1120, 240)
    return furnish(
        shell, wall, [(mirror, bulbs)], floor, front, marks(660, 960), "#8a5a3c", look_out("roofs", chance),
        seats=(seat(1180, 944),),
    )  # fmt: skip


def _rail(chance: Chance) -> str:
    """Costumes on hangers, each of its own cut and colour."""
    art = stroke("M150 440H540M170 440V806M520 440V806", line_of("#8a8f9a"), 13)
    art += stroke("M150 440H540M170 440V806M520 440V806", "#b9bfc9", 8)
    art += stroke("M146 806h48M496 806h48", line_of("#8a8f9a"), 13)
    for i, x in enumerate((214, 274, 334, 394, 454)):
        cloth, long = chance.pick(CLOTHS, "cloth", i), chance.number(220, 310, "long", i)
        art += stroke(f"M{x} 440q10 14 0 22l-28 18h56l-28 -18", "#5a5068", 3.4)
        flare = chance.number(30, 50, "flare", i)
        art += shape(
            f"M{x - 30} 482Q{x} 470 {x + 30} 482L{x + flare:.0f} {470 + long:.0f}Q{x} {484 + long:.0f} "
            f"{x - flare:.0f} {470 + long:.0f}Z",
            ramp(light(cloth), cloth, shade(cloth)),
            2.6,
        )
        if i % 2:
            art += stroke(f"M{x} 486V{460 + long:.0f}", line_of(cloth), 2.4, 0.6)
            art += "".join(oval(x + 8, 520 + j * 44, 4.5, 4.5, "#f0c860", 1.6) for j in range(4))
        else:
            art += stroke(f"M{x - 24} 560Q{x} 572 {x + 24} 560", light(light(cloth)), 7)
    return art


def _mirror(x: float, y: float) -> tuple[str, str]:
    """A dressing table with its mirror: (art, light of the bulbs)."""
    wood = "#8f5f44"
    art = box(x - 150, y - 170, 300, 320, lit_from_left(wood), 18) + box(x - 114, y - 134, 228, 260, "#8fa9b5", 8)
    art += shape(f"M{x - 100} {y + 110}L{x - 20} {y - 126}H{x + 40}L{x - 60} {y + 110}Z", "#c3d6dc", 0, 'opacity=".6"')
    art += box(x - 190, y + 150, 380, 30, ramp(light(wood), wood), 6)
    art += box(x - 176, y + 180, 110, FLOOR - y - 180, lit_from_left(wood), 4)
    art += box(x + 66, y + 180, 110, FLOOR - y - 180, lit_from_left(wood), 4)
    art += "".join(
        box(dx, y + 194 + j * 52, 86, 40, light(wood), 4, 2) + oval(dx + 43, y + 214 + j * 52, 6, 6, "#f0c860", 1.6)
        for dx in (x - 164, x + 78)
        for j in range(2)
    )
    art += "".join(
        draw_prop(name, x + dx, y + 152, size)
        for name, dx, size in (("vase", -136, 66), ("brush", -40, 56), ("lipstick", 40, 34))
    )
    places = [(x + dx, y - 152) for dx in (-100, -34, 34, 100)]
    places += [(x + side * 132, y - 92 + j * 66) for side in (-1, 1) for j in range(4)]
    art += "".join(oval(bx, by, 13, 13, "#fff3d6", 2.2) + oval(bx - 3, by - 4, 4, 4, "#ffffff", 0) for bx, by in places)
    shine = "".join(oval(bx, by, 12, 12, "#fff3c0", 0) + glow(bx, by, 66, "#ffcf7a", 0.55) for bx, by in places)
    return art, shine + glow(x, y, 300, "#ffb866", 0.4)


def _hat_box(x: float, y: float, cloth: str) -> str:
    art = box(x - 34, y - 54, 68, 54, lit_from_left(cloth), 6) + box(x - 40, y - 66, 80, 20, light(cloth), 6)
    return art + stroke(f"M{x} {y - 66}V{y}", "#f6efe0", 5)


def _skip(x: float, y: float) -> str:
    """A wicker trunk for costumes, a sleeve of one over its edge."""
    straw = "#c99a5c"
    art = contact(x, y, 130) + box(x - 118, y - 112, 236, 112, lit_from_left(straw), 6)
    weave = "".join(f"M{x - 110 + i * 22} {y - 106}v100" for i in range(11))
    rows = "".join(f"M{x - 114} {y - 92 + i * 22}h228" for i in range(5))
    art += stroke(weave, line_of(straw), 2, 0.4) + stroke(rows, light(straw), 4, 0.7)
    art += poly(
        [(x - 126, y - 112), (x + 126, y - 112), (x + 112, y - 146), (x - 112, y - 146)], ramp(light(straw), straw)
    )
    art += shape(f"M{x + 20} {y - 118}q34 -12 58 4l10 66q-16 12 -30 2z", ramp("#c94f6d", "#9a3a55"), 2.6)
    return art + box(x - 16, y - 104, 32, 26, "#8a5a3c", 4)
