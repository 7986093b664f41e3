"""A run: its stages over time, what failed, what it made, the film with its captions."""

from typing import Any

from storyreel.control_plane import live
from storyreel.control_plane.pages import runs
from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import NotThereError, Row, View, key, row_id

JOBS = """
SELECT j.id, j.stage, j.episode, n.name AS output, j.status, j.attempts, j.started_at, j.ended_at, j.seconds,
  j.wait_seconds, j.exit, j.error, j.cache_hits, j.cache_lookups, j.record_id
FROM jobs j JOIN names n ON n.id = j.output_id WHERE j.run_id = ? ORDER BY j.started_at, j.id LIMIT 6000
"""
MADE = """
SELECT n.name, a.digest, a.kind, a.schema, a.bytes FROM jobs j JOIN outputs o ON o.record_id = j.record_id
JOIN names n ON n.id = o.name_id JOIN artifacts a ON a.id = o.artifact_id WHERE j.run_id = ? ORDER BY n.name LIMIT 400
"""
NAMED = """
SELECT n.name, a.digest, a.kind, a.schema, a.bytes FROM names n JOIN outputs o ON o.name_id = n.id
JOIN artifacts a ON a.id = o.artifact_id WHERE n.name = ? ORDER BY a.bytes IS NULL LIMIT 1
"""
EARLIER = (
    "SELECT id, name FROM runs WHERE project_id = ? AND site_id = ? AND started_at < ? ORDER BY started_at DESC LIMIT 1"
)
CALLED = """
SELECT DISTINCT n.name FROM artifacts a JOIN outputs o ON o.artifact_id = a.id JOIN names n ON n.id = o.name_id
WHERE a.digest = ? ORDER BY n.name LIMIT 10
"""
LANES = 4


def load(view: View) -> dict[str, Any]:
    """One run of the registry."""
    row = view.row(f"{runs.RUNS} WHERE r.id = ?", row_id(view.word("run")))
    if row is None:
        raise NotThereError("no run of that name is in the registry; see all runs")
    if row["name"] == live.running(view.folder):
        return _live(view, row["name"])
    jobs = view.rows(JOBS, row["id"])
    made = view.rows(MADE, row["id"])
    ids = view.row("SELECT project_id, site_id FROM runs WHERE id = ?", row["id"]) or {}
    earlier = view.row(EARLIER, ids["project_id"], ids["site_id"], row["started_at"])
    shown = runs.row_of(view, row)
    found = _shown(view, shown, jobs, made)
    if earlier:
        found["difference"] = f"/difference/{key(earlier['id'])}/{key(row['id'])}"
    return found


def load_live(view: View) -> dict[str, Any]:
    """A run that the registry does not know yet."""
    name = view.word("name")
    known = view.row("SELECT id FROM runs WHERE name = ?", name)
    if known and name != live.running(view.folder):
        return {"moved_to": f"/runs/{key(known['id'])}"}
    return _live(view, name)


def _live(view: View, name: str) -> dict[str, Any]:
    row = runs.live_row(view, name)
    if row is None:
        raise NotThereError(f"no run {name} goes on, and none is in the registry; see all runs")
    return {**_shown(view, row, live.jobs_of(view.folder, name), []), "is_live": True}


def _shown(view: View, row: Row, jobs: list[Row], made: list[Row]) -> dict[str, Any]:
    for job in jobs:
        job["address"] = f"/jobs/{key(job['id'])}" if job["id"] is not None else None
    episode = row["episodes"][-1] if row["episodes"] else ""
    return {
        "title": f"Run of {row['title'] or row['project']}" if row["project"] else "Run",
        "is_live": False,
        "run": row,
        "stages": stages_of(jobs, view.now),
        "errors": [job for job in jobs if job["status"] in ("failed", "blocked", "paused")],
        "film": _film(view, row, episode),
        "clips": [a for a in made if a["kind"] == "video" and a["name"].startswith("clips/")][:60],
        "artifacts": [a for a in made if not a["name"].startswith(("clips/", "shots/"))],
        "made": len(made),
    }


def _film(view: View, row: Row, episode: str) -> dict[str, Any] | None:
    if not row["film"]:
        return None
    by = row["ended_at"] or view.now
    places = [name["name"].rpartition("/")[0] for name in view.rows(CALLED, bytes.fromhex(row["film"]))]
    found = [view.row(runs.AT_TIME, f"{p}/captions.vtt", by) or view.row(NAMED, f"{p}/captions.vtt") for p in places]
    captions = next((each for each in found if each), None)
    return {
        "episode": episode,
        "digest": row["film"],
        "captions": captions["digest"] if captions and captions["bytes"] is not None else None,
    }


def stages_of(jobs: list[Row], now: float) -> list[dict[str, Any]]:
    """Stages in the order in which they began, each with its jobs as bars in thousandths of the run's length."""
    if not jobs:
        return []
    start = min(job["started_at"] for job in jobs)
    end = max(job["ended_at"] or now for job in jobs)
    scale = 1000 / max(end - start, 0.001)
    stages: dict[str, dict[str, Any]] = {}
    for job in jobs:
        known = stage_of(job["stage"])
        stage = stages.setdefault(
            job["stage"],
            {"stage": job["stage"], "words": known.words, "room": known.room, "bars": [], "seconds": 0.0, "free": []},
        )
        x = (job["started_at"] - start) * scale
        width = max(3.0, ((job["ended_at"] or now) - job["started_at"]) * scale)
        stage["bars"].append(
            {
                "x": round(x, 1),
                "width": round(width, 1),
                "lane": _lane(stage["free"], x, width),
                "status": job["status"],
                "address": job["address"],
                "output": job["output"],
                "seconds": job["seconds"],
                "attempts": job["attempts"],
            }
        )
        stage["seconds"] += job["seconds"] or 0.0
    for stage in stages.values():
        stage["lanes"] = len(stage.pop("free"))
        stage["jobs"] = len(stage["bars"])
        stage["seconds"] = round(stage["seconds"], 3)
        stage["status"] = _worst([bar["status"] for bar in stage["bars"]])
    return list(stages.values())


def _lane(free: list[float], x: float, width: float) -> int:
    """The first lane that is free at x; takes it. The last lane is shared when all are taken."""
    for lane, until in enumerate(free):
        if until <= x + 0.5:
            free[lane] = x + width
            return lane
    if len(free) < LANES:
        free.append(x + width)
        return len(free) - 1
    return LANES - 1


def _worst(statuses: list[str]) -> str:
    order = ("failed", "blocked", "paused", "running", "succeeded")
    return next((status for status in order if status in statuses), "succeeded")
