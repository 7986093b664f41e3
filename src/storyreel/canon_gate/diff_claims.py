"""Hear what a canon diff claims.

- An added fact says that something is so; a place may be new since the scene before.
- A modified fact says that something changes here, and names the fact that ends.
- A removed fact names the fact that ends.
"""

from collections.abc import Iterable

from storyreel.canon_gate.claims import Claim, Claims, Ending, Force, Introduction
from storyreel.contracts.canon import CanonDiff, Fact
from storyreel.contracts.predicates import Predicates, moment


def claims_of_diff(diff: CanonDiff, episode: int, where: str, predicates: Predicates) -> Claims:
    """Every claim of a diff in story order.

    Args:
        where: The diff's path, for quotes.
    """
    claims = [*_modified(diff, where, predicates), *_added(diff, where, predicates)]
    names = {fact.subject: str(fact.object) for fact in diff.added_facts if fact.predicate == "name"}
    return Claims(
        introductions=tuple(
            Introduction(entity.id, entity.kind, names.get(entity.id, entity.id), f"{where}: added_entities[{index}]")
            for index, entity in enumerate(diff.added_entities)
        ),
        claims=tuple(sorted(claims, key=lambda claim: claim.at)),
        endings=(*_replaced(diff, where), *_removed(diff, where, episode)),
    )


def _added(diff: CanonDiff, where: str, predicates: Predicates) -> Iterable[Claim]:
    for index, fact in enumerate(diff.added_facts):
        predicate = predicates.get(fact.predicate)
        moves = predicate is not None and predicate.change == "free"
        yield _claim(fact, "moves" if moves else "is", f"{where}: added_facts[{index}]", predicates)


def _modified(diff: CanonDiff, where: str, predicates: Predicates) -> Iterable[Claim]:
    for index, change in enumerate(diff.modified_facts):
        predicate = predicates.get(change.after.predicate)
        moves = predicate is not None and predicate.change == "free"
        yield _claim(change.after, "moves" if moves else "becomes", f"{where}: modified_facts[{index}]", predicates)


def _replaced(diff: CanonDiff, where: str) -> Iterable[Ending]:
    for index, change in enumerate(diff.modified_facts):
        yield Ending(change.before, change.after, moment(change.after.valid_from), f"{where}: modified_facts[{index}]")


def _removed(diff: CanonDiff, where: str, episode: int) -> Iterable[Ending]:
    for index, fact in enumerate(diff.removed_facts):
        at = moment(fact.valid_to) if fact.valid_to else (episode, 0)
        yield Ending(fact, None, at, f"{where}: removed_facts[{index}]")


def _claim(fact: Fact, force: Force, place: str, predicates: Predicates) -> Claim:
    predicate = predicates.get(fact.predicate)
    sentence = predicate.sentence(fact.subject, fact.object) if predicate else f"{fact.subject} {fact.predicate}"
    return Claim(
        subject=fact.subject,
        predicate=fact.predicate,
        object=fact.object,
        force=force,
        at=moment(fact.valid_from),
        place=place,
        says=f"{fact.subject} {fact.predicate} {fact.object} ({fact.source})",
        reading=f"the canon diff says that {sentence} ({fact.source})",
        origin="diff",
    )
