"""Skies: air, clouds, sun, moon and stars; rain and snow; the black sky of the Moon, and deep water.

Clouds, stars and rain have streams of their own. The clouds of a place hang
where they hang at every hour.
"""

from storyreel.video_engine.picture.ink import mix
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.lights import Light
from storyreel.video_engine.picture.places.shapes import (
    WORLD_HEIGHT,
    WORLD_WIDTH,
    at,
    box,
    faint,
    glow,
    oval,
    ramp,
    shape,
    stroke,
)


def draw_sky(light: Light, chance: Chance) -> str:
    """Draw the sky of an hour over the whole plate; its horizon is at y 660."""
    air = box(0, 0, WORLD_WIDTH, 700, ramp(*light.sky), line=0)
    air += box(0, 690, WORLD_WIDTH, WORLD_HEIGHT - 690, light.sky[2], line=0)
    return air + _lights_in_the_sky(light, chance) + _clouds(light, chance)


def draw_space(chance: Chance) -> str:
    """Draw the sky over the Moon: black, starry, with a large Earth."""
    air = box(0, 0, WORLD_WIDTH, WORLD_HEIGHT, ramp("#070a1e", "#10163a", "#2a2f5e"), line=0)
    milk = glow(430, 420, 520, "#6a5fc0", 0.30, 0.5) + glow(1100, 300, 480, "#3f7fc0", 0.22, 0.6)
    return air + milk + _stars(chance, 150, 720, 1.0) + at(1010, 420, _earth())


def draw_water(light: Light, chance: Chance) -> str:
    """Draw the water below the sea: light from above, and darkness below."""
    deep = 0.55 if light.is_night else 0.0
    tones = tuple(mix(tone, "#0a1a3a", deep) for tone in ("#8fe0e0", "#3f9fb8", "#1f5f8a"))
    art = box(0, 0, WORLD_WIDTH, WORLD_HEIGHT, ramp(*tones), line=0)
    for i in range(7):
        x, wide = chance.number(0, 1500, "ray", i), chance.number(40, 130, "ray", i, "w")
        ray = f"M{x} 0H{x + wide:.1f}L{x + wide * 2.4 - 160:.1f} 1000H{x - 260:.1f}Z"
        art += shape(ray, f"veil(#e8ffff,{0.10 if light.is_night else 0.30},0)", 0)
    return art


def draw_snow(chance: Chance, far: bool = False) -> str:
    """Draw flakes that tile from top to bottom and from side to side, so that they may drift."""
    flakes = []
    for i in range(240 if far else 90):
        x, y = chance.number(0, WORLD_WIDTH, "flake", i, "x"), chance.number(0, WORLD_HEIGHT, "flake", i, "y")
        radius = chance.number(1.6, 3.4, "flake", i, "size") * (1 if far else 2)
        flakes += [
            oval(x - dx, y - dy, radius, radius, "#ffffff", line=0)
            for dx in (0, WORLD_WIDTH)
            for dy in (0, WORLD_HEIGHT)
            if (dx == 0 and dy == 0) or x - dx > -radius or y - dy > -radius
        ]
    return faint("".join(flakes), 0.85 if far else 0.8)


def draw_rain(chance: Chance, light: Light, far: bool = False) -> str:
    """Draw streaks that tile from top to bottom, so that they may scroll."""
    colour = mix("#eaf4ff", light.haze, 0.25)
    streaks, slant = [], 0.34 if light.weather == "storm" else 0.16
    for i in range((170 if far else 120) * (2 if light.weather == "storm" else 1)):
        x, y = chance.number(-60, WORLD_WIDTH + 60, "rain", i, "x"), chance.number(0, WORLD_HEIGHT, "rain", i, "y")
        length = chance.number(26, 64, "rain", i, "length") * (0.7 if far else 1.3)
        for top in (y, y - WORLD_HEIGHT):
            streaks.append(f"M{x:.1f} {top:.1f}l{-length * slant:.1f} {length:.1f}")
    return stroke("".join(streaks), colour, 2.4 if far else 2.6, 0.85 if far else 0.6)


