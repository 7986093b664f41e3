"""What an episode wants to add to the canon."""

import pytest

from storyreel.contracts.canon import Canon, Entity, Fact, StoryTime
from storyreel.contracts.errors import EngineError
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.script import Claim
from storyreel.world_engine.canon_diff import propose
from storyreel.world_engine.finalize import finalize

LAMP_OIL = "A lighthouse keeper's daughter discovers that the harbour master has been stealing lamp oil."
EMPTY = Canon(after="genesis")


def _facts(diff, subject, predicate):
    return [
        (f.object, f.valid_from.scene) for f in diff.added_facts if (f.subject, f.predicate) == (subject, predicate)
    ]


def test_new_people_and_places_are_added_with_what_the_script_says(told):
    script = told(LAMP_OIL)[3]
    diff = propose(script, EMPTY)
    assert {e.id for e in diff.added_entities} == {p.id for p in script.cast} | {s.setting.id for s in script.scenes}
    for person in script.cast:
        assert _facts(diff, person.id, "name")[0][0] == person.name
        assert _facts(diff, person.id, "age")[0][0] == person.age
        assert _facts(diff, person.id, "alive")[0][0] is True
    assert all(fact.source.startswith("ep01 scene s-") for fact in diff.added_facts)


def test_whoever_moves_is_somewhere_else_from_that_scene_on(told):
    script = told(LAMP_OIL)[3]
    ida = script.cast[0].id
    assert _facts(propose(script, EMPTY), ida, "location") == [
        ("lamp-room", 1),
        ("harbour-office", 2),
        ("lamp-room", 3),
    ]


def test_a_known_whereabouts_is_replaced_not_added_twice(told):
    script = told(LAMP_OIL)[3]
    ida = script.cast[0].id
    known = Fact(subject=ida, predicate="location", object="market", source="project:canon.yaml")
    canon = Canon(after="genesis", entities=(Entity(id=ida, kind="character"),), facts=(known,))
    diff = propose(script, canon)
    assert [(m.before, m.after.object, m.after.valid_from) for m in diff.modified_facts] == [
        (known, "lamp-room", StoryTime(episode=1, scene=1))
    ]
    assert ida not in {e.id for e in diff.added_entities}


def test_what_becomes_so_is_a_change_with_the_line_as_its_source(told):
    script = told(LAMP_OIL)[3]
    ida, scene = script.cast[0], script.scenes[1]
    claim = Claim(subject=ida.id, predicate="age", object=ida.age + 1, becomes=True)
    element = scene.elements[0].model_copy(update={"claims": (claim,)})
    scene = scene.model_copy(update={"elements": (element, *scene.elements[1:])})
    script = script.model_copy(update={"scenes": (script.scenes[0], scene, *script.scenes[2:])})
    diff = propose(script, EMPTY)
    assert _facts(diff, ida.id, "age") == [(ida.age, 1), (ida.age + 1, 2)]
    assert any(element.id in fact.source for fact in diff.added_facts)


def test_a_second_telling_changes_nothing_that_is_known(told):
    script = told(LAMP_OIL)[3]
    diff = propose(script, EMPTY)
    canon = Canon(
        after="ep01",
        entities=diff.added_entities,
        facts=tuple(f for f in diff.added_facts if f.predicate != "location"),
    )
    again = propose(script, canon)
    assert again.added_entities == ()
    assert {f.predicate for f in again.added_facts} == {"location"}


def test_a_gate_that_judged_another_draft_stops_the_script(told):
    script = told(LAMP_OIL)[3]
    good = GateReport(gate="canon", episode="ep01", verdict="allow", judged={"draft": "a" * 64})
    assert finalize(script, "a" * 64, {"gate_report.json": good}).status == "final"
    with pytest.raises(EngineError, match="another draft"):
        finalize(script, "b" * 64, {"gate_report.json": good})
