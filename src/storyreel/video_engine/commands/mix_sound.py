"""Compose the music of an episode and mix it with the voices, the places and the effects."""

from pathlib import Path

from storyreel.contracts.errors import EngineError
from storyreel.contracts.job import Job
from storyreel.contracts.library import path_of
from storyreel.contracts.shotlist import ShotList
from storyreel.contracts.voice import Speech

DATA = ["../../library/sounds/*.sf3"]
SOUNDFONT = "package:library/sounds/FluidR3Mono_cut.sf3"


def run(job: Job) -> None:
    """--shotlist, --speech, --dialogue, --settings {seed, target_lufs_c, ceiling_dbtp_c}.

    Makes mix, and aac, which is how the film carries it.
    """
    import soundfile

    from storyreel.video_engine.shelf import open_shelf
    from storyreel.video_engine.sound.codec import write
    from storyreel.video_engine.sound.mix import mix
    from storyreel.video_engine.sound.programme import place_voices, request_of

    shotlist, speech = job.load("shotlist", ShotList), job.load("speech", Speech)
    request = request_of(shotlist, job.settings())
    scratch = job.scratch()
    out, aac = scratch / "mix.flac", scratch / "mix.m4a"
    with open_shelf(job.option("code"), ""):
        mixed = mix(
            request,
            place_voices(shotlist, soundfile.read(job.file("dialogue"), dtype="float32")[0]),
            _soundfont(),
            lambda stereo: write(stereo, out, aac, scratch),
        )
    job.notes["mix"] = {name: value for name, value in mixed.report.items() if isinstance(value, int | str)}
    job.notes["engines"] = list(speech.engines)
    job.save_file("mix", out)
    job.save_file("aac", aac)


def _soundfont() -> Path | None:
    """The instruments; None where they are not to be had (the plan flags that, and the film has no music)."""
    try:
        return path_of(SOUNDFONT)
    except EngineError:
        return None
