"""A canon with indexes: a hundred thousand facts that are asked, changed and compared in milliseconds.

It is built from a snapshot once. A question about a moment compares two columns of
whole numbers; a diff copies the columns and touches only the slots that it is
about. It says the same as `snapshot.facts_at`, `snapshot.apply` and `history.moved`
do of models, in the same order; the tests hold them side by side.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np

from storyreel.canon_store.history import Moved
from storyreel.canon_store.snapshot import number_of
from storyreel.contracts.canon import Canon, CanonDiff, Entity, Fact, StoryTime, Value
from storyreel.contracts.errors import EngineError
from storyreel.contracts.predicates import Predicates, moment, registry, slot_of

SCENES = 1 << 20  # a moment as one number: episode * SCENES + scene
OPEN = 1 << 62  # the end of what still holds
About = tuple[str, ...]
Column = np.ndarray[Any, np.dtype[np.int64]]


class CanonIndex:
    """One snapshot. It is never changed; a diff makes another."""

    def __init__(self, canon: Canon, predicates: Predicates | None = None) -> None:
        self.after, self.entities, self.facts = canon.after, canon.entities, list(canon.facts)
        self._predicates = registry() if predicates is None else predicates
        self._begins = np.array([_number(fact.valid_from) for fact in canon.facts], dtype=np.int64)
        self._ends = np.array([_end_of(fact) for fact in canon.facts], dtype=np.int64)
        self._slots: dict[About, tuple[int, ...]] = {}
        gathered: dict[About, list[int]] = {}
        for row, fact in enumerate(canon.facts):
            gathered.setdefault(self._about(fact), []).append(row)
        self._slots = {about: tuple(rows) for about, rows in gathered.items()}

    def at(self, time: StoryTime) -> tuple[Fact, ...]:
        """The facts that hold at a moment."""
        now = _number(time)
        rows = np.flatnonzero((self._begins <= now) & (now < self._ends))
        return tuple(map(self.facts.__getitem__, rows.tolist()))

    def apply(self, diff: CanonDiff) -> "CanonIndex":
        """The canon after an episode.

        Raises:
            EngineError: The diff ends a fact that the canon does not hold, or before it began.
        """
        return _Change(self, diff).made()

    def moved(self, later: "CanonIndex") -> Moved:
        """What a later snapshot says that this one did not; for snapshots that came from one another.

        Raises:
            EngineError: The later one did not come from this one.
        """
        count = len(self.facts)
        if len(later.facts) < count or not np.array_equal(self._begins, later._begins[:count]):
            raise EngineError(f"the canon after {later.after} did not come from the canon after {self.after}")
        ended = np.flatnonzero(self._ends != later._ends[:count]).tolist()
        known = {entity.id for entity in self.entities}
        return Moved(
            met=tuple(entity for entity in later.entities if entity.id not in known),
            forgotten=(),
            begun=tuple(later.facts[count:]),
            ended=tuple((self.facts[row], end) for row in ended if (end := later.facts[row].valid_to)),
            gone=(),
        )

    def canon(self) -> Canon:
        """The snapshot as the model that is saved; its facts are models already."""
        return Canon.model_construct(after=self.after, entities=self.entities, facts=tuple(self.facts))

    def _about(self, fact: Fact) -> About:
        placed = slot_of(fact, self._predicates)
        return placed[0] if placed else ("", fact.predicate, fact.subject)


class _Change:
    """A diff on its way into an index: everything that it touches is copied first."""

    def __init__(self, base: CanonIndex, diff: CanonDiff) -> None:
        self._base, self._diff, self._predicates = base, diff, base._predicates
        self.facts, self._ends, self._new_ends = list(base.facts), base._ends.copy(), list[int]()
        self._slots = dict(base._slots)
        self._touched: dict[About, None] = {}

    def made(self) -> CanonIndex:
        """The index after the diff."""
        diff, base = self._diff, self._base
        for fact in diff.removed_facts:
            self._end(fact, fact.valid_to or StoryTime(episode=number_of(diff.episode)))
        for change in diff.modified_facts:
            self._end(change.before, change.after.valid_from)
            self._append(change.after)
        for fact in sorted(diff.added_facts, key=lambda fact: moment(fact.valid_from)):
            self._add(fact)
        for about in self._touched:
            self._end_by_successors(about)
        made = CanonIndex.__new__(CanonIndex)
        made.after, made.facts, made.entities = diff.episode, self.facts, (*base.entities, *self._met())
        made._predicates, made._slots = self._predicates, self._slots
        new = [_number(fact.valid_from) for fact in self.facts[len(base.facts) :]]
        made._begins = np.concatenate([base._begins, np.array(new, dtype=np.int64)])
        made._ends = np.concatenate([self._ends, np.array(self._new_ends, dtype=np.int64)])
        return made

    def _met(self) -> Iterable[Entity]:
        known = {entity.id for entity in self._base.entities}
        return (entity for entity in self._diff.added_entities if entity.id not in known)

    def _add(self, fact: Fact) -> None:
        about, now = self._base._about(fact), _number(fact.valid_from)
        held = [
            self.facts[row]
            for row in self._slots.get(about, ())
            if now < self._end_at(row) and _number(self.facts[row].valid_from) <= now
        ]
        if any((f.subject, f.predicate, f.object) == (fact.subject, fact.predicate, fact.object) for f in held):
            return
        if slot_of(fact, self._predicates):
            for old in held:
                self._end(old, fact.valid_from)
        self._append(fact)

    def _append(self, fact: Fact) -> None:
        about = self._base._about(fact)
        self._slots[about] = (*self._slots.get(about, ()), len(self.facts))
        self.facts.append(fact)
        self._new_ends.append(_end_of(fact))
        self._touched[about] = None

    def _end(self, fact: Fact, time: StoryTime) -> None:
        what = f"canon_diff.json: {fact.subject} {fact.predicate}"
        end, held = _end_of(fact), self._slots.get(self._base._about(fact), ())
        rows = [row for row in held if self._end_at(row) == end and self.facts[row] == fact]
        if not rows:
            raise EngineError(f"{what}: the canon holds no such fact to end; run the same command again")
        if moment(time) <= moment(fact.valid_from):
            raise EngineError(f"{what}: the fact would end before it began; run the same command again")
        self._set_end(rows[0], time)

    def _end_at(self, row: int) -> int:
        count = len(self._ends)
        return int(self._ends[row]) if row < count else self._new_ends[row - count]

    def _begin_at(self, row: int) -> int:
        begins = self._base._begins
        return int(begins[row]) if row < len(begins) else _number(self.facts[row].valid_from)

    def _set_end(self, row: int, time: StoryTime) -> None:
        self.facts[row] = self.facts[row].model_copy(update={"valid_to": time})
        if row < len(self._ends):
            self._ends[row] = _number(time)
        else:
            self._new_ends[row - len(self._ends)] = _number(time)

    def _end_by_successors(self, about: About) -> None:
        rows = self._slots[about]
        for row in [row for row in rows if self._end_at(row) == OPEN]:
            began = _number(self.facts[row].valid_from)
            later = [other for other in rows if self._begin_at(other) > began]
            others = [self.facts[other].valid_from for other in later if self._value(other) != self._value(row)]
            if others and self._value(row) is not None:
                self._set_end(row, min(others, key=moment))

    def _value(self, row: int) -> Value | None:
        """What fills the slot; None where there may be many."""
        placed = slot_of(self.facts[row], self._predicates)
        return placed[1] if placed else None


def _number(time: StoryTime) -> int:
    return time.episode * SCENES + time.scene


def _end_of(fact: Fact) -> int:
    return _number(fact.valid_to) if fact.valid_to else OPEN
