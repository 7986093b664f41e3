"""Each check of the craft turns red on shots that break its rule, and stays green on good ones."""

import sys
from pathlib import Path

import pytest

from storyreel.contracts.script import DialogueLine, Script
from storyreel.contracts.shotlist import (
    Camera,
    Performance,
    PlaceRef,
    Shot,
    ShotCharacter,
    ShotList,
    VoiceEvent,
    timing_lock_hash,
)
from storyreel.contracts.timing import FILM
from storyreel.film_adapter.checks.run_checks import SCENE_CHECKS, find_all
from storyreel.film_adapter.craft import craft
from storyreel.film_adapter.notes import notes_of

sys.path.insert(0, str(Path(__file__).parent))
from scripts_for_film import CRABBE, NELL, OTTO, action, line, scene, script

PLACE = PlaceRef(id="office", kind="harbour_office", interior=True, hour="night")
SIDES = {"nell": ("left", "right"), "crabbe": ("right", "left"), "otto": ("far_right", "left")}

TALK = script(
    scene(
        "s1",
        line("l1", "nell", "I came for the oil."),
        line("l2", "crabbe", "It has all gone."),
        action("a1", "Nell takes the lantern.", "nell", verb="takes", thing="lantern"),
        line("l3", "nell", "You could have said.", emotion="tender", pacing="held"),
        line("l4", "crabbe", "I could."),
    ),
    cast=(NELL, CRABBE, OTTO),
)


def shot(framing: str, *people: str, frames: int = 48, prop: str = "", nearer: int = 0, **looks: str) -> Shot:
    """A shot; over a shoulder the second person shows the back."""
    characters = []
    for index, person in enumerate(people):
        mark, facing = SIDES[person]
        view = "back" if framing == "over_shoulder" and index else "front"
        mark = looks.get(f"{person}_at", mark)
        character = {"character_id": person, "mark": mark, "facing": looks.get(person, facing), "view": view}
        characters.append(ShotCharacter.model_validate(character))
    return Shot.model_validate(
        {
            **{"id": framing, "scene_id": "s1", "framing": framing, "start_frame": 0, "duration_frames": frames},
            **{"camera": Camera(nearer=nearer), "place": PLACE, "prop": prop, "characters": tuple(characters)},
            "action": "Nell takes the lantern." if prop else "",
        }
    )


def film(shots: list[Shot], said: dict[int, str], story: Script = TALK, late: int = 0) -> ShotList:
    """A shot list; `said` names the line that begins with a shot, `late` frames after it."""
    at, placed, voice = 0, [], []
    lines = {e.id: e for e in story.scenes[0].elements if isinstance(e, DialogueLine)}
    for index, one in enumerate(shots):
        if index in said:
            spoken = lines[said[index]]
            event = VoiceEvent(
                line_id=spoken.id,
                speaker_id=spoken.speaker_id,
                text=spoken.text,
                start_frame=at + late,
                duration_frames=one.duration_frames - 8,
            )
            voice.append(event)
        line_ids = (said[index],) if index in said else ()
        placed.append(
            one.model_copy(update={"id": f"s1-{index}-{one.framing}", "start_frame": at, "line_ids": line_ids})
        )
        at += one.duration_frames
    return ShotList(
        episode="ep01",
        title="Oil",
        rate=FILM,
        cast=story.cast,
        shots=tuple(placed),
        voice=tuple(voice),
        mode="voiced",
        timing_lock_hash=timing_lock_hash(tuple(placed), tuple(voice), FILM),
    )


WIDE = shot("wide", "nell", "crabbe")
OVER_NELL = shot("over_shoulder", "nell", "crabbe")
OVER_CRABBE = shot("over_shoulder", "crabbe", "nell")
INSERT = shot("insert", "nell", prop="lantern")
NEAR_NELL, NEAR_CRABBE = shot("close_up", "nell"), shot("close_up", "crabbe")
MEDIUM_NELL, MEDIUM_CRABBE = shot("medium", "nell"), shot("medium", "crabbe")


def walking(wide: Shot, person: str) -> Shot:
    """A wide into which somebody walks, past whoever stands between the mark and the right border."""
    walks = tuple(
        c.model_copy(update={"mark": "center", "performances": (Performance(pose="walk"),)})
        if c.character_id == person
        else c.model_copy(update={"mark": "far_right"})
        for c in wide.characters
    )
    return wide.model_copy(update={"characters": walks})


GOOD = [WIDE, OVER_NELL, OVER_CRABBE, INSERT, NEAR_NELL, NEAR_CRABBE]
SAID = {1: "l1", 2: "l2", 4: "l3", 5: "l4"}


