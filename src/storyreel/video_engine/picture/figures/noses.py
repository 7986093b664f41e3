# ruff: noqa: E501  (path data is kept on one line)
"""Noses: five shapes that lead the turn of the head."""

from storyreel.video_engine.picture.figures.strokes import ellipse, ink, line, mix, tones


def nose(kind: str, cx: float, turn: float, skin: str) -> str:
    """Draw a nose for a face whose middle is at `cx`."""
    x, far = cx + turn * 7, 1 if turn >= 0 else -1
    edge, warm = mix(skin, ink(skin), 0.75), mix(skin, "#e0605a", 0.2)
    glint = ellipse(x - far * 1.5, 14.5, 2.2, 1.6, tones(skin).light)
    if kind == "round":
        ball = ellipse(x, 17.5, 8, 6.8, warm)
        return ball + line(f"M{x - 7.5} 17.5 C{x - 7} 26.5 {x + 7} 26.5 {x + 7.5} 17.5", edge, 2.5) + glint
    if kind == "wide":
        wings = line(
            f"M{x - 9} 17.5 C{x - 11.5} 23 {x - 4} 24.5 {x} 22.5 C{x + 4} 24.5 {x + 11.5} 23 {x + 9} 17.5", edge, 2.5
        )
        return ellipse(x, 18, 8.4, 5, warm) + wings + glint
    if kind == "pointed":
        return line(f"M{x - far * 2} 5 L{x + far * 8} 18.5 Q{x + far * 6} 22.5 {x - far * 3} 21.5", edge, 2.6)
    if kind == "long":
        bridge = line(
            f"M{x - far * 3} 3 C{x + far * 3} 8 {x + far * 10} 13 {x + far * 9} 20 C{x + far * 8} 25 {x} 25.5 {x - far * 5} 22.5",
            edge,
            2.6,
        )
        return ellipse(x + far * 3, 19.5, 6, 5, warm) + bridge
    tip = line(f"M{x + far * 2} 10 q{far * 6.5} 6.5 {far * 1.5} 10.5 q{-far * 4} 1.8 {-far * 7} -.4", edge, 2.6)
    return ellipse(x + far * 1, 18, 5.6, 4.2, warm) + tip
