"""Staging: which figure stands where, how large, and what it does when.

- Figures stand on the place's marks, in a wide not all at one depth; in a tall
  or square frame, and in a two-shot of any, they are pulled together, and never
  so near that one face covers another, also when somebody sits down.
- Who walks goes its way (`walking`); where a thing goes from hand to hand, people stand within reach.
- Who sits is lower by what the bent legs are shorter, and further back: the feet stay.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from storyreel.contracts.render_plan import FigureSpec, ShotSpec
from storyreel.video_engine.picture.acting import Acting, Actor
from storyreel.video_engine.picture.camera import Subject, View
from storyreel.video_engine.picture.figures.body import seat_back, seat_drop
from storyreel.video_engine.picture.figures.figure import HEAD_BOX, FigurePose, figure_layers
from storyreel.video_engine.picture.figures.look import Look, look_from_dict
from storyreel.video_engine.picture.figures.poses import POSES
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.places.scenery import Mark
from storyreel.video_engine.picture.plate import contents
from storyreel.video_engine.picture.raster import Box, ink_bounds, rasterise
from storyreel.video_engine.picture.seating import seated, settled
from storyreel.video_engine.picture.walking import WALK, Step, Way, ways

FACINGS = {"left": -0.7, "right": 0.7, "camera": 0.15}
TURNED = 1.3  # times that, in frames that several share
HEAD_MORE = 1.3  # times the turn of the body, towards whom a person talks to
HEADS = {"camera": 0.25, "away": 0.5, "up": 1.1, "down": 1.1, "hands": 1.1}  # the same for other looks
ACROSS = 0.48  # how far the head turns to a side on which the body does not face
HELD_BELOW = 158.0  # puppet units from the centre of the head down to the middle of what both hands hold
DEPTH = 16.0  # world pixels that one of two stands nearer in a wide, and the other further
SPREADS = ((0.8, 200.0), (1.3, 300.0))  # in frames narrower than that, world pixels between figures at most
FACE = 98.0  # puppet units between the middles of two heads at least
TOGETHER = 300.0  # puppet units between two who share a frame and only talk
REACH = 232.0  # puppet units between two whose outstretched hands meet
GONE, FADE_FRAMES = "gone", 18  # the pose of who fades away, and how long that takes
HEAD_ALONE, TRUNK_FOLLOWS = 0.5, 0.8  # a head turns so far before the body follows it by a share


@dataclass(frozen=True)
class Staged:
    """One figure on its mark. `seed_key` names its chance."""

    figure: FigureSpec
    look: Look
    actor: Actor
    x: float
    foot_y: float
    scale: float
    facing: float
    ways: tuple[Way, ...] = ()
    has_chair: bool = False

    def subject(self) -> Subject:
        """The figure as the camera sees it where the shot begins to rest."""
        sits = bool(self.figure.performances) and self.figure.performances[0].pose == "sit"
        head_y = self.foot_y + (seat_drop(self.look) if sits else 0.0) * self.scale - self.look.leg_length * self.scale
        way = 0.0 if self.figure.facing == "camera" else self.facing / abs(self.facing)
        head_x = self.x - (seat_back(self.look) * self.scale * (1 if self.facing >= 0 else -1) if sits else 0.0)
        crown = 62.0 if self.figure.art else _crown(self.look)
        holds = self.figure.prop and any(performance.pose == "hold" for performance in self.figure.performances)
        return Subject(head_x, head_y, self.scale, way, crown, HELD_BELOW if holds else 0.0)


@dataclass(frozen=True)
class Stance:
    """Where a figure's head is, from its mark in puppet units, and how it is drawn."""

    pose: FigurePose
    across: float
    down: float
    lift: float
    tilt: float
    sway: float
    head: tuple[float, float] = (0.0, 0.0)  # how far the head is from where it rests, to the right and down
    facing: float = 0.0  # of the body; the pose's is the head's
    there: float = 1.0  # less while somebody fades away


def stage(spec: ShotSpec, place: Place, key: str) -> tuple[Staged, ...]:
    """Put the figures of a shot on their marks, the one that the camera is about first."""
    rate = spec.picture.rate.num / spec.picture.rate.den
    seats = seated(spec.figures, [_mark(figure, place.marks) for figure in spec.figures], place)
    xs = _pulled([mark.x for mark in seats.marks], spec.picture.width / spec.picture.height)
    if spec.hands_over or spec.framing == "two_shot":
        apart = REACH if spec.hands_over else TOGETHER
        xs = _within(xs, apart * place.marks["center"].scale * (len(xs) - 1))
    xs = _apart(xs, [mark.scale for mark in seats.marks], [_sinks_back(figure) for figure in seats.figures])
    figures, xs = settled(seats, xs)
    staged = []
    for i, (figure, mark, x) in enumerate(zip(figures, seats.marks, xs, strict=True)):
        partners = [other.mouth for j, other in enumerate(spec.figures) if j != i and other.mouth]
        actor = Actor(
            figure, partners[0] if partners else "", spec.frames, rate, spec.picture.acting_step, f"{key}:{i}"
        )
        near = DEPTH * (-1 if i % 2 else 1) if spec.framing == "wide" and len(spec.figures) > 1 else 0.0
        facing = FACINGS[figure.facing] * (TURNED if spec.framing in ("wide", "two_shot") else 1.0)
        scale = mark.scale * (1 + near / 500)
        staged.append(
            Staged(
                figure, look_from_dict(figure.look), actor, x, mark.y + near, scale, facing, has_chair=seats.chairs[i]
            )
        )
    return tuple(sorted(staged, key=lambda s: (s.figure.view == "back", not s.figure.speaks)))


