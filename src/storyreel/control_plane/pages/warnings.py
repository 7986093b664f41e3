"""Warnings: what stopped, what was tried again, what is only a placeholder, what runs short."""

from datetime import UTC, datetime
from typing import Any

from storyreel.control_plane.pages.runs import AT_TIME
from storyreel.control_plane.view import Row, View, key

NEWEST = """
SELECT w.kind, w.message, w.at, w.episode, w.job_id, w.run_id, r.name AS run, s.name AS site, t.name AS tenant
FROM warnings w JOIN runs r ON r.id = w.run_id JOIN sites s ON s.id = w.site_id JOIN tenants t ON t.id = w.tenant_id
WHERE {} ORDER BY w.at DESC LIMIT 100
"""
COUNTS = "SELECT kind, count(*) AS count FROM warnings GROUP BY kind"
REFUSED = "SELECT path, reason FROM refusals ORDER BY path LIMIT 50"
LICENCES = """
SELECT a.name, a.license, a.expires, n.name AS plan, n.episode, p.digest
FROM assets a JOIN asset_uses u ON u.asset_id = a.id JOIN artifacts p ON p.id = u.plan_id
JOIN outputs o ON o.artifact_id = p.id JOIN names n ON n.id = o.name_id
WHERE a.expires <> '' AND a.expires < ? ORDER BY a.expires, a.name, n.name LIMIT 200
"""
ELSEWHERE = """
SELECT s.name AS site, p.name AS project, a.checkpoint AS what, a.episode, a.decision, a.approver AS by,
  a.decided_at AS at, a.note, a.subject, a.subject_digest AS digest
FROM approvals a JOIN sites s ON s.id = a.site_id JOIN projects p ON p.id = a.project_id WHERE s.is_here = 0
UNION ALL
SELECT s.name, p.name, 'a finding', w.episode, 'waived', w.waived_by, '', w.reason, w.path, NULL
FROM waivers w JOIN sites s ON s.id = w.site_id JOIN projects p ON p.id = w.project_id WHERE s.is_here = 0
ORDER BY site, project, episode, what, subject LIMIT 100
"""
SOON = 30 * 86_400
LOW = 0.1  # of a disk
WORDS = {
    "block": "Blocked by a gate",
    "pause": "Waits for a person",
    "error": "Failed",
    "retry": "Tried again",
    "placeholder": "Placeholder",
    "flag": "Flag",
    "budget": "Budget",
    "disk": "Disk",
}


def load(view: View) -> dict[str, Any]:
    """The newest warnings, and how many of each kind there were."""
    kind = view.word("kind")
    rows = view.rows(NEWEST.format("w.kind = ?"), kind) if kind else view.rows(NEWEST.format("1"))
    free, total = view.folder.free_bytes()
    return {
        "title": "Warnings",
        "asked": {"kind": kind},
        "kinds": [{**row, "words": WORDS.get(row["kind"], row["kind"])} for row in view.rows(COUNTS)],
        "warnings": [_row(row) for row in rows],
        "licences": _licences(view),
        "elsewhere": view.rows(ELSEWHERE),
        "refused": view.rows(REFUSED),
        "disk": {"free": free, "total": total, "is_low": free < LOW * total},
    }


def _row(row: Row) -> Row:
    address = f"/jobs/{key(row['job_id'])}" if row["job_id"] is not None else f"/runs/{key(row['run_id'])}"
    shown = {name: row[name] for name in row if name not in ("job_id", "run_id")}
    return {**shown, "words": WORDS.get(row["kind"], row["kind"]), "address": address}


def _licences(view: View) -> list[Row]:
    """Assets of today's plans whose licence has ended, or will within a month."""
    found = []
    for row in view.rows(LICENCES, _day(view.now + SOON)):
        newest = view.row(AT_TIME, row["plan"], view.now)
        if newest is None or newest["digest"] == row["digest"]:
            found.append({**row, "has_ended": row["expires"] < _day(view.now)})
    return found


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()
