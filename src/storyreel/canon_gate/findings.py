"""Put a contradiction into words: one line, both sides with their places, and repairs of the script."""

from storyreel.canon_gate.claims import Claim, Ending, Introduction
from storyreel.canon_gate.world import Held, World
from storyreel.contracts.canon import Fact
from storyreel.contracts.gate_report import Finding, Quote
from storyreel.contracts.predicates import Predicate

OFFERS = {
    "name": ("use the name that is known", "give the other one an id and a name of its own"),
    "age": ("say the age that is known", "let a birthday happen: declare that the age becomes greater"),
    "alive": ("give it to somebody who is alive", "take {name} out of the scene", "play the scene before the death"),
    "location": ("play the scene where {name} is", "list {name} as present", "let {name} come in a later scene"),
}
WANTED = {"text": "text", "number": "a whole number", "truth": "true or false", "place": "a location's id"}


def contradicts(claim: Claim, held: Held, world: World) -> Finding:
    """A claim against what is known."""
    name = world.names.get(claim.subject, claim.subject)
    since = f" since ep{held.since[0]:02}" if held.origin == "canon" and held.since[0] else ""
    return Finding(
        rule=claim.predicate,
        severity="block",
        message=_line(f"{claim.reading}, but {held.place} says that {held.sentence}{since}"),
        proposed=Quote(place=claim.place, says=_line(claim.says)),
        canon=Quote(place=held.place, says=_line(held.sentence + since)),
        offers=tuple(offer.format(name=name) for offer in OFFERS.get(claim.predicate, ())),
    )


def contradicts_itself(first: Fact, second: Fact, world: World) -> Finding:
    """Two facts of the canon that cannot both be true."""
    one, two = world.held_of(first), world.held_of(second)
    since = f" since ep{two.since[0]:02}" if two.since[0] else ""
    return Finding(
        rule=second.predicate,
        severity="block",
        message=_line(f"{two.place} says that {two.sentence}{since}, but {one.place} says that {one.sentence}"),
        proposed=Quote(place=two.place, says=_line(two.sentence + since)),
        canon=Quote(place=one.place, says=_line(one.sentence)),
        offers=("correct one of the two in the canon",),
    )


def is_no_value(reading: str, place: str, value: object, predicate: Predicate) -> Finding:
    """A value of the wrong type."""
    wanted = f"{predicate.name} is {WANTED[predicate.type]}"
    return Finding(
        rule=predicate.name,
        severity="block",
        message=_line(f"{reading}, but {wanted}"),
        proposed=Quote(place=place, says=_line(str(value))),
        canon=Quote(place="predicates.yaml", says=wanted),
        offers=(f"give {WANTED[predicate.type]}",),
    )


def is_unknown(claim: Claim, subject: str) -> Finding:
    """A claim about somebody or some place that nobody has introduced."""
    nobody = f"neither the canon nor the script nor the diff knows {subject}"
    return Finding(
        rule="known",
        severity="block",
        message=_line(f"{claim.reading}, but {nobody}"),
        proposed=Quote(place=claim.place, says=_line(claim.says)),
        canon=Quote(place="the canon", says=nobody),
        offers=(f"introduce {subject}", "use somebody or some place that is known"),
    )


def is_of_another_kind(item: Introduction, known: Introduction) -> Finding:
    """An id that is a character to one and a location to another."""
    return Finding(
        rule="known",
        severity="block",
        message=_line(f"{item.id} is a {item.kind} here, but {known.place} has it as a {known.kind}"),
        proposed=Quote(place=item.place, says=f"{item.id}: {item.kind}"),
        canon=Quote(place=known.place, says=f"{known.id}: {known.kind}"),
        offers=("give one of the two another id",),
    )


def cannot_end(ending: Ending, trouble: str) -> Finding:
    """A fact that the diff may not end in this way."""
    says = f"{ending.fact.subject} {ending.fact.predicate} {ending.fact.object}"
    return Finding(
        rule=ending.fact.predicate,
        severity="block",
        message=_line(f"the canon diff ends {says!r} ({ending.fact.source}), but {trouble}"),
        proposed=Quote(place=ending.place, says=_line(says)),
        canon=Quote(place=ending.fact.source, says=_line(trouble)),
        offers=("propose the diff again from the canon as it is",),
    )


def _line(text: str) -> str:
    return " ".join(text.split())
