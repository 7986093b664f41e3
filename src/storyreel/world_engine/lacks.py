"""Find what somebody lacks, and say it: "you can't swim", "I've never seen the sea", "I'm afraid of the dark".

Each lack is said by oneself (`me`), to one (`you`), of one (`who`, without a
subject), of many (`many`), joined (`too`: "neither can I") and as what people
would come for to find out (`test`: "see you swim"). A lack that can be taught
away has `teach`.
"""

from collections.abc import Iterator
from typing import Any

from storyreel.world_engine import lack_forms as forms
from storyreel.world_engine import lexicon
from storyreel.world_engine.agents import lemma_of
from storyreel.world_engine.clause import is_whole, rest_of


def lack_of(head: Any) -> Iterator[dict[str, str]]:
    """What the somebody of an idea lacks, the surest first."""
    for verb in _verbs(head):
        words = _of_verb(verb) if is_whole(verb) else None
        if words:
            yield words
    for prep in (c for c in head.children if c.dep_ == "prep" and c.lower_ == "without"):
        yield from (forms.without(noun) for noun in prep.children if noun.dep_ in ("pobj", "pcomp"))
    for prep in (c for c in head.children if c.dep_ == "prep" and c.lower_ == "with" and head.dep_ == "ROOT"):
        yield from (forms.possessing(noun) for noun in prep.children if noun.dep_ == "pobj" and noun.pos_ == "NOUN")
    flaws = (c for c in head.lefts if c.dep_ == "amod" and c.lower_ in lexicon.subject_words("FLAW"))
    yield from (forms.are([flaw]) for flaw in flaws if head.dep_ == "ROOT")


def _verbs(head: Any) -> Iterator[Any]:
    """The verbs that say what somebody is like: of a relative clause with `who`, or of the sentence."""
    clauses = (c for c in head.children if c.dep_ == "relcl")
    yield from (
        c for c in clauses if any(s.dep_ in ("nsubj", "nsubjpass") and s.lower_ in ("who", "that") for s in c.lefts)
    )
    if head.dep_ in ("nsubj", "nsubjpass") and head.head.pos_ in ("VERB", "AUX"):
        yield head.head


def _of_verb(verb: Any) -> dict[str, str] | None:
    """What a verb says that somebody lacks, or nothing."""
    auxiliaries = {lemma_of(c) for c in verb.lefts if c.dep_ in ("aux", "auxpass")}
    is_denied = any(c.dep_ == "neg" for c in verb.children) or forms.is_over(verb)
    words, base, is_clause = rest_of(verb), lemma_of(verb), verb.dep_ == "relcl"
    if is_denied and auxiliaries & {"can", "could"}:
        return forms.cannot(base, words)
    if is_denied and "have" in auxiliaries:
        return forms.has_never(verb, words)
    if is_denied and auxiliaries & {"must", "may"}:
        return forms.must_not(base, words)
    if is_denied and base != "be" and auxiliaries <= {"do", "will"}:
        return forms.does_not(verb, base, words)
    if base in lexicon.subject_words("REFUSE"):
        return forms.wont(words)
    if base == "be" and (is_clause or forms.is_afraid(words)) and any(c.dep_ == "acomp" for c in verb.rights):
        return forms.are_not(words) if is_denied else forms.are(words)
    if base == "lose" and any(c.dep_ == "dobj" for c in verb.rights):
        return forms.lost(words)
    if base in lexicon.subject_words("HATE"):
        return forms.habit(verb, base, words)
    passive = [c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
    if passive == ["is"] and verb.tag_ in ("VBG", "VBN"):
        return forms.becoming(verb.text.lower(), words, is_denied)
    if passive == ["was"] and verb.tag_ == "VBN" and not is_denied:
        return forms.was(verb, words)
    if base == "grow" and any(c.dep_ == "dobj" for c in verb.rights) and not auxiliaries:
        return forms.becoming("growing", words, is_denied)
    happens = base in lexicon.subject_words("HAPPEN") - {"be", "have", "get", *lexicon.subject_words("FIND")}
    if happens and verb.tag_ in ("VBZ", "VBP") and any(c.dep_ == "dobj" for c in verb.rights) and not auxiliaries:
        return forms.habit(verb, base, words) if base not in lexicon.subject_words("TURNED") else None
    if is_clause and verb.tag_ == "VBD" and not auxiliaries and not is_denied and base != "be":
        return forms.did(verb, base, words)
    is_person = is_clause and any(c.lower_ == "who" for c in verb.lefts)
    if is_person and verb.tag_ in ("VBZ", "VBP") and not auxiliaries and base not in lexicon.subject_words("WANT"):
        return forms.habit(verb, base, words)
    return None
