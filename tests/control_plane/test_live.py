"""A run that goes on is shown before the registry knows of it."""

import fcntl
import json
from pathlib import Path
from typing import Any

import pytest

from storyreel.control_plane import live
from storyreel.control_plane.folder import Folder

RUN = "20261124T120000Z-3"


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    (tmp_path / "runs" / RUN).mkdir(parents=True)
    (tmp_path / ".lock").touch()
    return tmp_path


def _write(directory: Path, output: str, *events: dict[str, Any]) -> None:
    name = output.replace("/", ",")
    same = {
        "run": RUN,
        "site": "local",
        "tenant": "default",
        "episode": "ep01",
        "stage": "mix_sound",
        "output": output,
        "host": "worker1",
    }
    lines = [json.dumps({**same, "attempt": 1, **event}) for event in events]
    (directory / "runs" / RUN / f"{name}.1.7.jsonl").write_text("\n".join(lines) + "\n")


def test_a_run_goes_on_while_its_folder_is_locked(directory: Path) -> None:
    assert live.running(Folder(directory)) == ""
    with (directory / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert live.running(Folder(directory)) == RUN


def test_to_look_takes_no_lock(directory: Path) -> None:
    live.running(Folder(directory))
    with (directory / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def test_a_job_runs_until_it_says_how_it_ended(directory: Path) -> None:
    _write(directory, "episodes/ep01/a.flac", {"event": "start", "at": 1.0})
    _write(directory, "episodes/ep01/b.flac", {"event": "start", "at": 2.0}, {"event": "end", "at": 3.0, "exit": 4})
    running, paused = live.jobs_of(Folder(directory), RUN)
    assert (running["status"], paused["status"], running["host"]) == ("running", "paused", "worker1")


def test_a_line_that_was_cut_is_passed_over(directory: Path) -> None:
    _write(directory, "episodes/ep01/a.flac", {"event": "start", "at": 1.0})
    with next((directory / "runs" / RUN).iterdir()).open("a") as file:
        file.write('{"event": "end", "at"')
    assert [job["status"] for job in live.jobs_of(Folder(directory), RUN)] == ["running"]
