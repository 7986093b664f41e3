"""Places: a kind, a seed and an hour become layers that a compositor can move and light.

- Set and light are separate: the set is drawn without knowing the hour, then
  haze, sky and lamps are laid over it. By day and by night it is the same place.
- Plates are 1600 x 1200; y 150 to 1050 is the classic 16:9 view, with more
  sky above and more ground below for tall frames. `Place.wide_camera` says
  where the default wide camera sits.
- Figures stand after the layer "near" and before "front". Rain is a layer of
  its own, so that it may scroll: outside the windows of a room, before the
  figures outdoors.
- An unknown kind of place becomes the nearest known one, or a plain stand-in.
"""

from dataclasses import dataclass
from functools import lru_cache

from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.kinds import PLACE_KINDS, draw_set, nearest_kind
from storyreel.video_engine.picture.places.lights import Light, light_of
from storyreel.video_engine.picture.places.openings import draw_daylight
from storyreel.video_engine.picture.places.scenery import Mark, Plane, Scenery
from storyreel.video_engine.picture.places.shapes import WORLD_HEIGHT, WORLD_WIDTH, document, glow, hazed
from storyreel.video_engine.picture.places.sky import draw_rain, draw_sky, draw_space

__all__ = [
    "PLACE_KINDS",
    "WORLD_HEIGHT",
    "WORLD_WIDTH",
    "Layer",
    "Light",
    "Mark",
    "Place",
    "draw_place",
    "nearest_kind",
]

HOURS = ("dawn", "day", "dusk", "night")
LAMPLIGHT = "#ff9a48"  # what lamps lend the walls of a room by night
WEATHERS = ("clear", "rain", "fog")


@dataclass(frozen=True)
class Layer:
    """One depth of a place as SVG documents.

    Attributes:
        name: sky, far, mid, near, front or rain.
        parallax: Share of the camera's movement that the layer takes; figures have 1.
        art: What ambient light multiplies, when `graded`.
        emission: Lamps, lit windows and screens, screened on after grading; "" for none.
        graded: Whether ambient light falls on the art.
    """

    name: str
    parallax: float
    art: str
    emission: str
    graded: bool


@dataclass(frozen=True)
class Place:
    """A place at an hour: its layers from back to front, its marks, camera and light.

    Attributes:
        marks: left, right, center, far_left, far_right.
        wide_camera: Middle x, middle y and width of the wide 16:9 view, in world pixels.
        surface: Colour of the table or ground under inserts.
    """

    kind: str
    interior: bool
    layers: tuple[Layer, ...]
    marks: dict[str, Mark]
    wide_camera: tuple[float, float, float]
    light: Light
    surface: str


def draw_place(kind: str, seed: str, hour: str, weather: str = "clear") -> Place:
    """Draw a place of a known kind for an hour and a weather."""
    scenery = _scenery(kind, seed)
    light = light_of(hour, weather, scenery.interior)
    return Place(
        kind,
        scenery.interior,
        _layers(scenery, light, Chance((kind, seed))),
        scenery.marks,
        scenery.wide_camera,
        light,
        scenery.surface,
    )


@lru_cache(maxsize=64)
def _scenery(kind: str, seed: str) -> Scenery:
    return draw_set(kind, Chance((kind, seed, "set")))


def _layers(scenery: Scenery, light: Light, chance: Chance) -> tuple[Layer, ...]:
    art = draw_space(chance.of("space")) if scenery.sky == "space" else draw_sky(light, chance.of("sky"))
    layers = [Layer("sky", 0.05, document(art), "", False)]
    raining = light.weather == "rain" and scenery.sky != "space"
    for plane in scenery.planes:
        behind_glass = scenery.interior and plane.name == "mid"
        before_figures = not scenery.interior and plane.name == "front"
        if raining and (behind_glass or before_figures):
            layers.append(
                Layer("rain", 0.3 if behind_glass else 1.1, document(draw_rain(chance, light, behind_glass)), "", False)
            )
        layers.append(_lit(plane, scenery, light))
    return tuple(layers)


def _lit(plane: Plane, scenery: Scenery, light: Light) -> Layer:
    indoors = scenery.interior and plane.name != "far"
    air = (
        0.0
        if indoors or scenery.sky == "space"
        else min(0.9, plane.depth + light.haze_more * (0.4 if plane.name == "near" else 1))
    )
    emission = plane.screens + (plane.lamps if light.lamps_lit else "")
    emission += plane.glints if light.hour in ("dusk", "night") else ""
    if plane.name == "near" and scenery.interior and not light.is_night and scenery.sky != "space":
        emission += "".join(
            draw_daylight(window, light.key, 1 if light.weather == "clear" else 0.4) for window in scenery.windows
        )
    if plane.name == "mid" and scenery.interior and light.is_night:
        emission += glow(330, 600, 620, LAMPLIGHT, 0.30) + glow(1270, 600, 620, LAMPLIGHT, 0.30)
    art = document(hazed(plane.art, light.haze, air))
    return Layer(plane.name, plane.parallax, art, document(emission) if emission else "", True)
