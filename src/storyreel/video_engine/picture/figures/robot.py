# ruff: noqa: E501  (path data is kept on one line)
"""A tin robot that acts with the same numbers as a person.

A robot reads a look in its own way: `skin` is the shell, `top` the barrel,
`bottom` the hoses, `hair` the antenna, `signature_colour` the lamps, and
freckles are spots of rust. Its antenna droops when its mouth does.
"""

from storyreel.video_engine.picture.figures.body import SHOULDER_Y, Frame
from storyreel.video_engine.picture.figures.expressions import EXPRESSIONS, Acting
from storyreel.video_engine.picture.figures.eyes import EyeStyle, brow, eye
from storyreel.video_engine.picture.figures.hands import grip_palm, hand
from storyreel.video_engine.picture.figures.legs import leg_line
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.mouth import MouthTones, mouth
from storyreel.video_engine.picture.figures.poses import LEGS, Arm
from storyreel.video_engine.picture.figures.strokes import (
    Limb,
    bend,
    ellipse,
    group,
    ink,
    light,
    line,
    mix,
    outlined_limb,
    path,
    shade,
    tones,
)  # fmt: skip
from storyreel.video_engine.picture.figures.turning import across, turned

_HEAD = "M-50 -28 C-50 -54 -32 -58 0 -58 C32 -58 50 -54 50 -28 L52 22 C52 46 30 52 0 52 C-30 52 -52 46 -52 22Z"


def robot_head(
    look: Look, turn: float, acting: Acting, shape: str, eyes: str, gaze: tuple[float, float] | None
) -> tuple[str, str]:
    """Draw a robot's head; give what lies behind it too."""
    cx = turn * 10
    drawn = _bolt(look, turn, 1 if turn >= 0 else -1) + _shell(look, turn) + _bolt(look, turn, -1 if turn >= 0 else 1)
    drawn += _cheeks(look, cx, acting)
    glance = gaze if gaze is not None else (turn * 0.75 + acting.gaze[0], acting.gaze[1])
    drawn += _goggles(look, turn, cx, acting, eyes, glance)
    drawn += ellipse(cx + turn * 6, 21, 5, 4.4, look.signature_colour, ink(look.signature_colour), 2.4)
    drawn += group(mouth(shape, acting, _mouth_tones(look)), f"translate({cx + turn * 2} 33)")
    return drawn, _antenna(look, turn, acting)


def robot_head_behind(look: Look) -> str:
    """The head from behind: a hatch with rivets."""
    tone = tones(look.skin)
    hatch = path("M-26 -30 H26 V24 Q0 32 -26 24Z", mix(look.skin, tone.shade, 0.4), tone.line, 2.4)
    rivets = "".join(ellipse(x, y, 2.6, 2.6, tone.light, tone.line, 1.6) for x in (-20, 20) for y in (-24, 18))
    sides = "".join(_bolt(look, 0.0, side) for side in (-1, 1))
    return (
        _antenna(look, 0.0, EXPRESSIONS["neutral"])
        + sides
        + path(_HEAD, tone.fill, tone.line)
        + hatch
        + rivets
        + line("M-12 -8 H12 M-12 0 H12 M-12 8 H12", tone.line, 2.4)
    )


