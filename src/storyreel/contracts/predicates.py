"""What each predicate means, and when two facts contradict each other.

- Every fact has a slot, in which there is one value at a time: the age of
  somebody, the owner of a thing, the state of a promise, the relation of two people.
- The value changes as the registry allows: a name where a script declares it,
  an age upwards, a life from true to false, a place from scene to scene,
  a promise from open to kept or broken.
- A predicate that is not registered is soft and may have many values.

The shipped registry is a file of the package (`predicates.yaml`, with the
meaning of every column). A project's own `predicates.yaml` adds rows to it or
replaces them whole (`predicate_rows.py`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, Literal, NamedTuple

from storyreel.contracts.canon import Fact, Kind, StoryTime, Value
from storyreel.contracts.yaml_file import load_yaml

DATA = ["predicates.yaml"]
One = Literal["", "value", "owner", "state", "relation"]
Range = Literal["text", "number", "truth", "place", "person", "event", "journey"]
Change = Literal["declared", "grows", "passes", "ends", "free", "never"]
Slot = tuple[str, ...]  # what there is one value of

PYTHON = {"number": int, "truth": bool}
JOURNEY = re.compile(r"([a-z0-9][a-z0-9_-]*) ([0-9]{1,6}) (minute|hour|day)s?")
MINUTES = {"minute": 1, "hour": 60, "day": 24 * 60}


@dataclass(frozen=True)
class Predicate:
    """One row of the registry; the columns are explained there."""

    name: str
    hard: bool
    type: Range
    says: str
    one: One = ""
    domain: tuple[Kind, ...] = ("character", "location", "thing", "event", "world")
    change: Change = "declared"
    denies: str = ""
    unique: bool = False
    group: str = ""
    follows: tuple[str, ...] = ()
    inverse: str = ""
    barred_by: tuple[str, ...] = ()
    living: bool = False
    spreads: str = ""
    acyclic: bool = False
    older: bool = False
    single: bool = False
    closes: str = ""
    steps: frozenset[tuple[str, str]] = frozenset()  # of the group: which state may become which

    @property
    def functional(self) -> bool:
        """Whether a subject has one value at a time."""
        return self.one == "value"

    def accepts(self, value: Value) -> bool:
        """Whether a value is of this predicate's type."""
        if type(value) is not PYTHON.get(self.type, str) or (self.type == "number" and value < 0):  # type: ignore[operator]
            return False
        return self.type != "journey" or JOURNEY.fullmatch(str(value)) is not None

    def place(self, subject: str, value: Value) -> tuple[Slot, Value] | None:
        """The slot that a fact fills, and with what; None where there may be many."""
        match self.one:
            case "value" if self.type == "journey":
                goal, minutes = journey(value)
                return (self.name, *sorted((subject, goal))), minutes
            case "value":
                return (self.name, subject), value
            case "owner":
                return (self.name, "", bare(str(value))), subject
            case "state":
                return (self.group, subject, bare(str(value))), self.name
            case "relation":
                first, second = sorted((subject, str(value)))
                return (self.group, first, second), self.name if first == subject else self.inverse
        return None

    def may_become(self, before: Value, after: Value) -> bool:
        """Whether a declared change from one value of the slot to another is possible."""
        if self.one in ("state", "relation"):
            return (str(before), str(after)) in self.steps
        if self.one == "owner" or self.type == "journey":
            return self.change != "never"
        if not self.accepts(before) or not self.accepts(after) or self.change == "never":
            return False
        if self.change in ("grows", "passes"):
            return after > before  # type: ignore[operator]
        return (before, after) == (True, False) if self.change == "ends" else True

    def moves(self, before: Value, after: Value) -> bool:
        """Whether a value may have become another since the scene before, without a word."""
        return self.change == "free" or (self.change == "passes" and self.may_become(before, after))

    def same(self, a: Value, b: Value) -> bool:
        """Whether two values are the same to a reader: texts are, whatever their capitals and articles."""
        if a == b:
            return type(a) is type(b)
        return self.type == "text" and isinstance(a, str) and isinstance(b, str) and bare(a) == bare(b)

    def sentence(self, subject: str, value: Value) -> str:
        """`Crabbe is dead`, `Nell is 24 years old`."""
        if self.type == "journey" and self.accepts(value):
            goal, time = str(value).split(" ", 1)
            return f"{subject} is {time} away from {goal}"
        return f"{subject} {self.denies if value is False and self.denies else self.says.format(value)}"


