"""Lock the timing of an episode.

Title, scenes and credits follow each other without gap or overlap. The voice
track lies beside the shots, so a line may lead or trail a cut. Nothing in one
scene depends on the length of another: a changed line moves what follows it,
and changes its own scene's shots only.
"""

from collections.abc import Mapping

from storyreel.contracts.script import Script
from storyreel.contracts.shotlist import ShotList, VoiceEvent, timing_lock_hash
from storyreel.contracts.timing import FrameRate
from storyreel.contracts.voice import Speech
from storyreel.film_adapter.beats import Beat, TimedScene, time_scenes
from storyreel.film_adapter.earlier import Earlier
from storyreel.film_adapter.hanging import hanging
from storyreel.film_adapter.mouths import mouths_of_take, mouths_of_text, stresses_of_take, stresses_of_text
from storyreel.film_adapter.read_aloud import with_writings
from storyreel.film_adapter.shots import cast_of, chapter_shot, credits_shot, shoot_scene, title_shot
from storyreel.film_adapter.surroundings import surrounded
from storyreel.film_adapter.templates import frames, seconds
from storyreel.film_adapter.transitions import with_transitions

TOLERANCE_PERCENT = 25


def lock(
    script: Script,
    speech: Speech,
    rate: FrameRate,
    target_seconds: int = 0,
    most_line: float = 0,
    chapters: Mapping[str, str] | None = None,
) -> ShotList:
    """Place every shot and every line on the timeline in story order.

    Args:
        target_seconds: The length that was asked for; far from it there is a flag.
        most_line: The upper bound of a line in seconds; 0 for the usual one.
        chapters: What chapters are called, by the id of the scene that each begins with; none without.

    Raises:
        InputError: A line is longer than its upper bound.
    """
    takes = {take.line_id: take for take in speech.takes}
    title_frames, credits_frames = frames("title", rate), frames("credits", rate)
    named = chapters or {}
    timed = time_scenes(script, takes, rate, title_frames, most_line or seconds("most_line"), named)
    people = [person.id for person in script.cast]
    shots, walls = [title_shot(script, title_frames, rate)], hanging(script.scenes)
    earlier = Earlier()
    for scene in timed:
        if scene.scene.id in named:
            shots.append(chapter_shot(scene, named[scene.scene.id], rate))
        taken = shoot_scene(scene, people, rate, walls[scene.scene.id], earlier)
        shots, earlier = [*shots, *taken], earlier.then(taken)
    shots.append(credits_shot(script, timed[-1].end_frame, credits_frames, rate))
    shots = with_writings(with_transitions(shots, script.scenes), script.scenes)
    voice = tuple(_event(beat, rate) for scene in timed for beat in scene.beats if beat.kind == "line")
    seen = cast_of(script.scenes, people)
    return ShotList(
        episode=script.episode,
        title=script.title,
        rate=rate,
        cast=tuple(person for person in script.cast if person.id in seen),
        shots=surrounded(shots, script.scenes),
        voice=voice,
        mode=speech.mode,
        timing_lock_hash=timing_lock_hash(tuple(shots), voice, rate),
        flags=(*speech.flags, *_length_flags(timed, credits_frames, rate, target_seconds)),
    )


def _event(beat: Beat, rate: FrameRate) -> VoiceEvent:
    spoken = beat.take if beat.take and beat.take.samples else None
    event = VoiceEvent(
        line_id=beat.id,
        speaker_id=beat.actors[0],
        text=beat.text,
        start_frame=beat.start_frame,
        duration_frames=beat.speech_frames,
        mouth=mouths_of_take(spoken, beat.speech_frames, rate)
        if spoken
        else mouths_of_text(beat.text, beat.speech_frames),
        stresses=stresses_of_take(spoken, beat.speech_frames, rate)
        if spoken
        else stresses_of_text(beat.text, beat.speech_frames),
    )
    if spoken is None:
        return event
    place: Mapping[str, object] = {
        "take_digest": spoken.take_digest,
        "take_start_sample": spoken.start_sample,
        "take_samples": spoken.samples,
    }
    return event.model_copy(update=place)


def _length_flags(
    timed: list[TimedScene], credits_frames: int, rate: FrameRate, target_seconds: int
) -> tuple[str, ...]:
    length = (timed[-1].end_frame + credits_frames) * rate.den // rate.num
    if target_seconds and abs(length - target_seconds) * 100 > TOLERANCE_PERCENT * target_seconds:
        return (f"runs {length} s, asked for {target_seconds} s",)
    return ()
