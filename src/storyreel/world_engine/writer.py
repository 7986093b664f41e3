"""Write the draft: choose the exchanges of a plan's beats, trim them, and give them their names."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from storyreel.contracts.errors import EngineError
from storyreel.contracts.script import Action, Claim, DialogueLine, Element, Scene, Script
from storyreel.contracts.story import Beat, ContextPack, EpisodePlan, Person, Weather
from storyreel.world_engine.budget import story_seconds
from storyreel.world_engine.exchanges import choose, fit, saying, traits_of
from storyreel.world_engine.kit import BankLine, Exchange, Frame, load_exchanges, load_frame, load_kit
from storyreel.world_engine.minting import mint
from storyreel.world_engine.open_thread import thread_of
from storyreel.world_engine.plan import OVER, cast_by_letter, idea_words
from storyreel.world_engine.slots import Slots


def write_script(plan: EpisodePlan, pack: ContextPack, seed: str) -> Script:
    """Write the draft of a planned episode.

    Raises:
        EngineError: The banks hold no safe exchange for one of the beats.
    """
    kit = load_kit(plan.situation, plan.words["kit"])
    frame = load_frame(plan.situation)
    cast = cast_by_letter(pack.cast)
    scenes = _scenes(plan.beats)
    bank = saying(load_exchanges(plan.situation, kit.id), idea_words(pack, plan.situation))
    traits = traits_of(cast, plan.words)
    chosen = choose([b.operator for b in plan.beats], bank, traits, seed, plan.episode)
    if chosen is None:
        raise EngineError(f"{plan.episode}: no safe exchange in {kit.id!r} for this cast; choose another seed")
    scene_of = [number for number, beats in enumerate(scenes) for _ in beats]
    kept = fit(chosen, scene_of, story_seconds(plan.target_duration) * OVER)
    slots = Slots(cast, plan.numbers, plan.words)
    by_step = {exchange.step: exchange for exchange in kept}
    written = tuple(_scene(beats, by_step, slots, pack, frame, kit.weather, plan.episode) for beats in scenes)
    seen = {person for scene in written for person in scene.present}
    return Script(
        episode=plan.episode,
        title=plan.title,
        logline=slots.fill(kit.logline, kit.id),
        cast=tuple(person for person in pack.cast if person.id in seen),
        scenes=written,
    )


def _scenes(beats: Sequence[Beat]) -> tuple[tuple[Beat, ...], ...]:
    return tuple(tuple(run) for _, run in groupby(beats, key=lambda beat: (beat.setting_id, beat.hour)))


def _scene(
    beats: Sequence[Beat],
    by_step: Mapping[str, Exchange],
    slots: Slots,
    pack: ContextPack,
    frame: Frame,
    weather: Weather,
    episode: str,
) -> Scene:
    thread = thread_of(pack)
    claims = (thread.claim,) if thread else ()
    present = tuple(person.id for person in pack.cast if any(person.id in beat.people for beat in beats))
    loudest = beats[-1] if beats[-1].operator == "close" else max(beats, key=lambda beat: beat.tension)
    return Scene(
        id=mint("s", episode, *(beat.id for beat in beats)),
        setting=next(s for s in pack.settings if s.id == beats[0].setting_id),
        hour=beats[0].hour,
        weather=weather,
        mood=frame.steps[loudest.operator].mood,
        tension=max(beat.tension for beat in beats),
        present=present,
        elements=tuple(
            _element(line, by_step[beat.operator], slots, episode, claims)
            for beat in beats
            for line in by_step[beat.operator].lines
        ),
    )


def _element(line: BankLine, exchange: Exchange, slots: Slots, episode: str, open_claims: tuple[Claim, ...]) -> Element:
    cast: Mapping[str, Person] = slots.cast
    text = slots.fill(line.text, exchange.id)
    name = mint("l" if line.spoken else "a", episode, exchange.id, line.text)
    if not line.spoken:
        actors = tuple(cast[letter].id for letter in line.by)
        thing = slots.fill(line.prop, exchange.id)
        return Action(id=name, text=text, actors=actors, verb=line.verb, object=thing, emotion=line.emotion)
    return DialogueLine(
        id=name,
        speaker_id=cast[line.by[0]].id,
        text=text,
        emotion=line.emotion,
        pacing=line.pacing,
        to=cast[line.to].id if line.to else "",
        claims=open_claims if line.is_open else (),
    )
