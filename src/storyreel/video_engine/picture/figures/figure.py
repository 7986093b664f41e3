"""Figures as sprites: one SVG document for each layer, back to front.

Head documents share HEAD_BOX and body documents share BODY_BOX, in puppet
units around the head's centre, so that a compositor can cache and tilt them.
The neck joint is at (0, 52), the ground at `look.leg_length`.
"""

from dataclasses import dataclass, replace

from storyreel.video_engine.picture.figures.back import body_behind, head_behind
from storyreel.video_engine.picture.figures.body import Frame, arm, frame, legs, neck
from storyreel.video_engine.picture.figures.clothes import garment, hip_cover, over_arms, sleeve_colour
from storyreel.video_engine.picture.figures.head import human_head
from storyreel.video_engine.picture.figures.held import held
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.poses import POSES, SEAT_DROP, Arm, Pose
from storyreel.video_engine.picture.figures.robot import robot_arm, robot_head, robot_legs, robot_torso
from storyreel.video_engine.picture.figures.strokes import Box, Point, document, group

HEAD_BOX: Box = (-120, -130, 240, 260)
BODY_BOX: Box = (-190, -120, 380, 510)
NECK_JOINT = (0.0, 52.0)

__all__ = [
    "BODY_BOX", "HEAD_BOX", "NECK_JOINT", "SEAT_DROP", "FigurePose",
    "back_view_layers", "body_svg", "figure_layers", "head_svg",
]  # fmt: skip


@dataclass(frozen=True)
class FigurePose:
    """What a figure does in one drawing.

    Args:
        facing: -1 (left of the picture) to 1 (right).
        mouth: One of MOUTHS; "X" is the silent mouth of the expression.
        eyes: "open", "half" or "closed".
        gaze: -1 to 1 to the right and down; None looks where the figure faces.
        prop: Any name that the props know, or None.
    """

    pose: str = "stand"
    facing: float = 0.6
    expression: str = "neutral"
    mouth: str = "X"
    eyes: str = "open"
    gaze: tuple[float, float] | None = None
    prop: str | None = None


def head_svg(look: Look, pose: FigurePose) -> str:
    """The head sprite, with its back hair unless that hangs behind the body."""
    front, back, hangs = _head(look, pose)
    return document(HEAD_BOX, front if hangs else back + front)


def body_svg(look: Look, pose: FigurePose) -> str:
    """The body sprite without the arms that pass before the head."""
    return document(BODY_BOX, _body(look, pose)[0])


def figure_layers(look: Look, pose: FigurePose) -> list[tuple[str, str]]:
    """All sprites back to front, named back_hair, body, head or front_arm.

    Head and back_hair tilt about NECK_JOINT; body and front_arm use BODY_BOX.
    A sitting figure has the ground SEAT_DROP higher, under its stool.
    """
    front, back, hangs = _head(look, pose)
    body, over = _body(look, pose)
    layers = [("back_hair", document(HEAD_BOX, back))] if hangs else []
    layers += [("body", document(BODY_BOX, body)), ("head", document(HEAD_BOX, front if hangs else back + front))]
    return layers + ([("front_arm", document(BODY_BOX, over))] if over else [])


def back_view_layers(look: Look) -> list[tuple[str, str]]:
    """The figure from behind, back to front: body, then head without a face."""
    return [("body", document(BODY_BOX, body_behind(look))), ("head", document(HEAD_BOX, head_behind(look)))]


def _head(look: Look, pose: FigurePose) -> tuple[str, str, bool]:
    if look.kind == "robot":
        return (*robot_head(look, pose.facing, pose.expression, pose.mouth, pose.eyes, pose.gaze), False)
    drawn, mane = human_head(look, pose.facing, pose.expression, pose.mouth, pose.eyes, pose.gaze)
    return drawn, mane.back, mane.hangs


def _body(look: Look, pose: FigurePose) -> tuple[str, str]:
    """The body, and the arms that pass before the head."""
    is_given = pose.pose == "give"
    bones = _with_grip(POSES[pose.pose], pose.prop, is_given)
    body = frame(look, pose.facing, seated=bones.legs == "sit")
    arms = {"behind": "", "before": "", "over": ""}
    for side, one in ((1, bones.far), (-1, bones.near)):
        arms[one.layer] += _arm(look, body, one, side)
    in_hand = _held(pose.prop, body, bones.carries, is_given) if pose.prop and bones.carries else ""
    trunk = _trunk(look, body, bones.legs)
    scarf = over_arms(look, body) if look.kind != "robot" else ""
    if in_hand and bones.carries and bones.carries[0] < 60:
        return arms["behind"] + trunk + scarf + in_hand + arms["before"], arms["over"]
    return in_hand + arms["behind"] + trunk + arms["before"] + scarf, arms["over"]


def _with_grip(bones: Pose, prop: str | None, is_given: bool) -> Pose:
    """Close the hand that holds a prop; an umbrella is held up unless it is being given."""
    if prop == "umbrella" and not is_given:
        return replace(bones, far=replace(POSES["wave"].far, kind="grip"), carries=POSES["wave"].carries)
    if prop and bones.far.kind == "open":
        return replace(bones, far=replace(bones.far, kind="grip"))
    return bones


def _arm(look: Look, body: Frame, bones: Arm, side: int) -> str:
    if look.kind == "robot":
        return robot_arm(look, body, bones, side)
    return arm(look, body, bones, side, sleeve_colour(look))


def _trunk(look: Look, body: Frame, pose_legs: str) -> str:
    if look.kind == "robot":
        return robot_legs(look, body, pose_legs) + robot_torso(look, body)
    return legs(look, body, pose_legs) + hip_cover(look, body, pose_legs) + neck(look, body) + garment(look, body)


def _held(name: str, body: Frame, carries: Point, is_given: bool) -> str:
    x, y = body.place(carries)
    return group(
        held(name, hangs=carries[1] > 180, is_given=is_given), f"translate({x:.1f} {y:.1f}) scale({body.way} 1)"
    )
