"""The gallery of a museum."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.hooks import HOOKS
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, Shell, draw_floor, draw_walls, make_room
from storyreel.video_engine.picture.places.openings import draw_window
from storyreel.video_engine.picture.places.pictures import draw_frame
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import box, contact, glow, line_of, oval, poly, ramp, shape, stroke
from storyreel.video_engine.picture.places.views import look_out

EMPTY = HOOKS["museum_gallery"][0]  # where nothing hangs yet


def museum_gallery(chance: Chance) -> Scenery:
    """A gallery: gilt frames under picture lights, an empty place, a rope barrier, a pedestal, a high window."""
    wall_colour = chance.pick(("#6f4a58", "#4f6a6a", "#7a4a44"), "wall")
    shell = Shell(wall_colour, "#a5794f", "#5a3f38", ((690, 262, 220, 120),))
    wall = draw_walls(shell, _damask(wall_colour), dado=96) + draw_window(shell.windows[0], "#d9c39a", 3, 1, sill=False)
    lights = ""
    pictures = (
        (280, 470, 250, 210, "sea"),
        (560, 500, 190, 240, "portrait"),
        (1040, 500, 190, 240, "flowers"),
        (1320, 470, 250, 210, "hills"),
    )
    for x, y, w, h, subject in pictures:
        wall += draw_frame(x, y, w, h, subject, chance.of("picture", x)) + _picture_light(x, y - h / 2 - 26)
        wall += box(x - 24, y + h / 2 + 20, 48, 18, "#d8b06a", 2, 1.6)
        lights += shape(
            f"M{x - 30} {y - h / 2 - 20}H{x + 30}L{x + w * 0.62:.0f} {y + h / 2 + 40}H{x - w * 0.62:.0f}Z",
            "veil(#ffc870,0.5,0)",
            0,
        ) + glow(x, y - h / 2 + 10, w * 0.8, "#ffb050", 0.4)
    wall += _picture_light(EMPTY.x, 404) + box(EMPTY.x - 24, 640, 48, 18, "#d8b06a", 2, 1.6)
    ground = draw_floor(shell)
    floor = (
        _reflections()
        + _barrier(150, 470, 888)
        + _barrier(1130, 1450, 888)
        + _pedestal(1310, 960)
        + _gallery_bench(260, 985)
    )
    front = _barrier(1440, 1640, 1110, 1.9)
    return make_room(
        shell,
        ground + wall,
        lights,
        floor,
        front,
        marks(640, 950, 970),
        "#8a6448",
        look_out("roofs", chance),
        seats=(seat(260, 990),),
    )


def _damask(colour: str) -> str:
    art = ""
    for row in range(6):
        for i in range(15):
            x, y = LEFT + 30 + i * 96 + (row % 2) * 48, 268 + row * 88
            art += shape(
                f"M{x} {y - 26}C{x + 18} {y - 8} {x + 14} {y + 8} {x} {y + 26}"
                f"C{x - 14} {y + 8} {x - 18} {y - 8} {x} {y - 26}Z",
                light(colour),
                0,
            )
            art += stroke(f"M{x - 24} {y + 4}q-8 -18 8 -18M{x + 24} {y + 4}q8 -18 -8 -18", light(colour), 3)
    return f'<g opacity="0.32">{art}</g>'


def _picture_light(x: float, y: float) -> str:
    return stroke(f"M{x} {y + 26}Q{x} {y} {x} {y + 4}", "#a57a34", 6) + box(
        x - 40, y - 8, 80, 15, "across(#f0d08a,#c9963a,#8a6430)", 7
    )


def _barrier(left: float, right: float, y: float, scale: float = 1) -> str:
    art, tall = "", 118 * scale
    mid = (left + right) / 2
    rope = f"M{left} {y - tall * 0.84:.0f}Q{mid} {y - tall * 0.3:.0f} {right} {y - tall * 0.84:.0f}"
    for x in (left, right):
        art += (
            contact(x, y, 36 * scale)
            + box(x - 24 * scale, y - 10 * scale, 48 * scale, 11 * scale, "across(#f0d08a,#c9963a,#8a6430)", 5)
            + box(x - 5 * scale, y - tall, 10 * scale, tall - 6, "across(#f0d08a,#c9963a,#8a6430)", 4)
            + oval(x, y - tall, 10 * scale, 10 * scale, "#d8a23c")
        )
    return (
        art
        + stroke(rope, line_of("#b5404a"), 13 * scale)
        + stroke(rope, "#b5404a", 8.5 * scale)
        + stroke(rope, "#d9706a", 2.4 * scale, 0.7)
    )


def _pedestal(x: float, y: float) -> str:
    stone = "#e6dccb"
    art = (
        contact(x, y, 80)
        + box(x - 46, y - 150, 92, 140, f"across({light(stone)},{stone},{shade(stone)})", 3)
        + box(x - 58, y - 164, 116, 20, light(stone), 4)
        + box(x - 60, y - 20, 120, 22, stone, 4)
    )
    return (
        art
        + shape(
            f"M{x - 14} {y - 164}C{x - 20} {y - 190} {x - 54} {y - 200} {x - 46} {y - 240}"
            f"C{x - 40} {y - 270} {x - 20} {y - 264} {x - 18} {y - 290}H{x + 18}"
            f"C{x + 20} {y - 264} {x + 40} {y - 270} {x + 46} {y - 240}"
            f"C{x + 54} {y - 200} {x + 20} {y - 190} {x + 14} {y - 164}Z",
            "across(#7fb0b8,#4f8a98,#35606f)",
            3,
        )
        + stroke(f"M{x - 44} {y - 232}q44 14 88 0M{x - 34} {y - 206}q34 12 68 0", "#e8c878", 4)
    )


def _gallery_bench(x: float, y: float) -> str:
    art = contact(x, y, 150) + "".join(box(lx, y - 50, 20, 50, "#5a3f38", 3) for lx in (x - 106, x + 86))
    return (
        art
        + box(x - 130, y - 78, 260, 34, ramp("#9a4a54", "#6f3440"), 12)
        + "".join(oval(x - 90 + i * 60, y - 66, 4, 3, "#5a2a34", 0) for i in range(4))
    )


def _reflections() -> str:
    return "".join(
        poly(
            [
                (x - 60, FLOOR + 8),
                (x + 60, FLOOR + 8),
                (800 + (x + 60 - 800) * 1.6, 980),
                (800 + (x - 60 - 800) * 1.6, 980),
            ],
            "veil(#ffe0b0,0.20,0)",
            0,
        )
        for x in (280, 560, 1040, 1320)
    )
