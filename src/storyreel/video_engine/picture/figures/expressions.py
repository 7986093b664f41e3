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
    tear: bool = False
    sweat: bool = False


EXPRESSIONS = {
    "neutral": Acting(lid=0.95, curve=0.4),
    "happy": Acting(brow_lift=-4, brow_tilt=-2, lid=1.0, pupil=1.08, curve=1.0, cheek=0.3, blush=0.6, rest="grin"),
    "sad": Acting(brow_lift=-2, brow_tilt=-9, lid=0.78, pupil=1.05, curve=-0.75, gaze=(0.0, 0.6), rest="pout"),
    "angry": Acting(brow_lift=4, brow_tilt=9, lid=0.8, pupil=0.86, curve=-0.8, cheek=0.14, rest="clench"),
    "surprised": Acting(brow_lift=-11, brow_tilt=-1, lid=1.2, pupil=0.74, curve=0.0, rest="round"),
    "afraid": Acting(brow_lift=-8, brow_tilt=-10, lid=1.14, pupil=0.66, curve=-0.55, rest="wobble", sweat=True),
    "tender": Acting(brow_lift=-3, brow_tilt=-5, lid=0.82, pupil=1.12, curve=0.75, cheek=0.2, blush=0.7),
    "think": Acting(brow_lift=-2, brow_tilt=3, brow_uneven=7, lid=0.88, curve=-0.1, gaze=(0.8, -0.9), rest="aside"),
    "dry": Acting(brow_lift=1, brow_tilt=1, brow_uneven=6, lid=0.6, pupil=0.95, curve=0.3, rest="smirk"),
    "stern": Acting(brow_lift=3, brow_tilt=6, lid=0.82, pupil=0.92, curve=-0.3, rest="firm"),
}
