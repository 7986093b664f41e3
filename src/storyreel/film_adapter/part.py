"""A person's way through a scene: faces, poses, looks, moves and things in the hand, each since a frame."""

from collections.abc import Mapping
from dataclasses import dataclass

from storyreel.contracts.script import Emotion
from storyreel.contracts.shotlist import Glance, Move, Performance

SETTLED = 3  # a change nearer than this to a cut happens at the cut
PLACES = ("partner", "left", "right", "camera", "down", "up", "away", "hands")


@dataclass(frozen=True)
class Change:
    """From a frame on, a person looks and stands like this."""

    frame: int
    expression: Emotion
    pose: str


class Part:
    """All that one person does in a scene, in frames of the film."""

    def __init__(self, start_frame: int, mood: Emotion) -> None:
        self._changes = [Change(start_frame, mood, "stand")]
        self._looks: list[tuple[int, str]] = []
        self._moves: list[Move] = []
        self._held: list[tuple[int, str]] = []
        self.body = "stand"  # what the pose returns to: stand, sit or hold
        self.comes_frame: int | None = None
        self.goes_frame: int | None = None

    # what is played

    def turn(self, frame: int, expression: str, pose: str) -> None:
        """Look and stand like this from a frame on."""
        self._changes.append(Change(frame, expression, pose))  # type: ignore[arg-type]

    def look(self, frame: int, to: str) -> None:
        """Look at a person, or somewhere, from a frame on."""
        self._looks.append((frame, to))

    def move(self, frame: int, frames: int, name: str) -> None:
        """Make a move that begins at a frame."""
        self._moves.append(Move(from_frame=max(0, frame), frames=frames, name=name))

    def hold(self, frame: int, thing: str) -> None:
        """Have a thing in the hand from a frame on, or nothing."""
        self._held.append((frame, thing))

    def feels(self, frame: int) -> Emotion:
        """What the face shows just before a frame."""
        return [c for c in self._sorted() if c.frame < frame or c is self._changes[0]][-1].expression

    def has_had(self, thing: str, frame: int) -> bool:
        """Whether the hand has had this before a frame."""
        return any(held == thing and at < frame for at, held in self._held)

    def frame_of(self, thing: str, start: int, end: int) -> int:
        """When the hand has this, or is empty (""), in some frames; their end if it never has."""
        return min((at for at, held in self._held if start <= at <= end and held == thing), default=end)

    @property
    def sits(self) -> bool:
        """Whether the person sits at any time of the scene."""
        return any(change.pose == "sit" for change in self._changes)

    # what a shot sees

    def prop(self, frame: int) -> str:
        """What is in the hand at a frame."""
        held = [thing for at, thing in sorted(self._held, key=lambda h: h[0]) if at <= frame]
        return held[-1] if held else ""

    def performances(self, start: int, end: int) -> tuple[Performance, ...]:
        """Faces, poses and things in the hand from the first frame of a shot on."""
        changes = self._sorted()
        before = [c for c in changes if c.frame < start + SETTLED] or changes[:1]
        seen = [before[-1], *(c for c in changes if start + SETTLED <= c.frame < end - SETTLED)]
        takes = [frame for frame, _ in self._held if start + SETTLED < frame < end - SETTLED]
        times = sorted({start, *(c.frame for c in seen[1:]), *takes})
        found: list[Performance] = []
        thing = self.prop(start + SETTLED)
        for time in times:
            now = [c for c in seen if c.frame <= time or c is seen[0]][-1]
            held = self.prop(max(time, start + SETTLED))
            new = Performance(
                from_frame=time - start,
                expression=now.expression,
                pose=now.pose,
                prop=held if held != thing else None,
            )
            thing = held
            is_new = not found or (new.expression, new.pose) != (found[-1].expression, found[-1].pose)
            if is_new or new.prop is not None:
                found.append(new)
        return tuple(found)

    def glances(self, facing: str, sides: Mapping[str, str], start: int, end: int) -> tuple[Glance, ...]:
        """Where the eyes go in a shot.

        Args:
            sides: On which side every other person stands.
        """
        looks = sorted(self._looks, key=lambda look: look[0])
        before = [look for look in looks if look[0] < start + SETTLED]
        seen = [*before[-1:], *(look for look in looks if start + SETTLED <= look[0] < end - SETTLED)]
        found: list[Glance] = []
        for frame, to in seen:
            place = to if to in PLACES else sides.get(to, "partner")
            place = "partner" if place == facing or not to else place
            at = max(0, frame - start) if frame >= start + SETTLED else 0
            if not found and at > 0:
                found.append(Glance())
            if not found or found[-1].to != place:
                found.append(Glance(from_frame=at, to=place))  # type: ignore[arg-type]
        return () if all(glance.to == "partner" for glance in found) else tuple(found)

    def moves(self, start: int, end: int) -> tuple[Move, ...]:
        """The moves that begin in a shot, each cut off by the next."""
        own = sorted((m for m in self._moves if start - 1 <= m.from_frame < end - SETTLED), key=lambda m: m.from_frame)
        found = []
        for index, move in enumerate(own):
            until = own[index + 1].from_frame if index + 1 < len(own) else move.from_frame + move.frames
            length = min(move.frames, until - move.from_frame)
            if length >= SETTLED:
                found.append(Move(from_frame=max(0, move.from_frame - start), frames=length, name=move.name))
        return tuple(found)

    def _sorted(self) -> list[Change]:
        return sorted(self._changes, key=lambda change: change.frame)
