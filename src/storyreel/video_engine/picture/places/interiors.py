"""The one-point box: every room is a back wall, a floor that runs to one point, and holes for windows.

The wall stands from y 210 to 820; a figure against it is 238 px high, one at
the marks 353 px. Daylight enters through the holes that are cut here.
"""

from dataclasses import dataclass

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.shapes import (
    WORLD_HEIGHT,
    WORLD_WIDTH,
    box,
    contact,
    faint,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    side_veil,
    stroke,
    veil,
)

LEFT, RIGHT, TOP, FLOOR = 110, 1490, 210, 820
EYE_X, EYE_Y = 800, 560

Window = tuple[float, float, float, float]


@dataclass(frozen=True)
class Shell:
    """The colours of a room and its holes."""

    wall: str
    floor: str
    trim: str
    windows: tuple[Window, ...] = ()


def draw_walls(shell: Shell, dressing: str = "", dado: float = 0) -> str:
    """Draw walls with their window holes; `dado` is the height of a panelled lower part."""
    holes = "".join(f"M{x} {y}h{w}v{h}h{-w}Z" for x, y, w, h in shell.windows)
    wall = shell.wall
    back = f"M{LEFT} {TOP}H{RIGHT}V{FLOOR}H{LEFT}Z{holes}"
    art = shape(back, ramp(mix(wall, shade(wall), 0.25), wall, light(wall)), 0, 'fill-rule="evenodd"')
    if dressing:  # one wall a document, so the id cannot meet another
        art += f'<clipPath id="wall"><path clip-rule="evenodd" d="{back}"/></clipPath><g clip-path="url(#wall)">{dressing}</g>'
    art += _dado(shell, dado) if dado else ""
    art += veil(LEFT, TOP, RIGHT - LEFT, 130, "#2b1a3d", 0.26, 0) if not holes else ""
    art += side_veil(LEFT, TOP, 150, FLOOR - TOP, "#2b1a3d", 0.20, 0) + side_veil(RIGHT - 170, TOP, 170, FLOOR - TOP, "#2b1a3d", 0, 0.26)
    return art + _sides(shell) + _skirting(shell)


def draw_floor(shell: Shell, boards: bool = True, tiles: str = "") -> str:
    """Draw the floor: boards, or a chequer with a second colour."""
    floor = shell.floor
    corners = [(LEFT, FLOOR), (RIGHT, FLOOR), (_to_front(RIGHT), WORLD_HEIGHT), (_to_front(LEFT), WORLD_HEIGHT)]
    art = poly(corners, ramp(shade(floor), floor, light(floor)), 2)
    if tiles:
        art += _chequer(tiles)
    elif boards:
        art += _boards(floor)
    return art + veil(-20, FLOOR, WORLD_WIDTH + 40, 60, "#2b1a3d", 0.34, 0)


def draw_window(window: Window, frame: str, columns: int = 3, rows: int = 2, sill: bool = True) -> str:
    """Draw glass, frame and bars over a hole."""
    x, y, w, h = window
    glass = veil(x, y, w, h, "#e6f6f8", 0.12, 0.02)
    glints = shape(f"M{x + w * 0.10:.1f} {y + h}L{x + w * 0.34:.1f} {y}H{x + w * 0.46:.1f}L{x + w * 0.22:.1f} {y + h}Z", "#ffffff", 0, 'opacity=".10"')
    hole = f"M{x} {y}h{w}v{h}h{-w}Z"
    art = glass + glints + stroke(hole, line_of(frame), 25) + stroke(hole, frame, 20) + stroke(hole, shade(frame), 5)
    for i in range(1, columns):
        art += box(x + w * i / columns - 5, y, 10, h, frame, line=2)
    for i in range(1, rows):
        art += box(x, y + h * i / rows - 4, w, 8, frame, line=2)
    if sill:
        art += box(x - 26, y + h + 6, w + 52, 18, light(frame), 4) + veil(x - 20, y + h + 24, w + 40, 26, "#2b1a3d", 0.26, 0)
    return art


def draw_curtains(window: Window, colour: str, drop: float = 60) -> str:
    """Draw a pair of gathered curtains on a rail."""
    x, y, w, h = window
    art = ""
    for edge, k in ((x - 44, 1), (x + w + 44, -1)):
        end = y + h + drop
        d = f"M{edge} {y - 30}H{edge + k * 118}C{edge + k * 108} {y + h * 0.45:.1f} {edge + k * 60} {y + h * 0.62:.1f} {edge + k * 42} {y + h * 0.72:.1f}L{edge + k * 58} {end}H{edge - k * 10}Z"
        art += shape(d, ramp(colour, shade(colour)), 2.6)
        folds = f"M{edge + k * 28} {y - 26}Q{edge + k * 34} {y + h * 0.5:.1f} {edge + k * 10} {end - 6}M{edge + k * 62} {y - 26}Q{edge + k * 60} {y + h * 0.4:.1f} {edge + k * 24} {y + h * 0.72:.1f}L{edge + k * 32} {end - 6}M{edge + k * 94} {y - 26}Q{edge + k * 86} {y + h * 0.3:.1f} {edge + k * 44} {y + h * 0.62:.1f}"
        art += stroke(folds, line_of(colour), 2, 0.55)
        art += stroke(f"M{edge + k * 44} {y - 20}Q{edge + k * 46} {y + h * 0.4:.1f} {edge + k * 18} {y + h * 0.66:.1f}", light(light(colour)), 6, 0.35)
        art += box(edge + (0 if k > 0 else -46), y + h * 0.70, 46, 13, light(colour), 6)
    rail = box(x - 66, y - 44, w + 132, 13, "#7a5238", 6) + oval(x - 68, y - 38, 11, 11, "#8f6444") + oval(x + w + 68, y - 38, 11, 11, "#8f6444")
    return art + rail


