"""What a site's Slurm says of its partitions and jobs; nothing where there is none, or it does not answer."""

import json
import os
import shutil
import subprocess
from typing import Any

KEPT = 3.0  # seconds
PATIENCE = 5  # seconds
_last: list[Any] = [0.0, None]


def ask(now: float) -> dict[str, Any] | None:
    """Partitions with their depth and workers, and the jobs in them; asked at most every few seconds."""
    if not os.environ.get("SLURM_CONF") or shutil.which("squeue") is None:
        return None
    if now - _last[0] > KEPT:
        _last[:] = [now, _ask()]
    return dict(_last[1])


def _ask() -> dict[str, Any]:
    try:
        return summed(_run("squeue", "--json"), _run("sinfo", "--json"))
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        return {"error": f"Slurm does not answer ({type(error).__name__}); see sinfo on the site's host"}


def summed(queue: dict[str, Any], info: dict[str, Any]) -> dict[str, Any]:
    """Slurm's own JSON as one row a partition, one a job."""
    partitions: dict[str, dict[str, Any]] = {}
    for name, node, states in _workers(info):
        row = partitions.setdefault(name, {"name": name, "workers": {}, "waiting": 0, "running": 0})
        row["workers"][node] = worker_state(states)
    jobs = []
    for job in queue.get("jobs", ()):
        state = job["job_state"] if isinstance(job["job_state"], str) else job["job_state"][0]
        row = partitions.setdefault(
            job["partition"], {"name": job["partition"], "workers": {}, "waiting": 0, "running": 0}
        )
        row["waiting"] += state == "PENDING"
        row["running"] += state == "RUNNING"
        jobs.append(
            {
                "job": job["job_id"],
                "partition": job["partition"],
                "state": state.lower(),
                "nodes": job.get("nodes", ""),
                "reason": job.get("state_reason", ""),
            }
        )
    return {"partitions": [partitions[name] for name in sorted(partitions)], "jobs": jobs[:200]}


def _workers(info: dict[str, Any]) -> list[tuple[str, str, list[str]]]:
    """Partition, worker and its states; Slurm 22.05 lists nodes, later versions groups of nodes by partition."""
    groups = [
        (part["partition"]["name"], node, list(part["node"]["state"]))
        for part in info.get("sinfo", ())
        for node in part["nodes"]["nodes"]
    ]
    nodes = [
        (name, node["name"], [node["state"], *node["state_flags"]])
        for node in info.get("nodes", ())
        for name in node["partitions"]
    ]
    return groups + nodes


def worker_state(states: list[str]) -> str:
    """A worker's state in the words of the plan, section 32.2: idle, active, draining or offline."""
    words = {state.upper() for state in states}
    if words & {"DOWN", "NOT_RESPONDING", "FAIL", "POWERED_DOWN", "UNKNOWN"}:
        return "offline"
    if words & {"DRAIN", "DRAINED", "DRAINING", "MAINT"}:
        return "draining"
    return "active" if words & {"ALLOCATED", "MIXED", "COMPLETING"} else "idle"


def _run(*words: str) -> dict[str, Any]:
    done = subprocess.run(words, capture_output=True, timeout=PATIENCE, check=True)
    value = json.loads(done.stdout)
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value
