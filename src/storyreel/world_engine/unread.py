"""Say what of an idea its story does without.

A word counts if it carries weight: no helping verb, no word that only tells
the shape of an idea (wants, meets, finds), no number. A story of an idea's own
shape says what its words say; a kit of a known kind says what its lines and its
needs say. An invented story says nothing of it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from storyreel.world_engine import lexicon
from storyreel.world_engine.agents import lemma_of
from storyreel.world_engine.kit import Kit, load_exchanges

Heavy = tuple[tuple[str, str], ...]  # words with their plain forms

_LIGHT = ("WANT", "MEET", "SHARE", "BARE", "FIND", "REFUSE", "TURNED")


def heavy_words(doc: Any) -> Heavy:
    """The words of a parsed idea that carry weight, in their order."""
    light = frozenset().union(*(lexicon.subject_words(row) for row in _LIGHT))
    heavy = [t for t in doc if t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ") and t.is_alpha and not t.is_stop]
    return tuple((t.lower_, lemma_of(t)) for t in heavy if not {t.lower_, lemma_of(t)} & light)


def left_out(heavy: Heavy, told: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that none of the texts says, in any form."""
    said = {word for text in told for word in re.findall(r"[a-z]+", text.lower())}
    missed = [word for word, plain in heavy if word not in said and not any(s.startswith(plain) for s in said)]
    return tuple(dict.fromkeys(missed))


def texts_of(kit: Kit) -> Iterator[str]:
    """All that a kit says, and the words that it needs."""
    yield from (kit.logline, *kit.outline.values(), *kit.needs, *kit.says)
    yield from (f"{role.role} {' '.join(role.fits)}" for role in kit.cast.values())
    yield from (place.name for place in kit.places.values())
    yield from (line.text for exchange in load_exchanges(kit.situation, kit.id) for line in exchange.lines)
