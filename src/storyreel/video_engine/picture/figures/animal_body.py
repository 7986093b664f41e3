# ruff: noqa: E501  (path data is kept on one line)
"""Bodies of animals: on four legs, or on two with wings; they stand, walk and sit.

The neck joint is at (0, 52) and the ground at the look's leg length, as with
people, so that the same stage carries them. The trunk lies behind the head.
"""

from storyreel.video_engine.picture.figures.animal_bird import RAISES, RESTS, bird, bird_behind, collar
from storyreel.video_engine.picture.figures.animal_dragon import belly_plates, spikes, wings, wings_behind
from storyreel.video_engine.picture.figures.animal_dragon import tail as dragon_tail
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.species import SPECIES, Species
from storyreel.video_engine.picture.figures.strokes import (
    Limb,
    ellipse,
    group,
    ink,
    line,
    mix,
    outlined_limb,
    path,
    shade,
)  # fmt: skip

# A swing and a lift for each leg: near fore, far fore, near hind, far hind.
_STEPS = {
    "walk": ((16, 0), (-14, 4), (-14, 4), (16, 0)),
    "walk_2": ((4, 0), (0, 12), (0, 12), (4, 0)),
    "walk_3": ((-14, 4), (16, 0), (16, 0), (-14, 4)),
    "walk_4": ((0, 12), (4, 0), (4, 0), (0, 12)),
}
_STILL = ((0, 0), (0, 0), (0, 0), (0, 0))


def animal_body(look: Look, pose: str, facing: float) -> str:
    """The body of an animal without its head; of a walk it has the four drawings."""
    pose = pose.partition("+")[0]
    species, way = SPECIES[look.species], 1 if facing >= 0 else -1
    if species.face == "bird":
        return group(bird(look, species, pose), f"scale({way} 1)")
    drawn = (
        _sitting(look, species, pose) if pose in RESTS and species.face != "horse" else _standing(look, species, pose)
    )
    return group(drawn, f"scale({way} 1)")


def animal_behind(look: Look, pose: str) -> str:
    """The body from behind: the rump, the hind legs and the tail."""
    species, coat = SPECIES[look.species], look.skin
    ground, wide = look.leg_length, species.trunk * 1.25
    middle = 62 + species.trunk
    if species.face == "bird":
        return bird_behind(look, middle)
    legs = "".join(
        _leg(look, species, (s * wide * 0.5, middle + species.trunk * 0.5), (s * wide * 0.55, ground), coat)
        for s in (-1, 1)
    )
    swing = 14 if pose.partition("+")[0] in ("walk", "walk_2") else -8
    wag, hair = f"M0 {middle - 10} Q{swing} {middle + 24} {swing * 1.6} {middle + 60}", look.hair_colour
    tail = line(wag, ink(hair), 17) + line(wag, hair if species.tail == "mane" else coat, 11)
    if species.tail in ("puff", "stub"):
        tail = ellipse(0, middle + 6, 12, 12, look.inner if species.tail == "puff" else coat, ink(coat))
    if species.tail == "barb":
        tail = wings_behind(look) + dragon_tail(look, (-8, middle + 20), ground + 6, sits=True)
    neck = path(f"M-22 30 L-30 {middle} H30 L22 30Z", coat, ink(coat))
    return neck + legs + ellipse(0, middle, wide, species.trunk * 1.2, coat, ink(coat)) + tail + collar(look)


def _standing(look: Look, species: Species, pose: str) -> str:
    ground, trunk, length, coat = look.leg_length, species.trunk, species.length, look.skin
    steps = _STEPS.get(pose, _STILL)
    dark = mix(coat, shade(coat), 0.75)
    back = _back(species)
    hip, shoulder = (-length + trunk * 0.3, back + trunk * 1.1), (2.0, back + trunk * 1.15)
    raised = pose in RAISES
    far_wing, near_wing = wings(look, pose, back) if species.face == "dragon" else ("", "")
    drawn = far_wing + _tail(look, species, (-length - trunk * 0.1, back + trunk * 0.5))
    drawn += _leg(
        look, species, (shoulder[0] + 15, shoulder[1]), (shoulder[0] + 17 + steps[1][0], ground - 4 - steps[1][1]), dark
    )
    drawn += _leg(
        look, species, (hip[0] + 17, hip[1]), (hip[0] + 13 + steps[3][0], ground - 4 - steps[3][1]), dark, hind=True
    )
    drawn += _ridge(look, species, -length * 0.95, back) + _trunk(look, species, back) + near_wing
    drawn += _leg(look, species, hip, (hip[0] - 4 + steps[2][0], ground - steps[2][1]), coat, hind=True)
    if raised:
        drawn += _leg(
            look, species, shoulder, (shoulder[0] + 36, shoulder[1] + (ground - shoulder[1]) * 0.34), coat, bent=True
        )
    else:
        drawn += _leg(look, species, shoulder, (shoulder[0] + steps[0][0], ground - steps[0][1]), coat)
    return drawn + collar(look)


