# ruff: noqa: E501  (path data is kept on one line)
"""Heads of animals that act with the same numbers as people: eyes, brows, nine mouths, and ears that droop with the mood.

`skin` is the coat, `inner` the muzzle, `hair_colour` the markings, `hair` the ears.
"""

from storyreel.video_engine.picture.figures.animal_dragon import cheek_scales, crest, fangs, snout
from storyreel.video_engine.picture.figures.beaks import beak
from storyreel.video_engine.picture.figures.ears import ears
from storyreel.video_engine.picture.figures.expressions import EXPRESSIONS, Acting
from storyreel.video_engine.picture.figures.eyes import EyeStyle, brow, eye
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.mouth import MouthTones, mouth
from storyreel.video_engine.picture.figures.species import SPECIES
from storyreel.video_engine.picture.figures.strokes import ellipse, group, ink, light, line, mix, path, shade

_SKULLS = {
    "dog": "M-45 -10 C-48 -58 48 -58 45 -10 C45 16 34 30 24 40 C14 52 -14 52 -24 40 C-34 30 -45 16 -45 -10Z",
    "cat": "M-48 0 C-50 -52 50 -52 48 0 L55 10 L46 16 L50 28 L36 32 C22 48 -22 48 -36 32 L-50 28 L-46 16 L-55 10Z",
    "bear": "M-52 0 C-56 -58 56 -58 52 0 C52 36 30 50 0 50 C-30 50 -52 36 -52 0Z",
    "horse": "M-34 -30 C-32 -56 32 -56 34 -30 C36 -4 30 16 28 44 C27 74 16 82 0 82 C-16 82 -27 74 -28 44 C-30 16 -36 -4 -34 -30Z",
    "dragon": "M-46 -8 C-50 -58 50 -58 46 -8 C46 14 40 26 36 36 C28 52 -28 52 -36 36 C-40 26 -46 14 -46 -8Z",
    "bird": "M-46 0 C-48 -54 48 -54 46 0 C46 34 30 50 0 50 C-30 50 -46 34 -46 0Z",
}
_EYE = {
    "dog": (-4.0, 19.0, 1.06),
    "cat": (-4.0, 21.0, 1.12),
    "bear": (-8.0, 19.0, 0.9),
    "horse": (-16.0, 21.0, 0.98),
    "dragon": (-17.0, 20.0, 1.04),
    "bird": (-6.0, 20.0, 1.06),
}  # y, x, size
_MOUTH_Y = {"dog": 32.0, "cat": 27.0, "bear": 33.0, "horse": 62.0, "dragon": 37.0}
_MUZZLE = {
    "dog": (27.0, 25.0, 18.0),
    "cat": (22.0, 22.0, 13.0),
    "bear": (27.0, 25.0, 19.0),
    "horse": (52.0, 27.0, 30.0),
}  # y, rx, ry


def animal_head(
    look: Look, turn: float, acting: Acting, shape: str, eyes: str, gaze: tuple[float, float] | None
) -> tuple[str, str]:
    """Draw an animal's head; give its mane, which hangs behind it, too."""
    face = SPECIES[look.species].face
    cx = turn * (15 if face == "horse" else 12)
    drawn = ears(look, turn, acting) + _skull(look, face, turn)
    drawn += _markings(look, face, cx, turn)
    if face != "bird":
        drawn += _muzzle(look, face, cx, turn)
    glance = gaze if gaze is not None else (turn * 0.75 + acting.gaze[0], acting.gaze[1])
    drawn += _eyes(look, face, cx, turn, acting, eyes, glance)
    if face == "bird":
        drawn += beak(look, turn, cx, acting, shape)
    else:
        drawn += _nose(look, face, cx, turn) + group(
            mouth(shape, acting, _tones(look)),
            f"translate({_lead(face, cx, turn):.1f} {_MOUTH_Y[face]:.1f}) scale({0.86 if face == 'cat' else 1.0})",
        )
    if acting.sweat:
        drawn += path(f"M{(-40 if turn >= 0 else 40)} -30 q-7 11 0 15 q7 -4 0 -15Z", "#bfe6ff", "#5c93c4", 1.6)
    return drawn, _mane(look, turn) if face == "horse" else crest(look, turn) if face == "dragon" else ""


