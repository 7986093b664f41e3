# ruff: noqa: E501  (path data is kept on one line)
"""Ears of animals: they rise with the brows and sink with the mouth."""

from storyreel.video_engine.picture.figures.animal_dragon import frill, horn
from storyreel.video_engine.picture.figures.expressions import Acting
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.strokes import ellipse, group, ink, line, mix, path

_ROOT = {
    "floppy": (33, -34),
    "folded": (30, -38),
    "pricked": (28, -36),
    "pointed": (30, -34),
    "tufted": (30, -34),
    "long": (19, -44),
    "lop": (26, -38),
    "disc": (34, -32),
    "round": (36, -36),
    "upright": (21, -44),
    "horned": (24, -40),
    "frilled": (40, -14),
}


def ears(look: Look, turn: float, acting: Acting) -> str:
    """Both ears, the far one first; drawn behind the skull but for ears that hang."""
    far = 1 if turn >= 0 else -1
    return "".join(_ear(look, turn, side, acting) for side in (far, -far))


def _ear(look: Look, turn: float, side: int, acting: Acting) -> str:
    kind = look.hair
    if kind in ("none", "crest", "horns"):
        return _feathers(look, kind, side, acting)
    x, y = _ROOT.get(kind, (30, -34))
    sink = max(0.0, -acting.curve) * 34 - acting.brow_lift * 0.9
    angle = {"floppy": sink * 0.4, "folded": sink * 0.6, "lop": sink * 0.3, "horned": 0.0}.get(kind, sink)
    squeeze = 1 - (0.22 * abs(turn) if turn * side > 0 else 0.0)
    place = f"translate({side * x * (1 - 0.08 * abs(turn)) + turn * 3:.1f} {y}) scale({side * squeeze:.2f} 1) rotate({angle:.1f})"
    return group(_SHAPES[kind](look), place)


def _floppy(look: Look) -> str:
    hair = mix(look.skin, look.hair_colour, 0.9)
    return path("M-8 -8 C12 -16 30 2 32 30 C33 52 20 62 10 50 C2 40 0 20 -6 8Z", hair, ink(hair)) + line(
        "M8 6 C16 18 18 32 15 44", mix(hair, ink(hair), 0.35), 2.2
    )


def _folded(look: Look) -> str:
    hair = mix(look.skin, look.hair_colour, 0.9)
    return path("M-10 8 C-6 -22 10 -30 20 -24 L26 6 Z", look.skin, ink(look.skin)) + path(
        "M2 -26 C22 -30 34 -12 32 10 C22 6 10 -6 2 -26Z", hair, ink(hair)
    )


def _pricked(look: Look) -> str:
    hair = mix(look.skin, look.hair_colour, 0.9)
    return path("M-14 8 C-10 -24 2 -50 14 -54 C24 -34 24 -8 18 14Z", hair, ink(hair)) + path(
        "M-4 4 C0 -18 6 -34 12 -40 C16 -26 16 -6 12 8Z", mix(look.inner, "#d98a8a", 0.4)
    )


def _pointed(look: Look) -> str:
    coat = look.skin if look.species != "fox" else mix(look.skin, look.hair_colour, 0.55)
    return path("M-20 6 C-14 -20 6 -46 18 -48 C26 -30 26 -4 20 18Z", coat, ink(coat)) + path(
        "M-8 4 C-4 -14 8 -32 15 -36 C20 -22 19 -4 15 10Z", mix(look.inner, "#e08a8a", 0.5)
    )


def _tufted(look: Look) -> str:
    return _pointed(look) + path("M14 -46 L24 -66 L21 -44 L32 -56 L22 -36Z", look.hair_colour, ink(look.hair_colour), 2)


def _long(look: Look) -> str:
    return path("M-11 12 C-20 -30 -14 -76 2 -80 C18 -76 20 -30 12 12Z", look.skin, ink(look.skin)) + path(
        "M-5 8 C-11 -26 -6 -62 2 -66 C10 -60 11 -26 6 8Z", mix(look.inner, "#e08a8a", 0.5)
    )


def _lop(look: Look) -> str:
    return path("M-8 -6 C12 -20 34 6 38 44 C40 72 24 80 14 64 C6 46 6 20 -6 10Z", look.skin, ink(look.skin)) + line(
        "M10 4 C20 22 24 40 22 60", mix(look.skin, ink(look.skin), 0.35), 2.2
    )


def _disc(look: Look) -> str:
    return ellipse(10, -10, 25, 26, look.skin, ink(look.skin)) + ellipse(
        11, -8, 16, 17, mix(look.inner, "#e08a8a", 0.5)
    )


def _round(look: Look) -> str:
    return ellipse(4, -6, 17, 17, look.skin, ink(look.skin)) + ellipse(
        5, -4, 9.5, 9.5, mix(look.skin, look.hair_colour, 0.7)
    )


def _upright(look: Look) -> str:
    return path("M-9 10 C-12 -14 -2 -36 8 -40 C16 -24 16 -4 10 12Z", look.skin, ink(look.skin)) + path(
        "M-3 6 C-4 -10 2 -24 7 -28 C11 -16 11 -4 7 8Z", mix(look.skin, look.hair_colour, 0.5)
    )


def _feathers(look: Look, kind: str, side: int, acting: Acting) -> str:
    """A crest or the horns of an owl."""
    hair, up = look.hair_colour, -acting.brow_lift * 1.2 + acting.curve * 8
    if kind == "horns":
        return path(f"M{side * 22} -34 L{side * 48} {-62 - up * 0.5:.1f} L{side * 44} -18Z", hair, ink(hair))
    if kind == "crest" and side > 0:
        return path(
            f"M-12 -36 C-16 -58 -34 {-66 - up:.1f} -38 {-70 - up:.1f} C-22 {-72 - up:.1f} -8 -66 0 -58 C0 {-74 - up:.1f} -10 {-84 - up:.1f} -14 {-88 - up:.1f} C8 {-84 - up:.1f} 18 -60 14 -36Z",
            hair,
            ink(hair),
        )
    return ""


_SHAPES = {
    "floppy": _floppy, "folded": _folded, "pricked": _pricked, "pointed": _pointed, "tufted": _tufted, "long": _long,
    "lop": _lop, "disc": _disc, "round": _round, "upright": _upright,
    "horned": horn, "frilled": frill,
}  # fmt: skip
