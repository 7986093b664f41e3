"""Furniture and fittings of rooms, at the scale of the back wall (about 140 px a metre).

Each piece is drawn from a named corner or foot point and brings its own
contact shadow.
"""

from storyreel.video_engine.picture.ink import light, mix, shade
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    contact,
    glow,
    line_of,
    oval,
    poly,
    ramp,
    shape,
    side_veil,
    stroke,
    veil,
)
from storyreel.video_engine.picture.props.prop import prop_art

BOOK_COLOURS = ("#b5504a", "#3f6f8f", "#d8963a", "#5f8a6a", "#e6dac0", "#7d5f9a", "#c9785f", "#8a3f58", "#4a5a80")


def draw_prop(name: str, x: float, y: float, size: float, turn: float = 0, shadow: bool = True) -> str:
    """Stand a prop on its foot, `size` pixels wide, with ink as wide as the set's."""
    art = prop_art(name, 240 / size)
    turned = f'<g transform="rotate({turn:g} 50 50)">{art}</g>' if turn else art
    foot = contact(x, y, size * 0.5, size * 0.09) if shadow else ""
    return foot + at(x - size / 2, y - size * 0.96, turned, size / 100)


def draw_books(x: float, y: float, width: float, height: float, chance: Chance, fill: float = 0.9) -> str:
    """Draw a row of books standing on a shelf board at y."""
    art, left, i = "", x, 0
    while left < x + width * fill - 12:
        w = chance.number(12, 25, "w", i)
        h = chance.number(0.62, 0.94, "h", i) * height
        colour = chance.pick(BOOK_COLOURS, "colour", i)
        art += box(left, y - h, w, h, f"across({light(colour)},{colour},{shade(colour)})", 1.5, 1.6)
        if w > 15:
            art += box(left + 2.5, y - h * 0.84, w - 5, h * 0.10, light(light(colour)), 0, 0) + box(left + 2.5, y - h * 0.22, w - 5, 3, light(colour), 0, 0)
        left += w + 0.6
        i += 1
    if fill < 1 and width > 90:
        colour = chance.pick(BOOK_COLOURS, "leaning")
        art += at(left + 4, y, f'<g transform="rotate(12)">{box(0, -height * 0.78, 15, height * 0.78, colour, 1.5, 1.6)}</g>')
    return art


def draw_shelf(x: float, y: float, width: float, height: float, wood: str, chance: Chance, boards: int = 5, things: tuple[str, ...] = ()) -> str:
    """Draw a bookcase from its top left corner; here and there a thing stands among the books."""
    art = contact(x + width / 2, y + height, width * 0.62) + box(x, y, width, height, across_wood(wood), 3, 3)
    step = (height - 26) / boards
    for row in range(boards):
        top = y + 14 + row * step
        art += box(x + 12, top, width - 24, step - 12, ramp(shade(shade(wood)), shade(wood)), 2, 1.8)
        art += veil(x + 12, top, width - 24, 26, "#1c1030", 0.42, 0)
        foot = top + step - 12
        slot = chance.share("thing", row)
        if things and slot < 0.45:
            size = min(step * 0.72, 74)
            left = slot < 0.22
            cut = size + 18
            art += draw_prop(chance.pick(things, "which", row), x + (22 + size / 2 if left else width - 22 - size / 2), foot, size)
            art += draw_books(x + (16 + cut if left else 16), foot, width - 32 - cut, step - 16, chance.of("row", row), 0.98)
        else:
            art += draw_books(x + 16, foot, width - 32, step - 16, chance.of("row", row), chance.pick((0.84, 0.99, 0.92), "fill", row))
        art += box(x + 6, foot, width - 12, 12, light(wood), 1.5, 2)
    return art + box(x - 8, y - 14, width + 16, 20, light(wood), 4) + box(x - 4, y + height - 14, width + 8, 18, wood, 2)


def across_wood(wood: str) -> str:
    """Wood lit from the left."""
    return f"across({light(wood)},{wood},{shade(wood)})"


