"""What jobs and runs warn of, by their events: that they stopped, were tried again, or what they noted themselves."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from storyreel.registry.database import key

Value = Mapping[str, Any]
Events = Iterable[tuple[int, Value]]  # with the ids of their rows
OF_JOB = "SELECT ?, run_id, id, site_id, tenant_id, episode, ?, ?, ? FROM jobs WHERE id = ?"
OF_RUN = "SELECT ?, id, NULL, site_id, tenant_id, '', ?, ?, ? FROM runs WHERE id = ?"

REPEATS = "deliver_render"  # the flags of the jobs before it, for the run's summary


def warn_of_job(db: sqlite3.Connection, job: int, events: Events) -> None:
    """Put the warnings of a job in place of those that were known."""
    _forget(db, "job_id = ?", job)
    for row, event in events:
        for kind, message in _of_job(event):
            _add(db, OF_JOB, job, row, event, kind, message)


def warn_of_run(db: sqlite3.Connection, run: int, events: Events) -> None:
    """Put the warnings of a run itself in place of those that were known."""
    _forget(db, "run_id = ? AND job_id IS NULL", run)
    for row, event in events:
        for kind, message in _noted(event):
            _add(db, OF_RUN, run, row, event, kind, message)


def _forget(db: sqlite3.Connection, where: str, row: int) -> None:
    db.execute(f"DELETE FROM search WHERE rowid IN (SELECT id FROM warnings WHERE {where})", (row,))  # noqa: S608
    db.execute(f"DELETE FROM warnings WHERE {where}", (row,))  # noqa: S608


def _add(db: sqlite3.Connection, select: str, of: int, row: int, event: Value, kind: str, message: str) -> None:
    warning = key("warning", str(row), kind, message)
    db.execute(f"INSERT OR IGNORE INTO warnings {select}", (warning, kind, message, float(event["at"]), of))
    db.execute(
        "INSERT OR REPLACE INTO search (rowid, title, body, kind, ref) VALUES (?, ?, ?, 'error', ?)",
        (warning, event["output"] or "run", message, event["run"]),
    )


def _of_job(event: Value) -> list[tuple[str, str]]:
    notes = event.get("notes") or {}
    if event["event"] == "start" and int(event["attempt"]) > 1:
        return [("retry", f"{event['output']}: attempt {event['attempt']}")]
    found = []
    if event.get("exit"):
        kind = {3: "block", 4: "pause"}.get(int(event["exit"]), "error")
        found.append((kind, str(event.get("error") or f"{event['output']}: exit {event['exit']}")))
    for kind in ("placeholder", "flag") if event["stage"] != REPEATS else ():
        found += [(kind, str(item)) for item in notes.get(f"{kind}s") or ()]
    return found + _noted(event)


def _noted(event: Value) -> list[tuple[str, str]]:
    """What a job or a run says of its budget or its disk."""
    items = (event.get("notes") or {}).get("warnings") or ()
    return [(str(item["kind"]), str(item["message"])) for item in items]
