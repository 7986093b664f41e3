"""Propose what an episode adds to the canon.

- Somebody or some place that the canon does not know is added, with what the script says of them.
- Whoever is present in a scene is at its setting from that scene on.
- A claim that says "becomes" changes a fact from its scene on; whereabouts are derived, never claimed.
- Nothing else changes, and nothing is removed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from storyreel.contracts.canon import Canon, CanonDiff, Entity, Fact, FactChange, StoryTime, Value
from storyreel.contracts.script import DialogueLine, Element, Scene, Script
from storyreel.contracts.story import Person


def propose(script: Script, canon: Canon) -> CanonDiff:
    """The diff that makes the canon agree with a draft."""
    book = _Book(script.episode, canon)
    for person in script.cast:
        book.meet(person.id, "character", _role_of(person))
        number, scene = _first_scene(person.id, script)
        source = _source(script, scene, person.id)
        for predicate, value in (("name", person.name), ("age", person.age), ("alive", True)):
            book.add_unless_known(person.id, predicate, value, number, source)
    for number, scene in enumerate(script.scenes, start=1):
        book.meet(scene.setting.id, "location", "")
        book.add_unless_known(scene.setting.id, "name", scene.setting.name, number, _source(script, scene))
        for person_id in scene.present:
            book.change(person_id, "location", scene.setting.id, number, _source(script, scene, person_id))
        for element in scene.elements:
            for claim in element.claims:
                if claim.becomes and claim.predicate != "location":
                    source = f"{script.episode} scene {scene.id} {_spot(element)}"
                    book.change(claim.subject, claim.predicate, claim.object, number, source)
    return CanonDiff(
        episode=script.episode,
        added_entities=tuple(book.entities),
        added_facts=tuple(book.added),
        modified_facts=tuple(book.modified),
        justification=_justification(book, script),
        provenance=f"world engine, from the draft of {script.episode}",
    )


@dataclass
class _Book:
    """What was known before, and what this episode wants to write."""

    episode: str
    canon: Canon
    entities: list[Entity] = field(default_factory=list)
    added: list[Fact] = field(default_factory=list)
    modified: list[FactChange] = field(default_factory=list)
    _now: dict[tuple[str, str], Value] = field(default_factory=dict)

    def meet(self, entity_id: str, kind: Literal["character", "location"], role: str) -> None:
        """Add an entity that nobody knew."""
        known = {entity.id for entity in (*self.canon.entities, *self.entities)}
        if entity_id not in known:
            self.entities.append(Entity(id=entity_id, kind=kind, role=role))

    def add_unless_known(self, subject: str, predicate: str, value: Value, scene: int, source: str) -> None:
        """Add a fact of which the canon says nothing; what it says stands, and the gate judges."""
        if self._before(subject, predicate) is None and (subject, predicate) not in self._now:
            self._write(subject, predicate, value, scene, source)

    def change(self, subject: str, predicate: str, value: Value, scene: int, source: str) -> None:
        """Let a fact become another from a scene on."""
        before = self._before(subject, predicate)
        now = self._now.get((subject, predicate), before.object if before else None)
        if now == value and type(now) is type(value):
            return
        if before and (subject, predicate) not in self._now:
            self.modified.append(FactChange(before=before, after=self._fact(subject, predicate, value, scene, source)))
            self._now[subject, predicate] = value
        else:
            self._write(subject, predicate, value, scene, source)

    def _write(self, subject: str, predicate: str, value: Value, scene: int, source: str) -> None:
        self.added.append(self._fact(subject, predicate, value, scene, source))
        self._now[subject, predicate] = value

    def _fact(self, subject: str, predicate: str, value: Value, scene: int, source: str) -> Fact:
        at = StoryTime(episode=int(self.episode.removeprefix("ep")), scene=scene)
        return Fact(subject=subject, predicate=predicate, object=value, valid_from=at, source=source)

    def _before(self, subject: str, predicate: str) -> Fact | None:
        """The canon's fact that still holds when this episode begins."""
        episode = int(self.episode.removeprefix("ep"))
        for fact in reversed(self.canon.facts):
            began = fact.valid_from.episode <= episode
            ended = fact.valid_to is not None and fact.valid_to.episode <= episode
            if (fact.subject, fact.predicate) == (subject, predicate) and began and not ended:
                return fact
        return None


def _first_scene(person_id: str, script: Script) -> tuple[int, Scene]:
    for number, scene in enumerate(script.scenes, start=1):
        if person_id in scene.present:
            return number, scene
    return 1, script.scenes[0]


def _source(script: Script, scene: Scene, person_id: str = "") -> str:
    """`ep01 scene s-1a2b3c line l-4d5e6f`: the first place where somebody speaks or acts."""
    for element in scene.elements:
        if person_id and person_id in _doers(element):
            return f"{script.episode} scene {scene.id} {_spot(element)}"
    return f"{script.episode} scene {scene.id}"


def _doers(element: Element) -> Sequence[str]:
    return (element.speaker_id,) if isinstance(element, DialogueLine) else element.actors


def _spot(element: Element) -> str:
    return f"{'line' if isinstance(element, DialogueLine) else 'action'} {element.id}"


def _role_of(person: Person) -> str:
    return person.function


def _justification(book: _Book, script: Script) -> str:
    return f"{script.episode} '{script.title}': " + "; ".join(_reasons(book))


def _reasons(book: _Book) -> Iterator[str]:
    names = {fact.subject: str(fact.object) for fact in book.added if fact.predicate == "name"}
    for kind, words in (("character", "meets"), ("location", "goes to")):
        found = [names.get(entity.id, entity.id) for entity in book.entities if entity.kind == kind]
        if found:
            yield f"{words} {', '.join(found)}"
    moved = sorted(
        {fact.subject for fact in (*book.added, *(m.after for m in book.modified)) if fact.predicate == "location"}
    )
    if moved:
        yield f"says where {', '.join(moved)} {'is' if len(moved) == 1 else 'are'}"
    changed = [m for m in book.modified if m.after.predicate != "location"]
    if changed:
        yield "changes " + ", ".join(f"{m.after.subject} {m.after.predicate}" for m in changed)
    if not (book.entities or book.added or book.modified):
        yield "nothing changes"