def draw_table(x: float, y: float, width: float, height: float, wood: str, drawer: bool = True) -> str:
    """Draw a table from its middle and foot."""
    left, top = x - width / 2, y - height
    legs = "".join(box(lx, top + 14, 18, height - 14, across_wood(wood), 3) for lx in (left + 16, left + width - 34))
    apron = box(left + 22, top + 12, width - 44, 30, ramp(shade(wood), wood), 2)
    knob = box(x - 50, top + 17, 100, 20, mix(wood, shade(wood), 0.3), 2, 1.8) + oval(x, top + 27, 4.5, 4.5, "#e8bf5c", 1.6) if drawer else ""
    return contact(x, y, width * 0.58) + legs + apron + knob + box(left, top, width, 16, light(wood), 4) + veil(left + 22, top + 16, width - 44, 14, "#2b1a3d", 0.35, 0)


def draw_desk(x: float, y: float, width: float, height: float, wood: str) -> str:
    """Draw a pedestal desk from its middle and foot."""
    left, top = x - width / 2, y - height
    art = contact(x, y, width * 0.58) + box(left + 12, top + 14, width - 24, height - 20, ramp(shade(shade(wood)), shade(wood)), 2)
    for side in (left + 8, left + width - width * 0.32 - 8):
        art += box(side, top + 12, width * 0.32, height - 12, across_wood(wood), 3)
        for row in range(3):
            step = (height - 28) / 3
            art += box(side + 9, top + 20 + row * step, width * 0.32 - 18, step - 7, light(wood), 3, 1.8)
            art += box(side + width * 0.16 - 14, top + 20 + row * step + step * 0.32, 28, 6, "#e8bf5c", 3, 1.4)
    return art + box(left - 8, top, width + 16, 16, light(light(wood)), 4) + veil(left, top + 16, width, 16, "#2b1a3d", 0.35, 0)


def draw_counter(x: float, y: float, width: float, height: float, colour: str, top: str, doors: int = 5) -> str:
    """Draw a counter from its left foot, with panelled doors and a worktop."""
    art = contact(x + width / 2, y, width * 0.54, 18) + box(x + 6, y - 14, width - 12, 14, shade(shade(colour)), 0, 0)
    art += box(x, y - height, width, height - 12, ramp(colour, shade(colour)), 3)
    step = width / doors
    for i in range(doors):
        left = x + i * step
        art += box(left + 7, y - height + 24, step - 14, height - 46, light(colour), 4, 2)
        art += box(left + 15, y - height + 34, step - 30, height - 66, mix(light(colour), colour, 0.6), 3, 1.6)
        art += box(left + step / 2 - 15, y - height + 28, 30, 5, "#e8bf5c", 2.5, 1.2)
    return art + box(x - 12, y - height - 14, width + 24, 20, ramp(light(top), top), 4) + veil(x, y - height + 6, width, 18, "#2b1a3d", 0.34, 0)


def draw_cupboard(x: float, y: float, width: float, height: float, colour: str, doors: int = 2) -> str:
    """Draw a wall cupboard from its top left corner."""
    art = veil(x + 6, y + height, width, 26, "#2b1a3d", 0.28, 0) + box(x, y, width, height, ramp(light(colour), colour), 4)
    step = width / doors
    for i in range(doors):
        art += box(x + i * step + 7, y + 9, step - 14, height - 18, light(colour), 3, 2)
        art += box(x + i * step + 18, y + 20, step - 36, height - 40, mix(light(colour), colour, 0.65), 3, 1.6)
        art += oval(x + (i + (0.82 if i % 2 == 0 else 0.18)) * step, y + height * 0.72, 4.5, 4.5, "#e8bf5c", 1.6)
    return art + box(x - 6, y - 8, width + 12, 13, light(colour), 3)


def draw_board_shelf(x: float, y: float, width: float, wood: str) -> str:
    """Draw a bracket shelf whose board lies at y."""
    brackets = "".join(shape(f"M{bx} {y + 10}v34q20 -6 24 -34Z", shade(wood), 2) for bx in (x + 18, x + width - 42))
    return veil(x + 4, y + 12, width - 8, 28, "#2b1a3d", 0.26, 0) + brackets + box(x, y, width, 13, light(wood), 3)


