"""What a transition promises: nothing of a neighbour, and one plain picture at the cut."""

import numpy as np
import pytest

from storyreel.contracts.render_plan import PictureSettings, PlaceSpec, ShotSpec
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.picture.film import frames_of

KINDS = ["fade", "film_ends", "time_passes", "place_changes", "dream"]


def frames(kind: str, hour: str, **more: str) -> list[bytes]:
    """A wide of a kitchen that comes or goes by a transition."""
    spec = ShotSpec(
        framing="wide",
        frames=40,
        picture=PictureSettings(width=320, height=180, rate=FrameRate(num=24)),
        place=PlaceSpec(kind=kind, seed="a", hour=hour),
        code="c",
        toolchain="t",
        **more,
    )
    return list(frames_of(spec, "k", lambda uri: b""))


@pytest.mark.parametrize("kind", KINDS)
def test_the_last_frame_of_one_shot_leads_into_the_first_of_any_other(kind: str) -> None:
    out, into = frames("kitchen", "day", transition_out=kind)[-1], frames("street", "night", transition_in=kind)[0]
    difference = np.frombuffer(out, np.uint8).astype(int) - np.frombuffer(into, np.uint8)
    assert np.abs(difference).mean() < 6


@pytest.mark.parametrize("kind", KINDS)
def test_the_middle_of_a_shot_is_left_alone(kind: str) -> None:
    assert frames("kitchen", "day", transition_in=kind, transition_out=kind)[20] == frames("kitchen", "day")[20]
