"""The gate misses no hard fact: change any one of a canon, and the script that agreed with it is blocked."""

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyreel.canon_gate.claims import Claim, Claims, Ending, Introduction
from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.verdict import verdict
from storyreel.contracts.canon import Canon, Entity, Fact, StoryTime, Value
from storyreel.contracts.predicates import registry
from storyreel.contracts.script import Claim as Declared
from storyreel.contracts.script import DialogueLine, Mode, Scene, Script
from storyreel.contracts.story import Person, Setting

PEOPLE = {"nell": ("Nell", 24), "tam": ("Tam", 61), "crabbe": ("Mr Crabbe", 52)}
PLACES = {"lamp_room": "the lamp room", "quay": "the quay"}
ABSENT = {"crabbe": "quay"}  # named, not seen


def fact(subject: str, predicate: str, value: Value) -> Fact:
    return Fact(subject=subject, predicate=predicate, object=value, source=f"project:canon.yaml {subject}.{predicate}")


FACTS = (
    *(fact(i, "name", name) for i, (name, _) in PEOPLE.items()),
    *(fact(i, "age", age) for i, (_, age) in PEOPLE.items()),
    *(fact(i, "alive", True) for i in PEOPLE),
    *(fact(i, "location", place) for i, place in ABSENT.items()),
    *(fact(i, "name", name) for i, name in PLACES.items()),
)
SAID = (  # what lines declare, one fact for each hard predicate that is not said above
    *(fact("tam", "alias", "Old Tam"), fact("nell", "born", 1865), fact("tam", "occupation", "keeper")),
    *(fact("lamp_room", "within", "tower"), fact("lamp_room", "travel", "quay 2 hours")),
    *(fact("nell", "hair", "red"), fact("nell", "eyes", "blue"), fact("tam", "scar", "chin")),
    *(fact("nell", "wears", "coat"), fact("nell", "took_off", "hat"), fact("tam", "wounded_in", "leg")),
    *(fact("tam", "injured", "arm"), fact("tam", "healed", "ear"), fact("tam", "owns", "boat")),
    *(fact("nell", "holds", "key"), fact("nell", "knows", "theft"), fact("tam", "ignores", "theft")),
    *(fact("tam", "parent_of", "nell"), fact("nell", "enemy_of", "crabbe"), fact("tam", "works_for", "crabbe")),
    *(fact("nell", "promised", "come"), fact("nell", "kept", "write"), fact("nell", "broke", "wait")),
    *(fact("nell", "wants", "sail"), fact("tam", "reached", "rest"), fact("tam", "gave_up", "gin")),
    *(fact("nell", "can", "swim"), fact("tam", "cannot", "swim"), fact("world", "must", "light the lamp")),
    *(fact("world", "never", "fly"), fact("storm", "before", "wreck"), fact("world", "year", 1889)),
    *(fact("tam", "spouse_of", "crabbe"), fact("world", "day", 3)),
)
FACTS = (*FACTS, *SAID)
CANON = Canon(
    after="genesis",
    entities=(
        *(Entity(id=i, kind="character") for i in PEOPLE),
        *(Entity(id=i, kind="location") for i in (*PLACES, "tower", "cellar")),
    ),
    facts=FACTS,
)


def line(number: int, speaker: str, *claims: Declared) -> DialogueLine:
    return DialogueLine(id=f"l{number}", speaker_id=speaker, text="Six pints.", claims=claims)


def scene(place: str, *lines: DialogueLine) -> Scene:
    setting = Setting(id=place, name=PLACES[place], kind="room", interior=True)
    return Scene(id=f"s-{place}", setting=setting, hour="dusk", elements=lines)


SCRIPT = Script(
    episode="ep01",
    title="An Honest Stick",
    cast=tuple(Person(id=i, name=n, role="", function="helper", age=a) for i, (n, a) in PEOPLE.items()),
    scenes=(
        scene(
            "lamp_room",
            line(1, "nell"),
            line(2, "tam"),
            line(3, "nell", *(Declared(subject=i, predicate="location", object=p) for i, p in ABSENT.items())),
            line(4, "tam", Declared(subject="crabbe", predicate="alive", object=True)),
            line(6, "nell", *(Declared(subject=f.subject, predicate=f.predicate, object=f.object) for f in SAID)),
        ),
        scene("quay", line(5, "nell")),
    ),
)
HEARD = claims_of_script(SCRIPT, 1, "episodes/ep01/script.draft.json", registry())


