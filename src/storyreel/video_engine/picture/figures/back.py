"""Figures seen from behind: no face, little detail. The near shoulder is on the side to which they face."""

from dataclasses import replace

from storyreel.video_engine.picture.figures.animal_body import animal_behind
from storyreel.video_engine.picture.figures.animal_head import animal_head_behind
from storyreel.video_engine.picture.figures.arms import arm
from storyreel.video_engine.picture.figures.body import Frame, frame, neck
from storyreel.video_engine.picture.figures.clothes import garment_behind, hip_cover, sleeve_colour
from storyreel.video_engine.picture.figures.head import head_hair
from storyreel.video_engine.picture.figures.headwear import hat_from_behind
from storyreel.video_engine.picture.figures.legs import legs
from storyreel.video_engine.picture.figures.look import HATS, Look
from storyreel.video_engine.picture.figures.neckwear import shawl_behind
from storyreel.video_engine.picture.figures.poses import POSES, Arm
from storyreel.video_engine.picture.figures.robot import robot_arm, robot_head_behind, robot_legs, robot_torso
from storyreel.video_engine.picture.figures.strokes import ellipse, ink, path
from storyreel.video_engine.picture.figures.turning import turned

TURN = 0.5  # the most that a back is turned


def body_behind(look: Look, pose: str = "stand", facing: float = 0.0) -> str:
    """The body from behind: what the hands do before the chest is hidden by the back."""
    if look.kind == "animal":
        return animal_behind(look, pose)
    bones = POSES[pose]
    body = frame(look, max(-TURN, min(TURN, facing)), bones.legs)
    back = replace(body, way=-body.way, turn=min(TURN, body.turn))
    arms = {"hidden": "", "seen": ""}
    for side, one in ((-1, bones.near), (1, bones.far)):
        is_seen = abs(one.hand[0]) > 40
        shown = replace(one, layer="before" if is_seen else "behind", thumb_down=not one.thumb_down)
        arms["seen" if is_seen else "hidden"] += _arm(look, body, shown, side)
    if look.kind == "robot":
        trunk = robot_legs(look, body, bones.legs) + robot_torso(look, back, behind=True)
        return arms["hidden"] + trunk + arms["seen"]
    trunk = legs(look, body, bones.legs) + hip_cover(look, body if body.seated else back, bones.legs) + neck(look, back)
    return arms["hidden"] + trunk + garment_behind(look, back) + arms["seen"] + _shawl(look, back)


def _arm(look: Look, body: Frame, bones: Arm, side: int) -> str:
    if look.kind == "robot":
        return robot_arm(look, body, bones, side)
    return arm(look, body, bones, side, sleeve_colour(look))


def head_behind(look: Look) -> str:
    """The head from behind: the hair mass, or a bare skull."""
    if look.kind == "animal":
        return animal_head_behind(look)
    if look.kind == "robot":
        return robot_head_behind(look)
    mane = head_hair(look, 0.0)
    ears = (
        ""
        if mane.covers_ears
        else "".join(ellipse(side * 46, 8, 8.6, 11.6, look.skin, ink(look.skin)) for side in (-1, 1))
    )
    skull = path(
        "M-47 -8 C-50 -66 50 -66 47 -8 C47 30 30 48 16 52 H-16 C-30 48 -47 30 -47 -8Z", look.skin, ink(look.skin)
    )
    hat = hat_from_behind(look.signature, look.signature_colour) if look.signature in HATS else ""
    return ears + skull + mane.behind + hat


def _shawl(look: Look, body: Frame) -> str:
    return (
        turned(shawl_behind(look.signature_colour, replace(body, turn=0.0)), body) if look.signature == "shawl" else ""
    )
