"""What lies about is drawn where it lies, and only while it lies there."""

import numpy as np

from storyreel.contracts.render_plan import FigureSpec, PictureSettings, PlaceSpec, ShotSpec
from storyreel.contracts.shotlist import LaidThing, Table
from storyreel.contracts.timing import FILM
from storyreel.video_engine.picture.colour import to_bgr
from storyreel.video_engine.picture.film import frames_of
from storyreel.video_engine.picture.places.place import PLACE_KINDS, draw_place
from storyreel.video_engine.picture.staging import stage

WIDTH, HEIGHT = 320, 180
NELL = {"hair": "bob", "clothes": "coat", "top": "#2f8f83"}
SILAS = {"hair": "afro", "clothes": "hoodie", "top": "#e0983a"}
PEOPLE = (
    FigureSpec(look=NELL, mark="left", facing="right"),
    FigureSpec(look=SILAS, mark="right", facing="left"),
)


def spec(kind: str = "office", **more: object) -> ShotSpec:
    place = PlaceSpec(kind=kind, seed="1", hour="day")
    picture = PictureSettings(width=WIDTH, height=HEIGHT, rate=FILM)
    values: dict[str, object] = {"framing": "wide", "frames": 12, "figures": PEOPLE, **more}
    return ShotSpec(picture=picture, place=place, code="", toolchain="", **values)  # type: ignore[arg-type]


def drawn(kind: str = "office", **more: object) -> list[np.ndarray]:
    frames = frames_of(spec(kind, **more), "k", lambda uri: b"")
    return [to_bgr(frame, WIDTH, HEIGHT).astype(np.int16) for frame in frames]


def differs(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The columns in which two frames differ."""
    found: np.ndarray = np.flatnonzero((np.abs(one - other) > 12).any(axis=(0, 2)))
    return found


def test_a_thing_on_the_table_is_seen_between_its_frames() -> None:
    table = Table(mark="left", side="right")
    lies = LaidThing(prop="book", on="table", mark="left", side="right", from_frame=4, until_frame=10)
    with_book, without = drawn(table=table, laid=(lies,)), drawn(table=table)
    changed = [n for n in range(12) if differs(with_book[n], without[n]).size]
    assert changed == list(range(4, 10))


def test_the_table_stands_between_its_owner_and_the_other() -> None:
    columns = differs(drawn(table=Table(mark="left", side="right"))[0], drawn()[0])
    staged = stage(spec(), draw_place("office", "1", "day"), "k")
    assert columns.size and WIDTH * 0.35 < columns.min() < columns.max() < WIDTH * 0.65
    assert len(staged) == 2


def test_what_lies_on_the_ground_lies_lower_than_what_hangs() -> None:
    plain = drawn()[0]
    rows = {}
    for on in ("ground", "wall"):
        thing = LaidThing(prop="painting", on=on, mark="left", side="right")  # type: ignore[arg-type]
        rows[on] = np.flatnonzero((np.abs(drawn(laid=(thing,))[0] - plain) > 12).any(axis=(1, 2))).mean()
    assert rows["ground"] > rows["wall"] + HEIGHT / 4


def test_people_who_pass_a_thing_on_stand_within_reach() -> None:
    place = draw_place("office", "1", "day")
    usual, near = (sorted(s.x for s in stage(spec(hands_over=over), place, "k")) for over in (False, True))
    assert near[1] - near[0] < 210 < usual[1] - usual[0]


def test_a_place_for_what_is_hung_up_is_inside_the_wide() -> None:
    for kind in PLACE_KINDS:
        place = draw_place(kind, "1", "day")
        x, y, width = place.wide_camera
        for hook in place.hooks:
            assert abs(hook.x - x) < width / 2 and abs(hook.y - y) < width * 9 / 32
        assert place.interior or not place.hooks
    assert sum(bool(draw_place(kind, "1", "day").hooks) for kind in PLACE_KINDS) >= 24


def test_two_things_never_hang_on_one_hook() -> None:
    clock = LaidThing(prop="clock", on="wall", mark="left", side="right", order=0)
    painting = clock.model_copy(update={"prop": "painting", "order": 1})
    for room in ("room", "cafe"):  # two hooks, one hook
        both, one, other = (drawn(kind=room, laid=laid)[0] for laid in ((clock, painting), (clock,), (painting,)))
        plain = drawn(kind=room)[0]
        hung = [(np.abs(frame - plain) > 12).any(axis=2) for frame in (both, one, other)]
        assert hung[0].sum() > 0.85 * (hung[1].sum() + hung[2].sum())
