"""Windows, curtains and doors of rooms, and the daylight that comes in."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.interiors import FLOOR, Window
from storyreel.video_engine.picture.places.shapes import (
    WORLD_HEIGHT,
    box,
    contact,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
    veil,
)


def draw_window(window: Window, frame: str, columns: int = 3, rows: int = 2, sill: bool = True) -> str:
    """Draw glass, frame and bars over a hole."""
    x, y, w, h = window
    glass = veil(x, y, w, h, "#e6f6f8", 0.12, 0.02)
    glints = shape(
        f"M{x + w * 0.10:.1f} {y + h}L{x + w * 0.34:.1f} {y}H{x + w * 0.46:.1f}L{x + w * 0.22:.1f} {y + h}Z",
        "#ffffff",
        0,
        'opacity=".10"',
    )
    hole = f"M{x} {y}h{w}v{h}h{-w}Z"
    art = glass + glints + stroke(hole, line_of(frame), 25) + stroke(hole, frame, 20) + stroke(hole, shade(frame), 5)
    for i in range(1, columns):
        art += box(x + w * i / columns - 5, y, 10, h, frame, line=2)
    for i in range(1, rows):
        art += box(x, y + h * i / rows - 4, w, 8, frame, line=2)
    if sill:
        art += box(x - 26, y + h + 6, w + 52, 18, light(frame), 4) + veil(
            x - 20, y + h + 24, w + 40, 26, "#2b1a3d", 0.26, 0
        )
    return art


def draw_curtains(window: Window, colour: str, drop: float = 60) -> str:
    """Draw a pair of gathered curtains on a rail."""
    x, y, w, h = window
    art = ""
    for edge, k in ((x - 44, 1), (x + w + 44, -1)):
        end = y + h + drop
        d = (
            f"M{edge} {y - 30}H{edge + k * 118}"
            f"C{edge + k * 108} {y + h * 0.45:.1f} {edge + k * 60} {y + h * 0.62:.1f} "
            f"{edge + k * 42} {y + h * 0.72:.1f}"
            f"L{edge + k * 58} {end}H{edge - k * 10}Z"
        )
        art += shape(d, ramp(colour, shade(colour)), 2.6)
        folds = (
            f"M{edge + k * 28} {y - 26}Q{edge + k * 34} {y + h * 0.5:.1f} {edge + k * 10} {end - 6}"
            f"M{edge + k * 62} {y - 26}"
            f"Q{edge + k * 60} {y + h * 0.4:.1f} {edge + k * 24} {y + h * 0.72:.1f}"
            f"L{edge + k * 32} {end - 6}M{edge + k * 94} {y - 26}"
            f"Q{edge + k * 86} {y + h * 0.3:.1f} {edge + k * 44} {y + h * 0.62:.1f}"
        )
        art += stroke(folds, line_of(colour), 2, 0.55)
        art += stroke(
            f"M{edge + k * 44} {y - 20}Q{edge + k * 46} {y + h * 0.4:.1f} {edge + k * 18} {y + h * 0.66:.1f}",
            light(light(colour)),
            6,
            0.35,
        )
        art += box(edge + (0 if k > 0 else -46), y + h * 0.70, 46, 13, light(colour), 6)
    rail = (
        box(x - 66, y - 44, w + 132, 13, "#7a5238", 6)
        + oval(x - 68, y - 38, 11, 11, "#8f6444")
        + oval(x + w + 68, y - 38, 11, 11, "#8f6444")
    )
    return art + rail


def draw_door(
    x: float, colour: str, width: float = 170, height: float = 318, glass: bool = False, arch: bool = False
) -> str:
    """Draw a door in the back wall from its left edge; taller than any figure there."""
    y = FLOOR - height
    radius = width / 2 if arch else 4
    frame = light(colour)
    art = box(x - 16, y - 16, width + 32, height + 18, frame, radius + 10 if arch else 5)
    art += box(x, y, width, height, ramp(colour, shade(colour)), radius if arch else 2)
    if glass:
        art += box(x + 22, y + 26, width - 44, height * 0.42, ramp("#cfe3e6", "#9fbcc4"), 4)
        art += stroke(
            f"M{x + 34} {y + height * 0.40:.0f}L{x + 74} {y + 34}M{x + 56} {y + height * 0.42:.0f}L{x + 92} {y + 34}",
            "#ffffff",
            6,
            0.35,
        )
    panels = ((0.50, 0.42),) if glass else ((0.12, 0.34), (0.54, 0.38)) if not arch else ((0.54, 0.38),)
    for top, tall in panels:
        for left in (x + 20, x + width / 2 + 6):
            art += box(left, y + height * top, width / 2 - 28, height * tall, mix(colour, shade(colour), 0.5), 3, 1.8)
    if arch:
        art += stroke(
            f"M{x + width / 3:.0f} {y + 12}V{y + height * 0.5:.0f}M{x + width * 2 / 3:.0f} {y + 12}"
            f"V{y + height * 0.5:.0f}",
            line_of(colour),
            2,
            0.6,
        )
    return (
        art + oval(x + width - 16, FLOOR - height * 0.46, 7, 7, "#f0c860") + contact(x + width / 2, FLOOR, width * 0.7)
    )


def draw_daylight(window: Window, key: str, strength: float = 1) -> str:
    """Draw the shaft and the patch that a window throws into the room."""
    x, y, w, _ = window
    foot = FLOOR + 40
    air = poly(
        [(x, y), (x + w, y), (x + w + 330, WORLD_HEIGHT), (x + 130, WORLD_HEIGHT)],
        f"veil({key},{0.20 * strength:g},{0.03 * strength:g})",
        0,
    )
    patch = poly(
        [(x + 70, foot), (x + w + 40, foot), (x + w + 300, WORLD_HEIGHT), (x + 210, WORLD_HEIGHT)],
        f"veil({key},{0.12 * strength:g},{0.30 * strength:g})",
        0,
    )
    return air + patch
