"""A canon of 100,000 facts over 24 episodes: snapshot, diff, `at`, loading, memory; recall over 5,000 texts.

Medians of five calls inside one process, in CPU milliseconds of one thread.
The canon is made by 24 diffs from nothing, in the way of a season:
people move, grow older, learn, hold and promise.
"""

import resource
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

from storyreel.canon_store.history import moved
from storyreel.canon_store.index import CanonIndex
from storyreel.canon_store.recall import Recall, Text
from storyreel.canon_store.snapshot import facts_at
from storyreel.contracts.artifact import parse
from storyreel.contracts.canon import Canon, CanonDiff, Entity, Fact, StoryTime
from storyreel.contracts.seed import between

FACTS, EPISODES, PEOPLE, CALLS = 100_000, 24, 400, 5


def canon() -> None:
    """Print the table."""
    index = CanonIndex(Canon(after="genesis"))
    snapshots, grown = [index], []
    for episode in range(1, EPISODES + 1):
        diff = _season_diff(episode, FACTS // EPISODES + 1)
        start = time.process_time()
        snapshots.append(snapshots[-1].apply(diff))
        grown.append(time.process_time() - start)
    last, before = snapshots[-1], snapshots[-2]
    whole = last.canon()
    print(f"canon: {len(last.facts):,} facts, {len(last.entities):,} subjects, {EPISODES} episodes, CPU time")
    small = _season_diff(EPISODES + 1, 120)
    _say("snapshot: an episode's 120 facts let in", lambda: last.apply(small))
    print(f"  {'  4,167 facts of an episode let in, median of 24':<52} {1000 * statistics.median(grown):8.1f} ms")
    _say("diff between two snapshots", lambda: before.moved(last))
    middle = StoryTime(episode=12, scene=2000)
    _say(f"at the middle of ep12 ({len(last.at(middle)):,} facts hold)", lambda: last.at(middle))
    _say("at, without the index", lambda: facts_at(whole, middle))
    _say("diff, without the index", lambda: moved(before.canon(), whole))
    _say("the index built", lambda: CanonIndex(whole), calls=1)
    data = whole.to_bytes()
    _say(f"the artifact written ({len(data) / 1e6:.0f} MB)", whole.to_bytes, calls=1)
    _say("the artifact loaded", lambda: parse(Canon, data, "canon.json"), calls=1)
    print(f"  largest process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB, 25 snapshots alive")
    _recall()


def _recall() -> None:
    import numpy as np

    def made_up(texts: Sequence[str]) -> "np.ndarray[Any, np.dtype[np.int8]]":
        seeds = [np.random.Generator(np.random.PCG64(len(text) + sum(text.encode()))) for text in texts]
        return np.array([seed.integers(-12, 13, 384) for seed in seeds], dtype=np.int8)

    texts = [Text(f"text number {i}", f"line {i}") for i in range(5_000)]
    for name, use_extension in (("sqlite-vec", True), ("NumPy", False)):
        recall = Recall(made_up, use_extension=use_extension)
        recall.add(texts)
        _say(
            f"recall among 5,000 texts, {name if recall.has_extension == use_extension else 'not there'}",
            lambda recall=recall: recall.near("text number 77", 6),
        )  # type: ignore[misc]
    from storyreel.canon_store.embedding import embed

    start = time.process_time()
    embed(["warm"])
    print(f"  {'the model loaded':<52} {1000 * (time.process_time() - start):8.1f} ms")
    lines = [f"Somebody says line {i} about the lamp oil and the storm" for i in range(100)]
    _say("100 lines made vectors", lambda: embed(lines))


def _season_diff(episode: int, count: int) -> CanonDiff:
    facts = [_fact(episode, i) for i in range(count)]
    people = [Entity(id=f"p{i}", kind="character") for i in range(PEOPLE)] if episode == 1 else []
    return CanonDiff(
        episode=f"ep{episode:02}",
        added_entities=tuple(people),
        added_facts=tuple(facts),
        justification="a season",
        provenance="benchmarks/canon.py",
    )


def _fact(episode: int, number: int) -> Fact:
    """Half of what a season says is new knowledge, a quarter moves, a quarter is held or promised."""
    kind = number % 4
    subject = f"p{between(0, PEOPLE - 1, 'subject', episode, number)}"
    said: dict[int, tuple[str, str | int]] = {
        0: ("location", f"place{between(0, 90, 'place', episode, number)}"),
        1: ("promised", f"do number {episode} {number}"),
    }
    predicate, value = said.get(kind, ("knows", f"secret {episode} {number}"))
    at = StoryTime(episode=episode, scene=1 + number)
    source = f"ep{episode:02} scene {number}"
    return Fact(subject=subject, predicate=predicate, object=value, valid_from=at, source=source)


def _say(what: str, call: Callable[[], object], calls: int = CALLS) -> None:
    taken = []
    for _ in range(calls):
        start = time.process_time()
        call()
        taken.append(time.process_time() - start)
    print(f"  {what:<52} {1000 * statistics.median(taken):8.1f} ms")
