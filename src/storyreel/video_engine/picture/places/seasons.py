"""Seasons: what they do to leaves, grass, roofs and ground.

- Only green grows: other colours keep theirs.
- In autumn each tree turns in its own way; in winter it is bare, and grass lies under snow.
- Snow and wet change the colour of the ground, never what stands on it.
"""

from storyreel.video_engine.picture.ink import mix
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.shapes import oval, recolour, shape

SNOW = "#eef3fa"
SNOW_SHADE = "#c9d4e8"
_AUTUMN = ("#dc8f3c", "#c9653a", "#dcb24c", "#b9783a", "#a9a04a")
_BLOSSOM = ("#f3c0cf", "#f7e3e6", "#f0a8bd")


def leaf(colour: str, chance: Chance) -> str:
    """The leaves of one plant in its season."""
    if not is_green(colour):
        return colour
    if chance.season == "autumn":
        return mix(colour, chance.pick(_AUTUMN, "autumn"), 0.82)
    if chance.season == "winter":
        return mix(colour, "#8a93a0", 0.55)
    return mix(colour, "#c3dc62", 0.30) if chance.season == "spring" else colour


def needles(colour: str, chance: Chance) -> str:
    """Needles stay; snow lies on them in winter."""
    return mix(colour, SNOW, 0.22) if chance.season == "winter" else colour


def grass(colour: str, season: str) -> str:
    """Meadows and hills in a season."""
    if not is_green(colour):
        return mix(colour, SNOW, 0.30) if season == "winter" and _is_cool(colour) else colour
    turned = {"winter": (SNOW, 0.88), "autumn": ("#c9a64e", 0.46), "spring": ("#b9dc62", 0.34)}
    return mix(colour, *turned[season]) if season in turned else colour


def blossom(chance: Chance) -> str:
    """The blossom of a tree in spring; "" for most trees and the other seasons."""
    blooms = chance.season == "spring" and chance.share("blossoms") < 0.55
    return chance.pick(_BLOSSOM, "blossom") if blooms else ""


def snow_cap(x: float, y: float, width: float, depth: float = 16) -> str:
    """Snow on an edge that begins at (x, y)."""
    count = max(3, int(width // 44))
    step = width / count
    lower = "".join(f"q{-step / 2:.1f} {depth * (0.9 if i % 2 else 1.7):.1f} {-step:.1f} 0" for i in range(count))
    return shape(
        f"M{x:.1f} {y:.1f}Q{x + 6:.1f} {y - depth:.1f} {x + 20:.1f} {y - depth:.1f}H{x + width - 20:.1f}"
        f"Q{x + width - 6:.1f} {y - depth:.1f} {x + width:.1f} {y:.1f}{lower}Z",
        f"ramp(#ffffff,{SNOW_SHADE})",
        1.6,
    )


def covered(ground: str, is_snowy: bool, is_wet: bool) -> str:
    """The ground with snow on it, or dark with rain."""
    if is_snowy:
        return recolour(ground, lambda colour: mix(colour, SNOW, 0.80))
    return recolour(ground, lambda colour: mix(colour, "#39415f", 0.24)) if is_wet else ground


def puddles(sky: str, chance: Chance) -> str:
    """Water that stands on the ground and shows the sky."""
    art = ""
    for i in range(7):
        x, y = chance.number(60, 1540, "puddle", i, "x"), chance.number(920, 1150, "puddle", i, "y")
        wide = chance.number(60, 120, "puddle", i, "w") * (y - 660) / 300
        water = mix(sky, "#5a6684", 0.35)
        art += oval(x, y, wide, wide * 0.13, water, 0, 'opacity=".62"')
        art += oval(
            x + wide * 0.2, y + wide * 0.02, wide * 0.5, wide * 0.05, mix(sky, "#ffffff", 0.4), 0, 'opacity=".5"'
        )
    return art


def is_green(colour: str) -> bool:
    """Whether a colour is that of something that grows."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return green >= red + 4 and green > blue + 6


def _is_cool(colour: str) -> bool:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return blue > red and blue >= green
