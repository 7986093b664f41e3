"""Choose the exchanges of a chain of steps, and trim them to the time there is.

An exchange is offered only where the cast has the traits it needs and where
everything it uses was planted before. What was planted should be used: the
choice that leaves the least unused wins, and the seed decides among equals.
Trimming drops whole pairs, the least needed first, and never a line that
plants or pays.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from storyreel.contracts.seed import draw
from storyreel.contracts.story import Person
from storyreel.world_engine.budget import SCENE_S, seconds_of
from storyreel.world_engine.kit import BankLine, Exchange


def traits_of(cast: Mapping[str, Person]) -> frozenset[str]:
    """What exchanges may need of the cast: `P.female`, `H.child`, `A.robot`."""
    found = set()
    for key, person in cast.items():
        found |= {key, f"{key}.{person.gender}", f"{key}.{person.age_group}", f"{key}.{person.kind}"}
    return frozenset(found)


def choose(chain: Sequence[str], bank: Sequence[Exchange], traits: frozenset[str], *key: object) -> tuple[Exchange, ...] | None:
    """One exchange for each step, or None if no choice is safe."""
    best: tuple[tuple[int, int, float], tuple[Exchange, ...]] | None = None
    for option in _options(chain, bank, traits):
        planted = {mark for exchange in option for mark in exchange.plants}
        used = {mark for exchange in option for mark in exchange.uses}
        rank = (len(planted - used), -len(used), draw(*key, *(e.id for e in option)))
        if best is None or rank < best[0]:
            best = (rank, option)
    return best[1] if best else None


def trim(exchanges: Sequence[Exchange], scenes: Sequence[int], limit_s: float) -> tuple[Exchange, ...]:
    """Drop what can be spared until the exchanges fit, the highest `drop` first and the last of them first.

    Nothing is dropped that would let somebody speak twice in a row.

    Args:
        scenes: The scene that each exchange belongs to.
    """
    kept = list(exchanges)
    doubles = _doubles(kept, scenes)
    for index, line in _droppable(exchanges):
        if total_seconds(kept, len(set(scenes))) <= limit_s:
            break
        if line not in kept[index].lines:
            continue  # gone with its pair
        shorter = [*kept[:index], _without(kept[index], line), *kept[index + 1 :]]
        if _doubles(shorter, scenes) <= doubles:
            kept = shorter
    return tuple(kept)


def total_seconds(exchanges: Sequence[Exchange], scenes: int) -> float:
    """Estimate the length of these exchanges in so many scenes."""
    return sum(seconds_of(e.lines) for e in exchanges) + SCENE_S * scenes


def core(exchange: Exchange) -> Exchange:
    """The exchange with everything dropped that can be."""
    return replace(exchange, lines=tuple(line for line in exchange.lines if line.drop == 0))


def _droppable(exchanges: Sequence[Exchange]) -> list[tuple[int, BankLine]]:
    found = [(index, place, line) for index, e in enumerate(exchanges) for place, line in enumerate(e.lines) if line.drop]
    found.sort(key=lambda item: (-item[2].drop, -item[0], -item[1]))
    return [(index, line) for index, _, line in found]


def _without(exchange: Exchange, spared: BankLine) -> Exchange:
    lines = tuple(line for line in exchange.lines if line is not spared and not (spared.pair and line.pair == spared.pair))
    return replace(exchange, lines=lines)


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
