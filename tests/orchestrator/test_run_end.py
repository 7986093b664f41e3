"""A run that has ended lets Python end."""

import threading

from storyreel.orchestrator import graph


def test_a_timer_that_looks_for_more_jobs_is_ended() -> None:
    looked: list[int] = []
    timer = threading.Timer(30, lambda: looked.append(1))
    timer.start()
    graph._end_waiting()
    timer.join(5)
    assert not timer.is_alive()
    assert not looked
