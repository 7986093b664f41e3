"""What windows show: garden, town roofs, sea, the plain of the Moon.

A view fills the whole plate, so that it may slide behind its windows.
"""

from storyreel.video_engine.picture.ink import mix
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.nature import draw_bush, draw_cactus, draw_hills, draw_sea, draw_tree
from storyreel.video_engine.picture.places.scenery import Plane
from storyreel.video_engine.picture.places.shapes import box, glow, oval, poly, shape, stroke


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


def sea_view(chance: Chance, horizon: float = 560) -> tuple[Plane, ...]:
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
