"""Light: what an hour and a weather do to every place.

- Ambient multiplies the art of a set; indoors it falls less than outdoors.
- Haze is the colour that distance takes; fog and rain thicken it.
- Lamps burn at dusk, night and dawn, and in bad weather.
- A season cools or warms the open air a little; a mood tints everything by
  at most 8 %.
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
    "night": (0.62, 0.58, 0.70),
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


@dataclass(frozen=True)
class Veil:
    """What a weather takes: a share of the sky's colours, light, and sight by haze."""

    share: float
    dim: float
    haze: float
    grey: str = ""  # that the hour's grey is half mixed with
    lamps: bool = True


_VEILS = {
    "rain": Veil(0.62, 0.86, 0.10),
    "fog": Veil(0.72, 0.94, 0.25),
    "overcast": Veil(0.58, 0.93, 0.05, lamps=False),
    "snow": Veil(0.60, 0.96, 0.14, "#dfe6f0"),
    "storm": Veil(0.86, 0.68, 0.14, "#1f2638"),
}
_SEASONS: dict[str, Rgb] = {"spring": (1.0, 1.02, 0.98), "autumn": (1.03, 0.99, 0.94), "winter": (0.96, 0.99, 1.04)}
MOODS: dict[str, Rgb] = {
    "warm": (1.05, 1.01, 0.95),
    "tense": (0.96, 0.98, 1.03),
    "sad": (0.94, 0.97, 1.04),
    "playful": (1.04, 1.03, 0.98),
    "wonder": (0.99, 1.0, 1.06),
    "dread": (0.93, 0.98, 1.0),
    "triumph": (1.07, 1.03, 0.95),
}


def light_of(
    hour: str, weather: str = "clear", interior: bool = False, season: str = "summer", mood: str = "neutral"
) -> Light:
    """Light a place at an hour: dawn, day, dusk or night, in a weather, a season and a mood."""
    light = _OUTDOORS[hour]
    if weather in _VEILS:
        light = _veiled(light, weather, _VEILS[weather])
    elif season == "winter" and not light.is_night:
        zenith, middle, horizon = light.sky
        light = replace(light, sky=(mix(zenith, "#b9cfe4", 0.35), mix(middle, "#dfe9f2", 0.3), horizon))
    if interior:
        light = replace(light, ambient=_INDOORS[hour])
    elif season in _SEASONS:
        light = replace(light, ambient=tinted(light.ambient, _SEASONS[season]))
    return replace(light, ambient=tinted(light.ambient, MOODS[mood])) if mood in MOODS else light


def tinted(ambient: Rgb, tint: Rgb) -> Rgb:
    """Multiply a light by a tint."""
    red, green, blue = (round(a * b, 3) for a, b in zip(ambient, tint, strict=True))
    return red, green, blue


def _veiled(light: Light, weather: str, veil: Veil) -> Light:
    grey = _GREYS[light.hour]
    grey = mix(grey, veil.grey, 0.35 if light.is_night else 0.5) if veil.grey else grey
    zenith, middle, horizon = (mix(colour, mix(grey, colour, 0.12), veil.share) for colour in light.sky)
    return replace(
        light,
        weather=weather,
        ambient=tinted(light.ambient, (veil.dim, veil.dim, veil.dim)),
        haze=mix(light.haze, grey, veil.share),
        haze_more=veil.haze,
        sky=(zenith, middle, horizon),
        shadow=light.shadow * 0.7,
        lamps_lit=light.lamps_lit or veil.lamps,
    )
