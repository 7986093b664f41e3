"""What a frame shows: hands above the caption, hair inside, everybody in a wide, nearer when asked."""

import pytest

from storyreel.contracts.render_plan import FigureSpec, PictureSettings, ShotSpec
from storyreel.contracts.shotlist import Framing
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.picture.camera import CAPTION_TOP, Subject, View, frame_view
from storyreel.video_engine.picture.places.place import draw_place
from storyreel.video_engine.picture.staging import REACH, stage

PICTURE = PictureSettings(width=640, height=360, rate=FrameRate(num=24))
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


@pytest.mark.parametrize("kind", ["library", "harbour", "lighthouse_lamp_room"])
def test_two_who_share_a_frame_stand_near_each_other(kind: str) -> None:
    """As near as people talk, on whatever marks: their heads are less than half of the frame apart."""
    figures = tuple(FigureSpec(look={}, mark=m, facing=f) for m, f in (("far_left", "right"), ("right", "left")))
    spec = ShotSpec(framing="two_shot", frames=2, picture=PICTURE, figures=figures, code="", toolchain="")
    place = draw_place(kind, "a test", "day", "clear")
    subjects = [staged.subject() for staged in stage(spec, place, "a test")]
    shown = frame_view("two_shot", subjects, place.wide_camera, 16 / 9)
    apart = max(s.head_x for s in subjects) - min(s.head_x for s in subjects)
    assert REACH * subjects[0].scale < apart < shown.width / 2
