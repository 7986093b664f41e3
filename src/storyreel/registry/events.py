"""Read events into the registry. Runs, jobs, costs and warnings are functions of the set of events.

So it does not matter in which order events come, nor how often. A line that
is still being written has no end yet and is left for the next time.
"""

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storyreel.registry.database import id_of, key
from storyreel.registry.event_line import read_line
from storyreel.registry.folders import Folder
from storyreel.registry.records import add_name, refuse, touch
from storyreel.registry.warned import warn_of_job, warn_of_run

Value = Mapping[str, Any]
STATUS = {0: "succeeded", 3: "blocked", 4: "paused"}
RUN_FILE = "run.jsonl"  # what a run says of itself


def read_events(db: sqlite3.Connection, folder: Folder) -> int:
    """Take in the event files of a folder that have grown; returns how many."""
    known: dict[str, int] = dict(db.execute("SELECT path, bytes FROM sources").fetchall())
    count = 0
    runs = folder.path / "runs"
    for run in sorted(path for path in runs.iterdir() if path.is_dir()) if runs.is_dir() else ():
        for file in sorted(run.glob("*.jsonl")):
            path = folder.named(file)
            size = file.stat().st_size
            if known.get(path) != size:
                _read_file(db, folder, file, path)
                count += 1
    return count


def _read_file(db: sqlite3.Connection, folder: Folder, file: Path, path: str) -> None:
    data = file.read_bytes()
    db.execute("INSERT OR REPLACE INTO sources VALUES (?, ?)", (path, len(data)))
    db.execute("DELETE FROM refusals WHERE path >= ? AND path < ?", (f"{path}:", f"{path};"))
    for number, line in enumerate(data.split(b"\n")[:-1], 1):
        try:
            _insert(db, folder, file.parent.name, line)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            reason = f"{path}:{number}: found no event ({type(error).__name__}: {str(error)[:80]}); skipped"
            refuse(db, folder, f"{path}:{number}", reason)


def _insert(db: sqlite3.Connection, folder: Folder, run_name: str, line: bytes) -> None:
    event = read_line(line)
    site_name, output, at = str(event["site"]), str(event["output"]), float(event["at"])
    if event["tenant"] != folder.tenant:
        raise ValueError(f"of tenant {event['tenant']}, expected {folder.tenant}")
    tenant = key("tenant", folder.tenant)
    project = key("project", folder.tenant, folder.project)
    site = add_site(db, site_name)
    run = key("run", site_name, folder.tenant, folder.project, run_name)
    job = key("job", str(run), output) if output else None
    db.execute(
        "INSERT OR IGNORE INTO runs (id, site_id, tenant_id, project_id, name, status, started_at, last_event_at)"
        " VALUES (?, ?, ?, ?, ?, 'running', ?, ?)",
        (run, site, tenant, project, run_name, at, at),
    )
    if job is not None:
        db.execute(
            "INSERT OR IGNORE INTO jobs (id, run_id, site_id, tenant_id, stage, episode, output_id, status, attempts,"
            " started_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'running', 1, ?)",
            (job, run, site, tenant, str(event["stage"]), str(event["episode"]), add_name(db, output), at),
        )
        db.execute("INSERT OR IGNORE INTO touched_jobs VALUES (?)", (job,))
    db.execute("INSERT OR IGNORE INTO touched_runs VALUES (?)", (run,))
    db.execute(
        "INSERT OR IGNORE INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(key("event", str(run), line.decode()), run, job, site, tenant, str(event["event"]), at),
            *(int(event["attempt"]), event.get("exit"), event.get("seconds"), str(event.get("error") or "")),
            *(json.dumps(event.get("notes") or {}, sort_keys=True), line.decode()),
        ),
    )


def add_site(db: sqlite3.Connection, name: str) -> int:
    """The row of a site, made if it is new."""
    row = key("site", name)
    db.execute("INSERT OR IGNORE INTO sites (id, name) VALUES (?, ?)", (row, name))
    return row


def settle_jobs(db: sqlite3.Connection) -> None:
    """Work out the jobs whose events have changed, their costs and their warnings."""
    for (job,) in db.execute("SELECT id FROM touched_jobs").fetchall():
        rows = db.execute("SELECT id, content FROM events WHERE job_id = ? ORDER BY at, id", (job,)).fetchall()
        events = [(row, json.loads(content)) for row, content in rows]
        _settle_job(db, job, [event for _, event in events])
        db.execute("DELETE FROM costs WHERE job_id = ?", (job,))
        for row, event in events:
            if event["event"] == "end":
                _add_cost(db, row, job, event)
        warn_of_job(db, job, events)


def _settle_job(db: sqlite3.Connection, job: int, events: list[dict[str, Any]]) -> None:
    starts = [e for e in events if e["event"] == "start"]
    ends = [e for e in events if e["event"] == "end"]
    last = max(starts, key=lambda e: float(e["at"]), default=events[-1])
    end = ends[-1] if ends and float(ends[-1]["at"]) >= float(last["at"]) else None
    notes = (end or {}).get("notes") or {}
    site = str(last["site"])
    record = (end or {}).get("record")
    record_id = id_of(bytes.fromhex(record)) if record else None
    db.execute(
        "UPDATE jobs SET record_id = ?, status = ?, attempts = ?, started_at = ?, ended_at = ?, seconds = ?,"
        " wait_seconds = ?, exit = ?, error = ?, cache_hits = ?, cache_lookups = ?, queue_id = ?, host_id = ?"
        " WHERE id = ?",
        (
            *(record_id, STATUS.get(end.get("exit", 5), "failed") if end else "running"),
            *(max((int(e["attempt"]) for e in events), default=1), float(last["at"])),
            *(float(end["at"]) if end else None, (end or {}).get("seconds"), _waited(events, last)),
            *((end or {}).get("exit"), str((end or {}).get("error") or "")),
            *(int(notes.get("cache_hits", 0)), int(notes.get("cache_lookups", 0))),
            *(_place(db, "queues", site, _first(events, "queue")), _place(db, "hosts", site, _first(events, "host"))),
            job,
        ),
    )
    if record_id is not None:
        touch(db, "record_id = ?", record_id)