def found(shots: list[Shot], said: dict[int, str] | None = None, late: int = 0) -> dict[str, tuple[str, ...]]:
    shotlist = film(shots, SAID if said is None else said, late=late)
    return {finding.rule: finding.shot_ids for finding in find_all(shotlist, TALK)}


def test_a_well_staged_talk_has_no_findings() -> None:
    assert found(GOOD) == {}


BROKEN = {
    "establishing_shot": ([*GOOD[1:]], {0: "l1", 1: "l2", 3: "l3", 4: "l4"}),
    "shot_and_reverse": (
        [WIDE, OVER_NELL, NEAR_NELL, MEDIUM_NELL, NEAR_NELL, INSERT, OVER_CRABBE],
        {1: "l1", 4: "l3", 6: "l2"},
    ),
    "eyelines_meet": (
        [WIDE, OVER_NELL, shot("medium", "crabbe", crabbe="right"), INSERT, NEAR_NELL],
        {1: "l1", 4: "l3"},
    ),
    "line_kept": ([*GOOD[:3], INSERT, NEAR_NELL, shot("two_shot", "nell", "crabbe", nell_at="far_right")], SAID),
    "faces_kept_clear": ([walking(GOOD[0], "crabbe"), *GOOD[1:]], SAID),
    "no_jump_cut": ([WIDE, OVER_NELL, MEDIUM_NELL, INSERT, NEAR_NELL, OVER_CRABBE], {1: "l1", 4: "l3", 5: "l2"}),
    "close_ups_kept": ([*GOOD[:4], MEDIUM_NELL, NEAR_CRABBE], SAID),
    "insert_when_planted": ([*GOOD[:3], shot("two_shot", "nell", "crabbe"), *GOOD[4:]], SAID),
    "shot_lengths": ([*GOOD[:5], shot("close_up", "crabbe", frames=20)], SAID),
    "one_size_in_a_row": (
        [WIDE, INSERT, OVER_NELL, MEDIUM_CRABBE, MEDIUM_NELL, OVER_CRABBE, OVER_NELL, NEAR_NELL],
        {2: "l1", 3: "l2", 7: "l3"},
    ),
    "re_establish": (
        [WIDE, INSERT, *[OVER_NELL, OVER_CRABBE, NEAR_NELL, NEAR_CRABBE] * 2, INSERT],
        {2: "l1", 3: "l2", 4: "l3", 5: "l4"},
    ),
    "speaker_seen": ([*GOOD[:2], MEDIUM_NELL, INSERT, NEAR_NELL, shot("over_shoulder", "nell", "crabbe")], SAID),
    "third_close_up_nearer": (
        [WIDE, INSERT, NEAR_NELL, MEDIUM_CRABBE, NEAR_NELL, OVER_CRABBE, NEAR_NELL],
        {2: "l3", 3: "l2"},
    ),
    "fresh_picture": (
        [WIDE, INSERT, OVER_NELL, NEAR_CRABBE, OVER_NELL, MEDIUM_CRABBE, OVER_NELL, NEAR_NELL],
        {2: "l1", 3: "l2", 7: "l3"},
    ),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_rule_is_found(rule: str) -> None:
    assert rule in found(*BROKEN[rule])


def test_a_talk_with_straight_cuts_only_is_found_and_one_bridge_mends_it() -> None:
    talk = [WIDE, OVER_NELL, OVER_CRABBE, NEAR_NELL, MEDIUM_CRABBE, MEDIUM_NELL, INSERT]
    said = {1: "l1", 2: "l2", 3: "l3", 4: "l4", 5: "l1"}
    assert "sound_bridges" in found(talk, said)
    assert "sound_bridges" not in found(talk, said, late=12)


def test_a_third_close_up_that_comes_nearer_is_welcome() -> None:
    shots, said = BROKEN["third_close_up_nearer"]
    assert "third_close_up_nearer" not in found([*shots[:-1], shot("close_up", "nell", nearer=13)], said)


def test_every_rule_of_the_craft_has_a_check_and_a_case_that_breaks_it() -> None:
    assert {*SCENE_CHECKS, "insert_when_planted"} == set(craft())
    assert {*BROKEN, "sound_bridges"} == set(craft())


def test_a_note_says_where_it_is_in_the_script_and_what_may_be_done() -> None:
    shots, said = BROKEN["no_jump_cut"]
    note = next(n for n in notes_of(film(shots, said), TALK).notes if n.rule == "no_jump_cut")
    assert (note.scene, note.place) == ("scene 1, INT. HARBOUR OFFICE - NIGHT", "script.json: scenes[0].elements[0]")
    assert note.says == "I came for the oil."
    assert note.shot_ids == ("s1-1-over_shoulder", "s1-2-medium")
    assert note.severity == "must" and note.advice
