"""The summary of a run, made from its event files (plan section 16). Telemetry: never an input."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.contracts.record import RunSummary, StageSummary
from storyreel.contracts.store import write_whole
from storyreel.orchestrator.waits import queue_summaries, timings, wait_share

RUN_FILE = "run.jsonl"  # what a run says of itself; every other file is a job attempt's
ORDER = (5, 1, 3, 4)  # an engine's failure before a person's input before a block before a pause


def exit_code(outputs: Iterable[str]) -> int:
    """The exit code of a failed run; a job that left none counts as 5."""
    codes = [end.get("exit", 5) if (end := last_end(output)) else 5 for output in outputs]
    return next((code for code in ORDER if code in codes), 5)


def failed_outputs() -> list[str]:
    """Outputs whose job, in this run, ended badly or left without a word."""
    outputs = {event["output"] for file in _files() for event in _events(file) if event["event"] == "start"}
    return sorted(output for output in outputs if (last_end(output) or {}).get("exit", 5) != 0)


def error_of(output: str) -> str:
    """The line with which the job of this output ended."""
    end = last_end(output)
    return str(end.get("error", "")) if end else ""


def last_end(output: str) -> dict[str, Any] | None:
    """The last end event of the job that makes an output, in this run."""
    files = [f for f in _files() if f.name.startswith(output.replace("/", ",") + ".")]
    ends = [event for file in files for event in _events(file) if event["event"] == "end"]
    return max(ends, key=lambda event: float(event["at"])) if ends else None


def write_summaries(status: str) -> None:
    """Write `episodes/<ep>/run_summary.json` for each episode that the run touched."""
    run = os.environ.get("STORYREEL_RUN", "by-hand")
    events = [event for file in _files() for event in _events(file)]
    episodes = sorted(
        {e["episode"] for e in events if e["event"] != "submitted" and e["output"].startswith("episodes/")}
    )
    for episode in episodes:
        mine = [e for e in events if e["episode"] in (episode, "")]
        write_whole(Path(f"episodes/{episode}/run_summary.json"), _summary(run, episode, status, mine).to_bytes())


def _summary(run: str, episode: str, status: str, events: list[dict[str, Any]]) -> RunSummary:
    ends = [e for e in events if e["event"] == "end"]
    notes = [e.get("notes", {}) for e in ends]
    jobs = timings(events)
    return RunSummary.model_validate(
        {
            "run": run,
            "episode": episode,
            "site": os.environ.get("STORYREEL_SITE", "local"),
            "tenant": os.environ.get("STORYREEL_TENANT", "default"),
            "status": status,
            "seconds": round(max(e["at"] for e in events) - min(e["at"] for e in events), 3) if events else 0.0,
            "stages": tuple(_stage(stage, ends) for stage in sorted({e["stage"] for e in ends})),
            "engines": _union(notes, "engines"),
            "placeholders": _union(notes, "placeholders"),
            "flags": _union(notes, "flags"),
            "errors": tuple(e["error"] for e in ends if e.get("error")),
            "queues": queue_summaries(jobs),
            "wait_share": wait_share(jobs),
        }
    )


def _stage(stage: str, ends: list[dict[str, Any]]) -> StageSummary:
    mine = [e for e in ends if e["stage"] == stage]
    notes = [e.get("notes", {}) for e in mine]
    return StageSummary(
        stage=stage,
        jobs=len({e["output"] for e in mine}),
        seconds=round(sum(e.get("seconds") or 0.0 for e in mine), 3),
        retries=sum(1 for e in mine if e["attempt"] > 1),
        cache_hits=sum(int(n.get("cache_hits", 0)) for n in notes),
        cache_lookups=sum(int(n.get("cache_lookups", 0)) for n in notes),
    )


def _files() -> list[Path]:
    files = (Path("runs") / os.environ.get("STORYREEL_RUN", "by-hand")).glob("*.jsonl")
    return sorted(file for file in files if file.name != RUN_FILE)


def _union(notes: list[dict[str, Any]], key: str) -> tuple[str, ...]:
    return tuple(sorted({str(item) for note in notes for item in note.get(key, ())}))


def _events(file: Path) -> list[dict[str, Any]]:
    events = []
    for line in file.read_text(encoding="utf-8").splitlines():
        with suppress(ValueError):
            events.append(json.loads(line))
    return events
