"""Framed pictures: sea, hills, flowers, portraits, abstract shapes and charts."""

from collections.abc import Callable

from storyreel.video_engine.picture.ink import light, mix
from storyreel.video_engine.picture.places.chance import Chance
from storyreel.video_engine.picture.places.shapes import (
    at,
    box,
    lit_from_left,
    oval,
    poly,
    ramp,
    shape,
    side_veil,
    stroke,
    veil,
)
from storyreel.video_engine.picture.props.prop import prop_art


def draw_frame(
    x: float, y: float, width: float, height: float, subject: str, chance: Chance, gold: str = "#c9963a"
) -> str:
    """Hang a framed picture from its middle: sea, hills, flowers, portrait or chart."""
    left, top = x - width / 2, y - height / 2
    shadow = veil(left + 8, top + height, width - 4, 18, "#2b1a3d", 0.34, 0) + side_veil(
        left + width, top + 8, 12, height, "#2b1a3d", 0.3, 0
    )
    frame = box(left, top, width, height, lit_from_left(gold), 4, 2.6) + box(
        left + 6, top + 6, width - 12, height - 12, light(gold), 2, 1.4
    )
    inner = (left + 13, top + 13, width - 26, height - 26)
    return (
        shadow
        + frame
        + draw_canvas(*inner, subject, chance)
        + stroke(f"M{left + 4} {top + height - 6}V{top + 4}H{left + width - 6}", "#fff1d6", 2.2, 0.5)
    )


def draw_canvas(x: float, y: float, w: float, h: float, subject: str, chance: Chance) -> str:
    """Paint a picture inside a rectangle."""
    return _SUBJECTS[subject](x, y, w, h, chance)


def _sea(x: float, y: float, w: float, h: float, chance: Chance) -> str:
    sky = chance.pick(("#f3b98a", "#bfdbe2", "#d9a9c0"), "sky")
    art = box(x, y, w, h, ramp(mix(sky, "#5f78b8", 0.4), sky), 0, 1.6) + oval(
        x + w * 0.68, y + h * 0.5, h * 0.1, h * 0.1, "#fff3cc", 0
    )
    art += box(x, y + h * 0.56, w, h * 0.44, ramp("#5f9fae", "#2f6a86"), 0, 0)
    art += poly(
        [
            (x + w * 0.3, y + h * 0.62),
            (x + w * 0.5, y + h * 0.62),
            (x + w * 0.46, y + h * 0.7),
            (x + w * 0.33, y + h * 0.7),
        ],
        "#b5504a",
        1.4,
    )
    return art + poly(
        [(x + w * 0.4, y + h * 0.6), (x + w * 0.4, y + h * 0.3), (x + w * 0.5, y + h * 0.58)], "#fbf1dc", 1.4
    )


def _hills(x: float, y: float, w: float, h: float, chance: Chance) -> str:
    art = box(x, y, w, h, ramp("#9fcbe0", "#f6e2bc"), 0, 1.6)
    for i, colour in enumerate(("#8fa8b8", "#86ac7a", "#5f8f5a")):
        lift = chance.number(-0.06, 0.06, "hill", i)
        art += shape(
            f"M{x} {y + h}V{y + h * (0.5 + 0.14 * i + lift):.1f}"
            f"C{x + w * 0.3:.1f} {y + h * (0.3 + 0.16 * i):.1f} {x + w * 0.5:.1f} "
            f"{y + h * (0.76 + 0.06 * i):.1f} {x + w} {y + h * (0.46 + 0.16 * i - lift):.1f}"
            f"V{y + h}Z",
            colour,
            1.2,
        )
    return art


def _flowers(x: float, y: float, w: float, h: float, chance: Chance) -> str:
    art = box(x, y, w, h, ramp("#4a3a50", "#6a4a58"), 0, 1.6)
    size = min(w, h) * 0.94
    return art + at(x + (w - size) / 2, y + h - size, prop_art("vase", 2), size / 100)


