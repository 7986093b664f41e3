# ruff: noqa: E501  (a row of numbers is kept on one line)
"""Expressions as numbers, so that acting is data and not a drawing."""

from dataclasses import dataclass

MOUTHS = ("X", "A", "B", "C", "D", "E", "F", "G", "H")


@dataclass(frozen=True)
class Acting:
    """What a face does; lengths are puppet units, y grows downwards.

    Args:
        brow_tilt: Above zero the inner ends come down (anger), below zero they rise (grief).
        brow_uneven: How much the brow on the right of the picture is raised above the other.
        lid: How far the eye is open; above 1 the eye is wide.
        curve: The mouth's mood, -1 to 1.
        cheek: How far the lower lid is pushed up by a smile.
        rest: The shape of the silent mouth.
        opens: How far speech opens the mouth; grief and sternness speak low.
    """

    brow_lift: float = 0.0
    brow_tilt: float = 0.0
    brow_uneven: float = 0.0
    lid: float = 1.0
    pupil: float = 1.0
    curve: float = 0.25
    cheek: float = 0.0
    blush: float = 0.0
    gaze: tuple[float, float] = (0.0, 0.0)
    rest: str = "curve"
    opens: float = 1.0
    tear: bool = False
    sweat: bool = False


EXPRESSIONS = {
    "neutral": Acting(lid=0.95, curve=0.22, opens=0.85),
    "happy": Acting(brow_lift=-5, brow_tilt=-2, lid=1.0, pupil=1.08, curve=1.0, cheek=0.3, blush=0.6, rest="grin"),
    "sad": Acting(brow_lift=-4, brow_tilt=-13, lid=0.72, pupil=1.05, curve=-0.9, gaze=(0.0, 0.5), rest="pout", opens=0.62),
    "angry": Acting(brow_lift=5, brow_tilt=11, lid=0.78, pupil=0.84, curve=-0.85, cheek=0.16, rest="clench"),
    "surprised": Acting(brow_lift=-12, brow_tilt=-1, lid=1.2, pupil=0.74, curve=0.0, rest="round"),
    "afraid": Acting(brow_lift=-9, brow_tilt=-12, lid=1.14, pupil=0.64, curve=-0.6, rest="wobble", sweat=True, opens=0.9),
    "tender": Acting(brow_lift=-5, brow_tilt=-9, lid=0.84, pupil=1.14, curve=0.32, cheek=0.12, blush=0.75, opens=0.66),
    "think": Acting(brow_lift=-2, brow_tilt=3, brow_uneven=9, lid=0.86, curve=-0.15, gaze=(0.2, -0.3), rest="aside", opens=0.7),
    "dry": Acting(brow_lift=1, brow_tilt=2, brow_uneven=8, lid=0.56, pupil=0.95, curve=0.3, rest="smirk", opens=0.62),
    "stern": Acting(brow_lift=4, brow_tilt=9, lid=0.76, pupil=0.9, curve=-0.5, rest="firm", opens=0.72),
}  # fmt: skip

PASSING = {  # what a move shows for a while
    "laughing": Acting(brow_lift=-6, brow_tilt=-2, lid=0.12, curve=1.0, cheek=0.45, blush=0.7, rest="laugh"),
    "weeping": Acting(brow_lift=-5, brow_tilt=-16, lid=0.15, curve=-1.0, blush=0.5, rest="wobble", opens=0.7, tear=True),
    "sighing": Acting(brow_lift=-2, brow_tilt=-7, lid=0.5, curve=-0.3, gaze=(0.0, 0.6), rest="blow"),
    "chewing": Acting(brow_lift=-1, lid=0.9, curve=0.3, blush=0.3, rest="chew"),
}  # fmt: skip
