"""Opacity becomes that of a paint only where that looks the same."""

import pytest

from storyreel.video_engine.picture.one_paint import with_paint_opacity


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<path d="M0 0" fill="none" stroke="#fff" opacity=".5"/>', "stroke-opacity"),
        ('<rect width="2" fill="#fff" opacity=".5"/>', "fill-opacity"),
        ('<g fill="#fff"><rect width="2" fill="#000" opacity=".5"/></g>', "fill-opacity"),
    ],
)
def test_a_shape_with_one_paint_gives_it_its_opacity(before: str, after: str) -> None:
    assert with_paint_opacity(before) == before.replace("opacity", after)


@pytest.mark.parametrize(
    "document",
    [
        '<path d="M0 0" fill="#000" stroke="#fff" opacity=".5"/>',
        '<g stroke="#fff"><g><rect width="2" fill="#000" opacity=".5"/></g></g>',
        '<path d="M0 0" fill="none" opacity=".5"/>',
        '<rect width="2" fill="#000" fill-opacity=".5" opacity=".5"/>',
        '<g opacity=".5"><rect width="2" fill="#000"/></g>',
        '<rect width="2" style="stroke:#fff" fill="#000" opacity=".5"/>',
    ],
)
def test_a_shape_that_may_have_two_paints_is_left_alone(document: str) -> None:
    assert with_paint_opacity(document) == document
