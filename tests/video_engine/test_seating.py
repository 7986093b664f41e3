"""Nobody sits on air: there is a chair, a seat of the place, or people stand."""

import pytest

from storyreel.contracts.render_plan import FigureSpec, PictureSettings, PlaceSpec, ShotSpec
from storyreel.contracts.shotlist import Move, Performance
from storyreel.contracts.timing import FILM
from storyreel.video_engine.picture.figures.body import frame, seat_back
from storyreel.video_engine.picture.figures.legs import leg_line
from storyreel.video_engine.picture.figures.look import look_from_dict
from storyreel.video_engine.picture.figures.poses import LEGS, POSES, SINKS
from storyreel.video_engine.picture.places.place import draw_place
from storyreel.video_engine.picture.staging import Staged, stage, stance

SITS = (Performance(pose="stand"), Performance(from_frame=12, pose="sit"))
PEOPLE = (
    FigureSpec(
        look={},
        mark="left",
        facing="right",
        sits=True,
        performances=SITS,
        moves=(Move(from_frame=8, frames=24, name="sit_down"),),
    ),
    FigureSpec(look={}, mark="right", facing="left"),
)


def staged(kind: str, people: tuple[FigureSpec, ...] = PEOPLE) -> tuple[Staged, ...]:
    spec = ShotSpec(
        framing="wide",
        frames=48,
        picture=PictureSettings(width=320, height=180, rate=FILM),
        place=PlaceSpec(kind=kind, seed="1", hour="day"),
        figures=people,
        code="",
        toolchain="",
    )
    return stage(spec, draw_place(kind, "1", "day"), "k")


def poses(one: Staged) -> list[str]:
    return list(dict.fromkeys(stance(one, n, 2).pose.pose for n in range(48)))


def test_indoors_a_chair_waits_for_who_sits() -> None:
    nell, crabbe = staged("office")
    assert nell.has_chair and not crabbe.has_chair
    assert poses(nell) == ["stand", *SINKS]


def test_out_of_doors_people_sit_on_what_is_there() -> None:
    place = draw_place("park", "1", "day")
    nell, crabbe = staged("park")
    assert not nell.has_chair and nell.x in [seat.x for seat in place.seats]
    assert 200 < crabbe.x - nell.x < 420, "the other comes along and stays on the right"


@pytest.mark.parametrize("kind", ["desert", "lighthouse_lamp_room"])
def test_nobody_sits_where_there_is_no_seat(kind: str) -> None:
    assert not draw_place(kind, "1", "day").seats
    nell, _ = staged(kind)
    assert not nell.has_chair and poses(nell) == ["stand", "fold"]


def test_two_do_not_sit_on_one_seat() -> None:
    both = (PEOPLE[0], PEOPLE[1].model_copy(update={"sits": True, "performances": SITS}))
    for kind in ("park", "street", "beach", "mountain_pass"):
        nell, crabbe = staged(kind, both)
        assert nell.x < crabbe.x
        assert ("sit" in poses(nell)) + ("sit" in poses(crabbe)) <= len(draw_place(kind, "1", "day").seats)


def test_the_feet_stay_where_they_are_while_somebody_sits_down() -> None:
    look = look_from_dict({})
    ankles = []
    for pose in ("stand", *SINKS):
        bones = POSES[pose].legs
        ankle = leg_line(frame(look, 0.7, bones), LEGS[bones][0], -1, bones)[2]
        ankles.append(ankle[0] - seat_back(look, bones))
    assert max(ankles) - min(ankles) < 8
