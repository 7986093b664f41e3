"""Where everybody stands: the 180-degree line.

- In a scene each person has one mark, from left to right in the order of the
  cast, so a pair never changes sides. In the wide of a tense or sad scene two
  people stand apart.
- Of three and more, who comes, goes or walks up stands at an end of the row, on
  the side where the cast's order has them if that is free; of more walkers, who
  moves later stands further out. So nobody walks past a face.
- A person looks at the partner, who stands on the other side.
- Alone in a frame, a person looks across it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from storyreel.contracts.script import Action, DialogueLine, Scene
from storyreel.film_adapter.templates import verb_of

Mark = Literal["far_left", "left", "center", "right", "far_right"]
Facing = Literal["left", "right", "camera"]

MARKS: tuple[Mark, ...] = ("far_left", "left", "center", "right", "far_right")
ROWS: dict[int, tuple[Mark, ...]] = {
    1: ("center",),
    2: ("left", "right"),
    3: ("far_left", "center", "far_right"),
    4: ("far_left", "left", "right", "far_right"),
    5: MARKS,
}
APART: tuple[Mark, Mark] = ("far_left", "right")


@dataclass(frozen=True)
class Stage:
    """The people of a scene from left to right; at most five can be seen at once."""

    order: tuple[str, ...]

    def marks(self, people: Sequence[str], apart: bool = False) -> dict[str, Mark]:
        """The marks of people who share a frame, in their order from left to right."""
        row = sorted({p for p in people if p in self.order}, key=self.order.index)[:5]
        if apart and len(row) == 2:
            return dict(zip(row, APART, strict=True))
        return dict(zip(row, ROWS.get(len(row), ()), strict=True))

    def facing(self, person: str, partner: str) -> Facing:
        """Where a person looks: at the partner, or across the frame."""
        if len(self.order) == 1:
            return "camera"
        if partner in self.order and partner != person:
            return "right" if self.order.index(partner) > self.order.index(person) else "left"
        return "right" if self.order.index(person) * 2 < len(self.order) - 1 else "left"

    def mark_alone(self, person: str, partner: str) -> Mark:
        """The side of a person who is seen alone: the one that leaves room to look into."""
        return {"right": "left", "left": "right", "camera": "center"}[self.facing(person, partner)]  # type: ignore[return-value]


def people_of(scene: Scene) -> tuple[str, ...]:
    """Everybody who is present, speaks or acts in a scene, without repeats."""
    people = list(scene.present)
    for element in scene.elements:
        people += [element.speaker_id] if isinstance(element, DialogueLine) else element.actors
    return tuple(dict.fromkeys(people))


def stage_of(scene: Scene, cast: Sequence[str]) -> Stage:
    """Place the people of a scene from left to right in the order of the cast, walkers at the ends."""
    row = sorted((p for p in people_of(scene) if p in cast), key=list(cast).index)
    walkers = [p for p in _walkers(scene) if p in row] if len(row) > 2 else []
    ends: dict[bool, list[str]] = {True: [], False: []}  # left, right; further out with each
    for person in walkers:
        own = row.index(person) * 2 < len(row) - 1
        ends[own if not ends[own] or ends[not own] else not own].append(person)
    stay = [p for p in row if p not in walkers]
    return Stage((*reversed(ends[True]), *stay, *ends[False]))


def _walkers(scene: Scene) -> tuple[str, ...]:
    """Who walks in a scene, in the order in which they first do."""
    walks = (e for e in scene.elements if isinstance(e, Action) and verb_of(e.verb).get("pose") == "walk")
    return tuple(dict.fromkeys(person for element in walks for person in element.actors))
