"""What lies around a scene, read off names and weathers."""

import pytest

from storyreel.contracts.script import Action, Scene
from storyreel.contracts.shotlist import PlaceRef, Shot
from storyreel.contracts.story import Setting
from storyreel.film_adapter.surroundings import place_of, surrounded


def _scene(name: str, kind: str = "hall", weather: str = "clear") -> Scene:
    setting = Setting(id="here", name=name, kind=kind, interior=True)
    return Scene(id="s", setting=setting, hour="day", weather=weather, elements=(Action(id="a", text="Nothing."),))


def _place(*scene: str) -> PlaceRef:
    return place_of(_scene(*scene))


def test_a_name_may_say_season_and_weather() -> None:
    assert _place("the winter garden").season == "winter"
    assert _place("the ship in the storm").weather == "storm"
    assert _place("the ship in the storm").outlook == "sea"


def test_a_scenes_own_weather_counts_more_than_a_name() -> None:
    assert _place("the house in the storm", "hall", "rain").weather == "rain"
    assert _place("the quay", "harbour", "snow").season == "winter"


@pytest.mark.parametrize("name", ("Summer's house", "Victoria", "Mrs Winters", "April", "Grey & Sons"))
def test_names_of_people_say_nothing(name: str) -> None:
    place = _place(name)
    assert (place.season, place.weather, place.outlook) == ("summer", "clear", "")


def test_a_story_with_a_bakery_on_the_moon_is_on_the_moon_everywhere() -> None:
    scenes = (_scene("the bakery", "moon_bakery"), _scene("the dining hall"))
    shots = [
        Shot(id=s.id, scene_id=s.id, framing="wide", start_frame=0, duration_frames=1, place=place_of(s))
        for s in scenes
    ]
    assert [shot.place.outlook for shot in shots] == ["moon", ""]
    assert [shot.place.outlook for shot in surrounded(shots, scenes)] == ["moon", "moon"]
    assert surrounded(shots[1:], scenes[1:]) == tuple(shots[1:])
