"""Effects: a few good ones by synthesis, low-passed, with soft ends."""

from collections.abc import Callable

import numpy as np

from storyreel.contracts.seed import draw_int
from storyreel.video_engine.sound import handling
from storyreel.video_engine.sound.bitmath import RATE, Array, band_pass, decay, drift, high_pass, low_pass, noise, sine
from storyreel.video_engine.sound.bodies import later, struck

TOP_HERTZ = 8500
FADE = RATE // 200


def door(seed: int) -> Array:
    """A wooden door falls shut, and its latch."""
    n = RATE
    body = struck(
        n, (86, 148, 236, 347, 521, 760), (0.4, 0.34, 0.28, 0.22, 0.16, 0.12), (0.7, 0.8, 0.6, 0.5, 0.35, 0.2)
    )
    body += low_pass(noise(seed, n), 700) * decay(n, 0.17) * 1.2
    latch = band_pass(noise(seed + 1, n), 2600, 1.5) * decay(n, 0.025)
    wave: Array = body + later(latch, 0.05) * 0.6 + latch * 0.3
    return wave


def knock(seed: int) -> Array:
    """Three knocks on wood."""
    n = RATE
    out = np.zeros(n)
    for index, (second, level) in enumerate(((0.0, 0.9), (0.21, 1.0), (0.43, 0.8))):
        hit = struck(n, (165, 242, 388, 612, 1020), (0.09, 0.08, 0.05, 0.04, 0.02), (1, 0.7, 0.5, 0.35, 0.2))
        hit += band_pass(noise(seed + index, n), 1800, 0.8) * decay(n, 0.012)
        out += later(hit, second) * level
    return out


def footsteps(seed: int) -> Array:
    """Five steps on a wooden floor, at the pace at which figures walk; the last one is set down softly."""
    chance = np.random.Generator(np.random.PCG64(seed))
    n = int(2.2 * RATE)
    out = np.zeros(n)
    for index in range(5):
        pitch = 0.93 + 0.14 * chance.random()
        heel = struck(n, [f * pitch for f in (118, 232, 410, 640)], (0.1, 0.09, 0.06, 0.04), (0.5, 0.6, 0.5, 0.3))
        heel += band_pass(noise(seed + index, n), 900, 0.35) * decay(n, 0.03) * 0.8
        heel += low_pass(noise(seed + 20 + index, n), 320) * decay(n, 0.08) * 1.2
        at = index * 0.36 + 0.02 * chance.random()
        out += (later(heel, at) + later(heel, at + 0.07) * 0.4) * (0.8 + 0.2 * chance.random()) * (1 - 0.1 * index)
    return out


def paper(seed: int) -> Array:
    """A sheet is taken and turned."""
    n = int(0.9 * RATE)
    rustle = drift(seed + 1, n, 38)
    bow = drift(seed + 2, n, 3, 0.2, 1.0)
    wave: Array = (
        band_pass(noise(seed, n), 3400, 0.6) * rustle * rustle * rustle * bow
        + 0.3 * high_pass(noise(seed + 3, n), 4000) * rustle * rustle * bow
    )
    return wave


def cup(seed: int) -> Array:
    """A cup is set on its saucer."""
    n = RATE // 2
    chance = np.random.Generator(np.random.PCG64(seed))
    base = 1850 + 300 * chance.random()
    clink = struck(n, (base, base * 1.83, base * 2.61), (0.18, 0.1, 0.06), (1.0, 0.5, 0.3))
    thud = low_pass(noise(seed, n), 500) * decay(n, 0.05)
    wave: Array = clink * 0.5 + later(clink, 0.07) * 0.25 + thud
    return wave


def bell(seed: int) -> Array:
    """A bell is struck once: hum, prime, tierce, quint and nominal."""
    n = int(3.5 * RATE)
    base = 330 + seed % 60
    ratios, times = (0.5, 1.0, 1.2, 1.5, 2.0, 2.51, 3.01), (3.4, 2.6, 2.0, 1.5, 1.4, 0.8, 0.5)
    return struck(n, [base * ratio for ratio in ratios], times, (0.5, 0.8, 0.5, 0.25, 0.6, 0.3, 0.2))


def phone(seed: int) -> Array:
    """An old telephone rings twice."""
    n = int(2.6 * RATE)
    out = np.zeros(n + RATE)
    ding = struck(4800, (1210, 2390, 3620), (0.25, 0.2, 0.15), (1, 0.7, 0.35))
    for at in [*range(0, RATE, 2400), *range(int(1.5 * RATE), int(2.5 * RATE), 2400)]:
        out[at : at + 4800] += ding
    return out[:n]


def whoosh(seed: int) -> Array:
    """Something passes quickly."""
    n = int(0.9 * RATE)
    t = np.arange(n) / n
    hill = 16 * t * t * (1 - t) * (1 - t)
    x = noise(seed, n)
    return (
        band_pass(x, 450, 1) * hill * (1.2 - t) + (band_pass(x, 1300, 1) + band_pass(x, 2800, 1.2) * hill) * hill * hill
    )


