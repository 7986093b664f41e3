"""Put lines and actions on the clock: when each happens, and how long it lasts.

- A line lasts as long as its take, in whole frames, and then rests by its
  pacing tag, longer in a sad scene and shorter in a tense one. Without a take it lasts as long as a reader needs.
- A line that says nothing ("…") is a silence that somebody keeps.
- Who says only short words in a scene gets time for one to be seen.
- The turn of a scene is its heaviest line; the scene rests after it.
- A scene begins with a look at its place: a short one if somebody does something in it, a longer one if words say
  how much later it is. It ends with a breath, and the film with a last picture of its place.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from storyreel.contracts.errors import InputError
from storyreel.contracts.script import Action, DialogueLine, Emotion, Scene, Script
from storyreel.contracts.timing import FrameRate
from storyreel.contracts.voice import Take
from storyreel.film_adapter.craft import limit_for
from storyreel.film_adapter.templates import frames, plays_in_wide, seconds, templates
from storyreel.film_adapter.transitions import between
from storyreel.film_adapter.weights import heaviest, is_spoken, weight_of


@dataclass(frozen=True)
class Beat:
    """A line, a silence or an action on the clock. `frames` holds `speech_frames` and the rest after them."""

    id: str
    kind: Literal["line", "silence", "action"]
    start_frame: int
    frames: int
    actors: tuple[str, ...]  # the speaker, or who acts
    text: str
    speech_frames: int = 0
    emotion: Emotion = "neutral"
    to: str = ""
    verb: str = ""
    object: str = ""
    weight: int = 0
    is_turn: bool = False
    take: Take | None = None

    @property
    def end_frame(self) -> int:
        """The first frame after it."""
        return self.start_frame + self.frames


@dataclass(frozen=True)
class TimedScene:
    """A scene with its beats; `lead_frames` come before the first of them, `farewell_frames` after the last."""

    scene: Scene
    start_frame: int
    lead_frames: int
    beats: tuple[Beat, ...]
    is_last: bool
    is_known_place: bool = False  # an earlier scene was there
    farewell_frames: int = 0

    @property
    def end_frame(self) -> int:
        """The first frame of what follows."""
        return self.beats[-1].end_frame + self.farewell_frames


def turn_cut(beat: Beat, rate: FrameRate) -> int:
    """The frame at which we leave the face that spoke the turn for the one that heard it."""
    return beat.start_frame + max(beat.speech_frames + 3, frames("least_shot", rate))


def time_scenes(
    script: Script,
    takes: Mapping[str, Take],
    rate: FrameRate,
    start_frame: int,
    most_line: float,
    chapters: Collection[str] = (),
) -> list[TimedScene]:
    """Put every scene on the clock, one after the other.

    Args:
        chapters: The ids of scenes that a card leads to.

    Raises:
        InputError: A line is longer than its upper bound.
    """
    timed: list[TimedScene] = []
    before: Scene | None = None
    known: set[str] = set()
    for index, scene in enumerate(script.scenes):
        start_frame += frames("chapter", rate) if scene.id in chapters else 0
        lead = frames(_look_at(scene, before), rate)
        clock = start_frame + lead
        beats: list[Beat] = []
        for place, element in enumerate(scene.elements):
            where = f"script.json: scenes[{index}].elements[{place}]"
            breath = int(templates()["breaths"].get(scene.mood, 100))
            beats.append(_beat(element, takes, rate, clock, where, most_line, breath))
            clock = beats[-1].end_frame
        rested = _with_rests(_with_faces(beats, scene.mood, rate), _listener_exists(scene), rate)
        is_known = scene.setting.id in known
        is_last = scene is script.scenes[-1]
        farewell = frames("farewell", rate) if is_last else 0
        timed.append(TimedScene(scene, start_frame, lead, rested, is_last, is_known, farewell))
        known.add(scene.setting.id)
        start_frame, before = timed[-1].end_frame, scene
    return timed


def _look_at(scene: Scene, before: Scene | None) -> str:
    """What kind of a look at its place a scene begins with."""
    first = scene.elements[0]
    if isinstance(first, Action) and plays_in_wide(first.verb, first.object):
        return "establish_doing"
    if before is not None and between(before, scene) == "time_passes":
        return "establish_later"
    return "establish_again" if before is not None and scene.setting.id == before.setting.id else "establish"


def _beat(
    element: DialogueLine | Action,
    takes: Mapping[str, Take],
    rate: FrameRate,
    clock: int,
    where: str,
    most_line: float,
    breath: int,
) -> Beat:
    if isinstance(element, Action):
        return _action(element, rate, clock)
    beat = Beat(
        element.id, "line", clock, 0, (element.speaker_id,), element.text, emotion=element.emotion, to=element.to
    )
    if not is_spoken(element.text):
        return replace(beat, kind="silence", frames=frames("silent_line", rate), weight=weight_of(element))
    take = takes.get(element.id)
    speech = rate.frames_covering(take.samples) if take and take.samples else _reading_frames(element.text, rate)
    if speech > rate.frames_of_ms(round(most_line * 1000)):
        raise InputError(
            f"{where} (line {element.id}): {speech * rate.den / rate.num:.1f} s of speech, "
            f"expected at most {most_line:g} s; shorten the line, split it into two lines, or raise max_line_seconds"
        )
    rest = rate.frames_of_ms(round(templates()["pauses"][element.pacing] * 10 * breath))
    return replace(beat, frames=speech + rest, speech_frames=speech, weight=weight_of(element), take=take)


def _action(action: Action, rate: FrameRate, clock: int) -> Beat:
    longer = seconds("least_action") + seconds("action_per_character") * len(action.text)
    length = rate.frames_of_ms(round(min(longer, seconds("most_action")) * 1000))
    return Beat(
        *(action.id, "action", clock, length, action.actors, action.text),
        emotion=action.emotion,
        verb=action.verb,
        object=action.object,
    )


def _reading_frames(text: str, rate: FrameRate) -> int:
    length = max(seconds("reading_least"), seconds("reading_per_character") * len(text))
    return rate.frames_of_ms(round(length * 1000))


def _listener_exists(scene: Scene) -> bool:
    return len({*scene.present, *(e.speaker_id for e in scene.elements if isinstance(e, DialogueLine))}) > 1


def _with_rests(beats: Sequence[Beat], has_listener: bool, rate: FrameRate) -> tuple[Beat, ...]:
    """The beats with the rest after the turn and the breath at the end."""
    turn = _turn(beats) if has_listener else None
    rested: list[Beat] = []
    clock = beats[0].start_frame
    for index, beat in enumerate(beats):
        length = beat.frames
        if index == turn:
            length = max(length, beat.speech_frames, frames("least_shot", rate))
            if not _is_answered_by_silence(beats, index):
                length = max(beat.speech_frames, frames("least_shot", rate)) + frames("turn_rest", rate)
        if index == len(beats) - 1:
            length = max(length, beat.speech_frames + frames("scene_tail", rate))
        rested.append(replace(beat, start_frame=clock, frames=length, is_turn=index == turn))
        clock += length
    return tuple(rested)


def _with_faces(beats: Sequence[Beat], mood: str, rate: FrameRate) -> list[Beat]:
    """The beats, none so short that its speaker would be heard in the scene and never seen."""
    least = rate.frames_of_ms(round(limit_for("shot_lengths", "shortest", mood) * 1000))
    seen = {beat.actors[0] for beat in beats if beat.kind != "action" and beat.frames >= least}
    return [
        beat if beat.kind == "action" or beat.actors[0] in seen else replace(beat, frames=max(beat.frames, least))
        for beat in beats
    ]


def _is_answered_by_silence(beats: Sequence[Beat], index: int) -> bool:
    return index + 1 < len(beats) and beats[index + 1].kind == "silence"


def _turn(beats: Sequence[Beat]) -> int | None:
    """The heaviest line, the last of equals, if any weighs enough."""
    lines = [index for index, beat in enumerate(beats) if beat.kind == "line"]
    place = heaviest([beats[index].weight for index in lines])
    return None if place is None else lines[place]