def _back(species: Species) -> float:
    """The height of the back: a horse carries its head above it, a dog not much."""
    return 96.0 if species.face == "horse" else 72.0 if species.face in ("bear", "dragon") else 62.0


def _ridge(look: Look, species: Species, rump: float, back: float) -> str:
    if species.face != "dragon":
        return ""
    return spikes(
        look, tuple((rump * share, back - 4 + 6 * share, 17 - 5 * share) for share in (0.3, 0.52, 0.74, 0.95))
    )


def _trunk(look: Look, species: Species, back: float) -> str:
    coat, trunk, length = look.skin, species.trunk, species.length
    low, rump = back + 2 * trunk, -length - trunk * 0.35
    neck = "M-24 12" if species.face != "horse" else "M-30 -8"
    outline = (
        f"{neck} C-34 40 -40 {back - 8} {-length * 0.42:.1f} {back + 4} C{-length * 0.7:.1f} {back + 8} {rump + 14:.1f} {back - 6} {rump:.1f} {back + trunk * 0.7:.1f} "
        f"C{rump - 6:.1f} {low - 4:.1f} {-length * 0.8:.1f} {low + 2:.1f} {-length * 0.55:.1f} {low - trunk * 0.42:.1f} C{-length * 0.3:.1f} {low:.1f} {-4} {low + 6:.1f} 20 {low - trunk * 0.5:.1f} "
        f"C32 {back + 20} 30 44 24 14Z"
    )
    belly = path(
        f"M{-length * 0.6:.1f} {low - trunk * 0.42:.1f} C{-length * 0.3:.1f} {low:.1f} -4 {low + 5:.1f} 19 {low - trunk * 0.5:.1f} C28 {back + 24} 27 60 24 40 C14 66 8 {low - trunk * 0.8:.1f} {-length * 0.6:.1f} {low - trunk * 0.42:.1f}Z",
        mix(coat, look.inner, 0.75) if species.face != "horse" else mix(coat, shade(coat), 0.6),
    )
    plates = belly_plates(look, low) if species.face == "dragon" else ""
    return path(outline, coat) + belly + plates + _spots(look, length, back, trunk) + path(outline, "none", ink(coat))


def _spots(look: Look, length: float, back: float, trunk: float) -> str:
    mark = mix(look.skin, look.hair_colour, 0.85)
    if look.pattern == "stripe":
        return line(
            "".join(
                f"M{-length * share:.1f} {back + 7} q{-4} {trunk * 0.5:.1f} 2 {trunk * 0.85:.1f}"
                for share in (0.42, 0.58, 0.74, 0.9)
            ),
            mark,
            6,
        )
    if look.pattern == "patch":
        return ellipse(-length * 0.66, back + trunk * 0.72, length * 0.2, trunk * 0.55, mark)
    return ""


def _sitting(look: Look, species: Species, pose: str) -> str:
    ground, trunk, coat = look.leg_length, species.trunk, look.skin
    dark, rump = mix(coat, shade(coat), 0.75), -species.length * 0.62
    low = ground - trunk * 0.9
    outline = f"M-24 12 C-36 44 {rump + 14:.1f} 70 {rump - trunk * 0.5:.1f} {low:.1f} C{rump - trunk * 0.7:.1f} {ground:.1f} {rump:.1f} {ground:.1f} {rump + 20:.1f} {ground - 2:.1f} L10 {ground - trunk:.1f} C30 90 30 44 24 14Z"
    chest = path(f"M24 16 C30 46 30 90 12 {ground - trunk:.1f} C4 84 10 40 12 20Z", mix(coat, look.inner, 0.8))
    far_wing, near_wing = wings(look, pose, 78) if species.face == "dragon" else ("", "")
    drawn = far_wing + _tail(look, species, (rump - trunk * 0.5, ground - 12), sits=True)
    drawn += _leg(look, species, (14, 96), (22, ground - 3), dark)
    drawn += (
        path(outline, coat) + chest + _spots(look, species.length * 0.7, 86, trunk) + path(outline, "none", ink(coat))
    ) + near_wing
    haunch = f"M{rump - trunk * 0.3:.1f} {low - trunk * 0.7:.1f} C{rump + trunk:.1f} {low - trunk * 1.2:.1f} {rump + trunk * 1.9:.1f} {low - 4:.1f} {rump + trunk * 1.7:.1f} {ground - 6:.1f}"
    drawn += line(haunch, ink(coat), 3.2) + _paw(look, species, (rump + trunk * 1.75, ground), coat)
    if pose in ("hold", "fold"):
        return drawn + _leg(look, species, (0, 98), (30, 104 + trunk * 0.6), coat, bent=True) + collar(look)
    return drawn + _leg(look, species, (-2, 96), (2, ground), coat) + collar(look)


