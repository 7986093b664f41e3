"""Plan a story from afar: idea, seed and canon to an arc of episodes."""

from collections.abc import Mapping, Sequence

from storyreel.contracts.canon import Canon
from storyreel.contracts.story import EpisodeOutline, Person, Premise, Setting, StoryArc
from storyreel.world_engine import lexicon
from storyreel.world_engine.casting import cast_story, slug
from storyreel.world_engine.kit import Kit, Place
from storyreel.world_engine.plan import cast_by_letter, outline_of, words_of
from storyreel.world_engine.reading import FALLBACK, Reading, features_of, plain_text, read_idea
from storyreel.world_engine.slots import Slots
from storyreel.world_engine.story_choice import choose_kits
from storyreel.world_engine.unread import left_out, texts_of

HOME = "@home"
ROOM = "@room"
SURE = 90
CLEAR = 75
UNSURE = 40
_SMALL = ("a", "an", "the", "of", "in", "and", "or", "to", "at", "on")
_OUTDOOR_KINDS = ("street", "desert", "forest", "graveyard", "harbour", "outdoors", "riverside", "station", "village")


def make_arc(idea: str, seed: str, title: str, genre: str, episodes: int, canon: Canon) -> StoryArc:
    """Plan the arc of a story; the same arguments give the same arc."""
    reading = read_idea(idea)
    key, shape = (seed, plain_text(idea).lower()), reading.subject.shape
    kits = choose_kits(reading.situations, features_of(reading), episodes, *key, shape=shape)
    arc = arc_of(idea, kits, reading, seed, canon)
    premise = arc.premise.model_copy(update={"genre": genre or arc.premise.genre})
    return arc.model_copy(update={"title": title or arc.title, "premise": premise})


def arc_of(idea: str, kits: Sequence[Kit], reading: Reading, seed: str, canon: Canon) -> StoryArc:
    """The arc of a story that is told from these kits."""
    first = kits[0]
    subject = reading.subject
    is_told = first.situation == subject.shape
    turns_on = subject.words.get("thing", subject.words["noun"]) if is_told else _turns_on(first, reading)
    words = dict(subject.words) if is_told else {}
    agents = subject.agents if is_told else reading.agents
    cast = cast_story(first, agents, canon, f"{seed} {plain_text(idea).lower()}")
    letters = cast_by_letter(cast)
    slots = Slots(letters, {}, words_of(first, turns_on, words))
    told = [turns_on, *(f"{a.name} {a.phrase} {a.noun}" for a in agents), *(words.values() or texts_of(first))]
    return StoryArc(
        idea=idea,
        title=_titled(slots.fill(first.title, first.id)) if "{" in first.title else first.title,
        logline=slots.fill(first.logline, first.id),
        premise=Premise(
            situation=first.situation,
            object=turns_on,
            object_class=reading.thing_class if first.tells == "thing" else first.tells.upper(),
            period=reading.period,
            genre=first.genre,
            confidence=UNSURE if first.situation == FALLBACK else CLEAR if is_told else SURE,
            words=words,
            unread=left_out(reading.heavy, () if first.situation == FALLBACK else told),
        ),
        cast=cast,
        settings=_settings(kits, reading, canon),
        episodes=tuple(
            _outline(kit, letters, index, turns_on, {} if index else words) for index, kit in enumerate(kits)
        ),
    )


def _titled(title: str) -> str:
    """`No Need of a Sister`: capitals for all but the small words within."""
    first, *others = title.split()
    return " ".join([first.capitalize(), *(w if w in _SMALL else w[:1].upper() + w[1:] for w in others)])


def _turns_on(kit: Kit, reading: Reading) -> str:
    """What of the idea enters the lines of a kit; nothing if the kit must use its own word."""
    if kit.tells == "place":
        return _indoors(reading)
    return {"thing": reading.thing, "missing": reading.missing}[kit.tells]


def _indoors(reading: Reading) -> str:
    """The first place of the idea that has a roof."""
    kinds = lexicon.places()
    return next((p for p in reading.places if kinds[p] not in (*_OUTDOOR_KINDS, "moon_bakery")), "")


def _outline(
    kit: Kit, letters: dict[str, Person], index: int, turns_on: str, idea: Mapping[str, str]
) -> EpisodeOutline:
    return EpisodeOutline(episode=f"ep{index + 1:02d}", **outline_of(kit, letters, turns_on, idea))


def _settings(kits: Sequence[Kit], reading: Reading, canon: Canon) -> tuple[Setting, ...]:
    """All places of the story once; a place of the author's keeps its id."""
    authors = {str(f.object).lower(): f.subject for f in canon.facts if f.predicate == "name" and f.valid_to is None}
    locations = {entity.id for entity in canon.entities if entity.kind == "location"}
    found: dict[str, Setting] = {}
    for place in (_resolved(place, reading) for kit in kits for place in kit.places.values()):
        name = place.name
        known = authors.get(name.lower()) or authors.get(name.removeprefix("the ").lower())
        setting_id = known if known in locations else slug(name.removeprefix("the "))
        found.setdefault(name, Setting(id=setting_id, name=name, kind=place.kind, interior=place.interior))
    return tuple(found.values())


def _resolved(place: Place, reading: Reading) -> Place:
    """A kit's `@home` is where the idea plays, if it says so; `@room` too, if that is indoors.

    `@work` and `@near` are where somebody of the idea is seen.
    """
    spot = reading.subject.spots.get(place.kind.removeprefix("@")) if place.kind.startswith("@") else None
    if spot:
        return Place(place.key, spot.kind, spot.name, interior=spot.interior)
    if place.kind not in (HOME, ROOM):
        return place
    noun = _indoors(reading) if place.kind == ROOM else next(iter(reading.places), "")
    kind = lexicon.places().get(noun, "parlour")
    if not noun or kind == "moon_bakery":
        return Place(place.key, "parlour", "the parlour", interior=True)
    return Place(place.key, kind, f"the {noun}", interior=kind not in _OUTDOOR_KINDS)
