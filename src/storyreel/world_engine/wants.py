"""Find what somebody wants to do, and say it: "you want to win a race", "I have to sell my piano".

`do` is what one would do, said to one; `my_do` the same, said by oneself.
"""

import re
from collections.abc import Iterator
from typing import Any

from storyreel.world_engine import lexicon
from storyreel.world_engine.agents import lemma_of
from storyreel.world_engine.clause import MINE, MOST_WORDS, YOURS, is_whole, phrase_of, rest_of, said, with_article

_ANSWERS = {"forget": "remember", "miss": "catch"}  # what one wants after it has happened
_SAID = {"have": "have to", "need": "need to", "must": "have to", "try": "are trying to", "struggle": "are trying to"}


def want_of(head: Any, is_somebody: bool) -> Iterator[dict[str, str]]:
    """What the somebody of an idea wants, the surest first; of a place, what its people want."""
    if not is_somebody:
        yield from _of_place(head)
        return
    for verb in _verbs(head):
        yield from _of_verb(verb)


def find_of(head: Any) -> Iterator[dict[str, str]]:
    """What somebody finds: `find` is its name, the others have where it was found."""
    for verb in _verbs(head):
        things = [c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN")]
        words = rest_of(verb)
        if lemma_of(verb) in ("find", "discover") and things and words and not _is_past(verb):
            find = said(phrase_of(things[0]), {})
            yield {
                "find": find,
                "a_find": find if things[0].tag_ == "NNS" else with_article(find),
                "my_find": said(words, MINE),
                "your_find": said(words, YOURS),
                "their_find": said(words, {}),
            }


def _verbs(head: Any) -> Iterator[Any]:
    if head.dep_ == "nsubj" and head.head.pos_ in ("VERB", "AUX"):
        yield head.head
    clauses = (c for c in head.children if c.dep_ == "relcl")
    yield from (c for c in clauses if any(s.dep_ == "nsubj" and s.lower_ in ("who", "that") for s in c.lefts))
    yield from (c for c in head.children if c.dep_ == "acl" and c.tag_ == "VBG")


def _of_verb(verb: Any) -> Iterator[dict[str, str]]:
    base = lemma_of(verb)
    wished = [c for c in verb.rights if c.dep_ == "xcomp" and c.pos_ in ("VERB", "AUX")]
    objects = [c for c in verb.rights if c.dep_ == "dobj"]
    is_must = any(c.dep_ == "aux" and c.lower_ == "must" for c in verb.lefts)
    if any(c.dep_ == "neg" for c in verb.children):
        return
    if base == "dream":
        yield from _dreamt(verb)
    if (base in lexicon.subject_words("WANT") or base == "have") and wished:
        yield from _wish(_SAID.get(base, "want to"), wished[0])
    elif base in ("want", "need") and objects:
        is_met = lexicon.sense_of(lemma_of(objects[0])) in ("person", "animal")
        yield _words("want to", "find" if is_met else "get", rest_of(verb))
    elif is_must:
        yield from _wish("have to", verb)
    elif base in _ANSWERS and objects and not _is_past(verb):
        yield _known("want to", _ANSWERS[base], rest_of(verb))
    elif base == "fall" and any(t.lower_ == "love" for t in rest_of(verb)):
        yield from (_words("want to", "win the heart of", list(loved.subtree)) for loved in _loved(verb))
    elif base == "learn" and wished:
        yield from _wish("want to", verb)
    elif base in lexicon.subject_words("FIND") and not _is_past(verb):
        yield from _found(verb, objects)
    elif base not in lexicon.subject_words("HAPPEN") and verb.tag_ in ("VBZ", "VBP", "VBG"):
        yield from _wish("want to", verb)


def _dreamt(verb: Any) -> Iterator[dict[str, str]]:
    """What somebody dreams of doing, or of."""
    for dream in (c for p in verb.rights if p.dep_ == "prep" for c in p.children):
        if dream.dep_ == "pcomp":
            yield from _wish("want to", dream)
        elif dream.dep_ == "pobj":
            yield _words("want to", "go" if dream.lower_.endswith("ing") else "see", rest_of(verb)[1:])


def _loved(verb: Any) -> list[Any]:
    """With whom or what somebody falls in love."""
    withs = [t for t in verb.subtree if t.lower_ == "with" and t.dep_ == "prep"]
    return [c for w in withs for c in w.children if c.dep_ == "pobj"][:1]


def _found(verb: Any, objects: Any) -> Iterator[dict[str, str]]:
    """Who finds a thing wants to keep it; who finds out that something is so wants to prove it."""
    clauses = [c for c in verb.rights if c.dep_ == "ccomp"]
    if objects and rest_of(verb):
        yield _known("want to", "keep", rest_of(verb))
    elif clauses:
        words = [t for t in clauses[0].subtree if t.dep_ != "mark" and t.is_alpha]
        if len(words) <= MOST_WORDS and not {t.lower_ for t in words} & {"he", "she", "they", "it", "who"}:
            yield _words("want to", "prove that", words)


def _is_past(verb: Any) -> bool:
    return bool(verb.tag_ not in ("VBZ", "VBP"))


def _wish(wants: str, verb: Any) -> Iterator[dict[str, str]]:
    if is_whole(verb):
        yield _words(wants, lemma_of(verb), rest_of(verb))


def _words(wants: str, base: str, words: Any) -> dict[str, str]:
    do, my_do = said(words, YOURS, base), said(words, MINE, base)
    mine = wants.replace("are trying", "am trying")
    return {
        "do": do,
        "my_do": my_do,
        "who": said(words, {}, f"{_third(wants)} {base}"),
        "you_want": f"you {wants} {do}".replace("you are ", "you're "),
        "me_want": f"I {mine} {my_do}".replace("I am ", "I'm "),
    }


def _known(wants: str, base: str, words: Any) -> dict[str, str]:
    """The same of a thing that is known by now: `the door`, not `a door`."""
    found = _words(wants, base, words)
    return {key: re.sub(rf"\b{base} an? ", f"{base} the ", text) for key, text in found.items()}


def _third(wants: str) -> str:
    return {"want to": "wants to", "have to": "has to", "need to": "needs to", "are trying to": "is trying to"}[wants]


def _of_place(head: Any) -> Iterator[dict[str, str]]:
    """Where it never rains, somebody wants to make it rain."""
    for verb in (c for c in head.children if c.dep_ == "relcl"):
        is_where = any(c.lower_ == "where" for c in verb.children)
        subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
        if is_where and subject is not None and any(c.dep_ == "neg" for c in verb.children):
            who = "somebody" if subject.lower_ in ("nobody", "one") else said(subject.subtree, {})
            told = _words("want to", f"make {who} {lemma_of(verb)}", rest_of(verb))
            yield {**told, "noun": "stranger", "a_noun": "a stranger"}
