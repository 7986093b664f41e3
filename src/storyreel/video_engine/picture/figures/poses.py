# ruff: noqa: E501  (path data is kept on one line)
"""Poses as numbers: where elbows, hands, knees and feet are.

Written for an adult who faces to the right of the picture: the near arm is on
the left, the far arm on the right. Facing left mirrors them.
"""

from dataclasses import dataclass, replace

from storyreel.video_engine.picture.figures.strokes import Point


@dataclass(frozen=True)
class Arm:
    """One arm.

    Args:
        layer: "behind" the torso, "before" it, or "over" the head.
        along: Where the hand points, when not where the forearm points.
        thumb_down: Whether the thumb is on the other side of the hand.
    """

    elbow: Point
    hand: Point
    kind: str = "rest"
    layer: str = "before"
    along: Point | None = None
    thumb_down: bool = False


@dataclass(frozen=True)
class Pose:
    """A body's attitude; `legs` names a row of LEGS, `carries` is where a prop is held: high in a hand, or hanging from it."""

    near: Arm
    far: Arm
    legs: str = "stand"
    carries: Point | None = None
    lean: float = 0.0


_NEAR_REST = Arm((-57, 136), (-50, 183), along=(0.12, 0.99))
_FAR_REST = Arm((53, 134), (51, 181), layer="behind", along=(0.1, 0.99))

# How far down on the way to a seat somebody is, drawing by drawing.
SINKS = {"sit_1": 0.1, "sit_2": 0.3, "sit_3": 0.52, "sit_4": 0.74, "sit_5": 0.91, "sit": 1.0}

WALK, WALK_PARTS = ("walk", "walk_2", "walk_3", "walk_4"), 6  # drawings of a walk, and the parts from each to the next

POSES: dict[str, Pose] = {
    "stand": Pose(_NEAR_REST, _FAR_REST, carries=(-47, 192)),
    "talk": Pose(Arm((-63, 132), (-46, 174), "rest", along=(0.35, 0.93)), Arm((70, 132), (92, 98), "open", "behind", along=(0.5, -0.86)), carries=(96, 82)),
    "hips": Pose(Arm((-92, 128), (-48, 166), "fist", along=(0.97, 0.2)), Arm((86, 126), (45, 164), "fist", "behind", along=(-0.97, 0.2), thumb_down=True)),
    "point": Pose(_NEAR_REST, Arm((76, 112), (116, 98), "point", "behind", along=(0.97, -0.2)), carries=(-47, 192)),
    "think": Pose(Arm((-54, 152), (16, 146), "rest", along=(0.98, -0.1)), Arm((60, 144), (22, 77), "chin", "over", along=(-0.35, -0.93))),
    "shock": Pose(Arm((-76, 132), (-46, 68), "open", "over", along=(0.25, -0.96)), Arm((76, 132), (50, 68), "open", "over", along=(-0.25, -0.96), thumb_down=True)),
    "walk": Pose(Arm((-62, 134), (-72, 176), along=(-0.3, 0.95)), Arm((62, 130), (84, 158), layer="behind", along=(0.7, 0.7)), "walk", carries=(-74, 186)),
    "walk_2": Pose(Arm((-52, 136), (-46, 182), along=(0.1, 0.99)), Arm((54, 136), (54, 180), layer="behind", along=(0.2, 0.98)), "walk_2", carries=(-46, 191)),
    "walk_3": Pose(Arm((-40, 134), (4, 166), along=(0.8, 0.6)), Arm((36, 134), (16, 176), layer="behind", along=(-0.5, 0.86)), "walk_3", carries=(8, 174)),
    "walk_4": Pose(Arm((-50, 136), (-42, 182), along=(0.1, 0.99)), Arm((52, 135), (52, 180), layer="behind", along=(0.2, 0.98)), "walk_4", carries=(-42, 191)),
    "sit": Pose(Arm((-54, 142), (6, 176), along=(0.95, 0.3)), Arm((50, 140), (50, 178), "rest", "before", along=(0.7, 0.7)), "sit", carries=(36, 164)),
    "hold": Pose(Arm((-60, 146), (-8, 150), "grip", along=(0.98, -0.18)), Arm((60, 148), (34, 146), "grip", "before", along=(-0.9, -0.4), thumb_down=True), carries=(14, 134)),
    "give": Pose(_NEAR_REST, Arm((70, 142), (108, 124), "flat", "behind", along=(0.98, -0.18)), carries=(124, 108)),
    "lay": Pose(_NEAR_REST, Arm((68, 150), (108, 164), "flat", "behind", along=(0.94, 0.34)), carries=(122, 150)),
    "wave": Pose(_NEAR_REST, Arm((76, 112), (84, 58), "open", "behind", along=(0.1, -0.99), thumb_down=True), carries=(86, 40)),
    "spread": Pose(Arm((-70, 146), (-98, 130), "flat", along=(-0.9, -0.3)), Arm((68, 148), (98, 130), "flat", "behind", along=(0.9, -0.3)), carries=(112, 114)),
    "heart": Pose(Arm((-62, 142), (0, 118), "rest", along=(0.93, -0.3)), _FAR_REST, carries=(-47, 192)),
    "fold": Pose(Arm((-62, 138), (22, 128), "rest", along=(0.97, -0.2)), Arm((60, 138), (-18, 142), "rest", "before", along=(-0.98, 0.1), thumb_down=True)),
}  # fmt: skip


