"""Tables, desks, counters and chests, at the scale of the back wall (about 140 px a metre).

Each piece is drawn from a foot point and brings its own contact shadow.
"""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.shapes import box, contact, lit_from_left, oval, ramp, veil


def draw_table(x: float, y: float, width: float, height: float, wood: str, drawer: bool = True) -> str:
    """Draw a table from its middle and foot."""
    left, top = x - width / 2, y - height
    legs = "".join(box(lx, top + 14, 18, height - 14, lit_from_left(wood), 3) for lx in (left + 16, left + width - 34))
    apron = box(left + 22, top + 12, width - 44, 30, ramp(shade(wood), wood), 2)
    knob = (
        box(x - 50, top + 17, 100, 20, mix(wood, shade(wood), 0.3), 2, 1.8)
        + oval(x, top + 27, 4.5, 4.5, "#e8bf5c", 1.6)
        if drawer
        else ""
    )
    return (
        contact(x, y, width * 0.58)
        + legs
        + apron
        + knob
        + box(left, top, width, 16, light(wood), 4)
        + veil(left + 22, top + 16, width - 44, 14, "#2b1a3d", 0.35, 0)
    )


def draw_desk(x: float, y: float, width: float, height: float, wood: str) -> str:
    """Draw a pedestal desk from its middle and foot."""
    left, top = x - width / 2, y - height
    art = contact(x, y, width * 0.58) + box(
        left + 12, top + 14, width - 24, height - 20, ramp(shade(shade(wood)), shade(wood)), 2
    )
    for side in (left + 8, left + width - width * 0.32 - 8):
        art += box(side, top + 12, width * 0.32, height - 12, lit_from_left(wood), 3)
        for row in range(3):
            step = (height - 28) / 3
            art += box(side + 9, top + 20 + row * step, width * 0.32 - 18, step - 7, light(wood), 3, 1.8)
            art += box(side + width * 0.16 - 14, top + 20 + row * step + step * 0.32, 28, 6, "#e8bf5c", 3, 1.4)
    return (
        art
        + box(left - 8, top, width + 16, 16, light(light(wood)), 4)
        + veil(left, top + 16, width, 16, "#2b1a3d", 0.35, 0)
    )


def draw_counter(x: float, y: float, width: float, height: float, colour: str, top: str, doors: int = 5) -> str:
    """Draw a counter from its left foot, with panelled doors and a worktop."""
    art = contact(x + width / 2, y, width * 0.54, 18) + box(x + 6, y - 14, width - 12, 14, shade(shade(colour)), 0, 0)
    art += box(x, y - height, width, height - 12, ramp(colour, shade(colour)), 3)
    step = width / doors
    for i in range(doors):
        left = x + i * step
        art += box(left + 7, y - height + 24, step - 14, height - 46, light(colour), 4, 2)
        art += box(left + 15, y - height + 34, step - 30, height - 66, mix(light(colour), colour, 0.6), 3, 1.6)
        art += box(left + step / 2 - 15, y - height + 28, 30, 5, "#e8bf5c", 2.5, 1.2)
    return (
        art
        + box(x - 12, y - height - 14, width + 24, 20, ramp(light(top), top), 4)
        + veil(x, y - height + 6, width, 18, "#2b1a3d", 0.34, 0)
    )


def draw_chest(x: float, y: float, width: float, height: float, wood: str, rows: int = 3) -> str:
    """Draw a chest of drawers from its left foot."""
    art = contact(x + width / 2, y, width * 0.6) + box(x, y - height, width, height - 8, lit_from_left(wood), 4)
    step = (height - 34) / rows
    for row in range(rows):
        top = y - height + 18 + row * step
        art += box(x + 12, top, width - 24, step - 8, light(wood), 4, 2)
        art += "".join(oval(x + width * part, top + step / 2 - 3, 5.5, 5.5, "#e8bf5c", 1.8) for part in (0.28, 0.72))
    feet = "".join(box(fx, y - 10, 18, 12, shade(wood), 3, 2) for fx in (x + 6, x + width - 24))
    return feet + art + box(x - 8, y - height - 8, width + 16, 16, light(light(wood)), 4)