def robot_torso(look: Look, body: Frame, behind: bool = False) -> str:
    """Neck spring and barrel, with a dial when seen from the front."""
    tone, d, s, sw, hip = tones(look.top), body.way, body.scale, body.shoulder + 2, body.hip_y
    spring = "".join(
        path(
            f"M-13 {y} Q0 {y + 7} 13 {y} V{y + 6} Q0 {y + 13} -13 {y + 6}Z",
            look.hair_colour,
            ink(look.hair_colour),
            2.2,
        )
        for y in (44, 51, 58, 65)
    )
    barrel = f"M{-sw + 8} 74 Q0 62 {sw - 8} 74 C{sw + 3} 80 {sw + 4} 100 {sw + 2} {hip - 30 * s} C{sw} {hip - 8} {sw - 8} {hip} {sw - 16} {hip + 2} Q0 {hip + 12} {-sw + 16} {hip + 2} C{-sw + 8} {hip} {-sw} {hip - 8} {-sw - 2} {hip - 30 * s} C{-sw - 4} 100 {-sw - 3} 80 {-sw + 8} 74Z"
    edge = -d * (sw - 3)
    dim = path(
        f"M{edge} 78 C{-d * (sw + 3)} 90 {-d * (sw + 3)} {hip - 20} {-d * (sw - 14)} {hip} L{-d * (sw - 22)} {hip + 3} C{-d * (sw - 12)} {hip - 40} {-d * (sw - 14)} 100 {-d * (sw - 18)} 72Z",
        mix(look.top, tone.shade, 0.8),
    )
    belt = line(f"M{-sw - 1} {hip - 26 * s} Q0 {hip - 16 * s} {sw + 1} {hip - 26 * s}", tone.line, 2.6)
    drawn = spring + turned(path(barrel, tone.fill) + dim + path(barrel, "none", tone.line) + belt, body)
    middle, squeeze = across(d * 2, SHOULDER_Y + 30 * s, body), 1 - 0.22 * body.turn
    return drawn + (
        ""
        if behind
        else group(_panel(look, s), f"translate({middle:.1f} {SHOULDER_Y + 20 * s:.1f}) scale({squeeze:.2f} 1)")
    )


def robot_legs(look: Look, body: Frame, pose_legs: str) -> str:
    """Hose legs in heavy boots, the far one behind."""
    near, far = LEGS[pose_legs]
    drawn = ""
    for leg, side in ((far, 1), (near, -1)):
        d = body.way
        hose = shade(look.bottom) if side > 0 else look.bottom
        hip, knee, ankle = leg_line(body, leg, side, pose_legs)
        boot = _boot(look, side > 0)
        drawn += _hose(Limb(hip, knee, ankle, (7.5, 7.5, 7.5)), hose, 8)
        drawn += group(boot, f"translate({ankle[0]:.1f} {ankle[1] + 14:.1f}) scale({d} 1) rotate({-leg.toe_lift})")
    return drawn


def robot_arm(look: Look, body: Frame, bones: Arm, side: int, holds: bool = False) -> str:
    """A hose arm with a tin glove; one that holds a thing is drawn without its fingers."""
    d, behind = body.way, bones.layer == "behind"
    root = (d * side * (body.edge(side) - (2 if side > 0 else 2 + 6 * body.turn)), SHOULDER_Y + 2)
    hose = mix(look.bottom, shade(look.bottom), 0.7 if behind else 0.0)
    metal = mix(look.skin, shade(look.skin), 0.4 if behind else 0.0)
    limb = Limb(root, body.place(bones.elbow), body.place(bones.hand), (7.0, 6.6, 6.6))
    along = (bones.along[0] * d, bones.along[1]) if bones.along else limb.direction(1.0)
    flip = (d > 0) == bones.thumb_down
    palm = grip_palm(limb.end, along, metal, flip) if holds else hand(bones.kind, limb.end, along, metal, flip)
    cuff = outlined_limb(Limb(limb.joint, limb.joint, limb.end, (9.5, 9.5, 9.5)), look.hair_colour, 0.82, 1.0)
    if bones.layer == "over":
        upper, fore = (
            Limb(a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b, (7, 7, 7))
            for a, b in ((root, limb.joint), (limb.joint, limb.end))
        )
        return (
            _hose(upper, hose, 4)
            + _hose(fore, hose, 4)
            + ellipse(*limb.joint, 9, 9, look.hair_colour, ink(look.hair_colour))
            + palm
            + cuff
        )
    joint = ellipse(*root, 11, 11, look.top, ink(look.top)) + ellipse(*root, 4, 4, light(look.top), ink(look.top), 2)
    return palm + _hose(limb, hose, 7) + cuff + joint


