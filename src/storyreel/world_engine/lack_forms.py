"""Say a lack in all its ways; `lacks` tells what they are."""

from typing import Any

from storyreel.world_engine.agents import lemma_of
from storyreel.world_engine.clause import MINE, THEIRS, YOURS, phrase_of, rest_of, said


def forms(form: str, verb: tuple[str, str], words: Any, too: tuple[str, str], test: str) -> dict[str, str]:
    """The ways to say a lack.

    Args:
        verb: The verb with `I`, `you` or `they` (a contraction joins them), and of one.
        too: What joins: `neither can I`, and `either` or `too`.
    """
    plain, third = verb
    joint = "" if plain.startswith("'") else " "
    return {
        "form": form,
        "me": said(words, MINE, f"I{joint}{plain}").replace("I're", "I'm"),
        "you": said(words, YOURS, f"you{joint}{plain}"),
        "many": said(words, THEIRS, f"they{joint}{plain}") + f" {too[1]}",
        "who": said(words, {}, third),
        "too": too[0],
        "test": test,
    }


def cannot(base: str, words: Any) -> dict[str, str]:
    """Somebody cannot do something."""
    verb = f"can't {base}"
    found = forms("can", (verb, verb), words, ("neither can I", "either"), said(words, YOURS, "see you", base))
    return {**found, "teach": said(words, MINE, "to", base)}


def has_never(verb: Any, words: Any) -> dict[str, str]:
    """Somebody has never done something; people would come to hear about it."""
    been = [c.lower_ for c in verb.lefts if c.lower_ == "been"]
    never = " ".join(["never", *been, verb.text.lower()])
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    things += [c for p in verb.rights for c in p.children if c.dep_ == "pobj"]
    test = said(whole(things[0]), YOURS, "hear about") if things else "hear what it's like"
    return forms("has", (f"'ve {never}", f"has {never}"), words, ("neither have I", "either"), test)


def does_not(verb: Any, base: str, words: Any) -> dict[str, str]:
    """Somebody never does something, or does it no longer."""
    is_never = any(c.lower_ == "never" for c in verb.children)
    verbs = (f"never {base}", f"never {verb.text.lower()}") if is_never else (f"don't {base}", f"doesn't {base}")
    found = forms("not", verbs, words, ("neither do I", "either"), said(words, YOURS, "see you", base))
    if is_over(verb):
        found = {k: f"{v} any more" if k in ("me", "you", "who") else v for k, v in found.items()}
    return {**found, "teach": said(words, MINE, "to", base)}


def must_not(base: str, words: Any) -> dict[str, str]:
    """Somebody must never do something."""
    verb = f"must never {base}"
    return forms("must", (verb, verb), words, ("neither must I", "either"), said(words, YOURS, "see you", base))


def wont(words: Any) -> dict[str, str]:
    """Somebody refuses to do something."""
    inner = [t for t in words if not (t.lower_ == "to" and t.i == words[0].i)]
    return forms("will", ("won't", "won't"), inner, ("neither will I", "either"), said(inner, YOURS, "see you"))


def are(words: Any) -> dict[str, str]:
    """Somebody is what others are not: afraid, deaf, late."""
    fears = is_afraid(words)
    test = said(words[2:], YOURS, "see you face") if fears else said(words, YOURS, "see you prove that you aren't")
    found = forms("is", ("'re", "is"), words, ("so am I", "too"), test)
    return {**found, "teach": said(words, MINE, "not to be")} if fears else found


def becoming(what: str, words: Any, is_denied: bool) -> dict[str, str]:
    """Something happens to somebody: is turning into a tree, is not allowed to look back."""
    nay, too = (" not", ("neither am I", "either")) if is_denied else ("", ("so am I", "too"))
    test = said(words, YOURS, "see you prove that", "you are" if is_denied else "you're not", what)
    return forms("is", (f"'re{nay} {what}", f"is{nay} {what}"), words, too, test)


def was(verb: Any, words: Any) -> dict[str, str]:
    """Something once happened to somebody: was born without fear."""
    past = verb.text.lower()
    test = said(words, YOURS, "see you prove that you weren't", past)
    found = forms("did", (f"were {past}", f"was {past}"), words, ("so was I", "too"), test)
    return {**found, "me": found["me"].replace("I were", "I was", 1)}


def are_not(words: Any) -> dict[str, str]:
    """Somebody is not what others are."""
    test = said(words, YOURS, "see you being")
    return forms("is", ("'re not", "isn't"), words, ("neither am I", "either"), test)


def lost(words: Any) -> dict[str, str]:
    """Somebody has lost something."""
    test = said(words, YOURS, "see you prove that you haven't lost")
    return forms("have", ("'ve lost", "has lost"), words, ("so have I", "too"), test)


def without(noun: Any) -> dict[str, str]:
    """Somebody is without a thing, or does without doing."""
    if noun.dep_ == "pcomp":
        words, base = rest_of(noun), lemma_of(noun)
        test = said(words, YOURS, "see you", base)
        return forms("not", (f"never {base}", f"never {base}s"), words, ("neither do I", "either"), test)
    thing = said(phrase_of(noun), {})
    return forms("none", (f"have no {thing}", f"has no {thing}"), (), ("neither have I", "either"), f"see your {thing}")


def possessing(noun: Any) -> dict[str, str]:
    """Somebody has what others have not."""
    after = [noun.nbor()] if noun.i + 1 < len(noun.doc) and noun.nbor().pos_ == "NOUN" else []  # stage, fright
    words, thing = [*whole(noun), *after], said([*phrase_of(noun), *after], {})
    return forms("none", ("have", "has"), words, ("so have I", "too"), f"see your {thing}")


def did(verb: Any, base: str, words: Any) -> dict[str, str]:
    """What somebody once did: sold his shadow to the devil."""
    past = verb.text.lower()
    test = said(words, YOURS, "see you prove that you didn't", base)
    return forms("did", (past, past), words, ("so did I", "too"), test)


def habit(verb: Any, base: str, words: Any) -> dict[str, str]:
    """What somebody does and would rather not: faints at the sight of blood, hates cats."""
    before = [c.lower_ for c in verb.lefts if c.dep_ == "advmod"]
    verbs = (" ".join([*before, base]), " ".join([*before, verb.text.lower()]))
    test = said(words, YOURS, "see you prove that you don't", base)
    return forms("do", verbs, words, ("so do I", "too"), test)


def is_afraid(words: Any) -> bool:
    """Whether words say that somebody is afraid of something."""
    fears = ("afraid", "scared", "frightened", "terrified")
    return len(words) > 2 and words[0].lower_ in fears and words[1].lower_ == "of"


def is_over(verb: Any) -> bool:
    """Whether it is `no longer` so."""
    return any(c.lower_ == "longer" for c in verb.children)


def whole(noun: Any) -> list[Any]:
    """A noun with its article."""
    return [t for t in noun.subtree if t.dep_ != "punct"]