def draw_chair(x: float, y: float, wood: str, flip: bool = False, scale: float = 1) -> str:
    """Draw a wooden chair in profile from its foot."""
    legs = "".join(stroke(d, line_of(wood), 13.5) + stroke(d, wood, 9) for d in ("M-30 0L-26 -66", "M34 0L30 -66", "M-26 -66L-36 -156"))
    slats = "".join(box(-37 + i * 1.4, -150 + i * 26, 12, 18, light(wood), 3, 1.8) for i in range(3))
    return contact(x, y, 56 * scale) + at(x, y, legs + slats + box(-34, -76, 72, 14, light(wood), 5) + box(-28, -88, 62, 13, "#c9584f", 6), scale, flip)


def draw_armchair(x: float, y: float, cloth: str, scale: float = 1) -> str:
    """Draw an armchair from the front."""
    art = box(-62, -160, 124, 130, ramp(light(cloth), cloth), 34) + stroke("M-30 -140V-66M0 -146V-66M30 -140V-66", line_of(cloth), 1.8, 0.35)
    art += box(-60, -70, 120, 36, light(cloth), 14) + box(-56, -42, 112, 34, ramp(cloth, shade(cloth)), 8)
    art += box(-92, -98, 40, 92, ramp(light(cloth), shade(cloth)), 18) + box(52, -98, 40, 92, ramp(cloth, shade(cloth)), 18)
    art += "".join(box(lx, -8, 14, 12, "#5a3a2c", 3, 1.8) for lx in (-80, 66))
    return contact(x, y, 118 * scale) + at(x, y, art, scale)


def draw_sofa(x: float, y: float, cloth: str, width: float = 380) -> str:
    """Draw a sofa with cushions from the front."""
    half = width / 2
    art = box(-half + 16, -160, width - 32, 120, ramp(light(cloth), cloth), 28)
    art += box(-half + 36, -86, half - 38, 44, light(cloth), 14) + box(2, -86, half - 38, 44, light(cloth), 14)
    art += box(-half + 30, -48, width - 60, 40, ramp(cloth, shade(cloth)), 8)
    art += box(-half, -112, 52, 106, ramp(light(cloth), shade(cloth)), 22) + box(half - 52, -112, 52, 106, ramp(cloth, shade(cloth)), 22)
    art += at(-half + 92, -84, f'<g transform="rotate(-12)">{box(-34, -56, 68, 60, "#e0983a", 12)}{stroke("M-18 -44q18 14 36 0M-18 -26q18 14 36 0", light(light("#e0983a")), 4)}</g>')
    art += at(half - 96, -84, f'<g transform="rotate(10)">{box(-32, -54, 64, 58, "#f1e3c4", 12)}{stroke("M-20 -50V-2M0 -52V0M20 -50V-2", "#c94f6d", 4)}</g>')
    art += "".join(box(lx, -8, 16, 12, "#5a3a2c", 3, 1.8) for lx in (-half + 16, half - 32))
    return contact(x, y, half * 1.2) + at(x, y, art)


def draw_bed(x: float, y: float, quilt: str, wood: str = "#8a5a3c") -> str:
    """Draw a bed along the wall from its left foot, head to the left."""
    art = box(0, -210, 34, 210, across_wood(wood), 12) + box(374, -138, 28, 138, across_wood(wood), 10)
    art += box(30, -92, 348, 66, "#f4ede0", 12) + box(26, -46, 356, 30, wood, 4)
    art += shape("M40 -92q46 -44 102 -4q8 22 -6 32H48q-16 -10 -8 -28Z", "#fffaf0", 2.6)
    art += shape("M126 -96C200 -126 320 -116 376 -92L380 -22H120Q112 -60 126 -96Z", ramp(light(quilt), quilt), 3)
    for i in range(5):
        art += stroke(f"M{160 + i * 46} {-106 + abs(2 - i) * 3}V-26", line_of(quilt), 1.8, 0.4)
    art += stroke("M122 -70H379M120 -46H380", line_of(quilt), 1.8, 0.4) + shape("M124 -98C150 -110 176 -114 190 -114L186 -24H120Q112 -60 124 -98Z", light(light(quilt)), 2, 'opacity=".75"')
    return contact(x + 240, y, 290) + at(x, y, art, 1.2)