def mutated(fact: Fact) -> Fact:
    """The same slot with another filling: another value, owner, state or relation."""
    predicate = registry()[fact.predicate]
    if predicate.one == "owner":
        return fact.model_copy(update={"subject": "nell" if fact.subject == "tam" else "tam"})
    if predicate.one in ("state", "relation"):
        others = [
            row.name for row in registry().values() if row.group == predicate.group and row.name != fact.predicate
        ]
        return fact.model_copy(update={"predicate": others[0]})
    return fact.model_copy(update={"object": _other(fact.object)})


def _other(value: Value) -> Value:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    others = {"quay": "lamp_room", "tower": "cellar", "quay 2 hours": "quay 3 hours"}
    return others.get(value, f"{value} the Second")


def test_every_hard_predicate_with_a_slot_is_in_the_canon_or_mirrored_in_it() -> None:
    there = {fact.predicate for fact in FACTS}
    hard = {row for row in registry().values() if row.hard and row.one}
    assert {row.group or row.name for row in hard if row.name not in there} <= {"kin", "ties", "work", "order"}


def test_an_untouched_canon_finds_nothing() -> None:
    assert verdict(CANON, HEARD, registry()) == ("allow", ())


@pytest.mark.parametrize("index", range(len(FACTS)), ids=lambda i: f"{FACTS[i].subject} {FACTS[i].predicate}")
def test_every_changed_fact_is_found(index: int) -> None:
    wrong = mutated(FACTS[index])
    canon = CANON.model_copy(update={"facts": (*FACTS[:index], wrong, *FACTS[index + 1 :])})
    decision, findings = verdict(canon, HEARD, registry())
    assert decision == "block"
    assert any(wrong.source in (finding.canon.place, finding.proposed.place) for finding in findings)


@pytest.mark.parametrize("index", range(len(FACTS)), ids=lambda i: f"{FACTS[i].subject} {FACTS[i].predicate}")
def test_every_fact_that_is_said_twice_with_two_values_is_found(index: int) -> None:
    other = mutated(FACTS[index]).model_copy(update={"source": "elsewhere"})
    decision, findings = verdict(CANON.model_copy(update={"facts": (*FACTS, other)}), Claims(), registry())
    assert decision == "block"
    places = [{finding.proposed.place, finding.canon.place} for finding in findings]
    assert {"elsewhere", FACTS[index].source} in places


IDS = st.sampled_from(["nell", "tam", "quay", "moon", ""])
PREDICATES = st.sampled_from([*sorted(registry()), "fears"])
VALUES = st.one_of(st.booleans(), st.integers(-3, 3), IDS, st.just("quay 3 hours"))
MODES = st.sampled_from(get_args(Mode))
MOMENTS = st.tuples(st.integers(0, 3), st.integers(0, 3))
TIMES = st.builds(lambda m: StoryTime(episode=m[0], scene=m[1]), MOMENTS)
KINDS = st.sampled_from(["character", "location"])
ANY_FACT = st.builds(
    Fact, subject=IDS, predicate=PREDICATES, object=VALUES, valid_from=TIMES, valid_to=st.none() | TIMES, source=IDS
)
ANY_CLAIM = st.builds(
    Claim, IDS, PREDICATES, VALUES, st.sampled_from(["is", "becomes", "moves"]), MOMENTS, IDS, IDS, IDS, mode=MODES
)
ANY_CANON = st.builds(
    lambda kinds, facts: Canon(
        after="genesis", entities=tuple(Entity(id=i or "x", kind=k) for i, k in kinds), facts=facts
    ),
    st.lists(st.tuples(IDS, KINDS), max_size=4),
    st.lists(ANY_FACT, max_size=8).map(tuple),
)
ANY_CLAIMS = st.builds(
    Claims,
    st.lists(st.builds(Introduction, IDS, KINDS, IDS, IDS), max_size=4).map(tuple),
    st.lists(ANY_CLAIM, max_size=8).map(tuple),
    st.lists(st.builds(Ending, ANY_FACT, st.none() | ANY_FACT, MOMENTS, IDS), max_size=3).map(tuple),
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(ANY_CANON, ANY_CLAIMS)
def test_the_gate_answers_anything_and_always_the_same(canon: Canon, claims: Any) -> None:
    decision, findings = verdict(canon, claims, registry())
    assert (decision, findings) == verdict(canon, claims, registry())
    assert (decision == "block") == any(finding.severity == "block" for finding in findings)
    assert all("\n" not in finding.message for finding in findings)
