"""Facts about the page on which a person looks at the cast."""

import re
from dataclasses import fields
from pathlib import Path

from storyreel.video_engine.picture import cast_page
from storyreel.video_engine.picture.cast_page import POSES, Member
from storyreel.video_engine.picture.figures.expressions import EXPRESSIONS, MOUTHS
from storyreel.video_engine.picture.figures.look import Look

CAST = (
    Member("nell", "Nell <the Keeper>", "keeper & daughter", Look(hair="bob", top="#2f8f83")),
    Member("rex", "Rex", "the dog", Look(kind="animal", species="dog", hair="floppy", leg_length=192)),
)


def test_a_cast_page_stands_alone_and_shows_everybody_and_everything() -> None:
    page = cast_page.cast_page("Oil & Light", CAST, "p{}")
    assert "<script" not in page and "http" not in page and "url(" not in page
    assert "Nell &lt;the Keeper&gt;" in page and "keeper &amp; daughter" in page
    each = len(EXPRESSIONS) + len(MOUTHS) + len(POSES) + 1
    assert len(re.findall("<img ", page)) == 2 * each + 2 + 2  # with the line-up and the closest pair
    assert re.search(r"Rex, \d+\.\d CIELAB steps apart at 64 pixels", page)


def test_the_same_cast_is_the_same_page() -> None:
    assert cast_page.cast_page("Oil", CAST[:1], "") == cast_page.cast_page("Oil", CAST[:1], "")


def test_every_field_of_a_look_is_explained_to_authors() -> None:
    words = Path(__file__).parents[2].joinpath("docs/casting.md").read_text("utf-8")
    assert [field.name for field in fields(Look) if f"`{field.name}`" not in words] == []