def _lights_in_the_sky(light: Light, chance: Chance) -> str:
    x, y = light.sun
    clear = light.weather == "clear"
    if light.is_night:
        stars = _stars(chance, 130, 640, 0.9 if clear else 0.18)
        return stars + (glow(x, y, 330, "#dfe9ff", 0.5) + _moon(x, y) if clear else glow(x, y, 300, "#9fb4d8", 0.3))
    if not clear:
        return glow(x, y, 460, "#fff6e0", 0.35)
    low = light.hour != "day"
    disc = oval(x, y, 58, 58, "#fff3cc", line=0) if low else oval(x, y, 44, 44, "#fffbe8", line=0)
    return (
        glow(x, y, 620 if low else 420, "#fff0bc", 0.8 if low else 0.6)
        + (glow(x, 650, 900, "#ffe0a8", 0.35, 0.22) if low else "")
        + disc
    )


def _moon(x: float, y: float) -> str:
    craters = ((-14, -12, 11), (16, 6, 8), (-6, 20, 6), (18, -20, 5))
    marks = "".join(oval(x + dx, y + dy, r, r, "#dcdcc4", line=0) for dx, dy, r in craters)
    return oval(x, y, 48, 48, "#f6f3de", line=0) + marks


def _stars(chance: Chance, count: int, bottom: float, most: float) -> str:
    stars = []
    for i in range(count):
        x, y = chance.number(0, WORLD_WIDTH, "star", i, "x"), chance.number(0, bottom, "star", i, "y")
        radius = chance.pick((1.1, 1.5, 1.5, 2.3), "star", i, "size")
        bright = chance.number(0.3, 1.0, "star", i, "bright") * most * (1 - 0.5 * y / bottom)
        stars.append(oval(x, y, radius, radius, "#ffffff", line=0, more=f'opacity="{bright:.2f}"'))
        if radius > 2 and i % 5 == 0:
            stars.append(glow(x, y, 13, "#cfe0ff", 0.7 * most))
    return "".join(stars)


def _clouds(light: Light, chance: Chance) -> str:
    veiled = light.weather != "clear"
    body = mix("#ffffff", light.sky[1], 0.62 if light.is_night else 0.4 if light.hour != "day" else 0.06)
    if veiled:
        body = mix(body, light.haze, 0.6)
    belly = mix(body, light.sky[0], 0.30)
    clouds = []
    for i in range(9 if veiled else 6):
        x = (i + chance.number(0.1, 0.9, "cloud", i, "x")) * WORLD_WIDTH / 6 % (WORLD_WIDTH + 120) - 60
        y = chance.number(190, 500, "cloud", i, "y")
        scale = chance.number(0.7, 1.7, "cloud", i, "size") * (1.6 if veiled else 1) * (1.25 - y / 900)
        clouds.append(at(x, y, _cloud(body, belly, chance.of("cloud", i)), scale))
    return faint("".join(clouds), 0.5 if light.is_night else 0.92)


def _cloud(body: str, belly: str, chance: Chance) -> str:
    lift = chance.number(-8, 8, "lift")
    puff = (
        f"M-100 22C-116 -2 -80 -18 -62 -8C-62 -34 -26 {-46 + lift:.1f} -10 -24C6 {-58 - lift:.1f} 56 "
        "-48 56 -14C84 -26 118 2 100 22Z"
    )
    under = "M-100 22C-106 10 -96 4 -84 8C-50 16 -20 2 6 10C34 18 66 4 106 12C106 16 104 20 100 22Z"
    streak = box(-130 + lift, 27, 150, 5, body, 2.5, 0)
    return shape(puff, body, 0) + shape(under, belly, 0) + faint(streak, 0.7)


def _earth() -> str:
    lands = (
        "M-70 -52C-40 -84 6 -92 22 -74C36 -58 4 -46 -6 -30C-18 -12 -34 0 -54 -10C-78 -18 -86 -34 -70 -52Z",
        "M-10 8C14 -4 44 6 40 28C36 52 20 78 6 74C-8 68 -6 44 -16 34C-24 24 -22 14 -10 8Z",
        "M52 -44C66 -52 84 -34 88 -14C78 -2 62 -10 54 -22C48 -30 46 -40 52 -44Z",
    )
    sea = glow(0, 0, 250, "#7fc8ff", 0.5) + oval(0, 0, 104, 104, ramp("#6fc4f0", "#3f86d0"), line=0)
    land = "".join(shape(d, "#7fc07a", 0) for d in lands)
    clouds = stroke(
        "M-92 -14Q-40 -2 4 -16M-30 58Q16 44 66 60M20 -60Q52 -52 80 -56M-84 30Q-60 36 -40 30", "#ffffff", 9, 0.85
    )
    night = shape("M40 -96C86 -70 104 -30 104 0C104 40 80 84 34 98C84 40 86 -38 40 -96Z", "#14183f", 0, 'opacity=".5"')
    return sea + land + clouds + night
