"""Say what a clause of an idea says, to its person and by its person: "you can't swim", "I can't swim".

Only plain words come out; a clause that is too long loses its last phrases,
and one that speaks of others by pronoun says nothing.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

MOST_WORDS = 9
MINE = {"her": "my", "his": "my", "their": "my", "its": "my", "herself": "myself", "himself": "myself"}
MINE |= {"themselves": "myself", "itself": "itself"}
YOURS = {"her": "your", "his": "your", "their": "your", "its": "your", "herself": "yourself", "himself": "yourself"}
YOURS |= {"themselves": "yourself", "itself": "itself"}
THEIRS = {"her": "their", "his": "their", "its": "their", "herself": "themselves", "himself": "themselves"}
THEIRS |= {"itself": "itself"}
_LEFT_OUT = ("advcl", "punct", "cc", "conj", "parataxis", "mark", "relcl", "appos", "dep")
_PLURALS = {
    "human": "humans", "man": "men", "mouse": "mice", "goose": "geese", "child": "children", "person": "people",
    "wolf": "wolves", "thief": "thieves", "wife": "wives", "elf": "elves", "dwarf": "dwarfs", "fish": "fish",
    "sheep": "sheep", "deer": "deer", "ay": "ays", "ey": "eys", "oy": "oys", "y": "ies", "s": "ses", "x": "xes",
    "ch": "ches", "sh": "shes", "o": "oes",
}  # fmt: skip
_ASIDES = ("advcl", "punct", "relcl", "appos")
_OTHERS = {"he", "she", "they", "him", "them", "who", "whom", "which", "that", "i", "we", "you"}
_PLAIN = re.compile(r"[A-Za-z][A-Za-z'-]{0,20}$")


def rest_of(verb: Any) -> tuple[Any, ...]:
    """What follows a verb in its clause, word by word; nothing if it cannot be said alone."""
    branches = [tuple(_tokens(child)) for child in verb.rights if child.dep_ not in (*_LEFT_OUT, "neg", "aux")]
    while branches and sum(map(len, branches)) > MOST_WORDS:
        branches.pop()
    words = tuple(token for branch in branches for token in branch)
    if any(token.lower_ == "it" and token.dep_ == "nsubj" for token in words):
        return ()
    return (
        ()
        if any(token.lower_ in _OTHERS or not _PLAIN.match(token.text.removeprefix("'")) for token in words)
        else words
    )


def is_whole(verb: Any) -> bool:
    """Whether nothing of a clause was lost that it needs: an object, or what somebody is."""
    needed = [c for c in verb.rights if c.dep_ in ("dobj", "acomp", "attr", "xcomp", "ccomp", "prt")]
    return not needed or bool(rest_of(verb))


def said(words: Iterable[Any], pronouns: dict[str, str], *before: str) -> str:
    """The words with their pronouns turned to somebody, after some others."""
    return " ".join([*before, *(_word(token, pronouns) for token in words)]).strip().replace(" 's", "'s")


def phrase_of(noun: Any) -> tuple[Any, ...]:
    """A noun with what stands before it and its `of`, without articles."""
    parts = ("amod", "compound", "nmod", "npadvmod", "poss")
    kept = [c for c in noun.lefts if c.dep_ in parts and c.tag_ not in ("PRP$", "WP$")]
    before = [t for c in kept for t in c.subtree if t.dep_ != "det"]
    after = [t for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of" for t in c.subtree]
    words = (*before, noun, *after)
    return words if all(_PLAIN.match(t.text.removeprefix("'")) for t in words) and len(words) <= MOST_WORDS else (noun,)


def with_article(phrase: str) -> str:
    """`a ferryman`, `an old sailor`."""
    return (
        f"{'an' if re.match('[aeiou]|hono|hour', phrase) and not re.match('uni|use|eu|one', phrase) else 'a'} {phrase}"
    )


def plural_of(phrase: str) -> str:
    """`ferrymen`, `town mice`, `sheep`."""
    first, of, rest = phrase.partition(" of ")
    *before, noun = first.split()
    for one, many in _PLURALS.items():
        if noun.endswith(one):
            return " ".join([*before, noun.removesuffix(one) + many]) + of + rest
    return " ".join([*before, noun + "s"]) + of + rest


def _word(token: Any, pronouns: dict[str, str]) -> str:
    if token.lower_ in pronouns and token.pos_ == "PRON":
        return pronouns[token.lower_]
    return token.text if token.pos_ == "PROPN" and token.text.istitle() else str(token.lower_)


def _tokens(branch: Any) -> Sequence[Any]:
    """A branch in the order of its words, without asides."""
    return [t for t in branch.subtree if not any(a.dep_ in _ASIDES for a in _up(t, branch))]


def _up(token: Any, branch: Any) -> Iterable[Any]:
    while token.i != branch.i:
        yield token
        token = token.head
