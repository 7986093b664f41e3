"""Rewrite SVG so that it is drawn faster and looks the same.

The opacity of a shape makes the rasteriser draw it on a sheet of its own, as
large as its box. A shape with a fill alone, or a stroke alone, needs none: its
opacity is that of its paint.
"""

import re

_TAG = re.compile(r"<(/?)(\w+)([^<>]*?)(/?)>")
_STROKE = re.compile(r'(?<![\w-])stroke="(?!none")')
_FILL = re.compile(r'(?<![\w-])fill="(none")?')
_SHAPES = ("path", "rect", "ellipse", "circle", "line", "polygon", "polyline")


def with_paint_opacity(document: str) -> str:
    """Give the opacity of shapes with one paint to that paint."""
    if ' opacity="' not in document:
        return document
    groups: list[tuple[bool, bool]] = []  # whether a fill, a stroke is inherited

    def rewrite(tag: re.Match[str]) -> str:
        closes, name, attributes, ends = tag.groups()
        if name == "g" and not ends:
            if closes:
                groups.pop()
            else:
                fill, stroke = groups[-1] if groups else (False, False)
                groups.append((fill or "fill=" in attributes, stroke or "stroke=" in attributes))
        if name not in _SHAPES or ' opacity="' not in attributes or "-opacity=" in attributes or "style=" in attributes:
            return tag[0]
        paint = _only_paint(attributes, *(groups[-1] if groups else (False, False)))
        return tag[0].replace(' opacity="', f' {paint}-opacity="') if paint else tag[0]

    return _TAG.sub(rewrite, document)


def _only_paint(attributes: str, has_fill: bool, has_stroke: bool) -> str:
    """ "fill", "stroke", or nothing where there are two paints or one may be inherited."""
    fill = _FILL.search(attributes)
    if fill and fill[1]:
        return "stroke" if _STROKE.search(attributes) else ""
    if (fill or not has_fill) and not has_stroke and "stroke=" not in attributes:
        return "fill"
    return ""
