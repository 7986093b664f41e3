"""Choose what a writer may know of the canon, and nothing else (plan section 6.4).

- Only facts that hold when the episode begins, about people and places of the arc.
- Where the arc and the canon disagree on a name or an age, the canon is right.
"""

from storyreel.canon_store.snapshot import facts_at, number_of
from storyreel.contracts.canon import Canon, StoryTime, Value
from storyreel.contracts.errors import EngineError
from storyreel.contracts.story import ContextPack, EpisodeOutline, Person, Setting, StoryArc

Truths = dict[tuple[str, str], Value]

AGE_GROUPS = (("child", 14), ("young", 30), ("adult", 60))


def context_of(canon: Canon, arc: StoryArc, episode: str) -> ContextPack:
    """Everything that the writer of an episode may know.

    Raises:
        EngineError: The arc has no outline for this episode.
    """
    facts = facts_at(canon, StoryTime(episode=number_of(episode)))
    truths: Truths = {(fact.subject, fact.predicate): fact.object for fact in facts}
    told = {person.id for person in arc.cast} | {setting.id for setting in arc.settings}
    told |= {str(fact.object) for fact in facts if fact.predicate == "location" and fact.subject in told}
    return ContextPack(
        episode=episode,
        arc=_outline(arc, episode),
        title=arc.title,
        premise=arc.premise,
        cast=tuple(_as_in_canon(person, truths) for person in arc.cast),
        settings=tuple(_named_as_in_canon(setting, truths) for setting in arc.settings),
        entities=tuple(entity for entity in canon.entities if entity.id in told),
        facts=tuple(fact for fact in facts if fact.subject in told),
    )


def _outline(arc: StoryArc, episode: str) -> EpisodeOutline:
    for outline in arc.episodes:
        if outline.episode == episode:
            return outline
    found = ", ".join(outline.episode for outline in arc.episodes)
    raise EngineError(f"story/arc.json: episodes: found {found}, expected {episode} too; run the same command again")


def _as_in_canon(person: Person, truths: Truths) -> Person:
    update: dict[str, Value] = {}
    name, age = truths.get((person.id, "name")), truths.get((person.id, "age"))
    if isinstance(name, str):
        update["name"] = name
    if isinstance(age, int) and age != person.age:
        update |= {"age": age, "age_group": age_group(age)}
    return person.model_copy(update=update)


def _named_as_in_canon(setting: Setting, truths: Truths) -> Setting:
    name = truths.get((setting.id, "name"))
    return setting.model_copy(update={"name": name}) if isinstance(name, str) else setting


def age_group(age: int) -> str:
    """How old somebody looks: child, young, adult or old."""
    return next((group for group, limit in AGE_GROUPS if age < limit), "old")