def _leg(
    look: Look,
    species: Species,
    top: tuple[float, float],
    foot: tuple[float, float],
    coat: str,
    hind: bool = False,
    bent: bool = False,
) -> str:
    w = species.leg
    (x, y), (fx, fy) = top, foot
    knee = ((x + fx) / 2 + (-w * 0.9 if hind else w * 0.3), (y + fy) / 2)
    if bent:
        knee = (x + 24, y + 4)
    ankle = (fx, fy - w * 0.9)
    limb = Limb(top, knee, ankle, (w * (1.75 if hind else 1.35), w * 1.05, w * 0.86))
    return (
        _paw(look, species, foot, coat)
        + outlined_limb(limb, coat)
        + ellipse(x, y, w * (1.6 if hind else 1.2), w * 1.3, coat)
    )


def _paw(look: Look, species: Species, foot: tuple[float, float], coat: str) -> str:
    w, (x, y) = species.leg, foot
    if species.face == "horse":
        hoof = mix(look.hair_colour, "#2b2028", 0.5)
        return path(
            f"M{x - w * 0.9} {y - w * 1.5} H{x + w * 0.9} L{x + w * 1.35} {y} H{x - w * 1.1}Z", hoof, ink(hoof), 2.8
        )
    tip = mix(coat, look.hair_colour, 0.8) if look.species == "fox" else mix(coat, look.inner, 0.55)
    toes = line(
        f"M{x + w * 0.5} {y - 1} v{-w * 0.5:.1f} M{x + w * 1.1} {y - 1} v{-w * 0.45:.1f}", mix(tip, ink(tip), 0.6), 1.8
    )
    return (
        path(
            f"M{x - w} {y} C{x - w * 1.2} {y - w * 1.7} {x + w * 1.8} {y - w * 1.7} {x + w * 1.8} {y}Z",
            tip,
            ink(coat),
            2.8,
        )
        + toes
    )


def _tail(look: Look, species: Species, root: tuple[float, float], sits: bool = False) -> str:
    x, y = root
    hair, coat = look.hair_colour, look.skin
    if species.tail == "barb":
        return dragon_tail(look, root, look.leg_length, sits)
    if species.tail == "mane":
        return path(
            f"M{x + 14} {y - 16} C{x - 30} {y - 20} {x - 34} {y + 50} {x - 22} {y + 110} C{x - 8} {y + 104} {x + 2} {y + 50} {x + 16} {y + 6}Z",
            hair,
            ink(hair),
        )
    if species.tail == "brush":
        tip = "#fbf0df"
        d = f"M{x + 10} {y} C{x - 30} {y + (10 if sits else 30)} {x - 62} {y - 4} {x - 58} {y - 44} C{x - 30} {y - 50} {x - 8} {y - 24} {x + 14} {y - 12}Z"
        return path(d, coat, ink(coat)) + path(
            f"M{x - 62} {y - 20} C{x - 62} {y - 32} {x - 60} {y - 40} {x - 58} {y - 44} C{x - 44} {y - 48} {x - 36} {y - 42} {x - 30} {y - 38} L{x - 44} {y - 32} L{x - 46} {y - 20}Z",
            tip,
            ink(coat),
            2,
        )
    if species.tail in ("puff", "stub"):
        return ellipse(x - 4, y + 2, 13, 13, look.inner if species.tail == "puff" else coat, ink(coat))
    width = {"up": 12.0, "curl": 11.0, "thin": 5.4}[species.tail]
    d = {
        "up": f"M{x + 12} {y} C{x - 14} {y + 2} {x - 30} {y - 16} {x - 26} {y - 46}",
        "curl": f"M{x + 12} {y + 4} C{x - 34} {y + 12} {x - 44} {y - 30} {x - 26} {y - 58} C{x - 18} {y - 72} {x - 4} {y - 66} {x - 6} {y - 54}",
        "thin": f"M{x + 12} {y + 4} C{x - 20} {y + 26} {x - 34} {y + 12} {x - 46} {y + 34}",
    }[species.tail]  # fmt: skip
    return line(d, ink(coat), width + 3.2) + line(
        d, coat if species.tail != "thin" else mix(look.inner, coat, 0.4), width - 3.2
    )