def _hose(limb: Limb, colour: str, rings: int) -> str:
    marks = ""
    for step in range(1, rings):
        t = step / rings
        (x, y), (dx, dy), half = bend(limb.start, limb.joint, limb.end, t), limb.direction(t), limb.half_width(t) - 1
        marks += f"M{x - dy * half:.1f} {y + dx * half:.1f} L{x + dy * half:.1f} {y - dx * half:.1f}"
    return outlined_limb(limb, colour) + line(marks, mix(colour, ink(colour), 0.5), 2)


def _shell(look: Look, turn: float) -> str:
    tone, d = tones(look.skin), 1 if turn >= 0 else -1
    side = path(
        f"M{-d * 49.5} -28 L{-d * 51.5} 22 C{-d * 51.5} 46 {-d * 30} 51.5 0 51.5 C{-d * 22} 48 {-d * 40} 40 {-d * 40} 18 L{-d * 38} -34 C{-d * 38} -46 {-d * 34} -52 {-d * 26} -55 C{-d * 42} -53 {-d * 49.5} -46 {-d * 49.5} -28Z",
        mix(look.skin, tone.shade, 0.7),
    )
    plate = path(
        f"M{-38 + turn * 7} -24 C{-38 + turn * 7} -38 {38 + turn * 7} -38 {38 + turn * 7} -24 L{39 + turn * 5} 22 C{38 + turn * 5} 44 {-38 + turn * 5} 44 {-39 + turn * 5} 22Z",
        tone.light,
        mix(look.skin, tone.line, 0.45),
        2,
    )
    shine = path("M-30 -48 Q0 -55 26 -50 Q0 -51 -30 -45Z", mix(tone.light, "#ffffff", 0.4))
    rust = ""
    if look.freckles:
        spot = mix(look.skin, "#b5652a", 0.7)
        rust = (
            ellipse(-d * 40, 34, 5, 4, spot) + ellipse(-d * 33, 40, 2.4, 2, spot) + ellipse(d * 36, -46, 4.4, 3, spot)
        )
    rivets = "".join(
        ellipse(x, y, 2.2, 2.2, tone.light, mix(look.skin, tone.line, 0.6), 1.4) for x in (-44, 44) for y in (-22, 16)
    )
    return path(_HEAD, tone.fill) + side + plate + shine + rust + rivets + path(_HEAD, "none", tone.line)


def _bolt(look: Look, turn: float, side: int) -> str:
    metal, x = tones(look.hair_colour), side * (51 - abs(turn) * (4 if turn * side > 0 else 1))
    return path(
        f"M{x - side * 4} -10 L{x + side * 8} -7 Q{x + side * 11} 4 {x + side * 8} 15 L{x - side * 4} 18Z",
        metal.fill,
        metal.line,
    ) + line(f"M{x + side * 1} 0 V8", metal.light, 2.6)


def _cheeks(look: Look, cx: float, acting: Acting) -> str:
    glow = mix(tones(look.skin).light, "#f0754f", 0.3 + 0.4 * acting.blush)
    return "".join(ellipse(cx * 0.9 + side * 31, 25, 7, 5.5, glow) for side in (-1, 1))


def _goggles(look: Look, turn: float, cx: float, acting: Acting, eyes: str, gaze: tuple[float, float]) -> str:
    style, metal = (
        EyeStyle(mix(look.skin, shade(look.skin), 0.5), look.iris, 1.16, False, white="#f6fbf2"),
        tones(look.hair_colour),
    )
    drawn = ""
    for side in (-1, 1):
        squeeze = 1 - (0.14 * abs(turn) if turn * side > 0 else 0.0)
        x = cx + side * 20 * (1 - 0.1 * abs(turn))
        drawn += ellipse(x, 1.5, 16 * squeeze, 18, style.skin) + eye(x, 1.5, side, squeeze, acting, eyes, gaze, style)
        drawn += ellipse(x, 1.5, 16.4 * squeeze, 18.2, "none", metal.line, 7.2) + ellipse(
            x, 1.5, 16.4 * squeeze, 18.2, "none", metal.fill, 2.8
        )
        drawn += brow(x, -24 - (acting.lid - 1) * 8, side, squeeze, acting, metal.line, 1.2)
    return drawn + line(f"M{cx - 3.5} -1 h7", metal.line, 4)


