"""A job: what went in, what came out, its attempts, its log."""

import json
from typing import Any

from storyreel.control_plane.pages.run import NAMED
from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import NotThereError, Row, View, key, row_id

JOB = """
SELECT j.id, j.run_id, j.stage, j.episode, n.name AS output, j.status, j.attempts, j.started_at, j.ended_at, j.seconds,
  j.wait_seconds, j.exit, j.error, j.cache_hits, j.cache_lookups, j.record_id, r.name AS run, s.name AS site,
  t.name AS tenant, q.name AS queue, h.name AS host
FROM jobs j JOIN names n ON n.id = j.output_id JOIN runs r ON r.id = j.run_id JOIN sites s ON s.id = j.site_id
JOIN tenants t ON t.id = j.tenant_id LEFT JOIN queues q ON q.id = j.queue_id LEFT JOIN hosts h ON h.id = j.host_id
WHERE j.id = ?
"""
RECORD = "SELECT id, digest, command, code, compute_origin, settings FROM records WHERE id = ?"
INPUTS = """
SELECT n.name, a.digest, a.kind, a.schema, a.bytes FROM parents p JOIN names n ON n.id = p.name_id
JOIN artifacts a ON a.id = p.artifact_id WHERE p.record_id = ? ORDER BY n.name LIMIT 500
"""
OUTPUTS = """
SELECT n.name, a.digest, a.kind, a.schema, a.bytes FROM outputs o JOIN names n ON n.id = o.name_id
JOIN artifacts a ON a.id = o.artifact_id WHERE o.record_id = ? ORDER BY n.name
"""
EVENTS = "SELECT event, at, attempt, exit, seconds, error, notes FROM events WHERE job_id = ? ORDER BY at, attempt"
SAME = """
SELECT j.id, j.status, j.started_at, j.seconds, r.name AS run FROM jobs j JOIN runs r ON r.id = j.run_id
WHERE j.output_id = (SELECT output_id FROM jobs WHERE id = ?) AND j.id <> ? ORDER BY j.started_at DESC LIMIT 12
"""
SAFETY = {"script": "check_script_safety", "shots": "check_shot_safety", "assets": "check_asset_safety"}


def load(view: View) -> dict[str, Any]:
    """One job of a run."""
    job = view.row(JOB, row_id(view.word("job")))
    if job is None:
        raise NotThereError("no job of that name is in the registry; see all runs")
    record = view.row(RECORD, job["record_id"]) if job["record_id"] is not None else None
    others = view.rows(SAME, job["id"], job["id"])
    path = log_path(job["stage"], job["output"])
    log = view.folder.text(path)
    events = view.rows(EVENTS, job["id"])
    for event in events:
        event["notes"] = json.loads(event["notes"] or "{}")
    return {
        "title": stage_of(job["stage"]).words,
        "job": {name: job[name] for name in job if name not in ("id", "run_id", "record_id")},
        "run_address": f"/runs/{key(job['run_id'])}",
        "record": {**record, "id": None, "settings": json.loads(record["settings"] or "{}")} if record else None,
        "inputs": view.rows(INPUTS, record["id"]) if record else [],
        "outputs": view.rows(OUTPUTS, record["id"]) if record else _named(view, job["output"]),
        "attempts": events,
        "others": [{**other, "id": None, "address": f"/jobs/{key(other['id'])}"} for other in others],
        "log": {"path": path, "text": log, "address": f"/files/{path}" if log is not None else None},
    }


def log_path(stage: str, output: str) -> str:
    """Where the rule of a job keeps its log (the `log:` lines of rules/*.smk)."""
    parts = output.split("/")
    if parts[0] != "episodes":
        name = parts[-1].rpartition(".")[0]
        return f"logs/{stage}.log" if stage in ("canon_genesis", "plan_arc") else f"logs/{stage}/{name}.log"
    if stage == "check_safety":
        stage = SAFETY.get(parts[-1].partition(".")[0], "check_output_safety")
    has_profile = len(parts) > 3 and parts[2] != "safety"
    return f"logs/{stage}/{parts[1]}.{parts[2]}.log" if has_profile else f"logs/{stage}/{parts[1]}.log"


def _named(view: View, output: str) -> list[Row]:
    found = view.row(NAMED, output)
    return [found] if found else []
