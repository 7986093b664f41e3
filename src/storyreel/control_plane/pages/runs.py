"""Runs: which there were, how they ended, and the one that goes on."""

from datetime import UTC, datetime
from typing import Any

from storyreel.control_plane import live
from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import NotThereError, Row, View, key

SHOWN = 25
OF_EPISODE = "r.id IN (SELECT run_id FROM run_sums WHERE episode = ?)"
STATUSES = ("running", "succeeded", "failed", "blocked", "paused", "killed")
RUNS = """
SELECT r.id, r.name, r.status, r.started_at, r.ended_at, r.last_event_at, r.jobs, r.failed_jobs, r.retries, r.targets,
  r.first_error, r.last_stage, s.name AS site, t.name AS tenant, p.name AS project, p.title, p.profile
FROM runs r JOIN sites s ON s.id = r.site_id JOIN tenants t ON t.id = r.tenant_id JOIN projects p ON p.id = r.project_id
"""
EPISODES = "SELECT episode AS name FROM run_sums WHERE run_id = ? AND episode LIKE 'ep%' ORDER BY episode LIMIT 12"
AT_TIME = """
SELECT a.digest, a.bytes FROM names n JOIN jobs j ON j.output_id = n.id
JOIN outputs o ON o.record_id = j.record_id AND o.name_id = n.id JOIN artifacts a ON a.id = o.artifact_id
WHERE n.name = ? AND j.started_at <= ? ORDER BY j.started_at DESC LIMIT 1
"""
NAMED_FILM = """
SELECT a.digest FROM names n JOIN outputs o ON o.name_id = n.id
JOIN artifacts a ON a.id = o.artifact_id WHERE n.name = ? ORDER BY a.bytes IS NULL, o.record_id LIMIT 1
"""


def load(view: View) -> dict[str, Any]:
    """The newest runs that the address asks for, and what can be asked for."""
    going = live.running(view.folder)
    conditions, values = _conditions(view)
    rows = view.rows(f"{RUNS} WHERE {conditions} ORDER BY r.started_at DESC LIMIT {SHOWN + 1}", *values)
    runs = [row_of(view, row) for row in rows[:SHOWN] if row["name"] != going]
    now_running = live_row(view, going) if going and not any(view.word(n) for n in ("from", "to", "before")) else None
    if (
        now_running
        and view.word("status") in ("", "running")
        and view.word("episode") in ("", *now_running["episodes"])
    ):
        runs.insert(0, now_running)
    return {
        "title": "Runs",
        "asked": {name: view.word(name) for name in ("status", "episode", "site", "tenant", "from", "to")},
        "is_live": bool(going),
        "runs": runs,
        "older": rows[SHOWN - 1]["started_at"] if len(rows) > SHOWN else None,
        "statuses": list(STATUSES),
        "sites": _names(view, "SELECT name FROM sites ORDER BY name LIMIT 50"),
        "tenants": _names(view, "SELECT name FROM tenants ORDER BY name LIMIT 50"),
        "episodes": episodes_of(view),
    }


def episodes_of(view: View) -> list[str]:
    """The episodes that the registry has names of; an index is asked for each, no table is read whole."""
    query = "SELECT 1 FROM names WHERE name >= ? AND name < ? LIMIT 1"
    names = [f"ep{number:02d}" for number in range(1, 100)]
    return [name for name in names if view.row(query, f"episodes/{name}/", f"episodes/{name}0")]


def row_of(view: View, row: Row) -> Row:
    """A run as the list shows it."""
    episodes = _names(view, EPISODES, row["id"])
    end = row["ended_at"] or (view.now if row["status"] == "running" else row["last_event_at"])
    shown = {name: row[name] for name in row if name not in ("id", "last_event_at", "first_error", "last_stage")}
    return {
        **shown,
        "address": f"/runs/{key(row['id'])}",
        "elapsed": max(0.0, end - row["started_at"]),
        "episodes": episodes,
        "stage": stage_of(row["last_stage"]).words if row["last_stage"] else "",
        "error": row["first_error"],
        "film": film_of(view, episodes[-1], end) if episodes else None,
    }


def live_row(view: View, name: str) -> Row | None:
    """The run that goes on, by its event files."""
    jobs = live.jobs_of(view.folder, name)
    if not jobs:
        return None
    project = view.row("SELECT name, title, profile FROM projects LIMIT 1") or {}
    episodes = sorted({job["episode"] for job in jobs if job["episode"].startswith("ep")})
    return {
        "name": name,
        "status": "running",
        "started_at": jobs[0]["started_at"],
        "ended_at": None,
        "elapsed": max(0.0, view.now - jobs[0]["started_at"]),
        "jobs": len(jobs),
        "failed_jobs": sum(job["status"] == "failed" for job in jobs),
        "retries": sum(job["attempts"] - 1 for job in jobs),
        "site": jobs[-1]["site"],
        "tenant": jobs[-1]["tenant"],
        "project": project.get("name", ""),
        "title": project.get("title", ""),
        "profile": project.get("profile", ""),
        "address": f"/runs/live/{name}",
        "episodes": episodes,
        "stage": stage_of(jobs[-1]["stage"]).words,
        "error": next((job["error"] for job in jobs if job["error"]), ""),
        "film": None,
    }


def film_of(view: View, episode: str, by: float) -> str | None:
    """The digest of an episode's film as it was at a time; if no run says, one that is known."""
    name = f"episodes/{episode}/render.mp4"
    found = view.row(AT_TIME, name, by) or view.row(NAMED_FILM, name)
    return str(found["digest"]) if found else None


def _conditions(view: View) -> tuple[str, list[Any]]:
    conditions, values = ["1"], list[Any]()
    for word, condition in (
        ("status", "r.status = ?"),
        ("site", "s.name = ?"),
        ("tenant", "t.name = ?"),
        ("episode", OF_EPISODE),
    ):
        if view.word(word):
            conditions.append(condition)
            values.append(view.word(word))
    for word, condition, days in (("from", "r.started_at >= ?", 0), ("to", "r.started_at < ?", 1)):
        if view.word(word):
            conditions.append(condition)
            values.append(_day(view.word(word)) + days * 86400)
    if view.word("before"):
        conditions.append("r.started_at < ?")
        values.append(_float(view.word("before")))
    return " AND ".join(conditions), values


def _day(word: str) -> float:
    try:
        return datetime.strptime(word, "%Y-%m-%d").replace(tzinfo=UTC).timestamp()
    except ValueError:
        raise NotThereError(f"date: found {word!r}, expected something like 2026-11-24") from None


def _float(word: str) -> float:
    try:
        return float(word)
    except ValueError:
        raise NotThereError(f"before: found {word!r}, expected a number") from None


def _names(view: View, query: str, *values: Any) -> list[str]:
    return [str(row["name"]) for row in view.rows(query, *values) if row["name"]]
