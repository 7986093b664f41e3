"""Break an episode into shots, and lock their timing to the measured speech."""

from storyreel.contracts.job import Job
from storyreel.contracts.script import Script
from storyreel.contracts.timing import FrameRate
from storyreel.contracts.voice import Speech
from storyreel.film_adapter.chapters import chapters_of
from storyreel.film_adapter.lock import lock


def run(job: Job) -> None:
    """Lock the shot list."""
    settings = job.settings()
    script = job.load("script", Script)
    wanted = settings.get("chapters") or {}
    shotlist = lock(
        script,
        job.load("speech", Speech),
        FrameRate.model_validate(settings["rate"]),
        settings.get("target_duration", 0),
        settings.get("max_line_seconds", 0),
        chapters_of(script.scenes, wanted.get("titles", ())) if wanted.get("cards") else {},
    )
    job.save("shotlist", shotlist)
