"""Acting: what a figure does at a frame, from its performances, moves, mouth and stressed words.

- Acting is on twos (`step` frames); a blink is on ones.
- A mouth shape is held for a step and never late; a closed lip inside it always shows.
- In-betweens stand at a few places of the way, so that drawings come again.
- A face that rests with an open mouth (a grin, a gasp) closes it just before and after it speaks.
- A new pose is announced by a small move the other way, goes there in six
  frames, overshoots and settles in four; arms fall to the sides in ten; a new face needs four.
- Who sits down or gets up goes through five drawings with the feet where they are.
- Who talks strikes a gesture that lands on a stressed word, at most one in a
  second or so; on the other stressed words the head and the hand beat.
- Breath lifts the chest, faster where the scene is tense. Everybody shifts
  the weight every few seconds, who talks more often.
- Who listens nods to the partner's phrases if it feels like nodding.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from storyreel.contracts import seed
from storyreel.contracts.render_plan import FigureSpec
from storyreel.contracts.shotlist import Performance
from storyreel.video_engine.picture.curves import Keys, value, wave
from storyreel.video_engine.picture.figures.expressions import EXPRESSIONS
from storyreel.video_engine.picture.gaze import Eyes, Gaze, facing_at, head_turns
from storyreel.video_engine.picture.gestures import SILENT, mouth_held, nods_to, phrases_of, strokes
from storyreel.video_engine.picture.moves import MOVES

TILTS = {"tender": 3.0, "think": -3.5, "sad": 3.0, "dry": -2.0, "surprised": -1.5, "stern": 1.0}  # degrees
WAY: Keys = ((0, 0.18), (2, 0.58), (4, 0.95), (6, 1.07), (8, 1.03), (10, 1.0))  # of a pose, by frames
SINK: Keys = ((0, 0.18), (2, 0.35), (4, 0.58), (6, 0.82), (8, 0.95), (10, 1.0))  # of arms that fall to the sides
FACE: Keys = ((0, 0.3), (2, 0.75), (4, 1.0))
WAYS = (0.0, 0.18, 0.35, 0.58, 0.82, 0.95, 1.0, 1.03, 1.07)  # where in-betweens of the arms stand
FACE_WAYS = (0.3, 0.53, 0.75, 1.0)
ANTICIPATION = 2  # frames before a change
BACK = 1.08  # the way of a pose that gathers for the next
BEAT: Keys = ((-4, 1.0), (-2, 0.86), (0, 1.07), (2, 1.03), (4, 1.0))  # the arms on a stressed word
ACCENT: Keys = ((-4, 0.0), (-2, -1.6), (0, 3.4), (2, 2.0), (4, 0.6), (7, 0.0))  # the head, in units downwards
NOD: Keys = ((0, 0.0), (2, -1.0), (5, 4.0), (8, 0.5), (10, 2.0), (13, 0.0))
BEATING = ("talk", "point", "give", "wave", "hold", "shock", "spread")
WAY_FRAMES = 10
STILL_LEGS = ("walk", "sit")  # poses without in-betweens
SIT, SINKING = "sit", ("sit_1", "sit_2", "sit_3", "sit_4", "sit_5")  # drawings between standing and sitting
SINK_FRAMES = 2  # of each of them
ARMS_AT_SIDES = "stand"
SHIFT_FRAMES = 16
OPEN_RESTS = ("grin", "round", "blow", "clench")
CLOSED, CLOSED_BEFORE, CLOSED_AFTER = "x", 6, 8  # frames


@dataclass(frozen=True)
class Acting:
    """A figure at one frame.

    Lengths are puppet units, downwards, and forwards where the figure faces; tilt, sway and lean are in degrees.
    """

    performance: Performance
    mouth: str
    eyes: str
    gaze: Gaze | None
    lift: float
    dip: float
    tilt: float
    sway: float
    prop: str = ""
    pose_before: str = ""
    pose_way: float = 1.0
    face_before: str = ""
    face_way: float = 1.0
    face: str = ""
    strength: float = 1.0
    head: tuple[float, float] = (0.0, 0.0)
    turn: float = 0.0
    faces: tuple[str, str, float] = ("partner", "partner", 1.0)  # from where the head turns, whereto, and how far it is
    across: float = 0.0


class Actor:
    """One figure of a shot, able to say what it does at any frame."""

    def __init__(self, figure: FigureSpec, partner_mouth: str, frames: int, rate: float, step: int, key: str) -> None:
        self._figure = figure
        self._rate = rate
        self._step = max(1, step)
        self._key = key
        self._tension = figure.intensity / 100
        self._mouth = mouth_held(figure.mouth, frames, self._step)
        self._performances = figure.performances or (Performance(),)
        speaks = bool(figure.mouth.strip(SILENT))
        self._eyes = Eyes(figure.glances, -1.0 if figure.facing == "left" else 1.0, frames, rate, key, speaks)
        self._heads = head_turns(figure.glances, frames)
        self._stresses = figure.stresses or phrases_of(figure.mouth, rate, key)
        self._poses = self._pose_changes()
        self._faces = [(p.from_frame, p.expression) for p in self._performances]
        self._nods = [] if speaks else nods_to(partner_mouth, self._performances, frames, key)
        self._shifts = _shifts(frames, rate, key, speaks)
        self._last: tuple[tuple[int, str], Acting] | None = None

    def at(self, frame: int) -> Acting:
        """What the figure does at a frame of the shot; the same object as long as nothing changes."""
        key = (frame - frame % self._step, self._eyes.lids(frame))
        if self._last is None or self._last[0] != key:
            self._last = (key, self._at(*key))
        return self._last[1]

    def _at(self, held: int, lids: str) -> Acting:
        performance = [p for p in self._performances if p.from_frame <= held or p is self._performances[0]][-1]
        before, pose, way = self._pose(held)
        moved = self._moved(held)
        if "reach" in moved and pose not in STILL_LEGS and way == 1.0:
            before, way = ARMS_AT_SIDES, moved["reach"]
        props = [p.prop for p in self._performances if p.from_frame <= held and p.prop is not None]
        face_before, face, face_way = self._face(held)
        sway, tilt = self._weight(held)
        speaks = self._mouth[held] != SILENT or self._mouth[max(0, held - 4)] != SILENT
        seconds = held / self._rate
        breath = 2.0 * wave(seconds / (3.7 - 1.3 * self._tension) + seed.draw(self._key, "breath"))
        side = -1.0 if self._figure.facing == "left" else 1.0
        return Acting(
            performance=_with_pose(performance, pose),
            mouth=self._lips(held, face),
            eyes="closed" if moved.get("shut", 0.0) >= 0.5 else lids,
            gaze=self._eyes.gaze(held),
            lift=_quarter(breath + moved.get("breath", 0.0)),
            dip=_quarter(moved.get("down", 0.0)),
            tilt=_fifth(self._tilt(performance, seconds, speaks) + tilt + side * moved.get("tilt", 0.0)),
            sway=_fifth(sway + side * moved.get("lean", 0.0)),
            prop=props[-1] if props else self._figure.prop,
            pose_before=before,
            pose_way=_nearest(way, WAYS),
            face_before=face_before,
            face_way=_nearest(face_way, FACE_WAYS),
            face=face,
            strength=round(0.8 + 0.4 * self._tension, 1),
            head=(_quarter(side * moved.get("crane", 0.0)), _quarter(moved.get("nod", 0.0) + self._accent(held))),
            turn=round(side * moved.get("turn", 0.0), 1),
            faces=facing_at(self._heads, held),
            across=_quarter(side * moved.get("step", 0.0)),
        )

    # arms

    def _pose_changes(self) -> list[tuple[int, str]]:
        changes: list[tuple[int, str]] = []
        for index, performance in enumerate(self._performances):
            ends = [p.from_frame for p in self._performances[index + 1 :]]
            talks = performance.pose == "talk"
            changes.append((performance.from_frame, ARMS_AT_SIDES if talks else performance.pose))
            if talks and not self._holds(performance):
                until = ends[0] if ends else len(self._mouth)
                least = self._rate * (1.5 - 0.6 * self._tension)
                changes += strokes(self._stresses, performance, until, least, self._key)
        return [c for i, c in enumerate(changes) if i == 0 or c[1] != changes[i - 1][1]]

    def _holds(self, performance: Performance) -> bool:
        props = [p.prop for p in self._performances if p.from_frame <= performance.from_frame and p.prop is not None]
        return bool(props[-1] if props else self._figure.prop)

    def _pose(self, frame: int) -> tuple[str, str, float]:
        """Where the arms come from, where they go, and how far they are."""
        begun = [i for i, (start, _) in enumerate(self._poses) if start <= frame]
        at = begun[-1] if begun else 0
        start, pose = self._poses[at]
        if at and frame < start + len(SINKING) * SINK_FRAMES and _sinks(self._poses[at - 1][1], pose):
            steps = SINKING if pose == SIT else SINKING[::-1]
            return "", steps[(frame - start) // SINK_FRAMES], 1.0
        coming = self._poses[at + 1] if at + 1 < len(self._poses) else None
        if coming and frame >= coming[0] - ANTICIPATION and not _is_still(coming[1], pose):
            return coming[1], pose, BACK
        if at and frame < start + WAY_FRAMES and not _is_still(pose, self._poses[at - 1][1]):
            return self._poses[at - 1][1], pose, value(SINK if pose == ARMS_AT_SIDES else WAY, frame - start)
        for stress in self._stresses:
            if pose in BEATING and stress - 4 <= frame < stress + 4 and frame >= start + WAY_FRAMES:
                return ARMS_AT_SIDES, pose, value(BEAT, frame - stress)
        return "", pose, 1.0

    # face and head

    def _face(self, frame: int) -> tuple[str, str, float]:
        """What the face comes from, what it shows, and how far it is."""
        for move in self._figure.moves:
            shape = MOVES.get(move.name)
            if shape and shape.face:
                start, end = (move.from_frame + int(move.frames * s) for s in (shape.face_from, shape.face_to))
                if start <= frame < end:
                    return self._expression(frame), shape.face, value(FACE, min(frame - start, end - frame))
        at = max(i for i, (start, _) in enumerate(self._faces) if start <= frame or i == 0)
        start, face = self._faces[at]
        if at and frame < start + 4:
            return self._faces[at - 1][1], face, value(FACE, frame - start)
        return "", face, 1.0

    def _lips(self, frame: int, face: str) -> str:
        """The mouth; near to speech it is closed and not open at rest, so that words begin and end to be seen."""
        if self._mouth[frame] != SILENT or face not in EXPRESSIONS or EXPRESSIONS[face].rest not in OPEN_RESTS:
            return self._mouth[frame]
        around = self._mouth[max(0, frame - CLOSED_AFTER) : frame + CLOSED_BEFORE + 1]
        return CLOSED if around.strip(SILENT) else SILENT

    def _expression(self, frame: int) -> str:
        return [face for start, face in self._faces if start <= frame or start == self._faces[0][0]][-1]

    def _accent(self, frame: int) -> float:
        """The nod of a stressed word, or of who listens."""
        accent = 0.0
        if any(shape != SILENT for shape in self._mouth[max(0, frame - 6) : frame + 6]):
            for stress in self._stresses:
                if stress - 4 <= frame < stress + 7:
                    accent = value(ACCENT, frame - stress) * (0.7 + 0.6 * self._tension)
        for start in self._nods:
            if start <= frame < start + 13:
                accent += value(NOD, frame - start)
        return accent

    def _tilt(self, performance: Performance, seconds: float, speaks: bool) -> float:
        side = -1.0 if self._figure.facing == "left" else 1.0
        tilt = side * TILTS.get(performance.expression, 0.0)
        drift = 0.8 * wave(seconds / 5.3 + seed.draw(self._key, "drift"))
        nod = 1.3 * wave(seconds / 3 + seed.draw(self._key, "slow")) + 0.9 * wave(seconds / 0.8) if speaks else 0.0
        return tilt + drift + nod

    # body

    def _weight(self, frame: int) -> tuple[float, float]:
        """How the body leans on its feet, and the head with it: from one shift of the weight to the next."""
        at = max(i for i, shift in enumerate(self._shifts) if shift[0] <= frame)
        start, sway, tilt = self._shifts[at]
        if at == 0:
            return sway, tilt
        _, old_sway, old_tilt = self._shifts[at - 1]
        share = value(((0, 0.0), (SHIFT_FRAMES, 1.0)), frame - start)
        return old_sway + (sway - old_sway) * share, old_tilt + (tilt - old_tilt) * share

    def _moved(self, frame: int) -> dict[str, float]:
        """The sums of all moves that are under way, by channel."""
        sums: dict[str, float] = {}
        for move in self._figure.moves:
            shape = MOVES.get(move.name)
            if shape and move.from_frame <= frame < move.from_frame + move.frames:
                share = (frame - move.from_frame) / move.frames
                for channel, keys in shape.channels.items():
                    sums[channel] = sums.get(channel, 0.0) + value(keys, share)
        return sums


def _with_pose(performance: Performance, pose: str) -> Performance:
    return performance if performance.pose == pose else performance.model_copy(update={"pose": pose})


def _shifts(frames: int, rate: float, key: str, speaks: bool) -> list[tuple[int, float, float]]:
    """Shifts of the weight: (frame, degrees of the body, degrees of the head); who talks shifts more often."""
    shifts: list[tuple[int, float, float]] = []
    start, i = 0, 0
    while start < frames or not shifts:
        size = 0.5 + 0.7 * seed.draw(key, "shift", i, "size")
        way = 1 if (i + seed.between(0, 1, key, "shift")) % 2 else -1
        shifts.append((start, way * size, way * (0.6 + 1.8 * seed.draw(key, "shift", i, "head"))))
        start += int(rate * ((1.5 if speaks else 2.2) + 1.9 * seed.draw(key, "shift", i)))
        i += 1
    return shifts


def _sinks(before: str, pose: str) -> bool:
    """Whether somebody sits down or gets up from one pose to the other."""
    return SIT in (before, pose) and before != pose and not pose.startswith("walk")


def _is_still(pose: str, before: str) -> bool:
    return any(name.startswith(STILL_LEGS) for name in (pose, before))


def _nearest(way: float, places: Sequence[float]) -> float:
    return min(places, key=lambda place: abs(place - way))


def _quarter(length: float) -> float:
    return round(length * 4) / 4


def _fifth(degrees: float) -> float:
    return round(degrees * 5) / 5
