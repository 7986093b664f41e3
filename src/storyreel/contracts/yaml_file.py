"""Read the files that people write: YAML 1.2, with a line for every complaint."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from storyreel.contracts.errors import InputError

MAX_BYTES = 1 << 20

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """A YAML file as plain values, with the line and column of every one."""

    where: str
    value: Any
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)

    def line_of(self, *path: str | int) -> int:
        """The line (from 1) of the value at a path, or of the nearest value around it."""
        return self.mark_of(path)[0]

    def mark_of(self, path: Path) -> tuple[int, int]:
        """Line and column (from 1) of the value at a path, or of the nearest value around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, (1, 1))

    def with_lines(self, text: str) -> str:
        """A text with the line of every place of this file: `project:canon.yaml facts[1].object` → `… line 9`.

        Artifacts name places, not lines, because a comment moves lines and changes no meaning.
        """
        return re.sub(
            rf"project:{re.escape(self.where)} ([\w.\[\]-]+)",
            lambda match: f"project:{self.where} line {self.line_of(*_steps(match[1]))}",
            text,
        )

    def error(self, path: Path, message: str) -> InputError:
        """An error that names this file, the line and the column of a path."""
        line, column = self.mark_of(path)
        return InputError(f"{self.where}: line {line}, column {column}: {message}")

    def check_keys(self, path: Path, known: Iterable[str]) -> None:
        """Refuse keys that nobody reads.

        Raises:
            InputError: Names the first unknown key and the nearest known one.
        """
        value = self.value
        for step in path:
            value = value[step]
        names = sorted(known)
        for key in value:
            if key not in names:
                raise self.error((*path, key), unknown_key(str(key), names))


def load_yaml(data: bytes, where: str) -> Any:
    """A YAML file as plain values; None if it says nothing.

    Raises:
        InputError: With the line and column of what is wrong.
    """
    return read_yaml(data, where).value


def text_of(data: bytes, where: str) -> str:
    """The text of a file that a person wrote.

    Raises:
        InputError: It is larger than `MAX_BYTES`, or no UTF-8.
    """
    if len(data) > MAX_BYTES:
        raise InputError(f"{where}: {len(data):,} bytes, expected at most {MAX_BYTES:,}; split the file")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{where}: byte {error.start}: found no UTF-8 text; save the file as UTF-8") from None


def read_yaml(data: bytes, where: str) -> Document:
    """A YAML file with its places.

    Raises:
        InputError: With the line and column of what is wrong.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    text = text_of(data, where)
    reader = YAML(typ="safe", pure=True)
    try:
        node = reader.compose(text)
        marks: dict[Path, tuple[int, int]] = {}
        if node is None:
            return Document(where, None)
        _collect(node, (), marks, set(), where)
        return Document(where, reader.constructor.construct_document(node), marks)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"line {mark.line + 1}, column {mark.column + 1}: " if mark else ""
        problem = str(error.problem or error.context).split("\n")[0]
        raise InputError(f"{where}: {place}{problem}; mend the YAML there") from None
    except (YAMLError, ValueError, RecursionError) as error:
        raise InputError(f"{where}: {str(error).splitlines()[0]}; mend the YAML") from None


def unknown_key(found: str, known: list[str]) -> str:
    """What is wrong with a key, and what was perhaps meant."""
    return f"unknown key {found!r}; {nearest(found, known)}"


def nearest(found: str, known: Iterable[str]) -> str:
    """`did you mean 'y'?`, or the list of what is known."""
    known = list(known)
    near = difflib.get_close_matches(found, known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else f"expected one of {', '.join(known)}"


def _steps(place: str) -> Path:
    return tuple(int(part) if part.isdigit() else part for part in re.split(r"[.\[\]]+", place) if part)


def _collect(node: Any, path: Path, marks: dict[Path, tuple[int, int]], seen: set[int], where: str) -> None:
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    if id(node) in seen:
        raise InputError(
            f"{where}: line {line}, column {column}: found an alias (*name), expected plain values; write it out"
        )
    seen.add(id(node))
    marks[path] = (line, column)
    if node.id == "scalar" and any("\ud800" <= letter <= "\udfff" for letter in node.value):
        raise InputError(
            f"{where}: line {line}, column {column}: found half a character (\\ud800 to \\udfff), expected text"
        )
    if node.id == "mapping":
        for key, value in node.value:
            if key.id != "scalar":
                mark = key.start_mark
                raise InputError(
                    f"{where}: line {mark.line + 1}, column {mark.column + 1}: "
                    f"found a {key.id} as a key, expected a word; write `name: value`"
                )
            step = (*path, key.value)
            _collect(value, step, marks, seen, where)
            marks[step] = (key.start_mark.line + 1, key.start_mark.column + 1)
    elif node.id == "sequence":
        for index, value in enumerate(node.value):
            _collect(value, (*path, index), marks, seen, where)
