# ruff: noqa: E501  (path data is kept on one line)
"""Hands with fingers; the wrist is at (0, 0) and the arm comes from -x.

A hand that grips is drawn in two parts, so that what it holds lies between
them: the palm with the thumb behind it, the fingers in front of it.
"""

from storyreel.video_engine.picture.figures.strokes import Point, ellipse, group, ink, line, mix

HAND_LINE = 2.8
_FINGER = 6.6

# Each hand: palm ellipse, finger strokes, thin lines between fingers.
_SHAPES: dict[str, tuple[tuple[float, float, float, float], str, str]] = {
    "rest": (
        (7, 0, 9.6, 8.8),
        "M12 -5 L19 -3.5 M13 -1 L21 1 M12 3.5 L19 5 M5 -6 L12 -10",
        "M14 -1.5 L20 -.8 M14 3 L19.5 3.4",
    ),
    "open": (
        (8, 0, 9.8, 9.2),
        "M12 -5 L21 -13 M14 -2 L26 -5.5 M14 2 L26 3.5 M12 5 L21 11 M4 -6 L6 -16",
        "M13 -3.5 L17 -6 M14.5 0 L18.5 -.6 M13.5 4 L17 5.4",
    ),
    "point": (
        (8, 1, 9.4, 8.6),
        "M12 -4 L32 -5.5 M12 1 L18 2 M11 5 L16 6.5 M5 -5 L14 -9",
        "M12 1.4 L19 -.6 M12 4.6 L18 4.4",
    ),
    "fist": ((8, 0, 10.4, 9.8), "M10 -5 L15 -4 M10 4 L15 4 M5 -4 L12 -7", "M12 -2.6 L18 -2 M12 1 L18.4 1.4 M11 4.8 L17 5.2"),
    "flat": ((8, 1, 10.2, 6.6), "M12 -1.5 L27 -4 M13 1 L28 .5 M12 3.5 L24 4.4 M5 -2 L12 -9.5", "M15 -.6 L27 -2 M15 2.4 L25 2.2"),
    "chin": ((7, 0, 9.6, 9.2), "M10 -4 L20 -9 M11 2 L16 3 M10 5 L14 6.6 M4 -6 L7 -13", "M11 -1 L17 -1.6 M11 3 L17 3.6"),
}  # fmt: skip
_GRIP = (
    (7.0, 0.5, 9.6, 10.2),
    "M6 -7 L15 -13",
    "M4 -6.4 L17 -7.6 M5 -2 L19 -2.6 M5 2.6 L19 2.8 M4 7 L16.5 7.6",
    "M9 -4.4 L17.6 -5 M9.6 .2 L18.6 .1 M9 4.8 L17.4 5.3",
)  # palm, thumb, fingers, lines between them


def hand(kind: str, at: Point, along: Point, skin: str, flip: bool) -> str:
    """Draw a hand at a wrist.

    Args:
        along: The unit vector in which the forearm points.
        flip: Put the thumb on the other side.
    """
    if kind == "grip":
        return grip_palm(at, along, skin, flip) + grip_fingers(at, along, skin, flip)
    palm, fingers, gaps = _SHAPES[kind]
    return _placed(_flesh(palm, fingers, skin) + line(gaps, mix(skin, ink(skin), 0.6), 1.7), at, along, flip)


def grip_palm(at: Point, along: Point, skin: str, flip: bool) -> str:
    """What of a gripping hand is behind the thing."""
    palm, thumb, _, _ = _GRIP
    return _placed(_flesh(palm, thumb, skin), at, along, flip)


def grip_fingers(at: Point, along: Point, skin: str, flip: bool) -> str:
    """What of a gripping hand is before the thing."""
    _, _, fingers, gaps = _GRIP
    rim = ink(skin)
    drawn = line(fingers, rim, _FINGER + HAND_LINE) + line(fingers, skin, _FINGER - HAND_LINE / 2)
    return _placed(drawn + line(gaps, mix(skin, rim, 0.7), 1.7), at, along, flip)


def _flesh(palm: tuple[float, float, float, float], fingers: str, skin: str) -> str:
    """A palm and fingers that melt into one outline."""
    rim, (x, y, rx, ry) = ink(skin), palm
    outline = ellipse(x, y, rx + HAND_LINE / 2, ry + HAND_LINE / 2, rim) + line(fingers, rim, _FINGER + HAND_LINE)
    inside = ellipse(x, y, rx - HAND_LINE / 2, ry - HAND_LINE / 2, skin)
    return outline + inside + line(fingers, skin, _FINGER - HAND_LINE / 2)


def _placed(drawn: str, at: Point, along: Point, flip: bool) -> str:
    (x, y), (dx, dy), turn = at, along, -1 if flip else 1
    return group(drawn, f"matrix({dx:.3f} {dy:.3f} {-dy * turn:.3f} {dx * turn:.3f} {x:.1f} {y:.1f})")