def draw_door(x: float, colour: str, width: float = 170, height: float = 318, glass: bool = False, arch: bool = False) -> str:
    """Draw a door in the back wall from its left edge; taller than any figure there."""
    y = FLOOR - height
    radius = width / 2 if arch else 4
    frame = light(colour)
    art = box(x - 16, y - 16, width + 32, height + 18, frame, radius + 10 if arch else 5)
    art += box(x, y, width, height, ramp(colour, shade(colour)), radius if arch else 2)
    if glass:
        art += box(x + 22, y + 26, width - 44, height * 0.42, ramp("#cfe3e6", "#9fbcc4"), 4)
        art += stroke(f"M{x + 34} {y + height * 0.40:.0f}L{x + 74} {y + 34}M{x + 56} {y + height * 0.42:.0f}L{x + 92} {y + 34}", "#ffffff", 6, 0.35)
    panels = ((0.50, 0.42),) if glass else ((0.12, 0.34), (0.54, 0.38)) if not arch else ((0.54, 0.38),)
    for top, tall in panels:
        for left in (x + 20, x + width / 2 + 6):
            art += box(left, y + height * top, width / 2 - 28, height * tall, mix(colour, shade(colour), 0.5), 3, 1.8)
    if arch:
        art += stroke(f"M{x + width / 3:.0f} {y + 12}V{y + height * 0.5:.0f}M{x + width * 2 / 3:.0f} {y + 12}V{y + height * 0.5:.0f}", line_of(colour), 2, 0.6)
    return art + oval(x + width - 16, FLOOR - height * 0.46, 7, 7, "#f0c860") + contact(x + width / 2, FLOOR, width * 0.7)


def draw_pendant(x: float, y: float, colour: str = "#d9675a", size: float = 1) -> tuple[str, str]:
    """Draw a hanging lamp with its lower rim at y: (art, light)."""
    w = 62 * size
    art = stroke(f"M{x} 150V{y - 46 * size}", "#3a3340", 4) + box(x - 7, y - 58 * size, 14, 14 * size, "#4a4250", 4)
    art += shape(f"M{x - 16 * size} {y - 46 * size}H{x + 16 * size}L{x + w} {y}Q{x} {y + 16 * size} {x - w} {y}Z", across_shade(colour), 2.8)
    art += oval(x, y + 2, w * 0.82, 6 * size, "#fdf0cf", 0)
    lamp = oval(x, y + 3, w * 0.7, 7 * size, "#fff3c8", 0) + glow(x, y + 24, 560 * size, "#ffb050", 0.72)
    return art, lamp + poly([(x - w, y + 4), (x + w, y + 4), (x + w * 4.2, FLOOR), (x - w * 4.2, FLOOR)], "veil(#ffc060,0.26,0.03)", 0)


def across_shade(colour: str) -> str:
    """A round body's paint: lit from the left."""
    return f"across({light(colour)},{colour},{shade(colour)})"


def draw_daylight(window: Window, key: str, strength: float = 1) -> str:
    """Draw the shaft and the patch that a window throws into the room."""
    x, y, w, h = window
    foot = FLOOR + 40
    air = poly([(x, y), (x + w, y), (x + w + 330, WORLD_HEIGHT), (x + 130, WORLD_HEIGHT)], f"veil({key},{0.20 * strength:g},{0.03 * strength:g})", 0)
    patch = poly([(x + 70, foot), (x + w + 40, foot), (x + w + 300, WORLD_HEIGHT), (x + 210, WORLD_HEIGHT)], f"veil({key},{0.12 * strength:g},{0.30 * strength:g})", 0)
    return air + patch


def draw_rug(x: float, y: float, width: float, depth: float, colour: str, border: str) -> str:
    """Draw a rug on the floor around its middle, in the room's perspective."""
    art = ""
    for inset, paint in ((0, border), (16, colour), (34, border), (40, mix(colour, light(colour), 0.5))):
        top, bottom = y - depth / 2 + inset * 0.5, y + depth / 2 - inset * 0.6
        near = (bottom - EYE_Y) / (y - EYE_Y)
        far = (top - EYE_Y) / (y - EYE_Y)
        half = width / 2 - inset
        centre = lambda k: EYE_X + (x - EYE_X) * k  # noqa: E731
        art += poly([(centre(far) - half * far, top), (centre(far) + half * far, top), (centre(near) + half * near, bottom), (centre(near) - half * near, bottom)], paint, 2)
    return art


