"""Colours and SVG strokes that all drawings share.

One ink rule for everything: a line is the fill's own colour, darkened to
violet, never black. It is what makes figures, places and borrowed props look
like one hand.
"""

from functools import lru_cache

FIGURE_LINE = 3.2  # puppet units
SET_LINE = 2.4  # place units, near and mid layers; sets recede behind figures
FAR_LINE = 1.6


@lru_cache(maxsize=4096)
def mix(first: str, second: str, share: float) -> str:
    """Blend two `#rrggbb` colours; `share` 0 gives the first, 1 the second."""
    channels = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in channels)


@lru_cache(maxsize=1024)
def ink(fill: str) -> str:
    """The line colour that belongs to a fill."""
    return mix(mix(fill, "#2b1a3d", 0.62), "#000000", 0.06)


def shade(fill: str) -> str:
    """The cel shadow of a fill."""
    return mix(fill, "#4b2f6b", 0.26)


def light(fill: str) -> str:
    """The lit side of a fill."""
    return mix(fill, "#fff1d6", 0.30)


def path(d: str, fill: str, line: str | None = None, width: float = FIGURE_LINE, more: str = "") -> str:
    """An SVG path with round joins; `line` None leaves it unlined."""
    stroke = f'stroke="{line}" stroke-width="{width:g}" ' if line else ""
    return f'<path d="{d}" fill="{fill}" {stroke}stroke-linejoin="round" stroke-linecap="round" {more}/>'


def ellipse(
    x: float,
    y: float,
    rx: float,
    ry: float,
    fill: str,
    line: str | None = None,
    width: float = FIGURE_LINE,
    more: str = "",
) -> str:
    """An SVG ellipse around (x, y)."""
    stroke = f'stroke="{line}" stroke-width="{width:g}" ' if line else ""
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}" {stroke}{more}/>'


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str,
    radius: float = 0,
    line: str | None = None,
    line_width: float = SET_LINE,
) -> str:
    """An SVG rectangle from its top left corner."""
    stroke = f'stroke="{line}" stroke-width="{line_width:g}" stroke-linejoin="round" ' if line else ""
    where = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{radius:g}"'
    return f'<rect {where} fill="{fill}" {stroke}/>'


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
