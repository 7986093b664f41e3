"""Places and props: the same set at every hour, lit otherwise."""

import re

import pytest

from storyreel.video_engine.picture.places.lights import light_of
from storyreel.video_engine.picture.places.place import PLACE_KINDS, draw_place, nearest_kind
from storyreel.video_engine.picture.places.shapes import document, ramp
from storyreel.video_engine.picture.props.prop import PROPS, nearest_prop, prop_svg

STORY_KINDS = (
    "lighthouse_lamp_room", "harbour_office", "harbour", "library", "street", "hall", "moon_bakery",
    "flower_shop", "desert", "museum_gallery", "attic",
)  # fmt: skip


def outline(svg: str) -> str:
    return re.sub(r"#[0-9a-f]{6}", "#", svg)


def set_of(place) -> list[str]:
    return [outline(layer.art) for layer in place.layers if layer.name not in ("sky", "rain")]


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_a_place_by_night_is_the_same_place_as_by_day(kind):
    hours = [set_of(draw_place(kind, "seed", hour)) for hour in ("dawn", "day", "dusk", "night")]
    assert all(hour == hours[0] for hour in hours)
    assert set_of(draw_place(kind, "seed", "day", "rain")) == hours[0]


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_a_place_draws_the_same_bytes_twice(kind):
    from storyreel.video_engine.picture.places import place

    first = draw_place(kind, "seed", "dusk")
    place._scenery.cache_clear()
    assert draw_place(kind, "seed", "dusk") == first


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_a_place_has_all_marks_and_a_camera_inside_its_world(kind):
    place = draw_place(kind, "seed", "day")
    assert set(place.marks) == {"left", "right", "center", "far_left", "far_right"}
    assert [layer.name for layer in place.layers] == ["sky", "far", "mid", "near", "front"]
    middle_x, middle_y, width = place.wide_camera
    assert width / 2 <= middle_x <= 1600 - width / 2
    assert width * 9 / 32 <= middle_y <= 1200 - width * 9 / 32
    for mark in place.marks.values():
        assert abs(mark.x - middle_x) < width / 2
        assert 0.36 <= 410 * mark.scale / 900 <= 0.44
        assert mark.y < middle_y + width * 9 / 32


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_documents_have_no_text_no_filter_and_own_their_ids(kind):
    for layer in draw_place(kind, "seed", "night", "rain").layers:
        for svg in (layer.art, layer.emission):
            assert "<text" not in svg and "<filter" not in svg
            ids = re.findall(r' id="([^"]+)"', svg)
            assert len(ids) == len(set(ids))
            assert set(re.findall(r"url\(#([^)]+)\)", svg)) == set(ids)
            assert "nan" not in svg and "e-" not in re.sub(r"[a-z]+-[a-z]+", "", svg)


def test_two_seeds_are_two_places():
    assert set_of(draw_place("street", "one", "day")) != set_of(draw_place("street", "two", "day"))


def test_lamps_burn_by_night_and_not_by_day():
    by_day = {layer.name: layer.emission for layer in draw_place("street", "seed", "day").layers}
    by_night = {layer.name: layer.emission for layer in draw_place("street", "seed", "night").layers}
    assert not by_day["near"] and by_night["near"]
    assert light_of("night").is_night and not light_of("dusk").is_night


def test_rain_falls_behind_the_glass_of_a_room_and_before_figures_outdoors():
    indoors = [layer.name for layer in draw_place("attic", "seed", "day", "rain").layers]
    outdoors = [layer.name for layer in draw_place("street", "seed", "day", "rain").layers]
    assert indoors.index("rain") < indoors.index("mid")
    assert outdoors.index("rain") > outdoors.index("near")
    assert "rain" not in [layer.name for layer in draw_place("moon_bakery", "seed", "day", "rain").layers]


def test_our_stories_have_their_places():
    assert set(STORY_KINDS) <= set(PLACE_KINDS)


def test_an_unknown_place_becomes_a_stand_in_and_says_so():
    assert nearest_kind("library") == ("library", True)
    assert nearest_kind("Town Hall") == ("hall", True)
    assert nearest_kind("old lighthouse") == ("lighthouse_lamp_room", True)
    assert nearest_kind("volcano yard") == ("outdoors", False)
    assert nearest_kind("submarine") == ("room", False)


@pytest.mark.parametrize("name", PROPS)
def test_each_prop_draws_in_a_square(name):
    svg = prop_svg(name, 200)
    assert svg == prop_svg(name, 200)
    assert 'viewBox="-6 -6 112 112"' in svg and " id=" not in svg
    assert nearest_prop(name) == (name, True)


def test_an_unknown_prop_is_a_parcel_and_says_so():
    assert nearest_prop("quantum flux") == ("parcel", False)
    assert nearest_prop("brass oil can") == ("oil_can", True)
    assert prop_svg("quantum flux", 100) == prop_svg("parcel", 100)


def test_equal_gradients_share_one_definition():
    paint = ramp("#ffffff", "#000000")
    svg = document(f'<rect fill="{paint}"/><rect fill="{paint}"/>')
    assert svg.count("<linearGradient") == 1
