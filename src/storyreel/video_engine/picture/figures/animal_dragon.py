# ruff: noqa: E501  (path data is kept on one line)
"""What only a dragon has: wings, a spiked back, a tail with a barb, horns, a snout that smokes and scales.

A dragon is big, and round enough to be liked: it can frighten by its size and
still act with the same eyes, brows and mouth as everybody.
"""

from storyreel.video_engine.picture.figures.animal_bird import RAISES
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.strokes import ellipse, group, ink, light, line, mix, path, shade

BONE = "#ecdcb4"


def wings(look: Look, pose: str, back: float) -> tuple[str, str]:
    """The far wing, which goes behind the trunk, and the near one; both are raised when the dragon makes a point."""
    drawn = _raised if pose in RAISES else _folded
    far = group(drawn(look, dark=True), f"translate(-4 {back + 6:.0f}) scale(0.86)")
    return far, group(drawn(look, dark=False), f"translate(-34 {back + 18:.0f})")


def wings_behind(look: Look) -> str:
    """Both wings, folded, on a back that is turned to us."""
    near = group(_folded(look, dark=False), "translate(-16 84) scale(0.92)")
    return near + group(near, "scale(-1 1)")


def _folded(look: Look, dark: bool) -> str:
    sail = "M0 0 C-4 -40 -22 -74 -50 -92 C-56 -62 -92 -34 -132 -6 Q-104 -8 -92 14 Q-72 -2 -58 22 Q-40 4 -14 22Z"
    bones = "M-2 4 C-6 -38 -24 -72 -50 -90 M-46 -80 Q-62 -30 -92 12 M-42 -74 Q-46 -24 -58 20"
    return _wing(look, sail, bones, (-50, -92), dark)


def _raised(look: Look, dark: bool) -> str:
    sail = (
        "M0 0 C-2 -60 -34 -118 -82 -136 C-92 -104 -124 -74 -150 -26 Q-118 -38 -104 -4 Q-80 -26 -64 8 Q-42 -10 -14 20Z"
    )
    bones = "M-2 4 C-6 -58 -36 -116 -80 -132 M-76 -122 Q-84 -60 -104 -6 M-70 -116 Q-58 -50 -64 6"
    return _wing(look, sail, bones, (-82, -136), dark)


def _wing(look: Look, sail: str, bones: str, tip: tuple[float, float], dark: bool) -> str:
    skin, bone = mix(look.inner, look.hair_colour, 0.42), look.skin
    if dark:
        skin, bone = mix(skin, shade(skin), 0.9), mix(bone, shade(bone), 0.8)
    drawn = path(sail, skin, ink(bone)) + line(bones, ink(bone), 10) + line(bones, bone, 5)
    x, y = tip
    return drawn + path(
        f"M{x - 7} {y + 8} Q{x - 12} {y - 8} {x - 2} {y - 14} Q{x + 2} {y - 2} {x + 7} {y + 8}Z", BONE, ink(BONE), 2.2
    )


def tail(look: Look, root: tuple[float, float], ground: float, sits: bool) -> str:
    """A thick tail that swings out over the ground, rises and ends in a barb."""
    (x, y), coat = root, look.skin
    y, low = (min(y, ground - 44), ground - 12) if sits else (y, y + (ground - y) * 0.62)
    tip = max(x - 62, -166.0)
    top = low - (56 if sits else 74)
    outline = (
        f"M{x + 40} {y - 26} C{x} {y - 18} {x - 8} {low - 36} {x - 24:.1f} {low - 26} C{tip + 14:.1f} {low - 22} {tip + 2:.1f} {low - 40} {tip + 4:.1f} {top} "
        f"L{tip - 6:.1f} {top + 2} C{tip - 14:.1f} {low - 10} {tip + 8:.1f} {low + 4} {x - 14:.1f} {low + 6} C{x + 16} {low + 6} {x + 34} {y + 30} {x + 50} {y + 22}Z"
    )
    barb = f"M{tip - 1:.1f} {top - 34} L{tip + 17:.1f} {top + 2} Q{tip - 1:.1f} {top - 4} {tip - 19:.1f} {top + 4}Z"
    return path(outline, coat, ink(coat)) + path(barb, look.hair_colour, ink(look.hair_colour))