def animal_head_behind(look: Look) -> str:
    """The head from behind: ears and the back of the skull."""
    face = SPECIES[look.species].face
    mane = line("M0 -50 C4 -20 -4 10 2 60", look.hair_colour, 22) if face == "horse" else ""
    return _skull(look, face, 0.0) + ears(look, 0.0, EXPRESSIONS["neutral"]) + mane


def mouth_point(look: Look, turn: float) -> tuple[float, float]:
    """Where an animal holds a thing in its mouth."""
    face = SPECIES[look.species].face
    return _lead(face, turn * 12, turn) + turn * 6, _MOUTH_Y.get(face, 22.0) + 4


def _lead(face: str, cx: float, turn: float) -> float:
    """The middle of the muzzle, which a turn carries further than the eyes."""
    return cx + turn * (13 if face == "horse" else 9 if face in ("dog", "bear", "dragon") else 5)


def _skull(look: Look, face: str, turn: float) -> str:
    outline, coat = _SKULLS[face], look.skin
    side = -1 if turn >= 0 else 1
    lean = f"matrix({1} 0 {turn * 0.12:.3f} 1 0 0)" if face == "horse" else ""
    dim = path(
        f"M{side * 45} -24 C{side * 52} 4 {side * 44} 34 {side * 14} 46 C{side * 32} 30 {side * 38} 0 {side * 34} -34Z",
        mix(coat, shade(coat), 0.7),
    )
    if face == "horse":
        dim = path(
            f"M{side * 33} -30 C{side * 35} -4 {side * 29} 16 {side * 27} 44 C{side * 26} 66 {side * 20} 76 {side * 12} 80 C{side * 18} 40 {side * 18} 0 {side * 20} -40Z",
            mix(coat, shade(coat), 0.7),
        )
    drawn = path(outline, coat) + dim + path(outline, "none", ink(coat))
    return group(drawn, lean) if lean else drawn


def _markings(look: Look, face: str, cx: float, turn: float) -> str:
    mark = mix(look.skin, look.hair_colour, 0.85)
    if face == "horse":
        blaze = path(
            f"M{cx - 6} -44 Q{cx} -50 {cx + 6} -44 L{cx + turn * 8 + 7} 26 Q{cx + turn * 8} 34 {cx + turn * 8 - 7} 26Z",
            light(look.inner),
        )
        return (blaze if look.pattern == "patch" else "") + (_horn(cx, turn) if look.species == "unicorn" else "")
    if face == "dragon":
        return cheek_scales(look, cx)
    if look.pattern == "stripe":
        return line(
            f"M{cx - 11} -35 L{cx - 8} -26 M{cx} -37 V-24 M{cx + 11} -35 L{cx + 8} -26 M-46 8 l12 2 M-45 17 l11 0 M46 8 l-12 2 M45 17 l-11 0",
            mark,
            4.4,
        )
    if look.pattern == "patch":
        return ellipse(cx + 20, -5, 17, 19, mark)
    if look.species in ("fox", "owl"):
        return "".join(
            ellipse(
                cx + s * 21,
                -2 if look.species == "owl" else 16,
                20,
                21 if look.species == "owl" else 15,
                mix(look.inner, look.skin, 0.12),
            )
            for s in (-1, 1)
        )
    return ""


def _muzzle(look: Look, face: str, cx: float, turn: float) -> str:
    x = _lead(face, cx, turn)
    if face == "dragon":
        return snout(look, x, turn)
    y, rx, ry = _MUZZLE[face]
    edge = mix(look.inner, ink(look.inner), 0.5)
    drawn = ellipse(x, y, rx, ry, look.inner)
    if face in ("dog", "bear"):
        drawn += path(f"M{cx - 6} -18 Q{cx} -26 {cx + 6} -18 L{x + 12} 16 H{x - 12}Z", look.inner)
    if face == "horse":
        return drawn
    whiskers = f"M{x - 20} {y - 4} l-24 -5 M{x - 20} {y + 2} l-25 2 M{x + 20} {y - 4} l24 -5 M{x + 20} {y + 2} l25 2"
    dots = "".join(ellipse(x + s * dx, y + dy, 1.3, 1.3, edge) for s in (-1, 1) for dx, dy in ((12, -2), (16, 3)))
    return drawn + dots + (line(whiskers, mix(look.inner, ink(look.skin), 0.45), 1.6) if face == "cat" else "")


