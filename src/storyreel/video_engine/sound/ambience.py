"""Ambience: what a place sounds like when nobody speaks.

A bed is layers of synthesised weather, water, people and machines. Indoors
the outer world is heard through the wall over a room tone. A bed is 16 s, its
ends crossfaded over 2 s, so that a scene of any length can repeat it.
"""

from collections.abc import Callable

import numpy as np

from storyreel.contracts.seed import draw_int
from storyreel.video_engine.shelf import kept
from storyreel.video_engine.sound.bitmath import (
    RATE,
    Array,
    band_pass,
    decay,
    drift,
    high_pass,
    low_pass,
    noise,
    sine,
    smoothstep,
)

BED, OVERLAP = 16 * RATE, 2 * RATE
Layer = Callable[[int, int], Array]


def sea(seed: int, n: int) -> Array:
    """Waves that come every 5 to 8 seconds."""
    x, swell = noise(seed, n), np.zeros(n)
    chance = np.random.Generator(np.random.PCG64(seed))
    at = -RATE
    while at < n:
        length = int(RATE * (5 + 3 * chance.random()))
        t = np.arange(length) / length
        rise, fall = t / 0.35, (1 - t) / 0.65
        wave = np.where(t < 0.35, rise * rise, fall * fall) * (0.7 + 0.3 * chance.random())
        low, high = max(0, at), min(n, at + length)
        if high > low:
            swell[low:high] = np.maximum(swell[low:high], wave[low - at : high - at])
        at += int(length * 0.8)
    body = low_pass(x, 350) * (0.5 + 0.5 * swell) + band_pass(x, 1200, 0.5) * swell * 0.5
    return body + low_pass(high_pass(x, 3000), 7000) * swell * swell * 0.15


def wind(seed: int, n: int) -> Array:
    """Gusts over a low roar."""
    x = noise(seed, n)
    gust = drift(seed + 1, n, 0.35, 0.2, 1.0) * drift(seed + 2, n, 1.7, 0.7, 1.0)
    total = low_pass(x, 220) * 0.6
    for index, (hertz, level) in enumerate(((180, 1.0), (320, 0.9), (520, 0.6), (900, 0.2))):
        total += band_pass(x, hertz, 2.5) * drift(seed + 5 + index, n, 0.5) * level
    wave: Array = total * gust
    return wave


def rain(seed: int, n: int) -> Array:
    """Steady rain with near drops."""
    x = noise(seed, n)
    hiss = band_pass(x, 2200, 0.35) * 0.25 + high_pass(x, 4500) * 0.08 * drift(seed + 2, n, 0.5, 0.8, 1.1)
    return low_pass(hiss + drops(seed + 3, n, 160) * 0.3, 8000)


def drops(seed: int, n: int, a_second: int) -> Array:
    """Single drops, each a short falling tone."""
    chance = np.random.Generator(np.random.PCG64(seed))
    out = np.zeros(n + RATE)
    shapes = [
        sine(1200 + 4500 * chance.random(), 1200) * decay(1200, 0.006 + 0.02 * chance.random()) for _ in range(48)
    ]
    for at, kind, size in zip(*_grains(chance, n, a_second, 48), strict=True):
        out[at : at + 1200] += shapes[kind] * (0.05 + 0.95 * size * size * size)
    return out[:n]


def drip(seed: int, n: int) -> Array:
    """Water that drips in a cave, two drops a second."""
    return drops(seed, n, 2)


def room(seed: int, n: int) -> Array:
    """The air of a room: a soft low noise."""
    x = noise(seed, n)
    return low_pass(low_pass(x, 260), 500) + band_pass(x, 900, 0.6) * 0.05


def murmur(seed: int, n: int) -> Array:
    """Far voices without words: six throats, gated by syllables."""
    total = np.zeros(n)
    for voice in range(6):
        own = seed + voice * 17
        pitch = (95 + voice * 37 % 130) * (1 + 0.18 * (drift(own, n, 2.5) - 0.5))
        turn = (np.cumsum(np.rint(pitch * (2**32 / RATE)).astype(np.int64)) & 0xFFFFFFFF) / 2**32
        source = low_pass(turn * 2 - 1, 1200)
        gate = np.maximum(0.0, drift(own + 2, n, 4.5) - 0.42) * (drift(own + 3, n, 0.4) > 0.4)
        vowel = drift(own + 4, n, 4)
        mouth = band_pass(source, 420, 4) * (1 - vowel) + band_pass(source, 700, 4) * vowel
        total += (mouth + 0.4 * band_pass(source, 1500, 5)) * low_pass(gate, 25)
    return low_pass(total, 2200)


def traffic(seed: int, n: int) -> Array:
    """A far road: a low hum with cars that pass."""
    x = noise(seed, n)
    passing = drift(seed + 1, n, 0.18)
    wave: Array = low_pass(x, 160) * 1.2 + band_pass(x, 420, 0.7) * passing * passing * 0.5
    return wave


