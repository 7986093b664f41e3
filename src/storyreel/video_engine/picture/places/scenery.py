"""Scenery: what stands where in a place, before any light falls on it.

A scenery knows no hour. Light, haze and sky are laid over it afterwards, so
a place by day and by night is the same place.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Mark:
    """Where a figure stands: its foot point in world pixels, and world pixels per puppet unit."""

    x: float
    y: float
    scale: float


@dataclass(frozen=True)
class Plane:
    """One depth of a scenery.

    Attributes:
        art: What ambient light falls on.
        lamps: What shines at dusk, at night, at dawn and in bad weather.
        glints: What shows only at dusk and at night: fireflies, light on water.
        screens: What shines at every hour.
        ground: What lies below the art and takes snow and rain.
        depth: The share of haze before it, 0 to 1.
    """

    name: str
    parallax: float
    art: str
    lamps: str = ""
    screens: str = ""
    glints: str = ""
    depth: float = 0.0
    ground: str = ""


@dataclass(frozen=True)
class Scenery:
    """A whole set: planes from back to front, where figures stand and sit, and where daylight enters.

    `sky` is earth, space (stars) or water (below the sea). `sheltered` places have a roof over people out of doors;
    where a room does not look out, its far plane is a painted cloth.
    """

    interior: bool
    planes: tuple[Plane, ...]
    marks: dict[str, Mark]
    surface: str
    wide_camera: tuple[float, float, float] = (800, 620, 1400)
    sky: str = "earth"
    windows: tuple[tuple[float, float, float, float], ...] = field(default=())
    seats: tuple[Mark, ...] = ()
    sheltered: bool = False
    looks_out: bool = True


EYE_LEVEL = 560.0  # where parallel lines meet, and the height of the camera
UNITS_A_DEPTH = 0.00215  # world pixels per puppet unit for each pixel below the eye level


def seat(x: float, y: float) -> Mark:
    """Where somebody may sit: the foot point of who sits there, as large as the depth makes them."""
    return Mark(x, y, round((y - EYE_LEVEL) * UNITS_A_DEPTH, 3))


def marks(left: float, right: float, y: float = 960, scale: float = 0.86, reach: float = 160) -> dict[str, Mark]:
    """Marks of a conversation around two feet, all at one depth."""
    places = {
        "left": left,
        "right": right,
        "center": (left + right) / 2,
        "far_left": left - reach,
        "far_right": right + reach,
    }
    return {name: Mark(x, y, scale) for name, x in places.items()}
