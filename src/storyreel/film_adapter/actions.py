"""How actions are played: `actions.yaml` as plain values, phase by phase."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from storyreel.contracts.yaml_file import load_yaml
from storyreel.film_adapter.templates import is_carried

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


def phases_of(verb: str, text: str, thing: str = "") -> tuple[Phase, ...]:
    """The phases of an action; empty if none of its words has some."""
    phases = acting_tables()["phases"]
    return tuple(Phase(**phase) for phase in phases.get(played(verb, text, thing), ()))


def faces_out(verb: str, text: str, thing: str) -> bool:
    """Whether who acts is turned to what stands there, or to what is outside, and not to the others."""
    return played(verb, text, thing) in acting_tables()["outward"]


def played(verb: str, text: str, thing: str) -> str:
    """The name of what is played: by the verb, else by the first verb of the text that has phases."""
    tables, words, verb = acting_tables(), _words(text), verb.lower()
    if is_worked(verb, text, thing):
        return "works"
    closer = (tables["like"].get(word, word) for word in tables["closer"].get(verb, ()) if word in words)
    own, told = _known(verb, text), [_known(word, text) for word in words]
    is_vague = verb in tables["vague"] and verb not in words
    return next((name for name in (*closer, *((*told, own) if is_vague else (own, *told))) if name), "")


def vanishes(verb: str, text: str, thing: str) -> bool:
    """Whether who acts goes without walking."""
    return played(verb, text, thing) == "vanishes"


def is_worked(verb: str, text: str, thing: str) -> bool:
    """Whether an action is done to what stands there, and not to what is carried about."""
    return bool(fixture_in(verb, text)) and not is_carried(thing)


def fixture_in(verb: str, text: str) -> str:
    """What a verb of handling is done to in the first sentence of a text, if that stands there; else nothing."""
    fixtures, first = acting_tables()["fixtures"], _words(re.split(r"[.!?]", text)[0])
    return next((word for word in first if word in fixtures["words"]), "") if verb.lower() in fixtures["verbs"] else ""


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
    return [word for word in kept if word and word not in ("his", "her", "their", "the", "a", "both")]
