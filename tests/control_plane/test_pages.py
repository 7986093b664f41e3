"""What the pages say about the small film, as JSON and as pages."""

import json
import os
import time
from typing import Any

import pytest

from storyreel.control_plane.pages import host as host_page

from .conftest import Served
from .small_film import FIRST, IDEA, REDRAWN, SECOND

PAGES = ("/", "/runs", "/queues", "/lineage", "/canon", "/canon/tess", "/cost", "/warnings", "/host")


def _json(served: Served, path: str) -> Any:
    status, headers, body = served.ask(path + ".json" if "?" not in path else path.replace("?", ".json?"))
    assert status == 200 and headers["content-type"].startswith("application/json"), (path, status, body[:200])
    return json.loads(body)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_there(served: Served, path: str) -> None:
    status, headers, body = served.ask(path)
    assert status == 200 and headers["content-type"].startswith("text/html")
    assert b"<h1" in body


def test_runs_are_newest_first_with_their_error(served: Served) -> None:
    newest, oldest = _json(served, "/runs")["runs"]
    assert newest["started_at"] > oldest["started_at"]
    assert newest["error"].startswith("kokoro: ended with 137")
    assert (oldest["error"], oldest["episodes"], oldest["jobs"]) == ("", ["ep01"], 12)


@pytest.mark.parametrize(
    ("query", "count"), [("episode=ep01", 2), ("episode=ep02", 0), ("site=local", 2), ("to=2001-01-01", 0)]
)
def test_runs_are_filtered(served: Served, query: str, count: int) -> None:
    assert len(_json(served, f"/runs?{query}")["runs"]) == count


def test_a_date_that_is_none_is_said(served: Served) -> None:
    status, _, body = served.ask("/runs?from=tomorrow")
    assert status == 404 and b"expected something like 2026-11-24" in body


def test_a_job_has_inputs_outputs_log_and_attempts(served: Served) -> None:
    run = _json(served, _json(served, "/runs")["runs"][1]["address"])
    (clips,) = [stage for stage in run["stages"] if stage["stage"] == "render_clip"]
    job = _json(served, clips["bars"][0]["address"])
    assert [a["name"] for a in job["inputs"]] == [f"shots/{FIRST}.json"]
    assert [a["name"] for a in job["outputs"]] == [f"clips/{FIRST}.mp4"]
    assert [e["event"] for e in job["attempts"]] == ["start", "end"]
    assert job["log"]["text"] == "drew 48 frames\n"


def test_a_clip_leads_to_the_idea_and_to_the_film(served: Served) -> None:
    (clip,) = _json(served, f"/lineage?q=clips/{FIRST}")["found"]
    page = _json(served, f"/artifacts/{clip['digest']}")
    assert page["idea"] == IDEA
    assert [a["name"] for a in page["to_the_idea"]][-1] == "story/arc.json"
    assert page["to_the_film"][-1]["title"].endswith("(film)")


def test_a_run_before_is_compared(served: Served) -> None:
    newest = _json(served, "/runs")["runs"][0]
    difference = _json(served, _json(served, newest["address"])["difference"])
    changed = [row["name"] for row in difference["changed"]]
    assert "episodes/ep01/script.json" in changed and "story/arc.json" not in changed
    assert [c["name"] for c in difference["clips"]["only_before"]] == [f"clips/{SECOND}.mp4"]
    assert [c["name"] for c in difference["clips"]["only_after"]] == [f"clips/{REDRAWN}.mp4"]


def test_a_fact_quotes_the_line_that_says_so(served: Served) -> None:
    page = _json(served, "/canon/tess")
    (age,) = [fact for fact in page["facts"] if fact["predicate"] == "age"]
    assert age["history"][0]["object"] == "18"
    assert age["history"][0]["why"]["words"].endswith("turns of the lamp, Dad?")


def test_a_failure_is_a_warning(served: Served) -> None:
    assert "kokoro: ended with 137" in json.dumps(_json(served, "/warnings")["warnings"])


def test_a_host_was_heard_when_a_job_of_its_last_began_or_ended(served: Served) -> None:
    (host,) = _json(served, "/host")["hosts"]
    jobs = [bar for run in _json(served, "/runs")["runs"] for bar in _bars(served, run["address"])]
    assert (host["name"], host["site"]) == (os.uname().nodename, "local")
    assert (host["jobs"], host["failed"]) == (len(jobs), sum(bar["status"] == "failed" for bar in jobs))
    assert (host["state"], host["working"]) == ("idle", 0)
    assert time.time() - 600 < host["seen"] <= time.time()


def _bars(served: Served, run: str) -> list[Any]:
    return [bar for stage in _json(served, run)["stages"] for bar in stage["bars"]]


@pytest.mark.parametrize(
    ("jobs", "failed", "working", "hours", "state"),
    [(10, 3, 1, 0, "degraded"), (10, 2, 1, 0, "active"), (10, 2, 0, 5, "idle"), (0, 0, 0, 30, "silent")],
)
def test_a_host_is_what_its_jobs_say(jobs: int, failed: int, working: int, hours: int, state: str) -> None:
    host = {"jobs": jobs, "failed": failed, "working": working, "seen": 1e9 - hours * 3600}
    assert host_page.state_of(host, now=1e9) == state


def test_what_is_not_there_says_so(served: Served) -> None:
    for path in ("/runs/0000000000000000", "/jobs/0000000000000000", "/canon/nobody", "/artifacts/" + "0" * 64):
        status, _, body = served.ask(path)
        assert status == 404 and b"Not here" in body, path
