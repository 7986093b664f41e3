# ruff: noqa: E501  (path data is kept on one line)
"""Mouths: nine speech shapes, and the silent mouth of each expression.

X rest · A m b p · B s t k n · C e · D a · E o · F u w · G f v · H i · x rest with closed lips.

What a lip-reader looks for stays apart: an m presses the lips together, rest
does not; an s shows closed teeth, an ee what is behind them.
"""

from dataclasses import dataclass, replace

from storyreel.video_engine.picture.figures.expressions import Acting
from storyreel.video_engine.picture.figures.strokes import ellipse, ink, line, mix, path


@dataclass(frozen=True)
class MouthTones:
    """The colours of a mouth."""

    inside: str
    teeth: str
    tongue: str
    line: str
    lip: str


def human_mouth(skin: str, lips: bool) -> MouthTones:
    """The mouth colours of a skin; `lips` paints the lips."""
    edge = mix("#4a1d2c", ink(skin), 0.3)
    lip = mix(skin, "#b8324a", 0.42) if lips else mix(skin, ink(skin), 0.32)
    return MouthTones("#5b1c2c", "#fff8ee", "#e4707a", edge, lip)


def mouth(shape: str, acting: Acting, tones: MouthTones, lips: bool = False) -> str:
    """Draw a mouth around (0, 0) in one of MOUTHS, or "x"."""
    curve = acting.curve
    drawn = {
        "A": lambda: _pressed(tones, curve),
        "B": lambda: _open(tones, 11.5, 5.6, 0.8, 0, curve * 0.5),
        "C": lambda: _open(tones, 13, 13.5 * acting.opens, 0.34, 0.7, curve),
        "D": lambda: _open(tones, 14 + acting.opens, 19 * acting.opens, 0.26, 0.8, curve),
        "E": lambda: _round(tones, 8.6, 10.6 * (0.4 + 0.6 * acting.opens)),
        "F": lambda: _round(tones, 5.0, 5.4),
        "G": lambda: _teeth_on_lip(tones, curve),
        "H": lambda: _open(tones, 13 + 3 * acting.opens, 10.5 * (0.4 + 0.6 * acting.opens), 0.42, 0.5, curve),
        "X": lambda: _rest(acting, tones),
        "x": lambda: _rest(replace(acting, rest="curve", curve=acting.curve * 0.7), tones),
    }[shape]()
    paints = lips and (shape in "Ax" or (shape == "X" and acting.rest in ("curve", "smirk", "firm", "aside")))
    return (_painted(shape, acting, tones) if paints else "") + drawn


def _open(tones: MouthTones, half: float, height: float, teeth: float, tongue: float, curve: float) -> str:
    if curve < -0.2:
        return _drooping(tones, half, height, teeth, -curve)
    top, bow = -curve * 4.5, curve * 5 - 1
    low = top + height + 2
    upper = f"M{-half} {top} Q0 {top + bow} {half} {top}"
    lower = f"C{half + 1} {top + height * 0.8} {half * 0.6} {low} 0 {low} C{-half * 0.6} {low} {-half - 1} {top + height * 0.8} {-half} {top}Z"
    shape = upper + lower
    drawn = path(shape, tones.inside)
    if tongue:
        rise = low - height * 0.42 * tongue
        drawn += path(
            f"M{-half * 0.62} {low - height * 0.14} Q{-half * 0.3} {rise - 2} 0 {rise + 1} Q{half * 0.3} {rise - 2} {half * 0.62} {low - height * 0.14} Q{half * 0.3} {low} 0 {low} Q{-half * 0.3} {low} {-half * 0.62} {low - height * 0.14}Z",
            tones.tongue,
        )
    depth = height * teeth
    drawn += path(
        f"M{-half + 1} {top} Q0 {top + bow} {half - 1} {top} Q{half - 1} {top + depth * 0.8} {half * 0.72} {top + depth} Q0 {top + depth + bow * 0.7} {-half * 0.72} {top + depth} Q{-half + 1} {top + depth * 0.8} {-half + 1} {top}Z",
        tones.teeth,
    )
    if teeth > 0.6:
        middle = top + depth * 0.62 + bow * 0.3
        drawn += line(
            f"M{-half * 0.8} {middle} Q0 {middle + bow * 0.6} {half * 0.8} {middle}",
            mix(tones.teeth, tones.inside, 0.35),
            1.1,
        )
    return drawn + path(shape, "none", tones.line, 2.6) + _under_lip(tones, low + 4.5, half * 0.42)


def _drooping(tones: MouthTones, half: float, height: float, teeth: float, grief: float) -> str:
    """An open mouth whose corners hang: grief, anger, fear."""
    crest, corner, low = -2.5 - grief * 1.5, 1.5 + height * 0.42 + grief * 3.2, 2 + height
    upper = f"M{-half} {corner} C{-half * 0.72} {crest - 1.5} {half * 0.72} {crest - 1.5} {half} {corner}"
    shape = f"{upper} C{half * 0.66} {low} {half * 0.4} {low} 0 {low} C{-half * 0.4} {low} {-half * 0.66} {low} {-half} {corner}Z"
    edge = crest + 0.6 + height * (teeth if teeth > 0.6 else min(teeth, 0.42))
    drawn = path(shape, tones.inside) + path(
        f"M{-half * 0.72} {edge} C{-half * 0.5} {crest} {half * 0.5} {crest} {half * 0.72} {edge} Q0 {edge + 2} {-half * 0.72} {edge}Z",
        tones.teeth,
    )
    if height > 10:
        drawn += path(f"M{-half * 0.5} {low - 1} Q0 {low - height * 0.42} {half * 0.5} {low - 1}Z", tones.tongue)
    return drawn + path(shape, "none", tones.line, 2.6) + _under_lip(tones, low + 4.5, half * 0.42)


