"""What grows and flows: hills, seas, trees, grass, rocks, cactuses."""

from itertools import pairwise

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.seasons import SNOW, blossom, grass, leaf, needles
from storyreel.video_engine.picture.places.shapes import (
    WORLD_HEIGHT,
    WORLD_WIDTH,
    at,
    box,
    contact,
    faint,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
)

FLOWERS = ("#f0607a", "#f6cf5c", "#f4f0e0", "#a98ad8", "#f3a0b4")


def draw_hills(y: float, swell: float, colour: str, chance: Chance, count: int = 6) -> str:
    """Draw a line of hills and everything below it."""
    colour = grass(colour, chance.season)
    step = (WORLD_WIDTH + 80) / count
    points = [(-40 + i * step, y + chance.number(-swell, swell, "crest", i)) for i in range(count + 1)]
    d = f"M-40 {WORLD_HEIGHT}L-40 {points[0][1]:.1f}"
    for (x0, y0), (x1, y1) in pairwise(points):
        d += f"C{x0 + step / 2:.1f} {y0:.1f} {x1 - step / 2:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
    return shape(f"{d}L1640 {WORLD_HEIGHT}Z", ramp(light(colour), colour, mix(colour, shade(colour), 0.6)), 2)


def draw_sea(y: float, colour: str, chance: Chance, bottom: float = 900) -> str:
    """Draw water from its horizon down; waves grow towards the camera."""
    water = box(
        -20, y, WORLD_WIDTH + 40, WORLD_HEIGHT - y, ramp(mix(colour, "#e6f4f2", 0.45), colour, shade(colour)), 0, 2
    )
    crests = []
    for i in range(90):
        depth = chance.share("wave", i, "y")
        top = y + 8 + (bottom - y) * depth * depth
        size = 0.35 + 1.3 * depth
        x = chance.number(-40, WORLD_WIDTH, "wave", i, "x")
        crest = (
            f"M{x:.1f} {top:.1f}q{14 * size:.1f} {-7 * size:.1f} {30 * size:.1f} 0"
            f"q{14 * size:.1f} {7 * size:.1f} {30 * size:.1f} 0"
        )
        crests.append(stroke(crest, mix(colour, "#ffffff", 0.42), 1.2 + 1.8 * depth, 0.75))
    return water + "".join(crests)


def draw_glints(x: float, y: float, colour: str, chance: Chance, bottom: float = 860) -> str:
    """Draw the road of light that a low lamp or moon lays on water."""
    bars = []
    for i in range(26):
        depth = i / 25
        width = chance.number(16, 50, "glint", i, "w") * (0.6 + 2.0 * depth)
        left = x - width / 2 + chance.number(-30, 30, "glint", i, "x") * (0.3 + depth)
        bars.append(faint(box(left, y + (bottom - y) * depth, width, 3 + 3 * depth, colour, 2, 0), 0.75 - 0.5 * depth))
    return "".join(bars)


