# ruff: noqa: E501  (path data is kept on one line)
"""Hands with fingers; the wrist is at (0, 0) and the arm comes from -x."""

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
    "grip": ((7, 0, 9.8, 9.4), "M10 -5 L14 -5 M10 5 L14 5 M4 -6 L13 -9", "M9 -2 L16.5 -2 M9 1.6 L17 1.8 M9 5.2 L15.5 5.4"),
    "flat": ((8, 1, 10.2, 6.6), "M12 -1.5 L27 -4 M13 1 L28 .5 M12 3.5 L24 4.4 M5 -2 L12 -9.5", "M15 -.6 L27 -2 M15 2.4 L25 2.2"),
    "chin": ((7, 0, 9.6, 9.2), "M10 -4 L20 -9 M11 2 L16 3 M10 5 L14 6.6 M4 -6 L7 -13", "M11 -1 L17 -1.6 M11 3 L17 3.6"),
}  # fmt: skip


def hand(kind: str, at: Point, along: Point, skin: str, flip: bool) -> str:
    """Draw a hand at a wrist.

    Args:
        along: The unit vector in which the forearm points.
        flip: Put the thumb on the other side.
    """
    palm, fingers, gaps = _SHAPES[kind]
    rim, (px, py, rx, ry) = ink(skin), palm
    shape = ellipse(px, py, rx + HAND_LINE / 2, ry + HAND_LINE / 2, rim) + line(fingers, rim, _FINGER + HAND_LINE)
    shape += ellipse(px, py, rx - HAND_LINE / 2, ry - HAND_LINE / 2, skin) + line(
        fingers, skin, _FINGER - HAND_LINE / 2
    )
    shape += line(gaps, mix(skin, rim, 0.6), 1.7)
    (x, y), (dx, dy), turn = at, along, -1 if flip else 1
    return group(shape, f"matrix({dx:.3f} {dy:.3f} {-dy * turn:.3f} {dx * turn:.3f} {x:.1f} {y:.1f})")
