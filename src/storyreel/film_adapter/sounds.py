"""What is heard of what is seen: which effects a shot has, and at which of its frames.

- An action is heard where it happens: a thing that is put down when it touches
  the table, a wheel when it is turned, not when the shot begins.
- Who walks is heard to walk, also who only walks up while a scene opens.
- A door sounds where there can be one: out of doors and on a stage there is none.
"""

import re
from collections.abc import Sequence

from storyreel.contracts.shotlist import AudioIntent, Shot, sounds_of
from storyreel.film_adapter.actions import fixture_in, played
from storyreel.film_adapter.beats import Beat
from storyreel.film_adapter.draft import Draft
from storyreel.film_adapter.templates import sound_of, templates

STEPS, DOOR = "footsteps", "door"
AFTER_DOOR = 8  # frames from the latch to the first step


def heard_in(draft: Draft, interior: bool, kind: str) -> list[tuple[str, int]]:
    """The effects of a shot's actions, each with the frame of the shot at which it is heard."""
    actions = [beat for beat in draft.beats if beat.kind == "action"]
    found = [
        (name, max(0, _contact(beat) - draft.start_frame))
        for beat in actions
        if (name := _sound(beat)) and _contact(beat) < draft.end_frame
    ]
    has_doors = interior and kind not in templates()["sounds"]["no_doors"]
    return [(name, frame) for name, frame in found if name != DOOR or has_doors]


def with_steps(shot: Shot) -> Shot:
    """The shot with the steps of who walks in it."""
    walks = [p.from_frame for c in shot.characters for p in c.performances if p.pose == "walk"]
    sounds = [(name, at) for name, at in sounds_of(shot) if name != STEPS]
    if walks:
        late = AFTER_DOOR if DOOR in shot.audio.sfx else 0
        sounds.append((STEPS, min(walks) + late))
    return shot.model_copy(update={"audio": audio_with(shot.audio, sounds)})


def audio_with(audio: AudioIntent, sounds: Sequence[tuple[str, int]]) -> AudioIntent:
    """An intent with these effects."""
    return audio.model_copy(
        update={"sfx": tuple(name for name, _ in sounds), "sfx_frames": tuple(frame for _, frame in sounds)}
    )


def _sound(beat: Beat) -> str:
    """The effect of an action: by what is opened or worked, by its verb or its thing, or by what is played."""
    sounds, words = templates()["sounds"], re.findall(r"[a-z]+", beat.text.lower())
    fixture = fixture_in(beat.verb, beat.text)
    if fixture:
        return str(sounds["fixtures"].get(fixture, ""))
    thing = beat.object or next((word for word in words if word in sounds["objects"]), "")
    return sound_of(beat.verb, thing) or str(sounds["played"].get(played(beat.verb, beat.text, beat.object), ""))


def _contact(beat: Beat) -> int:
    """The frame at which an action is heard."""
    shares = templates()["sounds"]["at"]
    return beat.start_frame + int(beat.frames * shares.get(played(beat.verb, beat.text, beat.object), 0.0))
