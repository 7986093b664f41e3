"""This host: how busy, how full, and what it did last; and every host by what its jobs left (plan section 37).

No daemon tells how a host is: it was alive when one of its jobs last began or ended, on the events of that job.
"""

import os
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.control_plane import live
from storyreel.control_plane.pages.warnings import LOW
from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import Row, View, key

DAY = 86_400
RECENT = """
SELECT j.id, j.stage, n.name AS output, j.status, j.started_at, j.seconds, r.name AS run
FROM (SELECT id, name FROM runs ORDER BY started_at DESC LIMIT 3) r CROSS JOIN jobs j ON j.run_id = r.id
JOIN names n ON n.id = j.output_id ORDER BY j.started_at DESC LIMIT 20
"""
RATE = """
SELECT count(*) AS jobs, sum(j.status = 'failed') AS failed,
  max(CASE WHEN j.status = 'succeeded' THEN j.ended_at END) AS last
FROM runs r CROSS JOIN jobs j ON j.run_id = r.id WHERE r.last_event_at >= ?
"""
HOSTS = """
SELECT h.id, h.name, s.name AS site FROM hosts h JOIN sites s ON s.id = h.site_id ORDER BY s.name, h.name LIMIT 60
"""
SEEN = """
SELECT max(coalesce(ended_at, started_at)) AS at FROM
(SELECT started_at, ended_at FROM jobs WHERE host_id = ? ORDER BY started_at DESC LIMIT 50)
"""
LATELY = """
SELECT count(*) AS jobs, coalesce(sum(status = 'failed'), 0) AS failed
FROM (SELECT status FROM jobs WHERE host_id = ? AND started_at >= ? ORDER BY started_at DESC LIMIT 2000)
"""
FAILING = 5  # a host is degraded if more than one in so many of its jobs failed


def load(view: View) -> dict[str, Any]:
    """Load, memory and disk now; jobs of the last runs; how many failed within a day."""
    load_1, load_5, _ = os.getloadavg()
    cores = len(os.sched_getaffinity(0))
    used, total = _memory()
    free, disk = view.folder.free_bytes()
    rate = view.row(RATE, view.now - DAY) or {}
    troubles = [
        words
        for is_so, words in (
            (load_5 > 2 * cores, "more work than two for each core"),
            (used > 0.92 * total, "memory nearly full"),
            (free < LOW * disk, "disk nearly full"),
            (
                (rate.get("failed") or 0) * FAILING > (rate.get("jobs") or 0),
                "more than a fifth of the day's jobs failed",
            ),
        )
        if is_so
    ]
    return {
        "title": "Host",
        "host": socket.gethostname(),
        "state": "degraded" if troubles else "healthy",
        "troubles": troubles,
        "is_live": live.is_locked(view.folder),
        "load": {"one": round(load_1, 2), "five": round(load_5, 2), "cores": cores},
        "memory": {"used": used, "total": total},
        "disk": {"free": free, "total": disk},
        "day": {"jobs": rate.get("jobs") or 0, "failed": rate.get("failed") or 0, "last": rate.get("last")},
        "hosts": _hosts(view),
        "jobs": [
            {
                **{name: job[name] for name in job if name != "id"},
                "stage": stage_of(job["stage"]).words,
                "address": f"/jobs/{key(job['id'])}",
            }
            for job in view.rows(RECENT)
        ],
    }


def _hosts(view: View) -> list[Row]:
    """Each host by the events of its jobs: when it was heard last, what it does, how it did within a day."""
    going = live.running(view.folder)
    at_work = live.jobs_of(view.folder, going) if going else []
    found = []
    for host in view.rows(HOSTS):
        mine = [job for job in at_work if (job["host"], job["site"]) == (host["name"], host["site"])]
        seen = (view.row(SEEN, host["id"]) or {}).get("at")
        heard = [seen, *(job["ended_at"] or job["started_at"] for job in mine)]
        lately = view.row(LATELY, host.pop("id"), view.now - DAY) or {}
        working = sum(job["status"] == "running" for job in mine)
        found.append({**host, **lately, "working": working, "seen": max((at for at in heard if at), default=None)})
        found[-1]["state"] = state_of(found[-1], view.now)
    return found


def state_of(host: Row, now: float) -> str:
    """How a host is, by its jobs: degraded, active, idle, or silent for a day."""
    if host["failed"] * FAILING > host["jobs"]:
        return "degraded"
    if host["working"]:
        return "active"
    return "idle" if (host["seen"] or 0) >= now - DAY else "silent"


def _memory() -> tuple[int, int]:
    """Bytes in use and in all, as the kernel counts them."""
    found: dict[str, int] = {}
    with suppress(OSError, ValueError):
        for line in Path("/proc/meminfo").read_text().splitlines():
            name, _, value = line.partition(":")
            found[name] = int(value.split()[0]) * 1024
    total = found.get("MemTotal", 1)
    return total - found.get("MemAvailable", total), total
