"""Queues: how deep, who works on them, how fast, how long until they are empty."""

from typing import Any

from storyreel.control_plane import live, slurm
from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import Row, View

HOUR = 3600.0
QUEUES = """
SELECT q.id, q.name, s.name AS site FROM queues q JOIN sites s ON s.id = q.site_id ORDER BY s.name, q.name LIMIT 40
"""
LATEST = "SELECT max(last_event_at) AS at FROM runs"


def load(view: View) -> dict[str, Any]:
    """The queues of each site, and what Slurm says of its own."""
    latest = (view.row(LATEST) or {}).get("at") or view.now
    going = live.running(view.folder)
    until = view.now if going or view.now - latest < HOUR else latest
    recent = view.rows(
        "SELECT j.queue_id, j.ended_at, j.seconds, j.wait_seconds, j.host_id, j.status, j.stage FROM runs r "
        "CROSS JOIN jobs j ON j.run_id = r.id WHERE r.last_event_at >= ? LIMIT 20000",
        until - HOUR,
    )
    queues = [_queue(queue, recent, until) for queue in view.rows(QUEUES)]
    cell = slurm.ask(view.now)
    jobs = live.jobs_of(view.folder, going) if going else []
    return {
        "title": "Queues",
        "is_live": bool(going),
        "until": until,
        "queues": queues,
        "stages": _stages(recent),
        "now": [
            {"stage": stage_of(job["stage"]).words, "output": job["output"], "since": view.now - job["started_at"]}
            for job in jobs
            if job["status"] == "running"
        ],
        "slurm": cell,
    }


def _queue(queue: Row, recent: list[Row], until: float) -> Row:
    mine = [job for job in recent if job["queue_id"] == queue["id"]]
    done = [job for job in mine if job["ended_at"] and job["ended_at"] > until - HOUR]
    depth = sum(job["status"] == "running" for job in mine)
    waits = sorted(job["wait_seconds"] for job in done if job["wait_seconds"] is not None)
    return {
        "name": queue["name"],
        "site": queue["site"],
        "depth": depth,
        "workers": len({job["host_id"] for job in mine if job["host_id"]}),
        "jobs_an_hour": len(done),
        "wait": waits[len(waits) // 2] if waits else None,
        "drain": depth / len(done) * HOUR if done and depth else 0.0 if not depth else None,
    }


def _stages(recent: list[Row]) -> list[Row]:
    stages: dict[str, Row] = {}
    for job in recent:
        known = stage_of(job["stage"])
        row = stages.setdefault(
            job["stage"], {"stage": known.words, "room": known.room, "order": known.order, "jobs": 0, "seconds": 0.0}
        )
        row["jobs"] += 1
        row["seconds"] += job["seconds"] or 0.0
    return sorted(stages.values(), key=lambda row: -row["seconds"])[:12]
