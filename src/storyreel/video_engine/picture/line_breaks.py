"""Where a line of text may be broken.

- At spaces; Chinese and Japanese also between their letters, but no line
  begins with a closing mark or a small kana, and none ends with an opening one.
- A word that is longer than a whole line is broken between letters, never
  between a letter and its marks.
"""

import unicodedata
from collections.abc import Callable

NO_START = set("、。，．・：；？！ー’”）］｝〕〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻…‥,.!?:;)]}%°")
NO_END = set("（［｛〔〈《「『【‘“([{")
JOINER = "\u200d"

Measure = Callable[[str], float]


def wrapped(text: str, limit: float, measure: Measure, breaks_words: bool = False) -> list[str]:
    """Break a text into lines no wider than `limit`.

    Args:
        breaks_words: Break a word that is longer than a line; else it stays whole and too wide.
    """
    lines: list[str] = []
    for gap, piece in _pieces(text):
        if lines and measure(lines[-1] + gap + piece) <= limit:
            lines[-1] += gap + piece
            continue
        parts = [piece]
        if breaks_words and measure(piece) > limit:
            parts = _broken(piece, limit, measure)
        lines += parts
    return lines


def cut_off(line: str, limit: float, measure: Measure) -> str:
    """A line made shorter until it fits with an ellipsis."""
    clusters = _clusters(line)
    while clusters and measure("".join(clusters).rstrip(" ,.;:-") + "…") > limit:
        clusters.pop()
    return "".join(clusters).rstrip(" ,.;:-") + "…"


def _pieces(text: str) -> list[tuple[str, str]]:
    """What stays together, each with the space before it."""
    pieces: list[tuple[str, str]] = []
    for word in text.split():
        gap = " " if pieces else ""
        for piece in _words(word):
            pieces.append((gap, piece))
            gap = ""
    return pieces


def _words(word: str) -> list[str]:
    parts: list[str] = []
    for cluster in _clusters(word):
        last = parts[-1] if parts else ""
        joins = bool(last) and not (_breaks(last[-1]) or _breaks(cluster[0]))
        holds = bool(last) and (cluster[0] in NO_START or last[-1] in NO_END)
        if joins or holds:
            parts[-1] += cluster
        else:
            parts.append(cluster)
    return parts


def _breaks(character: str) -> bool:
    """Whether a line may end before or after a letter inside a word: Han and kana."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\uffef"


def _broken(word: str, limit: float, measure: Measure) -> list[str]:
    lines: list[str] = []
    for cluster in _clusters(word):
        if lines and measure(lines[-1] + cluster) <= limit:
            lines[-1] += cluster
        else:
            lines.append(cluster)
    return lines


def _clusters(text: str) -> list[str]:
    """Letters with the marks that belong to them."""
    clusters: list[str] = []
    for character in text:
        is_mark = unicodedata.category(character) in ("Mn", "Mc", "Me") or character == JOINER
        if clusters and (is_mark or clusters[-1].endswith(JOINER) or "\ufe00" <= character <= "\ufe0f"):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters
