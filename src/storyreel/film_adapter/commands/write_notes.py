"""Note what in the shots of an episode breaks a rule of staging."""

from storyreel.contracts.job import Job
from storyreel.contracts.script import Script
from storyreel.contracts.shotlist import ShotList
from storyreel.film_adapter.notes import notes_of


def run(job: Job) -> None:
    """Write the notes."""
    job.save("notes", notes_of(job.load("shotlist", ShotList), job.load("script", Script)))