def draw_tree(x: float, y: float, scale: float, colour: str, chance: Chance, trunk: str = "#7a5238") -> str:
    """Draw a broad-leaved tree on its foot; 260 units high at scale 1. It is bare in winter."""
    if chance.season == "winter":
        return contact(x, y, 90 * scale) + at(x, y, _bare_tree(chance, trunk), scale)
    colour, blooms = leaf(colour, chance), blossom(chance)
    colour = mix(colour, blooms, 0.62) if blooms else colour
    wood = shape(
        "M-18 0C-10 -40 -10 -80 -12 -124L-46 -160L-36 -166L-6 -138L2 -170L12 -168L8 -136L40 -158L46 "
        "-150L12 -120C10 -80 12 -40 22 0Z",
        ramp(shade(trunk), trunk),
        2.6,
    ) + stroke("M-4 -8Q-2 -60 -2 -100M8 -20Q5 -56 6 -88", line_of(trunk), 1.8, 0.5)
    crown = ((0, -206, 72), (-62, -172, 50), (62, -176, 52), (-38, -236, 52), (40, -240, 50), (2, -158, 54))
    blobs = [
        (bx + chance.number(-10, 10, "x", i), by + chance.number(-12, 12, "y", i), r + chance.number(-7, 8, "r", i))
        for i, (bx, by, r) in enumerate(crown)
    ]
    edge = "".join(oval(bx, by, r, r, colour, 5) for bx, by, r in blobs)
    mass = "".join(oval(bx, by, r, r, colour, 0) for bx, by, r in blobs)
    under = "".join(
        shape(
            f"M{bx - r * 0.8:.1f} {by + r * 0.36:.1f}A{r:.1f} {r:.1f} 0 0 "
            f"0 {bx + r * 0.86:.1f} {by + r * 0.3:.1f}"
            f"Q{bx:.1f} {by + r * 0.72:.1f} {bx - r * 0.8:.1f} {by + r * 0.36:.1f}Z",
            shade(colour),
            0,
        )
        for bx, by, r in blobs[1:3] + blobs[5:]
    )
    lit = "".join(
        oval(bx - r * 0.22, by - r * 0.28, r * 0.62, r * 0.5, light(colour), 0, 'opacity=".5"')
        for bx, by, r in blobs[:5]
    )
    leaves = ""
    for i in range(16):
        lx, ly = chance.number(-92, 92, "leaf", i, "x"), chance.number(-268, -150, "leaf", i, "y")
        leaves += stroke(
            f"M{lx:.1f} {ly:.1f}q8 -9 17 -2", light(light(colour)) if ly < -196 else line_of(colour), 2.6, 0.5
        )
    return contact(x, y, 110 * scale) + at(x, y, wood + edge + mass + under + lit + leaves, scale)


def _bare_tree(chance: Chance, trunk: str) -> str:
    """Trunk and branches with snow on them."""
    limbs = "M0 0C-4 -50 -2 -90 0 -130M0 -96Q-30 -140 -64 -166M-2 -120Q30 -160 62 -184M0 -130Q-14 -190 -34 -244"
    limbs += "M0 -130Q14 -200 26 -262"
    twigs = ""
    for i, (bx, by, way) in enumerate(
        ((-34, -144, -1), (-52, -158, 1), (34, -162, 1), (50, -176, -1), (-18, -200, -1), (14, -210, 1), (20, -240, -1))
    ):
        twigs += (
            f"M{bx} {by}q{way * 14} -14 {way * chance.number(26, 40, 'twig', i):.1f} -{chance.number(34, 56, 't', i)}"
        )
    wood = (
        stroke(limbs, line_of(trunk), 17) + stroke(twigs, line_of(trunk), 8) + stroke("M0 4V-110", line_of(trunk), 31)
    )
    wood += stroke(limbs, trunk, 12) + stroke(twigs, trunk, 4) + stroke("M0 2V-110", trunk, 25)
    return wood + stroke("M-8 -104Q-34 -144 -62 -170M4 -126Q30 -164 58 -188M-6 -150Q-18 -196 -36 -240", SNOW, 4.5, 0.95)


def draw_pine(x: float, y: float, scale: float, colour: str, chance: Chance, trunk: str = "#6b5140") -> str:
    """Draw a fir on its foot; about 270 units high at scale 1."""
    colour = needles(colour, chance)
    art = poly([(-9, 0), (-6, -62), (6, -62), (9, 0)], trunk)
    for i in range(5):
        top, half = -(34 + i * 42), 88 - i * 15 + chance.number(-6, 6, "bough", i)
        tone = mix(colour, light(colour), i * 0.14)
        art += shape(
            f"M{-half} {top}Q{-half * 0.5:.1f} {top + 18} 0 {top + 12}Q{half * 0.5:.1f} {top + 18} {half} {top}"
            f"Q{half * 0.34:.1f} {top - 30} 0 {top - 84}Q{-half * 0.34:.1f} {top - 30} {-half} {top}Z",
            tone,
            2.2,
        )
        if chance.season == "winter":
            art += shape(
                f"M{-half} {top}Q{-half * 0.34:.1f} {top - 30} 0 {top - 84}Q{half * 0.34:.1f} {top - 30} {half} {top}"
                f"Q{half * 0.6:.1f} {top + 2} {half * 0.36:.1f} {top - 12}Q{half * 0.1:.1f} {top + 4} 0 {top - 16}"
                f"Q{-half * 0.3:.1f} {top + 4} {-half * 0.44:.1f} {top - 8}Q{-half * 0.7:.1f} {top + 4} {-half} {top}Z",
                SNOW,
                0,
            )
        art += shape(
            f"M{half * 0.2:.1f} {top + 13}Q{half * 0.6:.1f} {top + 15} {half} {top}"
            f"Q{half * 0.4:.1f} {top - 26} {half * 0.1:.1f} {top - 60}"
            f"Q{half * 0.3:.1f} {top - 20} {half * 0.2:.1f} {top + 13}Z",
            shade(tone),
            0,
            'opacity=".45"' if chance.season == "winter" else "",
        )
    return contact(x, y, 84 * scale) + at(x, y, art, scale)


