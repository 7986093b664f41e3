"""The world as a judge knows it: the canon, and every claim that was believed so far."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from storyreel.canon_gate.claims import Claim, Introduction, Moment
from storyreel.contracts.canon import Canon, Fact, Value
from storyreel.contracts.predicates import Predicate, Predicates, bare, moment, overlap


@dataclass(frozen=True)
class Held:
    """A value that is known, since when, and who says so."""

    value: Value
    since: Moment
    until: Moment | None
    place: str
    sentence: str
    origin: Literal["canon", "script", "diff"]


class World:
    """What is known of every subject, and of which kind it is."""

    def __init__(self, snapshot: Canon, introductions: Iterable[Introduction], predicates: Predicates) -> None:
        self.predicates = predicates
        self.names: dict[str, str] = {}
        self.kinds: dict[str, Introduction] = {}
        self._canon: dict[tuple[str, str], list[Held]] = defaultdict(list)
        self._believed: dict[tuple[str, str], Held] = {}
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
        for fact in snapshot.facts:
            self._canon[fact.subject, fact.predicate].append(self.held_of(fact))

    def hard(self, name: str) -> Predicate | None:
        """A predicate that is judged."""
        predicate = self.predicates.get(name)
        return predicate if predicate and predicate.hard and predicate.functional else None

    def held(self, claim: Claim) -> Held | None:
        """What is known of a claim's subject at its moment; what began last holds."""
        return self._held((claim.subject, claim.predicate), claim.at)

    def planned(self, claim: Claim) -> tuple[Held, ...]:
        """What the canon says of a claim's subject after its moment, the next first."""
        return self._later((claim.subject, claim.predicate), claim.at)

    def namesake(self, claim: Claim) -> Held | None:
        """Another one of the same kind that has this value of its own, now or as the canon plans."""
        predicate = self.predicates[claim.predicate]
        if not predicate.unique:
            return None
        for about in (*self._canon, *self._believed):
            if about[1] == claim.predicate and about[0] != claim.subject and self._is_alike(about[0], claim.subject):
                now = self._held(about, claim.at)
                known: tuple[Held, ...] = (*([now] if now else []), *self._later(about, claim.at))
                for held in known:
                    if predicate.same(held.value, claim.object):
                        return held
        return None

    def believe(self, claim: Claim) -> None:
        """Take a claim for true from its moment on."""
        predicate, known = self.predicates[claim.predicate], self.held(claim)
        is_new = known is None or not predicate.same(known.value, claim.object)
        if known and not is_new and predicate.change != "free":
            return
        place = claim.place if known is None or is_new or claim.force == "moves" else known.place
        sentence = self.sentence(claim.subject, claim.predicate, claim.object)
        held = Held(claim.object, claim.at, None, place, sentence, claim.origin)
        self._believed[claim.subject, claim.predicate] = held

    def is_place(self, value: Value) -> bool:
        """Whether a value names a known location."""
        kind = self.kinds.get(str(value))
        return kind is not None and kind.kind == "location"

    def held_of(self, fact: Fact) -> Held:
        """A fact of the canon as something known."""
        until = moment(fact.valid_to) if fact.valid_to else None
        sentence = self.sentence(fact.subject, fact.predicate, fact.object)
        return Held(fact.object, moment(fact.valid_from), until, fact.source, sentence, "canon")

    def shared_values(self, facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
        """Every two facts of the canon that give two of a kind the same unique value."""
        owners: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
        for fact in facts:
            predicate, kind = self.hard(fact.predicate), self.kinds.get(fact.subject)
            if predicate and predicate.unique and kind:
                others = owners[fact.predicate, kind.kind, bare(str(fact.object))]
                yield from ((other, fact) for other in others if other.subject != fact.subject and overlap(other, fact))
                others.append(fact)

    def sentence(self, subject: str, predicate: str, value: Value) -> str:
        """`Crabbe is dead`; the subject by name, but by id where the name is what is said."""
        known = self.predicates.get(predicate)
        name = subject if predicate == "name" else self.names.get(subject, subject)
        return known.sentence(name, value) if known else f"{name} {predicate} {value}"

    def _held(self, about: tuple[str, str], at: Moment) -> Held | None:
        known = [h for h in self._canon.get(about, ()) if h.since <= at and (h.until is None or at < h.until)]
        if about in self._believed:
            known.append(self._believed[about])
        return max(reversed(known), key=lambda held: held.since, default=None)

    def _later(self, about: tuple[str, str], at: Moment) -> tuple[Held, ...]:
        later = (held for held in self._canon.get(about, ()) if held.since > at)
        return tuple(sorted(later, key=lambda held: held.since))

    def _is_alike(self, a: str, b: str) -> bool:
        return a in self.kinds and b in self.kinds and self.kinds[a].kind == self.kinds[b].kind
