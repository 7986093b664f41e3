"""What a frame shows: hands above the caption, hair inside, everybody in a wide, nearer when asked."""

import pytest

from storyreel.contracts.shotlist import Framing
from storyreel.video_engine.picture.camera import CAPTION_TOP, Subject, View, frame_view

WIDE = (800.0, 620.0, 1400.0)
SCALE = 0.86


def subject(x: float = 800.0, crown: float = 70.0, hands: float = 0.0) -> Subject:
    return Subject(head_x=x, head_y=620.0, scale=SCALE, facing=1.0, crown=crown, hands=hands)


def view(framing: Framing, *subjects: Subject, aspect: float = 16 / 9, nearer: int = 0) -> View:
    return frame_view(framing, subjects, WIDE, aspect, nearer=nearer)


@pytest.mark.parametrize("framing", ["medium", "over_shoulder"])
@pytest.mark.parametrize("aspect", [16 / 9, 1.0, 9 / 16])
def test_what_both_hands_hold_is_above_the_caption(framing: Framing, aspect: float) -> None:
    shown = view(framing, subject(hands=158.0), aspect=aspect)
    assert (620.0 + 158.0 * SCALE - shown.y) / shown.height <= CAPTION_TOP + 0.005


@pytest.mark.parametrize("nearer", [0, 13, 20, 24])
@pytest.mark.parametrize("crown", [60.0, 90.0, 120.0])
def test_a_nearer_close_up_keeps_hair_and_hat(nearer: int, crown: float) -> None:
    shown = view("close_up", subject(crown=crown), nearer=nearer)
    assert shown.y <= 620.0 - crown * SCALE


def test_a_nearer_close_up_is_nearer() -> None:
    widths = [view("close_up", subject(), nearer=nearer).width for nearer in (0, 13, 20)]
    assert widths == sorted(set(widths), reverse=True)


@pytest.mark.parametrize("xs", [(800,), (640, 960), (480, 800, 1120), (480, 640, 960, 1120)])
def test_a_nearer_wide_still_has_everybody_in_it(xs: tuple[float, ...]) -> None:
    still, near = (view("wide", *map(subject, xs), nearer=nearer) for nearer in (0, 14))
    assert near.width <= still.width
    for x in xs:
        assert near.x + 60 * SCALE < x < near.x + near.width - 60 * SCALE
