"""Ornaments of title cards: a swash, engraved rules, slabs behind the lines."""

from collections.abc import Callable
from dataclasses import dataclass

from storyreel.video_engine.picture.backdrop import AMBER, VIOLET
from storyreel.video_engine.picture.ink import path
from storyreel.video_engine.picture.type import Fitted, Typesetter


@dataclass(frozen=True)
class Block:
    """The lines of a title with the place of each baseline."""

    fitted: Fitted
    x: float
    baselines: tuple[float, ...]

    @property
    def bottom(self) -> float:
        """The last baseline."""
        return self.baselines[-1] if self.baselines else 0.0


@dataclass(frozen=True)
class Ornament:
    """SVG elements under and over the lines, and where a byline begins."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    below: float


def swash(block: Block, type_: Typesetter, width: int, height: int, unit: float) -> Ornament:
    """A brush stroke under the title, with a star in its middle."""
    y, middle = block.bottom + 54 * unit, width / 2
    half = min(_widest(block, type_) * 0.42, 300 * unit)
    left, inner, quarter = middle - half, middle - 26 * unit, middle - half / 2
    stroke = f"M{left:.1f} {y + 6 * unit:.1f}Q{quarter:.1f} {y - 8 * unit:.1f} {inner:.1f} {y:.1f}"
    stroke += f"L{inner:.1f} {y + 5 * unit:.1f}Q{quarter:.1f} {y - unit:.1f} {left:.1f} {y + 6 * unit:.1f}Z"
    art = path(stroke, AMBER, VIOLET, 5 * unit, 'paint-order="stroke"')
    art += f'<g transform="translate({2 * middle:.1f} 0) scale(-1 1)">{art}</g>'
    return Ornament((), (art + _star(middle, y + 1 * unit, 13 * unit),), y + 26 * unit)


def rules(block: Block, type_: Typesetter, width: int, height: int, unit: float) -> Ornament:
    """Thin rules above and below, the lower one with a lozenge."""
    size, middle = block.fitted.style.size, width / 2
    half = min(_widest(block, type_) / 2 + 40 * unit, width * 0.45)
    above = (block.baselines[0] if block.baselines else 0.0) - size * 1.12
    below = block.bottom + size * 0.62
    body = ""
    for y in (above, below):
        gap = 22 * unit if y == below else 0.0
        for side in (-1, 1):
            x = middle + side * gap
            end = middle + side * half
            body += path(f"M{x:.1f} {y - 1.6 * unit:.1f}L{end:.1f} {y:.1f}L{x:.1f} {y + 1.6 * unit:.1f}Z", AMBER, None)
    body += path(
        f"M{middle - 11 * unit:.1f} {below:.1f}l{11 * unit:.1f} {-11 * unit:.1f}l{11 * unit:.1f} {11 * unit:.1f}"
        f"l{-11 * unit:.1f} {11 * unit:.1f}Z",
        AMBER,
    )
    return Ornament((), (body,), below + 18 * unit)


def slabs(block: Block, type_: Typesetter, width: int, height: int, unit: float) -> Ornament:
    """A slanted dark slab behind each line, from the side on which it begins, and an amber bar under the last."""
    size, bodies = block.fitted.style.size, []
    from_right = block.fitted.style.anchor == "end"
    for line, y in zip(block.fitted.lines, block.baselines, strict=True):
        long = type_.width(line, block.fitted.style) + 44 * unit
        top, bottom, slant = y - size * 1.0, y + size * 0.2, 22 * unit
        edge = (0, width)[from_right]
        end = block.x - long if from_right else block.x + long
        lean = -slant if from_right else slant
        bodies.append(
            path(
                f"M{edge} {top:.1f}L{end + lean:.1f} {top:.1f}L{end:.1f} {bottom:.1f}L{edge} {bottom:.1f}Z",
                VIOLET,
                None,
                0,
                'opacity=".88"',
            )
        )
    y = block.bottom + size * 0.2 + 16 * unit
    start = block.x - 260 * unit if from_right else block.x
    bar = path(f"M{start:.1f} {y:.1f}h{260 * unit:.1f}l{-6 * unit:.1f} {12 * unit:.1f}h{-254 * unit:.1f}Z", AMBER)
    return Ornament(tuple(bodies), (bar,), y + 14 * unit)


def _widest(block: Block, type_: Typesetter) -> float:
    return max((type_.width(line, block.fitted.style) for line in block.fitted.lines), default=0.0)


def _star(x: float, y: float, r: float) -> str:
    points = ((0, -1), (0.24, -0.3), (0.95, -0.31), (0.38, 0.12), (0.59, 0.81), (0, 0.4))
    outline = [*points, *((-a, b) for a, b in reversed(points[1:-1]))]
    d = "M" + "L".join(f"{x + a * r:.1f} {y + b * r:.1f}" for a, b in outline) + "Z"
    return path(d, AMBER, VIOLET, r * 0.38, 'paint-order="stroke"')


ORNAMENTS: dict[str, Callable[[Block, Typesetter, int, int, float], Ornament]] = {
    "rules": rules,
    "slabs": slabs,
    "swash": swash,
}
