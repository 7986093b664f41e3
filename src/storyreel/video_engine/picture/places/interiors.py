"""The one-point box: every room is a back wall, a floor that runs to one point, and holes for windows.

The wall stands from y 210 to 820; a figure against it is 238 px high, one at
the marks 353 px. Daylight enters through the holes that are cut here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.scenery import Mark, Plane, Scenery
from storyreel.video_engine.picture.places.shapes import (
    WORLD_HEIGHT,
    WORLD_WIDTH,
    box,
    faint,
    line_of,
    poly,
    ramp,
    shape,
    side_veil,
    stroke,
    veil,
)
from storyreel.video_engine.picture.places.views import Outlook

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
    ceiling: str = "beams"  # beams, plain, panels


def make_room(
    shell: Shell,
    wall: str,
    lamps: str,
    floor: str,
    front: str,
    where: dict[str, Mark],
    surface: str,
    view: Outlook,
    floor_lamps: str = "",
    screens: str = "",
    seats: tuple[Mark, ...] = (),
) -> Scenery:
    """Stack a room: the view, the wall with its furniture, the floor, and a dark corner in front."""
    planes = (
        *view.planes,
        Plane("mid", 0.9, wall, lamps, screens),
        Plane("near", 1.0, floor, floor_lamps),
        Plane("front", 1.3, front),
    )
    return Scenery(True, planes, where, surface, sky=view.sky, windows=shell.windows, seats=seats)


def furnish(
    shell: Shell,
    wall: str,
    lamps: Sequence[tuple[str, str]],
    things: str,
    front: str,
    where: dict[str, Mark],
    surface: str,
    view: Outlook,
    tiles: str = "",
    boards: bool = True,
    screens: str = "",
    seats: tuple[Mark, ...] = (),
    floor_lamps: str = "",
) -> Scenery:
    """Make a room of a back wall, lamps as (art, light), and things that stand on its boards or tiles."""
    art = draw_floor(shell, boards, tiles) + wall + "".join(art for art, _ in lamps)
    shine = "".join(light for _, light in lamps)
    return make_room(shell, art, shine, things, front, where, surface, view, floor_lamps, screens, seats)


def draw_walls(shell: Shell, dressing: str = "", dado: float = 0) -> str:
    """Draw walls with their window holes; `dado` is the height of a panelled lower part."""
    holes = "".join(f"M{x} {y}h{w}v{h}h{-w}Z" for x, y, w, h in shell.windows)
    wall = shell.wall
    back = f"M{LEFT} {TOP}H{RIGHT}V{FLOOR}H{LEFT}Z{holes}"
    art = shape(back, ramp(mix(wall, shade(wall), 0.25), wall, light(wall)), 0, 'fill-rule="evenodd"')
    if dressing:  # one wall a document, so the id cannot meet another
        art += (
            f'<clipPath id="wall"><path clip-rule="evenodd" d="{back}"/></clipPath><g '
            f'clip-path="url(#wall)">{dressing}</g>'
        )
    art += _dado(shell, dado) if dado else ""
    art += veil(LEFT, TOP, RIGHT - LEFT, 130, "#2b1a3d", 0.26, 0) if not holes else ""
    art += side_veil(LEFT, TOP, 150, FLOOR - TOP, "#2b1a3d", 0.20, 0) + side_veil(
        RIGHT - 170, TOP, 170, FLOOR - TOP, "#2b1a3d", 0, 0.26
    )
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


def draw_rug(x: float, y: float, width: float, depth: float, colour: str, border: str) -> str:
    """Draw a rug on the floor around its middle, in the room's perspective."""
    art = ""
    for inset, paint in ((0, border), (16, colour), (34, border), (40, mix(colour, light(colour), 0.5))):
        top, bottom = y - depth / 2 + inset * 0.5, y + depth / 2 - inset * 0.6
        far, near = (top - EYE_Y) / (y - EYE_Y), (bottom - EYE_Y) / (y - EYE_Y)
        left, right = x - EYE_X - width / 2 + inset, x - EYE_X + width / 2 - inset
        corners = ((left * far, top), (right * far, top), (right * near, bottom), (left * near, bottom))
        art += poly([(EYE_X + dx, dy) for dx, dy in corners], paint, 2)
    return art


