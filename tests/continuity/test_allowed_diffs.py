"""What the gate allows can be applied, and leaves a canon that holds together."""

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from storyreel.canon_gate.claims import Claims
from storyreel.canon_gate.diff_claims import claims_of_diff
from storyreel.canon_gate.verdict import verdict
from storyreel.canon_store.snapshot import apply, facts_at, genesis
from storyreel.contracts.canon import Canon, CanonDiff, Fact, FactChange, StoryTime, Value
from storyreel.contracts.predicates import registry
from storyreel.contracts.yaml_file import read_yaml

CANON = genesis(
    read_yaml(
        b"""\
characters:
  nell: {name: Nell, age: 24, alive: true, location: quay}
  tam: {name: Tam, alive: true}
locations:
  quay: {name: the quay}
  moon: {name: the Moon}
facts:
  - {subject: nell, predicate: location, object: moon, from: ep03}
  - {subject: nell, predicate: age, object: 25, from: ep02}
  - {subject: tam, predicate: alive, object: false, from: ep04}
  - {subject: tam, predicate: name, object: Thomas, from: ep03}
  - {subject: tam, predicate: fears, object: rats}
""",
        "canon.yaml",
    )
)
VALUES: dict[str, list[Value]] = {
    "name": ["Nell", "Tam", "Nora", "Thomas"],
    "age": [24, 25, 26],
    "alive": [True, False],
    "location": ["quay", "moon"],
    "fears": ["rats", "cats"],
}
SOME_FACT = st.sampled_from(sorted(VALUES)).flatmap(
    lambda predicate: st.builds(
        Fact,
        subject=st.sampled_from(["nell", "tam"]),
        predicate=st.just(predicate),
        object=st.sampled_from(VALUES[predicate]),
        valid_from=st.builds(StoryTime, episode=st.integers(0, 3), scene=st.integers(0, 2)),
        source=st.just("ep01"),
    )
)


def change_of(before: Fact, value: int, time: StoryTime) -> FactChange:
    values = VALUES[before.predicate]
    return FactChange(
        before=before, after=before.model_copy(update={"object": values[value % len(values)], "valid_from": time})
    )


OF_CANON = st.sampled_from([fact for fact in CANON.facts if fact.subject in ("nell", "tam")])
SOME_CHANGE = st.builds(
    change_of, OF_CANON, st.integers(0, 2), st.builds(StoryTime, episode=st.integers(0, 3), scene=st.integers(0, 2))
)
SOME_DIFF = st.builds(
    CanonDiff,
    episode=st.just("ep01"),
    added_facts=st.lists(SOME_FACT, max_size=3).map(tuple),
    modified_facts=st.lists(SOME_CHANGE, max_size=2).map(tuple),
    removed_facts=st.lists(OF_CANON, max_size=1).map(tuple),
    justification=st.just(""),
    provenance=st.just(""),
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(SOME_DIFF)
def test_what_is_allowed_can_be_applied_and_holds_together(diff: CanonDiff) -> None:
    decision, _ = verdict(CANON, claims_of_diff(diff, 1, "canon_diff.json", registry()), registry())
    event(decision)
    assume(decision == "allow")
    after = apply(CANON, diff, "ep01")
    assert verdict(after, Claims(), registry()) == ("allow", ())
    _holds_one_value_at_a_time(after)


def _holds_one_value_at_a_time(canon: Canon) -> None:
    for episode in range(5):
        facts = facts_at(canon, StoryTime(episode=episode, scene=1))
        values = {(fact.subject, fact.predicate, fact.object) for fact in facts if fact.predicate in registry()}
        assert len(values) == len({value[:2] for value in values})
