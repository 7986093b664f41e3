"""What each predicate means, and when two facts contradict each other.

- A functional predicate has one value at a time.
- Its value changes as the registry allows: a name where a script declares it,
  an age upwards, a life from true to false, a place from scene to scene.
- A predicate that is not registered is soft and may have many values.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, groupby
from pathlib import Path
from typing import Literal

from storyreel.contracts.canon import Fact, StoryTime, Value
from storyreel.contracts.yaml_file import load_yaml

DATA = ["predicates.yaml"]


@dataclass(frozen=True)
class Predicate:
    """One row of the registry."""

    name: str
    functional: bool
    hard: bool
    type: Literal["text", "number", "truth", "place"]
    change: Literal["declared", "grows", "ends", "free"]
    says: str
    denies: str = ""
    unique: bool = False

    def accepts(self, value: Value) -> bool:
        """Whether a value is of this predicate's type."""
        wanted = {"text": str, "number": int, "truth": bool, "place": str}[self.type]
        return type(value) is wanted and not (self.type == "number" and value < 0)  # type: ignore[operator]

    def may_become(self, before: Value, after: Value) -> bool:
        """Whether a declared change from one value to another is possible."""
        if not self.accepts(before) or not self.accepts(after):
            return False
        if self.change == "grows":
            return after > before  # type: ignore[operator]
        return (before, after) == (True, False) if self.change == "ends" else True

    def same(self, a: Value, b: Value) -> bool:
        """Whether two values are the same to a reader: names are, whatever their capitals and articles."""
        return a == b or (self.unique and isinstance(a, str) and isinstance(b, str) and bare(a) == bare(b))

    def sentence(self, subject: str, value: Value) -> str:
        """`Crabbe is dead`, `Nell is 24 years old`."""
        return f"{subject} {self.denies if value is False and self.denies else self.says.format(value)}"


Predicates = Mapping[str, Predicate]


@cache
def registry() -> Predicates:
    """Every registered predicate by name."""
    value = load_yaml((Path(__file__).parent / "predicates.yaml").read_bytes(), "predicates.yaml")
    return {name: Predicate(name=name, **row) for name, row in value.items()}


def contradictions(facts: Iterable[Fact], predicates: Predicates) -> list[tuple[Fact, Fact]]:
    """Every pair of facts that cannot both stand, the earlier one first."""
    ordered = sorted((fact for fact in facts if _is_exclusive(fact, predicates)), key=_order)
    return [
        (a, b)
        for _, group in groupby(ordered, key=_about)
        for a, b in combinations(group, 2)
        if a.object != b.object and _clash(a, b, predicates)
    ]


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


def _is_exclusive(fact: Fact, predicates: Predicates) -> bool:
    predicate = predicates.get(fact.predicate)
    return predicate is not None and predicate.functional and predicate.hard


def _clash(a: Fact, b: Fact, predicates: Predicates) -> bool:
    return overlap(a, b) or not predicates[a.predicate].may_become(a.object, b.object)


def _about(fact: Fact) -> tuple[str, str]:
    return fact.subject, fact.predicate


def _order(fact: Fact) -> tuple[str, str, tuple[int, int]]:
    return *_about(fact), moment(fact.valid_from)
