"""Find what somebody means to do, and say it to them: "open a school in your garden".

Only verbs of intent count (a person does not mean to lose a key), and only
short phrases of plain words; otherwise there is no deed.
"""

import re
from collections.abc import Iterator
from typing import Any

from storyreel.world_engine import lexicon

YOURS = {"her": "your", "his": "your", "their": "your", "its": "your"}
MOST_WORDS = 9
_LEFT_OUT = ("punct", "advcl", "conj", "cc", "mark", "nsubj", "aux", "relcl", "neg", "npadvmod", "advmod", "ccomp")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z'-]{0,20}$")


def deed_of(doc: Any) -> str:
    """The deed of a parsed idea, as an infinitive without `to`; empty if there is none."""
    for verb in _candidates(doc):
        words = [verb.lemma_.lower(), *(token.text for child in verb.rights for token in _tokens(child))]
        phrase = [YOURS.get(word.lower(), word if word.istitle() else word.lower()) for word in words]
        is_plain = all(_PLAIN.match(word) for word in phrase)
        if (
            is_plain
            and 3 <= len(phrase) <= MOST_WORDS
            and not {"he", "she", "they", "him", "them", "who"} & set(phrase)
        ):
            return " ".join(phrase)
    return ""


def _candidates(doc: Any) -> Iterator[Any]:
    """The main verb, or what is wished for by it."""
    for root in (token for token in doc if token.dep_ == "ROOT"):
        if root.lemma_.lower() in lexicon.wishes():
            yield from (c for c in root.children if c.dep_ == "xcomp" and c.lemma_.lower() in lexicon.intents())
        elif (
            root.lemma_.lower() in lexicon.intents()
            and root.pos_ == "VERB"
            and not any(c.dep_ == "neg" for c in root.children)
        ):
            yield root


def _tokens(branch: Any) -> Iterator[Any]:
    """A branch in the order of its words, without asides; nothing if it should stay out."""
    if branch.dep_ in _LEFT_OUT:
        return
    yield from (
        token
        for token in branch.subtree
        if not any(a.dep_ in ("relcl", "punct", "appos") for a in _up_to(token, branch))
    )


def _up_to(token: Any, branch: Any) -> Iterator[Any]:
    while True:
        yield token
        if token.i == branch.i:
            return
        token = token.head