def _waited(events: list[dict[str, Any]], start: Value) -> float | None:
    """Seconds from when a job's last input was there until a worker had it; None if it went through no queue."""
    handed = [event for event in events if event["event"] == "submitted" and event["at"] <= start["at"]]
    if not handed or start["event"] != "start":
        return None
    at = float(handed[-1]["at"])
    ready_at = min(float(handed[-1].get("ready_at") or at), at)
    return round(max(float(start.get("began_at") or at), at) - ready_at, 3)


def _first(events: list[dict[str, Any]], name: str) -> Any:
    """The last value that the events of a job, or their notes, give a name."""
    for event in reversed(events):
        for value in (event.get(name), (event.get("notes") or {}).get(name)):
            if value not in (None, ""):
                return value
    return None


def _place(db: sqlite3.Connection, table: str, site: str, name: object) -> int | None:
    if not name:
        return None
    row = key(table, site, str(name))
    db.execute(f"INSERT OR IGNORE INTO {table} VALUES (?, ?, ?)", (row, key("site", site), str(name)))  # noqa: S608
    return row


def _add_cost(db: sqlite3.Connection, row: int, job: int, event: Value) -> None:
    notes = event.get("notes") or {}
    money = notes.get("money_micro_usd", round(float(notes.get("cost_usd", 0)) * 1_000_000))
    db.execute(
        "INSERT INTO costs SELECT ?, id, run_id, site_id, tenant_id, episode, stage, ?, ?, ?, ?, ? FROM jobs"
        " WHERE id = ?",
        (
            *(row, str(notes.get("provider", "")), float(event.get("seconds") or 0)),
            *(int(notes.get("tokens_in", 0)), int(notes.get("tokens_out", 0)), int(money), job),
        ),
    )


def settle_runs(db: sqlite3.Connection) -> None:
    """Work out the runs whose events have changed, and those that were killed."""
    for (run,) in db.execute("SELECT id FROM touched_runs").fetchall():
        _settle_run(db, run)
    _find_killed(db)


def _settle_run(db: sqlite3.Connection, run: int) -> None:
    first, last = db.execute("SELECT min(at), max(at) FROM events WHERE run_id = ?", (run,)).fetchone()
    rows = db.execute(
        "SELECT id, content FROM events WHERE run_id = ? AND job_id IS NULL ORDER BY at, id", (run,)
    ).fetchall()
    own = [json.loads(content) for _, content in rows]
    warn_of_run(db, run, [(row, event) for (row, _), event in zip(rows, own, strict=True)])
    jobs, retries, failed, running, worst = db.execute(
        "SELECT count(*), coalesce(sum(attempts - 1), 0), coalesce(sum(coalesce(exit, 0) <> 0), 0),"
        " coalesce(sum(ended_at IS NULL), 0), max(CASE coalesce(exit, 0) WHEN 0 THEN 0 WHEN 4 THEN 4 WHEN 3 THEN 5"
        " ELSE 6 END) FROM jobs WHERE run_id = ?",
        (run,),
    ).fetchone()
    end = next((event for event in reversed(own) if event["event"] == "end"), None)
    if end is not None:
        status = STATUS.get(end.get("exit", 5), "failed")
    elif own or running:
        status = "running"
    else:
        status = {0: "succeeded", 4: "paused", 5: "blocked"}.get(worst or 0, "failed")
    targets: list[str] = next((e["notes"]["targets"] for e in own if "targets" in (e.get("notes") or {})), [])
    db.execute(
        "UPDATE runs SET status = ?, started_at = ?, ended_at = ?, last_event_at = ?, targets = ?, jobs = ?,"
        " failed_jobs = ?, retries = ? WHERE id = ?",
        (status, first, None if status == "running" else last, last, json.dumps(targets), jobs, failed, retries, run),
    )
    db.execute(_AT_FIRST_SIGHT, (run,))


_AT_FIRST_SIGHT = """
UPDATE runs SET
  first_error = coalesce((SELECT error FROM jobs WHERE run_id = runs.id AND error <> '' ORDER BY started_at, id
    LIMIT 1), ''),
  last_stage = coalesce((SELECT stage FROM jobs WHERE run_id = runs.id ORDER BY started_at DESC, id DESC LIMIT 1), '')
WHERE id = ?
"""


def _find_killed(db: sqlite3.Connection) -> None:
    """A working directory has one run at a time: an unfinished one was killed if another has begun after it."""
    db.execute(
        "UPDATE runs SET status = 'killed', ended_at = last_event_at WHERE status = 'running' AND EXISTS"
        " (SELECT 1 FROM runs later WHERE later.project_id = runs.project_id AND later.site_id = runs.site_id"
        " AND later.started_at > runs.started_at AND later.name <> 'by-hand')"
    )
    for status, of_runs in (("killed", "<> 'running'"), ("running", "= 'running'")):
        db.execute(
            "UPDATE jobs SET status = ? WHERE status IN ('running', 'killed') AND status <> ? AND"  # noqa: S608
            f" (SELECT status FROM runs WHERE id = run_id) {of_runs}",
            (status, status),
        )
