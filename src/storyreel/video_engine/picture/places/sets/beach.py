"""The beach."""

from storyreel.video_engine.picture.ink import light, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.nature import draw_glints, draw_gull, draw_rock, draw_sea
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seasons import grass
from storyreel.video_engine.picture.places.shapes import (
    at,
    contact,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    stroke,
)  # fmt: skip
from storyreel.video_engine.picture.places.waterside import draw_boat

PIECES = (
    Piece("suitcase", "sand", 84, 96, 0.2),
    Piece("crate", "sand", 86, 100, 0.3),
    Piece("rope", "sand", 70, 80, 0.2),
    Piece("anchor", "sand", 90, 110, 0.15),
)


def beach(chance: Chance) -> Scenery:
    """A bay: cliffs on one side, breakers, sand with shells and a rowing boat, a parasol, palms or dune grass."""
    sand = chance.pick(("#f0d9a4", "#ead0a8", "#f3e0b8"), "sand")
    left = chance.share("cliff side") < 0.5
    cliff = _cliff("#b09a8c", chance)
    far = cliff if left else f'<g transform="translate(1600 0) scale(-1 1)">{cliff}</g>'
    sea = draw_sea(624, "#3fa3b8", chance.of("sea"), 800)
    sea += draw_boat(chance.number(620, 1040, "sail"), 664, 0.3, "#d9604c") + draw_boat(
        chance.number(1100, 1300, "sail2"), 690, 0.42, "#e0a23c"
    )
    surf = "".join(
        shape(
            f"M-20 {y}Q200 {y - 16} 400 {y}T800 {y}T1200 {y}T1620 {y}V{y + 30}"
            f"Q1400 {y + 12} 1200 {y + 26}T800 {y + 22}T400 {y + 28}T-20 {y + 22}Z",
            "#ffffff",
            0,
            f'opacity="{o}"',
        )
        for y, o in ((786, 0.5), (806, 0.75), (826, 0.95))
    )
    ground = shape("M-20 846Q400 820 800 844T1620 836V1210H-20Z", ramp(shade(sand), sand, light(sand)), 0)
    ground += shape("M-20 850Q400 824 800 848T1620 840V872Q1200 856 800 876T-20 880Z", shade(sand), 0, 'opacity=".6"')
    ground += "".join(
        stroke(
            f"M{chance.number(0, 1540, 'ripple', i)} {chance.number(900, 1170, 'ripple', i, 'y')}q36 -12 76 0t76 0",
            (shade(sand), light(light(sand)))[i % 2],
            3,
            0.6,
        )
        for i in range(26)
    )
    things = _parasol(
        300, 950, chance.pick((("#e0604c", "#fff3dc"), ("#3f8fb0", "#fff3dc"), ("#f0b03c", "#fff3dc")), "parasol")
    )
    things += (
        draw_rock(430, 960, 1.15, "#b3a596")
        + _towel(540, 1010, chance)
        + _boat(1290, 930, chance.pick(("#4f8fa8", "#c9584f", "#5f9a6a"), "boat"))
        + dress({"sand": [(600, 916), (1110, 906)]}, PIECES, chance)
    )
    things += "".join(
        _shell(chance.number(120, 1500, "shell", i), chance.number(960, 1150, "shell", i, "y"), chance.of("shell", i))
        for i in range(12)
    )
    palm = _palm(1450, 900, 1.15, chance)
    things += (
        palm
        + draw_rock(1520, 920, 0.9, "#a39488")
        + "".join(draw_gull(x, y, k) for x, y, k in ((560, 390, 0.8), (660, 350, 0.5), (1010, 420, 0.6)))
    )
    front = _tuft(40, 1180, 2.0, chance) + _tuft(1560, 1190, 1.8, chance)
    planes = (
        Plane("far", 0.2, far, depth=0.36),
        Plane("mid", 0.5, sea + surf, glints=draw_glints(1180, 640, "#fff0c0", chance.of("glints"), 780), depth=0.06),
        Plane("near", 1.0, things, ground=ground),
        Plane("front", 1.3, front),
    )
    return Scenery(False, planes, marks(690, 990, 968), sand, seats=(seat(440, 975), seat(1270, 930)))


def _cliff(rock: str, chance: Chance) -> str:
    art = shape(
        "M-20 640V400C40 380 90 410 150 404S240 440 300 450S360 520 430 540S520 610 560 640Z",
        ramp(light(rock), rock),
        2,
    )
    art += shape(
        "M-20 400C40 380 90 410 150 404S240 440 300 450S360 520 430 540C360 560 300 500 250 490S100 440 -20 440Z",
        grass("#8fb06a", chance.season),
        1.8,
    )
    return (
        art
        + stroke("M60 460l20 70l-14 90M180 480l-10 60l30 80M300 520l-6 50l16 60", line_of(rock), 2, 0.45)
        + shape("M600 640q20 -60 50 -64q34 6 44 64Z", ramp(light(rock), shade(rock)), 2)
    )


