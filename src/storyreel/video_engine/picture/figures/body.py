# ruff: noqa: E501  (path data is kept on one line)
"""The body: proportions, torso, legs and arms.

The neck joint is at (0, 52) under the head's centre; the ground is at the
look's leg length. A body turned to the right shows its near side on the left.
"""

from dataclasses import dataclass, replace

from storyreel.video_engine.picture.figures.hands import hand
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.poses import LEGS, SEAT_DROP, Arm, Leg
from storyreel.video_engine.picture.figures.strokes import (
    Limb,
    Point,
    bend,
    group,
    ink,
    joined_limb,
    line,
    mix,
    outlined_limb,
    path,
    shade,
    tones,
)  # fmt: skip

SHOULDER_Y = 88.0
OVER_SHIRT = ("apron", "waistcoat", "overall")  # under these the arms show the inner garment
_BUILD = {"slim": (39, 29, 32), "medium": (43, 34, 36), "broad": (50, 39, 39), "stout": (46, 47, 46)}


@dataclass(frozen=True)
class Frame:
    """Proportions of one body: half widths, heights, and which way it faces (`way` -1 or 1, `turn` 0 to 1)."""

    shoulder: float
    waist: float
    hip: float
    hip_y: float
    ground: float
    arm: float
    leg: float
    scale: float
    way: int
    turn: float
    seated: bool = False

    def place(self, point: Point) -> Point:
        """Map a pose's point to this body."""
        x, y = point
        spread = self.shoulder - 43 * self.scale
        return self.way * (x * self.scale + (spread if x > 0 else -spread)), SHOULDER_Y + (y - SHOULDER_Y) * self.scale


def frame(look: Look, facing: float, seated: bool = False) -> Frame:
    """The proportions of a look."""
    shoulder, waist, hip = _BUILD[look.build]
    child = look.age_group == "child"
    scale = 0.82 if child else 1.0
    arm, leg = (8.6, 11.4) if child else (10.4, 13.4)
    if look.build == "slim":
        arm, leg = arm - 0.9, leg - 1.0
    hip_y = SHOULDER_Y + 98 * scale
    way = 1 if facing >= 0 else -1
    return Frame(
        shoulder * scale,
        waist * scale,
        hip * scale,
        hip_y,
        look.leg_length - (SEAT_DROP if seated else 0.0),
        arm,
        leg,
        scale,
        way,
        abs(facing),
        seated,
    )


def torso_shadow(body: Frame, hem: float, flare: float = 0.0, ease: float = 0.0) -> str:
    """The side of a garment that is turned away, as path data inside `torso_path`."""
    d, sw, s = body.way, body.shoulder, body.scale
    ww, hw, wy = body.waist + ease, body.hip, SHOULDER_Y + 60 * body.scale
    return (
        f"M{-d * (sw - 12)} 71 C{-d * (sw - 4)} 72 {-d * sw} 78 {-d * sw} 84 "
        f"C{-d * (sw + 1)} 98 {-d * (ww + 3)} {wy - 18 * s} {-d * ww} {wy} "
        f"C{-d * (ww + 1)} {wy + 16 * s} {-d * (hw + flare * 0.5)} {hem - 24 * s} {-d * (hw + flare)} {hem} "
        f"Q{-d * hw * 0.8} {hem + 3} {-d * hw * 0.6} {hem + 4} "
        f"C{-d * (ww - 12)} {wy + 20 * s} {-d * (sw - 24)} 120 {-d * (sw - 12)} 71Z"
    )


