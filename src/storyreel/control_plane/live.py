"""Runs that go on now, read from their event files: the registry learns of them when they end.

A run goes on while its working directory is locked. The lock is looked up in the
kernel's list, never taken: to try it could refuse a run that starts just then.
"""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.control_plane.folder import Folder
from storyreel.control_plane.view import Row

LOCKS = Path("/proc/locks")


def is_locked(folder: Folder) -> bool:
    """Whether a run on this host holds the working directory."""
    with suppress(OSError):
        place = f":{os.stat(folder.path / '.lock').st_ino}"  # a layered file system hides the device's number
        lines = [line.split() for line in LOCKS.read_text().splitlines()]
        return any("FLOCK" in words and any(word.endswith(place) for word in words) for words in lines)
    return False


def running(folder: Folder) -> str:
    """The name of the run that goes on; empty if none does, or it has not begun a job yet."""
    names = [name for name in folder.names("runs") if name != "by-hand"]
    return names[-1] if names and is_locked(folder) else ""


def jobs_of(folder: Folder, run: str) -> list[Row]:
    """The jobs of a run by their event files, as the registry would have them, oldest first."""
    by_output: dict[str, list[dict[str, Any]]] = {}
    for name in folder.names("runs", run):
        for event in _events(folder.read_event_file(run, name)):
            by_output.setdefault(str(event.get("output", "")), []).append(event)
    jobs = [_job(output, events) for output, events in by_output.items() if output]
    return sorted((job for job in jobs if job), key=lambda job: (job["started_at"], job["output"]))


def _job(output: str, events: list[dict[str, Any]]) -> Row:
    events.sort(key=lambda event: (event["attempt"], event["at"]))
    starts = [event for event in events if event["event"] == "start"]
    if not starts:
        return {}
    last = starts[-1]
    end = next((e for e in events if e["event"] == "end" and e["attempt"] == last["attempt"]), None)
    code = end.get("exit") if end else None
    return {
        "output": output,
        "stage": last["stage"],
        "episode": last["episode"],
        "site": last["site"],
        "host": last.get("host", ""),
        "tenant": last["tenant"],
        "status": "running" if end is None else {0: "succeeded", 3: "blocked", 4: "paused"}.get(code or 0, "failed"),
        "attempts": len(starts),
        "started_at": last["at"],
        "ended_at": end["at"] if end else None,
        "seconds": end.get("seconds") if end else None,
        "exit": code,
        "error": end.get("error", "") if end else "",
        "id": None,
    }


def _events(data: bytes) -> list[dict[str, Any]]:
    events = []
    for line in data.splitlines():
        with suppress(ValueError):
            event = json.loads(line)
            if {"event", "attempt", "at", "stage", "episode", "site", "tenant"} <= event.keys():
                events.append(event)
    return events