def thunder(seed: int) -> Array:
    """Thunder, not near."""
    n = 5 * RATE
    chance = np.random.Generator(np.random.PCG64(seed))
    roll = np.zeros(n)
    for _ in range(9):
        roll += later(decay(n, 1.2 + 2.2 * chance.random()), 2.2 * chance.random()) * (0.3 + 0.7 * chance.random())
    x = noise(seed, n)
    crack = high_pass(low_pass(x, 3500), 500) * decay(n, 0.4) * 0.4
    wave: Array = (low_pass(x, 110) * 2.2 + band_pass(x, 240, 0.6) * 0.6) * roll + crack
    return wave


def splash(seed: int) -> Array:
    """Something falls into water."""
    n = int(1.2 * RATE)
    x = noise(seed, n)
    rise = np.minimum(1.0, np.arange(n) / 900)
    drops = band_pass(x, 2400, 0.8) * drift(seed + 1, n, 45) * decay(n, 0.9)
    wave: Array = (low_pass(x, 600) * decay(n, 0.2) * 1.6 + drops) * rise
    return wave


def glass(seed: int) -> Array:
    """A glass breaks."""
    n = int(1.1 * RATE)
    chance = np.random.Generator(np.random.PCG64(seed))
    out: Array = high_pass(noise(seed, n), 2500) * decay(n, 0.1) * 0.6
    for _ in range(30):
        spot, hertz = chance.random(), 1900 + 4500 * chance.random()
        shard = struck(RATE // 3, (hertz, hertz * 1.52), (0.05 + 0.18 * chance.random(), 0.05), (1, 0.4))
        at = int(spot * spot * 0.6 * RATE)
        out[at : at + len(shard)] += (shard * (0.1 + 0.4 * chance.random()))[: n - at]
    return out


def click(seed: int) -> Array:
    """A switch, a key or a lock."""
    n = RATE // 4
    tick = struck(n, (720, 1650, 2900), (0.02, 0.015, 0.01), (0.6, 0.6, 0.4)) + band_pass(noise(seed, n), 2200) * decay(
        n, 0.01
    )
    wave: Array = tick + later(tick, 0.06) * 0.6
    return wave


def heartbeat(seed: int) -> Array:
    """Two beats of a heart, with a knock that small loudspeakers carry."""
    n = int(1.8 * RATE)
    out = np.zeros(n)
    for second, level in ((0.0, 1.0), (0.28, 0.7), (0.9, 1.0), (1.18, 0.7)):
        beat = sine(56 * (1 + 0.6 * decay(n, 0.05)), n) * decay(n, 0.2) + 0.4 * sine(190.0, n) * decay(n, 0.06)
        out += later(beat, second) * level
    return out * (1 + 0 * seed)


# The effect, and its loudest 0.4 s against the dialogue, in hundredths of a LU.
EFFECTS: dict[str, tuple[Callable[[int], Array], int]] = {
    "door": (door, -500), "knock": (knock, -500), "footsteps": (footsteps, -1000), "paper": (paper, -1000),
    "cup": (cup, -900), "bell": (bell, -700), "phone": (phone, -800), "whoosh": (whoosh, -900),
    "thunder": (thunder, -400), "splash": (splash, -700), "glass": (glass, -700), "click": (click, -900),
    "heartbeat": (heartbeat, -800), "ratchet": (handling.ratchet, -800), "thud": (handling.thud, -900),
    "coins": (handling.coins, -900), "creak": (handling.creak, -900), "match": (handling.match, -900),
    "pour": (handling.pour, -900),
}  # fmt: skip
WORDS = {
    "step": "footsteps", "foot": "footsteps", "walk": "footsteps", "page": "paper", "letter": "paper", "book": "paper",
    "map": "paper", "envelope": "paper", "tea": "cup", "mug": "cup", "plate": "cup", "chime": "bell", "gong": "bell",
    "telephone": "phone", "swoosh": "whoosh", "swish": "whoosh", "storm": "thunder", "water": "splash",
    "window": "glass", "shatter": "glass", "key": "click", "lock": "click", "switch": "click", "latch": "click",
    "heart": "heartbeat", "gate": "door", "slam": "door", "tap": "knock", "rap": "knock",
}  # fmt: skip


def effect_of(name: str) -> str | None:
    """Return the known effect that a name means, or None."""
    for word in name.lower().replace("_", " ").replace("-", " ").split():
        for known in EFFECTS:
            if word.startswith(known.rstrip("s")):
                return known
        for start, known in WORDS.items():
            if word.startswith(start):
                return known
    return None


def make(known: str, seed: str) -> Array:
    """Return an effect in mono, its peak at 0.5."""
    sound = low_pass(EFFECTS[known][0](draw_int(seed, known) >> 33), TOP_HERTZ)
    sound[:FADE] *= np.arange(FADE) / FADE
    sound[-4 * FADE :] *= np.arange(4 * FADE, 0, -1) / (4 * FADE)
    wave: Array = sound * (0.5 / np.abs(sound).max())
    return wave
