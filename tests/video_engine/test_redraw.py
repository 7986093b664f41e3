"""A drawing that is made from another is the drawing that would be made alone."""

import numpy as np
import pytest

from storyreel.video_engine.picture.figures.figure import BODY_BOX, HEAD_BOX, FigurePose, figure_layers
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.plate import contents
from storyreel.video_engine.picture.raster import Box, Pixels
from storyreel.video_engine.picture.redraw import Drawing, Grid, draw_whole, redraw

REST = FigurePose(pose="point", expression="happy")
EDGE = 64  # of 255: a quarter of a pixel, which rounding may move where two outlines touch
FEW = 0.004  # of the pixels


def layer(name: str, pose: FigurePose) -> str:
    return contents(dict(figure_layers(Look(), pose))[name])


def spread(drawing: Drawing, grid: Grid) -> Pixels:
    """A drawing on the whole of its grid."""
    width, height = grid.size
    out = np.zeros((height, width, 4), np.int16)
    rows, columns = drawing.pixels.shape[:2]
    out[drawing.y : drawing.y + rows, drawing.x : drawing.x + columns] = drawing.pixels
    return out


@pytest.mark.parametrize("scale", [1.1, 2.4, 3.86])
@pytest.mark.parametrize(
    ("name", "box", "pose"),
    [
        ("head", HEAD_BOX, FigurePose(pose="point", expression="happy", mouth="D")),
        ("head", HEAD_BOX, FigurePose(pose="point", expression="happy", eyes="closed")),
        ("head", HEAD_BOX, FigurePose(pose="point", expression="happy", mouth="H", gaze=(-0.6, 0.4))),
        ("body", BODY_BOX, FigurePose(pose="point", expression="happy", pose_before="stand", pose_way=0.35)),
        ("body", BODY_BOX, FigurePose(pose="point", expression="happy", pose_before="hips", pose_way=1.07)),
    ],
)
def test_it_looks_as_if_it_were_drawn_alone(name: str, box: tuple[int, ...], pose: FigurePose, scale: float) -> None:
    grid, rest, other = Grid(Box(*box), scale), layer(name, REST), layer(name, pose)
    assert rest != other
    first = draw_whole(rest, grid)
    alone, redrawn = (spread(d, grid) for d in (draw_whole(other, grid), redraw(other, first, rest, grid)))
    apart = np.abs(alone - redrawn).max(axis=2)
    assert (np.abs(alone - spread(first, grid)).max(axis=2) > EDGE).any(), "the two drawings differ"
    assert apart.max() <= EDGE + 1
    assert (apart > 0).mean() < FEW


def test_ink_outside_the_first_drawing_is_not_lost() -> None:
    grid = Grid(Box(0, 0, 400, 400), 1.0)
    rest = '<rect x="100" y="100" width="100" height="100" fill="#123456"/>'
    more = rest + '<rect x="300" y="20" width="40" height="20" fill="#ff0000"/>'
    redrawn = spread(redraw(more, draw_whole(rest, grid), rest, grid), grid)
    assert redrawn[30, 320].tolist() == [0, 0, 255, 255]
    assert redrawn[150, 150].tolist() == [0x56, 0x34, 0x12, 255]
    assert (redrawn[:, :, 3] > 0).sum() == 100 * 100 + 40 * 20


def test_ink_of_the_first_drawing_that_is_gone_is_gone() -> None:
    grid = Grid(Box(0, 0, 400, 400), 1.0)
    rest = '<rect x="50" y="50" width="200" height="200" fill="#123456"/><circle cx="260" cy="260" r="30" fill="#fff"/>'
    less = rest[: rest.index("<circle")]
    redrawn = spread(redraw(less, draw_whole(rest, grid), rest, grid), grid)
    assert (redrawn == spread(draw_whole(less, grid), grid)).all()


def test_what_is_painted_with_a_pattern_is_drawn_whole() -> None:
    grid = Grid(Box(0, 0, 400, 400), 1.0)
    defs = '<linearGradient id="a"><stop stop-color="#f00"/></linearGradient>'
    rest = defs + '<rect x="50" y="50" width="200" height="200" fill="#123456"/>'
    other = rest + '<rect x="60" y="60" width="20" height="20" fill="url(#a)"/>'
    redrawn = spread(redraw(other, draw_whole(rest, grid), rest, grid), grid)
    assert redrawn[70, 70].tolist() == [0, 0, 255, 255]
