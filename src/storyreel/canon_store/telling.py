"""Say facts and moments as a reader would."""

from typing import Any

from storyreel.canon_store.names import Names
from storyreel.contracts.canon import Fact, StoryTime
from storyreel.contracts.predicates import Predicates, moment


def sentence(fact: Fact, names: Names, predicates: Predicates) -> str:
    """`Tess is at the lamp room`."""
    subject = names.name(fact.subject)
    return f"{fact.subject if subject == fact.object else subject} {clause(fact, names, predicates)}"


def clause(fact: Fact, names: Names, predicates: Predicates) -> str:
    """`is at the lamp room`: a fact without its subject."""
    predicate = predicates.get(fact.predicate)
    value = names.name(fact.object) if isinstance(fact.object, str) else fact.object
    if predicate is None:
        return f"{fact.predicate.replace('_', ' ')}: {_plain(value)}"
    return predicate.sentence("", value).strip()


def when(time: StoryTime) -> str:
    """`ep01 scene 2, on day 3`; the beginning where it is before the first episode."""
    at = f"ep{time.episode:02}" + (f" scene {time.scene}" if time.scene else "")
    text = "the beginning" if moment(time) == (0, 0) else at
    return f"{text}, {'on ' if time.on[:1] == 'd' else ''}{time.on}" if time.on else text


def span(fact: Fact) -> str:
    """`since ep01 scene 1`, `from the beginning until ep01 scene 2`; nothing where it always held and holds."""
    if fact.valid_to:
        return f"from {when(fact.valid_from)} until {when(fact.valid_to)}"
    return f"since {when(fact.valid_from)}"


def sureness(fact: Fact) -> str:
    """` (80 % sure)` where somebody doubts it."""
    return f" ({fact.confidence} % sure)" if fact.confidence < 100 else ""


def as_json(fact: Fact, names: Names, predicates: Predicates) -> dict[str, Any]:
    """A fact with its sentence, for programs."""
    return {**fact.model_dump(mode="json"), "says": sentence(fact, names, predicates)}


def _plain(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