def torso_path(body: Frame, hem: float, flare: float = 0.0, ease: float = 0.0) -> str:
    """The outline of a garment from collar to hem, with the chest pushed towards where the body faces.

    Args:
        flare: How much wider the hem is than the hip.
        ease: How much wider than the waist the garment is.
    """
    d, sw, turn = body.way, body.shoulder, body.turn
    ww, hw, s = body.waist + ease, body.hip, body.scale
    wy, front = SHOULDER_Y + 60 * s, sw - 4 * turn
    return (
        f"M{-d * 15} 65 C{-d * 22} 70 {-d * (sw - 6)} 68 {-d * sw} 84 "
        f"C{-d * (sw + 1)} 98 {-d * (ww + 3)} {wy - 18 * s} {-d * ww} {wy} "
        f"C{-d * (ww + 1)} {wy + 16 * s} {-d * (hw + flare * 0.5)} {hem - 24 * s} {-d * (hw + flare)} {hem} "
        f"Q0 {hem + 9} {d * (hw + flare)} {hem - 2} "
        f"C{d * (hw + flare * 0.5)} {hem - 26 * s} {d * (ww + 2)} {wy + 16 * s} {d * (ww + turn)} {wy} "
        f"C{d * (ww + 5 * turn)} {wy - 14 * s} {d * (front + 5 * turn)} 108 {d * front} 84 "
        f"C{d * (front - 6)} 69 {d * 22} 70 {d * 15} 65 Q{d * 4} 76 {-d * 15} 65Z"
    )


def neck(look: Look, body: Frame) -> str:
    """The neck, with the head's shadow on it."""
    half = 12 if look.age_group == "child" else 14 if look.build != "broad" else 16
    return path(
        f"M{-half} 38 L{-half} 66 Q{-half - 1} 74 {-half - 6} 78 Q0 92 {half + 6} 78 Q{half + 1} 74 {half} 66 L{half} 38Z",
        look.skin,
        ink(look.skin),
    ) + path(
        f"M{-half + 1} 50 H{half - 1} V60 Q{body.way * 6} 78 {-half + 1} 62Z", mix(look.skin, shade(look.skin), 0.8)
    )


def legs(look: Look, body: Frame, pose_legs: str) -> str:
    """Both legs with shoes, the far one behind."""
    near, far = LEGS[pose_legs]
    seat = stool(body) if pose_legs == "sit" else ""
    return seat + _leg(look, body, far, 1, pose_legs) + _leg(look, body, near, -1, pose_legs)


def _leg(look: Look, body: Frame, leg: Leg, side: int, pose_legs: str) -> str:
    d, reach = body.way, body.ground - 14 - body.hip_y
    far = side > 0
    cloth = look.skin if look.legwear != "trousers" or look.clothes == "dress" else look.bottom
    if far:
        cloth = mix(cloth, shade(cloth), 0.6)
    # A walker is seen nearly from the side: both legs start under the middle.
    apart = 0.14 if pose_legs.startswith("walk") else 0.48
    hip = (d * side * body.hip * apart, body.hip_y - 4)
    knee = (hip[0] + d * leg.knee[0], body.hip_y + reach * leg.knee[1])
    ankle = (hip[0] + d * leg.ankle[0], body.hip_y + reach * leg.ankle[1])
    w = body.leg
    bare = cloth is not look.bottom and (look.legwear != "trousers" or look.clothes == "dress")
    widths = (w + 1, w - 2.5, w - 5.5) if bare else (w + 3, w, w - 1.5)
    limb = Limb(hip, knee, ankle, widths)
    shoe = group(
        _shoe(look, far),
        f"translate({ankle[0]:.1f} {ankle[1] + 14:.1f}) scale({d * body.scale:.2f} {body.scale:.2f}) rotate({-leg.toe_lift})",
    )
    drawn = shoe + outlined_limb(limb, cloth)
    if bare:
        if look.age_group == "child":
            sock = mix("#f4efe6", "#4b2f6b", 0.18 if far else 0.0)
            drawn += outlined_limb(Limb(hip, knee, ankle, (w + 1, w - 2, w - 4.6)), sock, 0.84)
        if look.legwear == "shorts":
            shorts = shade(look.bottom) if far else look.bottom
            drawn += outlined_limb(Limb(hip, knee, ankle, (w + 4, w + 3, w + 3)), shorts, 0.0, 0.42)
    else:
        drawn += (
            line(f"M{ankle[0] - w + 3.5} {ankle[1] - 5} h{2 * w - 7}", mix(cloth, ink(cloth), 0.5), 2)
            if leg.toe_lift == 0
            else ""
        )
    return drawn


