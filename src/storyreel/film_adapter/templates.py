"""The director's tables: `templates.yaml` as plain values."""

from functools import cache
from pathlib import Path
from typing import Any

from storyreel.contracts.timing import FrameRate
from storyreel.contracts.yaml_file import load_yaml

DATA = ["templates.yaml"]


@cache
def templates() -> dict[str, Any]:
    """All tables."""
    tables: dict[str, Any] = load_yaml((Path(__file__).parent / "templates.yaml").read_bytes(), "templates.yaml")
    return tables


def seconds(name: str) -> float:
    """A length of time by its name."""
    return float(templates()["seconds"][name])


def frames(name: str, rate: FrameRate) -> int:
    """A length of time by its name, in whole frames."""
    return rate.frames_of_ms(round(seconds(name) * 1000))


def verb_of(word: str) -> dict[str, Any]:
    """What a verb means for the picture; an unknown one is somebody who stands there."""
    verb: dict[str, Any] = templates()["verbs"].get(word.lower(), {"pose": "stand", "object": "seen"})
    return verb


def is_small(thing: str) -> bool:
    """Whether a thing is shown in an insert: it lies in one hand."""
    return _names(thing, "small")


def is_carried(thing: str) -> bool:
    """Whether somebody can have a thing in the hand and walk about with it."""
    return _names(thing, "small") or _names(thing, "large")


def _names(thing: str, table: str) -> bool:
    words = thing.lower().replace("_", " ").split()
    endings = ("_".join(words[i:]) for i in range(len(words)))
    return any(ending in templates()[table] for ending in endings)


def wants_insert(verb: str, thing: str) -> bool:
    """Whether an action is shown by the thing that is handled."""
    return is_small(thing) and bool(verb_of(verb).get("insert"))


def plays_in_wide(verb: str, thing: str) -> bool:
    """Whether an action that opens a scene is seen in its wide: who comes, and what makes no sound of its own."""
    return not wants_insert(verb, thing) and (bool(verb_of(verb).get("wide")) or not sound_of(verb, thing))


def sound_of(verb: str, thing: str) -> str:
    """The effect of an action, or nothing."""
    sounds = templates()["sounds"]
    if verb.lower() in sounds["verbs"]:
        return str(sounds["verbs"][verb.lower()])
    return str(sounds["objects"].get(thing.lower(), "")) if verb.lower() in sounds["heard"] else ""
