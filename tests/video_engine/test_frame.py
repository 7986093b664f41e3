"""Frames in the encoder's planes look as frames in full colour do."""

import cv2
import numpy as np
import pytest

from storyreel.video_engine.picture.blend import Placing, Sprite, lay, lay_sprite
from storyreel.video_engine.picture.frame import Frame, frame_of

CHANCE = np.random.default_rng(1)


def ground(width: int = 64, height: int = 48) -> np.ndarray:
    smooth = cv2.resize(CHANCE.integers(20, 230, (6, 8, 4), dtype=np.uint8), (width, height))
    smooth[:, :, 3] = 255
    return smooth


def sprite(width: int, height: int) -> np.ndarray:
    """A premultiplied soft ellipse of one colour."""
    alpha = np.zeros((height, width), np.uint8)
    cv2.ellipse(alpha, (width // 2, height // 2), (width // 3, height // 3), 0, 0, 360, 255, -1)
    alpha = cv2.GaussianBlur(alpha, (0, 0), 1.5)
    return cv2.merge([cv2.multiply(alpha, np.full_like(alpha, c), scale=1 / 255) for c in (180, 90, 160)] + [alpha])


@pytest.mark.parametrize("corner", [(10, 6), (11, 6), (10, 7), (11, 7), (-5, -3), (53, 41), (-9, 41)])
@pytest.mark.parametrize("size", [(20, 16), (21, 16), (20, 17), (21, 17)])
def test_a_sprite_lies_the_same_at_odd_and_even_places(corner: tuple[int, int], size: tuple[int, int]) -> None:
    below, above = ground(), sprite(*size)
    frame = frame_of(below)
    lay(frame, above, *corner)
    lay(below, above, *corner)
    wanted = frame_of(below)
    assert np.array_equal(frame.y, wanted.y)
    for plane, full in zip((frame.u, frame.v), (wanted.u, wanted.v), strict=True):
        assert np.abs(plane.astype(int) - full).max() <= 4


def test_what_lies_outside_changes_nothing() -> None:
    frame = frame_of(ground())
    before = frame.to_bytes()
    lay(frame, sprite(20, 16), 64, 10)
    lay_sprite(frame, Sprite(sprite(20, 16), 0, 0), Placing(-30, 10))
    assert frame.to_bytes() == before


def test_a_turned_sprite_lies_as_on_full_colour() -> None:
    below, above = ground(), Sprite(sprite(25, 19), -12.0, -9.0)
    frame, placing = frame_of(below), Placing(31.3, 23.7, 1.2, 1.0, 0.995, 0.0998)
    lay_sprite(frame, above, placing)
    lay_sprite(below, above, placing)
    assert np.abs(frame.y.astype(int) - frame_of(below).y).max() <= 1


def test_colour_stays_where_light_is_when_a_picture_moves() -> None:
    full = np.zeros((48, 64, 4), np.uint8)
    full[:] = (60, 128, 128, 255)
    full[16:32, 20:44] = (200, 80, 190, 255)
    moved = frame_of(full).warped(np.array([[1.0, 0, 6.0], [0, 1.0, -4.0]]), 64, 48)
    wanted = frame_of(np.roll(full, (-4, 6), (0, 1)))
    for plane, right in zip(moved.planes, wanted.planes, strict=True):
        assert np.array_equal(plane, right)
    grown = frame_of(full).warped(np.array([[1.5, 0, -16.0], [0, 1.5, -12.0]]), 64, 48)
    bright, coloured = (np.argwhere(plane > 150).mean(axis=0) for plane in (grown.y, grown.v))
    assert np.abs(bright - (2 * coloured + 0.5)).max() < 0.6


def test_a_copy_is_its_own() -> None:
    frame = Frame(8, 4)
    frame.through([np.full(256, value) for value in (16, 128, 128)])
    copied = frame.copy()
    copied.y[:] = 200
    assert frame.y.max() == 16
    assert len(copied.to_bytes()) == 8 * 4 * 3 // 2
