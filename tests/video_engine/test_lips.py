"""The measure of mouths against voices, on lines that are made for it: it says so when a mouth is late."""

import numpy as np
import pytest

from lips import FAR, RATE, Line, distances

FRAME = 2000  # samples
DRAWN = {"X": (3, 26, 3), "A": (5, 18, 5), "D": (20, 24, 20)}  # units high and across, and open
SOUNDS = {" ": (0.0, 100), "a": (0.3, 700), "m": (0.08, 200), "t": (0.01, 3000)}  # amplitude, hertz


def line(mouth: str, voice: str, closures: tuple[tuple[float, float], ...] = ()) -> Line:
    """A mouth and a voice, both by the frame."""
    pictures = np.zeros((len(mouth), 27, 34))
    for picture, shape in zip(pictures, mouth, strict=True):
        high, across, _ = DRAWN[shape]
        picture[7 : 7 + high, 17 - across // 2 : 17 + across // 2] = 1
    times = np.arange(FRAME * len(voice)) / RATE
    loud = np.repeat([SOUNDS[sound][0] for sound in voice], FRAME)
    pitch = np.repeat([SOUNDS[sound][1] for sound in voice], FRAME)
    openings = np.asarray([DRAWN[shape][2] for shape in mouth], float)
    return Line(pictures, openings, loud * np.sin(2 * np.pi * pitch * times), 0, 24.0, closures)


def shifted(mouth: str, frames: int) -> str:
    return ("X" * frames + mouth)[: len(mouth)] if frames > 0 else mouth[-frames:] + "X" * -frames


@pytest.mark.parametrize("late", [-3, -1, 0, 1, 2, 5])
def test_a_mouth_is_as_late_as_it_is(late: int) -> None:
    mouth, voice = "X" * 8 + "D" * 12 + "X" * 16, " " * 8 + "a" * 12 + " " * 16
    found = distances([line(shifted(mouth, late), voice)])
    assert (found.onsets, found.offsets) == ([late], [late])


def test_a_sound_that_is_moved_makes_the_mouth_early() -> None:
    mouth, voice = "X" * 8 + "D" * 12 + "X" * 14, " " * 8 + "a" * 12 + " " * 14
    found = distances([line(mouth, voice)], late=4)
    assert (found.onsets, found.offsets) == ([-4], [-4])


def test_lips_pressed_to_the_end_of_a_hum_are_in_time() -> None:
    voice = " " * 6 + "a" * 6 + "m" * 6 + " " * 8
    assert distances([line("X" * 6 + "D" * 6 + "A" * 6 + "X" * 8, voice)]).offsets == [0]


def test_lips_that_rest_while_a_hum_goes_on_are_early() -> None:
    voice = " " * 6 + "a" * 6 + "m" * 6 + " " * 8
    assert distances([line("X" * 6 + "D" * 6 + "X" * 14, voice)]).offsets == [-6]


def test_a_mouth_that_never_moves_is_far_off() -> None:
    found = distances([line("X" * 30, " " * 8 + "a" * 12 + " " * 10)])
    assert found.onsets == [FAR] and found.offsets == [FAR]


def test_syllables_are_where_the_mouth_opens() -> None:
    voice = " " * 4 + "aaattt" * 4 + " " * 4
    mouth = "X" * 4 + "DDDAAA" * 4 + "X" * 4
    in_time, half_off = (distances([line(shifted(mouth, late), voice)]).syllables for late in (0, 3))
    assert len(in_time) == len(half_off) == 4
    assert max(map(abs, in_time)) == 0 and min(map(abs, half_off)) > 0.5


@pytest.mark.parametrize(("mouth", "away"), [("DDDDDDAADDDDDD", 0), ("DDDDDDDDDAADDD", 1.5), ("DDDDDDDDDDDDDD", FAR)])
def test_lips_close_where_a_b_is_heard(mouth: str, away: float) -> None:
    assert distances([line(mouth, "aaaaaammaaaaaa", ((6.0, 7.5),))]).closures == [away]
