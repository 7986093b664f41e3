"""Who is whose child in a story, as far as it shows: parents look older than their children.

A part says it: "the lighthouse keeper's daughter" makes the lighthouse keeper a
parent; a father, a grandmother or a retired thief says it of itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_CHILD_OF = re.compile(r"(\w+)['\u2019]s (?:daughter|son|child|boy|girl)\b")
_WORD = re.compile(r"[a-z]+")
_PARENTS = {"father", "mother", "dad", "mum", "parent", "uncle", "aunt"}
_OLD = {"grandfather", "grandmother", "grandad", "granny", "gran", "retired"}


@dataclass(frozen=True)
class Person:
    """Who is to be cast.

    Args:
        gender: "female", "male" or "neutral".
        age_group: "child", "young", "adult" or "old"; "middle" is an adult with grown children.
        kind: "human", "robot" or "animal".
        role_text: What the person is or does in the story, in plain words.
    """

    id: str
    name: str
    gender: str = "neutral"
    age_group: str = "adult"
    kind: str = "human"
    role_text: str = ""


def aged(people: Sequence[Person]) -> tuple[Person, ...]:
    """The people with the age that they look: an adult whose child is grown is of middle age."""
    grown = [one for one in people if one.age_group != "child"]
    parents = _PARENTS.union(*(_CHILD_OF.findall(one.role_text.lower()) for one in grown))
    return tuple(replace(one, age_group=_looks(one, parents)) for one in people)


def _looks(one: Person, parents: set[str]) -> str:
    own = set(_WORD.findall(_CHILD_OF.sub(" ", one.role_text.lower())))
    if one.age_group != "adult" or one.kind != "human":
        return one.age_group
    return "old" if own & _OLD else "middle" if own & parents else "adult"
