"""Put a contradiction into words: one line, both sides with their places, and repairs of the script."""

from collections.abc import Mapping

from storyreel.canon_gate.claims import Claim, Ending, Introduction
from storyreel.canon_gate.offers import repairs_of
from storyreel.canon_gate.world import Held, World
from storyreel.contracts.canon import Fact
from storyreel.contracts.gate_report import Finding, Quote, Repair
from storyreel.contracts.predicates import Filled, Predicate

OFFERS = {
    "name": ("use the name that is known", "give the other one an id and a name of its own"),
    "age": ("say the age that is known", "let a birthday happen: declare that the age becomes greater"),
    "alive": ("give it to somebody who is alive", "take {name} out of the scene", "play the scene before the death"),
    "location": ("play the scene where {name} is", "list {name} as present", "let {name} come in a later scene"),
    "travel": ("let more days pass between the two scenes", "play the scene where {name} is"),
    "knows": ("take the line out", "let somebody tell {name} first"),
    "tells": ("give it to somebody who knows", "let somebody tell {name} first"),
    "holds": ("hand it over first: declare that {name} holds it from here on", "give it to whoever has it"),
    "does": ("take the action out", "give it to somebody who can"),
    "spouse_of": ("end the other marriage first", "take the claim out"),
}
WANTED = {
    "text": "text",
    "number": "a whole number",
    "truth": "true or false",
    "place": "a location's id",
    "person": "a character's id",
    "event": "an event's id",
    "journey": "a location's id and a time, such as `quay 3 hours`",
}


def contradicts(claim: Claim, held: Held, world: World, rule: str = "") -> Finding:
    """A claim against what is known."""
    name = world.names.get(claim.subject, claim.subject)
    rule = rule or claim.predicate
    since = f" since ep{held.since[0]:02}" if held.origin == "canon" and held.since[0] else ""
    predicate = world.predicates.get(claim.predicate)
    offers = OFFERS.get(rule) or general_offers(predicate)
    is_weak = predicate is not None and predicate.one == "owner" and held.is_derived
    return Finding(
        rule=rule,
        severity="advise" if is_weak else "block",
        message=_line(f"{claim.reading}, but {held.place} says that {held.sentence}{since}"),
        proposed=Quote(place=claim.place, says=_line(claim.says)),
        canon=Quote(place=held.place, says=_line(held.sentence + since)),
        offers=tuple(offer.format(name=name) for offer in offers),
        repairs=repairs_of(claim, held, world, rule),
    )


def general_offers(predicate: Predicate | None) -> tuple[str, ...]:
    """What may be done about a claim of any predicate."""
    if predicate is None or predicate.change == "never" or not (predicate.change == "declared" or predicate.steps):
        return ("say what is known", "take the claim out")
    return ("say what is known", "show that it changes: declare that it becomes so")


def advises(rule: str, message: str, place: str, says: str, known: tuple[str, str], *offers: str) -> Finding:
    """Something that a person should look at; it never blocks."""
    return Finding(
        rule=rule,
        severity="advise",
        message=_line(message),
        proposed=Quote(place=place, says=_line(says)),
        canon=Quote(place=known[0], says=_line(known[1])),
        offers=offers,
    )


def changes_nothing(claim: Claim) -> Finding:
    """A lie or a rumour that says that the world changes here."""
    says = f"a {claim.mode} changes nothing in the world"
    return Finding(
        rule="mode",
        severity="block",
        message=_line(f"{claim.reading}, but {says}"),
        proposed=Quote(place=claim.place, says=_line(claim.says)),
        canon=Quote(place="predicates.yaml", says=says),
        offers=("take `becomes` away", "mean it plainly"),
        repairs=(
            Repair(kind="cut", segment=claim.segment, offer="take the line out"),
            Repair(kind="mean", segment=claim.segment, offer="mean it plainly", value="", **_about(claim)),
        ),
    )


def goes_round(reading: str, place: str, says: str, chain: tuple[Held, ...], rule: str) -> Finding:
    """Something that comes before itself; the chain is the shortest way round."""
    way = ", and ".join(f"{held.place} says that {held.sentence}" for held in chain)
    return Finding(
        rule=rule,
        severity="block",
        message=_line(f"{reading}, but {way}: that goes round in a circle of {len(chain) + 1}"),
        proposed=Quote(place=place, says=_line(says)),
        canon=Quote(place=chain[0].place, says=_line("; ".join(held.sentence for held in chain))),
        offers=("turn one of them round", "take one of them out"),
    )


def does_not_add_up(rule: str, first: Held, second: Held, why: str, severity: str = "block") -> Finding:
    """Two things that are known and cannot both be true, by arithmetic."""
    return Finding(
        rule=rule,
        severity="block" if severity == "block" else "advise",
        message=_line(
            f"{second.place} says that {second.sentence}, but {first.place} says that {first.sentence}: {why}"
        ),
        proposed=Quote(place=second.place, says=_line(second.sentence)),
        canon=Quote(place=first.place, says=_line(first.sentence)),
        offers=("correct one of the two",),
    )


def cannot_be_said_of(claim: Claim, known: Introduction, predicate: Predicate) -> Finding:
    """A predicate of somebody or something of the wrong kind."""
    wanted = f"{predicate.name} is said of a {' or '.join(predicate.domain)}"
    return Finding(
        rule=predicate.name,
        severity="block",
        message=_line(f"{claim.reading}, but {known.id} is a {known.kind}, and {wanted}"),
        proposed=Quote(place=claim.place, says=_line(claim.says)),
        canon=Quote(place=known.place, says=f"{known.id}: {known.kind}"),
        offers=("use another predicate", f"say it of a {predicate.domain[0]}"),
    )


def contradicts_itself(first: Fact, second: Fact, world: World) -> Finding:
    """Two facts of the canon that cannot both be true."""
    one, two = (world.held_of(filled(fact, world.predicates)) for fact in (first, second))
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
        offers=(
            f"introduce {subject}: add it to the cast, or to canon.yaml as a new fact",
            "use somebody or some place that is known",
        ),
        repairs=(Repair(kind="cut", segment=claim.segment, offer="take the line out"),) if claim.segment else (),
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


def filled(fact: Fact, predicates: Mapping[str, Predicate]) -> Filled:
    """A fact in its slot, even if there may be many of it."""
    predicate = predicates[fact.predicate]
    placed = predicate.place(fact.subject, fact.object) if predicate.accepts(fact.object) else None
    return Filled(fact, placed[1] if placed else fact.object, predicate)


def _about(claim: Claim) -> dict[str, str]:
    return {"subject": claim.subject, "predicate": claim.predicate}


def _line(text: str) -> str:
    return " ".join(text.split())