def draw_chest(x: float, y: float, width: float, height: float, wood: str, rows: int = 3) -> str:
    """Draw a chest of drawers from its left foot."""
    art = contact(x + width / 2, y, width * 0.6) + box(x, y - height, width, height - 8, across_wood(wood), 4)
    step = (height - 34) / rows
    for row in range(rows):
        top = y - height + 18 + row * step
        art += box(x + 12, top, width - 24, step - 8, light(wood), 4, 2)
        art += "".join(oval(x + width * part, top + step / 2 - 3, 5.5, 5.5, "#e8bf5c", 1.8) for part in (0.28, 0.72))
    feet = "".join(box(fx, y - 10, 18, 12, shade(wood), 3, 2) for fx in (x + 6, x + width - 24))
    return feet + art + box(x - 8, y - height - 8, width + 16, 16, light(light(wood)), 4)


def draw_frame(x: float, y: float, width: float, height: float, subject: str, chance: Chance, gold: str = "#c9963a") -> str:
    """Hang a framed picture from its middle: sea, hills, flowers, portrait or chart."""
    left, top = x - width / 2, y - height / 2
    shadow = veil(left + 8, top + height, width - 4, 18, "#2b1a3d", 0.34, 0) + side_veil(left + width, top + 8, 12, height, "#2b1a3d", 0.3, 0)
    frame = box(left, top, width, height, across_wood(gold), 4, 2.6) + box(left + 6, top + 6, width - 12, height - 12, light(gold), 2, 1.4)
    inner = (left + 13, top + 13, width - 26, height - 26)
    return shadow + frame + draw_canvas(*inner, subject, chance) + stroke(f"M{left + 4} {top + height - 6}V{top + 4}H{left + width - 6}", "#fff1d6", 2.2, 0.5)


