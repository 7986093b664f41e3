"""Acting: what a figure does at a frame, from its performances and its mouth.

- Acting is on twos (`step` frames); a blink is on ones.
- A mouth shape is held for a step; a closed lip inside it always shows.
- A blink is half, closed, closed, half, every two to six seconds, never within
  six frames of a cut, often when the gaze moves.
- Breath lifts the chest by two units in 3.4 seconds; the head follows.
- Who speaks nods; who listens looks at the partner and nods once, eight frames
  after the partner's last word.
- Who talks for long changes the gesture with a new phrase; everybody sways a
  little about the feet.
- A new performance is announced by a small dip and settles in eight frames.
"""

import math
from dataclasses import dataclass
from functools import cache

from storyreel.contracts import seed
from storyreel.contracts.render_plan import FigureSpec
from storyreel.contracts.shotlist import Performance

SILENT = "X"
BLINK = ("half", "closed", "closed", "half")
CUT_MARGIN = 6
TILTS = {"tender": 3.0, "think": -3.5, "sad": 3.0, "dry": -2.0, "surprised": -1.5, "stern": 1.0}  # degrees
GESTURES = ("talk", "stand", "give", "talk")
GESTURE_SECONDS = 1.3  # the shortest time between two gestures
SETTLE = (1.5, 3.0, -2.5, -1.5, 0.5, 0.0)  # puppet units downwards, a step each, from one step before the change


@dataclass(frozen=True)
class Acting:
    """A figure at one frame. Lengths are puppet units, downwards and rightwards; tilt and sway are in degrees."""

    performance: Performance
    mouth: str
    eyes: str
    gaze: tuple[float, float] | None
    lift: float
    dip: float
    tilt: float
    sway: float


class Actor:
    """One figure of a shot, able to say what it does at any frame."""

    def __init__(self, figure: FigureSpec, partner_mouth: str, frames: int, rate: float, step: int, key: str) -> None:
        self._figure = figure
        self._frames = frames
        self._rate = rate
        self._step = max(1, step)
        self._key = key
        self._mouth = _held(figure.mouth, frames, self._step)
        self._gestures = _gestures(self._mouth, rate, key)
        self._glances = _glances(frames, rate, key, bool(figure.mouth.strip(SILENT)))
        self._blinks = _blinks(frames, rate, key, [start for start, _, _ in self._glances])
        self._nods = [end + 8 for end in _ends_of_speech(partner_mouth, frames)] if not figure.speaks else []

    def at(self, frame: int) -> Acting:
        """What the figure does at a frame of the shot."""
        step = self._step
        held = frame - frame % step
        performance = self._performance(held)
        seconds = held / self._rate
        breath = 2.0 * _wave(seconds / 3.4 + seed.draw(self._key, "breath"))
        speaks = self._mouth[held] != SILENT or self._mouth[max(0, held - 4)] != SILENT
        return Acting(
            performance=performance,
            mouth=self._mouth[held],
            eyes=self._blinks.get(frame, "open"),
            gaze=self._gaze(held),
            lift=round(breath * 4) / 4,
            dip=self._dip(held, performance),
            tilt=self._tilt(performance, seconds, speaks),
            sway=round(10 * (0.5 + 0.4 * speaks) * _wave(seconds / 4.3 + seed.draw(self._key, "sway"))) / 10,
        )

    def _performance(self, frame: int) -> Performance:
        current = self._figure.performances[0] if self._figure.performances else Performance()
        for performance in self._figure.performances:
            if performance.from_frame <= frame:
                current = performance
        if current.pose != "talk" or self._figure.prop:
            return current
        return current.model_copy(update={"pose": self._gesture(frame, current.from_frame)})

    def _gesture(self, frame: int, since: int) -> str:
        """The gesture of who talks: the first is that of talking."""
        begun = [start for start in self._gestures if since < start <= frame]
        return GESTURES[len(begun) % len(GESTURES)]

    def _gaze(self, frame: int) -> tuple[float, float] | None:
        for start, end, gaze in self._glances:
            if start <= frame < end:
                return gaze
        return None

    def _dip(self, frame: int, performance: Performance) -> float:
        starts = [p.from_frame for p in self._figure.performances if p.from_frame > 0]
        if performance.pose in GESTURES:
            starts += self._gestures
        dip = 0.0
        for start in starts:
            place = (frame - start) // self._step + 1
            if 0 <= place < len(SETTLE):
                dip = SETTLE[place]
        for start in self._nods:
            share = (frame - start) / 10
            if 0 <= share < 1:
                dip += round(4 * 2.6 * _wave(share / 2)) / 4
        return dip

    def _tilt(self, performance: Performance, seconds: float, speaks: bool) -> float:
        side = -1.0 if self._figure.facing == "left" else 1.0
        tilt = side * TILTS.get(performance.expression, 0.0)
        drift = 0.8 * _wave(seconds / 5.3 + seed.draw(self._key, "drift"))
        nod = 1.5 * _wave(seconds / 3 + seed.draw(self._key, "slow")) + 1.2 * _wave(seconds / 0.8) if speaks else 0.0
        return round((tilt + drift + nod) * 5) / 5


def _held(mouth: str, frames: int, step: int) -> str:
    padded = (mouth + SILENT * frames)[: frames + step]
    held = []
    for start in range(0, frames, step):
        window = padded[start : start + step]
        held.append(("A" if "A" in window else window[0]) * step)
    return "".join(held)


def _glances(frames: int, rate: float, key: str, speaks: bool) -> list[tuple[int, int, tuple[float, float]]]:
    """Short looks away from the partner: who speaks thinks, who listens only rests the eyes."""
    glances = []
    start = 0
    for i in range(frames):
        start += int(rate * (1.8 + 2.6 * seed.draw(key, "glance", i)))
        end = start + int(rate * (0.35 + 0.4 * seed.draw(key, "glance", i, "length")))
        if end + CUT_MARGIN >= frames:
            break
        up = seed.pick(((0.5, -0.7), (-0.6, -0.5), (0.1, 0.7), (-0.4, 0.5)), key, "glance", i, "to")
        glances.append((start, end, up if speaks else (up[0], 0.6)))
        start = end
    return glances


def _blinks(frames: int, rate: float, key: str, glances: list[int]) -> dict[int, str]:
    eyes: dict[int, str] = {}
    start = int(rate * (0.6 + 2.0 * seed.draw(key, "blink", "first")))
    for i in range(frames):
        near = [g for g in glances if abs(g - start) < rate]
        start = near[0] if near else start
        if start >= CUT_MARGIN and start + len(BLINK) + CUT_MARGIN <= frames:
            eyes.update({start + n: lid for n, lid in enumerate(BLINK)})
        start += int(rate * (2 + 4 * seed.draw(key, "blink", i)))
        if start > frames:
            break
    return eyes


def _gestures(mouth: str, rate: float, key: str) -> list[int]:
    """Frames at which a phrase begins after a short silence, or a long one goes on."""
    starts: list[int] = []
    silent, last = 0, 0
    shortest = int(rate * GESTURE_SECONDS)
    for frame, shape in enumerate(mouth):
        is_due = frame - last >= shortest + int(rate * 1.6 * seed.draw(key, "gesture", len(starts)))
        if shape != SILENT and ((silent >= 3 and frame - last >= shortest) or is_due):
            starts.append(frame)
            last = frame
        silent = silent + 1 if shape == SILENT else 0
    return starts


def _ends_of_speech(mouth: str, frames: int) -> list[int]:
    ends = []
    last = -1
    for frame, shape in enumerate((mouth + SILENT * 8)[: frames + 8]):
        if shape != SILENT:
            last = frame
        elif last >= 0 and frame - last == 6:
            ends.append(last)
            last = -1
    return ends


def _wave(turns: float) -> float:
    """A sine of whole turns, to a thousandth, from a table that is the same everywhere."""
    return _waves()[int(turns * 1000) % 1000]


@cache
def _waves() -> tuple[float, ...]:
    return tuple(round(math.sin(2 * math.pi * i / 1000), 3) for i in range(1000))
