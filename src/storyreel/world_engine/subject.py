"""Find what an idea is about, so that a story can be about it.

The shape of an idea decides how its story goes; its words are what people say:

- LACK: somebody cannot, has never, is afraid, goes without.
- WANT: somebody wants, has to or tries to do something.
- WONDER: something does what such things do not do, or somebody can.
- FIND: somebody finds a thing.
- MEET: one meets another. SHARE: two have one thing.
- LAST: somebody, and nothing more is told. KEEP: a thing or a place. TOPIC: neither.

An idea without a noun is about nothing, and its shape is empty.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from storyreel.world_engine import lexicon
from storyreel.world_engine.agents import Agent, agent_of, lemma_of, with_gender
from storyreel.world_engine.casting import GENDERS, NAMES
from storyreel.world_engine.clause import phrase_of, plural_of, said, with_article
from storyreel.world_engine.kit import Kind
from storyreel.world_engine.lacks import lack_of
from storyreel.world_engine.wants import find_of, want_of
from storyreel.world_engine.whereabouts import Spot, spots_of
from storyreel.world_engine.wonders import wonder_of

SOMEBODY = ("person", "animal")


@dataclass(frozen=True)
class Subject:
    """What an idea is about."""

    shape: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    agents: tuple[Agent, ...] = ()
    spots: Mapping[str, Spot] = field(default_factory=dict)


def subject_of(doc: Any) -> Subject:
    """What a parsed idea is about."""
    head = _head(doc)
    if head is None:
        return Subject()
    is_somebody = _sense(head) in SOMEBODY or _is_who(head)
    shape, words = next(_shapes(doc, head, is_somebody))
    noun = _noun(head, shape == "LACK")
    spots = spots_of(doc, head, noun.split()[-1], unseen=words.get("form") == "has")
    tool = lexicon.trades().get(noun.split()[-1], {}).get("tool", "lantern")
    names = {"noun": noun, "a_noun": with_article(noun), "nouns": plural_of(noun)}
    common = {**names, "tool": tool, **{key: spot.name for key, spot in spots.items()}}
    is_kept = words.get("thing") == noun  # a goose that lays golden eggs is somebody's
    agents = _agents(doc, head) if is_somebody and not is_kept else ()
    return Subject(shape, {**common, **words}, agents, spots)


def _noun(head: Any, lacks: bool = False) -> str:
    """What one calls such a one: `lighthouse keeper`, not `old`, not by what is lacking, and not by name."""
    if head.pos_ == "PROPN" and not lexicon.sense_of(lemma_of(head)):
        return agent_of(head).noun if agent_of(head).phrase else "stranger"
    bare = lexicon.subject_words("BARE") | (lexicon.subject_words("FLAW") if lacks else frozenset())
    words = [t for t in phrase_of(head) if t.i == head.i or (t.lower_ not in bare and t.tag_ != "JJS")]
    last = lemma_of(head) if head.tag_ == "NNS" else head.lower_
    return " ".join(last if t.i == head.i else said([t], {}) for t in words).replace(" 's", "'s")


def _head(doc: Any) -> Any:
    """Whom or what an idea is about: the subject of its sentence, or the noun that it is."""
    for root in (token for token in doc if token.dep_ == "ROOT"):
        subjects = [c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")]
        expected = [c for c in root.children if c.dep_ in ("attr", "dobj")]
        there = any(c.dep_ == "expl" for c in root.children)
        nouns = [*(expected if there else subjects), root, *expected]
        found = next((t for t in nouns if t.pos_ in ("NOUN", "PROPN") and t.text.isalpha()), None)
        if found is not None and lemma_of(found) not in lexicon.subject_words("PLAIN"):
            return found
    nouns = [t for t in doc if t.pos_ in ("NOUN", "PROPN") and t.text.isalpha()]
    return next((t for t in nouns if lemma_of(t) not in lexicon.subject_words("PLAIN")), next(iter(nouns), None))


def _shapes(doc: Any, head: Any, is_somebody: bool) -> Iterator[tuple[str, dict[str, str]]]:
    """The shapes that an idea has, the one that says most of it first."""
    other = _other(head)
    if is_somebody:
        yield from (("LACK", words) for words in lack_of(head))
    yield from (("WONDER", words) for words in wonder_of(head, is_somebody))
    if is_somebody and (_is_plural(head) or other is not None):
        yield from (("SHARE", {"thing": thing}) for thing in _shared(head))
    if is_somebody and other is not None and not _is_plural(head):
        phrase = _noun(other)
        yield "MEET", {"other": phrase, "an_other": with_article(phrase), "others": plural_of(phrase)}
    yield from (("FIND", words) for words in find_of(head) if is_somebody)
    yield from (("WANT", words) for words in want_of(head, is_somebody))
    sense = _sense(head)
    if is_somebody:
        yield "LAST", {}
    elif sense:
        yield "KEEP", {"form": "place" if sense == "place" else "thing"}
    else:
        yield "TOPIC", {"topic": said(phrase_of(head), {})}


def _agents(doc: Any, head: Any) -> tuple[Agent, ...]:
    """The protagonist, and whoever is met."""
    tokens = [head, *(token for token in [_other(head)] if token is not None)]
    first, *others = [_by_name(agent_of(token)) for token in tokens]
    return (with_gender(first, doc), *others)


def _by_name(agent: Agent) -> Agent:
    """Somebody whose name we use ourselves has the gender that it has there."""
    found = [gender for gender in GENDERS if agent.name in NAMES[gender]]
    kind: Kind = "animal" if agent.kind == "human" and lexicon.sense_of(agent.noun) == "animal" else agent.kind
    return replace(agent, gender=agent.gender or (found[0] if found else ""), kind=kind)


def _other(head: Any) -> Any:
    """Who is met, or stands beside somebody: `a lion and a mouse`."""
    beside = [c for c in head.children if c.dep_ == "conj"]
    if head.head.pos_ == "VERB" and lemma_of(head.head) in lexicon.subject_words("MEET"):
        objects = [c for c in head.head.children if c.dep_ == "dobj"]
        with_ = [c for p in head.head.children if p.dep_ == "prep" and p.lower_ == "with" for c in p.children]
        beside += [*objects, *with_]
    return next((t for t in beside if _sense(t) in SOMEBODY), None)


def _shared(head: Any) -> Iterator[str]:
    verb = head.head
    beside = [c for c in head.children if c.dep_ == "conj" and c.pos_ == "NOUN" and _sense(c) not in SOMEBODY]
    yield from (said(phrase_of(thing), {}) for thing in beside[:1])
    if lemma_of(verb) in lexicon.subject_words("SHARE"):
        over = [c for p in verb.children if p.lower_ in ("over", "about", "for") for c in p.children]
        things = [c for c in verb.children if c.dep_ == "dobj" and _sense(c) not in SOMEBODY]
        things += [c for c in over if c.dep_ == "pobj"]
        yield from (said(phrase_of(thing), {}) for thing in things[:1])


def _is_plural(head: Any) -> bool:
    return head.tag_ in ("NNS", "NNPS")


def _is_who(head: Any) -> bool:
    """Whether an idea says `who` of it: a scarecrow who is afraid of birds."""
    return any(s.lower_ == "who" for c in head.children if c.dep_ == "relcl" for s in c.lefts)


def _sense(token: Any) -> str:
    """What a noun names; a name of the idea's own that acts is somebody."""
    known = lexicon.sense_of(lemma_of(token)) or lexicon.sense_of(token.lower_)
    is_named = token.pos_ == "PROPN" and token.text.istitle() and (token.i > 0 or token.dep_ == "nsubj")
    return known or ("person" if is_named else "")