def draw_bush(x: float, y: float, scale: float, colour: str, chance: Chance, blossom: str = "") -> str:
    """Draw a bush on its foot, in flower when a blossom colour is given."""
    colour = mix(leaf(colour, chance), SNOW, 0.5) if chance.season == "winter" else leaf(colour, chance)
    blossom = "" if chance.season in ("autumn", "winter") else blossom
    blobs = [(-44, -30, 36), (40, -28, 38), (0, -50, 46), (-76, -16, 24), (76, -14, 22)]
    art = "".join(oval(bx, by, r, r, colour, 5) for bx, by, r in blobs) + box(-94, -18, 188, 20, colour, 9, 0)
    art += "".join(oval(bx, by, r, r, colour, 0) for bx, by, r in blobs)
    art += "".join(
        oval(bx - 6, by - 10, r * 0.62, r * 0.5, light(colour), 0, 'opacity=".5"') for bx, by, r in blobs[:3]
    )
    art += shape("M-96 -4Q-60 -26 -20 -14Q30 -30 96 -4Q0 6 -96 -4Z", shade(colour), 0, 'opacity=".8"')
    for i in range(12 if blossom else 0):
        bx, by = chance.number(-78, 78, "bloom", i, "x"), chance.number(-80, -16, "bloom", i, "y")
        art += oval(bx, by * (1 - abs(bx) / 190), 6.5, 6.5, blossom, 1.6)
    return contact(x, y, 110 * scale) + at(x, y, art, scale)


def draw_meadow(top: float, bottom: float, green: str, chance: Chance, flowers: int = 40, tufts: int = 90) -> str:
    """Draw grass and flowers, larger towards the camera; little of it shows in winter."""
    plants = []
    if chance.season in ("autumn", "winter"):
        flowers, tufts = 0, tufts if chance.season == "autumn" else tufts // 4
    green = mix(green, "#9a7f4a", 0.55) if chance.season in ("autumn", "winter") else grass(green, chance.season)
    for i in range(tufts):
        depth = chance.share("tuft", i, "y")
        x, y, k = chance.number(0, WORLD_WIDTH, "tuft", i, "x"), top + (bottom - top) * depth, 0.5 + depth
        blades = (
            f"M{x:.1f} {y:.1f}"
            f"q{-3 * k:.1f} {-14 * k:.1f} {-8 * k:.1f} {-18 * k:.1f}m{8 * k:.1f} {18 * k:.1f}"
            f"q{k:.1f} {-16 * k:.1f} {4 * k:.1f} {-22 * k:.1f}m{-4 * k:.1f} {22 * k:.1f}"
            f"q{5 * k:.1f} {-10 * k:.1f} {11 * k:.1f} {-14 * k:.1f}"
        )
        plants.append((y, stroke(blades, shade(green) if i % 3 else light(green), 1.4 + 1.4 * depth)))
    for i in range(flowers):
        depth = chance.share("flower", i, "y")
        x, y, k = chance.number(0, WORLD_WIDTH, "flower", i, "x"), top + (bottom - top) * depth, 0.55 + depth * 0.9
        plants.append((y, at(x, y, draw_flower(chance.pick(FLOWERS, "flower", i), 16), k)))
    return "".join(art for _, art in sorted(plants)) + _fallen_leaves(top, bottom, chance)


