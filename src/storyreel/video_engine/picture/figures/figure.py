"""Figures as sprites: one SVG document for each layer, back to front.

Head documents share HEAD_BOX and body documents share BODY_BOX, in puppet
units around the head's centre, so that a compositor can cache and tilt them.
The neck joint is at (0, 52), the ground at `look.leg_length`.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from storyreel.video_engine.picture.figures.animal_body import animal_body
from storyreel.video_engine.picture.figures.animal_head import animal_head, mouth_point
from storyreel.video_engine.picture.figures.arms import arm, fingers
from storyreel.video_engine.picture.figures.back import body_behind, head_behind
from storyreel.video_engine.picture.figures.body import Frame, frame, neck, seat_drop
from storyreel.video_engine.picture.figures.clothes import garment, hip_cover, over_arms, sleeve_colour
from storyreel.video_engine.picture.figures.grips import Grip, grip
from storyreel.video_engine.picture.figures.head import human_head
from storyreel.video_engine.picture.figures.held import held
from storyreel.video_engine.picture.figures.inbetween import face_between, pose_between
from storyreel.video_engine.picture.figures.legs import chair, legs
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.poses import POSES, Arm, Pose
from storyreel.video_engine.picture.figures.robot import robot_arm, robot_head, robot_legs, robot_torso
from storyreel.video_engine.picture.figures.strokes import Box, document, group

HEAD_BOX: Box = (-120, -130, 240, 260)
BODY_BOX: Box = (-190, -120, 380, 510)
NECK_JOINT = (0.0, 52.0)
# What a body does not depend on.
_FACELESS: dict[str, Any] = {
    "expression": "neutral", "mouth": "X", "eyes": "open", "gaze": None,
    "face_before": "", "face_way": 1.0, "strength": 1.0,
}  # fmt: skip
ROUND = 0.25  # the turn from which the far arm comes from behind the chest

__all__ = [
    "BODY_BOX", "HEAD_BOX", "NECK_JOINT", "FigurePose",
    "back_view_layers", "body_svg", "figure_layers", "head_svg", "seat_drop",
]  # fmt: skip


@dataclass(frozen=True)
class FigurePose:
    """What a figure does in one drawing.

    Args:
        facing: -1 (left of the picture) to 1 (right).
        mouth: One of MOUTHS; "X" is the silent mouth of the expression, "x" the same with closed lips.
        eyes: "open", "half" or "closed".
        gaze: -1 to 1 to the right and down; None looks where the figure faces.
        prop: Any name that the props know, or None.
        view: "front" or "back".
        seat: What a sitter brings along: "chair", or "none" where the place has a seat.
        pose_before: Where the arms come from; `pose_way` is how far they are.
        face_before: What the face comes from; `face_way` is how far it is.
        strength: How strongly the expression is felt, about 1.
    """

    pose: str = "stand"
    facing: float = 0.6
    expression: str = "neutral"
    mouth: str = "X"
    eyes: str = "open"
    gaze: tuple[float, float] | None = None
    prop: str | None = None
    view: str = "front"
    seat: str = "chair"
    pose_before: str = ""
    pose_way: float = 1.0
    face_before: str = ""
    face_way: float = 1.0
    strength: float = 1.0


def head_svg(look: Look, pose: FigurePose) -> str:
    """The head sprite, with its back hair unless that hangs behind the body."""
    front, back, hangs = _head(look, pose)
    return document(HEAD_BOX, front if hangs else back + front)


def body_svg(look: Look, pose: FigurePose) -> str:
    """The body sprite without the arms that pass before the head."""
    return document(BODY_BOX, *_body(look, pose)[0])


def figure_layers(look: Look, pose: FigurePose) -> list[tuple[str, str]]:
    """All sprites back to front, named seat, back_hair, body, head or front_arm.

    Head and back_hair tilt about NECK_JOINT; seat, body and front_arm use BODY_BOX.
    A sitting figure has the ground `seat_drop` higher, under its chair.
    """
    if pose.view == "back":
        return _seat(look, pose) + back_view_layers(look, pose.pose, pose.facing)
    front, back, hangs = _head(look, pose)
    bodies = _body_layers(look, replace(pose, **_FACELESS))
    layers = _seat(look, pose) + ([("back_hair", document(HEAD_BOX, back))] if hangs and back else [])
    return [*layers, bodies[0], ("head", document(HEAD_BOX, front if hangs else back + front)), *bodies[1:]]


def back_view_layers(look: Look, pose: str = "stand", facing: float = 0.0) -> list[tuple[str, str]]:
    """The figure from behind, back to front: body, then head without a face."""
    return [
        ("body", document(BODY_BOX, body_behind(look, pose, facing))),
        ("head", document(HEAD_BOX, head_behind(look))),
    ]


def _seat(look: Look, pose: FigurePose) -> list[tuple[str, str]]:
    bones = POSES[pose.pose]
    if bones.legs != "sit" or pose.seat == "none" or look.kind == "animal":
        return []
    return [("seat", document(BODY_BOX, chair(frame(look, pose.facing, bones.legs))))]


def _head(look: Look, pose: FigurePose) -> tuple[str, str, bool]:
    face = face_between(pose.face_before, pose.expression, pose.face_way, pose.strength)
    if look.kind == "animal":
        drawn, behind = animal_head(look, pose.facing, face, pose.mouth, pose.eyes, pose.gaze)
        return drawn + (_in_mouth(look, pose) if pose.prop else ""), behind, True
    if look.kind == "robot":
        return (*robot_head(look, pose.facing, face, pose.mouth, pose.eyes, pose.gaze), False)
    drawn, mane = human_head(look, pose.facing, face, pose.mouth, pose.eyes, pose.gaze)
    return drawn, mane.back, mane.hangs


@lru_cache(maxsize=128)
def _body_layers(look: Look, pose: FigurePose) -> list[tuple[str, str]]:
    """The body, and the arm before the head if there is one; the same whatever the face does."""
    body, over = _body(look, pose)
    layers = [("body", document(BODY_BOX, *body))]
    return layers + ([("front_arm", document(BODY_BOX, over))] if over else [])


def _body(look: Look, pose: FigurePose) -> tuple[tuple[str, ...], str]:
    """The parts of the body back to front, and the arms that pass before the head."""
    if look.kind == "animal":
        return (animal_body(look, pose.pose, pose.facing),), ""
    bones = pose_between(pose.pose_before, pose.pose, pose.pose_way)
    body = frame(look, pose.facing, bones.legs)
    hold = grip(bones, pose.prop, pose.pose, body) if pose.prop else Grip(bones)
    arms = {"behind": "", "before": "", "over": ""}
    for side, one in ((1, hold.bones.far), (-1, hold.bones.near)):
        holds = side in hold.sides
        if side > 0 and one.layer == "before" and body.turn > ROUND and look.kind == "human":
            arms["behind"] += _arm(look, body, replace(one, layer="behind"), side, holds)
            arms["before"] += arm(look, body, one, side, sleeve_colour(look), holds, from_elbow=True)
        else:
            arms[one.layer] += _arm(look, body, one, side, holds)
    thing = hold.art + "".join(_fingers(look, body, hold.bones, side) for side in hold.sides)
    trunk = _trunk(look, body, bones.legs)
    scarf = over_arms(look, body) if look.kind != "robot" else ""
    if hold.is_behind:
        return (arms["behind"], thing, trunk, arms["before"], scarf), arms["over"]
    return (arms["behind"], trunk, scarf, arms["before"], thing), arms["over"]


def _in_mouth(look: Look, pose: FigurePose) -> str:
    """An animal carries a thing in its mouth."""
    thing, (x, y) = held(str(pose.prop)), mouth_point(look, pose.facing)
    return group(thing.art, f"translate({x:.1f} {y + thing.half_height * 0.8:.1f}) scale(0.8)")


def _fingers(look: Look, body: Frame, bones: Pose, side: int) -> str:
    return fingers(look, body, bones.far if side > 0 else bones.near, side)


@lru_cache(maxsize=128)
def _arm(look: Look, body: Frame, bones: Arm, side: int, holds: bool) -> str:
    if look.kind == "robot":
        return robot_arm(look, body, bones, side, holds)
    return arm(look, body, bones, side, sleeve_colour(look), holds)


@lru_cache(maxsize=64)
def _trunk(look: Look, body: Frame, pose_legs: str) -> str:
    if look.kind == "robot":
        return robot_legs(look, body, pose_legs) + robot_torso(look, body)
    return legs(look, body, pose_legs) + hip_cover(look, body, pose_legs) + neck(look, body) + garment(look, body)