@dataclass(frozen=True)
class Leg:
    """Knee and ankle: x from the hip joint, y as a share of the way to the ground."""

    knee: Point
    ankle: Point
    toe_lift: float = 0.0


# Near leg, then far leg. The ankle of a standing leg is at share 1.
LEGS: dict[str, tuple[Leg, Leg]] = {
    "stand": (Leg((-1, 0.5), (-2, 1.0)), Leg((2, 0.5), (2, 0.975))),
    "walk": (Leg((22, 0.48), (40, 0.985), 14), Leg((-8, 0.5), (-40, 0.93), -20)),
    "walk_2": (Leg((4, 0.5), (0, 1.0)), Leg((6, 0.48), (-24, 0.82), -38)),
    "walk_3": (Leg((-12, 0.5), (-40, 0.96), -16), Leg((24, 0.46), (40, 0.96), 14)),
    "walk_4": (Leg((16, 0.46), (-10, 0.84), -34), Leg((2, 0.5), (0, 0.985))),
    "sit": (Leg((60, 0.12), (54, 1.0)), Leg((58, 0.05), (58, 0.95))),
}


def walk_drawings() -> tuple[str, ...]:
    """The drawings of a walk in order: each of the four, and what lies between it and the next."""
    return tuple(name if part == 0 else f"{name}+{part}" for name in WALK for part in range(WALK_PARTS))


def _mix(one: float, other: float, share: float) -> float:
    return round(one + (other - one) * share, 3)


def _between(one: Point, other: Point, share: float) -> Point:
    return _mix(one[0], other[0], share), _mix(one[1], other[1], share)


def _arm_between(one: Arm, other: Arm, share: float) -> Arm:
    nearer = other if share >= 0.5 else one
    return replace(
        nearer, elbow=_between(one.elbow, other.elbow, share), hand=_between(one.hand, other.hand, share), along=None
    )


def _leg_between(one: Leg, other: Leg, share: float) -> Leg:
    knee, ankle = _between(one.knee, other.knee, share), _between(one.ankle, other.ankle, share)
    return Leg(knee, ankle, _mix(one.toe_lift, other.toe_lift, share))


def _draw_between(name: str, before: str, after: str, share: float) -> None:
    """Add the pose that lies between two, with its legs."""
    one, other = POSES[before], POSES[after]
    near, far = zip(LEGS[one.legs], LEGS[other.legs], strict=True)
    LEGS[name] = (_leg_between(*near, share), _leg_between(*far, share))
    carries = _between(one.carries, other.carries, share) if one.carries and other.carries else other.carries
    near_arm, far_arm = _arm_between(one.near, other.near, share), _arm_between(one.far, other.far, share)
    POSES[name] = Pose(near_arm, far_arm, name, carries, other.lean)


for _name, _share in SINKS.items():
    if _share < 1:
        _draw_between(_name, "stand", "sit", _share)
for _before, _after in zip(WALK, (*WALK[1:], WALK[0]), strict=True):
    for _part in range(1, WALK_PARTS):
        _draw_between(f"{_before}+{_part}", _before, _after, _part / WALK_PARTS)
