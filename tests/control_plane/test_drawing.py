"""The drawings: a lineage in layers, a run's jobs in lanes."""

from itertools import pairwise

from storyreel.control_plane.layered import lay_out
from storyreel.control_plane.pages.run import stages_of


def test_what_something_is_made_from_lies_left_of_it() -> None:
    drawn = lay_out(
        [["idea"], ["script", "voice"], ["film"]], [("idea", "script"), ("script", "film"), ("voice", "film")]
    )
    x = {box.name: box.x for box in drawn.boxes}
    assert x["idea"] < x["script"] == x["voice"] < x["film"]


def test_no_two_boxes_overlap() -> None:
    column = [f"clip {n}" for n in range(9)]
    drawn = lay_out([column, ["film"]], [(name, "film") for name in column])
    ys = sorted(box.y for box in drawn.boxes if box.name != "film")
    assert all(b - a >= 34 for a, b in pairwise(ys))


def test_jobs_at_the_same_time_get_lanes_of_their_own() -> None:
    jobs = [_job("a", 0, 10), _job("b", 0, 5), _job("c", 6, 10)]
    (stage,) = stages_of(jobs, now=10)
    assert [bar["lane"] for bar in stage["bars"]] == [0, 1, 1]


def test_a_stage_with_a_failed_job_is_failed() -> None:
    (stage,) = stages_of([_job("a", 0, 10), {**_job("b", 0, 5), "status": "failed"}], now=10)
    assert stage["status"] == "failed"


def _job(output: str, start: float, end: float) -> dict[str, object]:
    return {
        "stage": "render_clip",
        "output": output,
        "status": "succeeded",
        "started_at": start,
        "ended_at": end,
        "seconds": end - start,
        "attempts": 1,
        "address": None,
    }
