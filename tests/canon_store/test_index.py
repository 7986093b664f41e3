"""The index says what the models say, in the same order."""

from collections.abc import Callable

import pytest

from storyreel.canon_store.history import moved
from storyreel.canon_store.index import CanonIndex
from storyreel.canon_store.snapshot import apply, facts_at
from storyreel.contracts.canon import Canon, CanonDiff, Entity, Fact, FactChange, StoryTime, Value
from storyreel.contracts.errors import EngineError
from storyreel.contracts.seed import between, pick

SAID: dict[str, list[Value]] = {
    "location": ["quay", "office", "tower"],
    "age": [20, 30, 40],
    "fears": ["rats", "gulls"],
    "holds": ["key", "lamp"],
    "promised": ["sail"],
    "kept": ["sail"],
}


def chance_fact(*key: object, episode: int) -> Fact:
    predicate = pick(sorted(SAID), *key, "predicate")
    return Fact(
        subject=f"p{between(0, 3, *key, 'subject')}",
        predicate=predicate,
        object=pick(SAID[predicate], *key, "object"),
        valid_from=StoryTime(episode=episode, scene=between(1, 40, *key, "scene")),
        source=" ".join(map(str, key)),
    )


def chance_diff(number: int, episode: int, canon: Canon) -> CanonDiff:
    ended = [fact for fact in canon.facts if fact.valid_to is None][: between(0, 2, number, episode)]
    modified = [
        FactChange(before=fact, after=fact.model_copy(update={"valid_from": StoryTime(episode=episode), "source": "m"}))
        for fact in ended[:1]
    ]
    return CanonDiff(
        episode=f"ep{episode:02}",
        added_entities=(Entity(id=f"p{episode % 4}", kind="character"),),
        added_facts=tuple(chance_fact(number, episode, i, episode=episode) for i in range(4 + number)),
        modified_facts=tuple(modified),
        removed_facts=tuple(ended[1:]),
        justification="chance",
        provenance="a test",
    )


def outcome(change: Callable[[], object]) -> str:
    """Why a change was refused; nothing if it was not."""
    try:
        change()
    except EngineError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("number", range(12))
def test_six_episodes_by_chance_are_the_same_in_models_and_index(number: int) -> None:
    canon = Canon(after="genesis")
    index = CanonIndex(canon)
    for episode in range(1, 7):
        diff = chance_diff(number, episode, canon)
        refusal = outcome(lambda: apply(canon, diff, diff.episode))  # noqa: B023
        assert outcome(lambda: index.apply(diff)) == refusal  # noqa: B023
        if refusal:
            continue
        after, later = apply(canon, diff, diff.episode), index.apply(diff)
        assert later.canon() == after and later.canon().to_bytes() == after.to_bytes()
        assert index.moved(later) == moved(canon, after)
        assert index.canon() == canon  # the earlier one is as it was
        for scene in range(6):
            time = StoryTime(episode=episode, scene=scene)
            assert later.at(time) == facts_at(after, time)
        canon, index = after, later
    assert CanonIndex(canon).apply(chance_diff(number, 7, canon)).canon() == apply(
        canon, chance_diff(number, 7, canon), "ep07"
    )


def test_what_is_not_held_cannot_be_ended_there_either() -> None:
    stranger = chance_fact("nobody", episode=1)
    diff = CanonDiff(episode="ep01", removed_facts=(stranger,), justification="j", provenance="p")
    with pytest.raises(EngineError, match="the canon holds no such fact to end"):
        CanonIndex(Canon(after="genesis")).apply(diff)
    with pytest.raises(EngineError, match="did not come from"):
        CanonIndex(Canon(after="ep01", facts=(stranger,))).moved(CanonIndex(Canon(after="genesis")))
