"""Shelves, bookcases and cupboards, at the scale of the back wall (about 140 px a metre)."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import draw_prop
from storyreel.video_engine.picture.places.shapes import at, box, contact, lit_from_left, oval, ramp, shape, veil

BOOK_COLOURS = ("#b5504a", "#3f6f8f", "#d8963a", "#5f8a6a", "#e6dac0", "#7d5f9a", "#c9785f", "#8a3f58", "#4a5a80")


def draw_books(x: float, y: float, width: float, height: float, chance: Chance, fill: float = 0.9) -> str:
    """Draw a row of books standing on a shelf board at y."""
    art, left, i = "", x, 0
    while left < x + width * fill - 12:
        w = chance.number(12, 25, "w", i)
        h = chance.number(0.62, 0.94, "h", i) * height
        colour = chance.pick(BOOK_COLOURS, "colour", i)
        art += box(left, y - h, w, h, f"across({light(colour)},{colour},{shade(colour)})", 1.5, 1.6)
        if w > 15:
            art += box(left + 2.5, y - h * 0.84, w - 5, h * 0.10, light(light(colour)), 0, 0) + box(
                left + 2.5, y - h * 0.22, w - 5, 3, light(colour), 0, 0
            )
        left += w + 0.6
        i += 1
    if fill < 1 and width > 90:
        colour = chance.pick(BOOK_COLOURS, "leaning")
        art += at(
            left + 4, y, f'<g transform="rotate(12)">{box(0, -height * 0.78, 15, height * 0.78, colour, 1.5, 1.6)}</g>'
        )
    return art


def draw_shelf(
    x: float,
    y: float,
    width: float,
    height: float,
    wood: str,
    chance: Chance,
    boards: int = 5,
    things: tuple[str, ...] = (),
) -> str:
    """Draw a bookcase from its top left corner; here and there a thing stands among the books."""
    art = contact(x + width / 2, y + height, width * 0.62) + box(x, y, width, height, lit_from_left(wood), 3, 3)
    step = (height - 26) / boards
    for row in range(boards):
        top = y + 14 + row * step
        art += box(x + 12, top, width - 24, step - 12, ramp(shade(shade(wood)), shade(wood)), 2, 1.8)
        art += veil(x + 12, top, width - 24, 26, "#1c1030", 0.42, 0)
        foot = top + step - 12
        slot = chance.share("thing", row)
        if things and slot < 0.45:
            size = min(step * 0.72, 74)
            left = slot < 0.22
            cut = size + 18
            art += draw_prop(
                chance.pick(things, "which", row), x + (22 + size / 2 if left else width - 22 - size / 2), foot, size
            )
            art += draw_books(
                x + (16 + cut if left else 16), foot, width - 32 - cut, step - 16, chance.of("row", row), 0.98
            )
        else:
            art += draw_books(
                x + 16, foot, width - 32, step - 16, chance.of("row", row), chance.pick((0.84, 0.99, 0.92), "fill", row)
            )
        art += box(x + 6, foot, width - 12, 12, light(wood), 1.5, 2)
    return (
        art + box(x - 8, y - 14, width + 16, 20, light(wood), 4) + box(x - 4, y + height - 14, width + 8, 18, wood, 2)
    )


def draw_board_shelf(x: float, y: float, width: float, wood: str) -> str:
    """Draw a bracket shelf whose board lies at y."""
    brackets = "".join(shape(f"M{bx} {y + 10}v34q20 -6 24 -34Z", shade(wood), 2) for bx in (x + 18, x + width - 42))
    return veil(x + 4, y + 12, width - 8, 28, "#2b1a3d", 0.26, 0) + brackets + box(x, y, width, 13, light(wood), 3)


def draw_cupboard(x: float, y: float, width: float, height: float, colour: str, doors: int = 2) -> str:
    """Draw a wall cupboard from its top left corner."""
    art = veil(x + 6, y + height, width, 26, "#2b1a3d", 0.28, 0) + box(
        x, y, width, height, ramp(light(colour), colour), 4
    )
    step = width / doors
    for i in range(doors):
        art += box(x + i * step + 7, y + 9, step - 14, height - 18, light(colour), 3, 2)
        art += box(x + i * step + 18, y + 20, step - 36, height - 40, mix(light(colour), colour, 0.65), 3, 1.6)
        art += oval(x + (i + (0.82 if i % 2 == 0 else 0.18)) * step, y + height * 0.72, 4.5, 4.5, "#e8bf5c", 1.6)
    return art + box(x - 6, y - 8, width + 12, 13, light(colour), 3)


def draw_awning_board(x: float, y: float, width: float, colour: str) -> str:
    """Draw a scalloped pelmet over a shelf."""
    step = width / 8
    return "".join(
        shape(f"M{x + i * step:.1f} {y}h{step:.1f}v34q{-step / 2:.1f} 20 {-step:.1f} 0Z", ramp(light(tone), tone), 2)
        for i in range(8)
        for tone in ((colour, "#f6efe0")[i % 2],)
    )
