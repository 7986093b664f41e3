"""Faces: the font files of a clip, and which of them sets which letter.

- A line is set whole in the first face that has all its letters, so that no
  word is patched together from two hands; the face that shapes a line must
  have all of it, or the rasteriser takes another for the whole line unasked.
- Where no face has a whole line, each letter is set in the first that has it,
  and a letter that none has is a visible �, named in the plan.
- Kana asks for the Japanese face and Hangul for the Korean one before the
  Chinese, because Han letters look different in each.
"""

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from storyreel.contracts.canonical import digest_of_file
from storyreel.video_engine.shelf import kept

UNKNOWN = "\ufffd"
SCRIPTS_FIRST = {"-jp-": ("\u3041", "\u30ff"), "-kr-": ("\uac00", "\ud7a3")}  # part of a font's id -> its own letters


@dataclass(frozen=True, eq=False)
class Face:
    """A font file with what it can set."""

    path: Path
    family: str
    weight: int
    advances: Mapping[int, float]  # ems, by code point


@lru_cache(maxsize=32)
def face_of(path: Path) -> Face:
    """The names, the weight and the advances of a font file, kept: to read a large font takes as long as a drawing."""
    read = kept("faces", (path.stem, digest_of_file(path)), lambda: json.dumps(_read(path)).encode())
    family, weight, em, widths = json.loads(bytes(read))
    return Face(path, family, weight, {int(point): width / em for point, width in widths.items()})


def _read(path: Path) -> tuple[str, int, int, dict[int, int]]:
    """Family, weight, units an em, and the advance in them of every code point."""
    from fontTools.ttLib import TTFont

    font = TTFont(path, lazy=True)
    names, metrics = font["name"], font["hmtx"].metrics
    family = names.getDebugName(16) or names.getDebugName(1) or path.stem
    widths = {point: metrics[glyph][0] for point, glyph in font.getBestCmap().items()}
    return family, int(font["OS/2"].usWeightClass), font["head"].unitsPerEm, widths


def runs_of(text: str, chain: Sequence[Face]) -> list[tuple[Face, str]]:
    """Divide a line into runs of one face each, in the order in which they are written."""
    text = printable(text)
    whole = next((face for face in chain if has_all(face.advances, text)), None)
    if whole is not None:
        return [(whole, text)] if text else []
    runs: list[tuple[Face, str]] = []
    for character in text:
        face = _face_for(character, chain, runs[-1][0] if runs else None)
        if face is None:
            character = UNKNOWN
            face = _face_for(UNKNOWN, chain, None) or chain[0]
        if runs and runs[-1][0] is face:
            runs[-1] = (face, runs[-1][1] + character)
        else:
            runs.append((face, character))
    return runs


def fallbacks_for(
    texts: Iterable[str], letters: Mapping[int, float], others: Mapping[str, Mapping[int, float]]
) -> tuple[str, ...]:
    """Name the further fonts that lines need, in the order in which they have to be tried.

    Args:
        letters: What the font of the lines' role can set.
        others: The same of each further font by its id, in order of liking.
    """
    lines = [printable(text) for text in texts]
    lacking = [line for line in lines if not has_all(letters, line)]
    order = sorted(others, key=lambda id_: not _is_of_script(id_, "".join(lacking)))
    used: set[str] = set()
    for line in lacking:
        whole = next((id_ for id_ in order if has_all(others[id_], line)), None)
        if whole is not None:
            used.add(whole)
            continue
        for character in line:
            if not _is_set(character, letters):
                sets = next((id_ for id_ in order if _is_set(character, others[id_])), None)
                used.add(sets or next((id_ for id_ in order if ord(UNKNOWN) in others[id_]), ""))
    return tuple(id_ for id_ in order if id_ in used)


def unknown_letters(texts: Iterable[str], faces: Iterable[Mapping[int, float]]) -> tuple[str, ...]:
    """Name the letters that no face has, such as "U+1F389 PARTY POPPER"."""
    kept = list(faces)
    letters = dict.fromkeys(c for text in texts for c in printable(text))
    lost = [c for c in letters if not any(_is_set(c, advances) for advances in kept)]
    return tuple(f"U+{ord(c):04X} {unicodedata.name(c, 'without a name')}" for c in lost)


def has_all(advances: Mapping[int, float], text: str) -> bool:
    """Whether a face can set a whole line."""
    return all(_is_set(character, advances) for character in text)


def printable(text: str) -> str:
    """A line as it is set: composed, without control characters."""
    kept = (" " if c in "\t\n\r" else c for c in unicodedata.normalize("NFC", text))
    return "".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cs", "Co"))


def _is_set(character: str, advances: Mapping[int, float]) -> bool:
    """Marks of direction, joiners and the choice of a variant need no glyph."""
    is_mark = unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"
    return is_mark or character.isspace() or ord(character) in advances


def _is_of_script(id_: str, text: str) -> bool:
    return any(part in id_ and any(low <= c <= high for c in text) for part, (low, high) in SCRIPTS_FIRST.items())


def _face_for(character: str, chain: Sequence[Face], current: Face | None) -> Face | None:
    point = ord(character)
    stays = current is not None and (_is_set(character, current.advances) or unicodedata.category(character) == "Mn")
    if stays and (character.isspace() or current is chain[0] or point not in chain[0].advances):
        return current
    if unicodedata.category(character) == "Cf":
        return chain[0]
    return next((face for face in chain if point in face.advances), None)
