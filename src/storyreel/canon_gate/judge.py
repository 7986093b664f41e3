"""Judge one claim, as it is meant; a claim that agrees is believed from there on."""

import difflib

from storyreel.canon_gate import findings as found
from storyreel.canon_gate.claims import Claim
from storyreel.canon_gate.consistency import adds_up, comes_round, has_another_partner
from storyreel.canon_gate.world import Held, World
from storyreel.contracts.canon import Value
from storyreel.contracts.gate_report import Finding
from storyreel.contracts.predicates import Predicate, Slot, bare
from storyreel.contracts.script import UNREAL

NEARLY = 0.85
UNINTRODUCED = ("event", "thing", "world")  # kinds that need no introduction


def judge_claim(claim: Claim, world: World) -> Finding | None:
    """The finding on one claim, if any."""
    predicate = world.judged(claim.predicate)
    if predicate is None:
        return _misspelt(claim, world)
    if claim.mode in UNREAL:
        return _unreal(claim, predicate, world)
    finding = _unfit(claim, predicate, world) or _forbidden(claim, predicate, world)
    placed = None if finding else predicate.place(claim.subject, claim.object)
    if placed and claim.mode == "flashback":
        return _then(claim, predicate, placed, world)
    if placed:
        finding = _clash(claim, predicate, placed, world)
    if claim.mode == "unreliable":
        return finding.model_copy(update={"severity": "advise"}) if finding else None
    if finding is None and placed:
        world.believe(claim, *placed)
        finding = _after(claim, predicate, world)
    return finding


def _misspelt(claim: Claim, world: World) -> Finding | None:
    """A predicate that nobody registered is soft; one that is nearly registered was perhaps meant."""
    if claim.predicate in world.predicates:
        return None
    near = difflib.get_close_matches(claim.predicate, sorted(world.predicates), n=1, cutoff=NEARLY)
    if not near:
        return None
    message = f"{claim.reading}, but no predicate is called {claim.predicate!r}; did you mean {near[0]!r}?"
    known = ("predicates.yaml", near[0])
    return found.advises(
        "predicate", message, claim.place, claim.says, known, f"write {near[0]}", "add it to predicates.yaml"
    )


def _unreal(claim: Claim, predicate: Predicate, world: World) -> Finding | None:
    """A lie and a rumour change nothing; a lie that is true is none."""
    if claim.mode in ("lie", "rumour") and claim.force == "becomes":
        return found.changes_nothing(claim)
    placed = predicate.place(claim.subject, claim.object) if predicate.accepts(claim.object) else None
    held = world.held(placed[0], claim.at) if placed else None
    if claim.mode == "lie" and placed and held and predicate.same(held.value, placed[1]):
        message = f"{claim.reading} as a lie, but {held.place} says so too: {held.sentence}"
        known = (held.place, held.sentence)
        return found.advises("mode", message, claim.place, claim.says, known, "mean it plainly", "tell another lie")
    return None


def _unfit(claim: Claim, predicate: Predicate, world: World) -> Finding | None:
    """Whether the claim says something that can be said of somebody who is known."""
    subject = world.kinds.get(claim.subject)
    needs_none = any(kind in UNINTRODUCED for kind in predicate.domain)
    is_world = claim.subject == "world" and "world" in predicate.domain
    if subject is None and not is_world and not (needs_none and "world" not in predicate.domain):
        return found.is_unknown(claim, claim.subject)
    if subject is not None and subject.kind not in predicate.domain and not is_world:
        return found.cannot_be_said_of(claim, subject, predicate)
    if not predicate.accepts(claim.object):
        return found.is_no_value(claim.reading, claim.place, claim.object, predicate)
    for kind, wanted in (("place", "location"), ("person", "character")):
        if predicate.type == kind and not world.is_a(claim.object, wanted):
            return found.is_unknown(claim, str(claim.object))
    return None


def _forbidden(claim: Claim, predicate: Predicate, world: World) -> Finding | None:
    """Whether the world, the place, an ability or death forbids it."""
    alive = world.value("alive", claim.subject, claim.at) if predicate.living else None
    if alive and alive.value is False and not claim.mode:
        return found.contradicts(claim, alive, world, "alive")
    where = world.value("location", claim.subject, claim.at)
    for name in predicate.barred_by:
        bar = world.judged(name)
        if bar is None:
            continue
        for subject in (claim.subject, str(where.value) if where else "", "world"):
            placed = bar.place(subject, claim.object)
            held = world.held(placed[0], claim.at) if placed else None
            if placed and held and held.value == placed[1]:
                return found.contradicts(claim, held, world)
    return None


