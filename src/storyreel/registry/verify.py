"""Compare the registry with the files: what is missing, what is extra, what is damaged.

- Every record, event file and audit is read and held against its digest, every stored file too.
- The rows are held against those of a registry that is made anew from the files.
"""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from storyreel.contracts import store
from storyreel.contracts.canonical import digest_of_file
from storyreel.registry import database
from storyreel.registry.folders import own_folder
from storyreel.registry.index import fill

SHOWN = 5  # rows of a table that are named


def verify(directory: Path, project: Path | None) -> list[str]:
    """What is wrong, one line each; nothing if all is well.

    Raises:
        InputError: No working directory, no registry, or one of a newer version.
    """
    own = own_folder(directory)
    path = database.registry_path(directory)
    with (
        closing(database.open_readonly(path)) as db,
        tempfile.TemporaryDirectory() as scratch,
        closing(database.create(Path(scratch) / "anew.sqlite")) as anew,
    ):
        lines = [f"damaged: {refusal}" for refusal in fill(anew, own, path, project).refusals]
        for table in _tables(anew):
            if table not in ("refusals", "migrations"):
                lines += _differences(db, anew, table)
    return lines + _cut_events(directory) + _damaged_store(directory)


def _tables(db: sqlite3.Connection) -> list[str]:
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%' ORDER BY name")
    return [name for (name,) in rows]


def _differences(db: sqlite3.Connection, anew: sqlite3.Connection, table: str) -> list[str]:
    known = set(db.execute(f"SELECT * FROM {table}"))  # noqa: S608
    right = set(anew.execute(f"SELECT * FROM {table}"))  # noqa: S608
    lines = []
    for word, rows in (("missing", right - known), ("extra", known - right)):
        shown = sorted(repr(row)[:120] for row in rows)[:SHOWN]
        lines += [f"{word}: {table}: {row}" for row in shown]
        if len(rows) > SHOWN:
            lines.append(f"{word}: {table}: and {len(rows) - SHOWN} more rows")
    return lines


def _cut_events(directory: Path) -> list[str]:
    lines = []
    for file in sorted(directory.glob("runs/*/*.jsonl")):
        data = file.read_bytes()
        if data and not data.endswith(b"\n"):
            lines.append(f"damaged: {file.relative_to(directory)}: ends in the middle of a line")
    return lines


def _damaged_store(directory: Path) -> list[str]:
    lines = []
    for file in sorted((directory / store.STORE).glob("??/*")):
        if len(file.name) == 64 and digest_of_file(file) != file.name:
            place = file.relative_to(directory)
            lines.append(f"damaged: {place}: not the bytes that its name stands for; delete it and run again")
    return lines
