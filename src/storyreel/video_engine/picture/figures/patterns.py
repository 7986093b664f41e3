# ruff: noqa: E501  (path data is kept on one line)
"""Woven and printed patterns, drawn over a torso and clipped to it by the garment."""

from storyreel.video_engine.picture.figures.strokes import ellipse, line, mix


def pattern(kind: str, colour: str, base: str) -> str:
    """Draw a pattern over the whole body box."""
    if kind == "stripe":
        return "".join(f'<rect x="-100" y="{y}" width="200" height="8" fill="{colour}"/>' for y in range(96, 270, 20))
    if kind == "dots":
        spots = ((x + (11 if row % 2 else 0), 90 + row * 17) for row in range(12) for x in range(-99, 100, 22))
        return "".join(ellipse(x, y, 3.4, 3.4, colour) for x, y in spots)
    if kind == "check":
        soft = mix(base, colour, 0.55)
        bars = "".join(f'<rect x="-100" y="{y}" width="200" height="7" fill="{soft}"/>' for y in range(88, 270, 24))
        return bars + "".join(
            f'<rect x="{x}" y="60" width="7" height="220" fill="{mix(base, colour, 0.4)}"/>'
            for x in range(-99, 100, 24)
        )
    if kind == "knit":
        rows = "".join(f"M-70 {y} " + "l7 6 l7 -6 " * 10 for y in (118, 130))
        return (
            line(rows, colour, 3.4)
            + f'<rect x="-100" y="108" width="200" height="3.4" fill="{colour}"/><rect x="-100" y="142" width="200" height="3.4" fill="{colour}"/>'
        )
    return ""
