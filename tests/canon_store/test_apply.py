"""A snapshot changes by a diff only, and forgets nothing."""

import pytest

from storyreel.canon_store.snapshot import apply, facts_at
from storyreel.contracts.canon import Canon, CanonDiff, Entity, Fact, FactChange, StoryTime, Value
from storyreel.contracts.errors import EngineError
from storyreel.contracts.predicates import moment

NELL = Entity(id="nell", kind="character")
QUAY = Entity(id="quay", kind="location")
AT_HOME = Fact(subject="nell", predicate="location", object="lamp_room", source="project:canon.yaml line 2")
ALIVE = Fact(subject="nell", predicate="alive", object=True, source="project:canon.yaml line 2")
CANON = Canon(after="genesis", entities=(NELL,), facts=(AT_HOME, ALIVE))


def fact(predicate: str, value: object, scene: int, subject: str = "nell") -> Fact:
    time = StoryTime(episode=1, scene=scene)
    return Fact(subject=subject, predicate=predicate, object=value, valid_from=time, source=f"ep01 scene {scene}")  # type: ignore[arg-type]


def diff(**changes: object) -> CanonDiff:
    return CanonDiff(episode="ep01", justification="the script says so", provenance="ep01", **changes)  # type: ignore[arg-type]


def history(canon: Canon, predicate: str) -> list[tuple[Value, tuple[int, int] | None]]:
    return [(f.object, f.valid_to and moment(f.valid_to)) for f in canon.facts if f.predicate == predicate]


def test_an_empty_diff_changes_only_the_name_of_the_snapshot() -> None:
    assert apply(CANON, diff(), "ep01") == CANON.model_copy(update={"after": "ep01"})


def test_a_new_place_ends_the_old_one_and_keeps_it() -> None:
    after = apply(CANON, diff(added_facts=(fact("location", "quay", 2),), added_entities=(QUAY, NELL)), "ep01")
    assert history(after, "location") == [("lamp_room", (1, 2)), ("quay", None)]
    assert after.entities == (NELL, QUAY)
    before = facts_at(after, StoryTime(episode=1, scene=1))
    assert [f.object for f in before if f.predicate == "location"] == ["lamp_room"]


def test_somebody_who_moves_twice_ends_at_the_last_place() -> None:
    after = apply(CANON, diff(added_facts=(fact("location", "office", 3), fact("location", "quay", 2))), "ep01")
    assert [f.object for f in facts_at(after, StoryTime(episode=2)) if f.predicate == "location"] == ["office"]


def test_what_is_true_already_is_not_said_twice() -> None:
    assert apply(CANON, diff(added_facts=(fact("location", "lamp_room", 3),)), "ep01").facts == CANON.facts


def test_many_valued_facts_stand_side_by_side() -> None:
    after = apply(CANON, diff(added_facts=(fact("fears", "rats", 1), fact("fears", "the dark", 2))), "ep01")
    assert [f.object for f in after.facts if f.predicate == "fears" and f.valid_to is None] == ["rats", "the dark"]


def test_a_death_ends_a_life() -> None:
    after = apply(CANON, diff(modified_facts=(FactChange(before=ALIVE, after=fact("alive", False, 2)),)), "ep01")
    assert history(after, "alive") == [(True, (1, 2)), (False, None)]


def test_a_removed_fact_is_kept_with_an_end() -> None:
    after = apply(CANON, diff(removed_facts=(AT_HOME,)), "ep01")
    assert AT_HOME.model_copy(update={"valid_to": StoryTime(episode=1)}) in after.facts


def test_a_fact_that_the_canon_does_not_hold_cannot_be_ended() -> None:
    with pytest.raises(EngineError, match="nell alive: the canon holds no such fact"):
        apply(CANON, diff(removed_facts=(fact("alive", True, 1),)), "ep01")
