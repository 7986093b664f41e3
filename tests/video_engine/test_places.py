"""Places and props: the same set at every hour, lit otherwise."""

import re

import numpy as np
import pytest

from storyreel.contracts.render_plan import PictureSettings, PlaceSpec, ShotSpec
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.picture.film import frames_of
from storyreel.video_engine.picture.places import place as places
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.kin import nearest_kind
from storyreel.video_engine.picture.places.kinds import OUT_OF_DOORS, PLACE_KINDS, draw_set
from storyreel.video_engine.picture.places.lights import MOODS, light_of
from storyreel.video_engine.picture.places.place import draw_place
from storyreel.video_engine.picture.places.shapes import document, ramp
from storyreel.video_engine.picture.props.prop import PROPS, nearest_prop, prop_svg
from storyreel.video_engine.picture.raster import Box, rasterise

STORY_KINDS = (
    "lighthouse_lamp_room", "harbour_office", "harbour", "library", "street", "hall", "moon_bakery",
    "flower_shop", "desert", "museum_gallery", "attic",
)  # fmt: skip


WHITE_OF_EYES = "#fffdf7"
FAR = {"police_office": ()}  # a room without a window


def outline(svg: str) -> str:
    return re.sub(r"#[0-9a-f]{6}", "#", svg)


def set_of(place) -> list[str]:
    return [outline(layer.art) for layer in place.layers if layer.name != "sky"]


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_a_place_by_night_is_the_same_place_as_by_day(kind):
    hours = [set_of(draw_place(kind, "seed", hour)) for hour in ("dawn", "day", "dusk", "night")]
    assert all(hour == hours[0] for hour in hours)
    assert set_of(draw_place(kind, "seed", "day", "overcast")) == hours[0]


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_a_place_draws_the_same_bytes_twice(kind):
    first = draw_place(kind, "seed", "dusk")
    places._scenery.cache_clear()
    assert draw_place(kind, "seed", "dusk") == first


@pytest.mark.parametrize("kind", PLACE_KINDS)
def test_a_place_has_all_marks_and_a_camera_inside_its_world(kind):
    place = draw_place(kind, "seed", "day")
    assert set(place.marks) == {"left", "right", "center", "far_left", "far_right"}
    assert [layer.name for layer in place.layers] == ["sky", *FAR.get(kind, ("far",)), "mid", "near", "front"]
    middle_x, middle_y, width = place.wide_camera
    assert width / 2 <= middle_x <= 1600 - width / 2
    assert width * 9 / 32 <= middle_y <= 1200 - width * 9 / 32
    assert (not place.interior) == (kind in OUT_OF_DOORS)
    for seat in place.seats:
        assert 0 < seat.x < 1600 and 820 < seat.y < 1200
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


def test_rain_falls_behind_the_glass_of_a_room_and_nowhere_on_the_moon():
    assert draw_place("attic", "seed", "day", "rain").falling == "rain"
    assert draw_place("police_office", "seed", "day", "rain").falling == ""
    assert draw_place("moon_bakery", "seed", "day", "rain").falling == ""
    assert draw_place("library", "seed", "day", "rain", outlook="underwater").falling == ""


def test_rain_moves_outdoors_and_behind_glass_while_walls_stand_still():
    for kind, moving, still in (("street", (0, 640), None), ("office", (200, 440), (0, 40))):
        spec = ShotSpec(
            framing="wide",
            frames=5,
            picture=PictureSettings(width=640, height=360, rate=FrameRate(num=24)),
            place=PlaceSpec(kind=kind, seed="seed", hour="day", weather="rain"),
            code="",
            toolchain="",
        )
        first, *_, last = (luma(frame) for frame in frames_of(spec, "rain", lambda uri: b""))
        changed = np.abs(first.astype(int) - last).max(axis=0) > 8
        assert changed[slice(*moving)].sum() > 20
        if still:
            assert not changed[slice(*still)].any()


def test_rain_stays_beyond_the_roof_of_a_platform():
    spec = ShotSpec(
        framing="wide",
        frames=5,
        picture=PictureSettings(width=640, height=360, rate=FrameRate(num=24)),
        place=PlaceSpec(kind="station", seed="seed", hour="day", weather="rain"),
        code="",
        toolchain="",
    )
    first, *_, last = (luma(frame).reshape(360, 640) for frame in frames_of(spec, "rain", lambda uri: b""))
    changed = np.abs(first.astype(int) - last) > 8
    assert changed[:180].sum() > 20 and not changed[290:].any()


