"""The attic."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import draw_pendant
from storyreel.video_engine.picture.places.interiors import (
    FLOOR,
    LEFT,
    RIGHT,
    TOP,
    Shell,
    draw_floor,
    draw_rug,
    draw_walls,
    make_room,
)
from storyreel.video_engine.picture.places.openings import draw_window
from storyreel.video_engine.picture.places.pictures import draw_frame
from storyreel.video_engine.picture.places.scenery import Scenery, marks
from storyreel.video_engine.picture.places.shapes import (
    box,
    contact,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)
from storyreel.video_engine.picture.places.shelves import draw_shelf
from storyreel.video_engine.picture.places.views import look_out


def attic(chance: Chance) -> Scenery:
    """An attic: sloping rafters, a gable window, trunks, a dress form, boxes."""
    shell = Shell("#a98a6f", "#9a7050", "#7a5640", ((650, 330, 300, 230),))
    wall = draw_walls(shell, _planks()) + draw_window(shell.windows[0], "#d9c3a0", 2, 2) + _rafters()
    wall += draw_shelf(
        1010, 560, 190, 276, "#8a6244", chance.of("shelf"), 3, ("clock", "camera", "vase")
    ) + _dress_form(1290, FLOOR + 22)
    wall += draw_frame(500, 740, 150, 180, "portrait", chance.of("leaning"), "#a5803c") + draw_prop(
        "umbrella", 402, FLOOR + 16, 112, -10
    )
    wall += (
        _trunk(400, FLOOR + 40, 230, "#7a4a3c")
        + draw_prop("suitcase", 270, FLOOR + 34, 130)
        + draw_prop("crate", 200, FLOOR + 44, 110)
        + draw_prop("teddy_bear", 400, FLOOR - 78, 78)
    )
    lamp, lit = draw_pendant(800, 276, "#8a6a4a", 0.55)
    ground = draw_floor(shell)
    floor = (
        draw_rug(800, 1010, 460, 130, "#7d5a6a", "#c9a06a")
        + _trunk(1330, 960, 260, "#5a6a5a")
        + draw_prop("lantern", 1290, 858, 84, shadow=False)
        + draw_prop("books", 1390, 858, 78, shadow=False)
    )
    front = draw_prop("crate", 1500, 1110, 250)
    return make_room(
        shell,
        ground + wall + lamp,
        lit + glow(1290, 822, 200, "#ffb050", 0.6),
        floor,
        front,
        marks(650, 940),
        "#8a6244",
        look_out("garden", chance),
    )


def _planks() -> str:
    boards = "".join(stroke(f"M{x} {TOP}V{FLOOR}", "#6f543f", 2.2, 0.55) for x in range(LEFT + 60, RIGHT, 60))
    return boards + "".join(
        stroke(f"M{x} {y}q8 14 0 30", "#6f543f", 2, 0.45) for x in range(LEFT + 88, RIGHT, 120) for y in (290, 470, 680)
    )


def _rafters() -> str:
    wood, art = "#6f4a36", ""
    art += poly([(LEFT, TOP), (LEFT, 560), (500, TOP)], "#8a6a52", 2.4) + poly(
        [(RIGHT, TOP), (RIGHT, 560), (1100, TOP)], "#7a5c48", 2.4
    )
    for k in (0.28, 0.62):
        art += stroke(
            f"M{LEFT} {560 - 350 * k:.0f}L{LEFT + 390 * (1 - k):.0f} {TOP}M{RIGHT} {560 - 350 * k:.0f}"
            f"L{RIGHT - 390 * (1 - k):.0f} {TOP}",
            "#5f4636",
            2,
            0.6,
        )
    for d in (f"M{LEFT - 20} 580L520 {TOP - 6}", f"M{RIGHT + 20} 580L1080 {TOP - 6}"):
        art += stroke(d, line_of(wood), 37) + stroke(d, wood, 32) + stroke(d, light(wood), 5, 0.5)
    art += box(LEFT, TOP + 30, RIGHT - LEFT, 30, ramp(light(wood), wood), 3)
    return art


def _dress_form(x: float, y: float) -> str:
    cloth = "#c98a7a"
    art = contact(x, y, 60) + stroke(f"M{x} {y - 130}V{y - 16}M{x - 44} {y}L{x} {y - 26}L{x + 44} {y}", "#6a4a38", 8)
    form = (
        f"M{x - 14} {y - 322}H{x + 14}Q{x + 20} {y - 300} {x + 58} {y - 292}"
        f"Q{x + 66} {y - 250} {x + 34} {y - 214}Q{x + 30} {y - 190} {x + 56} {y - 124}"
        f"Q{x} {y - 108} {x - 56} {y - 124}Q{x - 30} {y - 190} {x - 34} {y - 214}"
        f"Q{x - 66} {y - 250} {x - 58} {y - 292}Q{x - 20} {y - 300} {x - 14} {y - 322}Z"
    )
    return (
        art
        + shape(form, f"across({light(cloth)},{cloth},{shade(cloth)})", 2.8)
        + stroke(
            f"M{x} {y - 316}V{y - 116}M{x - 34} {y - 214}Q{x} {y - 204} {x + 34} {y - 214}", line_of(cloth), 1.8, 0.5
        )
        + oval(x, y - 326, 17, 8, "#6a4a38")
    )


def _trunk(x: float, y: float, width: float, colour: str) -> str:
    left = x - width / 2
    art = (
        contact(x, y, width * 0.6)
        + box(left, y - 74, width, 74, ramp(colour, shade(colour)), 4, 3)
        + shape(
            f"M{left} {y - 72}V{y - 98}Q{left} {y - 116} {left + 22} {y - 116}H{left + width - 22}"
            f"Q{left + width} {y - 116} {left + width} {y - 98}V{y - 72}Z",
            ramp(light(colour), colour),
            3,
        )
    )
    for k in (0.18, 0.82):
        art += box(left + width * k - 9, y - 116, 18, 116, "#b58a4c", 2, 2)
    return (
        art
        + box(x - 15, y - 84, 30, 26, "#d8a23c", 4, 2)
        + oval(x, y - 70, 3.6, 5, "#4a3440", 0)
        + veil(left, y - 72, width, 14, "#2b1a3d", 0.3, 0)
    )
