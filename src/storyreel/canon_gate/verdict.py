"""Judge claims against the canon: allow, or block with both sides of every contradiction.

- The canon itself must hold together: one value at a time, changed only as the registry allows.
- Whoever is claimed to be or do something is known: to the canon, the cast or the diff.
- What is said to be so already agrees with the canon, and with what was said before it.
- What the canon says of a later episode must still be possible after it.
- What changes may change in this way: ages grow, the dead stay dead, a name changes only where a script says so.
- Nobody is at two places in one scene; from scene to scene everybody may move.
- A name belongs to one character, and to one location.
- A diff gives one value at a moment. It ends only facts that the canon holds,
  after they began, and gives each one successor.

Predicates that are not registered, or soft, are not judged. The first claim of
a fact that nobody has mentioned is believed, and holds from there on.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from storyreel.canon_gate import findings as found
from storyreel.canon_gate.claims import Claim, Claims, Ending, Introduction, Moment
from storyreel.canon_gate.world import Held, World
from storyreel.contracts.canon import Canon, Fact
from storyreel.contracts.gate_report import Finding
from storyreel.contracts.predicates import Predicates, contradictions, moment

Verdict = Literal["allow", "block"]


def verdict(snapshot: Canon, claims: Claims, predicates: Predicates) -> tuple[Verdict, tuple[Finding, ...]]:
    """Judge every claim. Pure and total: equal arguments give equal findings, and nothing is raised."""
    world = World(snapshot, claims.introductions, predicates)
    findings = (
        *_judge_canon(snapshot, world),
        *_judge_kinds(claims.introductions, world),
        *_judge_endings(claims.endings, snapshot, world),
        *_judge_claims(claims.claims, world),
    )
    return "block" if findings else "allow", findings


def _judge_canon(snapshot: Canon, world: World) -> Iterator[Finding]:
    for fact in snapshot.facts:
        predicate = world.hard(fact.predicate)
        if predicate and not predicate.accepts(fact.object):
            yield found.is_no_value(world.held_of(fact).sentence, fact.source, fact.object, predicate)
    for first, second in (*contradictions(snapshot.facts, world.predicates), *world.shared_values(snapshot.facts)):
        yield found.contradicts_itself(first, second, world)


def _judge_kinds(introductions: Iterable[Introduction], world: World) -> Iterator[Finding]:
    seen: set[str] = set()
    for item in introductions:
        known = world.kinds[item.id]
        if item.kind != known.kind and item.id not in seen:
            seen.add(item.id)
            yield found.is_of_another_kind(item, known)


def _judge_endings(endings: Iterable[Ending], snapshot: Canon, world: World) -> Iterator[Finding]:
    ended: list[Fact] = []
    for ending in endings:
        trouble = _trouble_of(ending, snapshot, ended, world)
        ended.append(ending.fact)
        if trouble:
            yield found.cannot_end(ending, trouble)


def _trouble_of(ending: Ending, snapshot: Canon, ended: list[Fact], world: World) -> str:
    fact, successor = ending.fact, ending.successor
    predicate = world.hard(fact.predicate)
    if fact not in snapshot.facts:
        return "the canon holds no such fact"
    if fact in ended:
        return "the same diff has ended it already"
    if ending.at <= moment(fact.valid_from):
        return "it would end before it began"
    if fact.valid_to and ending.at > moment(fact.valid_to):
        return "it has ended before"
    if successor and (successor.subject, successor.predicate) != (fact.subject, fact.predicate):
        return f"what takes its place is about {successor.subject} {successor.predicate}"
    if not successor and predicate and predicate.change != "free":
        return f"what is said of {predicate.name} can only be followed by another value"
    return ""


def _judge_claims(claims: Iterable[Claim], world: World) -> Iterator[Finding]:
    seen: set[tuple[str, str, Moment]] = set()
    for claim in claims:
        finding = _judge_claim(claim, world)
        if finding and (finding.rule, claim.subject, claim.at) not in seen:
            seen.add((finding.rule, claim.subject, claim.at))
            yield finding


def _judge_claim(claim: Claim, world: World) -> Finding | None:
    """The finding on one claim, if any; a claim that agrees is believed from there on."""
    predicate = world.hard(claim.predicate)
    if predicate is None:
        return None
    if claim.subject not in world.kinds:
        return found.is_unknown(claim, claim.subject)
    if not predicate.accepts(claim.object):
        return found.is_no_value(claim.reading, claim.place, claim.object, predicate)
    if predicate.type == "place" and not world.is_place(claim.object):
        return found.is_unknown(claim, str(claim.object))
    held = world.held(claim)
    if held and not predicate.same(held.value, claim.object) and not _may_change(claim, held, world):
        return found.contradicts(claim, held, world)
    for planned in world.planned(claim)[:1]:
        if not predicate.same(claim.object, planned.value) and not predicate.may_become(claim.object, planned.value):
            return found.contradicts(claim, planned, world)
    namesake = world.namesake(claim)
    if namesake:
        return found.contradicts(claim, namesake, world)
    world.believe(claim)
    return None


def _may_change(claim: Claim, held: Held, world: World) -> bool:
    predicate = world.predicates[claim.predicate]
    is_final = held.origin == "canon" or held.origin == claim.origin == "diff"
    if claim.force == "is" or claim.at < held.since or (is_final and claim.at == held.since):
        return False
    if claim.force == "moves":
        return predicate.change == "free" and claim.at > held.since
    return predicate.may_become(held.value, claim.object)
