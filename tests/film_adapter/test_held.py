"""Shapes are held to be seen, and what matters most is kept."""

from storyreel.film_adapter.held import held


def weighs(*frames: str, **more: int) -> list[dict[str, int]]:
    """Frames in which each letter weighs a hundred, or what is said of it."""
    return [{shape: more.get(shape, 100) for shape in frame} for frame in frames]


def test_a_shape_of_two_frames_stays_as_it_is() -> None:
    assert held(weighs("D", "D", "B", "B", "E", "E")) == "DDBBEE"


def test_of_two_shapes_with_a_frame_each_the_heavier_is_seen() -> None:
    assert held(weighs("B", "B", "D", "B", "C", "C", D=300)) in ("BDDBCC", "BBDDCC", "BDDDCC")
    assert held(weighs("C", "C", "D", "B", "C", "C", D=300)) == "CCDDCC"


def test_lips_that_close_take_the_frames_of_a_vowel() -> None:
    assert held(weighs("D", "D", "A", "D", "D", "D", A=2000)) in ("DDAADD", "DDAAAD")


def test_no_shape_is_held_into_a_silence() -> None:
    assert held(weighs("D", "D", "B", "X", "X", "X", X=10_000)) == "DDDXXX"


def test_a_single_frame_between_silences_is_seen() -> None:
    assert held(weighs("X", "X", "X", "B", "X", "X", "X", X=10_000)) == "XXXBXXX"


def test_nothing_is_held_of_nothing() -> None:
    assert held([]) == ""
