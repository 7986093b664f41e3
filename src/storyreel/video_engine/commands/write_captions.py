"""Write the captions of an episode: cues, SubRip and WebVTT."""

from storyreel.contracts.job import Job
from storyreel.contracts.shotlist import ShotList
from storyreel.video_engine.cues import caption_cues
from storyreel.video_engine.subtitle_files import to_srt, to_vtt


def run(job: Job) -> None:
    """--shotlist; makes captions, srt and vtt."""
    cues = caption_cues(job.load("shotlist", ShotList))
    job.save("captions", cues)
    job.save_bytes("srt", to_srt(cues).encode())
    job.save_bytes("vtt", to_vtt(cues).encode())
