"""Choose what a writer may know of the canon, and nothing else (plan section 6.4).

- Only facts that hold when the episode begins, about people and places of the arc, and the rules of the world.
- Where the arc and the canon disagree on a name or an age, the canon is right.
- The pack is bounded in facts and in tokens. What matters most goes in first: who
  the people are and where, the rules, what is still open, how they stand to each
  other, the rest about them, then the places. Of equals the newer goes first.
- Memories come last, into the room that is left, and are marked as recall.
- What was left out is said, with the reason.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from storyreel.canon_store.names import Names
from storyreel.canon_store.sections import section_of
from storyreel.canon_store.snapshot import facts_at, number_of
from storyreel.canon_store.telling import sentence
from storyreel.contracts.canon import Canon, Fact, StoryTime, Value
from storyreel.contracts.errors import EngineError
from storyreel.contracts.predicates import moment, open_threads, registry
from storyreel.contracts.project import ContextLimits
from storyreel.contracts.story import (
    ContextPack,
    EpisodeOutline,
    LeftOut,
    Memory,
    PackSize,
    Person,
    Setting,
    StoryArc,
)

Truths = dict[tuple[str, str], Value]

AGE_GROUPS = (("child", 14), ("young", 30), ("adult", 60))
WHO = ("name", "age", "alive", "location")
TOKEN = re.compile(r"\w+|[^\w\s]")
TOLD_CHANGES = 5  # of the last episode, in its summary
LISTED = 20  # reasons for what was left out


def context_of(
    canon: Canon,
    arc: StoryArc,
    episode: str,
    limits: ContextLimits | None = None,
    memories: Sequence[Memory] = (),
) -> ContextPack:
    """Everything that the writer of an episode may know.

    Args:
        memories: What recall found, the nearest first. They fill room that is left and decide nothing.

    Raises:
        EngineError: The arc has no outline for this episode.
    """
    begin = StoryTime(episode=number_of(episode))
    facts = facts_at(canon, begin)
    truths: Truths = {(fact.subject, fact.predicate): fact.object for fact in facts}
    told = {person.id for person in arc.cast} | {setting.id for setting in arc.settings}
    told |= {str(fact.object) for fact in facts if fact.predicate == "location" and fact.subject in told}
    chosen = _Choice(canon, limits or ContextLimits())
    outline, summary = _outline(arc, episode), _last_summary(canon, arc, episode)
    chosen.count(summary)
    people = {person.id for person in arc.cast}
    chosen.take(sorted(facts, key=lambda fact: _relevance(fact, people, told, chosen)), people, told)
    chosen.remember(memories)
    chosen.note_ended(canon, begin)
    return ContextPack(
        episode=episode,
        arc=outline,
        title=arc.title,
        premise=arc.premise,
        cast=tuple(_as_in_canon(person, truths) for person in arc.cast),
        settings=tuple(_named_as_in_canon(setting, truths) for setting in arc.settings),
        entities=tuple(entity for entity in canon.entities if entity.id in told),
        facts=tuple(chosen.facts),
        last_summary=summary,
        unresolved_threads=tuple(chosen.say(fact) for fact in _open(chosen.facts)),
        rules=tuple(chosen.rules),
        memories=tuple(chosen.memories),
        left_out=chosen.left_out(),
        size=chosen.size(),
    )


def tokens_of(text: str) -> int:
    """Words and marks of a text; the tokens of a language model are about as many."""
    return len(TOKEN.findall(text))


@dataclass
class _Choice:
    """What is in the pack so far, and what did not get in."""

    canon: Canon
    limits: ContextLimits
    facts: list[Fact] = field(default_factory=list)
    rules: list[Fact] = field(default_factory=list)
    memories: list[Memory] = field(default_factory=list)
    tokens: int = 0
    _reasons: list[LeftOut] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.kinds = {entity.id: entity.kind for entity in self.canon.entities}
        self._names, self._predicates = Names(self.canon), registry()

    def say(self, fact: Fact) -> str:
        return sentence(fact, self._names, self._predicates)

    def count(self, text: str) -> None:
        self.tokens += tokens_of(text)

    def take(self, facts: Iterable[Fact], people: set[str], told: set[str]) -> None:
        """Take facts in the given order while there is room."""
        elsewhere: Counter[str] = Counter()
        for fact in facts:
            is_rule = self.is_rule(fact)
            if not is_rule and not _concerns(fact, people, told):
                elsewhere[fact.subject] += 1
            elif self._fits(self.say(fact)) and len(self.facts) + len(self.rules) < self.limits.max_facts:
                (self.rules if is_rule else self.facts).append(fact)
                self.count(self.say(fact))
            else:
                bound = f"{self.limits.max_facts} facts, {self.limits.max_tokens} tokens"
                self._reasons.append(LeftOut(what=self.say(fact), why=f"the pack is full ({bound})"))
        for subject, number in elsewhere.items():
            what = f"{self._names.name(subject)}: {number} fact{'s' if number > 1 else ''}"
            self._reasons.append(LeftOut(what=what, why="not in this episode"))

    def remember(self, memories: Iterable[Memory]) -> None:
        """Put memories into the room that is left."""
        for memory in memories:
            if self._fits(memory.text):
                self.memories.append(memory)
                self.count(memory.text)
            else:
                why = f"no room for recall ({self.limits.max_tokens} tokens)"
                self._reasons.append(LeftOut(what=f"memory: {memory.text}", why=why))

    def note_ended(self, canon: Canon, begin: StoryTime) -> None:
        """Say how much is no longer true; what is not true yet is not even counted."""
        ended = sum(f.valid_to is not None and moment(f.valid_to) <= moment(begin) for f in canon.facts)
        if ended:
            what = f"{ended} earlier fact{'s' if ended > 1 else ''}"
            self._reasons.append(LeftOut(what=what, why="no longer true when the episode begins"))

    def is_rule(self, fact: Fact) -> bool:
        return section_of(fact, self.kinds) == "world_rules"

    def left_out(self) -> tuple[LeftOut, ...]:
        more = len(self._reasons) - LISTED
        rest = [LeftOut(what=f"{more} more", why="the list ends here")] if more > 0 else []
        return (*self._reasons[:LISTED], *rest)

    def size(self) -> PackSize:
        return PackSize(
            facts=len(self.facts) + len(self.rules),
            tokens=self.tokens,
            max_facts=self.limits.max_facts,
            max_tokens=self.limits.max_tokens,
        )

    def _fits(self, text: str) -> bool:
        return self.tokens + tokens_of(text) <= self.limits.max_tokens


def _relevance(fact: Fact, people: set[str], told: set[str], choice: _Choice) -> tuple[object, ...]:
    """What goes in first; of equals the newer, then the first by name."""
    began = moment(fact.valid_from)
    return _rank(fact, people, told, choice), -began[0], -began[1], fact.subject, fact.predicate, str(fact.object)


def _rank(fact: Fact, people: set[str], told: set[str], choice: _Choice) -> int:
    if choice.is_rule(fact):
        return 1
    if fact.subject in people:
        if fact.predicate in WHO:
            return 0
        if _open([fact]):
            return 2
        return 3 if str(fact.object) in people else 4
    return 5 if fact.subject in told else 6


def _concerns(fact: Fact, people: set[str], told: set[str]) -> bool:
    return fact.subject in told or str(fact.object) in people


def _open(facts: Sequence[Fact]) -> list[Fact]:
    """What waits for an end when the episode begins, whatever a later episode brings."""
    return open_threads([fact.model_copy(update={"valid_to": None}) for fact in facts], registry())


def _last_summary(canon: Canon, arc: StoryArc, episode: str) -> str:
    """How the last episode ended, and what it changed: from the arc and the canon, never from an old script."""
    number = number_of(episode) - 1
    for outline in arc.episodes:
        if number_of(outline.episode) == number:
            names, predicates = Names(canon), registry()
            changed = [
                sentence(fact, names, predicates)
                for fact in canon.facts
                if fact.valid_from.episode == number and fact.valid_to is None and not _is_plain(fact)
            ]
            return " ".join([outline.turn, outline.ending, *(f"{text}." for text in changed[:TOLD_CHANGES])])
    return ""


def _is_plain(fact: Fact) -> bool:
    """What goes without saying: names, ages, that somebody lives."""
    return fact.predicate in ("name", "age") or (fact.predicate, fact.object) == ("alive", True)


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
