"""Propose what an episode adds to the canon.

- Somebody or some place that the canon does not know is added, with what the script says of them.
- Whoever is present in a scene is at its setting from that scene on.
- A claim that says "becomes" changes a fact from its scene on; whereabouts are derived, never claimed.
- Only what is meant plainly: no flashback, dream, lie, rumour or tale changes the world, and a ghost is dead.
- Where scenes name their day, the world's day passes.
- Nothing else changes, and nothing is removed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from storyreel.contracts.canon import Canon, CanonDiff, Entity, Fact, FactChange, StoryTime, Value
from storyreel.contracts.predicates import Predicates, Slot, registry
from storyreel.contracts.script import UNREAL, DialogueLine, Element, Scene, Script, ghosts, mode_of
from storyreel.contracts.story import Person


def propose(script: Script, canon: Canon, predicates: Predicates | None = None, base_digest: str = "") -> CanonDiff:
    """The diff that makes the canon agree with a draft.

    Args:
        base_digest: Of the canon, so that the diff is for no other snapshot.
    """
    book = _Book(script.episode, canon, registry() if predicates is None else predicates)
    dead = {person for scene in script.scenes for person in ghosts(scene)}
    for person in script.cast:
        book.meet(person.id, "character", _role_of(person))
        number, scene = _first_scene(person.id, script)
        source = _source(script, scene, person.id)
        is_alive = person.id not in dead and _is_met(person.id, script)
        traits: list[tuple[str, Value]] = [("name", person.name), ("age", person.age)]
        for predicate, value in (*traits, *([("alive", True)] if is_alive else [])):
            book.add_unless_known(person.id, predicate, value, number, source)
    for number, scene in enumerate(script.scenes, start=1):
        book.meet(scene.setting.id, "location", "")
        book.add_unless_known(scene.setting.id, "name", scene.setting.name, number, _source(script, scene))
        if scene.day is not None and not scene.mode:
            book.change("world", "day", scene.day, number, _source(script, scene))
        for person_id in scene.present:
            if scene.mode or person_id in ghosts(scene):
                continue
            book.change(person_id, "location", scene.setting.id, number, _source(script, scene, person_id))
        for element in scene.elements:
            for claim in element.claims:
                if claim.becomes and claim.predicate != "location" and not mode_of(scene, element, claim):
                    source = f"{script.episode} scene {scene.id} {_spot(element)}"
                    book.change(claim.subject, claim.predicate, claim.object, number, source)
    return CanonDiff(
        episode=script.episode,
        added_entities=tuple(book.entities),
        added_facts=tuple(book.added),
        modified_facts=tuple(book.modified),
        justification=_justification(book, script),
        provenance=f"world engine, from the draft of {script.episode}",
        base_digest=base_digest,
    )


@dataclass
class _Book:
    """What was known before, and what this episode wants to write."""

    episode: str
    canon: Canon
    predicates: Predicates
    entities: list[Entity] = field(default_factory=list)
    added: list[Fact] = field(default_factory=list)
    modified: list[FactChange] = field(default_factory=list)
    _now: dict[Slot, Value] = field(default_factory=dict)  # what fills a slot now
    _held: dict[Slot, Fact] | None = None

    def meet(self, entity_id: str, kind: Literal["character", "location"], role: str) -> None:
        """Add an entity that nobody knew."""
        known = {entity.id for entity in (*self.canon.entities, *self.entities)}
        if entity_id not in known:
            self.entities.append(Entity(id=entity_id, kind=kind, role=role))

    def add_unless_known(self, subject: str, predicate: str, value: Value, scene: int, source: str) -> None:
        """Add a fact of which the canon says nothing; what it says stands, and the gate judges."""
        slot, _ = self._slot(subject, predicate, value)
        if self._before(slot) is None and slot not in self._now:
            self._write(subject, predicate, value, scene, source)

    def change(self, subject: str, predicate: str, value: Value, scene: int, source: str) -> None:
        """Let a fact become another from a scene on."""
        slot, filling = self._slot(subject, predicate, value)
        before = self._before(slot)
        held = self._slot(before.subject, before.predicate, before.object)[1] if before else None
        now = self._now.get(slot, held)
        if now == filling and type(now) is type(filling):
            return
        if before and slot not in self._now:
            self.modified.append(FactChange(before=before, after=self._fact(subject, predicate, value, scene, source)))
            self._now[slot] = filling
        else:
            self._write(subject, predicate, value, scene, source)

    def _write(self, subject: str, predicate: str, value: Value, scene: int, source: str) -> None:
        slot, filling = self._slot(subject, predicate, value)
        self.added.append(self._fact(subject, predicate, value, scene, source))
        self._now[slot] = filling

    def _slot(self, subject: str, predicate: str, value: Value) -> tuple[Slot, Value]:
        """What a fact is about, and what it says of it; one value at a time where nobody registered it."""
        known = self.predicates.get(predicate)
        placed = known.place(subject, value) if known and known.accepts(value) else None
        if placed is None and known is not None and not known.one:
            return (predicate, subject, str(value)), value
        return placed or ((predicate, subject), value)

    def _fact(self, subject: str, predicate: str, value: Value, scene: int, source: str) -> Fact:
        at = StoryTime(episode=int(self.episode.removeprefix("ep")), scene=scene)
        return Fact(subject=subject, predicate=predicate, object=value, valid_from=at, source=source)

    def _before(self, slot: Slot) -> Fact | None:
        """The canon's fact that still holds when this episode begins."""
        if self._held is None:
            self._held = self._held_at(int(self.episode.removeprefix("ep")))
        return self._held.get(slot)

    def _held_at(self, episode: int) -> dict[Slot, Fact]:
        held = {}
        for fact in self.canon.facts:
            began = fact.valid_from.episode <= episode
            ended = fact.valid_to is not None and fact.valid_to.episode <= episode
            if began and not ended:
                held[self._slot(fact.subject, fact.predicate, fact.object)[0]] = fact
        return held


def _is_met(person_id: str, script: Script) -> bool:
    """Whether somebody is seen in the flesh, or nowhere at all, rather than only in a dream or a tale."""
    scenes = [scene for scene in script.scenes if person_id in scene.present]
    return not scenes or any(scene.mode not in UNREAL for scene in scenes)


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