def _nose(look: Look, face: str, cx: float, turn: float) -> str:
    x = _lead(face, cx, turn) + turn * 3
    if face == "dragon":
        return fangs(x)
    if face == "horse":
        dark = mix(look.inner, ink(look.skin), 0.75)
        return ellipse(x - 12, 46, 4, 5.4, dark) + ellipse(x + 12, 46, 4, 5.4, dark)
    big, y = (1.25, 14) if face == "bear" else (1.0, 14) if face == "dog" else (0.62, 14)
    dark = "#3a2430" if face != "cat" or look.species == "cat" else "#c9707a"
    nose = path(
        f"M{-11 * big} -5 Q0 -11 {11 * big} -5 Q{11 * big} 4 0 {8 * big} Q{-11 * big} 4 {-11 * big} -5Z",
        dark,
        ink(dark),
        2,
    )
    shine = ellipse(-3 * big, -4, 3 * big, 1.6 * big, mix(dark, "#ffffff", 0.6))
    cleft = line(f"M0 {8 * big} V{13 * big}", mix(look.inner, ink(look.inner), 0.7), 2.2)
    return group(cleft + nose + shine, f"translate({x:.1f} {y})")


def _eyes(look: Look, face: str, cx: float, turn: float, acting: Acting, eyes: str, gaze: tuple[float, float]) -> str:
    y, apart, size = _EYE[face]
    coat = look.hair_colour if look.pattern == "patch" and face in ("dog", "cat") else look.skin
    drawn = ""
    for side in (-1, 1):
        squeeze = 1 - (0.18 * abs(turn) if turn * side > 0 else 0.0)
        x = cx + side * apart * (1 - 0.1 * abs(turn))
        skin = mix(look.skin, coat, 0.85) if side > 0 else look.skin
        drawn += eye(x, y, side, squeeze, acting, eyes, gaze, EyeStyle(skin, look.iris, size, look.lashes))
        drawn += brow(
            x,
            y - 21 * size - (acting.lid - 1) * 10,
            side,
            squeeze * 0.86,
            acting,
            mix(look.hair_colour, "#1d1024", 0.35),
            0.95,
        )
    return drawn


def _tones(look: Look) -> MouthTones:
    edge = mix("#4a1d2c", ink(look.inner), 0.3)
    return MouthTones("#5b1c2c", "#fff8ee", "#e4707a", edge, mix(look.inner, ink(look.inner), 0.3))


def _horn(cx: float, turn: float) -> str:
    """The horn of a unicorn, which leans the way it looks."""
    tip, gold = cx + turn * 20, "#f0cf7a"
    drawn = path(f"M{cx - 9} -42 L{tip} -106 L{cx + 9} -42Z", gold, ink(gold), 2.6)
    rings = "".join(
        f"M{cx - half + (tip - cx) * share:.1f} {-42 - 64 * share:.0f} l{2 * half} -7"
        for share, half in ((0.1, 8), (0.34, 6), (0.58, 4))
    )
    return drawn + line(rings, mix(gold, ink(gold), 0.5), 2.4)


def _mane(look: Look, turn: float) -> str:
    d, hair = (1 if turn >= 0 else -1), look.hair_colour
    mane = f"M{d * 16} -54 C{-d * 20} -66 {-d * 52} -44 {-d * 54} 0 C{-d * 58} 34 {-d * 66} 60 {-d * 84} 96 C{-d * 50} 92 {-d * 30} 70 {-d * 22} 40Z"
    return path(mane, hair, ink(hair)) + line(
        f"M{-d * 30} -40 C{-d * 46} -10 {-d * 44} 30 {-d * 62} 78", light(hair), 2.4
    )