Predicates = Mapping[str, Predicate]


@cache
def registry() -> Predicates:
    """Every registered predicate by name."""
    value = load_yaml((Path(__file__).parent / "predicates.yaml").read_bytes(), "predicates.yaml")
    return with_steps({name: row_of(name, row) for name, row in value.items()})


def row_of(name: str, row: Mapping[str, Any]) -> Predicate:
    """A row as it stands in a registry's file."""
    columns: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}
    return Predicate(name=name, **columns)


def with_steps(rows: Mapping[str, Predicate]) -> Predicates:
    """The rows, each with the changes of state that its group allows."""
    groups: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows.values():
        groups[row.group] |= {(before, row.name) for before in row.follows}
    return {name: replace(row, steps=frozenset(groups[row.group])) if row.group else row for name, row in rows.items()}


def contradictions(facts: Iterable[Fact], predicates: Predicates) -> list[tuple[Fact, Fact]]:
    """Every pair of facts that cannot both stand, the earlier one first."""
    return clashes(filled_slots(facts, predicates))


class Filled(NamedTuple):
    """A fact in its slot, and with what it fills it."""

    fact: Fact
    value: Value
    predicate: Predicate


def filled_slots(
    facts: Iterable[Fact], predicates: Predicates, unfit: list[Fact] | None = None
) -> dict[Slot, list[Filled]]:
    """Every hard fact with a value of its type by the slot that it fills.

    Args:
        unfit: Where to put the hard facts that have no value of their type.
    """
    slots: dict[Slot, list[Filled]] = {}
    for fact in facts:
        predicate = predicates.get(fact.predicate)
        if predicate is None or not predicate.hard:
            continue
        if not predicate.accepts(fact.object):
            if unfit is not None:
                unfit.append(fact)
        else:
            placed = predicate.place(fact.subject, fact.object)
            if placed:
                slots.setdefault(placed[0], []).append(Filled(fact, placed[1], predicate))
    return slots


def clashes(slots: Mapping[Slot, list[Filled]]) -> list[tuple[Fact, Fact]]:
    """Every pair of facts in one slot that cannot both stand, the earlier one first."""
    shared = (slots[slot] for slot in sorted(slot for slot, held in slots.items() if len(held) > 1))
    return [pair for held in shared for pair in _clashes_in(held)]


def _clashes_in(held: list[Filled]) -> Iterator[tuple[Fact, Fact]]:
    held = sorted(held, key=lambda item: moment(item.fact.valid_from))
    for (a, one, _), (b, other, predicate) in combinations(held, 2):
        if not predicate.same(one, other) and (overlap(a, b) or not predicate.may_become(one, other)):
            yield a, b


def slot_of(fact: Fact, predicates: Predicates) -> tuple[Slot, Value] | None:
    """The slot that a fact fills and with what; None where there may be many, or the value is none."""
    predicate = predicates.get(fact.predicate)
    return predicate.place(fact.subject, fact.object) if predicate and predicate.accepts(fact.object) else None


def open_threads(facts: Iterable[Fact], predicates: Predicates) -> list[Fact]:
    """Facts that wait for an end: promises that are neither kept nor broken, goals neither reached nor given up."""
    opening = {row.closes for row in predicates.values() if row.closes}
    return [fact for fact in facts if fact.predicate in opening and fact.valid_to is None]


def journey(value: Value) -> tuple[str, int]:
    """`quay 3 hours` as a place's id and minutes."""
    match = JOURNEY.fullmatch(str(value))
    return (match[1], int(match[2]) * MINUTES[match[3]]) if match else ("", 0)


def bare(name: str) -> str:
    """A name without capitals, odd spaces and a leading article."""
    return " ".join(name.casefold().split()).removeprefix("the ")


def moment(time: StoryTime) -> tuple[int, int]:
    """A story time that can be compared."""
    return time.episode, time.scene


def is_valid_at(fact: Fact, time: StoryTime) -> bool:
    """Whether a fact holds at a moment; it no longer does at the moment of its end."""
    return moment(fact.valid_from) <= moment(time) and (fact.valid_to is None or moment(time) < moment(fact.valid_to))


def overlap(a: Fact, b: Fact) -> bool:
    """Whether there is a moment at which both facts hold."""
    first, second = sorted((a, b), key=lambda fact: moment(fact.valid_from))
    return first.valid_to is None or moment(first.valid_to) > moment(second.valid_from)