def _parasol(x: float, y: float, tones: tuple[str, str]) -> str:
    pole = stroke(f"M{x} {y}L{x + 40} {y - 330}", line_of("#d9b27c"), 13) + stroke(
        f"M{x} {y}L{x + 40} {y - 330}", "#e6c48f", 8
    )
    art = ""
    for i in range(6):
        a, b = -190 + i * 63, -190 + (i + 1) * 63
        art += shape(
            f"M40 -352Q{a * 0.6 + 20:.0f} -340 {a + 40} {-236 + abs(a) * 0.08:.0f}Q{(a + b) / 2 + 40:.0f} "
            f"-214 {b + 40} {-236 + abs(b) * 0.08:.0f}Q{b * 0.6 + 20:.0f} -340 40 -352Z",
            ramp(light(tones[i % 2]), tones[i % 2]),
            2.4,
        )
    return (
        contact(x, y, 30)
        + oval(x - 90, y + 4, 200, 22, "halo(#2b1a3d,0.30)", 0)
        + pole
        + at(x, y, art + oval(40, -354, 7, 7, tones[0], 2))
    )


def _towel(x: float, y: float, chance: Chance) -> str:
    tone = chance.pick(("#5fb0c0", "#f0a03c", "#e6707a"), "towel")
    art = poly([(x - 110, y - 18), (x + 60, y - 26), (x + 110, y + 14), (x - 80, y + 26)], light(tone), 2.2)
    return (
        art
        + poly([(x - 70, y - 20), (x - 36, y - 21), (x + 10, y + 19), (x - 26, y + 22)], tone, 0)
        + poly([(x + 2, y - 23), (x + 34, y - 25), (x + 82, y + 15), (x + 50, y + 17)], tone, 0)
    )


def _boat(x: float, y: float, paint: str) -> str:
    art = shape(
        "M-170 -84Q-150 -92 -140 -80Q0 -50 150 -92Q168 -96 170 -84Q150 -10 100 0H-100Q-150 -16 -170 -84Z",
        ramp(light(paint), paint, shade(paint)),
        3,
    )
    art += stroke("M-160 -62Q0 -28 162 -66M-146 -34Q0 -6 144 -38", line_of(paint), 2.2, 0.5) + shape(
        "M-150 -80Q0 -50 156 -88Q0 -72 -150 -80Z", "#6a4a3c", 1.8
    )
    oar = (
        stroke("M-60 -66L130 -146", line_of("#c99a68"), 12)
        + stroke("M-60 -66L130 -146", "#d9ac78", 7)
        + shape("M120 -152l54 -24q14 10 -4 24l-44 12Z", "#d9ac78", 2.2)
    )
    return contact(x, y, 180) + at(x, y, f'<g transform="rotate(-4)">{oar}{art}</g>')


def _palm(x: float, y: float, k: float, chance: Chance) -> str:
    trunk = "M-14 0Q-30 -130 -70 -250Q-84 -300 -80 -330L-58 -334Q-54 -290 -34 -240Q8 -120 16 0Z"
    art = shape(trunk, "across(#c9a07a,#a87f5c,#7f5f4a)", 2.6) + stroke(
        "".join(f"M{-16 - i * 9} {-34 - i * 42}q14 10 26 -2" for i in range(7)), "#7a5a48", 3, 0.7
    )
    leaves = ""
    for i, (dx, dy, bend) in enumerate(
        (
            (-190, -40, -70),
            (-150, 60, -60),
            (-60, 110, -10),
            (110, 60, -70),
            (140, -40, -80),
            (60, -110, -60),
            (-110, -110, -60),
        )
    ):
        tone = ("#5f9f5a", "#4f8a52", "#7fb45c")[i % 3]
        leaves += shape(
            f"M-70 -336Q{-70 + dx * 0.5:.0f} {-336 + bend} {-70 + dx} {-336 + dy}"
            f"Q{-70 + dx * 0.4:.0f} {-336 + dy * 0.2 - 6:.0f} -70 -336Z",
            ramp(light(tone), tone),
            2.4,
        )
    nuts = "".join(oval(-70 + dx, -322, 13, 13, "#8a5f44", 2) for dx in (-14, 12))
    return contact(x, y, 60) + at(x, y, art + leaves + nuts, k)


def _shell(x: float, y: float, chance: Chance) -> str:
    tone = chance.pick(("#f7d9cc", "#f3e6d8", "#e8c4b4"), "tone")
    if chance.share("star") < 0.3:
        return shape(f"M{x} {y - 14}l5 9l10 1l-8 6l3 9l-10 -5l-10 5l3 -9l-8 -6l10 -1Z", "#e8875c", 1.8)
    return shape(
        f"M{x - 12} {y}Q{x - 14} {y - 14} {x} {y - 15}Q{x + 14} {y - 14} {x + 12} {y}Q{x} {y + 5} {x - 12} {y}Z",
        tone,
        1.8,
    ) + stroke(f"M{x} {y - 13}v14M{x - 6} {y - 12}l-2 12M{x + 6} {y - 12}l2 12", line_of(tone), 1.3, 0.6)


def _tuft(x: float, y: float, k: float, chance: Chance) -> str:
    d = "".join(
        f"M{i * 8} 0Q{i * 8 + chance.number(-20, 20, 'tuft', x, i):.0f} -60 "
        f"{i * 8 + chance.number(-50, 50, 'tip', x, i):.0f} -{chance.number(80, 130, 'tall', x, i):.0f}"
        for i in range(-8, 9)
    )
    return at(x, y, stroke(d, "#7a8a52", 6), k)
