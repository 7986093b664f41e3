"""Places: a kind, a seed and an hour become layers that a compositor can move and light.

- Set and light are separate: the set is drawn without knowing the hour, then
  haze, sky and lamps are laid over it. By day and by night it is the same place.
- Plates are 1600 x 1200; y 150 to 1050 is the classic 16:9 view, with more
  sky above and more ground below for tall frames. `Place.wide_camera` says
  where the default wide camera sits.
- Figures stand after the layer "near" and before "front". Rain and snow are no
  layers: they fall while the camera looks (`falling.py`).
- Who looks out of a lit room by night sees little.
- Falling snow makes it winter. On the Moon, in space and under water there is
  no weather.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from storyreel.video_engine.picture.ink import mix
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.hooks import HOOKS
from storyreel.video_engine.picture.places.kinds import PLACE_KINDS, draw_set
from storyreel.video_engine.picture.places.lights import Light, light_of, tinted
from storyreel.video_engine.picture.places.openings import draw_daylight
from storyreel.video_engine.picture.places.scenery import Mark, Plane, Scenery
from storyreel.video_engine.picture.places.seasons import covered, puddles
from storyreel.video_engine.picture.places.shapes import WORLD_HEIGHT, WORLD_WIDTH, document, glow, hazed
from storyreel.video_engine.picture.places.sky import draw_sky, draw_space, draw_water

__all__ = [
    "PLACE_KINDS",
    "WORLD_HEIGHT",
    "WORLD_WIDTH",
    "Layer",
    "Light",
    "Mark",
    "Place",
    "draw_place",
]

HOURS = ("dawn", "day", "dusk", "night")
LAMPLIGHT = "#ff9a48"  # what lamps lend the walls of a room by night
OUTSIDE, OUTSIDE_SHARE = "#0b1230", 0.55  # how dark the night is to who looks out of a lit room
FALLS = ("rain", "snow", "storm")
AIRLESS = {  # the sun without air, and earthlight
    "dawn": (0.94, 0.93, 0.92),
    "day": (1.0, 1.0, 1.0),
    "dusk": (0.88, 0.86, 0.90),
    "night": (0.58, 0.64, 0.86),
}
DEEP = (0.72, 0.90, 0.98)  # what water leaves of the light


@dataclass(frozen=True)
class Layer:
    """One depth of a place as SVG documents.

    Attributes:
        name: sky, far, mid, near or front.
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
        seats: Where somebody may sit, as the foot point of who sits there.
        falling: rain, snow or storm where that can be seen, else "".
        sheltered: Whether a roof keeps off what falls, where it is seen beyond the set alone.
        hooks: Where things hang on the walls of a room, as their middles.
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
    seats: tuple[Mark, ...] = ()
    falling: str = ""
    hooks: tuple[Mark, ...] = ()
    sheltered: bool = False


def draw_place(
    kind: str,
    seed: str,
    hour: str,
    weather: str = "clear",
    season: str = "summer",
    outlook: str = "",
    mood: str = "neutral",
) -> Place:
    """Draw a place of a known kind; kind and seed say what stands there, the rest how it is seen.

    Args:
        outlook: What lies around the story: moon, space, underwater, desert, sea or snow; "" for the place's own.
    """
    season = "winter" if weather == "snow" else season
    scenery = _scenery(kind, seed, season, outlook)
    weather = weather if scenery.sky == "earth" else "clear"
    light = light_of(hour, weather, scenery.interior, season, mood)
    if scenery.sky == "space" and not scenery.interior:
        light = replace(light, ambient=AIRLESS[hour])
    if scenery.sky == "water" and not scenery.interior:
        light = replace(light, ambient=tinted(light.ambient, DEEP), haze="#3f9fb8")
    return Place(
        kind,
        scenery.interior,
        _layers(scenery, light, season, Chance((kind, seed))),
        scenery.marks,
        scenery.wide_camera,
        light,
        scenery.surface,
        scenery.seats,
        weather if weather in FALLS and (scenery.windows or not scenery.interior) else "",
        HOOKS.get(kind, ()),
        scenery.sheltered,
    )


@lru_cache(maxsize=64)
def _scenery(kind: str, seed: str, season: str, outlook: str) -> Scenery:
    return draw_set(kind, Chance((kind, seed, "set"), season, outlook))


def _layers(scenery: Scenery, light: Light, season: str, chance: Chance) -> tuple[Layer, ...]:
    if scenery.interior and scenery.looks_out and light.is_night:
        zenith, middle, horizon = (mix(colour, OUTSIDE, OUTSIDE_SHARE) for colour in light.sky)
        light = replace(light, sky=(zenith, middle, horizon))
    if scenery.sky == "space":
        art = draw_space(chance.of("space"))
    else:
        art = (draw_water if scenery.sky == "water" else draw_sky)(light, chance.of("sky"))
    sky = Layer("sky", 0.05, document(art), "", False)
    return (sky, *(_lit(plane, scenery, light, season, chance) for plane in scenery.planes))


def _lit(plane: Plane, scenery: Scenery, light: Light, season: str, chance: Chance) -> Layer:
    indoors = scenery.interior and plane.name != "far"
    air = (
        0.0
        if indoors or scenery.sky == "space"
        else min(0.9, plane.depth + light.haze_more * (0.4 if plane.name == "near" else 1))
    )
    emission = plane.screens + (plane.lamps if light.lamps_lit else "")
    emission += plane.glints if light.hour in ("dusk", "night") else ""
    if plane.name == "near" and scenery.interior and not light.is_night and scenery.sky == "earth":
        emission += "".join(
            draw_daylight(window, light.key, 1 if light.weather == "clear" else 0.4) for window in scenery.windows
        )
    if plane.name == "mid" and scenery.interior and light.is_night:
        emission += glow(330, 600, 620, LAMPLIGHT, 0.30) + glow(1270, 600, 620, LAMPLIGHT, 0.30)
    drawn = hazed(_ground(plane, scenery, light, season, chance) + plane.art, light.haze, air)
    is_view = plane.name == "far" and scenery.interior and scenery.looks_out
    if is_view and light.is_night and scenery.sky != "space":
        drawn = hazed(drawn, OUTSIDE, OUTSIDE_SHARE)
    art = document(drawn)
    return Layer(plane.name, plane.parallax, art, document(emission) if emission else "", True)


def _ground(plane: Plane, scenery: Scenery, light: Light, season: str, chance: Chance) -> str:
    """The ground in its season and weather; indoors and off the Earth it has none."""
    if not plane.ground or scenery.sky != "earth" or scenery.interior or scenery.sheltered:
        return plane.ground
    is_wet = light.weather in ("rain", "storm")
    ground = covered(plane.ground, season == "winter", is_wet)
    return ground + (puddles(light.sky[1], chance.of("puddles")) if is_wet and plane.name == "near" else "")
