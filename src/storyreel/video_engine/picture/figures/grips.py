"""How a thing is held: which hands close round it, and where it is.

- Who walks or stands by carries a thing low in the near hand.
- Who talks, waves or gives has it in the far hand; a broad thing takes both.
- Who holds or sits has it before the chest, a hand at each side.
"""

from dataclasses import dataclass, replace

from storyreel.video_engine.picture.figures.body import Frame
from storyreel.video_engine.picture.figures.held import BROAD, Held, has_handle, held, is_umbrella, umbrella
from storyreel.video_engine.picture.figures.poses import POSES, SINKS, Arm, Pose
from storyreel.video_engine.picture.figures.strokes import Point, group

CHEST = {"hold": (6.0, 128.0), "sit": (16.0, 146.0)}
_BOTH = (4.0, 132.0)  # where a broad thing is held that another pose would have in one hand
OVERLAP = 9.0  # puppet units by which a hand reaches over the edge of what it holds


@dataclass(frozen=True)
class Grip:
    """A pose with its hands closed, the thing drawn in place, and the sides whose fingers lie over it."""

    bones: Pose
    art: str = ""
    sides: tuple[int, ...] = ()
    is_behind: bool = False  # the trunk covers it


def grip(bones: Pose, prop: str, pose: str, body: Frame) -> Grip:
    """Close the hands of a pose round a thing; a pose that has no hand free holds nothing."""
    if is_umbrella(prop):
        return _umbrella(bones, pose, body)
    if bones.carries is None:
        return Grip(bones)
    thing = held(prop)
    before = "sit" if bones.legs in SINKS else pose
    if before in CHEST:
        return _with_both(bones, thing, CHEST[before], body)
    if 2 * thing.half_width > BROAD and not has_handle(prop):
        return _with_both(bones, thing, _BOTH, body)
    if bones.carries[0] > 60:
        return _with_far(bones, thing, pose, body)
    return _with_near(bones, thing, body)


def _with_near(bones: Pose, thing: Held, body: Frame) -> Grip:
    """It hangs from the near hand."""
    near = replace(bones.near, kind="grip", along=(0.1, 0.99))
    x, y = body.place(near.hand)
    return Grip(replace(bones, near=near), _at(thing, (x, y + 8 + thing.half_height), body), (-1,))


def _with_far(bones: Pose, thing: Held, pose: str, body: Frame) -> Grip:
    """It stands in the far hand; given, it lies on the palm with the thumb over it."""
    is_given = pose in ("give", "lay")
    along = (0.96, 0.28) if is_given else (0.6, -0.8)
    far = replace(bones.far, kind="grip", along=along, thumb_down=not is_given)
    x, y = body.place(far.hand)
    out = body.way * (10 + 0.3 * thing.half_width)
    return Grip(replace(bones, far=far), _at(thing, (x + out, y + 3 - thing.half_height), body), (1,), is_behind=True)


def _with_both(bones: Pose, thing: Held, middle: Point, body: Frame) -> Grip:
    """It is before the chest, a hand at each side, lower than its middle."""
    centre, height = body.way * middle[0] * body.scale, body.place(middle)[1]
    reach = body.way * (max(7.0, thing.half_width - OVERLAP) + 13)
    low = height + thing.half_height * 0.55
    wide = max(0.0, thing.half_width - 40)
    near = Arm((-58 - wide * 0.4, 142), body.unplace((centre - reach, low)), "grip", "before", (0.96, -0.28))
    far = Arm((54 + wide * 0.5, 144), body.unplace((centre + reach, low)), "grip", "before", (-0.96, -0.28), True)
    return Grip(replace(bones, near=near, far=far), _at(thing, (centre, height), body), (1, -1))


def _umbrella(bones: Pose, pose: str, body: Frame) -> Grip:
    """Held over the head, or given shut."""
    model = POSES["give"] if pose == "give" else POSES["wave"]
    far = replace(model.far, kind="grip")
    x, y = body.place(model.carries or far.hand)
    art = group(umbrella(pose == "give"), f"translate({x:.1f} {y:.1f}) scale({body.way} 1)")
    return Grip(replace(bones, far=far), art, (1,), is_behind=True)


def _at(thing: Held, spot: Point, body: Frame) -> str:
    return group(thing.art, f"translate({spot[0]:.1f} {spot[1]:.1f}) scale({body.way} 1)")
