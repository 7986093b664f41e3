"""The world as a judge knows it: the canon, and every claim that was believed so far."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from storyreel.canon_gate.claims import Claim, Clock, Introduction, Moment
from storyreel.contracts.canon import Canon, Fact, Value
from storyreel.contracts.predicates import (
    Filled,
    Predicate,
    Predicates,
    Slot,
    bare,
    filled_slots,
    moment,
    overlap,
    slot_of,
)


@dataclass(frozen=True)
class Held:
    """What fills a slot: since when, and who says so."""

    value: Value
    since: Moment
    until: Moment | None
    place: str
    origin: Literal["canon", "script", "diff"]
    subject: str
    predicate: str
    object: Value
    world: "World" = field(repr=False, compare=False)
    is_derived: bool = False
    clock: Clock | None = None

    @property
    def sentence(self) -> str:
        """`Crabbe is dead`."""
        return self.world.sentence(self.subject, self.predicate, self.object)


class World:
    """What is known of every subject, and of which kind it is."""

    def __init__(self, snapshot: Canon, introductions: Iterable[Introduction], predicates: Predicates) -> None:
        self.predicates = predicates
        self.unfit: list[Fact] = []  # hard facts of the canon without a value of their type
        self.slots = filled_slots(snapshot.facts, predicates, self.unfit)
        self.names: dict[str, str] = {}
        self.kinds: dict[str, Introduction] = {}
        self._believed: dict[Slot, Held] = {}
        self._called: dict[str, dict[Slot, None]] = defaultdict(dict)  # a bare name -> the slots that hold it
        self._of_person: dict[str, dict[Slot, None]] = defaultdict(dict)  # a person -> the slots of their relations
        self._in_group: dict[str, dict[Slot, None]] = defaultdict(dict)  # a predicate or group -> its slots
        sources: dict[str, str] = {}
        for fact in snapshot.facts:
            sources.setdefault(fact.subject, fact.source)
            if fact.predicate == "name":
                self.names.setdefault(fact.subject, str(fact.object))
        known = (Introduction(e.id, e.kind, e.id, sources.get(e.id, "the canon")) for e in snapshot.entities)
        for item in (*known, *introductions):
            self.kinds.setdefault(item.id, item)
            if item.name != item.id:
                self.names.setdefault(item.id, item.name)
        for slot, held in self.slots.items():
            self._in_group[slot[0]][slot] = None
            for fact, _, predicate in held:
                if predicate.unique or predicate.one == "relation":
                    self._note(slot, predicate, fact.subject, fact.object)

    def judged(self, name: str) -> Predicate | None:
        """A predicate that is judged."""
        predicate = self.predicates.get(name)
        return predicate if predicate and predicate.hard else None

    def held(self, slot: Slot, at: Moment) -> Held | None:
        """What fills a slot at a moment; what began last holds."""
        told, believed = self.in_canon(slot, at), self._believed.get(slot)
        if told is None or (believed is not None and believed.since >= told.since):
            return believed
        return told

    def in_canon(self, slot: Slot, at: Moment) -> Held | None:
        """What the canon alone says of a slot at a moment."""
        known = [self.held_of(item) for item in self.slots.get(slot, ()) if _holds(item.fact, at)]
        return max(reversed(known), key=lambda held: held.since, default=None)

    def value(self, predicate: str, subject: str, at: Moment) -> Held | None:
        """The one value of a subject at a moment."""
        return self.held((predicate, subject), at)

    def planned(self, slot: Slot, at: Moment) -> tuple[Held, ...]:
        """What the canon says of a slot after a moment, the next first."""
        later = (self.held_of(item) for item in self.slots.get(slot, ()) if moment(item.fact.valid_from) > at)
        return tuple(sorted(later, key=lambda held: held.since))

    def namesake(self, claim: Claim) -> Held | None:
        """Another one of the same kind who is called so, now or as the canon plans."""
        for slot in self._called.get(bare(str(claim.object)), ()):
            now = self.held(slot, claim.at)
            for held in (*([now] if now else []), *self.planned(slot, claim.at)):
                is_called = bare(str(held.object)) == bare(str(claim.object))
                if is_called and held.subject != claim.subject and self._is_alike(held.subject, claim.subject):
                    return held
        return None

    def relations(self, person: str, at: Moment) -> Iterator[Held]:
        """Every relation of somebody at a moment."""
        for slot in self._of_person.get(person, ()):
            held = self.held(slot, at)
            if held:
                yield held

    def believe(self, claim: Claim, slot: Slot, value: Value) -> None:
        """Take a claim for true from its moment on."""
        predicate, known = self.predicates[claim.predicate], self.held(slot, claim.at)
        is_new = known is None or not predicate.same(known.value, value)
        if known and not is_new and predicate.change != "free":
            return
        place = claim.place if known is None or is_new or claim.force == "moves" else known.place
        is_derived = claim.is_derived and (known is None or known.is_derived)
        of_claim = (claim.origin, claim.subject, claim.predicate, claim.object, self, is_derived, claim.clock)
        self._believed[slot] = Held(value, claim.at, None, place, *of_claim)
        self._in_group[slot[0]][slot] = None
        self._note(slot, predicate, claim.subject, claim.object)

    def all_held(self, predicate: Predicate) -> Iterator[Held]:
        """All that is known of a predicate or its inverse, at any time."""
        names = {predicate.name, predicate.inverse}
        for slot in self._in_group.get(predicate.group or predicate.name, ()):
            yield from (self.held_of(item) for item in self.slots.get(slot, ()) if item.fact.predicate in names)
            if slot in self._believed and self._believed[slot].predicate in names:
                yield self._believed[slot]

    def filled(self, predicate: str) -> Iterator[Filled]:
        """Every fact of the canon with a predicate of one value."""
        for slot in self._in_group.get(predicate, ()):
            yield from self.slots.get(slot, ())

    def slot_of(self, fact: Fact) -> tuple[str, ...]:
        """What a fact is about: its slot, or its subject and predicate."""
        placed = slot_of(fact, self.predicates)
        return placed[0] if placed else (fact.predicate, fact.subject)

    def is_a(self, value: Value, kind: str) -> bool:
        """Whether a value names a known location or character."""
        item = self.kinds.get(str(value))
        return item is not None and item.kind == kind

    def held_of(self, item: Filled) -> Held:
        """A fact of the canon as something known."""
        fact, value, _ = item
        until = moment(fact.valid_to) if fact.valid_to else None
        about = ("canon", fact.subject, fact.predicate, fact.object, self)
        return Held(value, moment(fact.valid_from), until, fact.source, *about)  # type: ignore[arg-type]

    def shared_names(self) -> Iterator[tuple[Fact, Fact]]:
        """Every two facts of the canon that call two of a kind the same."""
        for name, slots in self._called.items():
            if len(slots) > 1:
                facts = [f.fact for slot in slots for f in self.slots[slot] if bare(str(f.fact.object)) == name]
                for index, fact in enumerate(facts):
                    for other in facts[:index]:
                        is_other = other.subject != fact.subject and self._is_alike(other.subject, fact.subject)
                        if is_other and overlap(other, fact):
                            yield other, fact

    def sentence(self, subject: str, predicate: str, value: Value) -> str:
        """`Crabbe is dead`; the subject by name, but by id where the name is what is said."""
        known = self.predicates.get(predicate)
        name = subject if predicate == "name" else self.names.get(subject, subject)
        if known and known.type == "person":
            value = self.names.get(str(value), value)
        return known.sentence(name, value) if known else f"{name} {predicate} {value}"

    def _note(self, slot: Slot, predicate: Predicate, subject: str, value: Value) -> None:
        if predicate.unique:
            self._called[bare(str(value))][slot] = None
        if predicate.one == "relation" and predicate.type == "person":
            self._of_person[subject][slot] = self._of_person[str(value)][slot] = None

    def _is_alike(self, a: str, b: str) -> bool:
        return a in self.kinds and b in self.kinds and self.kinds[a].kind == self.kinds[b].kind


def _holds(fact: Fact, at: Moment) -> bool:
    return moment(fact.valid_from) <= at and (fact.valid_to is None or at < moment(fact.valid_to))
