"""What recall may remember for an episode, and what it is asked.

- It remembers what the canon held once or holds without a place in the pack, the
  outlines of earlier episodes, and the lines and actions of their final scripts.
- It is asked what the episode is about. Nothing of this episode or a later one is remembered.
"""

from collections.abc import Iterator, Sequence

from storyreel.canon_store.names import Names
from storyreel.canon_store.recall import Embed, Recall, Text
from storyreel.canon_store.snapshot import number_of
from storyreel.canon_store.telling import sentence, span
from storyreel.contracts.canon import Canon
from storyreel.contracts.predicates import registry
from storyreel.contracts.script import DialogueLine, Script
from storyreel.contracts.story import ContextPack, Memory, StoryArc


def memories_for(
    pack: ContextPack, canon: Canon, arc: StoryArc, scripts: Sequence[Script], count: int, embed: Embed
) -> tuple[Memory, ...]:
    """The memories that are nearest to what an episode is about, the nearest first.

    Args:
        scripts: Of earlier episodes.
    """
    recall = Recall(embed)
    recall.add(texts_before(pack, canon, arc, scripts))
    outline = pack.arc
    return recall.near(f"{outline.want} {outline.obstacle} {outline.turn} {outline.ending}", count)


def texts_before(pack: ContextPack, canon: Canon, arc: StoryArc, scripts: Sequence[Script]) -> Iterator[Text]:
    """All that may be remembered, in the order of the story."""
    number, names, predicates = number_of(pack.episode), Names(canon), registry()
    packed = {*pack.facts, *pack.rules}
    for outline in arc.episodes:
        if number_of(outline.episode) < number:
            for part in ("want", "obstacle", "turn", "ending"):
                yield Text(getattr(outline, part), f"story/arc.json {outline.episode} {part}")
    for fact in canon.facts:
        if fact.valid_from.episode < number and fact not in packed:
            yield Text(f"{sentence(fact, names, predicates)}, {span(fact)}", fact.source)
    for script in sorted(scripts, key=lambda script: number_of(script.episode)):
        yield from _heard(script)


def _heard(script: Script) -> Iterator[Text]:
    people = {person.id: person.name for person in script.cast}
    for scene in script.scenes:
        for element in scene.elements:
            is_line = isinstance(element, DialogueLine)
            says = f"{people.get(element.speaker_id, '')}: " if isinstance(element, DialogueLine) else ""
            spot = f"{script.episode} scene {scene.id} {'line' if is_line else 'action'} {element.id}"
            yield Text(f"{says}{element.text}", spot)
