"""A later episode takes up what the canon left open, and the gate judges what it says of it."""

import pytest

from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.verdict import verdict
from storyreel.contracts.canon import Canon, Entity, Fact, StoryTime
from storyreel.contracts.predicates import registry
from storyreel.contracts.script import Claim, Script, dialogue
from storyreel.world_engine.bank import problems_of_script

FERRYMAN = "A ferryman who cannot swim"
FIRST = StoryTime(episode=1, scene=2)
HOLDERS = {"protagonist": "pim", "helper": "hal", "rival": "ada"}
OPEN = [("promised", "mend the roof of the chapel"), ("wants", "see the sea once")]


def canon_with(holder: str, predicate: str, what: str, ended: StoryTime | None = None, after: str = "") -> Canon:
    """Three people of the author's, and what one of them said in the first episode."""
    people = [(id_, role) for role, id_ in HOLDERS.items()]
    names = [Fact(subject=id_, predicate="name", object=id_.title(), source="project:canon.yaml") for id_, _ in people]
    said = Fact(subject=holder, predicate=predicate, object=what, valid_from=FIRST, valid_to=ended, source="ep01")
    later = [Fact(subject=holder, predicate=after, object=what, valid_from=ended, source="ep01")] if ended else []
    entities = tuple(Entity(id=id_, kind="character", role=role) for id_, role in people)
    return Canon(after="ep01", entities=entities, facts=(*names, said, *later))


@pytest.mark.parametrize("holder", HOLDERS.values())
@pytest.mark.parametrize(("predicate", "what"), OPEN)
@pytest.mark.parametrize("seed", ["1", "2", "3", "4", "5"])
def test_an_open_promise_or_goal_is_taken_up_and_allowed(told, holder, predicate, what, seed):
    canon = canon_with(holder, predicate, what)
    script = told(FERRYMAN, seed, 2, 2, canon=canon)[3]
    claim = Claim(subject=holder, predicate=predicate, object=what)
    (line,) = [line for line in dialogue(script) if claim in line.claims]
    assert what in line.text
    assert list(problems_of_script(script)) == []
    assert _judged(script, canon) == "allow"


def test_the_gate_blocks_an_exchange_about_a_promise_that_was_kept(told):
    script = told(FERRYMAN, "1", 2, 2, canon=canon_with("pim", *OPEN[0]))[3]
    kept = canon_with("pim", *OPEN[0], ended=StoryTime(episode=1, scene=3), after="kept")
    assert _judged(script, kept) == "block"


def test_a_promise_that_was_kept_is_not_taken_up(told):
    kept = canon_with("pim", *OPEN[0], ended=StoryTime(episode=1, scene=3), after="kept")
    script = told(FERRYMAN, "1", 2, 2, canon=kept)[3]
    assert not [line for line in dialogue(script) if line.claims or "roof" in line.text]


def test_the_first_episode_takes_up_nothing(told):
    script = told(FERRYMAN, canon=canon_with("pim", *OPEN[0]))[3]
    assert not [line for line in dialogue(script) if line.claims]


def _judged(script: Script, canon: Canon) -> str:
    return verdict(canon, claims_of_script(script, 2, "script.json", registry()), registry())[0]
