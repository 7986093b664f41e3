"""Lamps, clocks, radiators and notice boards of rooms."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.interiors import FLOOR
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    glow,
    line_of,
    lit_from_left,
    oval,
    poly,
    shape,
    stroke,
    veil,
)


def draw_pendant(x: float, y: float, colour: str = "#d9675a", size: float = 1) -> tuple[str, str]:
    """Draw a hanging lamp with its lower rim at y: (art, light)."""
    w = 62 * size
    art = stroke(f"M{x} 150V{y - 46 * size}", "#3a3340", 4) + box(x - 7, y - 58 * size, 14, 14 * size, "#4a4250", 4)
    art += shape(
        f"M{x - 16 * size} {y - 46 * size}H{x + 16 * size}L{x + w} {y}Q{x} {y + 16 * size} {x - w} {y}Z",
        lit_from_left(colour),
        2.8,
    )
    art += oval(x, y + 2, w * 0.82, 6 * size, "#fdf0cf", 0)
    lamp = oval(x, y + 3, w * 0.7, 7 * size, "#fff3c8", 0) + glow(x, y + 24, 560 * size, "#ffb050", 0.72)
    return art, lamp + poly(
        [(x - w, y + 4), (x + w, y + 4), (x + w * 4.2, FLOOR), (x - w * 4.2, FLOOR)], "veil(#ffc060,0.26,0.03)", 0
    )


def draw_desk_lamp(x: float, y: float, colour: str = "#3f7f6f", size: float = 1) -> tuple[str, str]:
    """Draw a shaded table lamp from its foot: (art, light)."""
    art = oval(0, -3, 24, 6, "#c9963a") + box(-4, -58, 8, 54, "#c9963a", 3, 1.8)
    art += shape("M-20 -100H20L38 -56Q0 -46 -38 -56Z", f"across({light(colour)},{colour},{shade(colour)})")
    lamp = (
        shape("M-20 -100H20L38 -56Q0 -46 -38 -56Z", "veil(#ffd88a,0.35,0.75)", 0)
        + glow(0, -52, 210, "#ffb050", 0.75)
        + glow(0, 0, 120, "#ffb050", 0.5, 0.2)
    )
    return contact(x, y, 34 * size) + at(x, y, art, size), at(x, y, lamp, size)


def draw_wall_lamp(x: float, y: float, brass: str = "#c9963a") -> tuple[str, str]:
    """Draw a globe on a wall bracket: (art, light)."""
    art = (
        box(x - 9, y + 8, 18, 34, brass, 6, 2)
        + stroke(f"M{x} {y + 28}V{y + 6}", line_of(brass), 9)
        + stroke(f"M{x} {y + 28}V{y + 6}", brass, 5)
    )
    art += oval(x, y - 14, 22, 23, "#fbeecb") + oval(x - 7, y - 21, 7, 7, "#ffffff", 0)
    return art, oval(x, y - 14, 21, 22, "#fff0c0", 0) + glow(x, y - 10, 260, "#ffb050", 0.7)


def draw_clock(x: float, y: float, radius: float, rim: str = "#8a5a3c") -> str:
    """Draw a round wall clock without figures."""
    art = (
        veil(x - radius, y + radius - 8, radius * 2, 22, "#2b1a3d", 0.3, 0)
        + oval(x, y, radius, radius, rim, 2.6)
        + oval(x, y, radius * 0.82, radius * 0.82, "#f8f0dc", 1.8)
    )
    for dx, dy in (
        (0, -1),
        (1, 0),
        (0, 1),
        (-1, 0),
        (0.5, -0.87),
        (0.87, -0.5),
        (0.87, 0.5),
        (0.5, 0.87),
        (-0.5, 0.87),
        (-0.87, 0.5),
        (-0.87, -0.5),
        (-0.5, -0.87),
    ):
        art += stroke(
            f"M{x + dx * radius * 0.62:.1f} {y + dy * radius * 0.62:.1f}"
            f"L{x + dx * radius * 0.7:.1f} {y + dy * radius * 0.7:.1f}",
            "#5a4a5c",
            2.4,
        )
    return (
        art
        + stroke(
            f"M{x} {y}L{x - radius * 0.3:.1f} {y - radius * 0.3:.1f}M{x} {y}"
            f"L{x + radius * 0.14:.1f} {y - radius * 0.56:.1f}",
            "#3a3350",
            3.2,
        )
        + oval(x, y, 3.4, 3.4, "#c94f4f", 0)
    )


def draw_radiator(x: float, y: float, width: float) -> str:
    """Draw a ribbed radiator from its left foot."""
    ribs = "".join(box(x + i * 20, y - 84, 17, 78, "across(#f2ece0,#cfc8c0)", 8, 1.8) for i in range(int(width / 20)))
    return contact(x + width / 2, y, width * 0.55) + box(x - 4, y - 70, width + 4, 8, "#c9c2ba", 3, 1.6) + ribs


def draw_notice_board(x: float, y: float, chance: Chance, width: float = 76, height: float = 190) -> str:
    art = (
        veil(x - width / 2, y + height, width, 18, "#2b1a3d", 0.3, 0)
        + box(x - width / 2, y, width, height, "#c9985f", 4, 3)
        + stroke(f"M{x - width / 2} {y}h{width}v{height}h{-width}Z", "#7a4f38", 5)
    )
    for i in range(max(2, int(width * height / 3000))):
        columns = max(1, int(width // 46))
        px, py = x - width / 2 + 12 + (i % columns) * 46 + chance.number(-3, 3, "note", i), y + 12 + (i // columns) * 44
        if py > y + height - 36:
            break
        paper = chance.pick(("#f7ecd2", "#f4d9a0", "#dfe9e4", "#f1c9b8"), "paper", i)
        art += (
            box(px, py, 36, 34, paper, 1, 1.4)
            + stroke(f"M{px + 6} {py + 12}h22M{px + 6} {py + 19}h18M{px + 6} {py + 26}h20", "#9a8874", 2)
            + oval(px + 18, py + 3, 3, 3, "#c0413f", 1.2)
        )
    return art
