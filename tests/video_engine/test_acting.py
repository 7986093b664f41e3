"""What acting promises: mouths in time, blinks away from cuts, ways that start outside, moves that show."""

from itertools import pairwise

import pytest

from storyreel.contracts.render_plan import FigureSpec, PictureSettings, ShotSpec
from storyreel.contracts.shotlist import Glance, Move, Performance
from storyreel.contracts.timing import FILM
from storyreel.video_engine.picture.acting import Actor
from storyreel.video_engine.picture.camera import View
from storyreel.video_engine.picture.figures.body import frame
from storyreel.video_engine.picture.figures.expressions import EXPRESSIONS, PASSING
from storyreel.video_engine.picture.figures.inbetween import pose_between
from storyreel.video_engine.picture.figures.legs import leg_line
from storyreel.video_engine.picture.figures.look import look_from_dict
from storyreel.video_engine.picture.figures.poses import LEGS, POSES, Leg
from storyreel.video_engine.picture.moves import GESTURES, MOVES
from storyreel.video_engine.picture.places.place import draw_place
from storyreel.video_engine.picture.staging import stage, stance
from storyreel.video_engine.picture.walking import BRISK, PHASES, ways


def actor(frames: int = 96, key: str = "k", **more: object) -> Actor:
    """A figure at 24 frames a second, on twos."""
    return Actor(FigureSpec(look={}, mark="left", facing="right", **more), "", frames, 24.0, 2, key)


def test_a_short_reaction_has_no_blink() -> None:
    for key in range(40):
        assert {actor(44, str(key)).at(n).eyes for n in range(44)} == {"open"}


def test_eyes_blink_when_they_turn_to_another_speaker() -> None:
    listener = actor(glances=(Glance(to="left"), Glance(from_frame=40, to="right")))
    assert listener.at(39).gaze != listener.at(40).gaze
    assert {listener.at(n).eyes for n in range(38, 44)} >= {"half", "closed"}


def test_a_gesture_lands_on_a_stressed_word_and_overshoots() -> None:
    talks = actor(mouth="D" * 96, speaks=True, stresses=(10, 48), performances=(Performance(pose="talk"),))
    poses = [talks.at(n).performance.pose for n in range(96)]
    changes = [n for n in range(1, 96) if poses[n] != poses[n - 1]]
    assert changes == [4, 42]
    assert talks.at(2).pose_way > 1 and talks.at(4).pose_way < 0.5 and talks.at(10).pose_way > 1


def test_arms_do_not_jump_and_fall_more_slowly_than_they_rise() -> None:
    poses = (Performance(), Performance(from_frame=20, pose="wave"), Performance(from_frame=60))
    waves = actor(performances=poses)
    rise, fall = ([waves.at(n).pose_way for n in range(start, start + 12, 2)] for start in (20, 60))
    assert max(abs(b - a) for way in (rise, fall) for a, b in pairwise((0.0, *way))) <= 0.41
    there = [next(n for n, share in enumerate(way) if share >= 0.9) for way in (rise, fall)]
    assert there[0] < there[1]


def test_who_thinks_aloud_still_looks_at_who_is_spoken_to() -> None:
    assert all(abs(part) < 0.5 for part in EXPRESSIONS["think"].gaze)


def test_poses_have_in_betweens() -> None:
    half = pose_between("stand", "wave", 0.5)
    assert POSES["stand"].far.hand != half.far.hand != POSES["wave"].far.hand
    assert pose_between("stand", "wave", 1.0) == POSES["wave"]


@pytest.mark.parametrize("name", MOVES)
def test_every_move_moves_and_is_known(name: str) -> None:
    moves = actor(48, moves=(Move(from_frame=4, frames=40, name=name),))
    rests = actor(48)
    assert sum(moves.at(n) != rests.at(n) for n in range(48)) >= 10
    assert MOVES[name].face in ("", *PASSING)
    for channel in MOVES[name].channels.values():
        assert all(a[0] <= b[0] for a, b in pairwise(channel))


def test_gestures_are_poses() -> None:
    assert {pose for poses in GESTURES.values() for pose in poses} <= set(POSES)


def test_no_feeling_talks_with_the_same_hand_all_the_time() -> None:
    assert all(len(set(poses) - {"stand"}) >= 3 for poses in GESTURES.values())


