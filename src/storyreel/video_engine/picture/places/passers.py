"""People who belong to a place: sellers, guests, somebody who looks into a window.

They are drawn as the cast is, stand or sit still as people do who are busy, and belong
to the set: the same at every hour. Nobody of them looks at the camera, and where
scenes are played close before them they turn their backs: one face counts.
"""

from dataclasses import replace

from storyreel.video_engine.picture.figures.body import seat_back, seat_drop
from storyreel.video_engine.picture.figures.figure import FigurePose, figure_layers
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.palette import HAIRS, SKINS
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.scenery import EYE_LEVEL, UNITS_A_DEPTH
from storyreel.video_engine.picture.places.shapes import at, contact

HAIRCUTS = ("crop", "side_part", "bob", "wavy", "bun", "ponytail", "curly", "pixie", "afro", "long")
COATS = ("#6f8f86", "#b98a6a", "#8f7fa8", "#a9785f", "#6f8aa5", "#c0a878", "#8a9a68", "#a86f78")
CLOTHES = ("coat", "jumper", "shirt", "cardigan", "tee")


def draw_passer(
    x: float,
    y: float,
    chance: Chance,
    facing: float = 0.7,
    pose: str = "stand",
    prop: str | None = None,
    view: str = "front",
    **worn: str | bool,
) -> str:
    """Draw somebody on the foot point (x, y), as large as the depth makes them; `worn` are fields of the look."""
    look = replace(_look(chance), **worn)  # type: ignore[arg-type]
    scale = (y - EYE_LEVEL) * UNITS_A_DEPTH
    drawn = figure_layers(look, FigurePose(pose=pose, facing=facing, prop=prop, view=view, seat="none"))
    body = "".join(svg[svg.index(">") + 1 : svg.rindex("</svg>")] for _, svg in drawn)
    legs = pose if pose == "sit" else "stand"
    down = (seat_drop(look, legs) - look.leg_length) * scale
    back = seat_back(look, legs) * scale * (-1 if facing >= 0 else 1)
    return contact(x, y, 76 * scale) + at(x + back, y + down, body, scale)


def _look(chance: Chance) -> Look:
    top = chance.pick(COATS, "top")
    return Look(
        age_group="adult",
        skin=chance.pick(SKINS, "skin"),
        hair=chance.pick(HAIRCUTS, "hair"),
        hair_colour=chance.pick(HAIRS, "hair colour"),
        clothes=chance.pick(CLOTHES, "clothes"),
        top=top,
        bottom=chance.pick(("#4b5166", "#5a5048", "#4a4458"), "bottom"),
        blush=0.2,
    )
