"""Let an episode pass only with what a person approved."""

from storyreel.contracts.job import Job
from storyreel.orchestrator.ask import ask


def run(job: Job) -> None:
    """--checkpoint, --subject, --episode, --approval; makes the mark or pauses."""
    job.bytes_at(job.option("subject"))
    ask(job)
    job.save_bytes("mark", b"ok\n")
