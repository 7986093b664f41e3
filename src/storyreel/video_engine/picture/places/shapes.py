"""Shapes and paints of sets.

A paint is a `#rrggbb` colour or a gradient written as a call, such as
`ramp(#f2d9a6,#c98f5e)`; `document` turns the calls into definitions whose
ids are local to that document. Colours stay readable in the art, so haze can
be laid over finished drawings.
"""

import re
from collections.abc import Callable, Sequence

from storyreel.video_engine.picture import ink as inks

WORLD_WIDTH, WORLD_HEIGHT = 1600, 1200

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_GRADIENT = re.compile(r'"((ramp|across|veil|side|halo)\(([^)]*)\))"')
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}")


def document(art: str, width: float = WORLD_WIDTH, height: float = WORLD_HEIGHT) -> str:
    """Wrap art as an SVG document, with at most two decimals in every number."""
    ids: dict[str, str] = {}
    body = _GRADIENT.sub(lambda call: f'"url(#{ids.setdefault(call.group(1), f"p{len(ids)}")})"', art)
    definitions = "".join(_definition(paint, name) for paint, name in ids.items())
    body = _LONG_NUMBER.sub(lambda number: f"{float(number.group()):.2f}", body)
    defs = f"<defs>{definitions}</defs>" if definitions else ""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">{defs}{body}</svg>'


def recolour(art: str, change: Callable[[str], str]) -> str:
    """Change every colour of a drawing, lines and gradients too."""
    return _COLOUR.sub(lambda colour: change(colour.group().lower()), art)


def hazed(art: str, haze: str, share: float) -> str:
    """Let the air between the camera and a drawing take its share of every colour."""
    return recolour(art, lambda colour: inks.mix(colour, haze, share)) if share > 0 else art


def ramp(*colours: str) -> str:
    """A vertical gradient of two or three colours."""
    return f"ramp({','.join(colours)})"


def across(*colours: str) -> str:
    """A horizontal gradient of two or three colours."""
    return f"across({','.join(colours)})"


def lit_from_left(colour: str) -> str:
    """The paint of a round or wooden body: light on its left, shade on its right."""
    return across(inks.light(colour), colour, inks.shade(colour))


def line_of(fill: str) -> str:
    """The ink of a paint: of its first colour when it is a gradient."""
    return inks.ink(fill[fill.index("#") :][:7])


def box(x: float, y: float, w: float, h: float, fill: str, radius: float = 0, line: float = inks.SET_LINE) -> str:
    """A rectangle with its own ink; `line` 0 leaves it unlined."""
    return inks.rect(x, y, w, h, fill, radius, line_of(fill) if line else None, line)


def poly(points: Sequence[tuple[float, float]], fill: str, line: float = inks.SET_LINE) -> str:
    """A closed polygon with its own ink."""
    return shape("M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z", fill, line)


def shape(d: str, fill: str, line: float = inks.SET_LINE, more: str = "") -> str:
    """A free path with its own ink."""
    return inks.path(d, fill, line_of(fill) if line else None, line, more)


def oval(x: float, y: float, rx: float, ry: float, fill: str, line: float = inks.SET_LINE, more: str = "") -> str:
    """An ellipse with its own ink."""
    return inks.ellipse(x, y, rx, ry, fill, line_of(fill) if line else None, line, more)


def stroke(d: str, colour: str, width: float = 2, opacity: float = 1) -> str:
    """An open line."""
    faint = f'opacity="{opacity:g}"' if opacity < 1 else ""
    return inks.path(d, "none", colour, width, faint)


def glow(x: float, y: float, radius: float, colour: str = "#ffcf7a", opacity: float = 0.8, flat: float = 1) -> str:
    """A soft round light; `flat` below 1 lays it on the ground."""
    return inks.ellipse(x, y, radius, radius * flat, f"halo({colour},{opacity:g})")


def veil(x: float, y: float, w: float, h: float, colour: str, above: float, below: float) -> str:
    """A rectangle of see-through colour, its opacity running from top to bottom."""
    return inks.rect(x, y, w, h, f"veil({colour},{above:g},{below:g})")


def side_veil(x: float, y: float, w: float, h: float, colour: str, left: float, right: float) -> str:
    """A rectangle of see-through colour, its opacity running from left to right."""
    return inks.rect(x, y, w, h, f"side({colour},{left:g},{right:g})")


def contact(x: float, y: float, rx: float, ry: float | None = None, opacity: float = 0.42) -> str:
    """The soft shadow where a thing stands."""
    return inks.ellipse(x, y, rx, ry if ry else rx * 0.16, f"halo(#2b1a3d,{opacity:g})")


def at(x: float, y: float, art: str, scale: float = 1, flip: bool = False) -> str:
    """Move art so that its origin stands at (x, y)."""
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({-scale if flip else scale:.3f} {scale:.3f})">{art}</g>'


def turned(art: str, degrees: float) -> str:
    """Turn art clockwise around its origin."""
    return f'<g transform="rotate({degrees:g})">{art}</g>'


def faint(art: str, opacity: float) -> str:
    """Let the ground shine through a whole drawing."""
    return f'<g opacity="{opacity:g}">{art}</g>'


def _definition(paint: str, name: str) -> str:
    kind, _, arguments = paint.rstrip(")").partition("(")
    values = arguments.split(",")
    if kind == "halo":
        colour, opacity = values[0], float(values[1])
        stops = [(0.0, colour, opacity), (0.45, colour, opacity * 0.38), (1.0, colour, 0.0)]
        return f'<radialGradient id="{name}">{_stops(stops)}</radialGradient>'
    if kind in ("veil", "side"):
        stops = [(0.0, values[0], float(values[1])), (1.0, values[0], float(values[2]))]
    else:
        stops = [(at / (len(values) - 1), colour, 1.0) for at, colour in enumerate(values)]
    direction = 'x2="0" y2="1"' if kind in ("ramp", "veil") else 'x2="1" y2="0"'
    return f'<linearGradient id="{name}" x1="0" y1="0" {direction}>{_stops(stops)}</linearGradient>'


def _stops(stops: Sequence[tuple[float, str, float]]) -> str:
    return "".join(
        f'<stop offset="{offset:g}" stop-color="{colour}"'
        + (f' stop-opacity="{opacity:.3g}"' if opacity < 1 else "")
        + "/>"
        for offset, colour, opacity in stops
    )