def birds(seed: int, n: int) -> Array:
    """A few birds that call and answer, not near."""
    chance = np.random.Generator(np.random.PCG64(seed))
    out = np.zeros(n + RATE)
    for _ in range(3):
        base, at = 2400 + chance.random() * 2200, int(chance.random() * 3 * RATE)
        while at < n:
            for _ in range(int(chance.integers(2, 6))):
                m = int(RATE * (0.05 + 0.09 * chance.random()))
                slide = base * (1 + (chance.random() - 0.5) * 0.4) + (chance.random() - 0.5) * 1800 * np.arange(m) / m
                edge = np.minimum(1.0, np.minimum(np.arange(m), np.arange(m)[::-1]) / 600)
                call = (sine(slide, m) + 0.25 * sine(slide * 2, m)) * edge * (0.3 + 0.7 * chance.random())
                out[at : at + m] += call[: max(0, len(out) - at)]
                at = min(n, at + m + int(RATE * (0.02 + 0.06 * chance.random())))
            at += int(RATE * (1.2 + 3.5 * chance.random()))
    far = low_pass(out[:n], 6000)
    echo = np.zeros(n)
    echo[5300:] = far[:-5300] * 0.35
    echo[9100:] += far[:-9100] * 0.25
    wave: Array = far + low_pass(echo, 3500)
    return wave


def crickets(seed: int, n: int) -> Array:
    """Three crickets, each at its own pace."""
    total = np.zeros(n)
    for hertz, period, offset, level in (
        (4300, 31_000, 0, 1.0),
        (4650, 35_500, 9600, 0.6),
        (4100, 41_500, 20_000, 0.4),
    ):
        at = (np.arange(n) + offset + seed % period) % period
        pulse = np.maximum(0.0, sine(33.0, n))
        total += sine(hertz, n) * low_pass((at < 8600) * pulse, 200) * level
    return total


def fire(seed: int, n: int) -> Array:
    """A fire: a low flutter and crackle."""
    chance = np.random.Generator(np.random.PCG64(seed + 3))
    out = np.zeros(n + RATE)
    shapes = [band_pass(noise(seed + 10 + k, 1400), 1200 + 3000 * chance.random(), 1.5) for k in range(24)]
    for at, kind, size in zip(*_grains(chance, n, 18, 24), strict=True):
        out[at : at + 1400] += shapes[kind] * decay(1400, 0.006 + 0.02 * size) * (0.1 + 0.9 * size * size * size)
    flutter = low_pass(noise(seed, n), 130) * 2.0 * drift(seed + 1, n, 9, 0.5, 1.0)
    return low_pass(flutter + band_pass(noise(seed + 2, n), 700, 0.35) * 0.15 + out[:n] * 0.8, 7000)


def hum(seed: int, n: int) -> Array:
    """A machine that runs: a low tone with its partials and a breath of air."""
    sway = 1 + 0.004 * (drift(seed, n, 0.4) - 0.5)
    tone = sine(55.0 * sway, n) + 0.5 * sine(110.0 * sway, n) + 0.25 * sine(165.3 * sway, n)
    return tone * 0.5 + low_pass(noise(seed + 1, n), 400) * 0.5


def space(seed: int, n: int) -> Array:
    """A still, wide place without air: low breath that swells, and a glint above it; no tone that music could rub."""
    x = noise(seed, n)
    breath = low_pass(x, 150) * 1.5 + band_pass(x, 290, 1.5) * drift(seed + 1, n, 0.25, 0.2, 0.9)
    wave: Array = breath + band_pass(x, 2600, 3) * drift(seed + 2, n, 0.4) * 0.03
    return wave


def clock(seed: int, n: int) -> Array:
    """A clock that ticks once a second, tick and tock."""
    out = np.zeros(n + RATE)
    for index, at in enumerate(range(seed % RATE, n, RATE)):
        tones = (2100, 3350, 0.012) if index % 2 else (1750, 2900, 0.015)
        out[at : at + 4800] += (sine(tones[0], 4800) + 0.6 * sine(tones[1], 4800)) * decay(4800, tones[2])
    return low_pass(out[:n], 5000)


