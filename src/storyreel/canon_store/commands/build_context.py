"""Assemble the context pack of an episode."""

from storyreel.canon_store.context import context_of
from storyreel.contracts.canon import Canon
from storyreel.contracts.job import Job
from storyreel.contracts.story import StoryArc


def run(job: Job) -> None:
    """`--canon`, `--arc`, `--episode` → `--out-context`."""
    job.save("context", context_of(job.load("canon", Canon), job.load("arc", StoryArc), job.option("episode")))
