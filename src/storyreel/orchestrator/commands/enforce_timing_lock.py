"""Let an episode pass only with a timing that a person approved, where the project asks for it."""

import os
from pathlib import Path

from storyreel.contracts.job import Job
from storyreel.contracts.shotlist import ShotList
from storyreel.orchestrator.decisions import require


def run(job: Job) -> None:
    """--shotlist, --approval, --settings {required}; makes the mark."""
    shotlist = job.load("shotlist", ShotList)
    subject = job.option("shotlist")
    if job.settings()["required"]:
        path = job.option("approval")
        where = os.environ.get("STORYREEL_WHERE", "")  # words for the message only
        command = f"storyreel approve approve_shotlist_timing_lock {shotlist.episode} --by NAME{where}"
        require(Path(path), subject, job.digest(subject), f"{command}, then run the same command")
        job.project_bytes("approval")
    job.save_bytes("mark", b"ok\n")