def _shoe(look: Look, far: bool) -> str:
    fill = mix(look.shoes, shade(look.shoes), 0.7 if far else 0.0)
    tone = tones(fill)
    upper = path("M-13 -17 C-14 -8 -14 -4 -13 -2 L29 -2 C30 -12 20 -12 13 -17 Q2 -13 -13 -17Z", fill, tone.line)
    sole = path("M-14 -4 H30 Q31 1 28 1 H-12 Q-15 1 -14 -4Z", mix(fill, "#1c1020", 0.55), tone.line, 2)
    return upper + sole + line("M10 -13 l5 -3 M15 -10.5 l5 -3", tone.light, 2)


def stool(body: Frame) -> str:
    """The stool under a sitting figure."""
    wood, top = tones("#9a6a45"), body.hip_y + 12
    foot, span = body.ground - 2, 27 * body.scale
    rung = top + (foot - top) * 0.6
    legs_ = "".join(
        path(f"M{x - 4} {top} L{x * 1.3 - 4} {foot} h7 L{x + 4} {top}Z", wood.fill, wood.line, 2.8)
        for x in (-span + 4, span - 4)
    )
    bar = path(f"M{-span * 1.15} {rung} H{span * 1.15} v6 H{-span * 1.15}Z", wood.shade, wood.line, 2.6)
    seat = path(
        f"M{-span - 8} {top - 6} Q{-span - 10} {top + 8} {-span + 2} {top + 8} H{span - 2} Q{span + 10} {top + 8} {span + 8} {top - 6} Q0 {top - 12} {-span - 8} {top - 6}Z",
        wood.light,
        wood.line,
        2.8,
    )
    return bar + legs_ + seat


def arm(look: Look, body: Frame, bones: Arm, side: int, sleeve: str, mirrored: bool = False) -> str:
    """One arm with its hand; `side` is -1 for the near arm.

    Args:
        sleeve: The colour of the garment.
        mirrored: Draw the other arm's bones on this side, for a body seen from behind.
    """
    if mirrored:
        bones = replace(
            bones,
            elbow=_mirrored(bones.elbow, -1),
            hand=_mirrored(bones.hand, -1),
            along=_mirrored(bones.along or (0, 1), -1),
            thumb_down=True,
        )
    far, d = side > 0, body.way
    behind = bones.layer == "behind"
    dim = 0.75 if behind else 0.0
    cloth, skin = mix(sleeve, shade(sleeve), dim), mix(look.skin, shade(look.skin), dim * 0.5)
    inset = body.shoulder - body.arm - (2 + 4 * body.turn if far else 0)
    root = (d * side * inset, SHOULDER_Y + (1 if far else 2))
    elbow, wrist = body.place(bones.elbow), body.place(bones.hand)
    w = body.arm
    bare = look.sleeves == "short"
    widths = (w + 0.5, w - 2.4, w - 4.2) if bare else (w + 1.2, w - 0.6, w - 1.8)
    if bones.layer == "over":
        return _folded(look, root, elbow, wrist, w) + hand(
            bones.kind, wrist, _mirrored(bones.along or (0, -1), d), skin, flip=(d > 0) == bones.thumb_down
        )
    limb = Limb(root, elbow, wrist, widths)
    outer = _outer(limb)
    draw = outlined_limb if behind else lambda shape, fill: joined_limb(shape, fill, outer)
    along = _mirrored(bones.along, d) if bones.along else limb.direction(1.0)
    palm = hand(bones.kind, wrist, along, skin, flip=(d > 0) == bones.thumb_down)
    if not bare:
        return palm + draw(limb, cloth) + _cuff(limb, cloth)
    cap = Limb(root, elbow, wrist, (w + 1.6, w + 1.2, w))
    top = (
        outlined_limb(cap, cloth, 0.0, 0.4)
        if behind
        else joined_limb(cap, cloth, outer, 0.4) + line(_hem(cap, 0.4), ink(cloth), 3.2)
    )
    return outlined_limb(limb, skin) + palm + top


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
