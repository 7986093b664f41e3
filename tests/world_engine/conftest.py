"""Tell a story from an idea without files."""

from collections.abc import Callable
from functools import cache

import pytest

from storyreel.contracts.canon import Canon
from storyreel.contracts.script import Script
from storyreel.contracts.story import ContextPack, EpisodePlan, StoryArc
from storyreel.world_engine.arc import make_arc
from storyreel.world_engine.plan import plan_episode
from storyreel.world_engine.writer import write_script

Told = tuple[StoryArc, ContextPack, EpisodePlan, Script]


@cache
def tell(
    idea: str, seed: str = "1", episode: int = 1, episodes: int = 1, target: int = 75, canon: Canon | None = None
) -> Told:
    """Arc, pack, plan and draft of one episode."""
    canon = canon or Canon(after="genesis")
    arc = make_arc(idea, seed, "", "", episodes, canon)
    pack = ContextPack(
        episode=f"ep{episode:02}",
        arc=arc.episodes[episode - 1],
        title=arc.title,
        premise=arc.premise,
        cast=arc.cast,
        settings=arc.settings,
        entities=canon.entities,
        facts=canon.facts,
    )
    plan = plan_episode(pack, seed, target)
    return arc, pack, plan, write_script(plan, pack, seed)


@pytest.fixture
def told() -> Callable[..., Told]:
    """The whole way from an idea to a draft."""
    return tell
