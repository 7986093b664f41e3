"""Offer repairs of the script, the one that changes least first. Never of the canon.

- A wrong value becomes the one that is known, in the words as well.
- What may change, may be declared to change.
- Somebody who is only not listed is listed.
- What the dead say or do is cut, given to somebody who is there, or meant as a ghost's.
- Everything else can be cut.
"""

from collections.abc import Iterator

from storyreel.canon_gate.claims import Claim
from storyreel.canon_gate.world import Held, World
from storyreel.contracts.gate_report import Repair


def repairs_of(claim: Claim, held: Held, world: World, rule: str) -> tuple[Repair, ...]:
    """The repairs that would settle a claim that contradicts what is known."""
    return tuple(_repairs(claim, held, world, rule)) if claim.segment and claim.origin == "script" else ()


def _repairs(claim: Claim, held: Held, world: World, rule: str) -> Iterator[Repair]:
    name = world.names.get(claim.subject, claim.subject)
    segment, about = claim.segment, {"subject": claim.subject, "predicate": claim.predicate}
    predicate = world.predicates[claim.predicate]
    if claim.is_derived:
        yield from _of_presence(claim, world, name, rule)
        return
    is_same_slot = rule == claim.predicate and held.subject == claim.subject
    if is_same_slot and predicate.one == "value" and predicate.type in ("text", "number", "place"):
        yield Repair(kind="say", segment=segment, offer=f"say {held.object}", value=held.object, **about)
    if segment.startswith("cast"):
        return
    placed = predicate.place(claim.subject, claim.object)
    if claim.force == "is" and rule == claim.predicate and placed and predicate.may_become(held.value, placed[1]):
        yield Repair(kind="declare", segment=segment, offer="declare that it becomes so here", **about)
    yield Repair(kind="cut", segment=segment, offer="take the line out")


def _of_presence(claim: Claim, world: World, name: str, rule: str) -> Iterator[Repair]:
    segment = claim.segment
    if "," not in segment:  # listed as present, and silent
        yield Repair(kind="cut", segment=segment, offer=f"take {name} out of the scene", value=claim.subject)
        return
    if rule == "alive":
        out = f"take {name} out of the scene"
        yield Repair(kind="cut", segment=segment, offer=out, subject=claim.subject)
    if rule == "location":
        yield Repair(kind="list", segment=segment, offer=f"list {name} as present", value=claim.subject)
    for other in claim.others:
        alive = world.value("alive", other, claim.at)
        if other in world.kinds and not (alive and alive.value is False):
            who = world.names.get(other, other)
            yield Repair(kind="give", segment=segment, offer=f"give it to {who}", value=other, subject=claim.subject)
            break
    if rule != "alive":
        yield Repair(kind="cut", segment=segment, offer="take it out")
    if rule == "alive" and claim.object is True:
        yield Repair(kind="mean", segment=segment, offer=f"let {name} be a ghost", value="ghost")
