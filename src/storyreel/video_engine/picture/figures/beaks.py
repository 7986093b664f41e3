# ruff: noqa: E501  (path data is kept on one line)
"""Beaks that speak: nine openings, and corners that bend with the mood."""

from storyreel.video_engine.picture.figures.expressions import Acting
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.figures.strokes import ellipse, group, ink, light, mix, path

_OPEN = {"X": 0.0, "x": 0.0, "A": 0.0, "B": 0.28, "C": 0.6, "D": 1.0, "E": 0.78, "F": 0.36, "G": 0.18, "H": 0.42}
_REST = {"round": 0.6, "wobble": 0.3, "grin": 0.5}
_ROUND = "EF"


def beak(look: Look, turn: float, cx: float, acting: Acting, shape: str) -> str:
    """Draw a beak before the face; it points where the bird looks."""
    colour, wide = look.signature_colour, 0.8 if shape in _ROUND else 1.12 if shape == "H" else 1.0
    opening = (_REST.get(acting.rest, 0.0) if shape == "X" else _OPEN[shape]) * 15 * max(0.6, acting.opens)
    corner, reach, short = -acting.curve * 4, turn * 17, 10 if look.species == "owl" else 0
    half = (20 - short * 0.5) * wide * (1 - 0.1 * abs(turn))
    tip = (reach, 21 + short * 0.3)
    drawn = ""
    if opening > 0.5:
        drawn += path(
            f"M{-half * 0.84} {6 + corner} Q0 12 {half * 0.84} {6 + corner} L{reach * 0.7 + 6} {10 + opening} H{reach * 0.7 - 6}Z",
            "#5b1c2c",
        )
        drawn += ellipse(reach * 0.4, 9 + opening * 0.7, half * 0.4, opening * 0.3 + 1, "#e4707a")
    low = mix(colour, "#4b2f6b", 0.22)
    drawn += path(
        f"M{-half * 0.8} {5 + corner + opening * 0.35} Q{reach * 0.3} {12 + opening} {half * 0.8} {5 + corner + opening * 0.35} Q{reach * 0.8 + 4} {15 + opening} {reach * 0.8} {16 + opening} Q{reach * 0.8 - 8} {18 + opening} {-half * 0.8} {5 + corner + opening * 0.35}Z",
        low,
        ink(colour),
        2.6,
    )
    drawn += path(
        f"M{-half} {4 + corner} C{-half * 0.7} -13 {half * 0.7} -13 {half} {4 + corner} Q{half * 0.6 + reach * 0.4} 10 {tip[0]} {tip[1]} Q{-half * 0.6 + reach * 0.4} 10 {-half} {4 + corner}Z",
        colour,
        ink(colour),
        2.8,
    )
    drawn += path(
        f"M{-half * 0.5} -2 Q{reach * 0.2} -8 {half * 0.3} -4 Q{reach * 0.2} -4 {-half * 0.5} -2Z", light(colour)
    )
    return group(drawn, f"translate({cx + turn * 3:.1f} 13)")
