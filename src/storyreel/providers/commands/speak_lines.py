"""Speak the lines of an episode: measured takes, and one dialogue track of all of them.

An engine that fails stops the episode, unless the project allows to go on
without a voice: then the speech says `no_voice` and why, and every take is
empty.
"""

from pathlib import Path

from storyreel.contracts.canonical import digest_of
from storyreel.contracts.job import Job
from storyreel.contracts.timing import SAMPLE_RATE
from storyreel.contracts.voice import Speech, Take, VoiceLines
from storyreel.providers.broker import EngineFailedError
from storyreel.providers.flac import write_flac
from storyreel.providers.takes import Recording, record

SILENCE = bytes(2 * SAMPLE_RATE // 10)  # a track without takes still has to be a track


def run(job: Job) -> None:
    """Speak what has not been spoken before."""
    lines = job.load("lines", VoiceLines)
    pcm = b""
    if lines.mode == "no_voice":
        speech = silent(lines, ())
    else:
        try:
            recording = record(lines.lines, job.scratch(), code=job.option("code"))
            speech, pcm = spoken(lines, recording)
            job.notes |= {
                "cache_hits": recording.cached,
                "cache_lookups": len(lines.lines),
                "engines": list(recording.engines),
            }
        except EngineFailedError as error:
            if not job.settings()["allow_no_voice"]:
                raise
            speech = silent(lines, (f"no voice: {error.reason}",))
    job.save("speech", speech)
    job.save_file("dialogue", _dialogue(pcm or SILENCE, job.scratch()))


def spoken(lines: VoiceLines, recording: Recording) -> tuple[Speech, bytes]:
    """The speech and its samples, takes one after the other in story order."""
    takes: list[Take] = []
    pcm = bytearray()
    for line in lines.lines:
        finished = recording.takes.get(line.line_id)
        if finished is None:
            why = f"not spoken: {recording.rejected[line.line_id]}"
            takes.append(
                Take(line_id=line.line_id, take_digest="", start_sample=len(pcm) // 2, samples=0, flags=(why,))
            )
            continue
        takes.append(
            Take(
                line_id=line.line_id,
                take_digest=digest_of(finished.pcm),
                start_sample=len(pcm) // 2,
                samples=len(finished.pcm) // 2,
                levels=finished.levels,
                brightness=finished.brightness,
                phonemes=finished.phonemes,
            )
        )
        pcm += finished.pcm
    flags = tuple(f"{take.line_id}: {flag}" for take in takes for flag in take.flags)
    speech = Speech(episode=lines.episode, mode="voiced", takes=tuple(takes), engines=recording.engines, flags=flags)
    return speech, bytes(pcm)


def silent(lines: VoiceLines, flags: tuple[str, ...]) -> Speech:
    """A speech of empty takes."""
    takes = tuple(Take(line_id=line.line_id, take_digest="", start_sample=0, samples=0) for line in lines.lines)
    return Speech(episode=lines.episode, mode="no_voice", takes=takes, flags=flags)


def _dialogue(pcm: bytes, folder: Path) -> Path:
    raw, track = folder / "dialogue.pcm", folder / "dialogue.flac"
    raw.write_bytes(pcm)
    write_flac(raw, track)
    return track
