"""Light: what an hour and a weather do to every place.

- Ambient multiplies the art of a set; indoors it falls less than outdoors.
- Haze is the colour that distance takes; fog and rain thicken it.
- Lamps burn at dusk, night and dawn, and in fog or rain.
- Light never changes what stands where.
"""

from dataclasses import dataclass, replace

from storyreel.video_engine.picture.ink import mix

Rgb = tuple[float, float, float]


@dataclass(frozen=True)
class Light:
    """The light of one hour in one weather.

    Attributes:
        ambient: Multipliers of red, green and blue for the art of a set.
        key: Colour of the strongest light: sun, or lamps by night.
        rim: Colour of the edge light on figures.
        shadow: Strength of contact shadows, 0 to 1.
        haze: Colour that distance takes.
        haze_more: Haze that the weather adds to every plane.
        sky: Colours from the zenith to the horizon.
        sun: Where the sun or moon stands, in world pixels.
    """

    hour: str
    weather: str
    ambient: Rgb
    key: str
    rim: str
    shadow: float
    haze: str
    haze_more: float
    sky: tuple[str, str, str]
    sun: tuple[float, float]
    is_night: bool
    lamps_lit: bool


_INDOORS: dict[str, Rgb] = {
    "dawn": (0.86, 0.88, 0.94),
    "day": (1.0, 0.99, 0.96),
    "dusk": (0.98, 0.84, 0.78),
    "night": (0.52, 0.56, 0.76),
}

_OUTDOORS = {
    "dawn": Light(
        "dawn", "clear", (0.86, 0.88, 0.96), "#ffe6c0", "#fff0dc", 0.24, "#b9c2d8", 0.0,
        ("#7fa6d8", "#bcd0e4", "#ffe3b4"), (330, 590), False, True,
    ),
    "day": Light(
        "day", "clear", (1.0, 1.0, 1.0), "#fff0c8", "#fff6e0", 0.22, "#cfe6ea", 0.0,
        ("#6fbdea", "#bfe6f2", "#fdf3da"), (320, 300), False, False,
    ),
    "dusk": Light(
        "dusk", "clear", (0.97, 0.80, 0.80), "#ffb066", "#ffc89a", 0.30, "#d98b8a", 0.0,
        ("#4b4590", "#d9688a", "#ffbf78"), (1180, 600), False, True,
    ),
    "night": Light(
        "night", "clear", (0.46, 0.54, 0.80), "#ffcf7a", "#bcd0ff", 0.40, "#33568a", 0.0,
        ("#0d1638", "#22407a", "#4a77a8"), (1230, 320), True, True,
    ),
}  # fmt: skip

_GREYS = {"dawn": "#aeb2c4", "day": "#c3ccd4", "dusk": "#8f7f96", "night": "#2c3c5c"}


def light_of(hour: str, weather: str = "clear", interior: bool = False) -> Light:
    """Light a place at an hour: dawn, day, dusk or night, in a weather: clear, rain or fog."""
    light = _OUTDOORS[hour]
    if weather != "clear":
        light = _veiled(light, weather)
    if interior:
        light = replace(light, ambient=_INDOORS[hour])
    return light


def _veiled(light: Light, weather: str) -> Light:
    grey = _GREYS[light.hour]
    share = 0.62 if weather == "rain" else 0.72
    dim = 0.86 if weather == "rain" else 0.94
    red, green, blue = (round(channel * dim, 3) for channel in light.ambient)
    zenith, middle, horizon = (mix(colour, mix(grey, colour, 0.12), share) for colour in light.sky)
    return replace(
        light,
        weather=weather,
        ambient=(red, green, blue),
        haze=mix(light.haze, grey, share),
        haze_more=0.10 if weather == "rain" else 0.25,
        sky=(zenith, middle, horizon),
        shadow=light.shadow * 0.7,
        lamps_lit=True,
    )
