"""An idea of no known kind is told by what it is about."""

from pathlib import Path
from typing import Any

import pytest

from storyreel.canon_gate.claims import merged
from storyreel.canon_gate.diff_claims import claims_of_diff
from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.verdict import verdict
from storyreel.contracts.canon import Canon
from storyreel.contracts.predicates import registry
from storyreel.contracts.script import DialogueLine, Scene, Script
from storyreel.contracts.yaml_file import load_yaml
from storyreel.world_engine.bank import LONGEST_S, problems_of_script
from storyreel.world_engine.budget import SCENE_S, TITLE_AND_CREDITS_S, action_seconds, speech_seconds
from storyreel.world_engine.canon_diff import propose
from storyreel.world_engine.clause import plural_of

FILE = Path(__file__).parent / "ideas.yaml"
ROWS: list[dict[str, Any]] = load_yaml(FILE.read_bytes(), FILE.name)
SEEDS = ("1", "2", "3", "4", "5")
EACH = pytest.mark.parametrize("row", ROWS, ids=[row["idea"] for row in ROWS])


@EACH
def test_an_idea_has_its_shape(told, row):
    arc, _, plan, _ = told(row["idea"])
    assert (arc.premise.situation, plan.situation) == (row["shape"], row["shape"])


@EACH
@pytest.mark.parametrize("seed", SEEDS)
def test_the_story_says_what_the_idea_is_about_and_turns_on_it(told, row, seed):
    script = told(row["idea"], seed)[3]
    assert row["noun"] in _words(script.scenes)
    turn = max(script.scenes, key=lambda scene: scene.tension)
    for words in row["says"] or [row["noun"]]:
        assert words in _words(script.scenes)
        assert words in _words([turn]), turn


@EACH
@pytest.mark.parametrize("seed", SEEDS)
def test_an_editor_and_the_gate_find_nothing(told, row, seed):
    script = told(row["idea"], seed)[3]
    assert list(problems_of_script(script)) == []
    before = Canon(after="genesis")
    claims = merged(
        claims_of_script(script, 1, "script.json", registry()),
        claims_of_diff(propose(script, before), 1, "diff.json", registry()),
    )
    assert verdict(before, claims, registry()) == ("allow", ())


@EACH
@pytest.mark.parametrize("seed", SEEDS)
def test_the_story_fits_its_film(told, row, seed):
    assert 50 <= _seconds(told(row["idea"], seed)[3]) <= LONGEST_S


@EACH
def test_the_seed_chooses_among_tellings(told, row):
    said = {_words(told(row["idea"], seed)[3].scenes) for seed in SEEDS}
    assert len(said) > 1


def test_nothing_of_these_ideas_is_left_out(told):
    flagged = {row["idea"]: told(row["idea"])[0].premise.remarks for row in ROWS}
    assert {idea: flags for idea, flags in flagged.items() if flags} == {}


def test_what_a_story_does_without_is_flagged(told):
    arc = told("A chess grandmaster loses to a child.")[0]
    assert arc.premise.remarks == ("idea: read in part; the story does without 'child'",)


def test_a_kit_of_a_known_kind_says_what_it_does_without(told):
    arc = told("A private detective looks for a missing cat in a hotel.")[0]
    assert arc.premise.remarks == ("idea: read in part; the story does without 'hotel'",)


def test_an_idea_that_is_not_understood_is_flagged(told):
    (remark,) = told("🚀🐙🎷")[0].premise.remarks
    assert remark.startswith("idea: not understood")


def test_a_goose_that_lays_golden_eggs_is_not_its_own_owner(told):
    people = told("A goose that lays golden eggs")[0].cast
    assert [person.role for person in people if person.kind == "animal"] == []


def test_a_ferryman_is_seen_at_the_water(told):
    script = told("A ferryman who cannot swim")[3]
    assert {scene.setting.kind for scene in script.scenes} & {"riverside", "ship_deck"}


def test_a_sailor_who_has_never_seen_the_sea_does_not_work_at_the_harbour(told):
    for seed in SEEDS:
        script = told("A sailor who has never seen the sea", seed)[3]
        assert not {scene.setting.kind for scene in script.scenes} & {"harbour", "ship_deck", "beach"}


def _words(scenes: Any) -> str:
    return " ".join(element.text for scene in scenes for element in scene.elements).lower()


def _seconds(script: Script) -> float:
    scenes = sum(map(_scene_seconds, script.scenes))
    return scenes + SCENE_S * len(script.scenes) + TITLE_AND_CREDITS_S


def _scene_seconds(scene: Scene) -> float:
    return sum(
        speech_seconds(e.text, e.pacing) if isinstance(e, DialogueLine) else action_seconds(e.text)
        for e in scene.elements
    )


def test_many_of_a_kind_have_their_plural():
    by_one = {"ferryman": "ferrymen", "town mouse": "town mice", "fox": "foxes", "queen of bees": "queens of bees"}
    by_one |= {"sheep": "sheep", "boy": "boys", "lady": "ladies", "wolf": "wolves", "human": "humans"}
    assert {one: plural_of(one) for one in by_one} == by_one
