"""List what the shots of an episode need."""

from storyreel.contracts.job import Job
from storyreel.contracts.shotlist import ShotList
from storyreel.contracts.voice import VoiceLines
from storyreel.film_adapter.needs import needs_of


def run(job: Job) -> None:
    """Write the asset manifest."""
    job.save("asset_manifest", needs_of(job.load("shotlist", ShotList), job.load("voice-lines", VoiceLines)))
