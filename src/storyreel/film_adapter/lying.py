"""Things that are laid down stay where they are until somebody takes them up.

- What is taken up without having been laid lay there before, from the first shot
  of the scene on; not what comes out of a pocket or is found.
- What hangs in a room (`hanging`) is seen wherever the room is.
- What is put down lies on a small table beside who put it there, out of doors
  on the ground; words of the action say when it is the ground or the wall.
- What is dropped lies on the ground. What is put away, hidden or thrown is gone.
- The table stands there from the first shot of the scene on.
- Who lays a thing down does so on the side where the others are.
- A nearer frame than a wide ends above the ground: there we only see things fall.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from storyreel.contracts.shotlist import LaidThing, Mark, ShotCharacter, Table
from storyreel.film_adapter.actions import acting_tables
from storyreel.film_adapter.draft import Draft
from storyreel.film_adapter.part import SETTLED
from storyreel.film_adapter.staging import Stage

Rest = Literal["table", "ground", "wall"]
SHOWING = ("two_shot", "medium")  # framings that show what lies beside somebody in them; a wide shows all


@dataclass(frozen=True)
class Lying:
    """A thing that lies beside a person from a frame of the film on, until another."""

    thing: str
    on: Rest
    person: str
    order: int
    frame: int
    until_frame: int | None = None


class Things:
    """All that lies about in a scene."""

    def __init__(self) -> None:
        self._lying: list[Lying] = []

    def lay(self, frame: int, thing: str, on: Rest, person: str) -> None:
        """Lay a thing down beside a person."""
        order = sum(1 for other in self._lying if other.on == on and (on != "ground" or other.person == person))
        self._lying.append(Lying(thing, on, person, order, frame))

    def take(self, frame: int, thing: str) -> None:
        """Take a thing up from where it lies, if it lies anywhere."""
        for index, lying in enumerate(self._lying):
            if lying.thing == thing and lying.until_frame is None and lying.frame < frame:
                self._lying[index] = replace(lying, until_frame=frame)

    def knows(self, thing: str) -> bool:
        """Whether a thing has lain somewhere in this scene."""
        return any(lying.thing == thing for lying in self._lying)

    def by_the_table(self) -> str:
        """Who first lays a thing on the table; empty if nobody does."""
        return next((lying.person for lying in self._lying if lying.on == "table"), "")

    def seen(self, start: int, end: int) -> list[Lying]:
        """What lies about in the frames of a shot; a change that is nearer to a cut than SETTLED is made at the cut."""
        return [
            lying
            for lying in self._lying
            if lying.frame < end - SETTLED and (lying.until_frame is None or lying.until_frame > start + SETTLED)
        ]


def resting_place(verb: str, text: str, interior: bool) -> Rest | None:
    """Where a thing lies after somebody has let it go; None if it is not seen any more."""
    return _place_of(acting_tables()["rests"], verb, text, interior)


def lay_before(verb: str, text: str, interior: bool) -> Rest | None:
    """Where a thing lay that somebody takes up; None if it was not seen before."""
    return _place_of(acting_tables()["lay_before"], verb, text, interior)


def _place_of(rows: Sequence[Mapping[str, Any]], verb: str, text: str, interior: bool) -> Rest | None:
    verb = acting_tables()["like"].get(verb.lower(), verb.lower())
    words = {word.strip(".,;:!?'\"").lower() for word in text.split()}
    for row in rows:
        if verb in row["verbs"] and (not row["words"] or words & set(row["words"])):
            on: Rest | None = {"gone": None, "usual": "table" if interior else "ground"}.get(row["on"], row["on"])
            return on
    return None


def things_about(
    draft: Draft, characters: Sequence[ShotCharacter], stage: Stage, things: Things
) -> tuple[Table | None, tuple[LaidThing, ...]]:
    """The table of a shot and what lies about in it, if its framing shows that."""
    marks: dict[str, Mark] = {character.character_id: character.mark for character in characters}
    if draft.framing == "wide":
        marks = {**stage.marks(stage.order), **marks}
    elif draft.framing not in SHOWING:
        return None, ()
    everywhere = {**stage.marks(stage.order), **marks}
    owner = things.by_the_table()
    table = Table(mark=marks[owner], side=_side(owner, stage)) if owner in marks else None
    found = (
        _laid(lying, draft, everywhere if lying.on == "wall" else marks, table, stage)
        for lying in things.seen(draft.start_frame, draft.end_frame)
    )
    return table, tuple(laid for laid in found if laid is not None)


def _laid(lying: Lying, draft: Draft, marks: Mapping[str, Mark], table: Table | None, stage: Stage) -> LaidThing | None:
    """A thing in the frames of a shot; None if it lies where the shot does not look."""
    if (lying.on == "table" and table is None) or (lying.on != "table" and lying.person not in marks):
        return None
    fell = lying.frame - draft.start_frame if lying.frame >= draft.start_frame + SETTLED else 0
    if lying.on == "ground" and draft.framing != "wide" and not fell:
        return None
    taken = lying.until_frame
    return LaidThing(
        prop=lying.thing,
        on=lying.on,
        mark=table.mark if table and lying.on == "table" else marks[lying.person],
        side=table.side if table and lying.on == "table" else _side(lying.person, stage),
        order=lying.order,
        from_frame=fell,
        until_frame=None if taken is None or taken >= draft.end_frame - SETTLED else taken - draft.start_frame,
    )


def _side(person: str, stage: Stage) -> Literal["left", "right"]:
    """The side on which somebody lays things: where the others are."""
    return "left" if stage.facing(person, "") == "left" else "right"
