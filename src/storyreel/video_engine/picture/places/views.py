"""What windows show: garden, town roofs, sea, the plain of the Moon.

A view fills the whole plate, so that it may slide behind its windows. Where the
story plays on the Moon, in space, on or under the sea, in a desert or in the
snow, every window shows that, whatever a room has by custom.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from storyreel.video_engine.picture.ink import mix
from storyreel.video_engine.picture.places.buildings import ROOFS, TOWN_WALLS, draw_townhouse
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.nature import (
    draw_bush,
    draw_cactus,
    draw_hills,
    draw_pine,
    draw_sea,
    draw_tree,
)
from storyreel.video_engine.picture.places.scenery import Plane
from storyreel.video_engine.picture.places.shapes import at, box, glow, oval, poly, ramp, shape, stroke


@dataclass(frozen=True)
class Outlook:
    """What is seen from a room: planes, and the sky behind them."""

    planes: tuple[Plane, ...]
    sky: str = "earth"


def look_out(usual: str, chance: Chance) -> Outlook:
    """What the windows of a room show: what lies around the story, else what the room has by custom."""
    name = chance.outlook if chance.outlook in _VIEWS else usual
    sky = {"moon": "space", "space": "space", "underwater": "water"}.get(name, "earth")
    return Outlook(_VIEWS[name](chance), sky)


def garden_view(chance: Chance) -> tuple[Plane, ...]:
    """Hills, trees and a hedge."""
    own = chance.of("view")
    art = draw_hills(520, 36, "#8fb58a", own.of("far"), 5)
    for i, x in enumerate(range(80, 1600, 210)):
        art += draw_tree(
            x + own.number(-50, 50, "x", i),
            610,
            own.number(0.6, 0.9, "size", i),
            own.pick(("#6aa35a", "#5f9a6a", "#8fae56"), "kind", i),
            own.of("tree", i),
        )
    art += "".join(draw_bush(x, 640, 1.1, "#6f9f5c", own.of("bush", x)) for x in range(0, 1700, 150))
    return (Plane("far", 0.35, art, depth=0.2),)


def roof_view(chance: Chance) -> tuple[Plane, ...]:
    """The roofs and lit windows of a town."""
    own = chance.of("view")
    art = lamps = ""
    for row, (base, tone) in enumerate(((520, "#a9a6bf"), (600, "#b98a7a"))):
        for i, x in enumerate(range(-30, 1640, 118)):
            top, width = base - own.number(20, 120, "h", row, i), own.number(100, 136, "w", row, i)
            colour = mix(tone, own.pick(("#c9785f", "#e6b183", "#9bb5a0", "#d59a9a"), "c", row, i), 0.4)
            art += box(x, top, width, 900 - top, colour, line=1.8)
            art += poly(
                [(x - 8, top), (x + width / 2, top - own.number(30, 62, "roof", row, i)), (x + width + 8, top)],
                mix("#7a4a4a", tone, 0.3),
                1.8,
            )
            for j in range(2):
                wx, wy = x + 20 + j * 46, top + 22
                art += box(wx, wy, 24, 34, "#6d8fa8", line=1.4)
                if own.share("lit", row, i, j) < 0.5:
                    lamps += box(wx, wy, 24, 34, "#ff9c18", line=0) + glow(wx + 12, wy + 17, 46, "#ffb050", 0.4)
    return (Plane("far", 0.35, art, lamps, depth=0.22),)


def sea_view(chance: Chance, horizon: float = 510) -> tuple[Plane, ...]:
    """Open water, a headland, sails."""
    own = chance.of("view")
    coast = shape(
        f"M-20 {horizon + 4}V{horizon - 70}C120 {horizon - 130} 240 {horizon - 40} "
        f"330 {horizon - 46}S470 {horizon - 4} 520 {horizon + 4}Z",
        "#7a8f9a",
        1.8,
    )
    art = coast + draw_sea(horizon, "#4a93ae", own, 860)
    art += "".join(_sail(x, horizon + dy, k) for x, dy, k in ((700, 12, 0.34), (1040, 26, 0.5), (420, 40, 0.6)))
    return (Plane("far", 0.25, art, depth=0.16),)


def moon_view(chance: Chance) -> tuple[Plane, ...]:
    """Grey hills, craters, a dome and a rover."""
    own = chance.of("view")
    art = draw_hills(548, 34, "#9a96a8", own.of("far"), 7) + draw_hills(590, 18, "#b9b4bc", own.of("near"), 5)
    for i in range(22):
        x, y = own.number(0, 1600, "x", i), own.number(606, 760, "y", i)
        r = own.number(14, 44, "r", i)
        art += oval(x, y, r, r * 0.28, "#8a8698", 1.6) + oval(x + 3, y + 2, r * 0.8, r * 0.2, "#76728a", 0)
    dome = shape("M250 612A84 84 0 0 1 418 612Z", "ramp(#dfe9f2,#9fb4cc)", 2.2) + stroke(
        "M334 528V612M276 566Q334 586 392 566M252 600Q334 620 416 600", "#6f84a8", 2, 0.7
    )
    dome += box(312, 580, 44, 32, "#6f84a8", 8, 2)
    return (Plane("far", 0.3, art + dome, glow(334, 585, 120, "#ff9c18", 0.7), depth=0.0),)


def desert_view(chance: Chance) -> tuple[Plane, ...]:
    """Dunes, a table mountain and cactuses."""
    own = chance.of("view")
    mesa = poly([(620, 560), (680, 480), (690, 420), (880, 420), (900, 490), (960, 560)], "ramp(#d98f6f,#b5705a)", 2)
    art = mesa + draw_hills(545, 26, "#e2b67c", own.of("far"), 5) + draw_hills(610, 16, "#edcb92", own.of("near"), 4)
    art += "".join(
        draw_cactus(x, y, k, own.of("cactus", x))
        for x, y, k in ((200, 640, 0.7), (600, 630, 0.5), (1010, 640, 0.62), (1440, 640, 0.7))
    )
    return (Plane("far", 0.3, art, depth=0.16),)


def _sail(x: float, y: float, scale: float) -> str:
    body = shape("M-60 -8H62C56 12 44 18 34 18H-40C-52 14 -58 4 -60 -8Z", "#b5504a", 2.6)
    sails = shape("M4 -160C50 -110 62 -50 62 -20H4Z", "#f7efdd", 2.6) + shape(
        "M-6 -150C-40 -100 -46 -50 -48 -20H-6Z", "#e9c58a", 2.6
    )
    return (
        f'<g transform="translate({x:.1f} {y:.1f}) '
        f'scale({scale:.2f})">{box(-3, -166, 6, 160, "#7a5a44", 2, 2)}{sails}{body}</g>'
    )


def space_view(chance: Chance) -> tuple[Plane, ...]:
    """A ringed planet and its moon among the stars."""
    own = chance.of("view")
    x, y, r = own.number(980, 1120, "x"), own.number(440, 520, "y"), own.number(120, 170, "r")
    tones = own.pick((("#e8a45c", "#a9583f"), ("#8fd0c0", "#3f6f96"), ("#d99ac0", "#6f4f9a")), "tone")
    planet = oval(x, y, r, r, ramp(*tones), 2.4)
    planet += "".join(
        stroke(
            f"M{x - r * k:.0f} {y + dy * r:.0f}Q{x:.0f} {y + (dy + 0.16) * r:.0f} {x + r * k:.0f} {y + dy * r:.0f}",
            mix(tones[0], "#ffffff", 0.35),
            7,
            0.5,
        )
        for dy, k in ((-0.5, 0.8), (-0.1, 0.95), (0.35, 0.88))
    )
    ring = f"M{x - r * 1.7:.0f} {y + r * 0.5:.0f}Q{x:.0f} {y + r * 0.55:.0f} {x + r * 1.7:.0f} {y - r * 0.55:.0f}"
    moon = oval(x - r * 2.6, y - r * 0.7, 34, 34, "ramp(#d8d4e4,#8f8aa8)", 2)
    return (Plane("far", 0.2, planet + stroke(ring, "#f3dcb0", 9, 0.9) + moon, depth=0.0),)


def underwater_view(chance: Chance) -> tuple[Plane, ...]:
    """The sea floor: sand, weed, coral and fish."""
    own = chance.of("view")
    art = draw_hills(590, 24, "#4f93a8", own.of("far"), 5) + draw_hills(660, 14, "#8fb8a8", own.of("near"), 4)
    for i in range(16):
        x, tall = own.number(0, 1600, "weed", i), own.number(90, 240, "tall", i)
        weed = f"M{x} 690q-26 -{tall / 3:.0f} 0 -{tall * 2 / 3:.0f}t0 -{tall / 3:.0f}"
        colour = own.pick(("#3f8f6a", "#5fa85a", "#2f7f7a"), "weed", i)
        art += stroke(weed, mix(colour, "#123a4a", 0.5), 15) + stroke(weed, colour, 10)
    for i in range(12):
        x, y = own.number(40, 1560, "fish", i), own.number(330, 600, "fish", i, "y")
        art += draw_fish(x, y, own.number(0.6, 1.2, "k", i), own.pick(("#f0a03c", "#e6607a", "#f3d85c"), "c", i))
    return (Plane("far", 0.3, art, depth=0.2),)


def draw_fish(x: float, y: float, scale: float, colour: str) -> str:
    """Draw a fish that swims to the left, 60 units long."""
    body = shape("M-30 0C-14 -20 12 -18 22 -4L38 -16V16L22 4C12 18 -14 20 -30 0Z", colour, 2.2)
    return at(x, y, body + oval(-16, -4, 3, 3, "#2b1a3d", 0) + stroke("M-4 -12q8 12 0 24", "#fff1d6", 3, 0.7), scale)


def snow_view(chance: Chance) -> tuple[Plane, ...]:
    """White mountains and firs."""
    own = chance.of("view")
    art = ""
    for i in range(5):
        art += draw_peak(i * 380 - 60 + own.number(-50, 50, "x", i), 600, 300, own.number(190, 300, "h", i))
    art += draw_hills(600, 18, "#e4ecf6", own.of("hill"), 5)
    winter = replace(own, season="winter")
    for x in range(-20, 1640, 96):
        art += draw_pine(x, 650, own.number(0.45, 0.7, "pine", x), "#4f8a72", winter.of("pine", x))
    return (Plane("far", 0.3, art, depth=0.16),)


def draw_peak(x: float, foot: float, half: float, height: float, rock: str = "#8f9ab5") -> str:
    """Draw a mountain with snow on its top, its foot line at `foot`."""
    top = foot - height
    art = poly([(x - half, foot), (x, top), (x + half, foot)], ramp(rock, mix(rock, "#cfe0ea", 0.4)), 2)
    art += poly(
        [(x, top), (x + half, foot), (x + half * 0.24, foot), (x + half * 0.12, top + height * 0.5)],
        mix(rock, "#4b4a7a", 0.35),
        0,
    )
    cap = [
        (x, top),
        (x + half * 0.36, top + height * 0.36),
        (x + half * 0.2, top + height * 0.32),
        (x + half * 0.06, top + height * 0.46),
        (x - half * 0.1, top + height * 0.30),
        (x - half * 0.22, top + height * 0.42),
        (x - half * 0.36, top + height * 0.36),
    ]
    return art + poly(cap, "#f4f8ff", 1.6)


def street_view(chance: Chance) -> tuple[Plane, ...]:
    """The houses on the other side of a street."""
    own = chance.of("view")
    art = lamps = ""
    x, i = -40.0, 0
    while x < 1640:
        width = own.number(170, 260, "w", i)
        wall, roof = own.pick(TOWN_WALLS, "wall", i), own.pick(ROOFS, "roof", i)
        house, lit = draw_townhouse(x, 830, width, own.number(440, 560, "h", i), wall, roof, own.of("house", i))
        art, lamps, x, i = art + house, lamps + lit, x + width + 4, i + 1
    return (Plane("far", 0.45, art, lamps, depth=0.16),)


_VIEWS: dict[str, Callable[[Chance], tuple[Plane, ...]]] = {
    "garden": garden_view,
    "roofs": roof_view,
    "street": street_view,
    "sea": sea_view,
    "moon": moon_view,
    "space": space_view,
    "underwater": underwater_view,
    "desert": desert_view,
    "snow": snow_view,
}