def _mouth_tones(look: Look) -> MouthTones:
    return MouthTones("#27343d", "#ffe9b8", look.signature_colour, ink(look.skin), mix(look.skin, ink(look.skin), 0.3))


def _antenna(look: Look, turn: float, acting: Acting) -> str:
    metal, lamp = tones(look.hair_colour), tones(look.signature_colour)
    droop = max(0.0, -acting.curve) * 16 - acting.brow_lift * 0.3
    stalks = ((-24, -40), (24, 40)) if look.hair == "twin_antenna" else ((0, -turn * 14 - 4),)
    if look.hair == "kettle_lid":
        return path("M-34 -52 C-30 -74 30 -74 34 -52Z", metal.fill, metal.line) + ellipse(
            0, -72, 8, 7, lamp.fill, lamp.line
        )
    drawn = path("M-15 -54 C-14 -66 14 -66 15 -54Z", metal.fill, metal.line)
    for root, tip in stalks:
        top = -98 + max(0.0, droop) * 1.1
        away = tip + (droop * 1.6 if tip >= 0 else -droop * 1.6)
        curve = f"M{root} -58 Q{root} {top - 4} {away} {top}"
        drawn += line(curve, metal.line, 7.5) + line(curve, metal.fill, 2.8)
        drawn += ellipse(away, top, 8.4, 8.4, lamp.fill, lamp.line) + ellipse(
            away - 2.4, top - 2.6, 2.6, 2.6, "#ffffff"
        )
        if look.hair == "dish":
            drawn += path(
                f"M{away - 22} {top - 8} Q{away} {top + 18} {away + 22} {top - 8} Q{away} {top} {away - 22} {top - 8}Z",
                metal.light,
                metal.line,
                2.8,
            )
    return drawn


def _panel(look: Look, scale: float) -> str:
    tone, lamp = tones(look.top), look.signature_colour
    frame = path(
        "M-26 -8 H26 Q30 -8 30 -4 V36 Q30 40 26 40 H-26 Q-30 40 -30 36 V-4 Q-30 -8 -26 -8Z", tone.light, tone.line, 2.6
    )
    dial = (
        ellipse(-9, 13, 13.5, 13.5, "#fbf4e2", tone.line, 2.6)
        + line("M-9 13 L-3 5", "#c9443e", 3)
        + line("M-19 13 h3 M-9 3 v3 M1 13 h-3", tone.line, 1.6)
        + ellipse(-9, 13, 2.6, 2.6, tone.line)
    )
    knobs = ellipse(17, 3, 5, 5, lamp, ink(lamp), 2.2) + ellipse(17, 18, 5, 5, "#7fc4a8", ink("#7fc4a8"), 2.2)
    slots = line("M-20 33 H20", tone.line, 2.6)
    return group(frame + dial + knobs + slots, f"scale({scale:.2f})")


def _boot(look: Look, far: bool) -> str:
    fill = shade(look.shoes) if far else look.shoes
    tone = tones(fill)
    return (
        path("M-14 -20 C-16 -8 -16 -2 -15 0 H30 C34 -14 22 -18 13 -20Z", tone.fill, tone.line)
        + path("M-16 -5 H32 V1 H-16Z", mix(fill, "#1c1020", 0.5), tone.line, 2)
        + line("M-10 -20 H11", tone.light, 3)
    )


__all__ = ["robot_arm", "robot_head", "robot_head_behind", "robot_legs", "robot_torso"]
