"""What moves in an insert: the hand, and the thing with it.

- What is given or put down comes with the hand, which then lets go and leaves.
- What stays in the hand is taken, and lifted a little; a paper that lies there is only touched.
- Out of doors hand and thing come up into the frame together.
- Who reads goes down the page with the hand.
"""

from dataclasses import dataclass

from storyreel.contracts.render_plan import FigureSpec
from storyreel.video_engine.picture.camera import ease

Offset = tuple[float, float]

COMES_FRAMES, GOES_FRAMES, LIFT_FRAMES = 14, 16, 12
FROM = 190.0  # sheet units that a hand comes in
LETS_GO, TAKES = 5, 4  # frames from the release until the hand leaves, and from its arrival until it lifts
LIFT, UP, DOWN_THE_PAGE = 74.0, 110.0, 70.0  # sheet units


@dataclass(frozen=True)
class InsertMoves:
    """The ways of hand and thing through a shot.

    Args:
        side: The side that the hand comes from: -1 left, 1 right.
        lets_go: The frame at which the thing leaves the hand; None if it does not.
        takes: The frame at which it is in the hand; None if it never is.
    """

    frames: int
    side: int
    is_held: bool
    is_flat: bool
    is_read: bool
    lets_go: int | None
    takes: int | None

    def hand(self, frame: int) -> Offset:
        """How far the hand is from where it holds the thing, in sheet units to the right and down."""
        away = FROM * (1 - _share(frame, 0, COMES_FRAMES))
        if self.is_held:
            return 0.0, UP * (1 - _share(frame, 0, COMES_FRAMES))
        if self.lets_go is not None:
            away += FROM * 1.6 * _share(frame, self.lets_go + LETS_GO, GOES_FRAMES)
        read = DOWN_THE_PAGE * _share(frame, COMES_FRAMES, self.frames) if self.is_read and self.lets_go is None else 0
        return self.side * away, away * 0.5 + read - self._lift(frame)

    def thing(self, frame: int) -> Offset:
        """The same of the thing, from where it lies."""
        if self.is_held:
            return self.hand(frame)
        across, down = self.shadow(frame)
        return across, down - self._lift(frame)

    def shadow(self, frame: int) -> Offset:
        """The same of the thing's shadow on the table."""
        away = FROM * (1 - _share(frame, 0, COMES_FRAMES)) if self.lets_go is not None and not self.is_read else 0.0
        return self.side * away, away * 0.5

    def _lift(self, frame: int) -> float:
        if self.takes is None or self.lets_go is not None or self.is_flat or self.is_read:
            return 0.0
        return LIFT * _share(frame, max(self.takes, COMES_FRAMES + TAKES), LIFT_FRAMES)


def moves_of(figure: FigureSpec | None, frames: int, is_held: bool, is_flat: bool, is_read: bool) -> InsertMoves:
    """Read off what its owner does how a thing is handled."""
    side = -1 if figure is not None and figure.mark.endswith("left") else 1
    changes = [] if figure is None else [(p.from_frame, p.prop) for p in figure.performances if p.prop is not None]
    held = [*([(0, figure.prop)] if figure is not None else []), *changes]
    takes = next((frame for frame, thing in held if thing), None)
    lets_go = next((frame for frame, thing in changes if not thing), None)
    return InsertMoves(frames, side, is_held, is_flat, is_read, lets_go, takes)


def _share(frame: int, start: int, frames: int) -> float:
    return ease(max(0.0, min(1.0, (frame - start) / max(1, frames))))
