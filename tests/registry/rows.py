"""Every row of a registry, but for the inner tables of full text search."""

import sqlite3
from contextlib import closing
from pathlib import Path


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of each table, in order."""
    with closing(sqlite3.connect(path)) as db:
        tables = [
            name
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("search_")
        ]
        return {name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in sorted(tables)}
