"""A connection of the pages reads, and SQLite itself refuses the rest."""

from pathlib import Path

import pytest
from datasette.utils.sqlite import sqlite3

from storyreel.control_plane.guard import only_read


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    path = tmp_path / "registry.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE runs (id INTEGER PRIMARY KEY, name TEXT)")
        db.execute("CREATE VIRTUAL TABLE search USING fts5 (title)")
        db.execute("INSERT INTO runs (name) VALUES ('one')")
        db.execute("INSERT INTO search VALUES ('lamp oil')")
    return path


@pytest.mark.parametrize("mode", ["ro", "rw"])
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO runs (name) VALUES ('two')",
        "UPDATE runs SET name = 'two'",
        "DELETE FROM runs",
        "DROP TABLE runs",
        "CREATE TABLE two (id)",
        "CREATE TEMP TABLE two (id)",
        "ATTACH DATABASE '{beside}' AS two",
        "VACUUM",
        "VACUUM INTO '{beside}'",
        "REINDEX",
        "PRAGMA journal_mode = WAL",
        "PRAGMA query_only = 0",
        "PRAGMA user_version = 7",
        "PRAGMA writable_schema = 1",
        "PRAGMA temp_store_directory = '/'",
        "SELECT load_extension('x')",
        "SELECT writefile('{beside}', 'x')",
        "INSERT INTO search (search) VALUES ('rebuild')",
        "BEGIN IMMEDIATE",
    ],
)
def test_a_connection_refuses(registry: Path, statement: str, mode: str) -> None:
    before = registry.read_bytes()
    beside = registry.with_name("beside.sqlite")
    db = sqlite3.connect(f"file:{registry}?mode={mode}", uri=True, isolation_level=None)
    only_read(db)
    with pytest.raises(sqlite3.DatabaseError):
        db.execute(statement.format(beside=beside))
    db.close()
    assert registry.read_bytes() == before
    assert [p.name for p in registry.parent.iterdir()] == ["registry.sqlite"]


def test_a_connection_reads_rows_and_searches(registry: Path) -> None:
    db = sqlite3.connect(f"file:{registry}?mode=ro", uri=True)
    only_read(db)
    assert db.execute("SELECT count(*) FROM runs").fetchone() == (1,)
    assert db.execute("SELECT title FROM search WHERE search MATCH 'lamp'").fetchall() == [("lamp oil",)]
