"""List the spoken lines of an episode with their voices."""

from storyreel.contracts.job import Job
from storyreel.contracts.script import Script, dialogue
from storyreel.contracts.voice import VoiceLine, VoiceLines
from storyreel.film_adapter.casting import Casting, read_casting, spoken
from storyreel.film_adapter.voice_cast import cast_voices
from storyreel.film_adapter.weights import is_spoken


def run(job: Job) -> None:
    """Cast the voices and list the lines."""
    casting = read_casting(job.project_bytes("casting"), job.option("casting-name"))
    job.save("voice_lines", voice_lines(job.load("script", Script), casting, job.settings()["voices_enabled"]))


def voice_lines(script: Script, casting: Casting, voices_enabled: bool) -> VoiceLines:
    """Every line with a word in it, in story order; silences and actions are not spoken."""
    ids = {person.id for person in script.cast}
    voices = cast_voices(script.cast, {person: voice for person, voice in casting.voices.items() if person in ids})
    lines = tuple(
        VoiceLine(
            line_id=line.id,
            speaker_id=line.speaker_id,
            text=line.text,
            spoken=spoken(line.text, casting.pronunciation),
            emotion=line.emotion,
            pacing=line.pacing,
            voice=voices[line.speaker_id],
        )
        for line in dialogue(script)
        if is_spoken(line.text)
    )
    return VoiceLines(episode=script.episode, mode="voiced" if voices_enabled else "no_voice", lines=lines)
