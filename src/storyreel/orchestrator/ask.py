"""Ask a person: what every enforcer of a checkpoint does.

The question is noted in the job's events (telemetry), from which `storyreel
approvals` knows since when a person is asked.
"""

import os
from pathlib import Path

from storyreel.contracts.job import Job
from storyreel.orchestrator.checkpoints import checkpoint_named, filled
from storyreel.orchestrator.decisions import require


def ask(job: Job, profile: str = "") -> None:
    """Pass if a person approved exactly the subject's bytes, which the job has read.

    Raises:
        PausedError: Nobody did; it says what to look at and what to type.
    """
    checkpoint, episode, subject = (
        checkpoint_named(job.option("checkpoint")),
        job.option("episode"),
        job.option("subject"),
    )
    digest = job.digest(subject)
    job.notes["asked"] = {"checkpoint": checkpoint.name, "subject": subject, "digest": digest}
    page = str(filled(checkpoint.page, episode, profile))
    look = f"look at {page}, then " if page != subject else ""
    command = command_for("approve", checkpoint.name, episode, profile, digest, os.environ.get("STORYREEL_WHERE", ""))
    require(Path(job.option("approval")), subject, digest, f"{look}{command}, then run the same command")
    job.project_bytes("approval")


def command_for(verb: str, checkpoint: str, episode: str, profile: str, digest: str, where: str) -> str:
    """The words with which a person decides on exactly these bytes."""
    of_profile = f" --profile {profile}" if profile else ""
    return f"storyreel {verb} {checkpoint} {episode}{of_profile} --by NAME --digest {digest[:12]}{where}"
