"""From drafts to shots: marks, eye-lines, performances, camera and sound."""

from collections.abc import Sequence

from storyreel.contracts.script import Scene, Script
from storyreel.contracts.shotlist import AudioIntent, Camera, Framing, Performance, Shot, ShotCharacter
from storyreel.contracts.timing import FrameRate
from storyreel.film_adapter.acting import Acting
from storyreel.film_adapter.actions import faces_out, vanishes
from storyreel.film_adapter.beats import TimedScene
from storyreel.film_adapter.draft import Draft
from storyreel.film_adapter.drafts import drafts_of
from storyreel.film_adapter.earlier import Earlier
from storyreel.film_adapter.lying import things_about
from storyreel.film_adapter.openings import opened
from storyreel.film_adapter.sounds import audio_with, heard_in, with_steps
from storyreel.film_adapter.staging import Facing, Mark, Stage, people_of, stage_of
from storyreel.film_adapter.surroundings import place_of
from storyreel.film_adapter.templates import frames, templates, verb_of

LEAST_MOVE_SECONDS = 1.6
PERCENT_A_SECOND = 3
OPPOSITE: tuple[Mark, Mark] = ("left", "right")


def shoot_scene(
    timed: TimedScene,
    cast: Sequence[str],
    rate: FrameRate,
    hanging: Sequence[str],
    earlier: Earlier,
) -> list[Shot]:
    """All shots of a scene.

    Args:
        hanging: What hangs on the walls of its room.
        earlier: What the scenes before have shown.
    """
    stage = stage_of(timed.scene, cast)
    acting = Acting(timed, stage.order, rate, hanging)
    drafts = drafts_of(timed, acting, rate, earlier.shown)
    shots = [_shot(draft, timed.scene, stage, acting, rate) for draft in drafts]
    return [with_steps(shot) for shot in (opened(shots[0], timed, may_walk=not earlier.walked), *shots[1:])]


def title_shot(script: Script, frames: int, rate: FrameRate) -> Shot:
    """The title over the first place, outdoors if there is one."""
    scene = next((s for s in script.scenes if not s.setting.interior), script.scenes[0])
    return _card("title", "title", scene, 0, frames, rate)


def chapter_shot(timed: TimedScene, heading: str, rate: FrameRate) -> Shot:
    """The card that leads to a scene, over its place."""
    length = frames("chapter", rate)
    card = _card(f"{timed.scene.id}-chapter", "title", timed.scene, timed.start_frame - length, length, rate)
    return card.model_copy(update={"heading": heading})


def credits_shot(script: Script, start_frame: int, frames: int, rate: FrameRate) -> Shot:
    """The credits over the last place."""
    return _card("credits", "credits", script.scenes[-1], start_frame, frames, rate)


def _card(shot_id: str, framing: Framing, scene: Scene, start_frame: int, frames: int, rate: FrameRate) -> Shot:
    return Shot(
        id=shot_id,
        scene_id=shot_id,
        framing=framing,
        start_frame=start_frame,
        duration_frames=frames,
        camera=_camera(framing, scene.mood, frames, rate),
        place=place_of(scene),
        audio=_audio(scene),
    )


def _shot(draft: Draft, scene: Scene, stage: Stage, acting: Acting, rate: FrameRate) -> Shot:
    characters = _characters(draft, stage, acting, apart=scene.mood in templates()["apart"])
    table, laid = things_about(draft, characters, stage, acting.things)
    return Shot(
        id=draft.id,
        scene_id=scene.id,
        framing=draft.framing,
        start_frame=draft.start_frame,
        duration_frames=draft.frames,
        camera=_camera_of(draft, scene.mood, rate),
        place=place_of(scene),
        characters=characters,
        action=" ".join(beat.text for beat in draft.beats if beat.kind == "action"),
        prop=draft.prop,
        line_ids=tuple(beat.id for beat in draft.beats if beat.kind == "line"),
        audio=audio_with(_audio(scene), heard_in(draft, scene.setting.interior, scene.setting.kind)),
        table=table,
        laid=laid,
        hands_over=draft.framing in ("wide", "two_shot") and _hands_over(draft, characters, acting),
    )


def _hands_over(draft: Draft, characters: Sequence[ShotCharacter], acting: Acting) -> bool:
    """Whether a thing goes from hand to hand in a shot that shows both."""
    seen = {character.character_id for character in characters}
    return any(draft.start_frame <= at < draft.end_frame and {a, b} <= seen for at, a, b in acting.passes)


