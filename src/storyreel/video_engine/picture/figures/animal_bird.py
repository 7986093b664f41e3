# ruff: noqa: E501  (path data is kept on one line)
"""Birds on two legs, with wings that speak; and what all animals share: when they rest, and what they wear."""

from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.species import Species
from storyreel.video_engine.picture.figures.strokes import ellipse, group, ink, light, line, mix, path

RAISES = ("talk", "point", "give", "wave", "shock", "spread")  # poses in which a paw or a wing goes up
RESTS = ("sit", "think", "fold", "hold")  # poses in which it sits


def bird(look: Look, species: Species, pose: str) -> str:
    """Body, wings, legs and tail of a bird that looks to the right."""
    ground, coat = look.leg_length, look.skin
    middle, tall = 62 + species.trunk * 0.6, species.trunk * 1.15
    lift = {"walk": (0, 8), "walk_2": (0, 0), "walk_3": (8, 0), "walk_4": (0, 0)}.get(pose, (0, 0))
    tail = path(
        f"M-26 {middle + 8} L-92 {middle + 22} L-84 {middle + 34} L-94 {middle + 40} L-30 {middle + tall * 0.7:.1f}Z",
        look.hair_colour,
        ink(look.hair_colour),
    )
    legs = "" if pose in RESTS else _bird_leg(look, 10, ground - 3 - lift[1]) + _bird_leg(look, -10, ground - lift[0])
    drop = 12 if pose in RESTS else 0
    trunk = f"M-24 30 C-44 56 -56 {middle} -40 {middle + tall * 0.66:.1f} C-26 {middle + tall:.1f} 22 {middle + tall:.1f} 36 {middle + tall * 0.4:.1f} C46 {middle - 4} 36 56 24 30Z"
    breast = path(
        f"M22 40 C36 60 44 {middle} 34 {middle + tall * 0.42:.1f} C22 {middle + tall * 0.9:.1f} -6 {middle + tall * 0.86:.1f} -8 {middle + tall * 0.5:.1f} C-4 {middle - 6} 6 66 22 40Z",
        look.inner,
    )
    wing = mix(coat, look.hair_colour, 0.55)
    if pose in RAISES:
        drawn_wing = path(
            f"M-20 {middle - 14} C-50 {middle - 34} -74 {middle - 66} -96 {middle - 74} C-98 {middle - 60} -92 {middle - 54} -90 {middle - 52} C-94 {middle - 38} -84 {middle - 30} -80 {middle - 30} C-80 {middle - 12} -64 {middle + 4} -58 {middle + 6} C-44 {middle + 22} -22 {middle + 20} -10 {middle + 4}Z",
            wing,
            ink(wing),
        )
    else:
        drawn_wing = path(
            f"M-8 {middle - 16} C-40 {middle - 26} -56 {middle + 2} -70 {middle + 34} C-58 {middle + 36} -50 {middle + 32} -46 {middle + 30} C-36 {middle + 38} -24 {middle + 32} -20 {middle + 30} C-2 {middle + 24} 6 {middle} -8 {middle - 16}Z",
            wing,
            ink(wing),
        )
        drawn_wing += line(
            f"M-22 {middle + 4} q-14 10 -20 22 M-8 {middle + 4} q-6 12 -10 22", mix(wing, ink(wing), 0.5), 2.2
        )
    body = (
        path(trunk, coat)
        + breast
        + path(trunk, "none", ink(coat))
        + line(
            f"M14 {middle + 2} q4 6 9 4 M4 {middle + 18} q5 6 10 4 M18 {middle + 20} q4 5 8 2",
            mix(look.inner, ink(look.inner), 0.35),
            2.2,
        )
    )
    return (
        legs + group(tail + body + drawn_wing + collar(look), f"translate(0 {drop})")
        if drop
        else legs + tail + body + drawn_wing + collar(look)
    )


def _bird_leg(look: Look, x: float, ground: float) -> str:
    colour = look.signature_colour
    d = f"M{x} {ground - 34} V{ground - 3} M{x} {ground - 3} l14 2 M{x} {ground - 3} l8 4 M{x} {ground - 3} l-10 3"
    return line(d, ink(colour), 7) + line(d, colour, 3.2) + line(f"M{x - 3} {ground - 32} h6", light(colour), 2)


def bird_behind(look: Look, middle: float) -> str:
    """A bird from behind: folded wings and the tail; `middle` is the height of the body's middle."""
    coat, ground = look.skin, look.leg_length
    tail = path(
        f"M-16 {middle + 20} L-22 {ground - 14} H22 L16 {middle + 20}Z", look.hair_colour, ink(look.hair_colour)
    )
    wings = "".join(
        path(
            f"M{s * 16} 56 C{s * 62} 70 {s * 58} {middle + 30} {s * 30} {middle + 44}Z",
            mix(coat, look.hair_colour, 0.6),
            ink(coat),
        )
        for s in (-1, 1)
    )
    return (
        _bird_leg(look, -14, ground)
        + _bird_leg(look, 14, ground)
        + ellipse(0, middle, 46, 48, coat, ink(coat))
        + wings
        + tail
    )


def collar(look: Look) -> str:
    """A collar with its bell, or a scarf."""
    if look.signature not in ("collar", "scarf"):
        return ""
    colour = look.signature_colour if look.species not in ("bird", "owl") else look.top
    if look.signature == "scarf":
        return path("M-30 44 Q0 66 30 44 L31 60 Q0 84 -33 58Z", colour, ink(colour)) + path(
            "M8 64 L14 104 L30 100 L24 62Z", colour, ink(colour)
        )
    return path("M-28 46 Q0 64 28 46 L29 56 Q0 74 -30 56Z", colour, ink(colour), 2.8) + ellipse(
        4, 70, 7, 7, "#f2c14e", "#7a4f1c", 2.2
    )
