"""Type: text as SVG elements, set in font files and never in a system font.

- Text of an author is shown as text: it is escaped, and nobody runs it.
- Each character is looked up in the fonts; one that the chosen font lacks is
  set in the first font that has it, and one that none has is a visible �.
- A missing font would give blank text without an error, so families are read
  from the files themselves; with no font at all, words are bars.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from storyreel.contracts.errors import EngineError
from storyreel.contracts.library import path_of

ROLES = ("title", "text")
BAR = 0.52  # ems a character, where there is no font
UNKNOWN = "\ufffd"


@dataclass(frozen=True, eq=False)
class Face:
    """A font file with what it can set."""

    path: Path
    family: str
    weight: int
    advances: Mapping[int, float]  # ems, by code point


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


class Typesetter:
    """Measures, breaks and sets text in the fonts of a shot."""

    def __init__(self, fonts: Mapping[str, str]) -> None:
        """Take the fonts of a shot spec: `title` and `text` first, then any other as a fallback."""
        order = {role: [role, *sorted(name for name in fonts if name != role)] for role in ROLES}
        self._chains = {
            role: list(dict.fromkeys(face for name in names if (face := _usable(fonts.get(name, "")))))
            for role, names in order.items()
        }
        self.files = list(dict.fromkeys(face.path for chain in self._chains.values() for face in chain))

    def width(self, text: str, style: Style) -> float:
        """The advance of a line in pixels, without kerning."""
        if not self._chains[style.role]:
            return len(text) * (BAR * style.size + style.spacing)
        return sum(
            face.advances.get(ord(c), 0.5) * style.size + style.spacing
            for face, run in self._runs(text, style.role)
            for c in run
        )

    def wrap(self, text: str, style: Style, limit: float) -> list[str]:
        """Break a text at spaces into lines no wider than `limit`; a longer word stays whole."""
        lines: list[str] = []
        for word in text.split():
            if lines and self.width(f"{lines[-1]} {word}", style) <= limit:
                lines[-1] = f"{lines[-1]} {word}"
            else:
                lines.append(word)
        return lines

    def fit(self, text: str, style: Style, limit: float) -> Style:
        """The style, made smaller until a line is no wider than `limit`."""
        width = self.width(text, style)
        if width <= limit:
            return style
        size = style.size * limit / width
        return Style(
            style.role,
            size,
            style.colour,
            style.outline,
            style.outline_width * size / style.size,
            style.spacing,
            style.anchor,
        )

    def set(self, text: str, x: float, y: float, style: Style) -> str:
        """An SVG text element with its baseline at (x, y)."""
        if not self._chains[style.role]:
            return self._bars(text, x, y, style)
        spans = "".join(
            f'<tspan font-family={quoteattr(repr(face.family))} font-weight="{face.weight}">{escape(run)}</tspan>'
            for face, run in self._runs(text, style.role)
        )
        more = f'letter-spacing="{style.spacing:.2f}" ' if style.spacing else ""
        if style.outline:
            more += f'stroke="{style.outline}" stroke-width="{style.outline_width:.2f}" '
            more += 'stroke-linejoin="round" paint-order="stroke" '
        place = f'x="{x:.2f}" y="{y:.2f}" font-size="{style.size:.2f}" text-anchor="{style.anchor}"'
        return f'<text {place} fill="{style.colour}" xml:space="preserve" {more}>{spans}</text>'

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

    def _runs(self, text: str, role: str) -> list[tuple[Face, str]]:
        chain = self._chains[role]
        runs: list[tuple[Face, str]] = []
        for character in _printable(text):
            face = _face_for(character, chain, runs[-1][0] if runs else None)
            if face is None:
                character = UNKNOWN
                face = _face_for(UNKNOWN, chain, None) or chain[0]
            if runs and runs[-1][0] is face:
                runs[-1] = (face, runs[-1][1] + character)
            else:
                runs.append((face, character))
        return runs


def _usable(uri: str) -> "Face | None":
    """The face of a font file that is there; the plan has flagged one that is not."""
    try:
        return face_of(path_of(uri)) if uri else None
    except EngineError:
        return None


@lru_cache(maxsize=16)
def face_of(path: Path) -> Face:
    """Read the names, the weight and the advances of a font file."""
    from fontTools.ttLib import TTFont

    font = TTFont(path, lazy=True)
    names = font["name"]
    family = names.getDebugName(16) or names.getDebugName(1) or path.stem
    em = font["head"].unitsPerEm
    metrics = font["hmtx"].metrics
    advances = {point: metrics[glyph][0] / em for point, glyph in font.getBestCmap().items()}
    return Face(path, family, int(font["OS/2"].usWeightClass), advances)


def _face_for(character: str, chain: Sequence[Face], current: Face | None) -> Face | None:
    point = ord(character)
    stays = current is not None and (point in current.advances or unicodedata.category(character) in ("Mn", "Cf"))
    if stays and (character.isspace() or current is chain[0] or point not in chain[0].advances):
        return current
    if unicodedata.category(character) == "Cf":
        return chain[0]
    return next((face for face in chain if ord(character) in face.advances), None)


def _printable(text: str) -> str:
    kept = (" " if c in "\t\n\r" else c for c in unicodedata.normalize("NFC", text))
    return "".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cs", "Co"))