def _characters(draft: Draft, stage: Stage, acting: Acting, apart: bool) -> tuple[ShotCharacter, ...]:
    if draft.framing == "over_shoulder":
        speaker, listener = draft.people
        facing = stage.facing(speaker, listener)
        near, far = OPPOSITE if facing == "right" else OPPOSITE[::-1]
        return (
            _character(speaker, draft, acting, near, facing),
            _character(listener, draft, acting, far, stage.facing(listener, speaker), view="back"),
        )
    people = [p for p in draft.people if p in stage.order]
    if len(people) == 1 and draft.framing != "wide":
        partner = _partner(people[0], draft, acting, stage)
        facing = _outwards(people[0], draft, stage.facing(people[0], partner))
        return (_character(people[0], draft, acting, stage.mark_alone(people[0], partner), facing),)
    marks = stage.marks(people, apart and draft.framing == "wide")
    row = [p for p in stage.order if p in marks]
    return tuple(_character(p, draft, acting, marks[p], _facing_in_row(p, row, draft, acting, stage)) for p in row)


def _character(
    person: str, draft: Draft, acting: Acting, mark: Mark, facing: Facing, view: str = "front"
) -> ShotCharacter:
    return ShotCharacter(
        character_id=person,
        mark=mark,
        facing=facing,
        view="back" if view == "back" else "front",
        prop=acting.prop(person, draft.start_frame + 3),
        performances=_performances(person, draft, acting),
        glances=acting.glances(person, facing, draft.start_frame, draft.end_frame),
        moves=acting.moves(person, draft.start_frame, draft.end_frame),
        intensity=acting.intensity,
        sits=acting.sits(person),
    )


def _performances(person: str, draft: Draft, acting: Acting) -> tuple[Performance, ...]:
    """What somebody does in a shot; who leaves walks off the mark, and everybody else who walks comes to it."""
    performances = acting.performances(person, draft.start_frame, draft.end_frame)
    if not _goes(person, draft):
        return performances
    return tuple(p.model_copy(update={"way": "goes"}) if p.pose == "walk" else p for p in performances)


def _goes(person: str, draft: Draft) -> bool:
    return any(
        beat.kind == "action" and person in beat.actors and verb_of(beat.verb).get("goes")
        for beat in draft.beats
        if not vanishes(beat.verb, beat.text, beat.object)
    )


def _partner(person: str, draft: Draft, acting: Acting, stage: Stage) -> str:
    """Whom somebody who is alone in the frame looks at."""
    for beat in draft.beats:
        if beat.kind != "action":
            return acting.listener(beat) if beat.actors[0] == person else beat.actors[0]
    others = [p for beat in draft.beats for p in beat.actors if p != person]
    return next((p for p in (*others, *stage.order) if p != person and p in stage.order), "")


def _facing_in_row(person: str, row: Sequence[str], draft: Draft, acting: Acting, stage: Stage) -> Facing:
    """Outwards for who goes or works; at the listener for who speaks; else at the speaker, else at the neighbour."""
    spoken = next((beat for beat in draft.beats if beat.kind != "action"), None)
    partner = next((p for p in row if p != person), "")
    if spoken is not None:
        speaker = spoken.actors[0]
        other = acting.listener(spoken) if person == speaker else speaker
        partner = other if other in row else partner
    return _outwards(person, draft, stage.facing(person, partner))


def _outwards(person: str, draft: Draft, facing: Facing) -> Facing:
    """The other way for who goes, or is turned to what stands there; for everybody else the same."""
    first = draft.beats[0] if draft.beats else None
    works = first is not None and first.actors[:1] == (person,) and faces_out(first.verb, first.text, first.object)
    if facing == "camera" or not (works or _goes(person, draft)):
        return facing
    return "left" if facing == "right" else "right"


def _audio(scene: Scene) -> AudioIntent:
    kind = templates()["ambience"].get(scene.setting.kind, scene.setting.kind)
    ambience = "rain" if scene.weather == "rain" and not scene.setting.interior else kind
    return AudioIntent(mood=scene.mood, tension=scene.tension, ambience=ambience)


def _camera_of(draft: Draft, mood: str, rate: FrameRate) -> Camera:
    """A move where something is found, felt or left; else the camera stands still and leaves the frame to people."""
    is_heavy = draft.framing == "close_up" and draft.weight >= int(templates()["close_up_weight"])
    if draft.kind not in templates()["moves_for"] and not (draft.kind == "line" and is_heavy):
        return Camera(nearer=draft.nearer)
    return _camera(draft.framing, "farewell" if draft.kind == "farewell" else mood, draft.frames, rate, draft.nearer)


def _camera(framing: Framing, mood: str, frames: int, rate: FrameRate, nearer: int = 0) -> Camera:
    cameras = templates()["cameras"]
    move, most = cameras.get(mood, {}).get(framing) or cameras["default"][framing]
    seconds = frames * rate.den / rate.num
    percent = min(most, int(seconds * PERCENT_A_SECOND))
    if move == "static" or percent == 0 or seconds < LEAST_MOVE_SECONDS:
        return Camera(nearer=nearer)
    return Camera(move=move, percent=percent, nearer=nearer)


def cast_of(scenes: Sequence[Scene], cast: Sequence[str]) -> tuple[str, ...]:
    """The members of the cast that appear."""
    seen = {person for scene in scenes for person in people_of(scene)}
    return tuple(person for person in cast if person in seen)
