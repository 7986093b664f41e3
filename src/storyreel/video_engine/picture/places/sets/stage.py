"""The stage of a theatre."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.dressing import Piece, dress
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.seats import draw_stool
from storyreel.video_engine.picture.places.shapes import (
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
    veil,
)

PIECES = (
    Piece("suitcase", "properties", 96, 120, 0.35),
    Piece("candle", "properties", 60, 74, 0.2),
    Piece("roses", "properties", 80, 100, 0.2),
    Piece("crate", "properties", 96, 116, 0.2),
)


def stage(chance: Chance) -> Scenery:
    """A stage seen from the stalls: red curtains, a painted backcloth, footlights, spotlights, boards."""
    velvet = chance.pick(("#a8323e", "#7a2f5c", "#2f5a6f"), "velvet")
    far = _backcloth(chance)
    mid = _wings(velvet) + _valance(velvet)
    spots = "".join(
        poly([(x - 14, 190), (x + 14, 190), (fx + 150, 960), (fx - 150, 960)], "veil(#fff0c0,0.34,0.10)", 0)
        + glow(fx, 950, 210, "#fff0c0", 0.40, 0.22)
        for x, fx in ((420, 640), (1180, 960))
    )
    boards, footlights = _boards(chance)
    things = dress({"properties": [(320, 900), (1300, 906)]}, PIECES, chance) + draw_stool(1190, 900, "#8a5a3c", 104)
    front = "".join(
        oval(x, 1210, 66, 84, "#2a1c2e", 0) + oval(x, 1120, 40, 44, "#2a1c2e", 0) for x in range(30, 1640, 150)
    )
    planes = (
        Plane("far", 0.6, far),
        Plane("mid", 0.9, mid, screens=""),
        Plane("near", 1.0, boards + things, screens=spots + footlights),
        Plane("front", 1.3, front),
    )
    return Scenery(True, planes, marks(640, 960, 940), "#9a6a48", seats=(seat(1190, 930),), looks_out=False)


def _backcloth(chance: Chance) -> str:
    sky = chance.pick(
        (("#2f3f7a", "#8f5f9a", "#f0a878"), ("#3f8fa8", "#9fd0c8", "#f6e6b0"), ("#1f2a5c", "#2f4f86", "#7f9fc9")), "sky"
    )
    art = box(0, 0, 1600, 1200, ramp(*sky), line=0) + oval(
        chance.number(560, 1060, "moon"), 400, 70, 70, "#fdf3cf", 2.6
    )
    art += shape("M-20 760Q200 560 420 690T800 620T1200 680T1620 580V1200H-20Z", mix(sky[0], "#4f8a7a", 0.6), 3)
    towers = ""
    for i, x in enumerate((560, 640, 740, 900, 1000)):
        tall = chance.number(120, 240, "tower", i)
        towers += box(x, 700 - tall, 70, tall + 40, mix(sky[1], "#5f4f8a", 0.6), 2) + poly(
            [(x - 10, 700 - tall), (x + 35, 630 - tall), (x + 80, 700 - tall)], mix("#b5504a", sky[0], 0.3)
        )
        towers += box(x + 26, 730 - tall, 18, 30, "#fde0a0", 8, 1.6)
    art += towers + shape("M-20 820Q300 700 700 770T1620 720V1200H-20Z", mix(sky[0], "#3f6f5a", 0.7), 3)
    return art + faint(stroke("".join(f"M{x} 150V830" for x in range(200, 1500, 220)), "#2b1a3d", 3), 0.25)


def _wings(velvet: str) -> str:
    art = ""
    for k, edge in ((1, -40), (-1, 1640)):
        d = (
            f"M{edge} 150H{edge + k * 390}C{edge + k * 380} 420 {edge + k * 300} 560 "
            f"{edge + k * 250} 620Q{edge + k * 310} 700 {edge + k * 330} 850H{edge}Z"
        )
        art += shape(d, f"ramp({velvet},{shade(velvet)})", 3.4)
        for i in range(7):
            top = edge + k * (40 + i * 52)
            art += stroke(
                f"M{top} 160C{top} 400 {edge + k * (30 + i * 34)} 560 {edge + k * (26 + i * 32)} "
                f"620Q{edge + k * (30 + i * 42)} 720 {edge + k * (30 + i * 44)} 846",
                (line_of(velvet), light(velvet))[i % 2],
                5,
                0.55,
            )
        art += shape(f"M{edge} 600H{edge + k * 262}v26H{edge}Z", "#e0b24c", 2.4) + oval(
            edge + k * 262, 640, 14, 24, "#e0b24c", 2.2
        )
    return art


def _valance(velvet: str) -> str:
    art = box(-20, 120, 1640, 150, ramp(shade(velvet), velvet), 0, 3)
    for x in range(-60, 1660, 190):
        art += shape(f"M{x} 230Q{x + 95} 396 {x + 190} 230Z", f"ramp({light(velvet)},{velvet},{shade(velvet)})", 3)
        art += stroke(f"M{x + 50} 240q44 66 90 0M{x + 20} 236q74 110 150 0", line_of(velvet), 2.4, 0.5)
        art += stroke(f"M{x + 4} 240Q{x + 95} 392 {x + 186} 240", "#e0b24c", 7) + oval(x, 262, 12, 26, "#e0b24c", 2.2)
    return art


def _boards(chance: Chance) -> tuple[str, str]:
    wood = "#b5794c"
    art = poly([(-20, 832), (1620, 832), (1620, 1040), (-20, 1040)], ramp(shade(wood), wood, light(wood)), 2)
    art += veil(-20, 832, 1640, 50, "#2b1a3d", 0.45, 0)
    for i in range(-16, 17):
        art += stroke(f"M{800 + i * 62} 832L{800 + i * 62 * 1.75:.0f} 1040", line_of(wood), 2, 0.5)
    art += stroke("M612 940l24 24m0 -24l-24 24M948 940l24 24m0 -24l-24 24", "#f4e6c4", 5, 0.6)
    art += box(-20, 1036, 1640, 22, ramp("#f0c45c", "#c98f3a"), 3) + box(
        -20, 1056, 1640, 160, "ramp(#5a2f34,#34202c)", 0, 2
    )
    lights = ""
    for x in range(70, 1600, 146):
        art += (
            contact(x, 1036, 30)
            + shape(f"M{x - 30} 1036q0 -40 30 -40t30 40Z", "#e0b24c", 2.4)
            + oval(x, 1020, 12, 12, "#fff3cc", 1.6)
        )
        lights += glow(x, 1000, 150, "#ffc870", 0.4)
    return art, lights