def draw_wallpaper(colour: str) -> str:
    stripes = "".join(box(x, TOP, 22, FLOOR - TOP, light(colour), line=0) for x in range(LEFT + 20, RIGHT, 60))
    sprigs = "".join(
        stroke(f"M{x} {y + 8}q-2 -12 -8 -14m8 14q0 -14 2 -20m-2 20q2 -10 8 -14", shade(colour), 2)
        for x in range(LEFT + 61, RIGHT, 60)
        for y in range(TOP + 60, FLOOR, 92)
    )
    return f'<g opacity="0.5">{stripes}{sprigs}</g>'


def _to_front(x: float) -> float:
    return EYE_X + (x - EYE_X) * (WORLD_HEIGHT - EYE_Y) / (FLOOR - EYE_Y)


def _sides(shell: Shell) -> str:
    wall = shell.wall
    slope = (TOP - EYE_Y) / (LEFT - EYE_X)
    edge_top, edge_floor = EYE_Y + slope * (0 - EYE_X), EYE_Y + (FLOOR - EYE_Y) / (LEFT - EYE_X) * (0 - EYE_X)
    left = poly([(-4, edge_top), (LEFT, TOP), (LEFT, FLOOR), (-4, edge_floor)], _into_corner(wall), 2)
    right = poly(
        [(1604, edge_top), (RIGHT, TOP), (RIGHT, FLOOR), (1604, edge_floor)],
        f"across({mix(wall, shade(wall), 0.7)},{shade(wall)})",
        2,
    )
    ceiling = poly(
        [(-4, edge_top), (LEFT, TOP), (RIGHT, TOP), (1604, edge_top), (1604, -4), (-4, -4)],
        ramp(shade(wall), light(light(wall))),
        2,
    )
    beams = _light_panels() if shell.ceiling == "panels" else ""
    for x in range(LEFT + 115, RIGHT, 230) if shell.ceiling == "beams" else ():
        far, near = 26, 26 * (EYE_Y / (EYE_Y - TOP))
        top_x = EYE_X + (x - EYE_X) * EYE_Y / (EYE_Y - TOP)
        beams += poly(
            [(x - far / 2, TOP), (x + far / 2, TOP), (top_x + near / 2, 0), (top_x - near / 2, 0)],
            mix(wall, shade(shell.trim), 0.45),
            2,
        )
    return left + right + ceiling + beams + box(LEFT, TOP - 4, RIGHT - LEFT, 16, light(shell.trim), line=2)


def _light_panels() -> str:
    art = ""
    for x in (-460, 0, 460):
        for top, bottom in ((186, 130), (96, 10)):
            k0, k1 = (EYE_Y - top) / (EYE_Y - TOP), (EYE_Y - bottom) / (EYE_Y - TOP)
            corners = [(x - 120, k0, top), (x + 120, k0, top), (x + 120, k1, bottom), (x - 120, k1, bottom)]
            art += poly([(EYE_X + dx * k, y) for dx, k, y in corners], "#fbfdf6", 2)
    return art


def _into_corner(colour: str) -> str:
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
    for i, (board, y) in enumerate(
        (
            (-9, 900),
            (-7, 850),
            (-5, 1010),
            (-3, 880),
            (-2, 960),
            (0, 862),
            (1, 1040),
            (3, 915),
            (5, 868),
            (6, 985),
            (8, 880),
            (-4, 1110),
            (2, 1130),
        )
    ):
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
    for row, (top, bottom) in enumerate(pairwise(rows)):
        k0, k1 = (top - EYE_Y) / (FLOOR - EYE_Y), (bottom - EYE_Y) / (FLOOR - EYE_Y)
        for i in range(-11, 11):
            a, b = i * 62, (i + 1) * 62
            if (i + row) % 2 or min(abs(a), abs(b)) * k0 > 820:
                continue
            art += poly(
                [(EYE_X + a * k0, top), (EYE_X + b * k0, top), (EYE_X + b * k1, bottom), (EYE_X + a * k1, bottom)],
                colour,
                0,
            )
    return art
