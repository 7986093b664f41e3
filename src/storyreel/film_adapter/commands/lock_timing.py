"""Break an episode into shots, and lock their timing to the measured speech."""

from storyreel.contracts.job import Job
from storyreel.contracts.script import Script
from storyreel.contracts.timing import FrameRate
from storyreel.contracts.voice import Speech
from storyreel.film_adapter.lock import lock


def run(job: Job) -> None:
    """Lock the shot list."""
    settings = job.settings()
    shotlist = lock(
        job.load("script", Script),
        job.load("speech", Speech),
        FrameRate.model_validate(settings["rate"]),
        settings.get("target_duration", 0),
        settings.get("max_line_seconds", 0),
    )
    job.save("shotlist", shotlist)
