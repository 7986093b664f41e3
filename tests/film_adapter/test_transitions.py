"""What leads into a scene says what happened between the scenes."""

import sys
from pathlib import Path

import pytest

from storyreel.contracts.script import Scene
from storyreel.contracts.story import Setting
from storyreel.contracts.timing import FILM
from storyreel.film_adapter.lock import lock
from storyreel.film_adapter.transitions import between, is_dream

sys.path.insert(0, str(Path(__file__).parent))
from scripts_for_film import HARBOUR, OFFICE, confrontation, line, scene, speech

ATTIC_DREAM = Setting(id="attic_dream", name="the attic of a dream", kind="attic", interior=True)


def at(setting: Setting, hour: str) -> Scene:
    return scene("s", line("l", "nell", "Hello?"), setting=setting).model_copy(update={"hour": hour})


@pytest.mark.parametrize(
    ("before", "after", "meaning"),
    [
        (at(OFFICE, "night"), at(HARBOUR, "night"), "place_changes"),
        (at(OFFICE, "night"), at(OFFICE, "dawn"), "time_passes"),
        (at(OFFICE, "night"), at(HARBOUR, "dawn"), "time_passes"),
        (at(OFFICE, "night"), at(OFFICE, "night"), "time_passes"),
        (at(OFFICE, "night"), at(ATTIC_DREAM, "night"), "dream"),
        (at(ATTIC_DREAM, "night"), at(OFFICE, "dawn"), "dream"),
    ],
)
def test_what_changes_between_two_scenes_leads_into_the_second(before: Scene, after: Scene, meaning: str) -> None:
    assert between(before, after) == meaning


def test_a_dreamer_is_no_dream() -> None:
    assert not is_dream(at(Setting(id="inn", name="the Dreamer's Rest", kind="inn", interior=True), "day"))


def test_only_the_first_shot_of_a_scene_has_more_than_a_cut() -> None:
    story = confrontation()
    shots = lock(story, speech(story), FILM).shots
    led = [(shot.id, shot.transition) for shot in shots if shot.transition != "cut"]
    assert led == [("title", "film_begins"), ("s2-wide", "place_changes"), ("credits", "film_ends")]


def test_transitions_do_not_touch_the_timing_lock() -> None:
    story = confrontation()
    as_dream = story.scenes[1].model_copy(update={"setting": ATTIC_DREAM})
    dreamt = story.model_copy(update={"scenes": (story.scenes[0], as_dream)})
    assert lock(story, speech(story), FILM).timing_lock_hash == lock(dreamt, speech(dreamt), FILM).timing_lock_hash