def _portrait(x: float, y: float, w: float, h: float, chance: Chance) -> str:
    coat, hair = (
        chance.pick(("#4b5a75", "#7a3442", "#3f5f58", "#6a5a4c"), "coat"),
        chance.pick(("#3a2a2c", "#8a5a34", "#cfc6bc", "#7a2f2a"), "hair"),
    )
    skin = chance.pick(("#f2c39b", "#d89a6a", "#8d5b3f", "#f6cfae"), "skin")
    art = box(x, y, w, h, ramp("#7d6a58", "#4a3c3c"), 0, 1.6)
    cx, r = x + w / 2, min(w, h) * 0.2
    art += shape(
        f"M{x + w * 0.12:.1f} {y + h}"
        f"Q{x + w * 0.14:.1f} {y + h * 0.66:.1f} {cx} {y + h * 0.64:.1f}"
        f"T{x + w * 0.88:.1f} {y + h}Z",
        coat,
        1.6,
    )
    art += poly([(cx - r * 0.5, y + h * 0.65), (cx + r * 0.5, y + h * 0.65), (cx, y + h * 0.86)], "#f4ede0", 1.2)
    art += oval(cx, y + h * 0.32, r * 1.18, r * 1.2, hair, 1.6) + oval(cx, y + h * 0.43, r, r * 1.12, skin, 1.6)
    art += shape(
        f"M{cx - r} {y + h * 0.40:.1f}"
        f"Q{cx - r * 0.2:.1f} {y + h * 0.30:.1f} {cx + r} {y + h * 0.38:.1f}"
        f"Q{cx + r * 0.9:.1f} {y + h * 0.2:.1f} {cx} {y + h * 0.2:.1f}T{cx - r} {y + h * 0.40:.1f}"
        "Z",
        hair,
        0,
    )
    return art + stroke(
        f"M{cx - r * 0.4:.1f} {y + h * 0.43:.1f}h.1M{cx + r * 0.4:.1f} {y + h * 0.43:.1f}h.1"
        f"M{cx - r * 0.3:.1f} {y + h * 0.53:.1f}q{r * 0.3:.1f} {r * 0.14:.1f} {r * 0.6:.1f} 0",
        "#3a2a34",
        2.4,
    )


def _abstract(x: float, y: float, w: float, h: float, chance: Chance) -> str:
    art = box(x, y, w, h, "#f1e6cf", 0, 1.6)
    for i in range(5):
        colour = chance.pick(("#c94f4f", "#2f8f83", "#e0983a", "#4b5a8a", "#3a3350"), "colour", i)
        cx, cy, r = (
            x + w * (0.2 + 0.25 * (i % 3) * (0.8 + 0.4 * chance.share("x", i))),
            y + h * (0.2 + 0.13 * i * (0.8 + 0.4 * chance.share("y", i))),
            min(w, h) * (0.09 + 0.13 * chance.share("r", i)),
        )
        art += oval(cx, cy, r, r, colour, 1.4) if i % 2 else box(cx - r, cy - r, 2 * r, 1.4 * r, colour, 0, 1.4)
    return art


def _chart(x: float, y: float, w: float, h: float, chance: Chance) -> str:
    art = box(x, y, w, h, ramp("#f3e6c8", "#e2cfa4"), 0, 1.6)
    art += shape(
        f"M{x + w * 0.06:.1f} {y + h * 0.9:.1f}"
        f"Q{x + w * 0.1:.1f} {y + h * 0.5:.1f} {x + w * 0.3:.1f} {y + h * 0.46:.1f}"
        f"T{x + w * 0.36:.1f} {y + h * 0.08:.1f}H{x + 3}V{y + h * 0.9:.1f}Z",
        "#cfa86a",
        1.6,
    )
    art += shape(
        f"M{x + w * 0.62:.1f} {y + h * 0.3:.1f}q{w * 0.1:.1f} {-h * 0.14:.1f} {w * 0.2:.1f} 0"
        f"t{-w * 0.06:.1f} {h * 0.18:.1f}"
        f"q{-w * 0.1:.1f} {h * 0.04:.1f} {-w * 0.14:.1f} {-h * 0.18:.1f}Z",
        "#cfa86a",
        1.6,
    )
    art += stroke(
        f"M{x + w * 0.4:.1f} {y + h * 0.84:.1f}"
        f"Q{x + w * 0.56:.1f} {y + h * 0.5:.1f} {x + w * 0.9:.1f} {y + h * 0.72:.1f}",
        "#b5504a",
        2.4,
        0.8,
    )
    art += stroke(
        "".join(f"M{x + w * k:.1f} {y}v{h}" for k in (0.25, 0.5, 0.75))
        + "".join(f"M{x} {y + h * k:.1f}h{w}" for k in (0.33, 0.66)),
        "#8a7358",
        1,
        0.5,
    )
    return (
        art
        + oval(x + w * 0.8, y + h * 0.82, h * 0.08, h * 0.08, "#f3e6c8", 1.6)
        + poly(
            [
                (x + w * 0.8, y + h * 0.73),
                (x + w * 0.815, y + h * 0.82),
                (x + w * 0.8, y + h * 0.91),
                (x + w * 0.785, y + h * 0.82),
            ],
            "#b5504a",
            0,
        )
    )


_SUBJECTS: dict[str, Callable[[float, float, float, float, Chance], str]] = {
    "sea": _sea,
    "hills": _hills,
    "flowers": _flowers,
    "portrait": _portrait,
    "abstract": _abstract,
    "chart": _chart,
}