def test_who_looks_out_of_a_lit_room_by_night_sees_little():
    places_seen = [draw_place("kitchen", "seed", hour) for hour in ("day", "night")]
    art = [next(layer.art for layer in place.layers if layer.name == "far") for place in places_seen]
    day, night = (rasterise(view, Box(0, 0, 1600, 1200), 160, 120)[:, :, :3].mean() for view in art)
    assert night < 0.6 * day
    assert min(places_seen[1].light.ambient) > 0.55
    cloth = [
        next(x.art for x in draw_place("stage", "seed", hour).layers if x.name == "far") for hour in ("day", "night")
    ]
    assert cloth[0] == cloth[1], "a painted cloth is no view"


def luma(frame: bytes) -> np.ndarray:
    return np.frombuffer(frame, np.uint8)[: 640 * 360].reshape(360, 640)


def test_a_season_changes_what_grows_and_moves_nothing():
    summer, winter = (draw_place("forest", "seed", "day", season=season) for season in ("summer", "winter"))
    assert summer.marks == winter.marks and set_of(summer) != set_of(winter)
    kitchen = [set_of(draw_place("office", "seed", "day", season=season))[1:] for season in ("summer", "winter")]
    assert kitchen[0] == kitchen[1]


def test_falling_snow_makes_it_winter():
    snowing, winter = draw_place("street", "s", "day", "snow"), draw_place("street", "s", "day", "clear", "winter")
    assert set_of(snowing) == set_of(winter)


def test_windows_show_what_lies_around_the_story():
    usual, moon = draw_place("hall", "seed", "day"), draw_place("hall", "seed", "day", outlook="moon")
    assert set_of(usual)[0] != set_of(moon)[0] and set_of(usual)[1:] == set_of(moon)[1:]


@pytest.mark.parametrize("mood", sorted(MOODS))
def test_a_mood_tints_by_at_most_eight_percent(mood):
    neutral, tinted = light_of("day").ambient, light_of("day", mood=mood).ambient
    assert tinted != neutral
    assert all(abs(a - b) <= 0.08 * a for a, b in zip(neutral, tinted, strict=True))


def test_there_are_places_enough_in_and_out() -> None:
    assert len(PLACE_KINDS) >= 45 and len(OUT_OF_DOORS) >= 18


def test_somebody_can_sit_in_most_places():
    assert sum(bool(draw_place(kind, "seed", "day").seats) for kind in PLACE_KINDS) >= 35


def test_our_stories_have_their_places():
    assert set(STORY_KINDS) <= set(PLACE_KINDS)


def kin(*asked) -> tuple[str, str]:
    found = nearest_kind(*asked)
    return found.kind, found.how


def test_a_place_is_known_by_its_kind_its_synonym_or_its_last_noun():
    assert kin("library") == ("library", "known")
    assert kin("Town Hall") == ("hall", "known")
    assert kin("old lighthouse") == ("lighthouse_lamp_room", "known")
    assert kin("roof of the museum", "", False) == ("city_roof", "known")
    assert {kin(water, "", False) for water in ("river", "the old canal", "brook", "lake")} == {("riverside", "known")}
    assert kin("crossroads", "", False) == ("road", "known")
    assert kin("the fishing village", "", False) == ("village", "known")


def test_a_places_name_says_more_than_its_general_kind():
    assert kin("hall", "the old church", True) == ("church", "known")
    assert kin("street", "the museum's side door", False) == ("alley", "known")
    assert kin("hall", "the dining hall", True) == ("restaurant", "known")
    assert kin("kitchen", "the other kitchen", True) == ("kitchen", "known")


def test_an_unknown_place_becomes_its_kin_in_wordnet_or_a_stand_in_and_says_so():
    assert kin("synagogue") == ("church", "kin")
    assert kin("oubliette") == ("cave", "kin")
    assert kin("bus", "", True) == ("train_compartment", "kin")
    assert kin("jungle", "", False) == ("forest", "kin")
    assert kin("zeppelin", "", True) == ("room", "placeholder")
    assert kin("zeppelin", "", False) == ("outdoors", "placeholder")


@pytest.mark.parametrize("name", ("Victoria", "Charlotte", "Florence", "", "Dr. Quim-Paraíso", "'s", "of", "東京"))
def test_a_place_called_like_a_person_is_a_stand_in(name):
    assert kin(name, name, True) == ("room", "placeholder")
    assert kin("library", name, True) == ("library", "known")


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


def test_public_places_have_people_and_wild_ones_none():
    """They are of the cast's own drawing, with whites in their eyes."""
    sets = {kind: draw_set(kind, Chance((kind, "seed", "set"))) for kind in PLACE_KINDS}
    with_people = {kind for kind, drawn in sets.items() if any(WHITE_OF_EYES in plane.art for plane in drawn.planes)}
    assert with_people == {
        "market_square",
        "cafe",
        "restaurant",
        "park",
        "village",
    }  # in a street they show their backs
