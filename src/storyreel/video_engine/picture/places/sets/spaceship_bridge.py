"""The bridge of a spaceship."""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.scenery import Plane, Scenery, marks, seat
from storyreel.video_engine.picture.places.shapes import (
    WORLD_WIDTH,
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
from storyreel.video_engine.picture.places.views import look_out

LIGHTS = ("#5fe0e8", "#ff8f5c", "#f6d35c", "#8fe88a", "#e87fd0")
HOLE = "M250 620L330 300Q800 236 1270 300L1350 620Q800 566 250 620Z"


def spaceship_bridge(chance: Chance) -> Scenery:
    """A bridge: one curved window on the stars, consoles of lights, a captain's chair, ribs that meet overhead."""
    hull = chance.pick(("#4f5f8f", "#5f5a7c", "#3f6f80"), "hull")
    view = look_out("space", chance)
    art = shape(
        f"M-20 -20H1620V860H-20Z{HOLE}", ramp(mix(hull, "#1a1f3a", 0.5), hull, light(hull)), 0, 'fill-rule="evenodd"'
    )
    art += stroke(HOLE, line_of(hull), 26) + stroke(HOLE, light(light(hull)), 18) + stroke(HOLE, hull, 5)
    art += _ribs(hull)
    consoles, shine = _consoles(hull, chance)
    strip = "M60 240Q800 160 1540 240"
    shine += stroke(strip, "#7fe0f0", 6) + glow(800, 230, 800, "#5fb8f0", 0.22, 0.3)
    art += stroke(strip, line_of(hull), 14) + stroke(strip, "#bff4ff", 6)
    floor, rim = _floor(hull)
    chair = _chair(1270, 930, hull) + _chair(330, 930, hull, True)
    front = shape("M-20 1200V900Q120 880 200 1010T260 1200Z", "#262f52", 4) + oval(110, 1010, 26, 10, "#5fe0e8", 0)
    planes = (
        *view.planes,
        Plane("mid", 0.9, art + consoles, screens=shine),
        Plane("near", 1.0, floor + chair, screens=rim),
        Plane("front", 1.3, front),
    )
    return Scenery(True, planes, marks(640, 960), "#5a6690", sky=view.sky, seats=(seat(1260, 940), seat(340, 940)))


def _ribs(hull: str) -> str:
    art = ""
    for x, k in ((250, 1), (1350, -1)):
        art += poly([(x, 620), (x - k * 60, 640), (x + k * 36, 226), (x + k * 84, 292)], ramp(light(hull), shade(hull)))
        art += "".join(oval(x - k * 14 + k * i * 18, 590 - i * 70, 6, 6, light(light(hull)), 1.6) for i in range(5))
    for x in (560, 1040):
        art += stroke(f"M{x} 590L{x + (800 - x) * 0.12:.0f} 268", line_of(hull), 17) + stroke(
            f"M{x} 590L{x + (800 - x) * 0.12:.0f} 268", light(hull), 11
        )
    for x, k in ((-20, 1), (1620, -1)):
        art += poly(
            [(x, 120), (x + k * 270, 300), (x + k * 210, 660), (x, 760)],
            f"across({shade(hull)},{hull})" if k > 0 else f"across({hull},{shade(hull)})",
        )
        art += "".join(
            stroke(f"M{x + k * 40} {260 + i * 74}L{x + k * 230} {350 + i * 52}", line_of(hull), 2.2, 0.5)
            for i in range(5)
        )
    return art


def _consoles(hull: str, chance: Chance) -> tuple[str, str]:
    art = shine = ""
    top = "M200 690Q800 616 1400 690L1440 760Q800 690 160 760Z"
    art += shape("M160 760Q800 690 1440 760L1400 866Q800 810 200 866Z", ramp(hull, shade(shade(hull))), 3) + shape(
        top, ramp(light(light(hull)), light(hull)), 3
    )
    for i in range(24):
        x = 236 + i * 49
        bow = 70 * (1 - ((x - 800) / 620) ** 2)
        y, tone = 722 - bow, chance.pick(LIGHTS, "key", i)
        kind = chance.share("kind", i)
        if kind < 0.4:
            key = box(x - 17, y - 9, 34, 18, tone, 4, 1.8)
        elif kind < 0.75:
            key = oval(x - 9, y, 7, 6, tone, 1.8) + oval(x + 10, y, 7, 6, chance.pick(LIGHTS, "key", i, 2), 1.8)
        else:
            key = stroke(f"M{x - 15} {y + 7}V{y - 9}M{x} {y + 7}V{y - 12}M{x + 15} {y + 7}V{y - 5}", tone, 5)
        art, shine = art + key, shine + key
    for x, k in ((96, 1), (1504, -1)):
        panel = box(x - 74, 420, 148, 180, "ramp(#1c2748,#10182f)", 8, 3)
        bars = "".join(
            box(x - 60, 436 + i * 19, chance.number(30, 116, "bar", k, i), 8, chance.pick(LIGHTS, "tone", k, i), 3, 0)
            for i in range(8)
        )
        art, shine = art + panel + bars, shine + faint(bars, 0.8) + glow(x, 510, 190, "#5fb8f0", 0.3)
    radar = (
        oval(800, 770, 74, 24, "#12304a", 3)
        + stroke("M740 770h120M800 748v44", "#3f9fb0", 2)
        + stroke("M800 770l46 -16", "#8ff0c0", 4)
        + oval(826, 776, 5, 3, "#8ff0c0", 0)
    )
    return art + radar, shine + glow(800, 768, 150, "#5fe0c0", 0.35, 0.4)


def _floor(hull: str) -> tuple[str, str]:
    deck = mix(hull, "#8a93b0", 0.35)
    art = poly([(-20, 840), (1620, 840), (1620, 1210), (-20, 1210)], ramp(shade(shade(deck)), deck, light(deck)), 0)
    art += "".join(stroke(f"M{800 + i * 150} 830L{800 + i * 290} 1210", line_of(deck), 2.4, 0.55) for i in range(-7, 8))
    art += "".join(stroke(f"M-20 {y}Q800 {y - 26} 1620 {y}", line_of(deck), 2.4, 0.5) for y in (890, 960, 1060, 1170))
    art += veil(-20, 836, WORLD_WIDTH + 40, 60, "#10142e", 0.5, 0)
    ring = "M800 930m-330 0a330 62 0 1 0 660 0a330 62 0 1 0 -660 0"
    return art + stroke(ring, line_of(deck), 13) + stroke(ring, "#9fe8f4", 6), stroke(ring, "#5fe0f0", 5, 0.8) + glow(
        800, 930, 420, "#5fb8f0", 0.16, 0.24
    )


def _chair(x: float, y: float, hull: str, flip: bool = False) -> str:
    k = -1 if flip else 1
    cloth = "#c9605c"
    art = contact(x, y, 96) + box(x - 12, y - 70, 24, 64, "#8a93b0", 3) + oval(x, y - 8, 60, 14, "#8a93b0")
    art += shape(
        f"M{x + k * 20} {y - 80}L{x + k * 84} {y - 292}Q{x + k * 96} {y - 316} {x + k * 66} "
        f"{y - 316}Q{x + k * 36} {y - 316} {x + k * 26} {y - 280}L{x - k * 4} {y - 110}Z",
        ramp(light(cloth), shade(cloth)),
        3,
    )
    art += box(x - 74, y - 108, 148, 38, ramp(light(cloth), cloth), 16) + box(x - 66, y - 166, 108, 18, light(hull), 9)
    return art + "".join(
        oval(x - 46 + i * 22, y - 157, 5, 4, tone, 1.2) for i, tone in enumerate(("#5fe0e8", "#f6d35c", "#ff8f5c"))
    )
