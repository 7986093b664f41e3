"""The office."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.fittings import draw_clock, draw_pendant
from storyreel.video_engine.picture.places.interiors import FLOOR, LEFT, Shell, draw_walls, furnish
from storyreel.video_engine.picture.places.openings import draw_window
from storyreel.video_engine.picture.places.scenery import Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import box, contact, glow, oval, ramp, stroke, veil
from storyreel.video_engine.picture.places.shelves import draw_shelf
from storyreel.video_engine.picture.places.tables import draw_desk
from storyreel.video_engine.picture.places.views import look_out


def office(chance: Chance) -> Scenery:
    """An office: desks with screens, a wide window on the town, a board with notes, shelves."""
    shell = Shell("#bccbd6", "#98a0ae", "#6f86a0", ((560, 320, 480, 280),))
    wall = draw_walls(shell) + draw_window(shell.windows[0], "#f4f1ea", 3, 1) + _blinds(shell.windows[0])
    wall += (
        _sticky_board(LEFT + 70, 340, chance)
        + draw_shelf(
            1240, 330, 220, FLOOR - 326, "#a5744a", chance.of("shelf"), 5, ("plant", "clock", "camera", "photo")
        )
        + draw_clock(1140, 330, 42, "#5f7f9f")
    )
    screens = ""
    for i, x in enumerate((300, 1060)):
        wall += draw_desk(x, FLOOR + 20, 300, 120, "#d9b48a")
        for dx in (-76, 50):
            art, shine = _screen(x + dx, FLOOR - 102, chance.of("screen", i, dx))
            wall, screens = wall + art, screens + shine
        wall += draw_prop("cup", x + 118, FLOOR - 100, 44)
    lamps = [draw_pendant(x, 272, "#5f7f9f", 0.7) for x in (560, 1040)]
    floor = draw_prop("plant", 170, 930, 200) + _swivel_chair(1310, 950)
    front = draw_prop("plant", 1510, 1110, 250)
    return furnish(
        shell,
        wall,
        lamps,
        floor,
        front,
        marks(610, 900),
        "#d9b48a",
        look_out("roofs", chance),
        tiles="#a9b0bd",
        screens=screens,
        seats=(seat(1310, 956),),
    )


def _blinds(window: tuple[float, float, float, float]) -> str:
    x, y, w, _ = window
    return "".join(box(x - 4, y + i * 13, w + 8, 10, ramp("#fbf6ea", "#ddd4c4"), 3, 1.4) for i in range(6)) + box(
        x - 12, y - 16, w + 24, 18, "#e9e0d0", 4
    )


def _sticky_board(x: float, y: float, chance: Chance) -> str:
    art = (
        veil(x, y + 190, 300, 20, "#2b1a3d", 0.26, 0)
        + box(x, y, 300, 190, "#f7f4ec", 5, 2.6)
        + stroke(f"M{x} {y}h300v190h-300Z", "#8d9aa8", 6)
    )
    for i in range(12):
        px, py = (
            x + 22 + (i % 5) * 52 + chance.number(-4, 4, "x", i),
            y + 18 + (i // 5) * 56 + chance.number(-3, 3, "y", i),
        )
        art += box(
            px, py, 40, 40, chance.pick(("#ffd76a", "#f5a8b0", "#9ad8c8", "#a8c4f0"), "note", i), 1, 1.4
        ) + stroke(f"M{px + 7} {py + 13}h24M{px + 7} {py + 22}h18", "#7a6a78", 2, 0.7)
    return art + stroke(f"M{x + 140} {y + 150}q50 -30 130 6", "#c94f4f", 3)


def _screen(x: float, y: float, chance: Chance) -> tuple[str, str]:
    art = (
        contact(x, y, 40)
        + box(x - 8, y - 24, 16, 20, "#5a6274", 2)
        + box(x - 26, y - 6, 52, 8, "#5a6274", 3)
        + box(x - 54, y - 94, 108, 72, "#4a5064", 6)
        + box(x - 47, y - 87, 94, 58, ramp("#6fb4d8", "#3f7fb0"), 2, 1.6)
    )
    bars = "".join(
        box(
            x - 40,
            y - 80 + i * 11,
            chance.number(20, 74, "bar", i),
            5,
            chance.pick(("#dff4f8", "#a9e0d0", "#ffd9a0"), "tone", i),
            2,
            0,
        )
        for i in range(4)
    )
    return art + bars, box(x - 47, y - 87, 94, 58, "veil(#5fa8e0,0.42,0.3)", 2, 0) + glow(
        x, y - 58, 110, "#5fa8e0", 0.22
    )


def _swivel_chair(x: float, y: float) -> str:
    cloth = "#4f6f94"
    art = (
        contact(x, y, 70)
        + stroke(f"M{x} {y - 70}V{y - 14}M{x - 50} {y - 6}L{x} {y - 22}L{x + 50} {y - 6}", "#4a4458", 9)
        + "".join(oval(x + dx, y - 4, 8, 8, "#4a4458") for dx in (-50, 0, 50))
    )
    return (
        art
        + box(x - 54, y - 218, 108, 118, ramp(light(cloth), cloth), 24)
        + box(x - 60, y - 96, 120, 34, ramp(light(cloth), shade(cloth)), 14)
    )