def on_their_way(staged: Sequence[Staged], views: Sequence[View]) -> tuple[Staged, ...]:
    """The figures with their ways in and out of what the frames show."""
    return tuple(replace(s, ways=ways(s.figure, s.x, s.scale, views, s.facing < 0)) for s in staged)


def stance(staged: Staged, frame: int, step: int) -> Stance:
    """What a figure does at a frame, ready to be drawn."""
    acting = staged.actor.at(frame)
    walked = _walked(staged, acting, frame - frame % step)
    drawn = FigurePose(
        pose=walked.pose,
        facing=round(max(-1.0, min(1.0, _head(staged, acting.faces) + acting.turn)), 2),
        expression=acting.face or acting.performance.expression,
        mouth=acting.mouth,
        eyes=acting.eyes,
        gaze=acting.gaze,
        prop=acting.prop or None,
        view=staged.figure.view,
        seat="none",
        pose_before=acting.pose_before if acting.pose_before in POSES else "",
        pose_way=acting.pose_way,
        face_before=acting.face_before,
        face_way=acting.face_way,
        strength=acting.strength,
    )
    trunk = staged.facing + (1 if acting.turn > 0 else -1) * max(0.0, abs(acting.turn) - HEAD_ALONE) * TRUNK_FOLLOWS
    legs = POSES[walked.pose].legs
    back = seat_back(staged.look, legs) * (1 if staged.facing >= 0 else -1)
    down = acting.dip + walked.bob + seat_drop(staged.look, legs)
    return Stance(
        drawn,
        walked.across + acting.across - back,
        down,
        acting.lift,
        acting.tilt,
        acting.sway,
        acting.head,
        round(trunk, 2),
        _there(staged.figure, frame - frame % step),
    )


def _there(figure: FigureSpec, frame: int) -> float:
    """How much of a figure is there: all of it, unless it fades away."""
    gone = next((p.from_frame for p in figure.performances if p.pose == GONE), None)
    return 1.0 if gone is None else round(max(0.0, min(1.0, 1 - (frame - gone) / FADE_FRAMES)), 2)


def _head(staged: Staged, faces: tuple[str, str, float]) -> float:
    """How far a head is turned, -1 (left) to 1."""
    before, to, share = faces
    start, end = _towards(staged.facing, before), _towards(staged.facing, to)
    return start + (end - start) * share


def _towards(facing: float, to: str) -> float:
    """The turn of a head that looks somewhere, on a body that faces somewhere."""
    if to in ("left", "right"):
        side = -1.0 if to == "left" else 1.0
        return side * (max(ACROSS, abs(facing) * HEAD_MORE) if side * facing > 0 else ACROSS)
    return max(-1.0, min(1.0, facing * HEADS.get(to, HEAD_MORE)))


def _walked(staged: Staged, acting: Acting, frame: int) -> Step:
    pose = acting.performance.pose if acting.performance.pose in POSES else "stand"
    if pose != WALK:
        return Step(pose, 0.0)
    begun = [way for way in staged.ways if way.start_frame <= frame]
    return begun[-1].at(frame) if begun else Step("stand", 0.0)


@lru_cache(maxsize=64)
def _crown(look: Look) -> float:
    """How far hair and hat reach above the centre of the head, by looking."""
    box = Box(*HEAD_BOX)
    tops = [
        ink_bounds(rasterise(contents(document), box, int(box.width) // 2, int(box.height) // 2))[1]
        for name, document in figure_layers(look, FigurePose())
        if name in ("head", "back_hair")
    ]
    return -box.y - 2.0 * min(tops)


def _mark(figure: FigureSpec, marks: dict[str, Mark]) -> Mark:
    return marks.get(figure.mark) or marks["center"]


def _pulled(xs: list[float], aspect: float) -> list[float]:
    """Marks pulled together for a narrow frame; more than two people need the more room."""
    limits = [limit for narrow, limit in SPREADS if aspect < narrow]
    return _within(xs, limits[0] * max(1.0, len(xs) / 3)) if limits and xs else xs


def _sinks_back(figure: FigureSpec) -> float:
    """How far the head of who sits in a scene comes to the right of the mark, in puppet units."""
    if not figure.sits:
        return 0.0
    return -seat_back(look_from_dict(figure.look)) * (1 if FACINGS[figure.facing] >= 0 else -1)


def _apart(xs: list[float], scales: Sequence[float], moves: Sequence[float]) -> list[float]:
    """Marks pushed apart until no two heads, as they stand and as they sit, are nearer than a face is wide."""
    order = sorted(range(len(xs)), key=lambda i: xs[i])
    pushed = list(xs)
    for left, right in pairwise(order):
        low = pushed[left] + max(0.0, moves[left]) * scales[left]
        high = pushed[right] + min(0.0, moves[right]) * scales[right]
        missing = FACE * max(scales[left], scales[right]) - (high - low)
        pushed[right] += max(0.0, missing)
    if pushed == xs:
        return xs
    drift = (max(pushed) + min(pushed) - max(xs) - min(xs)) / 2
    return [x - drift for x in pushed]


def _within(xs: list[float], limit: float) -> list[float]:
    """Marks pulled together until they are no further apart than a limit."""
    spread = max(xs) - min(xs)
    if spread <= limit:
        return xs
    middle = (max(xs) + min(xs)) / 2
    return [middle + (x - middle) * limit / spread for x in xs]
