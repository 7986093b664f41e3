"""Find what is missing in an idea: the thing that was stolen, lost, hidden or never left the house."""

from collections.abc import Iterator
from typing import Any

GONE = {"missing", "lost", "stolen", "vanished", "hidden", "misplaced", "disappeared"}
_TAKING = {"steal", "take", "lose", "hide", "snatch", "misplace", "swap"}
_GOING = {"disappear", "vanish", "leave"}


def missing_heads(doc: Any) -> Iterator[Any]:
    """The tokens that name a missing thing, the surest first: said to be missing, taken, gone."""
    nouns = [token for token in doc if token.pos_ == "NOUN"]
    yield from (noun for noun in nouns if any(c.dep_ == "amod" and c.text.lower() in GONE for c in noun.children))
    yield from (noun for noun in nouns if noun.dep_ in ("dobj", "nsubjpass") and _verb(noun) in _TAKING)
    yield from (noun for noun in nouns if noun.dep_ == "nsubj" and _verb(noun) in _GOING)


def _verb(noun: Any) -> str:
    return str(noun.head.lemma_).lower()
