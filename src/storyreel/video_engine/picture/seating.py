"""Where people sit.

- Where a place has no seat, nobody sits: who would, stands with folded arms.
- Indoors, a chair stands behind the mark of who sits in the scene, from its
  first shot on.
- Out of doors people sit on what is there: the whole group stands by the
  nearest bench or stone, left of right as ever. Who finds no seat there stands,
  as does who would come to sit beside the seat when a narrow frame pulls the group together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from storyreel.contracts.render_plan import FigureSpec
from storyreel.video_engine.picture.figures.poses import SINKS
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.places.scenery import Mark

STANDS = "fold"
SEAT_MOVES = ("sit_down", "stand_up")
ROOM = 60.0  # world pixels between two at least
BESIDE = 34.0  # world pixels from a seat's middle at which nobody sits on it any more


@dataclass(frozen=True)
class Seated:
    """The figures of a shot as they can sit here, their marks, and whether each has a chair of its own."""

    figures: tuple[FigureSpec, ...]
    marks: tuple[Mark, ...]
    chairs: tuple[bool, ...]


def seated(figures: Sequence[FigureSpec], marks: Sequence[Mark], place: Place) -> Seated:
    """Seat everybody who sits in the scene."""
    sitters = [i for i, figure in enumerate(figures) if figure.sits and figure.look.get("kind") != "animal"]
    if not sitters or (place.interior and place.seats):
        return Seated(tuple(figures), tuple(marks), tuple(i in sitters for i in range(len(figures))))
    found = _on_seats(sitters, marks, place.seats)
    moved = marks
    if found:
        first = min(found)
        shift = found[first].x - marks[first].x
        moved = [found.get(i, Mark(mark.x + shift, mark.y, mark.scale)) for i, mark in enumerate(marks)]
    kept = tuple(_standing(f) if i in sitters and i not in found else f for i, f in enumerate(figures))
    return Seated(kept, tuple(moved), (False,) * len(figures))


def settled(seats: Seated, xs: Sequence[float]) -> tuple[tuple[FigureSpec, ...], list[float]]:
    """The figures and their places after a narrow frame has moved them: the first sitter is on the seat again."""
    sitters = [i for i, figure in enumerate(seats.figures) if figure.sits and _sits(figure) and not seats.chairs[i]]
    if not sitters:
        return seats.figures, list(xs)
    shift = seats.marks[sitters[0]].x - xs[sitters[0]]
    placed = [x + shift for x in xs]
    beside = [i for i in sitters if abs(placed[i] - seats.marks[i].x) > BESIDE]
    return tuple(_standing(f) if i in beside else f for i, f in enumerate(seats.figures)), placed


def _sits(figure: FigureSpec) -> bool:
    return any(performance.pose in SINKS for performance in figure.performances)


def _on_seats(sitters: Sequence[int], marks: Sequence[Mark], seats: Sequence[Mark]) -> dict[int, Mark]:
    """A seat for each sitter that leaves everybody on their side; the first takes the nearest."""
    found: dict[int, Mark] = {}
    shift = 0.0
    for i in sitters:
        free = [seat for seat in seats if seat not in found.values()]
        wanted = marks[i].x + shift
        fitting = [
            seat
            for seat in free
            if all((seat.x - at.x) * (marks[i].x - marks[j].x) > ROOM * ROOM for j, at in found.items())
        ]
        if fitting:
            found[i] = min(fitting, key=lambda seat: abs(seat.x - wanted))
            shift = found[i].x - marks[i].x if len(found) == 1 else shift
    return found


def _standing(figure: FigureSpec) -> FigureSpec:
    performances = tuple(p.model_copy(update={"pose": STANDS}) if p.pose in SINKS else p for p in figure.performances)
    moves = tuple(move for move in figure.moves if move.name not in SEAT_MOVES)
    return figure.model_copy(update={"performances": performances, "moves": moves})
