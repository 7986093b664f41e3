"""Find what is wonderful in an idea, and say it: "your shadow talks", "my watch stops time", "you can talk to birds".

`yours` and `mine` name what does it, `does` says what it does, `order` asks
for it and `it` is short for it.
"""

from collections.abc import Iterator
from typing import Any

from storyreel.world_engine import lexicon
from storyreel.world_engine.agents import lemma_of
from storyreel.world_engine.clause import MINE, YOURS, is_whole, phrase_of, rest_of, said

_NO_PARTS = ("nsubj", "nsubjpass", "attr")


def wonder_of(head: Any, is_somebody: bool) -> Iterator[dict[str, str]]:
    """The wonders of an idea, the surest first."""
    for verb in (c for c in head.children if c.dep_ == "relcl" and is_whole(c)):
        owned = [c for c in verb.lefts if c.dep_ == "nsubj" and any(p.lower_ == "whose" for p in c.children)]
        if owned:
            yield from _does(owned[0], verb)
        elif is_somebody and any(c.lower_ in ("can", "could") and c.dep_ == "aux" for c in verb.lefts):
            yield _gift(verb)
        elif (not is_somebody or _is_kept(head)) and any(
            c.lower_ in ("that", "which") and c.dep_ in _NO_PARTS for c in verb.lefts
        ):
            yield from _does(head, verb)
    yield from _found(head)
    happens = lexicon.subject_words("HAPPEN")
    if not is_somebody and head.dep_ == "nsubj" and head.head.pos_ == "VERB" and lemma_of(head.head) not in happens:
        yield from _does(head, head.head) if is_whole(head.head) else ()


def _found(head: Any) -> Iterator[dict[str, str]]:
    """What somebody finds out about a thing: `discovers that her roses talk at night`."""
    if head.dep_ != "nsubj":
        return
    for verb in (c for c in head.head.rights if c.dep_ == "ccomp" and c.pos_ == "VERB" and is_whole(c)):
        subjects = [c for c in verb.lefts if c.dep_ == "nsubj" and c.pos_ == "NOUN"]
        if subjects and lexicon.sense_of(lemma_of(subjects[0])) != "person":
            yield from _does(subjects[0], verb)


def _does(noun: Any, verb: Any) -> Iterator[dict[str, str]]:
    """A thing that does something; nothing if it only fails to."""
    auxiliaries = [c.lower_ for c in verb.lefts if c.dep_ == "aux"]
    if any(c.dep_ == "neg" for c in verb.children) or verb.tag_ not in ("VBZ", "VBP", "VB") or lemma_of(verb) == "be":
        return
    thing, words, is_plural = said(phrase_of(noun), {}), rest_of(verb), noun.tag_ == "NNS"
    it = "them" if is_plural else "it"
    does = said(words, {}, *auxiliaries, *_adverbs(verb), verb.text.lower())
    yield {
        "form": "thing",
        "thing": thing,
        "yours": f"your {thing}",
        "mine": f"my {thing}",
        "does": does,
        "i_do": does,
        "order": said(words, {}, "make" if lemma_of(verb) == "make" else f"make {it} {lemma_of(verb)}"),
        "it": "they" if is_plural else "it",
    }


def _gift(verb: Any) -> dict[str, str]:
    """What somebody can do that nobody can."""
    words, base = rest_of(verb), lemma_of(verb)
    return {
        "form": "gift",
        "yours": "you",
        "mine": "I",
        "does": said(words, YOURS, "can", base),
        "i_do": said(words, MINE, "can", base),
        "order": said(words, YOURS, base),
        "it": "you",
    }


def _adverbs(verb: Any) -> list[str]:
    return [c.lower_ for c in verb.lefts if c.dep_ == "advmod" and c.lower_ not in ("where", "when", "how")]


def _is_kept(head: Any) -> bool:
    """Whether somebody keeps such an animal, so that its wonder is theirs."""
    return lexicon.kind_of(lemma_of(head)) == "animal" or lexicon.sense_of(lemma_of(head)) == "animal"
