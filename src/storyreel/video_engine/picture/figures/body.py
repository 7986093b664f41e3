# ruff: noqa: E501  (path data is kept on one line)
"""The body: proportions, torso and neck.

The neck joint is at (0, 52) under the head's centre; the ground is at the
look's leg length. A body turned to the right shows its near side on the left.
"""

from dataclasses import dataclass

from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.poses import SINKS
from storyreel.video_engine.picture.figures.strokes import Point, ink, mix, path, shade

SHOULDER_Y = 88.0
OVER_SHIRT = ("apron", "waistcoat", "overall")  # under these the arms show the inner garment
_BUILD = {"slim": (38, 28, 31), "medium": (43, 34, 36), "broad": (51, 39, 39), "stout": (46, 51, 48)}
_AGE = {"young": (-3, -2, -1), "old": (-3, 4, 2)}  # the young are slighter, the old have rounder shoulders


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

    def edge(self, side: int) -> float:
        """How far a shoulder is from the middle: of the near one (-1), or of the far one (1), which a turn hides."""
        return self.shoulder * (1 - 0.2 * self.turn) * (1 - 0.16 * self.turn if side > 0 else 1)

    def place(self, point: Point) -> Point:
        """Map a pose's point to this body: before the chest by its width, beside it by the reach."""
        x, y = point
        edge, size = self.edge(1 if x > 0 else -1), abs(x)
        out = size / 43 * edge if size <= 43 else edge + (size - 43) * self.scale
        return self.way * (out if x > 0 else -out), SHOULDER_Y + (y - SHOULDER_Y) * self.scale

    def unplace(self, point: Point) -> Point:
        """The point of a pose that `place` maps here."""
        x, y = point[0] * self.way, point[1]
        edge, size = self.edge(1 if x > 0 else -1), abs(x)
        out = size / edge * 43 if size <= edge else 43 + (size - edge) / self.scale
        return (out if x > 0 else -out), SHOULDER_Y + (y - SHOULDER_Y) / self.scale


SIT_BACK = 54.0  # units that the hips go back while the feet stay


def seat_drop(look: Look, legs: str = "sit") -> float:
    """How much lower the head of a sitter is than when standing, in puppet units; an animal sits on its haunches."""
    if look.kind == "animal":
        return 0.0
    return (34.0 if look.age_group == "child" else 52.0) * SINKS.get(legs, 0.0)


def seat_back(look: Look, legs: str = "sit") -> float:
    """How far behind its feet the body of a sitter is, in puppet units."""
    return (
        0.0 if look.kind == "animal" else SIT_BACK * (0.82 if look.age_group == "child" else 1.0) * SINKS.get(legs, 0.0)
    )


def frame(look: Look, facing: float, legs: str = "stand") -> Frame:
    """The proportions of a look; who walks or sits is seen more from the side."""
    seated = SINKS.get(legs, 0.0) >= 0.5
    turn = max(min(1.0, abs(facing)), 0.9 if legs.startswith("walk") else 0.6 if legs in SINKS else 0.0)
    shoulder, waist, hip = (a + b for a, b in zip(_BUILD[look.build], _AGE.get(look.age_group, (0, 0, 0)), strict=True))
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
        look.leg_length - seat_drop(look, legs),
        arm,
        leg,
        scale,
        way,
        turn,
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
    """The outline of a frontal garment from collar to hem.

    Args:
        flare: How much wider the hem is than the hip.
        ease: How much wider than the waist the garment is.
    """
    d, sw = body.way, body.shoulder
    ww, hw, s = body.waist + ease, body.hip, body.scale
    wy = SHOULDER_Y + 60 * s
    return (
        f"M{-d * 15} 65 C{-d * 22} 70 {-d * (sw - 6)} 68 {-d * sw} 84 "
        f"C{-d * (sw + 1)} 98 {-d * (ww + 3)} {wy - 18 * s} {-d * ww} {wy} "
        f"C{-d * (ww + 1)} {wy + 16 * s} {-d * (hw + flare * 0.5)} {hem - 24 * s} {-d * (hw + flare)} {hem} "
        f"Q0 {hem + 9} {d * (hw + flare)} {hem - 2} "
        f"C{d * (hw + flare * 0.5)} {hem - 26 * s} {d * (ww + 2)} {wy + 16 * s} {d * ww} {wy} "
        f"C{d * (ww + 3)} {wy - 18 * s} {d * (sw + 1)} 98 {d * sw} 84 "
        f"C{d * (sw - 6)} 68 {d * 22} 70 {d * 15} 65 Q{d * 4} 76 {-d * 15} 65Z"
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
