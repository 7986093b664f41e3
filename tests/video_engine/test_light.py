"""Fine light models figures; plain light is what it was."""

import numpy as np
import pytest

from storyreel.video_engine.picture.places.place import draw_place
from storyreel.video_engine.picture.shadow import contact_shadow
from storyreel.video_engine.picture.sprite import figure_light, graded


def ball(quality: str, hour: str = "day") -> np.ndarray:
    """A grey disc of a hundred puppet units, lit from the left by day."""
    y, x = np.mgrid[:200, :200]
    disc = ((x - 100) ** 2 + (y - 100) ** 2 < 90**2).astype(np.uint8)
    grey = np.dstack([disc * 120, disc * 120, disc * 120, disc * 255]).astype(np.uint8)
    light = figure_light(draw_place("park", "1", hour).light, quality=quality)
    pixels: np.ndarray = graded(grey, light, 2.0, 0.0)[:, :, 1].astype(int)
    return pixels[100] if light.side < 0 else pixels[100, ::-1]


@pytest.mark.parametrize("hour", ["day", "dusk", "night"])
def test_fine_light_shades_the_side_that_is_turned_away(hour: str) -> None:
    plain, fine = ball("plain", hour), ball("fine", hour)
    assert fine[180] < plain[180] * 0.85
    assert abs(fine[100] - plain[100]) <= 2, "the middle is as it was"
    assert fine[11:13].max() > plain[11:13].max(), "the edge towards the light is brighter"


def test_a_figure_in_fine_light_casts_a_shadow_away_from_it() -> None:
    contact, cast = (contact_shadow(1.0, 0.3, -1, fine) for fine in (False, True))
    reach = [np.flatnonzero(s.pixels[:, :, 3].max(axis=0) > 20).max() + s.x for s in (contact, cast)]
    back = [np.flatnonzero(s.pixels[:, :, 3].max(axis=0) > 20).min() + s.x for s in (contact, cast)]
    assert reach[1] > reach[0] + 60 and abs(back[1] - back[0]) < 30