@pytest.mark.parametrize(("mark", "facing"), [("left", "right"), ("far_right", "left"), ("center", "left")])
@pytest.mark.parametrize("frames", [36, 60, 100])
def test_nobody_hurries_who_walks_up_and_with_time_comes_from_outside_the_frame(
    mark: str, facing: str, frames: int
) -> None:
    figure = FigureSpec(look={}, mark=mark, facing=facing, performances=(Performance(pose="walk"),))
    (way,) = ways(figure, 800, 0.8, [View(200, 100, 1200, 675)] * frames, facing == "left")
    is_outside = not 200 < 800 + way.at(0).across * 0.8 < 1400
    assert is_outside == (frames == 100)
    steps = [way.at(n).across for n in range(frames)]
    assert max(abs(b - a) for a, b in pairwise(steps)) <= BRISK + 0.1
    assert way.at(frames - 1).pose == "stand"


def test_who_leaves_is_gone_at_the_end() -> None:
    figure = FigureSpec(look={}, mark="center", facing="left", performances=(Performance(pose="walk", way="goes"),))
    (way,) = ways(figure, 500, 0.8, [View(200, 100, 1200, 675)] * 50, True)
    assert way.at(0).across == 0 and way.at(10).pose in PHASES
    assert 500 + (way.at(49).across + 60) * 0.8 < 200


def test_a_grin_closes_just_before_and_after_a_line() -> None:
    glad = actor(mouth="X" * 24 + "D" * 24, speaks=True, performances=(Performance(expression="happy"),))
    seen = "".join(glad.at(n).mouth for n in range(96))
    assert seen == "X" * 18 + "x" * 6 + "D" * 24 + "x" * 8 + "X" * 40


def head_at(frame: int, *glances: Glance, facing: str = "right") -> tuple[float, float]:
    """The turns of the head and of the body."""
    figure = FigureSpec(look={}, mark="left", facing=facing, glances=glances)
    spec = ShotSpec(
        framing="medium",
        frames=96,
        picture=PictureSettings(width=320, height=180, rate=FILM),
        figures=(figure,),
        code="",
        toolchain="",
    )
    doing = stance(stage(spec, draw_place("office", "1", "day"), "k")[0], frame, 2)
    return doing.pose.facing, doing.facing


@pytest.mark.parametrize(("facing", "side"), [("right", 1), ("left", -1)])
def test_a_head_is_turned_further_than_its_body(facing: str, side: int) -> None:
    head, body = head_at(10, facing=facing)
    assert head * side > body * side > 0.5


def test_a_head_turns_to_who_speaks_on_the_other_side_after_the_eyes() -> None:
    looks = (Glance(), Glance(from_frame=40, to="left"))
    heads = [head_at(n, *looks)[0] for n in range(36, 60)]
    assert heads[4] == heads[0] > 0.8 and heads[-1] < -0.3
    assert sorted(heads, reverse=True) == heads, "it goes one way only"
    assert len(set(heads)) <= 5, "few drawings"
    assert head_at(59, *looks)[1] > 0.5, "the body stays"


def test_for_a_short_look_only_the_eyes_move() -> None:
    looks = (Glance(), Glance(from_frame=40, to="left"), Glance(from_frame=52))
    assert len({head_at(n, *looks)[0] for n in range(96)}) == 1


def test_the_foot_on_the_ground_does_not_slide() -> None:
    figure = FigureSpec(look={}, mark="center", facing="right", performances=(Performance(pose="walk"),))
    (way,) = ways(figure, 800, 1.0, [View(300, 100, 1200, 675)] * 60, False)
    look = look_from_dict({})
    feet: list[tuple[float, float]] = []
    for n in range(0, 60, 2):
        step = way.at(n)
        if step.pose == "stand":
            break
        body = frame(look, 0.7, step.pose)
        feet.append(tuple(step.across + leg_line(body, leg, side, step.pose)[2][0] for leg, side in _legs(step.pose)))  # type: ignore[arg-type]
    moved = [[abs(a - b) for a, b in zip(one, other, strict=True)] for one, other in pairwise(feet)]
    slides = sorted(min(feet) for feet in moved)
    assert len(slides) > 8 and slides[len(slides) // 2] < 5, "puppet units in two frames; the body goes 20"


def _legs(pose: str) -> list[tuple[Leg, int]]:
    near, far = LEGS[pose]
    return [(near, -1), (far, 1)]


def test_who_is_gone_fades_and_is_not_there() -> None:
    poses = (Performance(), Performance(from_frame=20, pose="gone"))
    figure = FigureSpec(look={}, mark="left", facing="right", performances=poses)
    spec = ShotSpec(
        framing="wide",
        frames=60,
        picture=PictureSettings(width=320, height=180, rate=FILM),
        figures=(figure,),
        code="",
        toolchain="",
    )
    (staged,) = stage(spec, draw_place("library", "a test", "day", "clear"), "a test")
    there = [stance(staged, frame, 2).there for frame in range(60)]
    assert there[18] == 1.0 and 0 < there[28] < 1 and there[40:] == [0.0] * 20
