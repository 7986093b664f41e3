"""What changed: between two snapshots, and in the life of one subject."""

from dataclasses import dataclass

from storyreel.contracts.canon import Canon, Entity, Fact, StoryTime
from storyreel.contracts.predicates import moment


@dataclass(frozen=True)
class Moved:
    """How one snapshot differs from another."""

    met: tuple[Entity, ...]  # entities that only the later one knows
    forgotten: tuple[Entity, ...]
    begun: tuple[Fact, ...]
    ended: tuple[tuple[Fact, StoryTime], ...]  # a fact of the earlier one, and when the later one ends it
    gone: tuple[Fact, ...]  # only where the earlier one is no ancestor

    def __bool__(self) -> bool:
        return bool(self.met or self.forgotten or self.begun or self.ended or self.gone)


def moved(earlier: Canon, later: Canon) -> Moved:
    """What a snapshot says that another did not, in the order of the facts."""
    before, after = _by_birth(earlier), _by_birth(later)
    known, knows = {e.id for e in earlier.entities}, {e.id for e in later.entities}
    ended = [
        (fact, after[key].valid_to)
        for key, fact in before.items()
        if key in after and after[key].valid_to != fact.valid_to
    ]
    return Moved(
        met=tuple(e for e in later.entities if e.id not in known),
        forgotten=tuple(e for e in earlier.entities if e.id not in knows),
        begun=tuple(fact for key, fact in after.items() if key not in before),
        ended=tuple((fact, end) for fact, end in ended if end is not None),
        gone=tuple(fact for key, fact in before.items() if key not in after),
    )


def history_of(canon: Canon, subject: str) -> tuple[Fact, ...]:
    """Every fact about a subject, also those that ended and those in which others name it, as they began."""
    facts = [fact for fact in canon.facts if subject in (fact.subject, fact.object)]
    return tuple(sorted(facts, key=lambda fact: (moment(fact.valid_from), fact.subject != subject)))


def _by_birth(canon: Canon) -> dict[tuple[object, ...], Fact]:
    """Facts by all that never changes of them; only the end does."""
    return {
        (f.subject, f.predicate, type(f.object), f.object, f.valid_from, f.source, f.confidence): f for f in canon.facts
    }
