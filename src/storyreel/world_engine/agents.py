"""Find the people of an idea: by what they are, by name, by both."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from storyreel.world_engine import lexicon
from storyreel.world_engine.kit import AgeGroup, Gender, Kind

PLAIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{0,23}$")
_PRONOUNS: Mapping[Gender, set[str]] = {
    "female": {"she", "her", "hers", "herself"},
    "male": {"he", "his", "him", "himself"},
}
_PAIRS = ("couple", "pair", "duo")  # one noun, two people


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


def lemma_of(token: Any) -> str:
    """The plain form of a word, in small letters."""
    return str(token.lemma_).lower()


def agents_of(doc: Any) -> tuple[Agent, ...]:
    """The people of a parsed idea, the protagonist first, at most four."""
    heads = [t for t in doc if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound" and is_somebody(t)]
    subjects = [t for t in heads if t.dep_ in ("nsubj", "nsubjpass") and t.head.dep_ == "ROOT"]
    named = {t.head.i for t in doc if t.dep_ == "appos"}
    ordered = [*subjects, *(t for t in heads if t not in subjects)]
    found: dict[str, Agent] = {}
    for token in ordered:
        if token.dep_ == "appos" and _is_name(token.head) and token.head.i in named:
            found.setdefault(lemma_of(token), agent_of(token, name=token.head.text))
        elif token.dep_ in ("oprd", "dobj") and token.head.dep_ == "acl":
            continue
        elif not (_is_name(token) and any(c.dep_ == "appos" and is_somebody(c) for c in token.children)):
            found.setdefault(lemma_of(token), agent_of(token))
    people = tuple(found.values())[:4]
    return (with_gender(people[0], doc), *people[1:]) if people else ()


def with_gender(agent: Agent, doc: Any) -> Agent:
    """The protagonist with the gender of the idea's pronouns, if its noun says nothing and they agree."""
    words = {token.text.lower() for token in doc}
    found = [gender for gender, pronouns in _PRONOUNS.items() if words & pronouns]
    return replace(agent, gender=found[0]) if not agent.gender and len(found) == 1 else agent


def is_somebody(token: Any) -> bool:
    """Whether a word names somebody: by what they are, or by a name that acts."""
    return lexicon.is_somebody(lemma_of(token)) or (_is_name(token) and token.dep_ in ("nsubj", "conj", "nsubjpass"))


def _is_name(token: Any) -> bool:
    word = token.text
    known = lemma_of(token) in lexicon.places() or lexicon.is_somebody(word.lower())
    return bool(token.pos_ == "PROPN" and word.istitle() and PLAIN_WORD.match(word) and not known)


def agent_of(token: Any, name: str = "") -> Agent:
    """Who stands behind a noun or a name."""
    noun = lemma_of(token)
    if _is_name(token):
        trade = next(
            (lemma_of(c) for c in token.lefts if c.dep_ == "compound" and lexicon.is_somebody(lemma_of(c))), ""
        )
        return Agent(noun=trade or noun, phrase=trade, name=token.text, gender=lexicon.gender_of(trade))
    given = next((c.text for c in token.children if c.dep_ == "appos" and _is_name(c)), name) or _called(token)
    return Agent(
        noun=noun,
        phrase="" if noun in _PAIRS else _phrase(token),
        name=given,
        gender=lexicon.gender_of(noun),
        age_group="old"
        if any(lemma_of(c) in ("retire", "retired", "old", "elderly", "aging") for c in token.children)
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
    words.append(lemma_of(token))
    return " ".join(word for word in words if all(PLAIN_WORD.match(part) for part in word.split()))
