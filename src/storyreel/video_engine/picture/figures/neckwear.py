"""Scarves, shawls, ties and pearls: worn over the torso and the arms."""

from storyreel.video_engine.picture.figures.body import Frame
from storyreel.video_engine.picture.figures.strokes import ellipse, ink, line, mix, path, tones


def neckwear(signature: str, colour: str, body: Frame) -> str:
    """Draw what a signature puts round the neck; nothing when it is worn elsewhere."""
    tone, d = tones(colour), body.way
    if signature == "scarf":
        tail = path(f"M{d * 8} 84 L{d * 13} 140 L{d * 31} 137 L{d * 26} 80Z", tone.fill, tone.line) + line(f"M{d * 12} 128 L{d * 30} 125 M{d * 15} 140 v6 M{d * 21} 139 v6 M{d * 27} 138 v6", tone.line, 2.2)
        wrap = path("M-28 58 Q0 76 28 58 C33 66 33 76 29 82 Q0 102 -29 82 C-33 76 -33 66 -28 58Z", tone.fill, tone.line)
        return tail + wrap + line("M-24 68 Q-4 84 14 82 M24 66 Q16 74 8 76", mix(tone.fill, tone.line, 0.5), 2.2)
    if signature == "shawl":
        return _shawl(tone.fill, body)
    if signature == "bow_tie":
        wings = "M0 84 C-8 74 -20 72 -20 78 V92 C-20 97 -8 94 0 86 C8 94 20 97 20 92 V78 C20 72 8 74 0 84Z"
        return path(wings, tone.fill, tone.line, 2.6) + ellipse(0, 85, 4.8, 5.2, tone.light, tone.line, 2.2)
    if signature == "tie":
        return path("M-5 82 L5 82 L4 91 L10 142 L0 152 L-10 142 L-4 91Z", tone.fill, tone.line, 2.6) + line("M-5 106 L7 98 M-7 124 L9 114", tone.light, 3)
    if signature == "pearls":
        beads = ((-20, 72), (-16, 80), (-9, 86), (0, 88), (9, 86), (16, 80), (20, 72))
        return "".join(ellipse(x, y, 4.2, 4.2, tone.light, ink("#b59a78"), 1.8) for x, y in beads)
    return ""


def _shawl(colour: str, body: Frame) -> str:
    tone, sw = tones(colour), body.shoulder + 12
    cloth = path(f"M-22 60 Q0 76 22 60 C40 64 {sw} 74 {sw + 3} 104 C{sw} 126 30 132 0 168 C-30 132 {-sw} 126 {-sw - 3} 104 C{-sw} 74 -40 64 -22 60Z", tone.fill, tone.line)
    fringe = "".join(f"M{x} {118 + (sw - abs(x)) * 0.95:.1f} v7" for x in range(-40, 41, 10))
    folds = line(f"M-16 70 C-30 90 -30 110 -12 140 M16 70 C30 90 30 110 12 140 M-30 72 C-46 86 -48 100 {-sw + 8} 112 M30 72 C46 86 48 100 {sw - 8} 112", mix(tone.fill, tone.line, 0.45), 2.2)
    brooch = ellipse(0, 88, 6, 6, "#f2c14e", "#7a4f1c", 2.2) + ellipse(-1.5, 86.5, 2, 2, "#fff6d8")
    return line(fringe, tone.line, 2.2) + cloth + folds + brooch
