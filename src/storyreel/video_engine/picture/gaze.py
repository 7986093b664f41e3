"""Where eyes look, and when they blink.

- Eyes rest on the partner, or on who the film says, and leave for a moment now
  and then: who speaks thinks aside, who listens only rests them.
- A blink is half, closed, closed, half, every two to six seconds, and comes
  with a change of the gaze.
- The head follows a look that lasts, two frames after the eyes; for a short one only the eyes move.
- No blink within eight frames of a cut, and none in a silent shot under two
  seconds: it would be the whole of a short reaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from storyreel.contracts import seed
from storyreel.contracts.shotlist import Glance
from storyreel.video_engine.picture.curves import Keys, value

Gaze = tuple[float, float]

BLINK = ("half", "closed", "closed", "half")
CUT_MARGIN = 8
SHORT_SECONDS = 2.1
ASIDE: tuple[Gaze, ...] = ((0.5, -0.7), (-0.6, -0.5), (0.1, 0.7), (-0.4, 0.5))
APART = 14  # frames between a chance look and one that is meant


HEAD_LATE, LASTING = 2, 20  # frames: when the head follows, and which looks
HEAD_WAY: Keys = ((0, 0.22), (2, 0.62), (4, 0.9), (6, 1.0))  # by frames


@dataclass(frozen=True)
class Look:
    """A look that lasts from a frame to a frame; None rests where the figure faces."""

    start: int
    end: int
    gaze: Gaze | None


class Eyes:
    """The eyes of one figure through a shot."""

    def __init__(self, glances: Sequence[Glance], way: float, frames: int, rate: float, key: str, speaks: bool) -> None:
        self._meant = _meant(glances, way, frames)
        changes = [look.start for look in self._meant if look.start > 0]
        is_short = frames < rate * SHORT_SECONDS and not speaks
        self._chance = [] if is_short else _chance_looks(frames, rate, key, speaks, self._meant)
        moved = sorted([*changes, *(look.start for look in self._chance), *(look.end for look in self._chance)])
        self._blinks = {} if is_short else _blinks(frames, rate, key, moved)

    def gaze(self, frame: int) -> Gaze | None:
        """Where the eyes look at a frame, -1 to 1 to the right and down."""
        for look in (*self._chance, *self._meant):
            if look.start <= frame < look.end:
                return look.gaze
        return None

    def lids(self, frame: int) -> str:
        """How far the eyes are open: open, half or closed."""
        return self._blinks.get(frame, "open")


def head_turns(glances: Sequence[Glance], frames: int) -> list[tuple[int, str]]:
    """Where the head turns, and since when."""
    ends = [glance.from_frame for glance in glances[1:]] + [frames]
    turns: list[tuple[int, str]] = []
    for glance, end in zip(glances, ends, strict=False):
        lasts = glance.from_frame == 0 or end - glance.from_frame >= LASTING
        if lasts and (not turns or turns[-1][1] != glance.to):
            turns.append((glance.from_frame + (HEAD_LATE if turns else 0), glance.to))
    return turns


def facing_at(turns: Sequence[tuple[int, str]], frame: int) -> tuple[str, str, float]:
    """From where the head turns, whereto, and how far it is."""
    begun = [i for i, (start, _) in enumerate(turns) if start <= frame]
    if not begun:
        return "partner", "partner", 1.0
    start, to = turns[begun[-1]]
    before = turns[begun[-1] - 1][1] if begun[-1] else to
    share = round(value(HEAD_WAY, frame - start), 2)
    return (before, to, share) if before != to else (to, to, 1.0)


def _meant(glances: Sequence[Glance], way: float, frames: int) -> list[Look]:
    """The looks that the film asks for; `way` is -1 where the figure faces left."""
    places: dict[str, Gaze | None] = {
        "partner": None, "left": (-0.95, 0.0), "right": (0.95, 0.0), "camera": (0.0, 0.0), "up": (way * 0.3, -0.95),
        "down": (way * 0.25, 0.95), "away": (-way * 0.75, 0.35), "hands": (way * 0.5, 1.0),
    }  # fmt: skip
    ends = [glance.from_frame for glance in glances[1:]] + [frames]
    return [Look(glance.from_frame, end, places[glance.to]) for glance, end in zip(glances, ends, strict=False)]


def _chance_looks(frames: int, rate: float, key: str, speaks: bool, meant: Sequence[Look]) -> list[Look]:
    looks = []
    start = 0
    for i in range(frames):
        start += int(rate * (1.8 + 2.6 * seed.draw(key, "glance", i)))
        end = start + int(rate * (0.35 + 0.4 * seed.draw(key, "glance", i, "length")))
        if end + CUT_MARGIN >= frames:
            break
        to = seed.pick(ASIDE, key, "glance", i, "to")
        rests = all(look.gaze is None or not look.start <= start < look.end for look in meant)
        is_apart = all(
            abs(look.start - start) > APART and abs(look.start - end) > APART for look in meant if look.start
        )
        if rests and is_apart:
            looks.append(Look(start, end, to if speaks else (to[0], 0.6)))
        start = end
    return looks


def _blinks(frames: int, rate: float, key: str, moved: Sequence[int]) -> dict[int, str]:
    eyes: dict[int, str] = {}
    start = int(rate * (0.6 + 2.0 * seed.draw(key, "blink", "first")))
    for i in range(frames):
        near = [change - 1 for change in moved if abs(change - start) < rate]
        start = near[0] if near else start
        free = all(abs(start - other) > rate for other in eyes)
        if start >= CUT_MARGIN and start + len(BLINK) + CUT_MARGIN <= frames and free:
            eyes.update({start + n: lid for n, lid in enumerate(BLINK)})
        start += int(rate * (2 + 4 * seed.draw(key, "blink", i)))
        if start > frames:
            break
    return eyes
