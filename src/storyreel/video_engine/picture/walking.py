"""Ways in and out of a frame.

- Who walks arrives: it starts beyond the border that it does not face, and
  stands on its mark in time to be seen standing.
- Who goes leaves the mark for the border that it faces, and is gone before
  the shot ends.
- The feet follow the way, so nobody slides: a drawing of the walk for every seven
  units, in which the foot on the ground goes back as far as the body goes on.
- Speed is a stroll to a brisk walk; who cannot make it in from beyond the border
  in time is on the way already at the cut, and who cannot make it out is cut while walking.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from storyreel.contracts.render_plan import FigureSpec
from storyreel.video_engine.picture.camera import View
from storyreel.video_engine.picture.figures.poses import WALK_PARTS, walk_drawings

WALK = "walk"
PHASES = walk_drawings()
STEP_UNITS = 80.0  # the way of one foot
PHASE_UNITS = STEP_UNITS / WALK_PARTS / 2  # of one drawing
BOB = 6.0
SLOWEST, BRISK, FASTEST = 8.0, 11.0, 15.0  # puppet units a frame: of anybody, of who comes, of who leaves
LEAST_WAY = 160.0  # two steps
STOPPING = 60.0  # units over which a walk slows down
STANDS_FRAMES = 8  # how long who has arrived is seen standing
HALF_FIGURE = 112.0  # units from the middle to a hand that swings


@dataclass(frozen=True)
class Step:
    """Where a walker is, in units from its mark to the right, and how it is drawn."""

    pose: str
    across: float
    bob: float = 0.0


@dataclass(frozen=True)
class Way:
    """A way of some units (to the right if above zero) at a speed, from a frame on; `leaves` starts on the mark."""

    start_frame: int
    units: float
    speed: float
    leaves: bool

    def at(self, frame: int) -> Step:
        """Where the walker is at a frame."""
        side = 1.0 if self.units >= 0 else -1.0
        whole = abs(self.units)
        gone = self.speed * max(0, frame - self.start_frame)
        if self.leaves:
            gone = self._set_off(gone)
            return self._step(gone, side * gone)
        if gone > whole - STOPPING:
            gone = self._slowed(gone, whole)
        if gone >= whole - 1.5:
            return Step("stand", 0.0)
        return self._step(gone, side * (gone - whole))

    def _step(self, gone: float, across: float) -> Step:
        phase = int(gone / PHASE_UNITS + 0.5)
        up = 1 - abs(phase * PHASE_UNITS / STEP_UNITS % 1 * 2 - 1)
        return Step(PHASES[phase % len(PHASES)], round(across, 1), round(-BOB * up, 1))

    def _slowed(self, gone: float, whole: float) -> float:
        """The last steps take twice as long."""
        share = min(1.0, (gone - whole + STOPPING) / (2 * STOPPING))
        return whole - STOPPING + STOPPING * (2 * share - share * share)

    def _set_off(self, gone: float) -> float:
        """The first step gathers speed."""
        return gone * gone / (4 * STOPPING) if gone < 2 * STOPPING else gone - STOPPING


def ways(figure: FigureSpec, x: float, scale: float, views: Sequence[View], faces_left: bool) -> tuple[Way, ...]:
    """The ways that a figure on a mark at `x` goes in a shot, by its performances.

    Args:
        views: What every frame of the shot shows, in world pixels.
    """
    frames = len(views)
    found = []
    for index, performance in enumerate(figure.performances):
        if performance.pose != WALK:
            continue
        later = [p.from_frame for p in figure.performances[index + 1 :]]
        until = later[0] if later else frames
        side = -1.0 if faces_left else 1.0
        leaves = performance.way == "goes"
        way = _units_outside(x, scale, views, side if leaves else -side)
        time = max(1, until - performance.from_frame - (0 if leaves else STANDS_FRAMES))
        if not leaves:
            way = min(way, max(LEAST_WAY, BRISK * time - STOPPING))
        speed = min(FASTEST if leaves else BRISK, max(SLOWEST, (way + STOPPING) / time))
        found.append(Way(performance.from_frame, side * way, speed, leaves))
    return tuple(found)


def _units_outside(x: float, scale: float, views: Sequence[View], side: float) -> float:
    """How far a mark lies from where nothing of a figure is seen in any frame."""
    border = max(v.x + v.width for v in views) - x if side > 0 else x - min(v.x for v in views)
    return max(0.0, border) / scale + HALF_FIGURE
