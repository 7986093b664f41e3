"""The country road."""

from itertools import pairwise

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import (
    draw_bush,
    draw_hills,
    draw_rock,
    draw_tree,
)
from storyreel.video_engine.picture.places.roadside import draw_milestone, draw_poles, draw_signpost
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import SNOW, grass
from storyreel.video_engine.picture.places.shapes import box, faint, glow, poly, ramp, shape, stroke

PIECES = (
    Piece("suitcase", "verge", 82, 96, 0.35),
    Piece("basket", "verge", 70, 80, 0.2),
    Piece("crate", "verge", 76, 88, 0.2),
)
FIELDS = ("#c9c069", "#a9bf68", "#d9b85c", "#8fb45f", "#bfa865")


def road(chance: Chance) -> Scenery:
    """A road over a rise, between fields with hedges: a signpost, a milestone, telegraph poles, a far farmhouse."""
    far = draw_hills(560, 60, "#8aa6bd", chance.of("far"), 5) + draw_hills(622, 30, "#94b79c", chance.of("farther"), 4)
    dust = chance.pick(("#dcc8a0", "#cfc4b4", "#d3b48c"), "dust")
    house, lit = _farmhouse(430, 704)
    mid = _fields(chance) + _far_road(dust) + house
    mid += draw_poles(((1010, 700, 0.34), (1160, 742, 0.52), (1370, 800, 0.86), (1690, 880, 1.4)))
    things = draw_signpost(1240, 916) + draw_milestone(430, 922) + draw_rock(1390, 930, 0.8)
    things += draw_tree(190, 900, 1.5, chance.pick(("#6aa35a", "#8fae4e", "#5f9a6a"), "oak"), chance.of("oak"))
    things += dress({"verge": [(520, 926), (1150, 940)]}, PIECES, chance)
    things += _low_verge(chance)
    front = draw_bush(30, 1130, 1.3, "#4f8a4a", chance.of("front")) + draw_bush(
        1590, 1130, 1.2, "#5f8f4a", chance.of("front", 1), "#f4f0e0"
    )
    planes = (
        Plane("far", 0.2, far, depth=0.48),
        Plane("mid", 0.5, mid, lit, depth=0.16),
        Plane("near", 1.0, things, ground=_rise(chance, dust)),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(650, 970, 968), mix(dust, "#9a8058", 0.3), seats=(seat(1390, 934),))


def _fields(chance: Chance) -> str:
    """Strips of fields that run up the far slope, with hedges between them."""
    art = draw_hills(690, 10, "#a9bf68", chance.of("slope"), 3)
    edges = [-200, 90, 330, 600, 860, 1130, 1420, 1800]
    for i, (left, right) in enumerate(pairwise(edges)):
        top = (800 + (left - 800) * 0.66, 800 + (right - 800) * 0.66)
        tone = grass(chance.pick(FIELDS, "field", i), chance.season)
        tone = mix(tone, SNOW, 0.7) if chance.season == "winter" else tone
        art += poly([(top[0], 694), (top[1], 694), (right, 860), (left, 860)], ramp(light(tone), tone), 1.8)
        rows = "".join(
            f"M{top[0] + (top[1] - top[0]) * j / 6:.0f} 696L{left + (right - left) * j / 6:.0f} 860"
            for j in range(1, 6)
        )
        art += stroke(rows, shade(tone), 2.4, 0.4)
    for i, edge in enumerate(edges[1:-1]):
        for j in range(6):
            t = (j / 5) ** 1.4
            x, y = 800 + (edge - 800) * (0.66 + 0.34 * t), 700 + 150 * t
            art += draw_bush(x, y, 0.22 + 0.3 * t, "#6f9f5c", chance.of("hedge", i, j))
    return art


def _far_road(dust: str) -> str:
    """The road on the far slope, seen again behind the rise."""
    art = shape(
        "M690 870C740 800 900 790 880 740S770 716 800 690H812C800 718 930 716 940 744S850 800 860 870Z", dust, 2
    )
    return art + faint(stroke("M776 860C800 806 918 790 910 744S786 716 806 692", light(light(dust)), 5), 0.7)


def _farmhouse(x: float, y: float) -> tuple[str, str]:
    art = box(x - 56, y - 44, 112, 46, "across(#f4e9d4,#d9c8b0)", 0, 2)
    art += poly([(x - 70, y - 42), (x - 44, y - 88), (x + 44, y - 88), (x + 70, y - 42)], "ramp(#b5685a,#8f4a48)", 2)
    art += box(x + 20, y - 104, 16, 30, "#a58a80", 2, 1.6) + box(x - 10, y - 30, 20, 32, "#6a4a3c", 3, 1.6)
    panes = "".join(box(px, y - 32, 18, 16, "#7fa9c0", 1, 1.4) for px in (x - 44, x + 24))
    lit = "".join(
        box(px, y - 32, 18, 16, "#ffb83c", 1, 0) + glow(px + 9, y - 24, 46, "#ffb050", 0.5) for px in (x - 44, x + 24)
    )
    return art + panes, lit


def _rise(chance: Chance, dust: str) -> str:
    """The crest that people stand on, and the road that comes over it and widens towards us."""
    green = grass("#93bf63", chance.season)
    art = shape("M-20 868Q400 838 800 836T1620 862V1210H-20Z", ramp(light(green), green), 2)
    track = "M676 840Q800 830 908 838C1010 900 1180 1010 1440 1210H170C420 1020 580 900 676 840Z"
    art += shape(track, ramp(dust, mix(dust, "#9a7c58", 0.35)), 2.4)
    ruts = "M740 840C640 920 520 1030 380 1210M846 838C960 930 1090 1050 1220 1210"
    art += stroke(ruts, shade(dust), 15, 0.45)
    grassy = "".join(
        f"M{chance.number(770, 820, 'gx', i) - (i * 4):.0f} {872 + i * 26}q-4 -14 -8 -18m8 18q2 -14 6 -20"
        for i in range(12)
    )
    return art + stroke(grassy, grass("#7f9f58", chance.season), 3.4, 0.8)


def _low_verge(chance: Chance) -> str:
    """Grass and flowers at the sides of the road near the camera, none on it."""
    clumps = ((90, 1090), (210, 1020), (330, 990), (1290, 1010), (1400, 1060), (1500, 1110))
    return "".join(
        draw_bush(
            x, y, 0.3 + (y - 960) / 600, "#7fa85c", chance.of("verge", x), chance.pick(("", "#f6cf5c", "#f4f0e0"), x)
        )
        for x, y in clumps
    )