# What is heard at each place: layers with their share, and how the whole stands to the usual level, in 0.01 dB.
PLACES: dict[str, tuple[tuple[tuple[Layer, float], ...], int]] = {
    "room": (((room, 1.0),), -600),
    "library": (((room, 1.0), (clock, 0.1)), -600),
    "kitchen": (((room, 0.8), (hum, 0.15)), -500),
    "sea": (((sea, 1.0), (wind, 0.15)), 0),
    "river": (((rain, 0.5), (sea, 0.3)), -200),
    "street": (((traffic, 1.0), (murmur, 0.35)), 0),
    "market": (((murmur, 1.0), (traffic, 0.3)), 0),
    "cafe": (((murmur, 1.0), (room, 0.4)), -100),
    "rain": (((rain, 1.0), (wind, 0.1)), -100),
    "wind": (((wind, 1.0),), -100),
    "mountain": (((wind, 1.0),), -200),
    "desert": (((wind, 1.0),), -300),
    "snow": (((wind, 0.7), (room, 0.4)), -400),
    "forest": (((wind, 0.5), (birds, 0.3)), -200),
    "garden": (((wind, 0.25), (birds, 0.35)), -300),
    "field": (((wind, 0.5), (crickets, 0.1), (birds, 0.15)), -300),
    "night": (((crickets, 0.35), (wind, 0.25)), -400),
    "fire": (((fire, 1.0),), -200),
    "cave": (((room, 0.7), (drip, 0.3)), -400),
    "machine": (((hum, 1.0),), -300),
    "train": (((hum, 0.8), (traffic, 0.6)), -100),
    "ship": (((sea, 0.7), (hum, 0.3)), -100),
    "moon": (((space, 1.0),), -500),
    "space": (((space, 1.0),), -500),
    "air": (((wind, 0.5), (room, 0.5)), -500),
}
# Other words for the places, each the start of a word of the tag.
WORDS = {
    "beach": "sea", "coast": "sea", "harbo": "sea", "shore": "sea", "island": "sea", "ocean": "sea", "cliff": "sea",
    "lighthouse": "sea", "pier": "sea", "boat": "ship", "deck": "ship", "lake": "river", "stream": "river",
    "river": "river", "brook": "river", "canal": "river", "pond": "river", "village": "garden",
    "city": "street", "town": "street", "road": "street", "alley": "street", "square": "market", "fair": "market",
    "crowd": "market", "hall": "cafe", "inn": "cafe", "tavern": "cafe", "bakery": "kitchen", "storm": "rain",
    "hill": "mountain", "peak": "mountain", "roof": "wind", "sky": "wind", "bridge": "wind", "tower": "wind",
    "wood": "forest", "jungle": "forest", "park": "garden", "orchard": "garden", "meadow": "field", "farm": "field",
    "camp": "fire", "hearth": "fire", "forge": "fire", "tunnel": "cave", "mine": "cave", "cellar": "cave",
    "factory": "machine", "engine": "machine", "lab": "machine", "workshop": "machine", "station": "train",
    "star": "space", "planet": "space", "crater": "moon", "office": "room", "house": "room", "home": "room",
    "school": "library", "study": "library", "museum": "library", "archive": "library", "bed": "room", "shop": "room",
}  # fmt: skip
INDOORS = ("room", "library", "kitchen", "cafe", "cave", "machine", "train", "fire")


def place_of(tag: str, interior: bool) -> tuple[str, bool]:
    """Return the known place that a tag names, and whether it was known."""
    words = tag.lower().replace("_", " ").replace("-", " ").split()
    for word in reversed(words):  # the last word is the noun: "harbour cafe" is a cafe
        if word in PLACES:
            return word, True
        known = [name for start, name in WORDS.items() if word.startswith(start)]
        if known:
            return known[0], True
    return ("room" if interior else "air"), False


def bed(tag: str, interior: bool, seed: str) -> Array:
    """Return the bed of a place [n, 2] in float32, to be repeated; not at its level. It is made once and kept."""
    place, _ = place_of(tag, interior)
    data = kept("beds", (place, f"{interior}", seed), lambda: _made(place, interior, seed).tobytes())
    return np.frombuffer(data, np.float32).reshape(-1, 2)


def _made(place: str, interior: bool, seed: str) -> Array:
    sides = [_loop(_layers(place, interior, BED + OVERLAP, seed, side), BED) for side in ("left", "right")]
    middle = (sides[0] + sides[1]) * 0.25
    return np.stack([side * 0.75 + middle for side in sides], axis=1).astype(np.float32)


def level_of(tag: str, interior: bool) -> int:
    """Return how a place stands to the usual level of ambience, in hundredths of a decibel."""
    return PLACES[place_of(tag, interior)[0]][1]


def _layers(place: str, interior: bool, samples: int, seed: str, side: str) -> Array:
    total = np.zeros(samples)
    for layer, share in PLACES[place][0]:
        ear = "middle" if layer is clock else side  # one clock, but another wind for each ear
        sound = layer(draw_int(seed, ear, layer.__name__) >> 33, samples)
        total += sound * (share * 0.1 / np.sqrt((sound * sound).mean() + 1e-12))
    if interior and place not in INDOORS:  # heard through a wall
        air = room(draw_int(seed, side, "air") >> 33, samples)
        total = low_pass(low_pass(total, 700), 1200) * 0.8 + air * (0.05 / np.sqrt((air * air).mean() + 1e-12))
    return total


def _loop(sound: Array, length: int) -> Array:
    """Fold the end of a sound into its start, so that it can be repeated."""
    out = sound[:length].copy()
    ramp = smoothstep(OVERLAP)
    out[:OVERLAP] = out[:OVERLAP] * ramp + sound[length : length + OVERLAP] * (1 - ramp)
    return out


def _grains(chance: np.random.Generator, n: int, a_second: int, kinds: int) -> tuple[Array, Array, Array]:
    """Return when grains fall, of which kind and how large."""
    count = a_second * n // RATE
    return chance.integers(0, n, count), chance.integers(0, kinds, count), chance.random(count)
