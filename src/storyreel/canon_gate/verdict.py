"""Judge claims against the canon: allow, or block with both sides of every contradiction.

- The canon itself must hold together: one value at a time, changed only as the registry allows.
- Whoever is claimed to be or do something is known: to the canon, the cast or the diff.
- What is said to be so already agrees with the canon, and with what was said before it.
- What the canon says of a later episode must still be possible after it.
- What changes may change in this way: ages grow, the dead stay dead, a promise is kept or broken once.
- Nobody is at two places in one scene; from scene to scene everybody may move, as fast as the journey allows.
- A name belongs to one character, and to one location. A thing is held by one.
- Nobody does what the world, the place or their own ability forbids; only the living do anything.
- Nothing comes before itself, parents are older than their children, and ages follow from years.
- A diff gives one value at a moment. It ends only facts that the canon holds,
  after they began, and gives each one successor.
- A flashback may only show what could have become what is. What is dreamt, told,
  rumoured or a lie is neither judged nor believed, and changes nothing.
  What an unreliable narrator says is judged as advice, and not believed.

Predicates that are not registered, or soft, are not judged. The first claim of
a fact that nobody has mentioned is believed, and holds from there on.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from storyreel.canon_gate import findings as found
from storyreel.canon_gate.claims import Claim, Claims, Ending, Introduction, Moment
from storyreel.canon_gate.consistency import judge_canon
from storyreel.canon_gate.judge import judge_claim
from storyreel.canon_gate.world import World
from storyreel.contracts.canon import Canon, Fact
from storyreel.contracts.canonical import digest_of_value
from storyreel.contracts.gate_report import Finding
from storyreel.contracts.predicates import Predicates, moment

Verdict = Literal["allow", "block"]


def verdict(snapshot: Canon, claims: Claims, predicates: Predicates) -> tuple[Verdict, tuple[Finding, ...]]:
    """Judge every claim. Pure and total: equal arguments give equal findings, and nothing is raised."""
    world = World(snapshot, claims.introductions, predicates)
    findings = (
        *judge_canon(world),
        *_judge_kinds(claims.introductions, world),
        *_judge_endings(claims.endings, snapshot, world),
        *_judge_claims(claims.claims, world),
    )
    decision: Verdict = "block" if any(finding.severity == "block" for finding in findings) else "allow"
    return decision, tuple(finding.model_copy(update={"digest": digest_of(finding)}) for finding in findings)


def digest_of(finding: Finding) -> str:
    """What a waiver is bound to: the rule and both sides with their places and words."""
    return digest_of_value(finding.model_dump(mode="json", include={"rule", "proposed", "canon", "message"}))


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
    predicate = world.judged(fact.predicate)
    if fact not in snapshot.facts:
        return "the canon holds no such fact"
    if fact in ended:
        return "the same diff has ended it already"
    if ending.at <= moment(fact.valid_from):
        return "it would end before it began"
    if fact.valid_to and ending.at > moment(fact.valid_to):
        return "it has ended before"
    if successor and world.slot_of(successor) != world.slot_of(fact):
        return f"what takes its place is about {successor.subject} {successor.predicate}"
    if not successor and predicate and predicate.one == "value" and predicate.change != "free":
        return f"what is said of {predicate.name} can only be followed by another value"
    return ""


def _judge_claims(claims: Iterable[Claim], world: World) -> Iterator[Finding]:
    seen: set[tuple[str, str, Moment]] = set()
    for claim in claims:
        finding = judge_claim(claim, world)
        if finding and (finding.rule, claim.subject, claim.at) not in seen:
            seen.add((finding.rule, claim.subject, claim.at))
            yield finding
