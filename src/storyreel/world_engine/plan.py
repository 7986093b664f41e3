"""Plan an episode: from what may be known to a chain of beats."""

import difflib
import re
from collections.abc import Mapping

from storyreel.contracts.errors import EngineError
from storyreel.contracts.story import Beat, ContextPack, EpisodePlan, Hour, Person, Setting
from storyreel.world_engine.budget import SCENE_S, seconds_of, story_seconds
from storyreel.world_engine.exchanges import choose, core, saying, traits_of
from storyreel.world_engine.kit import ROLES, Exchange, Frame, Kit, Place, load_exchanges, load_frame, load_kits
from storyreel.world_engine.minting import mint
from storyreel.world_engine.open_thread import thread_of
from storyreel.world_engine.planner import Limits, Stock, plan_chain, scenes_of
from storyreel.world_engine.plot_numbers import plot_numbers
from storyreel.world_engine.slots import Slots
from storyreel.world_engine.story_choice import AFTERWARDS

OVER = 1.1  # a film may run this much longer than asked before a line is dropped


def plan_episode(pack: ContextPack, seed: str, target_duration: int) -> EpisodePlan:
    """Plan the episode that the arc outlines.

    Raises:
        EngineError: The banks hold no story that can be told with this cast.
    """
    situation = pack.premise.situation if pack.episode == "ep01" else AFTERWARDS
    cast = cast_by_letter(pack.cast)
    kit = kit_of_outline(situation, pack, cast)
    idea = idea_words(pack, situation)
    frame, bank = load_frame(situation), saying(load_exchanges(situation, kit.id), idea)
    words = words_of(kit, pack.premise.object, idea)
    chain = _chain(kit, frame, bank, traits_of(cast, words), target_duration, seed, pack.episode)
    return EpisodePlan(
        episode=pack.episode,
        title=pack.title if pack.episode == "ep01" else kit.title,
        situation=situation,
        ending=kit.ending,
        token=kit.token,
        beats=_beats(chain, kit, frame, cast, pack.settings, words),
        numbers=plot_numbers(kit.numbers, seed, pack.episode, kit.id),
        words={**words, "kit": kit.id},
        target_duration=target_duration,
    )


def cast_by_letter(cast: tuple[Person, ...]) -> dict[str, Person]:
    """The cast by the letters that the banks use: P, H, A."""
    letters = {function: letter for letter, function in ROLES.items()}
    found: dict[str, Person] = {}
    for person in cast:
        found.setdefault(letters[person.function], person)
    return found


def idea_words(pack: ContextPack, situation: str) -> Mapping[str, str]:
    """What a story of this situation says of the idea; a later episode, what is still open."""
    if situation == pack.premise.situation:
        return pack.premise.words
    thread = thread_of(pack)
    return thread.words if thread else {}


def words_of(kit: Kit, turns_on: str, idea: Mapping[str, str]) -> dict[str, str]:
    """A kit's own words, and what the story turns on, with `it` for a thing and for things; then what the idea says."""
    if not turns_on:
        return {**kit.words, **idea}
    it = {"it": "them" if re.search("[^s]s$", turns_on) else "it"} if "it" in kit.words else {}
    return {**kit.words, "object": turns_on, **it, **idea}


def outline_of(kit: Kit, cast: Mapping[str, Person], turns_on: str, idea: Mapping[str, str]) -> dict[str, str]:
    """A kit's want, obstacle, turn and ending with the names of this cast."""
    slots = Slots(cast, {}, words_of(kit, turns_on, idea))
    return {key: slots.fill(text, kit.id) for key, text in kit.outline.items()}


def kit_of_outline(situation: str, pack: ContextPack, cast: Mapping[str, Person]) -> Kit:
    """The kit that tells what the arc outlined: its turn is the arc's, or the nearest to it.

    Raises:
        EngineError: The banks of this situation hold nothing for this cast.
    """
    kits = [kit for kit in load_kits(situation) if set(kit.cast) <= set(cast)]
    if not kits:
        raise EngineError(f"{pack.episode}: the banks hold no story of {situation} for this cast; plan the arc again")
    idea = idea_words(pack, situation)
    turns = {kit.id: outline_of(kit, cast, pack.premise.object, idea)["turn"] for kit in kits}
    return max(kits, key=lambda kit: _likeness(turns[kit.id], pack.arc.turn))


def _likeness(first: str, second: str) -> float:
    return 2.0 if first == second else difflib.SequenceMatcher(None, first, second).ratio()


def places_by_step(kit: Kit, frame: Frame) -> dict[str, str]:
    """Where each step happens in this kit."""
    return {name: kit.where.get(name, step.place) for name, step in frame.steps.items()}


def _chain(
    kit: Kit, frame: Frame, bank: tuple[Exchange, ...], traits: frozenset[str], target: int, seed: str, episode: str
) -> tuple[str, ...]:
    stock: dict[str, Stock] = {}
    for name in frame.steps:
        fitting = [e for e in bank if e.step == name and set(e.needs) <= traits]
        if fitting:
            stock[name] = Stock(
                core_s=min(seconds_of(core(e).lines) for e in fitting), full_s=max(seconds_of(e.lines) for e in fitting)
            )
    limits = Limits(seconds=story_seconds(target) * OVER, scene_s=SCENE_S, scenes=len(kit.hours))
    reminded = f"{kit.ending}_reminded"
    endings = [ending for ending in (reminded, kit.ending) if ending in frame.endings]
    chains = (
        plan_chain(
            frame,
            ending,
            stock,
            places_by_step(kit, frame),
            limits,
            lambda steps: choose(steps, bank, traits, seed) is not None,
            seed,
            episode,
            kit.id,
        )
        for ending in endings
    )
    chain = next((chain for chain in chains if chain is not None), None)
    if chain is None:
        raise EngineError(f"{episode}: the story {kit.id!r} cannot be told with this cast; choose another seed")
    return chain


def _beats(
    chain: tuple[str, ...],
    kit: Kit,
    frame: Frame,
    cast: Mapping[str, Person],
    settings: tuple[Setting, ...],
    words: Mapping[str, str],
) -> tuple[Beat, ...]:
    places = places_by_step(kit, frame)
    beats = []
    for index, run in enumerate(scenes_of(chain, places)):
        for name in run:
            beats.append(
                _beat(name, kit, frame, cast, setting_of(kit.places[places[name]], settings, words), kit.hours[index])
            )
    return tuple(beats)


def _beat(name: str, kit: Kit, frame: Frame, cast: Mapping[str, Person], setting: Setting, hour: Hour) -> Beat:
    step = frame.steps[name]
    return Beat(
        id=mint("b", kit.id, name),
        operator=name,
        setting_id=setting.id,
        hour=hour,
        people=tuple(cast[letter].id for letter in kit.who.get(name, step.roles)),
        tension=step.tension,
        adds=step.adds,
        needs=step.needs,
    )


def setting_of(place: Place, settings: tuple[Setting, ...], words: Mapping[str, str]) -> Setting:
    """The arc's setting for a kit's place: the same name, else the same kind, else the first, which is home.

    A kit's `@work` is named by the idea's words.
    """
    name = words.get(place.name.removeprefix("@"), place.name) if place.name.startswith("@") else place.name
    by_name = [s for s in settings if s.name == name]
    by_kind = [s for s in settings if s.kind == place.kind]
    return (by_name or by_kind or list(settings))[0]