def draw_canvas(x: float, y: float, w: float, h: float, subject: str, chance: Chance) -> str:
    """Paint a picture inside a rectangle."""
    if subject == "sea":
        sky = chance.pick(("#f3b98a", "#bfdbe2", "#d9a9c0"), "sky")
        art = box(x, y, w, h, ramp(mix(sky, "#5f78b8", 0.4), sky), 0, 1.6) + oval(x + w * 0.68, y + h * 0.5, h * 0.1, h * 0.1, "#fff3cc", 0)
        art += box(x, y + h * 0.56, w, h * 0.44, ramp("#5f9fae", "#2f6a86"), 0, 0)
        art += poly([(x + w * 0.3, y + h * 0.62), (x + w * 0.5, y + h * 0.62), (x + w * 0.46, y + h * 0.7), (x + w * 0.33, y + h * 0.7)], "#b5504a", 1.4)
        return art + poly([(x + w * 0.4, y + h * 0.6), (x + w * 0.4, y + h * 0.3), (x + w * 0.5, y + h * 0.58)], "#fbf1dc", 1.4)
    if subject == "hills":
        art = box(x, y, w, h, ramp("#9fcbe0", "#f6e2bc"), 0, 1.6)
        for i, colour in enumerate(("#8fa8b8", "#86ac7a", "#5f8f5a")):
            lift = chance.number(-0.06, 0.06, "hill", i)
            art += shape(f"M{x} {y + h}V{y + h * (0.5 + 0.14 * i + lift):.1f}C{x + w * 0.3:.1f} {y + h * (0.3 + 0.16 * i):.1f} {x + w * 0.5:.1f} {y + h * (0.76 + 0.06 * i):.1f} {x + w} {y + h * (0.46 + 0.16 * i - lift):.1f}V{y + h}Z", colour, 1.2)
        return art
    if subject == "flowers":
        art = box(x, y, w, h, ramp("#4a3a50", "#6a4a58"), 0, 1.6)
        size = min(w, h) * 0.94
        return art + at(x + (w - size) / 2, y + h - size, prop_art("vase", 2), size / 100)
    if subject == "portrait":
        coat, hair = chance.pick(("#4b5a75", "#7a3442", "#3f5f58", "#6a5a4c"), "coat"), chance.pick(("#3a2a2c", "#8a5a34", "#cfc6bc", "#7a2f2a"), "hair")
        skin = chance.pick(("#f2c39b", "#d89a6a", "#8d5b3f", "#f6cfae"), "skin")
        art = box(x, y, w, h, ramp("#7d6a58", "#4a3c3c"), 0, 1.6)
        cx, r = x + w / 2, min(w, h) * 0.2
        art += shape(f"M{x + w * 0.12:.1f} {y + h}Q{x + w * 0.14:.1f} {y + h * 0.66:.1f} {cx} {y + h * 0.64:.1f}T{x + w * 0.88:.1f} {y + h}Z", coat, 1.6)
        art += poly([(cx - r * 0.5, y + h * 0.65), (cx + r * 0.5, y + h * 0.65), (cx, y + h * 0.86)], "#f4ede0", 1.2)
        art += oval(cx, y + h * 0.32, r * 1.18, r * 1.2, hair, 1.6) + oval(cx, y + h * 0.43, r, r * 1.12, skin, 1.6)
        art += shape(f"M{cx - r} {y + h * 0.40:.1f}Q{cx - r * 0.2:.1f} {y + h * 0.30:.1f} {cx + r} {y + h * 0.38:.1f}Q{cx + r * 0.9:.1f} {y + h * 0.2:.1f} {cx} {y + h * 0.2:.1f}T{cx - r} {y + h * 0.40:.1f}Z", hair, 0)
        return art + stroke(f"M{cx - r * 0.4:.1f} {y + h * 0.43:.1f}h.1M{cx + r * 0.4:.1f} {y + h * 0.43:.1f}h.1M{cx - r * 0.3:.1f} {y + h * 0.53:.1f}q{r * 0.3:.1f} {r * 0.14:.1f} {r * 0.6:.1f} 0", "#3a2a34", 2.4)
    if subject == "abstract":
        art = box(x, y, w, h, "#f1e6cf", 0, 1.6)
        for i in range(5):
            colour = chance.pick(("#c94f4f", "#2f8f83", "#e0983a", "#4b5a8a", "#3a3350"), "colour", i)
            cx, cy, r = x + w * (0.25 + 0.5 * chance.share("x", i)), y + h * (0.25 + 0.5 * chance.share("y", i)), min(w, h) * (0.09 + 0.13 * chance.share("r", i))
            art += oval(cx, cy, r, r, colour, 1.4) if i % 2 else box(cx - r, cy - r, 2 * r, 1.4 * r, colour, 0, 1.4)
        return art
    art = box(x, y, w, h, ramp("#f3e6c8", "#e2cfa4"), 0, 1.6)
    art += shape(f"M{x + w * 0.06:.1f} {y + h * 0.9:.1f}Q{x + w * 0.1:.1f} {y + h * 0.5:.1f} {x + w * 0.3:.1f} {y + h * 0.46:.1f}T{x + w * 0.36:.1f} {y + h * 0.08:.1f}H{x + 3}V{y + h * 0.9:.1f}Z", "#cfa86a", 1.6)
    art += shape(f"M{x + w * 0.62:.1f} {y + h * 0.3:.1f}q{w * 0.1:.1f} {-h * 0.14:.1f} {w * 0.2:.1f} 0t{-w * 0.06:.1f} {h * 0.18:.1f}q{-w * 0.1:.1f} {h * 0.04:.1f} {-w * 0.14:.1f} {-h * 0.18:.1f}Z", "#cfa86a", 1.6)
    art += stroke(f"M{x + w * 0.4:.1f} {y + h * 0.84:.1f}Q{x + w * 0.56:.1f} {y + h * 0.5:.1f} {x + w * 0.9:.1f} {y + h * 0.72:.1f}", "#b5504a", 2.4, 0.8)
    art += stroke("".join(f"M{x + w * k:.1f} {y}v{h}" for k in (0.25, 0.5, 0.75)) + "".join(f"M{x} {y + h * k:.1f}h{w}" for k in (0.33, 0.66)), "#8a7358", 1, 0.5)
    return art + oval(x + w * 0.8, y + h * 0.82, h * 0.08, h * 0.08, "#f3e6c8", 1.6) + poly([(x + w * 0.8, y + h * 0.73), (x + w * 0.815, y + h * 0.82), (x + w * 0.8, y + h * 0.91), (x + w * 0.785, y + h * 0.82)], "#b5504a", 0)


