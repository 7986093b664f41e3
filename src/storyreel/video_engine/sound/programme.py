"""From a shot list to what is asked of the mix: where voices, scenes and effects lie, in samples."""

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

import numpy as np

from storyreel.contracts.shotlist import Shot, ShotList, sounds_of, total_frames
from storyreel.video_engine.sound.bitmath import Array
from storyreel.video_engine.sound.request import Effect, MixRequest, SceneSound

CARDS = ("title", "credits")


def request_of(shotlist: ShotList, settings: Mapping[str, Any]) -> MixRequest:
    """What to mix under an episode."""
    at = shotlist.rate.samples_at
    samples = at(total_frames(shotlist))
    played = [shot for shot in shotlist.shots if shot.framing not in CARDS]
    credits = [shot for shot in shotlist.shots if shot.framing == "credits"]
    scenes = tuple(_scene(list(shots), shotlist) for _, shots in groupby(played, key=lambda shot: shot.scene_id))
    return MixRequest(
        samples=samples,
        scenes=scenes,
        title_samples=scenes[0].start if scenes else 0,
        credits_start=at(credits[0].start_frame) if credits else samples,
        seed=f"{settings['seed']} {shotlist.title}",  # two films of one seed have tunes of their own
        effects=tuple(Effect(name, at(shot.start_frame + frame)) for shot in played for name, frame in sounds_of(shot)),
        target_lufs=settings["target_lufs_c"] / 100,
        ceiling_dbtp=settings["ceiling_dbtp_c"] / 100,
    )


def place_voices(shotlist: ShotList, dialogue: Array) -> Array:
    """Lay every take of the dialogue track at its line's start on the programme's timeline.

    Args:
        dialogue: The takes one after the other, mono.
    """
    at = shotlist.rate.samples_at
    programme = np.zeros(at(total_frames(shotlist)), dialogue.dtype)
    for event in shotlist.voice:
        take = dialogue[event.take_start_sample : event.take_start_sample + event.take_samples]
        start = at(event.start_frame)
        room = programme[start : start + len(take)]
        room += take[: len(room)]
    return programme


def _scene(shots: Sequence[Shot], shotlist: ShotList) -> SceneSound:
    at = shotlist.rate.samples_at
    start, end = at(shots[0].start_frame), at(shots[-1].start_frame + shots[-1].duration_frames)
    tension = [
        shots[0].audio.tension,
        *(after.audio.tension for before, after in pairwise(shots) if after.audio.tension != before.audio.tension),
    ]
    ambience = next((shot.audio.ambience for shot in shots if shot.audio.ambience), "")
    return SceneSound(start, end - start, shots[0].audio.mood, tuple(tension), ambience, shots[0].place.interior)
