# ruff: noqa: E501  (path data is kept on one line)
"""Beards: drawn under the nose and the mouth, over the face."""

from storyreel.video_engine.picture.figures.strokes import FIGURE_LINE, Tones, line, mix, path


def beard(kind: str, tone: Tones, skin: str, cx: float, chin_x: float) -> str:
    """Draw a beard; `cx` is the middle of the face, `chin_x` the chin's."""
    if kind == "stubble":
        return path(_jaw(chin_x, 57, 14, cx), mix(skin, tone.fill, 0.24))
    if kind == "full":
        return _full(tone, cx, chin_x, 70) + _moustache(tone, cx, 21, 25)
    if kind == "seaman":
        return _full(tone, cx, chin_x, 76)
    if kind == "goatee":
        d = f"M{cx - 13} 42 Q{cx} 38 {cx + 13} 42 C{chin_x + 15} 58 {chin_x + 6} 70 {chin_x} 71 C{chin_x - 6} 70 {chin_x - 15} 58 {cx - 13} 42Z"
        return path(d, tone.fill, tone.line, FIGURE_LINE - 0.4) + _moustache(tone, cx, 17, 24)
    if kind == "walrus":
        return _moustache(tone, cx, 25, 34)
    return _moustache(tone, cx, 20, 27) if kind == "moustache" else ""


def _jaw(chin_x: float, low: float, top: float, cx: float) -> str:
    return (
        f"M-46 {top - 14} C-45 {top + 18} {chin_x - 30} {low} {chin_x} {low} C{chin_x + 30} {low} 45 {top + 18} 46 {top - 14} "
        f"C42 {top + 6} 34 {top + 12} {cx + 20} {top + 10} Q{cx} {top + 4} {cx - 20} {top + 10} C-34 {top + 12} -42 {top + 6} -46 {top - 14}Z"
    )


def _full(tone: Tones, cx: float, chin_x: float, low: float) -> str:
    d = (
        f"M-48 -2 C-54 22 -48 44 -36 54 C-28 {low - 2} {chin_x - 14} {low} {chin_x} {low} C{chin_x + 14} {low} 28 {low - 2} 37 54 C48 44 54 22 48 -2 "
        f"C45 12 40 20 {cx + 24} 23 Q{cx} 18 {cx - 24} 23 C-40 20 -45 12 -48 -2Z"
    )
    waves = f"M-34 36 q4 8 10 12 M34 36 q-4 8 -10 12 M{chin_x - 12} 56 q2 6 6 9 M{chin_x + 12} 56 q-2 6 -6 9 M-44 20 q1 6 4 10 M44 20 q-1 6 -4 10"
    return path(d, tone.fill, tone.line, FIGURE_LINE) + line(waves, mix(tone.fill, tone.line, 0.45), 2)


def _moustache(tone: Tones, cx: float, half: float, droop: float) -> str:
    d = (
        f"M{cx} 23 C{cx + half * 0.4} 18 {cx + half} 22 {cx + half + 2} {droop + 6} C{cx + half * 0.7} {droop + 6} {cx + half * 0.4} 33 {cx} 28.5 "
        f"C{cx - half * 0.4} 33 {cx - half * 0.7} {droop + 6} {cx - half - 2} {droop + 6} C{cx - half} 22 {cx - half * 0.4} 18 {cx} 23Z"
    )
    return path(d, mix(tone.fill, tone.light, 0.35), tone.line, 2.4)
