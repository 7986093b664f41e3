"""The planner keeps the craft: on ten scripts of ten genres, and its gravest rules on any script."""

import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from storyreel.contracts.artifact import parse
from storyreel.contracts.script import Script
from storyreel.contracts.shotlist import ShotList
from storyreel.contracts.timing import FILM
from storyreel.film_adapter.checks.run_checks import find_all
from storyreel.film_adapter.checks.seen import SeenScene, face, heard, scenes_of
from storyreel.film_adapter.checks.sound_bridges import is_bridged, talking_cuts
from storyreel.film_adapter.craft import craft
from storyreel.film_adapter.lock import lock

sys.path.insert(0, str(Path(__file__).parent))
from scripts_for_film import speech
from test_shots import STORIES

TEN = sorted((Path(__file__).parent / "ten_scripts").glob("*.json"))
MOST_FINDINGS = 3  # of all rules over all ten scripts; 29 before the rows of framings were weighed


def shot(path: Path) -> tuple[Script, ShotList]:
    value = json.loads(path.read_bytes())
    story = parse(Script, json.dumps(value["script"]).encode(), path.name)
    return story, lock(story, speech(story, **value["speech_ms"]), FILM)


def test_ten_scripts_break_next_to_nothing() -> None:
    findings = {path.stem: find_all(shotlist, story) for path in TEN for story, shotlist in [shot(path)]}
    assert len(TEN) == 10
    assert sum(map(len, findings.values())) <= MOST_FINDINGS, findings


@pytest.mark.parametrize("story", STORIES)
def test_no_script_makes_the_planner_break_what_must_be_kept(story: Script) -> None:
    findings = find_all(lock(story, speech(story), FILM), story)
    assert [f for f in findings if craft()[f.rule].severity == "must"] == []


def bridged(scene: SeenScene) -> list[str]:
    return [after.id for _, after in talking_cuts(scene) if is_bridged(scene, after)]


def test_sound_goes_over_some_cuts_and_never_over_two_in_a_row() -> None:
    scenes = [scene for path in TEN for story, shotlist in [shot(path)] for scene in scenes_of(shotlist, story)]
    assert sum(len(bridged(scene)) for scene in scenes) >= 10
    for scene in scenes:
        over = [after.id in bridged(scene) for after in scene.shots]
        assert not any(one and other for one, other in pairwise(over))


def test_over_a_bridge_one_face_listens_or_rests() -> None:
    """Who is heard over the cut is seen on one side of it only."""
    for path in TEN:
        story, shotlist = shot(path)
        for scene in scenes_of(shotlist, story):
            for before, after in talking_cuts(scene):
                over = set(heard(before, scene.voice)) & set(heard(after, scene.voice))
                if after.id in bridged(scene):
                    assert len(over & {face(before), face(after)}) == 1, after.id
