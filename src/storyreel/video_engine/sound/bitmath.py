"""The arithmetic of sound that gives the same bits on every CPU.

Sums, products, quotients and square roots are exact by the standard;
transcendental functions are not, so they come from here: sines from a table
made with a polynomial, decibels from `decimal`, decays from a recursive
filter. No other module of the sound room calls exp, log, sin or a power.
"""

from decimal import Decimal
from functools import cache

import numpy as np

from storyreel.video_engine.sound.filters import lfilter, upfirdn

RATE = 48_000
FULL = 8_388_607  # the largest 24-bit sample
PI = 3.141592653589793
TABLE_BITS = 14
OVERSAMPLE, SIDE_TAPS = 4, 24  # true peak: 4x, 24 real samples on each side

Array = np.ndarray


@cache
def gain(cdb: int) -> float:
    """Turn hundredths of a decibel into a linear gain, correctly rounded."""
    return float(Decimal(10) ** (Decimal(int(cdb)) / 2000))


def to_cdb(ratio: float) -> int:
    """Turn a linear ratio of amplitudes into hundredths of a decibel; silence is -120 dB."""
    return int((Decimal(max(float(ratio), 1e-6)).log10() * 2000).to_integral_value())


@cache
def sine_table() -> Array:
    """Return one period of the sine in 16,384 steps, rounded to 2^-30."""
    steps = 1 << TABLE_BITS
    x = np.arange(steps) / steps * (2 * PI)
    x = np.where(x > PI, x - 2 * PI, x)
    x = np.where(x > PI / 2, PI - x, np.where(x < -PI / 2, -PI - x, x))
    series = np.ones(steps)
    for k in (15, 13, 11, 9, 7, 5, 3):
        series = 1 - x * x / (k * (k - 1)) * series
    return np.rint(x * series * (1 << 30)) / (1 << 30)


def sine(hertz: float | Array, samples: int, phase: float = 0.0) -> Array:
    """Return a sine whose frequency may move, by integer phase."""
    step = np.rint(np.broadcast_to(np.asarray(hertz, np.float64), (samples,)) * (2**32 / RATE)).astype(np.int64)
    turn = (np.cumsum(step) - step + int(phase * 2**32)) & 0xFFFFFFFF
    wave: Array = sine_table()[turn >> (32 - TABLE_BITS)]
    return wave


def noise(seed: int, samples: int) -> Array:
    """Return white noise in [-1, 1)."""
    return np.random.Generator(np.random.PCG64(seed)).random(samples) * 2 - 1


def decay(samples: int, seconds_to_60db: float) -> Array:
    """Return 1 falling by 60 dB in the given time."""
    k = 6.907755278982137 / (seconds_to_60db * RATE)
    pole = (1 - k / 2 + k * k / 12) / (1 + k / 2 + k * k / 12)
    impulse = np.zeros(samples)
    impulse[:1] = 1
    wave: Array = lfilter([1.0], [1.0, -pole], impulse)
    return wave


def drift(seed: int, samples: int, hertz: float, low: float = 0.0, high: float = 1.0) -> Array:
    """Return a smooth random control that turns about `hertz` times a second."""
    knots = (noise(seed, int(samples / RATE * hertz) + 3) + 1) / 2
    place = np.arange(samples) / RATE * hertz
    left = place.astype(np.int64)
    part = place - left
    part = part * part * (3 - 2 * part)
    return low + (high - low) * (knots[left] * (1 - part) + knots[left + 1] * part)


def low_pass(x: Array, hertz: float, q: float = 0.707) -> Array:
    """Filter by a second-order low-pass along the first axis."""
    k, norm = _prewarp(hertz, q)
    return _biquad(x, (k * k * norm, 2 * k * k * norm, k * k * norm), k, q, norm)


def high_pass(x: Array, hertz: float, q: float = 0.707) -> Array:
    """Filter by a second-order high-pass along the first axis."""
    k, norm = _prewarp(hertz, q)
    return _biquad(x, (norm, -2 * norm, norm), k, q, norm)


def band_pass(x: Array, hertz: float, q: float = 1.0) -> Array:
    """Filter by a second-order band-pass along the first axis."""
    k, norm = _prewarp(hertz, q)
    return _biquad(x, (k / q * norm, 0.0, -k / q * norm), k, q, norm)


def smoothstep(samples: int) -> Array:
    """Return a ramp from 0 to 1 with soft ends."""
    x = np.arange(samples) / max(1, samples)
    return x * x * (3 - 2 * x)


@cache
def peak_taps() -> Array:
    """Return the Kaiser-windowed sinc of the true-peak meter, rounded to 2^-20."""
    n = np.arange(-OVERSAMPLE * SIDE_TAPS, OVERSAMPLE * SIDE_TAPS + 1)
    wave = sine_table()[(n * ((1 << TABLE_BITS) // (2 * OVERSAMPLE))) % (1 << TABLE_BITS)]
    sinc = np.where(n == 0, 1.0, wave / np.where(n == 0, 1.0, PI * n / OVERSAMPLE))
    edge = n / (OVERSAMPLE * SIDE_TAPS)
    window = _bessel(8 * np.sqrt(1 - edge * edge)) / _bessel(np.array(8.0))
    taps: Array = np.rint(sinc * window * (1 << 20)) / (1 << 20)
    return taps


def true_peaks(x: Array) -> Array:
    """Return the largest 4x oversampled magnitude of both channels at every sample."""
    samples = len(x)
    shift = OVERSAMPLE * SIDE_TAPS
    dense = np.abs(upfirdn(peak_taps(), x, OVERSAMPLE)[shift : shift + OVERSAMPLE * samples])
    wave: Array = dense.max(axis=1).reshape(samples, OVERSAMPLE).max(axis=1)
    return wave


def _bessel(x: Array) -> Array:
    total, term = np.ones_like(x), np.ones_like(x)
    for k in range(1, 40):
        term = term * (x * x / (4 * k * k))
        total = total + term
    return total


def _prewarp(hertz: float, q: float) -> tuple[float, float]:
    """Return tan(pi f / rate) by polynomial, good to a quarter of the rate, and the norm of the biquad."""
    x = PI * min(hertz, 11_000) / RATE
    k = x * (1 + x * x / 3 * (1 + x * x * 2 / 5 * (1 + x * x * 17 / 42)))
    return k, 1 / (1 + k / q + k * k)


def _biquad(x: Array, zeros: tuple[float, float, float], k: float, q: float, norm: float) -> Array:
    poles = (1.0, 2 * (k * k - 1) * norm, (1 - k / q + k * k) * norm)
    wave: Array = lfilter(np.asarray(zeros, x.dtype), np.asarray(poles, x.dtype), x, axis=0)
    return wave
