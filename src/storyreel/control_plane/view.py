"""What a page is made from: the registry, the working directory, and what was asked."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storyreel.control_plane.folder import Folder

Row = dict[str, Any]


class NotThereError(Exception):
    """A page was asked for something that the registry does not know."""


@dataclass(frozen=True)
class View:
    """One question to the registry.

    Attributes:
        words: What the address says, by name: parts of its path and of its query.
        now: Seconds since 1970.
    """

    sql: sqlite3.Connection
    folder: Folder
    words: Mapping[str, str]
    now: float

    def word(self, name: str) -> str:
        """A word of the address; empty if it was not given."""
        return self.words.get(name, "").strip()

    def rows(self, query: str, *values: Any) -> list[Row]:
        """All rows of a query, as plain values by column; digests as hex."""
        cursor = self.sql.execute(query, values)
        names = [column[0] for column in cursor.description]
        return [
            {n: v.hex() if isinstance(v, bytes) else v for n, v in zip(names, row, strict=True)}
            for row in cursor.fetchall()
        ]

    def row(self, query: str, *values: Any) -> Row | None:
        """The first row of a query."""
        found = self.rows(query, *values)
        return found[0] if found else None

    def has(self, table: str) -> bool:
        """Whether the registry has this table."""
        return self.row("SELECT 1 FROM sqlite_master WHERE name = ?", table) is not None


def key(row_id: int) -> str:
    """A row's id as addresses have it."""
    return f"{row_id:016x}"


def row_id(key_word: str) -> int:
    """The id that an address names."""
    return int(key_word, 16)
