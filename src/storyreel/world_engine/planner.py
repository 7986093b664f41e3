"""Search for the chain of steps that an episode is told in.

- A step happens when what it needs is true.
- Every step is the cause of something: what it adds is needed later or belongs to the ending.
- No thread is open at the end: nobody is left hurt, accused or lied to.
- Time runs forward, and a place that was left is not entered again, but for the first one, which may close the story.
- There is a safe exchange for every step, and the sum of them fits the time.
- Tension rises, peaks before the end and falls.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from storyreel.contracts.seed import draw
from storyreel.world_engine.kit import Frame, Step

CURVE = (12, 25, 35, 45, 55, 65, 75, 82, 60, 30)


@dataclass(frozen=True)
class Stock:
    """What the banks hold for a step, in seconds."""

    core_s: float
    full_s: float


@dataclass(frozen=True)
class Limits:
    """What a chain has to keep to."""

    seconds: float
    scene_s: float
    scenes: int  # at most, one for each hour of the kit


def plan_chain(
    frame: Frame,
    ending: str,
    stock: Mapping[str, Stock],
    place_of: Mapping[str, str],
    limits: Limits,
    is_safe: Callable[[tuple[str, ...]], bool],
    *key: object,
) -> tuple[str, ...] | None:
    """The best chain of steps; the seed decides among those that are nearly as good. None if there is none."""
    steps = [frame.steps[name] for name in frame.steps if name in stock]
    goal = frozenset(frame.endings[ending])
    found: list[tuple[float, tuple[str, ...]]] = []

    def extend(chain: tuple[Step, ...], facts: frozenset[str]) -> None:
        if goal <= facts and _is_whole(chain, facts, goal, frame):
            names = tuple(step.id for step in chain)
            found.append((_score(chain, stock, place_of, limits), names))
            return
        for step in steps:
            if step not in chain and set(step.needs) <= facts and _keeps_places((*chain, step), place_of, limits):
                extend((*chain, step), (facts | set(step.adds)) - set(step.settles))

    extend((), frozenset())
    found.sort(key=lambda item: (-item[0], item[1]))
    safe = [item for item in found if is_safe(item[1])]
    near = [item for item in safe if item[0] >= safe[0][0] - 2]
    return near[int(draw(*key) * len(near))][1] if near else None


def scenes_of(chain: Sequence[str], place_of: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """The chain in runs of one place each."""
    runs: list[list[str]] = []
    for step in chain:
        if runs and place_of[runs[-1][-1]] == place_of[step]:
            runs[-1].append(step)
        else:
            runs.append([step])
    return tuple(tuple(run) for run in runs)


def _is_whole(chain: Sequence[Step], facts: frozenset[str], goal: frozenset[str], frame: Frame) -> bool:
    if facts & set(frame.threads):
        return False
    for index, step in enumerate(chain):
        later = goal.union(*(set(s.needs) | set(s.settles) for s in chain[index + 1 :]))
        if not set(step.adds) & later:
            return False
    return True


def _keeps_places(chain: Sequence[Step], place_of: Mapping[str, str], limits: Limits) -> bool:
    runs = [place_of[run[0]] for run in scenes_of([s.id for s in chain], place_of)]
    if len(runs) > limits.scenes:
        return False
    left = runs[:-1]
    if len(set(left)) < len(left):
        return False
    return runs[-1] not in left or runs[-1] == runs[0]


def _score(chain: Sequence[Step], stock: Mapping[str, Stock], place_of: Mapping[str, str], limits: Limits) -> float:
    scenes = len(scenes_of([s.id for s in chain], place_of))
    core_s = sum(stock[s.id].core_s for s in chain) + scenes * limits.scene_s
    full_s = sum(stock[s.id].full_s for s in chain) + scenes * limits.scene_s
    over = max(0.0, core_s - limits.seconds)
    under = max(0.0, limits.seconds - full_s)
    last = len(CURVE) - 1
    tension = sum(abs(s.tension - CURVE[round(i * last / max(1, len(chain) - 1))]) for i, s in enumerate(chain))
    return -2 * over - 0.5 * under - tension / len(chain) - 8 * abs(min(scenes, 3) - 3)
