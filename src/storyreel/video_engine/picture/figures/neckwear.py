# ruff: noqa: E501  (path data is kept on one line)
"""Scarves, shawls, ties and pearls: worn over the torso and the arms."""

from storyreel.video_engine.picture.figures.body import Frame
from storyreel.video_engine.picture.figures.strokes import ellipse, ink, line, mix, path, tones


def neckwear(signature: str, colour: str, body: Frame) -> str:
    """Draw what a signature puts round the neck; nothing when it is worn elsewhere."""
    tone, d = tones(colour), body.way
    if signature == "scarf":
        tail = path(f"M{d * 8} 84 L{d * 13} 140 L{d * 31} 137 L{d * 26} 80Z", tone.fill, tone.line) + line(
            f"M{d * 12} 128 L{d * 30} 125 M{d * 15} 140 v6 M{d * 21} 139 v6 M{d * 27} 138 v6", tone.line, 2.2
        )
        wrap = path("M-28 58 Q0 76 28 58 C33 66 33 76 29 82 Q0 102 -29 82 C-33 76 -33 66 -28 58Z", tone.fill, tone.line)
        return tail + wrap + line("M-24 68 Q-4 84 14 82 M24 66 Q16 74 8 76", mix(tone.fill, tone.line, 0.5), 2.2)
    if signature == "shawl":
        return _shawl(tone.fill, body)
    if signature == "bow_tie":
        wings = "M0 84 C-8 74 -20 72 -20 78 V92 C-20 97 -8 94 0 86 C8 94 20 97 20 92 V78 C20 72 8 74 0 84Z"
        return path(wings, tone.fill, tone.line, 2.6) + ellipse(0, 85, 4.8, 5.2, tone.light, tone.line, 2.2)
    if signature == "tie":
        return path("M-5 82 L5 82 L4 91 L10 142 L0 152 L-10 142 L-4 91Z", tone.fill, tone.line, 2.6) + line(
            "M-5 106 L7 98 M-7 124 L9 114", tone.light, 3
        )
    if signature == "pearls":
        beads = ((-20, 72), (-16, 80), (-9, 86), (0, 88), (9, 86), (16, 80), (20, 72))
        return "".join(ellipse(x, y, 4.2, 4.2, tone.light, ink("#b59a78"), 1.8) for x, y in beads)
    return ""


def _shawl(colour: str, body: Frame) -> str:
    """A wrap over both shoulders that crosses on the chest."""
    tone, sw = tones(colour), body.shoulder + 13
    tails = path(
        "M-4 108 C-14 128 -18 146 -18 164 L4 166 C6 148 6 130 4 112Z M2 110 C12 126 20 140 24 158 L4 166 C4 148 0 130 -2 112Z",
        tone.shade,
        tone.line,
        2.8,
    )
    fringe = line("M-17 164 v7 M-10 165 v7 M-3 166 v7 M8 164 v7 M15 162 v7 M22 159 v7", tone.line, 2.2)
    cloth = path(
        f"M-23 58 Q0 72 23 58 C42 64 {sw - 2} 72 {sw + 2} 100 C{sw + 4} 118 {sw} 132 {sw - 5} 142 C40 142 22 130 1 114 "
        f"C-22 130 -40 142 {-sw + 5} 142 C{-sw} 132 {-sw - 4} 118 {-sw - 2} 100 C{-sw + 2} 72 -42 64 -23 58Z",
        tone.fill, tone.line,
    )  # fmt: skip
    trim = line(
        f"M{sw - 6} 134 C40 134 22 122 1 106 C-22 122 -40 134 {-sw + 6} 134", mix(tone.fill, tone.light, 0.8), 3
    )
    folds = line(
        f"M-18 66 C-26 84 -18 98 -6 108 M18 66 C26 84 18 98 6 108 M-32 68 C-46 82 -48 100 {-sw + 10} 120 M32 68 C46 82 48 100 {sw - 10} 120",
        mix(tone.fill, tone.line, 0.45),
        2.2,
    )
    brooch = ellipse(0, 107, 6, 6, "#f2c14e", "#7a4f1c", 2.2) + ellipse(-1.5, 105.5, 2, 2, "#fff6d8")
    return fringe + tails + cloth + trim + folds + brooch


def shawl_behind(colour: str, body: Frame) -> str:
    """The point of a shawl on the back."""
    tone, sw = tones(colour), body.shoulder + 13
    cloth = path(
        f"M-23 60 Q0 54 23 60 C42 64 {sw - 2} 72 {sw + 2} 100 C{sw + 2} 118 {sw - 2} 130 {sw - 8} 138 Q30 150 0 178 Q-30 150 {-sw + 8} 138 C{-sw + 2} 130 {-sw - 2} 118 {-sw - 2} 100 C{-sw + 2} 72 -42 64 -23 60Z",
        tone.fill,
        tone.line,
    )
    return cloth + line(f"M{sw - 8} 130 Q30 142 0 168 Q-30 142 {-sw + 8} 130", mix(tone.fill, tone.light, 0.8), 3)
