"""This host: how busy, how full, and what it did last (plan section 37)."""

import os
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.control_plane import live
from storyreel.control_plane.pages.warnings import LOW
from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import View, key

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
SELECT h.name, s.name AS site FROM hosts h JOIN sites s ON s.id = h.site_id ORDER BY s.name, h.name LIMIT 60
"""


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
            ((rate.get("failed") or 0) * 5 > (rate.get("jobs") or 0), "more than a fifth of the day's jobs failed"),
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
        "hosts": view.rows(HOSTS),
        "jobs": [
            {
                **{name: job[name] for name in job if name != "id"},
                "stage": stage_of(job["stage"]).words,
                "address": f"/jobs/{key(job['id'])}",
            }
            for job in view.rows(RECENT)
        ],
    }


def _memory() -> tuple[int, int]:
    """Bytes in use and in all, as the kernel counts them."""
    found: dict[str, int] = {}
    with suppress(OSError, ValueError):
        for line in Path("/proc/meminfo").read_text().splitlines():
            name, _, value = line.partition(":")
            found[name] = int(value.split()[0]) * 1024
    total = found.get("MemTotal", 1)
    return total - found.get("MemAvailable", total), total
