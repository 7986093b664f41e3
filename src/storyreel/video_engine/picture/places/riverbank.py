"""What stands and swims along a river: willows, reeds, ducks, rowing boats, stone bridges."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.seasons import SNOW, leaf
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    faint,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
)

PLANK = "#a57f56"


def draw_willow(x: float, y: float, scale: float, chance: Chance, trunk: str = "#7d6248") -> str:
    """Draw a weeping willow on its foot, 470 units high at scale 1; in winter its twigs are bare."""
    wood = shape(
        "M-34 0C-18 -70 -30 -150 -22 -230C-40 -290 -84 -320 -126 -346L-112 -360C-60 -336 -24 -312 -8 -286L-2 -400H14"
        "L18 -290C34 -322 70 -344 116 -360L124 -344C76 -318 44 -290 30 -230C26 -150 22 -70 42 0Z",
        ramp(shade(trunk), trunk),
        2.6,
    ) + stroke("M-8 -10Q0 -120 -4 -210M14 -30Q12 -120 14 -190", line_of(trunk), 2, 0.5)
    if chance.season == "winter":
        return contact(x, y, 130 * scale) + at(x, y, _bare_twigs(chance) + wood, scale)
    colour = leaf("#86ad58", chance)
    back = "".join(_curtain(i, mix(colour, shade(colour), 0.5), chance.of("back"), 1.0) for i in (-3, 3, -2, 2))
    crown = ((-104, -362, 84, 60), (104, -366, 84, 58), (0, -404, 116, 66))
    edge = "".join(oval(cx, cy, rx + 3, ry + 3, line_of(colour), 0) for cx, cy, rx, ry in crown)
    mass = "".join(oval(cx, cy, rx, ry, ramp(light(colour), colour), 0) for cx, cy, rx, ry in crown)
    front = "".join(_curtain(i, colour, chance, 0.72 if abs(i) < 2 else 0.9) for i in (0, -1, 1, -2, 2, -3, 3))
    return contact(x, y, 130 * scale) + at(x, y, back + wood + edge + front + mass + _leaves(colour, chance), scale)


def _curtain(index: int, colour: str, chance: Chance, length: float) -> str:
    """A bunch of hanging twigs that tapers to its tip; the outer ones hang lower."""
    x, top = index * 50 + chance.number(-10, 10, "x", index), -400 + abs(index) * 22
    long = (chance.number(190, 240, "long", index) + abs(index) * 26) * length
    tip, half = x + index * 7, 40
    art = shape(
        f"M{x - half} {top}Q{x - half - 6 + index * 4} {top + long * 0.6:.0f} {tip - 12:.0f} {top + long * 0.94:.0f}"
        f"L{tip - 4:.0f} {top + long * 0.86:.0f}L{tip + 3:.0f} {top + long:.0f}L{tip + 9:.0f} {top + long * 0.88:.0f}"
        f"Q{x + half + 6 + index * 4} {top + long * 0.6:.0f} {x + half} {top}Z",
        ramp(colour, light(colour)),
        2.2,
    )
    for dx in (-20, 0, 20):
        bend, end = x + dx + index * 4, tip + dx * 0.3
        d = f"M{x + dx:.0f} {top + 40}Q{bend:.0f} {top + long * 0.6:.0f} {end:.0f} {top + long * 0.82:.0f}"
        art += stroke(d, line_of(colour) if dx else light(light(colour)), 2.2, 0.45)
    return art


def _leaves(colour: str, chance: Chance) -> str:
    spots = ((chance.number(-150, 150, "leaf", i), chance.number(-440, -340, "leaf", i, "y")) for i in range(14))
    return "".join(
        stroke(f"M{lx} {ly}q4 12 -2 24", light(light(colour)) if ly < -390 else line_of(colour), 2.4, 0.5)
        for lx, ly in spots
    )


def _bare_twigs(chance: Chance) -> str:
    """Arched branches and the twigs that hang from them, thin as lines."""
    bark, art = mix("#8a7a5c", SNOW, 0.2), ""
    for i in range(-5, 6):
        x, top = i * 34, -424 + abs(i) * 16
        art += stroke(f"M{i * 6} -330Q{i * 14} -{-top + 20} {x} {top}", line_of(bark), 4.5)
        for j in range(3):
            tip, long = x + chance.number(-22, 22, "twig", i, j) + i * 4, chance.number(90, 200, "long", i, j)
            art += stroke(f"M{x} {top}Q{tip:.0f} {top + 10} {tip:.0f} {top + long:.0f}", bark, 2.4)
    return art


def draw_reeds(x: float, y: float, scale: float, chance: Chance, count: int = 9) -> str:
    """Draw a clump of bulrushes on its foot, 150 units high at scale 1."""
    green = leaf("#6f9450", chance) if chance.season != "winter" else "#a8966c"
    art = ""
    for i in range(count):
        foot, lean = (i - count / 2) * 11, chance.number(-26, 26, "lean", i)
        tall = chance.number(84, 150, "tall", i)
        d = f"M{foot:.0f} 0Q{foot:.0f} -{tall * 0.6:.0f} {foot + lean:.0f} -{tall:.0f}"
        art += stroke(d, line_of(green), 7) + stroke(d, light(green) if i % 3 == 0 else green, 4)
        if i % 2:
            art += at(foot + lean, -tall, box(-5, -26, 10, 32, "#7a4f36", 5, 1.8))
    return at(x, y, art, scale)


def draw_duck(x: float, y: float, scale: float, flip: bool) -> str:
    """Draw a white duck that swims to the right."""
    body = "M-38 -8Q-44 -28 -20 -26Q4 -28 12 -38Q10 -58 28 -58Q44 -56 42 -40Q40 -4 8 0H-24Q-36 0 -38 -8Z"
    art = (
        shape(body, "ramp(#fffaf0,#e3d9cc)", 2.2)
        + shape("M40 -50l18 6l-18 6Z", "#f0a03c", 1.8)
        + oval(32, -48, 2.8, 2.8, "#2b1a3d", 0)
    )
    return at(x, y, oval(0, 2, 46, 7, "#e6f6f8", 0, 'opacity=".7"') + art, scale, flip)


def draw_rowing_boat(x: float, y: float, scale: float, hull: str) -> str:
    """Draw an empty rowing boat on its waterline, 250 units long, its oars laid in."""
    inside = shape("M-122 -40Q0 -14 126 -46Q0 -76 -122 -40Z", ramp("#6a4a38", "#8a6448"), 2.4)
    seats = "".join(poly([(sx, -44), (sx + 34, -47), (sx + 30, -34), (sx - 2, -30)], PLANK, 1.8) for sx in (-58, 26))
    body = shape(
        "M-124 -40Q0 -12 128 -46C120 -6 94 18 66 22H-66C-96 14 -118 -8 -124 -40Z", ramp(light(hull), shade(hull)), 3
    )
    oars = stroke("M-96 -52L70 -84M-60 -44L112 -66", line_of(PLANK), 7.5) + stroke(
        "M-96 -52L70 -84M-60 -44L112 -66", "#c9a276", 4
    )
    rim = stroke("M-122 -36Q0 -8 126 -42", "#f6efe0", 5) + stroke("M-104 -6Q0 12 104 -10", line_of(hull), 1.6, 0.4)
    water = stroke("M-140 24q20 -8 40 0t40 0t40 0t40 0t40 0t40 0", "#e4f2f0", 4, 0.7)
    return at(x, y, inside + seats + oars + body + rim + water, scale)


def draw_stone_bridge(x: float, y: float, width: float, stone: str, chance: Chance) -> str:
    """Draw a humped bridge of three arches from its left end; its piers stand in water at y."""
    rise, low = width * 0.17, width * 0.19
    crown = f"M{x} {y - low}Q{x + width / 2} {y - low - 2 * rise} {x + width} {y - low}"
    wall = shape(f"{crown}V{y + 6}H{x}Z", ramp(light(stone), stone, shade(stone)), 2.4)
    arches = ""
    for middle, half, tall in ((0.2, 0.095, 0.17), (0.5, 0.125, 0.26), (0.8, 0.095, 0.17)):
        mx, hw, top = x + width * middle, width * half, width * tall
        d = f"M{mx - hw} {y + 8}V{y - top * 0.35}A{hw} {top * 0.62} 0 0 1 {mx + hw} {y - top * 0.35}V{y + 8}Z"
        arches += stroke(d, light(light(stone)), 15) + shape(d, ramp("#4f5f6f", "#5f8fa0"), 2.2)
        arches += shape(
            f"M{mx - hw * 0.6} {y + 8}V{y - top * 0.1}A{hw * 0.7} {top * 0.5} 0 0 1 {mx + hw} {y - top * 0.2}V{y + 8}Z",
            ramp("#a9c9c4", "#8fc0cc"),
            0,
        )
    stones = "".join(
        box(
            x + width * chance.number(0.03, 0.95, "sx", i),
            y - low * chance.number(0.2, 1.2, "sy", i),
            20,
            9,
            shade(stone) if i % 2 else light(stone),
            2,
            0,
        )
        for i in range(34)
    )
    rail = stroke(crown, line_of(stone), 19) + stroke(crown, light(stone), 14)
    return wall + faint(stones, 0.5) + arches + rail


def draw_landing(x: float, y: float, length: float) -> str:
    """Draw a wooden landing stage that runs from the bank at y out over the water."""
    top, near, far = y - length, 92, 52
    art = poly([(x - far, top), (x + far, top), (x + near, y), (x - near, y)], ramp(light(PLANK), PLANK), 2.6)
    for i in range(1, 9):
        t = (i / 9) ** 1.3
        half, row = far + (near - far) * t, top + length * t
        art += stroke(f"M{x - half:.0f} {row:.0f}h{2 * half:.0f}", line_of(PLANK), 2, 0.55)
    art += poly([(x - near, y), (x + near, y), (x + near, y + 14), (x - near, y + 14)], shade(PLANK), 2.4)
    posts = ((x - far - 4, top + 12, 62), (x + far + 4, top + 12, 62), (x - near, y + 8, 92), (x + near, y + 8, 92))
    for px, py, tall in posts:
        art += box(px - 9, py - tall, 18, tall + 20, f"across({light(PLANK)},{PLANK},{shade(PLANK)})", 5, 2.4)
        art += box(px - 10, py - tall + 16, 20, 8, "#e2c48a", 3, 1.6)
    return art
