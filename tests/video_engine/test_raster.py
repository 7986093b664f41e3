"""Drawings with much empty room are drawn where their ink is."""

import numpy as np

from storyreel.video_engine.picture import raster
from storyreel.video_engine.picture.raster import Box, rasterise

WORLD = Box(0, 0, 1600, 1200)
THINGS = (
    '<path d="M1210.3 811.7 q40 -90 80 0 t90 20" fill="none" stroke="#803050" stroke-width="1.6"/>'
    '<circle cx="1301.5" cy="902.5" r="1.2" fill="#fff" fill-opacity="0.4"/>'
)


def test_what_lies_apart_is_as_it_is_in_the_whole(monkeypatch):
    part = rasterise(THINGS, WORLD, 1280, 960)
    monkeypatch.setattr(raster, "LARGE", 10**9)
    whole = rasterise(THINGS, WORLD, 1280, 960)
    assert whole[:, :, 3].any()
    assert np.abs(part.astype(int) - whole).max() <= 2


def test_a_drawing_without_ink_is_empty():
    assert not rasterise('<g fill="none"/>', WORLD, 1280, 960).any()


def test_a_full_drawing_is_full():
    assert (rasterise('<rect width="1600" height="1200" fill="#102030"/>', WORLD, 1280, 960)[:, :, 3] == 255).all()
