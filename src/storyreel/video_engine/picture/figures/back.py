"""Figures seen from behind, for shots over a shoulder: no face, little detail."""

from storyreel.video_engine.picture.figures.body import Frame, arm, frame, legs, neck
from storyreel.video_engine.picture.figures.clothes import garment_behind, hip_cover, sleeve_colour
from storyreel.video_engine.picture.figures.head import head_hair
from storyreel.video_engine.picture.figures.headwear import hat_from_behind
from storyreel.video_engine.picture.figures.look import HATS, Look
from storyreel.video_engine.picture.figures.neckwear import shawl_behind
from storyreel.video_engine.picture.figures.poses import POSES
from storyreel.video_engine.picture.figures.robot import robot_arm, robot_head_behind, robot_legs, robot_torso
from storyreel.video_engine.picture.figures.strokes import ellipse, ink, path


def body_behind(look: Look) -> str:
    """The standing body from behind."""
    body, bones = frame(look, 0.0), POSES["stand"]
    if look.kind == "robot":
        arms = "".join(robot_arm(look, body, one, side) for one, side in ((bones.far, 1), (bones.near, -1)))
        return robot_legs(look, body, "stand") + robot_torso(look, body, behind=True) + arms
    arms = "".join(arm(look, body, bones.near, side, sleeve_colour(look), mirrored=side > 0) for side in (1, -1))
    return (
        legs(look, body, "stand")
        + hip_cover(look, body, "stand")
        + neck(look, body)
        + garment_behind(look, body)
        + arms
        + _shawl(look, body)
    )


def head_behind(look: Look) -> str:
    """The head from behind: the hair mass, or a bare skull."""
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
    return shawl_behind(look.signature_colour, body) if look.signature == "shawl" else ""