def spikes(look: Look, points: tuple[tuple[float, float, float], ...]) -> str:
    """Plates along the back, each at its point and of its size."""
    hair = look.hair_colour
    return "".join(
        path(
            f"M{x - size} {y + size * 0.5:.1f} Q{x - size * 0.9:.1f} {y - size:.1f} {x - size * 0.5:.1f} {y - size * 1.3:.1f} Q{x + size * 0.7:.1f} {y - size * 0.7:.1f} {x + size} {y + size * 0.5:.1f}Z",
            hair,
            ink(hair),
            2.6,
        )
        for x, y, size in points
    )


def belly_plates(look: Look, low: float) -> str:
    """The lines across a dragon's chest."""
    edge = mix(look.inner, ink(look.inner), 0.45)
    return line("".join(f"M{8 - i * 3} {48 + i * (low - 64) / 4:.0f} q10 6 19 {-2 - i}" for i in range(4)), edge, 2.4)


def snout(look: Look, x: float, turn: float) -> str:
    """A broad snout with nostrils on bumps."""
    inner, coat = look.inner, look.skin
    drawn = path(
        f"M{x - 37} 30 C{x - 40} 8 {x - 22} 2 {x} 6 C{x + 22} 2 {x + 40} 8 {x + 37} 30 C{x + 34} 54 {x + 16} 58 {x} 58 C{x - 16} 58 {x - 34} 54 {x - 37} 30Z",
        inner, ink(coat), 2.6,
    )  # fmt: skip
    for s in (-1, 1):
        nx = x + s * 17 + turn * 3
        drawn += ellipse(nx, 12, 9.5, 7.5, mix(inner, coat, 0.35), mix(inner, ink(coat), 0.7), 2)
        drawn += ellipse(nx + s * 1.5, 12, 3.2, 4.2, mix(ink(coat), "#3a1420", 0.4))
    return drawn


def fangs(x: float) -> str:
    """Two small teeth that look out over the lip."""
    return "".join(
        path(f"M{x + s * 23 - 4} 33 L{x + s * 23 + 4} 33 L{x + s * 23} 43Z", "#fffaf0", "#8a6a70", 1.8) for s in (-1, 1)
    )


def crest(look: Look, turn: float) -> str:
    """The plates down the neck, seen behind a head that is turned."""
    d = 1 if turn >= 0 else -1
    hair = look.hair_colour
    drawn = "".join(
        path(f"M{-d * x} {y - 13} L{-d * (x + 22)} {y - 6} L{-d * x} {y + 13}Z", hair, ink(hair), 2.6)
        for x, y in ((36, -30), (41, -4), (38, 22), (32, 48))
    )
    return drawn


def cheek_scales(look: Look, cx: float) -> str:
    """A few scales on the brow and the cheeks."""
    mark = mix(look.skin, look.hair_colour, 0.55)
    d = "M-5 0 q5 6 10 0"
    return "".join(
        group(line(d, mark, 2.6), f"translate({cx + x} {y})")
        for x, y in ((-4, -42), (7, -37), (-36, 4), (36, 4), (-33, 13), (33, 13))
    )


def horn(look: Look) -> str:
    """One horn with rings, as an ear would stand."""
    return path("M-13 6 C-14 -16 -2 -40 26 -52 C22 -32 18 -8 10 10Z", BONE, ink(BONE)) + line(
        "M-10 -8 Q2 -6 12 0 M-5 -22 Q6 -20 15 -15", mix(BONE, ink(BONE), 0.5), 2.4
    )


def frill(look: Look) -> str:
    """One fin of skin between bones, as an ear would stand."""
    skin = mix(look.inner, look.hair_colour, 0.42)
    return path("M-6 -14 L30 -44 Q28 -28 44 -22 Q32 -12 42 2 Q24 6 2 20Z", skin, ink(look.skin)) + line(
        "M0 -6 L29 -41 M2 0 L42 -22 M2 8 L40 1", light(look.skin), 3
    )
