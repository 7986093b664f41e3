"""List one line for each character, so that a person can hear the cast."""

from storyreel.contracts.job import Job
from storyreel.contracts.script import Script
from storyreel.contracts.voice import VoiceLine, VoiceLines
from storyreel.film_adapter.casting import Casting, read_casting, spoken
from storyreel.film_adapter.voice_cast import cast_voices

SAMPLE = "I am {name}. Listen for a moment, and you will know me by my voice."


def run(job: Job) -> None:
    """--script, --casting, --settings {voices_enabled}; makes the lines."""
    casting = read_casting(job.project_bytes("casting"), job.option("casting-name"))
    job.save("voice_lines", sample_lines(job.load("script", Script), casting, job.settings()["voices_enabled"]))


def sample_lines(script: Script, casting: Casting, voices_enabled: bool) -> VoiceLines:
    """The same sentence for everybody in the cast, in the cast's order; what the script says is no part of it."""
    ids = {person.id for person in script.cast}
    voices = cast_voices(script.cast, {person: voice for person, voice in casting.voices.items() if person in ids})
    texts = {person.id: SAMPLE.format(name=person.name) for person in script.cast}
    lines = tuple(
        VoiceLine(
            line_id=f"sample-{person.id}",
            speaker_id=person.id,
            text=texts[person.id],
            spoken=spoken(texts[person.id], casting.pronunciation),
            voice=voices[person.id],
        )
        for person in script.cast
    )
    return VoiceLines(episode=script.episode, mode="voiced" if voices_enabled else "no_voice", lines=lines)