def _to_front(x: float) -> float:
    return EYE_X + (x - EYE_X) * (WORLD_HEIGHT - EYE_Y) / (FLOOR - EYE_Y)


def _sides(shell: Shell) -> str:
    wall = shell.wall
    slope = (TOP - EYE_Y) / (LEFT - EYE_X)
    edge_top, edge_floor = EYE_Y + slope * (0 - EYE_X), EYE_Y + (FLOOR - EYE_Y) / (LEFT - EYE_X) * (0 - EYE_X)
    left = poly([(-4, edge_top), (LEFT, TOP), (LEFT, FLOOR), (-4, edge_floor)], across_dark(wall), 2)
    right = poly([(1604, edge_top), (RIGHT, TOP), (RIGHT, FLOOR), (1604, edge_floor)], f"across({mix(wall, shade(wall), 0.7)},{shade(wall)})", 2)
    ceiling = poly([(-4, edge_top), (LEFT, TOP), (RIGHT, TOP), (1604, edge_top), (1604, -4), (-4, -4)], ramp(shade(wall), light(light(wall))), 2)
    beams = ""
    for x in range(LEFT + 115, RIGHT, 230):
        far, near = 26, 26 * (EYE_Y / (EYE_Y - TOP))
        top_x = EYE_X + (x - EYE_X) * EYE_Y / (EYE_Y - TOP)
        beams += poly([(x - far / 2, TOP), (x + far / 2, TOP), (top_x + near / 2, 0), (top_x - near / 2, 0)], mix(wall, shade(shell.trim), 0.45), 2)
    return left + right + ceiling + beams + box(LEFT, TOP - 4, RIGHT - LEFT, 16, light(shell.trim), line=2)


def across_dark(colour: str) -> str:
    """A side wall's paint: darker into the corner."""
    return f"across({mix(colour, shade(colour), 0.5)},{shade(shade(colour))})"


def _skirting(shell: Shell) -> str:
    board = box(LEFT, FLOOR - 20, RIGHT - LEFT, 24, light(shell.trim), line=2)
    return board + stroke(f"M{LEFT} {FLOOR - 12}H{RIGHT}", shade(shell.trim), 1.6, 0.7)


def _dado(shell: Shell, height: float) -> str:
    top = FLOOR - height
    colour = mix(shell.wall, shell.trim, 0.75)
    art = box(LEFT, top, RIGHT - LEFT, height, ramp(light(colour), colour), line=2)
    width = 92
    for x in range(LEFT + 8, RIGHT - width + 20, width):
        art += box(x + 8, top + 26, width - 18, height - 62, mix(colour, shade(colour), 0.4), 3, 1.6)
        art += stroke(f"M{x + 12} {FLOOR - 40}H{x + width - 14}V{top + 32}", light(light(colour)), 2, 0.5)
    return art + box(LEFT, top - 8, RIGHT - LEFT, 16, light(shell.trim), 3)


def _boards(floor: str) -> str:
    art = ""
    for i in range(-11, 12):
        x = EYE_X + i * 62
        art += stroke(f"M{x} {FLOOR}L{_to_front(x):.1f} {WORLD_HEIGHT}", line_of(floor), 2, 0.5)
        art += stroke(f"M{x + 3} {FLOOR}L{_to_front(x + 3):.1f} {WORLD_HEIGHT}", light(light(floor)), 1.6, 0.35)
    for i, (board, y) in enumerate(((-9, 900), (-7, 850), (-5, 1010), (-3, 880), (-2, 960), (0, 862), (1, 1040), (3, 915), (5, 868), (6, 985), (8, 880), (-4, 1110), (2, 1130))):
        k = (y - EYE_Y) / (FLOOR - EYE_Y)
        x0 = EYE_X + board * 62 * k
        art += stroke(f"M{x0:.1f} {y}h{62 * k:.1f}", line_of(floor), 1.8, 0.5)
        if i % 3 == 0:
            y1 = y + 70
            k1 = (y1 - EYE_Y) / (FLOOR - EYE_Y)
            x1 = EYE_X + board * 62 * k1
            art += faint(poly([(x0, y), (x0 + 62 * k, y), (x1 + 62 * k1, y1), (x1, y1)], shade(floor), 0), 0.35)
    return art


def _chequer(colour: str) -> str:
    art = ""
    rows = [FLOOR, 838, 860, 888, 924, 970, 1030, 1106, 1204]
    for row, (top, bottom) in enumerate(zip(rows, rows[1:], strict=False)):
        k0, k1 = (top - EYE_Y) / (FLOOR - EYE_Y), (bottom - EYE_Y) / (FLOOR - EYE_Y)
        for i in range(-11, 11):
            a, b = i * 62, (i + 1) * 62
            if (i + row) % 2 or min(abs(a), abs(b)) * k0 > 820:
                continue
            art += poly([(EYE_X + a * k0, top), (EYE_X + b * k0, top), (EYE_X + b * k1, bottom), (EYE_X + a * k1, bottom)], colour, 0)
    return art
