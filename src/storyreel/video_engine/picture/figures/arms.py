"""Arms in their sleeves."""

from functools import partial

from storyreel.video_engine.picture.figures.body import OVER_SHIRT, SHOULDER_Y, Frame
from storyreel.video_engine.picture.figures.hands import grip_fingers, grip_palm, hand
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.poses import Arm
from storyreel.video_engine.picture.figures.strokes import (
    FIGURE_LINE,
    Limb,
    Point,
    bend,
    ellipse,
    ink,
    joined_limb,
    line,
    mix,
    outlined_limb,
    path,
    shade,
    trace,
)  # fmt: skip

FOREARM = 0.42  # the share of an arm at which the elbow begins


def arm(
    look: Look, body: Frame, bones: Arm, side: int, sleeve: str, holds: bool = False, from_elbow: bool = False
) -> str:
    """One arm with its hand; `side` is -1 for the near arm.

    Args:
        sleeve: The colour of the garment.
        holds: Leave out the fingers, which `fingers` draws over what the hand holds.
        from_elbow: Draw the forearm and the hand only; the trunk hides the upper arm.
    """
    d = body.way
    behind = bones.layer == "behind"
    dim = 0.75 if behind else 0.0
    cloth, skin = mix(sleeve, shade(sleeve), dim), _hand_skin(look, bones)
    root, elbow, wrist = arm_line(body, bones, side)
    w = body.arm
    bare = look.sleeves == "short"
    widths = (w + 0.5, w - 2.4, w - 4.2) if bare else (w + 1.2, w - 0.6, w - 1.8)
    if bones.layer == "over":
        along = _mirrored(bones.along or (0, -1), d)
        return _folded(look, root, elbow, wrist, w) + hand(bones.kind, wrist, along, skin, _flip(body, bones))
    limb = Limb(root, elbow, wrist, widths)
    outer = _outer(limb)
    draw = outlined_limb if behind else lambda shape, fill: joined_limb(shape, fill, outer)
    along = _mirrored(bones.along, d) if bones.along else limb.direction(1.0)
    palm = grip_palm if holds else partial(hand, bones.kind)
    drawn_hand = palm(wrist, along, skin, _flip(body, bones))
    if from_elbow:
        fore = _forearm(limb, skin if bare else cloth)
        return fore + drawn_hand if bare else drawn_hand + fore + _cuff(limb, cloth)
    if not bare:
        return drawn_hand + draw(limb, cloth) + _cuff(limb, cloth)
    cap = Limb(root, elbow, wrist, (w + 1.6, w + 1.2, w))
    top = (
        outlined_limb(cap, cloth, 0.0, 0.4)
        if behind
        else joined_limb(cap, cloth, outer, 0.4) + line(_hem(cap, 0.4), ink(cloth), 3.2)
    )
    return outlined_limb(limb, skin) + drawn_hand + top


def fingers(look: Look, body: Frame, bones: Arm, side: int, skin: str = "") -> str:
    """The fingers of a gripping hand, to be drawn over what it holds."""
    root, elbow, wrist = arm_line(body, bones, side)
    along = _mirrored(bones.along, body.way) if bones.along else Limb(root, elbow, wrist, (1, 1, 1)).direction(1.0)
    return grip_fingers(wrist, along, skin or _hand_skin(look, bones), _flip(body, bones))


def arm_line(body: Frame, bones: Arm, side: int) -> tuple[Point, Point, Point]:
    """Shoulder, elbow and wrist of one arm."""
    inset = body.edge(side) - body.arm - (2 + 5 * body.turn if side > 0 else 6 * body.turn)
    return (
        (body.way * side * inset, SHOULDER_Y + (1 if side > 0 else 2)),
        body.place(bones.elbow),
        body.place(bones.hand),
    )


def _hand_skin(look: Look, bones: Arm) -> str:
    return mix(look.skin, shade(look.skin), 0.38 if bones.layer == "behind" else 0.0)


def _flip(body: Frame, bones: Arm) -> bool:
    return (body.way > 0) == bones.thumb_down


def _forearm(limb: Limb, fill: str) -> str:
    """The limb from its elbow on, open where the upper arm ends."""
    edges = trace(limb.edge(-1, FOREARM, 1.0)) + trace(limb.edge(1, FOREARM, 1.0))
    inside = trace(limb.edge(-1, FOREARM, 1.0)) + trace(limb.edge(1, FOREARM, 1.0)[::-1], "L") + "Z"
    elbow = bend(limb.start, limb.joint, limb.end, FOREARM)
    half = limb.half_width(FOREARM) - FIGURE_LINE / 4
    return ellipse(*elbow, half, half, fill) + path(inside, fill) + line(edges, ink(fill), FIGURE_LINE)


def _folded(look: Look, root: Point, elbow: Point, wrist: Point, w: float) -> str:
    """An arm bent so sharply that the forearm lies over the upper arm."""
    cloth = look.inner if look.clothes in OVER_SHIRT else look.top
    fore, half = (look.skin, w - 3) if look.sleeves == "short" else (cloth, w - 0.4)
    upper, lower = f"M{root[0]} {root[1]} L{elbow[0]} {elbow[1]}", f"M{elbow[0]} {elbow[1]} L{wrist[0]} {wrist[1]}"
    drawn = line(upper, ink(fore), 2 * half + 1.6) + line(upper, fore, 2 * half - 3.2)
    if look.sleeves == "short":
        half_way = f"M{root[0]} {root[1]} L{(root[0] + elbow[0]) / 2} {(root[1] + elbow[1]) / 2}"
        drawn += line(half_way, ink(cloth), 2 * w + 3) + line(half_way, cloth, 2 * w - 1.8)
    drawn += line(lower, ink(fore), 2 * half + 1.6) + line(lower, fore, 2 * half - 3.2)
    return drawn if look.sleeves == "short" else drawn + _cuff(Limb(elbow, elbow, wrist, (half, half, half)), cloth)


def _cuff(limb: Limb, cloth: str) -> str:
    return outlined_limb(
        Limb(limb.start, limb.joint, limb.end, (0, limb.half_width(0.5) + 0.6, limb.half_width(1) + 1)),
        mix(cloth, shade(cloth), 0.5),
        0.9,
        1.0,
    )


def _hem(limb: Limb, t: float) -> str:
    (ax, ay), (bx, by) = limb.edge(-1, t, t)[0], limb.edge(1, t, t)[0]
    return f"M{ax} {ay} L{bx} {by}"


def _outer(limb: Limb) -> int:
    x = bend(limb.start, limb.joint, limb.end, 0.15)[0]
    left = limb.edge(1, 0.15, 0.15)[0]
    return 1 if (left[0] - x) * (1 if limb.start[0] > 0 else -1) > 0 else -1


def _mirrored(vector: Point, way: int) -> Point:
    return vector[0] * way, vector[1]
