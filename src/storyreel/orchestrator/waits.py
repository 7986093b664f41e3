"""How long jobs waited for their queue, started up and ran, from a run's events.

- A job waits from when its last input was there until a worker has it: in Snakemake's own queue, then in Slurm's.
- It starts up from there until its command starts: Snakemake on the worker, and the clips before it in its group
  are no part of that.
- It runs while its command runs.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from storyreel.contracts.record import QueueSummary


def queue_summaries(events: Sequence[Mapping[str, Any]]) -> tuple[QueueSummary, ...]:
    """The seconds of each queue; jobs without both a submission and an end are left out."""
    seconds: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    submitted = {event["output"]: event for event in events if event["event"] == "submitted"}
    starts = _last(events, "start")
    ends = _last(events, "end")
    worker_free_at: dict[float, list[float]] = defaultdict(list)
    for output in sorted(ends.keys() & starts.keys() & submitted.keys(), key=lambda name: starts[name]["at"]):
        handed, start, end = submitted[output], starts[output], ends[output]
        began_at = start.get("began_at")
        ready_at = min(handed.get("ready_at") or handed["at"], handed["at"])
        has_worker_at = max(began_at or handed["at"], handed["at"])
        free_at = has_worker_at
        if began_at is not None:  # in a group, a job may have had to wait for the one before it
            before = [at for at in worker_free_at[began_at] if at <= start["at"]]
            free_at = max([has_worker_at, *before])
            worker_free_at[began_at].append(end["at"])
        seconds[handed.get("queue", "")].append(
            (max(0.0, has_worker_at - ready_at), max(0.0, start["at"] - free_at), max(0.0, end["at"] - start["at"]))
        )
    return tuple(_summary(queue, rows) for queue, rows in sorted(seconds.items()))


def wait_share(queues: Sequence[QueueSummary]) -> float:
    """Waiting as a share of waiting, starting up and running; 0 if nothing ran."""
    waited = sum(queue.wait_seconds for queue in queues)
    whole = sum(queue.wait_seconds + queue.overhead_seconds + queue.run_seconds for queue in queues)
    return round(waited / whole, 4) if whole else 0.0


def _last(events: Sequence[Mapping[str, Any]], kind: str) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for event in sorted((event for event in events if event["event"] == kind), key=lambda event: float(event["at"])):
        found[event["output"]] = event
    return found


def _summary(queue: str, rows: Sequence[tuple[float, float, float]]) -> QueueSummary:
    waited, overhead, ran = (round(sum(column), 3) for column in zip(*rows, strict=True))
    return QueueSummary(queue=queue, jobs=len(rows), wait_seconds=waited, overhead_seconds=overhead, run_seconds=ran)
