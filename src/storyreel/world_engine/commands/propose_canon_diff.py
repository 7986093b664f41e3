"""Propose what a draft adds to the canon."""

from storyreel.contracts.canon import Canon
from storyreel.contracts.job import Job
from storyreel.contracts.predicate_rows import registry_of
from storyreel.contracts.script import Script
from storyreel.world_engine.canon_diff import propose


def run(job: Job) -> None:
    """`--draft`, `--canon` → `--out-diff`."""
    draft, canon = job.load("draft", Script), job.load("canon", Canon)
    job.save("diff", propose(draft, canon, predicates=registry_of(job), base_digest=job.digest(job.option("canon"))))
