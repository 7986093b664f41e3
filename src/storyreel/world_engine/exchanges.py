"""Choose the exchanges of a chain of steps, and trim them to the time there is.

An exchange is offered only where the cast has the traits it needs and where
everything it uses was planted before. What was planted should be used: the
choice that leaves the least unused wins, then the one made for this cast, and the seed decides among equals.
What may be dropped is kept as long as there is time for it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from storyreel.contracts.seed import draw
from storyreel.contracts.story import Person
from storyreel.world_engine.budget import SCENE_S, seconds_of
from storyreel.world_engine.kit import BankLine, Exchange

SIBLINGS = ("sister", "brother", "sibling", "twin")

Group = tuple[int, int, str]  # drop, exchange, pair or place


def traits_of(cast: Mapping[str, Person], words: Mapping[str, str]) -> frozenset[str]:
    """What exchanges may need: of the cast (`P.female`, `H.child`), of the idea (`form.can`), of what is open."""
    found = {f"form.{words['form']}"} if "form" in words else set()
    if "thread" in words:
        holder, kind = words["thread"].split()
        found |= {f"thread.{holder}", f"open.{kind}"}
    for key, person in cast.items():
        found |= {key, f"{key}.{person.gender}", f"{key}.{person.age_group}", f"{key}.{person.kind}"}
        found |= {f"{key}.sibling"} if person.role.split()[-1] in SIBLINGS else set()
    return frozenset(found)


def saying(bank: Sequence[Exchange], idea: Mapping[str, str]) -> tuple[Exchange, ...]:
    """The exchanges with the words of the idea in them, so that they are as long as they will be."""
    slots = {f"{{w.{key}}}": word for key, word in idea.items()}
    slots |= {f"{{W.{key}}}": word[:1].upper() + word[1:] for key, word in idea.items()}
    return (
        tuple(replace(e, lines=tuple(_saying(line, slots) for line in e.lines)) for e in bank) if idea else tuple(bank)
    )


def _saying(line: BankLine, slots: Mapping[str, str]) -> BankLine:
    text = line.text
    for slot, word in slots.items():
        text = text.replace(slot, word)
    return replace(line, text=text)


def choose(
    chain: Sequence[str], bank: Sequence[Exchange], traits: frozenset[str], *key: object
) -> tuple[Exchange, ...] | None:
    """One exchange for each step, or None if no choice is safe."""
    best: tuple[tuple[int, int, int, float], tuple[Exchange, ...]] | None = None
    for option in _options(chain, bank, traits):
        planted = {mark for exchange in option for mark in exchange.plants}
        used = {mark for exchange in option for mark in exchange.uses}
        asked = sum(len(exchange.needs) for exchange in option)
        rank = (len(planted - used), -len(used), -asked, draw(*key, *(e.id for e in option)))
        if best is None or rank < best[0]:
            best = (rank, option)
    return best[1] if best else None


def fit(exchanges: Sequence[Exchange], scenes: Sequence[int], limit_s: float) -> tuple[Exchange, ...]:
    """Keep what must be said, then what nobody could do without, then as much of the rest as there is time for.

    Lines of a pair come together. A line stays, whatever the time, where
    somebody would speak twice in a row without it.

    Args:
        scenes: The scene that each exchange belongs to.
    """
    groups = _spare_groups(exchanges)
    chosen: set[Group] = set()
    fewest = _doubles(exchanges, scenes)
    while _doubles(_kept(exchanges, chosen), scenes) > fewest:
        chosen.add(
            min(groups - chosen, key=lambda group: (_doubles(_kept(exchanges, chosen | {group}), scenes), group))
        )
    for group in sorted(groups - chosen):
        longer = _kept(exchanges, chosen | {group})
        is_short = total_seconds(longer, len(set(scenes))) <= limit_s
        if is_short and _doubles(longer, scenes) <= fewest:
            chosen.add(group)
    return _kept(exchanges, chosen)


def total_seconds(exchanges: Sequence[Exchange], scenes: int) -> float:
    """Estimate the length of these exchanges in so many scenes."""
    return sum(seconds_of(e.lines) for e in exchanges) + SCENE_S * scenes


def core(exchange: Exchange) -> Exchange:
    """The exchange with everything dropped that can be."""
    return replace(exchange, lines=tuple(line for line in exchange.lines if line.drop == 0))


def _group(index: int, place: int, line: BankLine) -> Group:
    """What is dropped together: a pair of an exchange, or a single line."""
    return (line.drop, index, line.pair or str(place))


def _spare_groups(exchanges: Sequence[Exchange]) -> frozenset[Group]:
    lines = ((index, place, line) for index, e in enumerate(exchanges) for place, line in enumerate(e.lines))
    return frozenset(_group(index, place, line) for index, place, line in lines if line.drop)


def _kept(exchanges: Sequence[Exchange], chosen: Collection[Group]) -> tuple[Exchange, ...]:
    kept = []
    for index, exchange in enumerate(exchanges):
        lines = (
            line for place, line in enumerate(exchange.lines) if not line.drop or _group(index, place, line) in chosen
        )
        kept.append(replace(exchange, lines=tuple(lines)))
    return tuple(kept)


def _doubles(exchanges: Sequence[Exchange], scenes: Sequence[int]) -> int:
    """How often somebody speaks twice in a row in a scene."""
    lines = [(scene, line) for scene, exchange in zip(scenes, exchanges, strict=True) for line in exchange.lines]
    return sum(
        scene == next_scene and line.spoken and after.spoken and line.by == after.by
        for (scene, line), (next_scene, after) in pairwise(lines)
    )


def _options(chain: Sequence[str], bank: Sequence[Exchange], traits: frozenset[str]) -> list[tuple[Exchange, ...]]:
    """All safe choices; the banks are small, so there are few."""
    options: list[tuple[Exchange, ...]] = [()]
    for step in chain:
        fitting = [e for e in bank if e.step == step and set(e.needs) <= traits]
        options = [
            (*option, exchange)
            for option in options
            for exchange in fitting
            if set(exchange.uses) <= {mark for earlier in option for mark in earlier.plants}
        ]
    return options