def draw_clock(x: float, y: float, radius: float, rim: str = "#8a5a3c") -> str:
    """Draw a round wall clock without figures."""
    art = veil(x - radius, y + radius - 8, radius * 2, 22, "#2b1a3d", 0.3, 0) + oval(x, y, radius, radius, rim, 2.6) + oval(x, y, radius * 0.82, radius * 0.82, "#f8f0dc", 1.8)
    for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0), (0.5, -0.87), (0.87, -0.5), (0.87, 0.5), (0.5, 0.87), (-0.5, 0.87), (-0.87, 0.5), (-0.87, -0.5), (-0.5, -0.87)):
        art += stroke(f"M{x + dx * radius * 0.62:.1f} {y + dy * radius * 0.62:.1f}L{x + dx * radius * 0.7:.1f} {y + dy * radius * 0.7:.1f}", "#5a4a5c", 2.4)
    return art + stroke(f"M{x} {y}L{x - radius * 0.3:.1f} {y - radius * 0.3:.1f}M{x} {y}L{x + radius * 0.14:.1f} {y - radius * 0.56:.1f}", "#3a3350", 3.2) + oval(x, y, 3.4, 3.4, "#c94f4f", 0)


def draw_desk_lamp(x: float, y: float, colour: str = "#3f7f6f", size: float = 1) -> tuple[str, str]:
    """Draw a shaded table lamp from its foot: (art, light)."""
    art = oval(0, -3, 24, 6, "#c9963a") + box(-4, -58, 8, 54, "#c9963a", 3, 1.8)
    art += shape("M-20 -100H20L38 -56Q0 -46 -38 -56Z", f"across({light(colour)},{colour},{shade(colour)})")
    lamp = shape("M-20 -100H20L38 -56Q0 -46 -38 -56Z", "veil(#ffd88a,0.35,0.75)", 0) + glow(0, -52, 210, "#ffb050", 0.75) + glow(0, 0, 120, "#ffb050", 0.5, 0.2)
    return contact(x, y, 34 * size) + at(x, y, art, size), at(x, y, lamp, size)


def draw_wall_lamp(x: float, y: float, brass: str = "#c9963a") -> tuple[str, str]:
    """Draw a globe on a wall bracket: (art, light)."""
    art = box(x - 9, y + 8, 18, 34, brass, 6, 2) + stroke(f"M{x} {y + 28}V{y + 6}", line_of(brass), 9) + stroke(f"M{x} {y + 28}V{y + 6}", brass, 5)
    art += oval(x, y - 14, 22, 23, "#fbeecb") + oval(x - 7, y - 21, 7, 7, "#ffffff", 0)
    return art, oval(x, y - 14, 21, 22, "#fff0c0", 0) + glow(x, y - 10, 260, "#ffb050", 0.7)


def draw_radiator(x: float, y: float, width: float) -> str:
    """Draw a ribbed radiator from its left foot."""
    ribs = "".join(box(x + i * 20, y - 84, 17, 78, "across(#f2ece0,#cfc8c0)", 8, 1.8) for i in range(int(width / 20)))
    return contact(x + width / 2, y, width * 0.55) + box(x - 4, y - 70, width + 4, 8, "#c9c2ba", 3, 1.6) + ribs


def draw_stool(x: float, y: float, wood: str = "#a5744a", height: float = 86) -> str:
    """Draw a round stool from its foot."""
    legs = "".join(stroke(d, line_of(wood), 12) + stroke(d, wood, 7.5) for d in (f"M{x - 30} {y}L{x - 16} {y - height}", f"M{x + 30} {y}L{x + 16} {y - height}"))
    return contact(x, y, 48) + legs + stroke(f"M{x - 24} {y - 30}H{x + 24}", line_of(wood), 8) + stroke(f"M{x - 24} {y - 30}H{x + 24}", wood, 4) + box(x - 36, y - height - 8, 72, 15, light(wood), 7)


def draw_awning_board(x: float, y: float, width: float, colour: str) -> str:
    """Draw a scalloped pelmet over a shelf."""
    step = width / 8
    return "".join(shape(f"M{x + i * step:.1f} {y}h{step:.1f}v34q{-step / 2:.1f} 20 {-step:.1f} 0Z", ramp(light(tone), tone), 2) for i in range(8) for tone in ((colour, "#f6efe0")[i % 2],))
