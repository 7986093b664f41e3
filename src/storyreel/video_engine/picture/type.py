"""Type: text as SVG elements, set in font files and never in a system font.

- Text of an author is shown as text: it is escaped, and nobody runs it.
- A missing font would give blank text without an error, so families are read
  from the files themselves; with no font at all, words are bars.
- A line whose first strong letter is Hebrew or Arabic runs from the right:
  `start` is then the right side, and marks at its end stand on the left.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape  # xml.sax.saxutils brings the network modules along
from pathlib import Path

from storyreel.contracts.errors import EngineError
from storyreel.contracts.library import path_of
from storyreel.video_engine.picture.faces import UNKNOWN, Face, face_of, runs_of
from storyreel.video_engine.picture.line_breaks import cut_off, wrapped
from storyreel.video_engine.picture.raster import Box, ink_bounds, rasterise

__all__ = ["UNKNOWN", "Fitted", "Style", "Typesetter", "is_from_right"]

ROLES = ("title", "text", "hand", "print")
BAR = 0.52  # ems a character, where there is no font
ISOLATE, END = "\u2067", "\u2069"  # right to left inside
SHAPED = ("\u0590", "\u0dff"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufefc")  # letters that change with their neighbours
MEASURE = 64  # pixels an em, for measuring them
ONE_LINE = 0.84  # of the size: so much smaller rather than a second line


@dataclass(frozen=True)
class Style:
    """How a text looks; lengths are pixels."""

    role: str
    size: float
    colour: str
    outline: str = ""
    outline_width: float = 0.0
    spacing: float = 0.0
    anchor: str = "middle"

    def at(self, size: float) -> "Style":
        """The same in another size."""
        share = size / self.size
        return replace(self, size=size, outline_width=self.outline_width * share, spacing=self.spacing * share)


@dataclass(frozen=True)
class Fitted:
    """Lines that fit a box, their style, and whether words were lost."""

    lines: tuple[str, ...]
    style: Style
    is_cut: bool = False


class Typesetter:
    """Measures, breaks and sets text in the fonts of a shot."""

    def __init__(self, fonts: Mapping[str, str]) -> None:
        """Take the fonts of a shot spec by role; `fallback-…` ones are tried after the text's, in order of name."""
        more = sorted(name for name in fonts if name.startswith("fallback"))
        rest = sorted(name for name in fonts if name not in more)
        usable = {name: _usable(uri) for name, uri in fonts.items()}
        self._chains = {
            role: list(dict.fromkeys(face for name in names if (face := usable.get(name))))
            for role in ROLES
            for names in [[role, "text", *more, *rest]]
        }
        faces = dict.fromkeys(face for chain in self._chains.values() for face in chain)
        self._files = {_family(face): face.path for face in faces}

    def files(self, body: str) -> list[Path]:
        """The font files that elements are set in; the rasteriser must not have others to choose from."""
        return [path for family, path in self._files.items() if family in body]

    def width(self, text: str, style: Style) -> float:
        """The advance of a line in pixels, without kerning."""
        if not self._chains[style.role]:
            return len(text) * (BAR * style.size + style.spacing)
        if _is_shaped(text):
            return self._shaped_width(text, style.role) * style.size / MEASURE
        return sum(
            face.advances.get(ord(c), 0.5) * style.size + style.spacing
            for face, run in runs_of(text, self._chains[style.role])
            for c in run
        )

    def wrap(self, text: str, style: Style, limit: float) -> list[str]:
        """Break a text into lines no wider than `limit`; a longer word stays whole."""
        return wrapped(text, limit, lambda line: self.width(line, style))

    def fit(self, text: str, style: Style, limit: float, lines: int = 1, least: float = 0.6) -> Fitted:
        """Make a text fit a box: smaller, then broken, then smaller still, then cut with an ellipsis.

        Args:
            limit: The width of the box in pixels.
            lines: How many lines it holds.
            least: The smallest share of the size that can still be read.
        """
        measured = self.width(text, style)
        if lines == 1 or measured * ONE_LINE <= limit:
            share = min(1.0, limit / measured) if measured else 1.0
            if share >= (least if lines == 1 else ONE_LINE):
                return Fitted((text,) if text.strip() else (), style.at(style.size * share))
        for step in range(21):
            tried = style.at(style.size * (1 - (1 - least) * step / 20))
            broken = self.wrap(text, tried, limit)
            if len(broken) <= lines and all(self.width(line, tried) <= limit for line in broken):
                return Fitted(tuple(self._balanced(text, tried, limit, broken)), tried)
        return self._cut(text, style.at(style.size * least), limit, lines)

    def set(self, text: str, x: float, y: float, style: Style) -> str:
        """An SVG text element with its baseline at (x, y)."""
        if not self._chains[style.role]:
            return self._bars(text, x, y, style)
        spaced = style.spacing and not _is_shaped(text)  # letters that join must not be spaced
        runs = runs_of(text, self._chains[style.role])
        if runs and is_from_right(text):
            runs = [(runs[0][0], ISOLATE + runs[0][1]), *runs[1:]]
            runs[-1] = (runs[-1][0], runs[-1][1] + END)
        spans = "".join(
            f'<tspan {_family(face)} font-weight="{face.weight}">{escape(run, quote=False)}</tspan>'
            for face, run in runs
        )
        more = f'letter-spacing="{style.spacing:.2f}" ' if spaced else ""
        if style.outline:
            more += f'stroke="{style.outline}" stroke-width="{style.outline_width:.2f}" '
            more += 'stroke-linejoin="round" paint-order="stroke" '
        place = f'x="{x:.2f}" y="{y:.2f}" font-size="{style.size:.2f}" text-anchor="{style.anchor}"'
        return f'<text {place} fill="{style.colour}" xml:space="preserve" {more}>{spans}</text>'

    def set_between(self, text: str, left: float, right: float, y: float, style: Style) -> str:
        """Set a line from the side on which its script begins."""
        if is_from_right(text):
            return self.set(text, right, y, replace(style, anchor="end"))
        return self.set(text, left, y, replace(style, anchor="start"))

    def _cut(self, text: str, style: Style, limit: float, lines: int) -> Fitted:
        def measure(line: str) -> float:
            return self.width(line, style)

        broken = wrapped(text, limit, measure, breaks_words=True)
        if len(broken) <= lines:
            return Fitted(tuple(broken), style)
        rest = wrapped(" ".join(broken[lines - 1 :]), 2 * limit, measure, breaks_words=True)[0]
        return Fitted((*broken[: lines - 1], cut_off(rest, limit, measure)), style, is_cut=True)

    def _balanced(self, text: str, style: Style, limit: float, broken: list[str]) -> list[str]:
        """Break into as many lines, but of nearly equal length."""
        if len(broken) < 2:
            return broken
        low, high = self.width(text, style) / len(broken), limit
        for _ in range(12):
            middle = (low + high) / 2
            tried = self.wrap(text, style, middle)
            is_wide = any(self.width(line, style) > limit for line in tried)
            low, high = (middle, high) if len(tried) > len(broken) or is_wide else (low, middle)
        return self.wrap(text, style, high)

    def _shaped_width(self, text: str, role: str) -> float:
        """The ink of a line at MEASURE pixels an em: letters that join are narrower than they are alone."""
        body = self.set(text, MEASURE, MEASURE, Style(role, MEASURE, "#ffffff", anchor="start"))
        return _ink_width(body, tuple(self.files(body)), len(text)) + MEASURE * 0.12

    def _bars(self, text: str, x: float, y: float, style: Style) -> str:
        """A bar for each word, where there is no font to set it in."""
        em = BAR * style.size + style.spacing
        left = x - {"middle": 0.5, "end": 1.0}.get(style.anchor, 0.0) * self.width(text, style)
        bars, at = [], 0
        for word in text.split(" "):
            place = f'x="{left + at * em:.2f}" y="{y - 0.6 * style.size:.2f}"'
            size = f'width="{max(1, len(word)) * em - 0.2 * em:.2f}" height="{0.5 * style.size:.2f}"'
            bars.append(f'<rect {place} {size} fill="{style.colour}"/>')
            at += len(word) + 1
        return "".join(bars)


def is_from_right(text: str) -> bool:
    """Whether the first strong letter of a line is written from right to left (Unicode UAX #9, P2)."""
    strong = (unicodedata.bidirectional(c) for c in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


@lru_cache(maxsize=512)
def _ink_width(body: str, files: tuple[Path, ...], letters: int) -> float:
    width = (letters + 3) * MEASURE
    return float(ink_bounds(rasterise(body, Box(0, 0, width, 2 * MEASURE), width, 2 * MEASURE, files))[2])


def _is_shaped(text: str) -> bool:
    return any(low <= c <= high for c in text for low, high in SHAPED)


def _usable(uri: str) -> Face | None:
    """The face of a font file that is there; the plan has flagged one that is not."""
    try:
        return face_of(path_of(uri)) if uri else None
    except EngineError:
        return None


def _family(face: Face) -> str:
    return f'font-family="{escape(repr(face.family))}"'
