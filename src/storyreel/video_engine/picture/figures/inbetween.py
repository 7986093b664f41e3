"""In-betweens: a pose or a face on the way from one to another, as numbers.

Arms go straight from point to point; a hand changes its shape, and the side of
the body on which an arm lies, half way. A way past 1 is an overshoot.
"""

from dataclasses import fields, replace
from functools import lru_cache
from typing import Any

from storyreel.video_engine.picture.figures.expressions import EXPRESSIONS, PASSING, Acting
from storyreel.video_engine.picture.figures.poses import POSES, Arm, Pose
from storyreel.video_engine.picture.figures.strokes import Point

_NUMBERS = tuple(f.name for f in fields(Acting) if f.type in ("float", float))


@lru_cache(maxsize=512)
def pose_between(before: str, after: str, way: float) -> Pose:
    """The pose that lies `way` (0 to 1, a little more for an overshoot) between two poses."""
    one, other = POSES[before or after], POSES[after]
    if one is other or way == 1:
        return other
    nearer = other if way >= 0.5 else one
    carries = nearer.carries
    if one.carries and other.carries:
        carries = _point(one.carries, other.carries, way)
    return replace(
        nearer, near=_arm(one.near, other.near, way), far=_arm(one.far, other.far, way), carries=carries,
        lean=_mix(one.lean, other.lean, way),
    )  # fmt: skip


@lru_cache(maxsize=512)
def face_between(before: str, after: str, way: float, strength: float = 1.0) -> Acting:
    """The face that lies `way` (0 to 1) between two expressions, felt more or less strongly than drawn."""
    face = PASSING[after] if after in PASSING else _felt(EXPRESSIONS[after], strength)
    if before in ("", after) or way >= 1:
        return face
    return _blended(_felt(EXPRESSIONS[before], strength), face, way)


def _felt(face: Acting, strength: float) -> Acting:
    return face if strength == 1 else _blended(EXPRESSIONS["neutral"], face, strength)


def _blended(one: Acting, other: Acting, way: float) -> Acting:
    nearer = other if way >= 0.5 else one
    numbers: dict[str, Any] = {name: round(_mix(getattr(one, name), getattr(other, name), way), 3) for name in _NUMBERS}
    numbers["curve"] = max(-1.0, min(1.0, numbers["curve"]))
    numbers["cheek"], numbers["blush"] = max(0.0, numbers["cheek"]), max(0.0, min(1.0, numbers["blush"]))
    return replace(nearer, gaze=_point(one.gaze, other.gaze, way), **numbers)


def _arm(one: Arm, other: Arm, way: float) -> Arm:
    nearer = other if way >= 0.5 else one
    along = nearer.along
    if one.along and other.along:
        x, y = _point(one.along, other.along, way)
        length = (x * x + y * y) ** 0.5
        along = (round(x / length, 3), round(y / length, 3)) if length > 0.2 else nearer.along
    return replace(
        nearer, elbow=_point(one.elbow, other.elbow, way), hand=_point(one.hand, other.hand, way), along=along
    )


def _point(one: Point, other: Point, way: float) -> Point:
    return round(_mix(one[0], other[0], way), 2), round(_mix(one[1], other[1], way), 2)


def _mix(one: float, other: float, way: float) -> float:
    return one + (other - one) * way
