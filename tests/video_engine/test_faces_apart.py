"""At rest nobody's face is behind somebody else's: in every place, format and row, standing and sitting."""

from itertools import combinations, pairwise, product

import pytest

from storyreel.contracts.render_plan import FigureSpec, PictureSettings, PlaceSpec, ShotSpec
from storyreel.contracts.shotlist import Performance
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.picture.places.kinds import PLACE_KINDS
from storyreel.video_engine.picture.places.place import draw_place
from storyreel.video_engine.picture.staging import stage

ROWS = (("left", "right"), ("far_left", "center", "far_right"), ("far_left", "left", "center", "right", "far_right"))
FORMATS = ((1280, 720), (720, 720), (720, 1280))
LEAST = 90.0  # puppet units between the middles of two heads; a face is 90 wide


def shot(kind: str, size: tuple[int, int], row: tuple[str, ...], sitting: tuple[int, ...], gives: bool) -> ShotSpec:
    figures = tuple(
        FigureSpec(
            look={"hair": "bob"},
            mark=mark,
            facing="right" if i * 2 < len(row) - 1 else "left",
            sits=i in sitting,
            performances=(Performance(pose="sit" if i in sitting else "stand"),),
        )
        for i, mark in enumerate(row)
    )
    return ShotSpec(
        framing="wide",
        frames=2,
        picture=PictureSettings(width=size[0], height=size[1], rate=FrameRate(num=24)),
        place=PlaceSpec(kind=kind, seed="seed", hour="day"),
        figures=figures,
        hands_over=gives,
        code="",
        toolchain="",
    )


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_faces_are_apart_in_every_format(kind: str) -> None:
    place = draw_place(kind, "seed", "day")
    for size, row, hands_over in product(FORMATS, ROWS, (False, True)):
        for count in range(len(row) + 1):
            for sitting in combinations(range(len(row)), count):
                staged = stage(shot(kind, size, row, sitting, hands_over), place, "key")
                heads = sorted((s.subject().head_x, s.scale) for s in staged)
                gaps = [(b - a) / scale for (a, scale), (b, _) in pairwise(heads)]
                assert min(gaps) >= LEAST, (size, row, sitting, gaps)
