"""Waiting, starting up and running, from the events of a run."""

from typing import Any

from storyreel.orchestrator.waits import queue_summaries, timings, wait_share


def _job(output: str, ready: float, handed: float, start: float, end: float, began: float | None) -> list[Any]:
    common = {"output": output}
    return [
        {**common, "event": "submitted", "at": handed, "ready_at": ready, "queue": "cpu_queue"},
        {**common, "event": "start", "at": start, "began_at": began},
        {**common, "event": "end", "at": end},
    ]


def test_a_job_waits_until_it_has_a_worker_and_starts_up_until_its_command_runs() -> None:
    jobs = timings(_job("a", ready=10, handed=12, start=20, end=25, began=17))
    (queue,) = queue_summaries(jobs)
    assert (queue.wait_seconds, queue.overhead_seconds, queue.run_seconds) == (7, 3, 5)
    assert wait_share(jobs) == round(7 / 15, 4)


def test_on_one_machine_a_job_has_its_worker_when_it_is_handed_out() -> None:
    (queue,) = queue_summaries(timings(_job("a", ready=10, handed=12, start=12.5, end=15, began=None)))
    assert (queue.wait_seconds, queue.overhead_seconds) == (2, 0.5)


def test_in_a_group_the_job_before_is_no_overhead_of_the_next() -> None:
    events = _job("a", 0, 0, 3, 5, began=1) + _job("b", 0, 0, 5.5, 8, began=1)
    (queue,) = queue_summaries(timings(events))
    assert (queue.jobs, queue.overhead_seconds) == (2, 2 + 0.5)


def test_a_job_that_never_ended_is_left_out() -> None:
    assert timings(_job("a", 0, 0, 1, 2, None)[:2]) == []


def test_a_job_that_waits_beside_one_that_runs_is_no_share_of_waiting() -> None:
    beside = timings(_job("a", 0, 0, 0, 10, None) + _job("b", 0, 10, 10, 20, None))
    assert wait_share(beside) == 0.0
    assert queue_summaries(beside)[0].wait_seconds == 10
