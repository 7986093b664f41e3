"""How actions are played: `actions.yaml` as plain values, phase by phase."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from storyreel.contracts.yaml_file import load_yaml

DATA = ["actions.yaml"]


@dataclass(frozen=True)
class Phase:
    """What an actor does from a share of an action on; empty words change nothing."""

    at: float
    pose: str = ""
    eyes: str = ""
    feel: str = ""
    move: str = ""
    long: float = 0.0
    prop: str = ""
    was: str = ""


@cache
def acting_tables() -> dict[str, Any]:
    """All tables."""
    tables: dict[str, Any] = load_yaml((Path(__file__).parent / "actions.yaml").read_bytes(), "actions.yaml")
    return tables


def phases_of(verb: str, text: str) -> tuple[Phase, ...]:
    """The phases of an action, by its verb, else by the first verb of its text that has some; empty if none has."""
    phases, words = acting_tables()["phases"], _words(text)
    closer = (word for word in acting_tables()["closer"].get(verb.lower(), ()) if word in words)
    name = next((n for n in (*closer, _known(verb, text), *(_known(word, text) for word in words)) if n), "")
    return tuple(Phase(**phase) for phase in phases.get(name, ()))


def form_of(thing: str, form: str) -> str:
    """A thing as it is (thing), as it looks open or shut, or nothing (none)."""
    if form in ("thing", "none"):
        return thing if form == "thing" else ""
    return str(acting_tables()[form].get(thing, thing))


def reaction(heard: str, felt: str) -> str:
    """What a face says to a feeling that it hears, from its own."""
    row = acting_tables()["reactions"][heard]
    return str(row.get(felt, row["default"]))


def _known(verb: str, text: str) -> str:
    """The name of an action, with the word that follows it in the text if that makes another one."""
    phases, like = acting_tables()["phases"], acting_tables()["like"]
    for name in (*_pairs(verb.lower(), text), verb.lower()):
        name = like.get(name, name)
        if name in phases:
            return str(name)
    return ""


def _pairs(verb: str, text: str) -> Iterator[str]:
    words = _words(text)
    for word, following in pairwise(words):
        if word == verb:
            yield f"{word}_{following}"


def _words(text: str) -> list[str]:
    kept = (word.strip(".,;:!?'\"").lower() for word in text.split())
    return [word for word in kept if word and word not in ("his", "her", "their", "the", "a")]
