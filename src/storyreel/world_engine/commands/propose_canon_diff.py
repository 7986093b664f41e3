"""Propose what a draft adds to the canon."""

from storyreel.contracts.canon import Canon
from storyreel.contracts.job import Job
from storyreel.contracts.script import Script
from storyreel.world_engine.canon_diff import propose


def run(job: Job) -> None:
    """`--draft`, `--canon` → `--out-diff`."""
    job.save("diff", propose(job.load("draft", Script), job.load("canon", Canon)))
