# ruff: noqa: E501  (path data is kept on one line)
"""Legs and shoes, and the chair that a sitter brings along."""

from storyreel.video_engine.picture.figures.body import Frame
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.poses import LEGS, Leg
from storyreel.video_engine.picture.figures.strokes import (
    Limb,
    Point,
    Tones,
    group,
    ink,
    line,
    mix,
    outlined_limb,
    path,
    shade,
    tones,
)  # fmt: skip


def legs(look: Look, body: Frame, pose_legs: str) -> str:
    """Both legs with shoes, the far one behind."""
    near, far = LEGS[pose_legs]
    return _leg(look, body, far, 1, pose_legs) + _leg(look, body, near, -1, pose_legs)


def leg_line(body: Frame, leg: Leg, side: int, pose_legs: str) -> tuple[Point, Point, Point]:
    """Hip, knee and ankle of one leg; `side` is -1 for the near one."""
    d, reach, turn = body.way, body.ground - 14 - body.hip_y, body.turn
    # A walker is seen nearly from the side: both legs start under the middle.
    apart = 0.14 if pose_legs.startswith("walk") else 0.48 - (0.2 if side > 0 else 0.12) * turn
    hip = (d * (side * body.hip * apart + 2 * turn), body.hip_y - 4)
    knee = (hip[0] + d * leg.knee[0] * body.scale, body.hip_y + reach * leg.knee[1])
    return hip, knee, (hip[0] + d * leg.ankle[0] * body.scale, body.hip_y + reach * leg.ankle[1])


def _leg(look: Look, body: Frame, leg: Leg, side: int, pose_legs: str) -> str:
    far, is_bare = side > 0, look.legwear != "trousers" or look.clothes == "dress"
    hip, knee, ankle = leg_line(body, leg, side, pose_legs)
    cloth = look.skin if is_bare else look.bottom
    if far:
        cloth = mix(cloth, shade(cloth), 0.6)
    w = body.leg
    widths = (w + 1, w - 2.5, w - 5.5) if is_bare else (w + 3, w, w - 1.5)
    limb = Limb(hip, knee, ankle, widths)
    shoe = group(
        _shoe(look, far),
        f"translate({ankle[0]:.1f} {ankle[1] + 14:.1f}) scale({_toe(body, side) * body.scale:.2f} {body.scale:.2f}) rotate({-leg.toe_lift})",
    )
    drawn = shoe + outlined_limb(limb, cloth)
    if not is_bare:
        hem = line(f"M{ankle[0] - w + 3.5} {ankle[1] - 5} h{2 * w - 7}", mix(cloth, ink(cloth), 0.5), 2)
        return drawn + (hem if leg.toe_lift == 0 else "")
    if look.age_group == "child":
        sock = mix("#f4efe6", "#4b2f6b", 0.18 if far else 0.0)
        drawn += outlined_limb(Limb(hip, knee, ankle, (w + 1, w - 2, w - 4.6)), sock, 0.84)
    if look.legwear == "shorts":
        shorts = shade(look.bottom) if far else look.bottom
        drawn += outlined_limb(Limb(hip, knee, ankle, (w + 4, w + 3, w + 3)), shorts, 0.0, 0.42)
    return drawn


def _toe(body: Frame, side: int) -> float:
    """Where a foot points and how long it looks: outwards from the front, with the body when it is turned."""
    if body.turn < 0.35:
        return body.way * side * 0.74
    return body.way * min(1.0, 0.68 + 0.4 * body.turn)


def _shoe(look: Look, far: bool) -> str:
    fill = mix(look.shoes, shade(look.shoes), 0.7 if far else 0.0)
    tone = tones(fill)
    upper = path("M-13 -17 C-14 -8 -14 -4 -13 -2 L29 -2 C30 -12 20 -12 13 -17 Q2 -13 -13 -17Z", fill, tone.line)
    sole = path("M-14 -4 H30 Q31 1 28 1 H-12 Q-15 1 -14 -4Z", mix(fill, "#1c1020", 0.55), tone.line, 2)
    return upper + sole + line("M10 -13 l5 -3 M15 -10.5 l5 -3", tone.light, 2)


def chair(body: Frame) -> str:
    """The chair of a sitter, seen as the body is turned: back, seat and legs."""
    wood, d, s, top, foot = tones("#9a6a45"), body.way, body.scale, body.hip_y + 15, body.ground - 2
    dim = tones(mix(wood.fill, wood.shade, 0.8))
    back = top - 92 * s

    def post(x: float, high: float, low: float, tone: Tones, lean: float = 0.0) -> str:
        return path(
            f"M{d * (x - 4 + lean)} {high} L{d * (x - 4)} {low} H{d * (x + 4)} L{d * (x + 4 + lean)} {high}Z",
            tone.fill,
            tone.line,
            2.8,
        )

    far = post(-12 * s, back - 6, top, dim, -7) + post(38 * s, top - 4, foot - 10, dim)
    slats = "".join(
        path(f"M{d * (-42 * s - lean)} {y} L{d * (-14 * s - lean)} {y - 6} v11 L{d * (-42 * s - lean)} {y + 11}Z", wood.light, wood.line, 2.6)
        for y, lean in ((back + 6, 6), (back + 32 * s, 4), (back + 58 * s, 2))
    )  # fmt: skip
    seat = path(
        f"M{d * -46 * s} {top + 1} L{d * -18 * s} {top - 8} L{d * 44 * s} {top - 6} L{d * 24 * s} {top + 4} V{top + 12} L{d * -46 * s} {top + 9}Z",
        wood.light, wood.line, 2.8,
    )  # fmt: skip
    rung = path(
        f"M{d * -38 * s} {top + (foot - top) * 0.55} H{d * 16 * s} v6 H{d * -38 * s}Z", wood.shade, wood.line, 2.4
    )
    near = post(-40 * s, back, foot, wood, -7) + post(18 * s, top + 6, foot, wood)
    return far + slats + rung + near + seat
