"""Treat a voice: a child's by a faster tape, a robot's by a wheel and a pipe.

Written behind the voice's name, as in `am_michael+robot`.
"""

import numpy as np

TAPE_RATES = {"child": 30_000, "youth": 27_000}  # samples that were made for 24,000 a second
WHEEL_HZ = 55
WHEEL_DEPTH = 0.45
PIPE_MS = (5, 9)
PIPE_GAIN = 0.4

NAMES = ("robot", *TAPE_RATES)


def robot(samples: np.ndarray, rate: int) -> np.ndarray:
    """The voice through a turning wheel (a triangle) and a short pipe (two echoes)."""
    period = rate // WHEEL_HZ
    turn = np.arange(len(samples)) % period
    wheel = 1 - WHEEL_DEPTH * 2 * np.abs(turn * 2 - period) / period
    sound = samples * wheel
    for ms in PIPE_MS:
        delay = ms * rate // 1000
        echo = np.zeros(len(samples))
        echo[delay:] = sound[: len(sound) - delay] if delay else sound
        sound = sound + PIPE_GAIN * echo
    return sound / (1 + PIPE_GAIN)