def _round(tones: MouthTones, rx: float, ry: float) -> str:
    middle = 4.0
    hole = ellipse(0, middle, rx, ry, tones.inside, tones.line, 2.8)
    tongue = ellipse(0, middle + ry * 0.6, rx * 0.58, ry * 0.32, tones.tongue) if ry > 8 else ""
    return hole + tongue + _under_lip(tones, middle + ry + 4.5, rx * 0.6)


def _teeth_on_lip(tones: MouthTones, curve: float) -> str:
    corner = -curve * 2
    teeth = path(f"M-8 {corner} Q0 -2 8 {corner} L7 5 Q0 7.5 -7 5Z", tones.teeth, tones.line, 1.8)
    lip = line("M-8 7 Q0 10.5 8 7", tones.lip, 3.2)
    return lip + teeth + line(f"M-11 {corner} Q0 -2.5 11 {corner}", tones.line, 3)


def _rest(acting: Acting, tones: MouthTones) -> str:
    curve = acting.curve
    if acting.rest == "grin":
        return _grin(tones)
    if acting.rest == "laugh":
        return _open(tones, 17, 17, 0.34, 0.8, 1.0)
    if acting.rest == "round":
        return _round(tones, 7.2, 8.6)
    if acting.rest == "blow":
        return _round(tones, 4.6, 3.8)
    if acting.rest == "clench":
        return _clench(tones)
    d = {
        "pout": "M-11 5 Q0 -6 11 5",
        "wobble": "M-13 3 Q-9 -4 -4.5 1 Q0 5.5 4 1 Q9 -4 13 4",
        "aside": "M-8 1 Q2 -2 11 -1",
        "chew": "M-9 1 Q0 4.5 9 -1 M9.5 -4 q2.5 3 .5 6",
        "smirk": "M-11 2.5 Q2 5 13 -4 M11.5 -6.5 Q15.5 -4.5 14.8 -1",
        "firm": "M-11.5 1.5 Q0 -2.6 11.5 1.5",
    }.get(acting.rest)
    if d is None:
        d = f"M-12.5 {-curve * 4.5} Q0 {curve * 9} 12.5 {-curve * 4.5}"
    return _lips_line(tones, d, 3.2) + _under_lip(tones, 10.5 if curve > 0 else 9.0, 4.2)


def _grin(tones: MouthTones) -> str:
    shape = "M-16 -5 Q0 0.5 16 -5 C15 6 9 11.5 0 11.5 C-9 11.5 -15 6 -16 -5Z"
    teeth = path("M-15 -4.8 Q0 0.5 15 -4.8 C14.3 1 11 4 9 4.8 Q0 7.6 -9 4.8 C-11 4 -14.3 1 -15 -4.8Z", tones.teeth)
    tongue = path("M-7.5 9.4 Q0 6 7.5 9.4 Q4 11 0 11 Q-4 11 -7.5 9.4Z", tones.tongue)
    dimples = line("M-18 -8 q-1 3 1.6 5 M18 -8 q1 3 -1.6 5", tones.line, 2.4)
    return path(shape, tones.inside) + tongue + teeth + path(shape, "none", tones.line, 2.6) + dimples


def _clench(tones: MouthTones) -> str:
    shape = "M-12 5 C-11 -4 11 -4 12 5 C6 8 -6 8 -12 5Z"
    gaps = line("M-10.5 2.6 Q0 .8 10.5 2.6 M-4.5 -1 V6.4 M4.5 -1 V6.4", mix(tones.teeth, tones.inside, 0.4), 1.2)
    return path(shape, tones.teeth) + gaps + path(shape, "none", tones.line, 2.8)


def _pressed(tones: MouthTones, curve: float) -> str:
    """Lips held together: a short firm line, drawn in at its corners."""
    bend = curve * 1.5
    corners = f"M-12 {-bend - 3.5} q-2.2 3.5 0 7 M12 {-bend - 3.5} q2.2 3.5 0 7"
    firm = _lips_line(tones, f"M-9 {-bend} Q0 {bend * 2} 9 {-bend}", 4.6)
    return line(corners, tones.lip, 2.2) + firm + _under_lip(tones, 10 + bend, 5.5)


def _lips_line(tones: MouthTones, d: str, width: float) -> str:
    return line(d, tones.line, width)


def _under_lip(tones: MouthTones, y: float, half: float) -> str:
    """The fold under the lip; a mouth that is wide open has pulled it flat."""
    if y > 22:
        return ""
    return line(f"M{-half} {y} Q0 {y + 2} {half} {y}", tones.lip, 2)


def _painted(shape: str, acting: Acting, tones: MouthTones) -> str:
    """Upper lip as a soft bow, lower lip as a sickle under the line of the mouth."""
    bend = acting.curve * {"X": 4, "x": 2.8}.get(shape, 0.8)
    upper = f"M-9.5 {bend * 0.2 - 1} Q-4.5 {bend - 4.6} 0 {bend - 2.6} Q4.5 {bend - 4.6} 9.5 {bend * 0.2 - 1} Q0 {bend + 2} -9.5 {bend * 0.2 - 1}Z"
    lower = f"M-8 {bend * 0.6 + 1} Q0 {bend + 2} 8 {bend * 0.6 + 1} Q5 {bend + 5} 0 {bend + 5} Q-5 {bend + 5} -8 {bend * 0.6 + 1}Z"
    return path(upper + lower, tones.lip)
