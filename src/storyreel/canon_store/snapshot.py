"""Snapshots of the canon, and the one way from a snapshot to the next.

- A snapshot is never edited. An episode's diff makes the next one.
- Nothing is forgotten: a fact that no longer holds keeps its bytes and gets an end.
- Of two values in one slot (an age, the owner of a thing, the state of a promise), the later ends the other.
"""

from collections.abc import Iterable

from storyreel.canon_store.author_file import canon_of
from storyreel.contracts.canon import Canon, CanonDiff, Fact, StoryTime, Value
from storyreel.contracts.errors import BlockedError, EngineError
from storyreel.contracts.predicates import Predicates, Slot, contradictions, is_valid_at, moment, registry, slot_of
from storyreel.contracts.yaml_file import Document


def genesis(document: Document, predicates: Predicates | None = None) -> Canon:
    """The canon before the first episode, from the author's file.

    Raises:
        InputError: The file has an unknown key, a wrong type or an unknown id.
        BlockedError: Two facts of the file cannot both be true; names both lines.
    """
    predicates = registry() if predicates is None else predicates
    canon = canon_of(document, predicates)
    facts = _end_by_successors(canon.facts, predicates)
    for first, second in contradictions(facts, predicates):
        raise BlockedError(document.with_lines(_contradiction(first, second, predicates)))
    return canon.model_copy(update={"facts": facts})


def facts_at(canon: Canon, time: StoryTime) -> tuple[Fact, ...]:
    """The facts that hold at a moment."""
    return tuple(fact for fact in canon.facts if is_valid_at(fact, time))


def apply(canon: Canon, diff: CanonDiff, episode: str, predicates: Predicates | None = None) -> Canon:
    """The canon after an episode.

    Raises:
        EngineError: The diff ends a fact that the canon does not hold, or before it began.
    """
    predicates = registry() if predicates is None else predicates
    known = {entity.id for entity in canon.entities}
    entities = canon.entities + tuple(entity for entity in diff.added_entities if entity.id not in known)
    facts = list(canon.facts)
    for fact in diff.removed_facts:
        _end(facts, fact, fact.valid_to or StoryTime(episode=number_of(episode)))
    for change in diff.modified_facts:
        _end(facts, change.before, change.after.valid_from)
        facts.append(change.after)
    for fact in sorted(diff.added_facts, key=lambda fact: moment(fact.valid_from)):
        _add(facts, fact, predicates)
    return Canon(after=episode, entities=entities, facts=_end_by_successors(facts, predicates))


def number_of(episode: str) -> int:
    """`ep01` is episode 1."""
    return int(episode.removeprefix("ep"))


def _add(facts: list[Fact], fact: Fact, predicates: Predicates) -> None:
    about = _about(fact, predicates)
    held = [f for f in facts if is_valid_at(f, fact.valid_from) and _about(f, predicates) == about]
    if any((f.subject, f.predicate, f.object) == (fact.subject, fact.predicate, fact.object) for f in held):
        return
    if slot_of(fact, predicates):
        for old in held:
            _end(facts, old, fact.valid_from)
    facts.append(fact)


def _end(facts: list[Fact], fact: Fact, time: StoryTime) -> None:
    what = f"canon_diff.json: {fact.subject} {fact.predicate}"
    if fact not in facts:
        raise EngineError(f"{what}: the canon holds no such fact to end; run the same command again")
    if moment(time) <= moment(fact.valid_from):
        raise EngineError(f"{what}: the fact would end before it began; run the same command again")
    facts[facts.index(fact)] = fact.model_copy(update={"valid_to": time})


def _end_by_successors(facts: Iterable[Fact], predicates: Predicates) -> tuple[Fact, ...]:
    facts = tuple(facts)
    slots: dict[Slot, list[tuple[Fact, Value]]] = {}
    for fact in facts:
        placed = slot_of(fact, predicates)
        if placed:
            slots.setdefault(placed[0], []).append((fact, placed[1]))
    return tuple(_ended(fact, slots, predicates) for fact in facts)


def _ended(fact: Fact, slots: dict[Slot, list[tuple[Fact, Value]]], predicates: Predicates) -> Fact:
    placed = slot_of(fact, predicates)
    if fact.valid_to is not None or not placed:
        return fact
    later = [
        other.valid_from
        for other, value in slots[placed[0]]
        if value != placed[1] and moment(other.valid_from) > moment(fact.valid_from)
    ]
    return fact.model_copy(update={"valid_to": min(later, key=moment)}) if later else fact


def _about(fact: Fact, predicates: Predicates) -> tuple[str, ...]:
    placed = slot_of(fact, predicates)
    return placed[0] if placed else (fact.predicate, fact.subject)


def _contradiction(first: Fact, second: Fact, predicates: Predicates) -> str:
    predicate = predicates[second.predicate]
    says, said = (
        predicates[fact.predicate].sentence(fact.subject, fact.object) + _since(fact) for fact in (second, first)
    )
    return (
        f"{second.source}: blocked: {predicate.name}: {says}, but {first.source} says that {said}; "
        "offers: correct one of the two lines, or say from which episode the later one holds (from: ep02)"
    )


def _since(fact: Fact) -> str:
    return f" since ep{fact.valid_from.episode:02}" if fact.valid_from.episode else ""