def _fallen_leaves(top: float, bottom: float, chance: Chance) -> str:
    if chance.season != "autumn":
        return ""
    leaves = ""
    for i in range(60):
        depth = chance.share("fallen", i, "y")
        x, y, k = chance.number(0, WORLD_WIDTH, "fallen", i, "x"), top + (bottom - top) * depth, 0.5 + depth
        leaves += oval(x, y, 7 * k, 3.4 * k, chance.pick(("#d98a3a", "#c9653a", "#dcb24c"), "fallen", i), 1.2)
    return leaves


def draw_flower(colour: str, stem: float) -> str:
    """Draw one flower on its foot."""
    petals = "".join(
        oval(dx, -stem + dy, 4.4, 4.4, colour, 1.5) for dx, dy in ((0, -5), (5, -1), (3, 5), (-3, 5), (-5, -1))
    )
    return stroke(f"M0 0V{-stem}", "#4f7d3a", 2.4) + petals + oval(0, -stem, 3.2, 3.2, "#f0b040", 0)


def draw_rock(x: float, y: float, scale: float, colour: str = "#a09a9c") -> str:
    """Draw a boulder on its foot, 120 units wide."""
    art = shape(
        "M-62 0C-70 -30 -50 -64 -16 -70C20 -76 58 -48 62 -14C64 -4 62 0 58 0Z", ramp(light(colour), colour), 2.6
    )
    art += shape("M10 0C30 -12 34 -40 18 -68C46 -62 64 -34 62 -10C62 -2 60 0 56 0Z", shade(colour), 0, 'opacity=".75"')
    art += stroke("M-30 -46q16 -10 30 -6M-6 -30l12 10l-4 12", line_of(colour), 1.8, 0.5)
    return contact(x, y, 80 * scale) + at(x, y, art, scale)


def draw_cactus(x: float, y: float, scale: float, chance: Chance, colour: str = "#5f9a6a") -> str:
    """Draw a saguaro on its foot, 300 units high at scale 1."""
    left, right = chance.number(-150, -110, "left"), chance.number(-180, -130, "right")
    body = (
        f"M0 0V-270M-2 {left}C-60 {left} -66 {left - 20} -66 {left - 74}M2 {right}C58 {right} "
        f"62 {right - 20} 62 {right - 60}"
    )
    art = stroke(body, line_of(colour), 47.5) + stroke(body, colour, 42)
    art += stroke(f"M12 0V-266M-54 {left - 20}V{left - 70}M74 {right - 20}V{right - 56}", shade(colour), 14, 0.6)
    art += stroke(
        f"M-10 -4V-268M2 -4V-276M-74 {left - 24}V{left - 70}M54 {right - 24}V{right - 58}",
        light(light(colour)),
        2.4,
        0.6,
    )
    for i in range(16):
        art += stroke(
            f"M{chance.number(-18, 12, 'spine', i)} {chance.number(-260, -20, 'y', i)}l4 -3", "#f4efd8", 1.8, 0.8
        )
    art += at(-4, -290, draw_flower("#f0607a", 4), 2.2) + at(66, right - 80, draw_flower("#f6cf5c", 3), 1.6)
    return contact(x, y, 90 * scale) + at(x, y, art, scale)


def draw_gull(x: float, y: float, scale: float) -> str:
    """Draw a gull in flight."""
    wings = "M-40 -10Q-20 -22 0 0Q20 -22 40 -10"
    return at(x, y, stroke(wings, line_of("#f4f1ea"), 7.5) + stroke(wings, "#f4f1ea", 4), scale)


def draw_fireflies(top: float, bottom: float, chance: Chance, count: int = 26) -> str:
    """Draw small lights over a dark meadow."""
    flies = []
    for i in range(count):
        x, y = chance.number(0, WORLD_WIDTH, "fly", i, "x"), chance.number(top, bottom, "fly", i, "y")
        flies.append(glow(x, y, 20, "#f4f090", 0.6) + oval(x, y, 3, 3, "#fffbc8", line=0))
    return "".join(flies)
