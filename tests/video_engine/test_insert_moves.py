"""In an insert something happens: a thing comes, is left, is lifted or read."""

from storyreel.contracts.render_plan import FigureSpec
from storyreel.contracts.shotlist import Performance
from storyreel.video_engine.picture.insert_moves import FROM, LIFT, InsertMoves, moves_of


def moves(*held: tuple[int, str], prop: str = "cup", **ways: bool) -> InsertMoves:
    """The moves of 60 frames, by what is in the hand from a frame on."""
    figure = FigureSpec(
        look={},
        mark="left",
        facing="right",
        prop=prop,
        performances=tuple(Performance(from_frame=frame, prop=thing) for frame, thing in held) or (Performance(),),
    )
    ways = {"is_held": False, "is_flat": False, "is_read": False, **ways}
    return moves_of(figure, 60, **ways)


def test_what_is_put_down_comes_with_the_hand_and_stays_when_it_leaves() -> None:
    put = moves((30, ""))
    assert put.thing(0) == put.hand(0) == put.shadow(0)
    assert put.hand(0)[0] <= -FROM
    assert put.thing(20) == put.hand(20) == (0, 0)
    assert put.thing(59) == (0, 0)
    assert put.hand(59)[0] < -FROM


def test_what_is_taken_is_lifted_off_its_shadow() -> None:
    taken = moves()
    assert taken.thing(0) == (0, 0)
    assert taken.thing(59) == taken.hand(59) == (0, -LIFT)
    assert taken.shadow(59) == (0, 0)


def test_what_is_found_is_lifted_when_it_is_in_the_hand() -> None:
    found = moves((40, "cup"), prop="")
    assert found.thing(38) == (0, 0)
    assert found.thing(59) == (0, -LIFT)


def test_what_nobody_takes_stays_where_it_lies() -> None:
    seen = moves(prop="")
    assert {seen.thing(n) for n in range(60)} == {(0, 0)}


def test_a_paper_that_lies_there_is_not_lifted() -> None:
    assert moves(is_flat=True).thing(59) == (0, 0)


def test_who_reads_goes_down_the_page() -> None:
    read = moves(is_read=True)
    assert read.hand(20)[1] < read.hand(40)[1] < read.hand(59)[1]


def test_out_of_doors_a_thing_is_held_up_into_the_frame() -> None:
    held = moves(is_held=True)
    assert held.thing(0) == held.hand(0) and held.thing(0)[1] > 100
    assert held.thing(30) == (0, 0)