def _then(claim: Claim, predicate: Predicate, placed: tuple[Slot, Value], world: World) -> Finding | None:
    """What a flashback shows: what was known then, or what could have become what is known now."""
    slot, value = placed
    then = world.in_canon(slot, claim.at) if claim.is_dated else None
    if then:
        return None if predicate.same(then.value, value) else found.contradicts(claim, then, world)
    now = next(iter(world.planned(slot, claim.at)), None) if claim.is_dated else world.held(slot, claim.at)
    if now and not predicate.same(now.value, value) and not predicate.may_become(value, now.value):
        return found.contradicts(claim, now, world)
    return None


def _clash(claim: Claim, predicate: Predicate, placed: tuple[Slot, Value], world: World) -> Finding | None:
    slot, value = placed
    held = world.held(slot, claim.at)
    if held and not predicate.same(held.value, value) and not _may_be(claim, predicate, held, value, world):
        return found.contradicts(claim, held, world)
    if held and claim.force == "moves" and held.value != value:
        journey = _too_far(claim, held, world)
        if journey:
            return found.contradicts(claim, journey, world, "travel")
    for planned in world.planned(slot, claim.at)[:1]:
        if not predicate.same(value, planned.value) and not predicate.may_become(value, planned.value):
            return found.contradicts(claim, planned, world)
    namesake = world.namesake(claim) if predicate.unique else None
    if namesake:
        return found.contradicts(claim, namesake, world)
    partner = has_another_partner(claim, world) if predicate.single else None
    return found.contradicts(claim, partner, world) if partner else None


def _may_be(claim: Claim, predicate: Predicate, held: Held, value: Value, world: World) -> bool:
    """Whether another value is a change that may happen here, or only another word for the same."""
    if claim.predicate == "name":
        alias = world.held(("alias", "", bare(str(claim.object))), claim.at)
        if alias and alias.value == claim.subject:
            return True
    if claim.predicate == "location" and claim.force == "is" and _lies_within(held.value, value, claim, world):
        return True
    if claim.predicate == "age" and _is_due(claim, world):
        return True
    is_final = held.origin == "canon" or held.origin == claim.origin == "diff"
    if claim.force == "is" or claim.at < held.since or (is_final and claim.at == held.since):
        return False
    if claim.force == "moves":
        return predicate.moves(held.value, value) and claim.at > held.since
    return predicate.may_become(held.value, value)


def _lies_within(inner: Value, outer: Value, claim: Claim, world: World) -> bool:
    """Whether one of two places is a part of the other."""
    for start, goal in ((str(inner), str(outer)), (str(outer), str(inner))):
        seen = {start}
        while (part := world.value("within", start, claim.at)) and str(part.value) not in seen:
            start = str(part.value)
            seen.add(start)
        if goal in seen:
            return True
    return False


def _is_due(claim: Claim, world: World) -> bool:
    """Whether the years that passed since a birth make somebody this old by now."""
    born, year = world.value("born", claim.subject, claim.at), world.value("year", "world", claim.at)
    if not born or not year or year.since == (0, 0) == born.since:
        return False
    return int(year.value) - int(born.value) - int(claim.object) in (0, 1)


def _too_far(claim: Claim, held: Held, world: World) -> Held | None:
    """The journey that takes longer than the time since somebody was last seen."""
    if not held.clock or not claim.clock:
        return None
    first, second = sorted((str(held.value), str(claim.object)))
    journey = world.held(("travel", first, second), claim.at)
    longest = claim.clock[1] - held.clock[0]
    return journey if journey and int(journey.value) > longest else None


def _after(claim: Claim, predicate: Predicate, world: World) -> Finding | None:
    """What only shows when a claim is believed: circles, parents, years."""
    finding = comes_round(claim, predicate, world)
    if finding:
        return finding
    if predicate.older or predicate.name in ("age", "born", "child_of"):
        return adds_up(claim, world)
    return None
