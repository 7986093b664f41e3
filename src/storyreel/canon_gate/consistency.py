"""What several facts say together: circles, parents, partners, ages and years.

- A chain (what comes before what, who is whose parent, what is a part of what) never comes back to where it began.
- A parent is older than the child.
- Somebody is married to one at a time.
- Who was born in one year and is so old in another: the numbers add up.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping

from storyreel.canon_gate import findings as found
from storyreel.canon_gate.claims import Claim
from storyreel.canon_gate.world import Held, World
from storyreel.contracts.gate_report import Finding
from storyreel.contracts.predicates import Predicate, clashes

Chain = dict[str, dict[str, Held]]  # from -> to -> who says so


def judge_canon(world: World) -> Iterator[Finding]:
    """Every contradiction of the canon with itself."""
    for fact in world.unfit:
        sentence = world.sentence(fact.subject, fact.predicate, fact.object)
        yield found.is_no_value(sentence, fact.source, fact.object, world.predicates[fact.predicate])
    for first, second in (*clashes(world.slots), *world.shared_names()):
        yield found.contradicts_itself(first, second, world)
    for predicate in world.predicates.values():
        if predicate.acyclic:
            yield from _circles(predicate, world)
    yield from _numbers(world)
    yield from _partners(world)


def comes_round(claim: Claim, predicate: Predicate, world: World) -> Finding | None:
    """The shortest circle that a claim closes."""
    inverse = world.predicates.get(predicate.inverse)
    start, end, forward = claim.subject, str(claim.object), predicate
    if not predicate.acyclic:
        if inverse is None or not inverse.acyclic:
            return None
        start, end, forward = end, start, inverse
    way = _shortest(chain_of(forward, world), end, start)
    if way is None:
        return None
    return found.goes_round(claim.reading, claim.place, claim.says, way, claim.predicate)


def adds_up(claim: Claim, world: World) -> Finding | None:
    """Whether a claim fits what is known of births, ages, years, parents and children."""
    people = [claim.subject] + ([str(claim.object)] if world.predicates[claim.predicate].one == "relation" else [])
    for person in people:
        for finding in (*_years(person, claim, world), *_parents(person, claim, world)):
            return finding
    return None


def has_another_partner(claim: Claim, world: World) -> Held | None:
    """The partner whom one of the two still has."""
    pair = {claim.subject, str(claim.object)}
    for person in sorted(pair):
        for held in world.relations(person, claim.at):
            if held.value == claim.predicate and {held.subject, str(held.object)} != pair:
                return held
    return None


def chain_of(predicate: Predicate, world: World) -> Chain:
    """Every link that the canon and the believed claims give, from either side."""
    chain: Chain = defaultdict(dict)
    for held in world.all_held(predicate):
        if predicate.one != "relation":
            chain[held.subject][str(held.object)] = held
        elif held.value in (predicate.name, predicate.inverse):
            first, second = sorted((held.subject, str(held.object)))
            start, end = (first, second) if held.value == predicate.name else (second, first)
            chain[start][end] = held
    return chain


def _circles(predicate: Predicate, world: World) -> Iterator[Finding]:
    """The shortest circle of the canon, if there is one."""
    chain = _without_ends(chain_of(predicate, world))
    best: tuple[Held, ...] | None = None
    for start in sorted(chain):
        for end, link in sorted(chain[start].items()):
            way = _shortest(chain, end, start)
            if way is not None and (best is None or len(way) + 1 < len(best)):
                best = (link, *way)
    if best:
        yield found.goes_round(
            f"{best[0].place} says that {best[0].sentence}", *_quote(best[0]), best[1:], predicate.name
        )


def _quote(held: Held) -> tuple[str, str]:
    return held.place, held.sentence


def _without_ends(chain: Chain) -> Chain:
    """What is left when everything is taken away that leads nowhere: the circles and what leads between them."""
    left = {start: dict(ends) for start, ends in chain.items()}
    while True:
        ends = {start for start in left if left[start]}
        pruned = {start: {end: held for end, held in left[start].items() if end in ends} for start in ends}
        if pruned == left:
            return left
        left = pruned


def _shortest(chain: Mapping[str, Mapping[str, Held]], start: str, goal: str) -> tuple[Held, ...] | None:
    """The shortest way along a chain; nothing to go if start and goal are one, None if there is no way."""
    ways: dict[str, tuple[Held, ...]] = {start: ()}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == goal:
            return ways[here]
        for there, held in sorted(chain.get(here, {}).items()):
            if there not in ways:
                ways[there] = (*ways[here], held)
                waiting.append(there)
    return None


def _numbers(world: World) -> Iterator[Finding]:
    if any(True for _ in world.filled("year")) and any(True for _ in world.filled("born")):
        for filled in world.filled("age"):
            yield from _years(filled.fact.subject, _as_claim(world.held_of(filled), "age"), world)
    for predicate in world.predicates.values():
        if predicate.older:
            for held in sorted(world.all_held(predicate), key=_quote):
                yield from list(_parents(held.subject, _as_claim(held, predicate.name), world))[:1]


def _as_claim(held: Held, predicate: str) -> Claim:
    return Claim(held.subject, predicate, held.object, "is", held.since, held.place, held.sentence, held.sentence)


def _years(person: str, claim: Claim, world: World) -> Iterator[Finding]:
    """Born in 1850 and forty in 1880."""
    age, born = world.value("age", person, claim.at), world.value("born", person, claim.at)
    year = world.value("year", "world", max(claim.at, age.since) if age else claim.at)
    if not age or not born or not year or (claim.predicate == "age" and age.since != claim.at):
        return
    if int(year.value) - int(born.value) - int(age.value) not in (0, 1):
        yield found.does_not_add_up(
            "born", born, age, f"{year.place} says that {year.sentence.replace('is at', 'is in')}"
        )


def _parents(person: str, claim: Claim, world: World) -> Iterator[Finding]:
    """A parent who is not older than the child."""
    for held in world.relations(person, claim.at):
        predicate = world.predicates.get(str(held.value))
        inverse = world.predicates.get(predicate.inverse) if predicate else None
        if predicate is None or not (predicate.older or (inverse and inverse.older)):
            continue
        first, second = sorted((held.subject, str(held.object)))
        parent, child = (first, second) if predicate.older else (second, first)
        for measure, sign in (("born", -1), ("age", 1)):
            one, two = world.value(measure, parent, claim.at), world.value(measure, child, claim.at)
            if one and two and sign * int(one.value) <= sign * int(two.value):
                why = f"a parent is older than the child, and {held.place} says that {held.sentence}"
                yield found.does_not_add_up("parent_of", one, two, why)
                break


def _partners(world: World) -> Iterator[Finding]:
    for predicate in world.predicates.values():
        if predicate.single:
            of_person: dict[str, list[Held]] = defaultdict(list)
            for held in world.all_held(predicate):
                for person in (held.subject, str(held.object)):
                    of_person[person].append(held)
            for partners in of_person.values():
                pairs = {frozenset((held.subject, held.object)) for held in partners}
                for held in partners if len(pairs) > 1 else ():
                    claim = _as_claim(held, predicate.name)
                    other = has_another_partner(claim, world)
                    if other and (other.since, other.place) < (held.since, held.place):
                        yield found.contradicts(claim, other, world)
