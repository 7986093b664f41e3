"""Recall: texts that are near in meaning to a question, for colour. Never a premise of anything.

- A text becomes a vector of small whole numbers, kept as a BLOB in SQLite.
- The search is exact: whole-number arithmetic over every vector, so NumPy and
  sqlite-vec find the same, and no order of sums can change it.
- Nearness is rounded to hundredths before it decides; equals go by their id.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storyreel.contracts.story import Memory

if TYPE_CHECKING:
    import numpy as np

    Vector = np.ndarray[Any, np.dtype[np.int8]]

SCALE = 127  # the length of a vector in whole numbers
Embed = Callable[[Sequence[str]], "Vector"]  # texts -> one row of int8 for each


@dataclass(frozen=True)
class Text:
    """Something that may be remembered, and where it stands."""

    text: str
    source: str


class Recall:
    """Texts with their vectors in one SQLite file, or in memory."""

    def __init__(self, embed: Embed, path: str = ":memory:", use_extension: bool = True) -> None:
        """Open a memory.

        Args:
            use_extension: Search in sqlite-vec where it loads; else in NumPy.
        """
        self._embed = embed
        self._database = _connect(path)
        self._database.execute(
            "CREATE TABLE IF NOT EXISTS memories"
            " (id INTEGER PRIMARY KEY, text TEXT NOT NULL, source TEXT NOT NULL, vector BLOB NOT NULL,"
            " UNIQUE (text, source))"
        )
        self.has_extension = use_extension and _load_extension(self._database)

    def add(self, texts: Iterable[Text]) -> None:
        """Remember texts; one that is known already is not kept twice."""
        known = set(self._database.execute("SELECT text, source FROM memories"))
        new = [text for text in dict.fromkeys(texts) if (text.text, text.source) not in known]
        if not new:
            return
        vectors = self._embed([text.text for text in new])
        rows = [(t.text, t.source, vector.tobytes()) for t, vector in zip(new, vectors, strict=True)]
        self._database.executemany("INSERT INTO memories (text, source, vector) VALUES (?, ?, ?)", rows)
        self._database.commit()

    def near(self, question: str, count: int) -> tuple[Memory, ...]:
        """The texts nearest to a question, the nearest first."""
        vector = self._embed([question])[0]
        dots = self._by_extension(vector) if self.has_extension else self._by_numpy(vector)
        hundredths = {id_: max(0, min(100, round(100 * dot / SCALE**2))) for id_, dot in dots}
        best = sorted(hundredths, key=lambda id_: (-hundredths[id_], id_))[:count]
        rows = {id_: self._database.execute("SELECT text, source FROM memories WHERE id = ?", (id_,)) for id_ in best}
        found = {id_: next(iter(row)) for id_, row in rows.items()}
        return tuple(Memory(text=found[id_][0], source=found[id_][1], nearness=10 * hundredths[id_]) for id_ in best)

    def _by_numpy(self, vector: "Vector") -> list[tuple[int, int]]:
        import numpy as np

        rows = self._database.execute("SELECT id, vector FROM memories ORDER BY id").fetchall()
        if not rows:
            return []
        matrix = np.frombuffer(b"".join(row[1] for row in rows), dtype=np.int8).reshape(len(rows), -1)
        dots = (matrix.astype(np.int32) * vector.astype(np.int32)).sum(axis=1, dtype=np.int64)
        return [(row[0], int(dot)) for row, dot in zip(rows, dots, strict=True)]

    def _by_extension(self, vector: "Vector") -> list[tuple[int, int]]:
        """The same whole numbers out of sqlite-vec's distances: a·b = (|a|² + |b|² - |a-b|²) / 2."""
        import numpy as np

        rows = self._database.execute(
            "SELECT id, vector, vec_distance_L2(vec_int8(vector), vec_int8(?)) FROM memories ORDER BY id",
            (vector.tobytes(),),
        ).fetchall()
        own = _square(vector)
        squares = [_square(np.frombuffer(row[1], dtype=np.int8)) for row in rows]
        return [(row[0], (own + square - round(row[2] ** 2)) // 2) for row, square in zip(rows, squares, strict=True)]


def _square(vector: "Vector") -> int:
    return int((vector.astype("int32") ** 2).sum())


def _connect(path: str) -> Any:
    try:
        from pysqlite3 import dbapi2 as sqlite
    except ImportError:
        import sqlite3 as sqlite  # type: ignore[no-redef]
    return sqlite.connect(path)


def _load_extension(database: Any) -> bool:
    """Whether sqlite-vec is there; not every Python's SQLite may load extensions."""
    try:
        import sqlite_vec

        database.enable_load_extension(True)
        sqlite_vec.load(database)
        database.enable_load_extension(False)
    except Exception:  # no package, no right or no fitting build: NumPy finds the same
        return False
    return True
