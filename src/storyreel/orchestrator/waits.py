"""How long jobs waited for their queue, started up and ran, from a run's events.

- A job waits from when its last input was there until a worker has it: in Snakemake's own queue, then in Slurm's.
- It starts up from there until its command starts: Snakemake on the worker, and the clips before it in its group
  are no part of that.
- It runs while its command runs.
- The share of waiting is of the run's time, not of its jobs': when jobs were ready and none had a worker. Twelve
  clips that wait for two busy cores are work, not waiting.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from storyreel.contracts.record import QueueSummary


@dataclass(frozen=True)
class Timing:
    """When one job was ready, had a worker, began and ended."""

    queue: str
    ready_at: float
    worker_at: float
    free_at: float  # when the job before it in its group had ended, if later
    start_at: float
    end_at: float


def timings(events: Sequence[Mapping[str, Any]]) -> list[Timing]:
    """The times of every job that has a submission, a start and an end, in the order of their starts."""
    submitted = {event["output"]: event for event in events if event["event"] == "submitted"}
    starts, ends = _last(events, "start"), _last(events, "end")
    worker_free_at: dict[float, list[float]] = defaultdict(list)
    found = []
    for output in sorted(ends.keys() & starts.keys() & submitted.keys(), key=lambda name: starts[name]["at"]):
        handed, start, end = submitted[output], starts[output], ends[output]
        began_at = start.get("began_at")
        worker_at = free_at = max(handed["at"] if began_at is None else began_at, handed["at"])
        if began_at is not None:
            free_at = max([worker_at, *(at for at in worker_free_at[began_at] if at <= start["at"])])
            worker_free_at[began_at].append(end["at"])
        ready_at = handed["at"] if handed.get("ready_at") is None else min(handed["ready_at"], handed["at"])
        found.append(Timing(handed.get("queue", ""), ready_at, worker_at, free_at, start["at"], end["at"]))
    return found


def queue_summaries(jobs: Sequence[Timing]) -> tuple[QueueSummary, ...]:
    """The seconds of each queue, summed over its jobs."""
    return tuple(
        _summary(queue, [job for job in jobs if job.queue == queue]) for queue in sorted({job.queue for job in jobs})
    )


def wait_share(jobs: Sequence[Timing]) -> float:
    """The part of the run's time in which jobs were ready and none had a worker; 0 if nothing ran."""
    if not jobs:
        return 0.0
    whole = max(job.end_at for job in jobs) - min(job.ready_at for job in jobs)
    busy = _merged([(job.worker_at, job.end_at) for job in jobs])
    either = _merged([(job.ready_at, job.end_at) for job in jobs])
    return round((_length(either) - _length(busy)) / whole, 4) if whole > 0 else 0.0


def _merged(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for begin, end in sorted(spans):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((begin, end))
    return merged


def _length(spans: Sequence[tuple[float, float]]) -> float:
    return sum(end - begin for begin, end in spans)


def _last(events: Sequence[Mapping[str, Any]], kind: str) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for event in sorted((event for event in events if event["event"] == kind), key=lambda event: float(event["at"])):
        found[event["output"]] = event
    return found


def _summary(queue: str, jobs: Sequence[Timing]) -> QueueSummary:
    return QueueSummary(
        queue=queue,
        jobs=len(jobs),
        wait_seconds=round(sum(max(0.0, job.worker_at - job.ready_at) for job in jobs), 3),
        overhead_seconds=round(sum(max(0.0, job.start_at - job.free_at) for job in jobs), 3),
        run_seconds=round(sum(max(0.0, job.end_at - job.start_at) for job in jobs), 3),
    )
