"""The living room."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    Shell,
    draw_floor,
    draw_rug,
    draw_wallpaper,
    draw_walls,
    make_room,
)
from storyreel.video_engine.picture.places.openings import draw_curtains, draw_window
from storyreel.video_engine.picture.places.pictures import draw_frame
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_armchair, draw_sofa
from storyreel.video_engine.picture.places.shapes import box, contact, glow, oval, ramp, shape
from storyreel.video_engine.picture.places.views import look_out


def parlour(chance: Chance) -> Scenery:
    """A living room: sofa, fireplace, pictures, a standing lamp."""
    shell = Shell("#d9b79a", "#a9744a", "#f1e3c8", ((700, 320, 300, 290),))
    wall = (
        draw_walls(shell, draw_wallpaper("#d9b79a"), dado=110)
        + draw_window(shell.windows[0], "#f8f1e4", 2, 2)
        + draw_curtains(shell.windows[0], "#4f7f6f", 90)
    )
    hearth, fire = _fireplace(1270, FLOOR + 10)
    wall += (
        hearth
        + draw_frame(1270, 390, 220, 160, "sea", chance.of("mantel"))
        + "".join(
            draw_frame(x, y, w, h, s, chance.of("picture", x))
            for x, y, w, h, s in (
                (220, 400, 130, 160, "portrait"),
                (390, 380, 150, 110, "hills"),
                (520, 410, 90, 110, "flowers"),
            )
        )
    )
    wall += "".join(
        draw_prop(n, x, 566, s) for n, x, s in (("clock", 1270, 66), ("candle", 1180, 54), ("candle", 1360, 54))
    )
    wall += draw_sofa(350, FLOOR + 34, chance.pick(("#5f7f9a", "#7d5a86", "#4f7f6f"), "sofa"))
    lamp, lit = _standing_lamp(600, FLOOR + 26)
    ground = draw_floor(shell)
    floor = (
        draw_rug(800, 990, 600, 170, "#b5604a", "#e9d3a2")
        + draw_armchair(1410, 960, "#c9785f", 1.2)
        + draw_prop("plant", 120, 950, 190)
    )
    front = draw_prop("plant", 1510, 1110, 250)
    return make_room(
        shell,
        ground + wall + lamp,
        lit,
        floor,
        front,
        marks(740, 1020, reach=210),
        "#8a5a3c",
        look_out("garden", chance),
        seats=(
            seat(280, 880),
            seat(420, 880),
            seat(1410, 966),
        ),
        screens=fire,
    )


def _fireplace(x: float, y: float) -> tuple[str, str]:
    stone = "#cdbba6"
    art = contact(x, y, 200, 22) + box(x - 160, y - 250, 320, 250, f"across({light(stone)},{stone},{shade(stone)})", 4)
    art += "".join(
        box(
            x - 154 + (i % 7) * 44 + (i // 7 % 2) * 6,
            y - 246 + i // 7 * 30,
            38,
            26,
            mix(stone, ("#e6d8c4", "#a8968a", "#bda892")[(i * 5) % 3], 0.6),
            5,
            1.4,
        )
        for i in range(56)
    )
    art += box(x - 186, y - 264, 372, 24, ramp("#a5744a", "#7a5238"), 5) + shape(
        f"M{x - 92} {y}V{y - 110}Q{x - 86} {y - 176} {x} {y - 178}T{x + 92} {y - 110}V{y}Z",
        ramp("#2e1c28", "#6a3030"),
        4,
    )
    art += "".join(box(x - 60 + i * 34, y - 24, 60, 17, "#7a5238", 8) for i in range(3))
    art += "".join(
        shape(f"M{x + dx} {y - 22}q-22 -26 0 -{tall}q22 {tall - 26} 0 {tall}Z", colour, 0)
        for dx, tall, colour in ((-38, 64, "#f08a3a"), (-6, 96, "#f6a03c"), (32, 70, "#f08a3a"), (6, 50, "#ffe08a"))
    )
    return art + box(x - 200, y - 6, 400, 16, "#a8968a", 4), glow(x, y - 60, 280, "#ff8a30", 0.6) + glow(
        x, y + 30, 330, "#ff8a30", 0.4, 0.24
    )


def _standing_lamp(x: float, y: float) -> tuple[str, str]:
    art = contact(x, y, 44) + oval(x, y - 4, 34, 8, "#7a5a3c") + box(x - 4, y - 330, 8, 326, "#a5803c", 3, 2)
    hood = f"M{x - 34} {y - 410}H{x + 34}L{x + 64} {y - 320}Q{x} {y - 306} {x - 64} {y - 320}Z"
    return art + shape(hood, "across(#fbeccb,#eed3a0,#c99f74)"), shape(hood, "veil(#ffa420,0.4,0.8)", 0) + glow(
        x, y - 340, 330, "#ffb050", 0.75
    ) + glow(x, y, 200, "#ffb050", 0.4, 0.2)
