"""Effects of hands at work: what is turned, set down, counted, opened, lit and poured."""

import numpy as np

from storyreel.video_engine.sound.bitmath import RATE, Array, band_pass, decay, drift, high_pass, low_pass, noise, sine
from storyreel.video_engine.sound.bodies import later, struck


def ratchet(seed: int) -> Array:
    """A wheel is turned: three pulls of five clicks over the groan of its axle."""
    n = int(1.5 * RATE)
    out: Array = low_pass(noise(seed, n), 240) * drift(seed + 1, n, 5, 0.1, 0.5) * 0.5
    for pull in range(3):
        for tooth in range(5):
            tick = struck(n, (310, 742, 1460), (0.03, 0.02, 0.015), (0.7, 0.6, 0.4))
            tick += band_pass(noise(seed + pull * 5 + tooth, n), 2100, 1.2) * decay(n, 0.008)
            out += later(tick, pull * 0.48 + tooth * 0.055) * (1 - 0.1 * tooth)
    return out


def thud(seed: int) -> Array:
    """Something not heavy is set down on wood."""
    n = RATE // 2
    body = struck(n, (92, 171, 263, 418), (0.13, 0.1, 0.07, 0.05), (1.0, 0.8, 0.5, 0.3))
    wave: Array = body + low_pass(noise(seed, n), 500) * decay(n, 0.06) * 0.8
    return wave


def coins(seed: int) -> Array:
    """Three coins are counted into a hand."""
    n = RATE
    out = np.zeros(n)
    for index in range(3):
        base = 3150.0 + 420 * ((seed + 3 * index) % 4)
        clink = struck(n, (base, base * 1.47, base * 2.09), (0.16, 0.1, 0.07), (1.0, 0.7, 0.4))
        clink += high_pass(noise(seed + index, n), 3000) * decay(n, 0.012) * 0.5
        out += later(clink, index * 0.27)
    return out


def creak(seed: int) -> Array:
    """A hinge: a dry tone that climbs, in small jerks."""
    n = int(0.9 * RATE)
    t = np.arange(n) / n
    jerks = drift(seed, n, 24, 0.0, 1.0)
    hill = 4 * t * (1 - t)
    tone = sine(310 + 150 * t + 26 * jerks, n) + 0.6 * sine(640 + 290 * t + 50 * jerks, n)
    wave: Array = (tone * jerks * jerks + band_pass(noise(seed + 1, n), 1100, 1.5) * jerks * 0.7) * hill
    return wave


def match(seed: int) -> Array:
    """A match is struck and flares."""
    n = int(0.9 * RATE)
    x = noise(seed, n)
    rise = np.minimum(1.0, np.arange(n) / (0.05 * RATE))
    scratch = band_pass(x, 3600, 0.7) * decay(n, 0.09) * rise
    flare = later(low_pass(x, 1400) * decay(n, 0.35) * drift(seed + 1, n, 16, 0.3, 1.0), 0.12)
    wave: Array = scratch + flare * 1.2
    return wave


def pour(seed: int) -> Array:
    """A cup is filled: bubbles over a stream, higher as it fills."""
    n = int(1.4 * RATE)
    t = np.arange(n) / n
    bubbles = drift(seed, n, 17, 0.0, 1.0)
    tone = sine(480 + 420 * t + 130 * bubbles, n) * bubbles * bubbles * bubbles
    stream = band_pass(noise(seed + 1, n), 1700, 0.6) * drift(seed + 2, n, 9, 0.4, 1.0)
    wave: Array = (tone * 0.6 + stream * 0.8) * np.minimum(1.0, 12 * t) * np.minimum(1.0, 8 * (1 - t))
    return wave
