"""How a bible in Markdown writes a value, and how it is read back.

A text stands as it is, unless it would be read as something else; then it stands in quotation
marks. People and places stand by name where the name is theirs alone.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from storyreel.canon_store.names import Names
from storyreel.contracts.canon import Value
from storyreel.contracts.predicates import Predicates

TITLES = {
    "characters": "Characters",
    "locations": "Places",
    "world": "Rules of the world",
    "others": "Things and events",
    "timeline": "Timeline",
}
TRUTHS = {"yes": True, "no": False, "true": True, "false": False}
WHOLE = re.compile(r"-?[0-9]{1,15}")
JOURNEY = re.compile(r"(.+) ([0-9]+ (?:minute|hour|day)s?)")
NOTE_BEGINS = re.compile(r"\((?:from|until|on|source:|[0-9]+ ?%)")
NOTES = re.compile(r"(.*?)\s*\(((?:from|until|on|source:|[0-9]+ ?%).*)\)")


def value_in_words(predicate: str, value: Any, names: Names, predicates: Predicates) -> str:
    """A value as a writer would put it; `value_of_words` gives it back."""
    kind = predicates[predicate].type if predicate in predicates else ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if kind in ("place", "person"):
        return _named(value, names)
    if kind == "journey" and (match := JOURNEY.fullmatch(str(value))):
        return f"{_named(match[1], names)} {match[2]}"
    if isinstance(value, str) and (_is_taken_otherwise(value, kind) or value != " ".join(value.split())):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def value_of_words(predicate: str, words: str, find: Callable[[str], str], predicates: Predicates) -> Value:
    """What some words mean for a predicate; what does not fit comes back as text and is refused later.

    Args:
        find: The id that a name stands for; the words themselves where nobody is called so.
    """
    kind = predicates[predicate].type if predicate in predicates else ""
    if words.startswith('"'):
        try:
            quoted = json.loads(words)
        except ValueError:
            return words
        return quoted if isinstance(quoted, str) else words
    if kind in ("place", "person"):
        return find(words)
    if kind == "journey" and (match := JOURNEY.fullmatch(words)):
        return f"{find(match[1])} {match[2]}"
    if kind in ("", "truth") and words.lower() in TRUTHS:
        return TRUTHS[words.lower()]
    if kind in ("", "number") and WHOLE.fullmatch(words):
        return int(words)
    return words


def _named(value: Any, names: Names) -> str:
    name = names.name(str(value))
    return name if names.is_only(name, str(value)) and not _is_taken_otherwise(name, "place") else str(value)


def _is_taken_otherwise(text: str, kind: str) -> bool:
    is_other = kind in ("", "number", "truth") and (text.lower() in TRUTHS or bool(WHOLE.fullmatch(text)))
    return is_other or not text or text.startswith('"') or bool(NOTE_BEGINS.search(text))
