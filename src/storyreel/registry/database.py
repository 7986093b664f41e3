"""Open the registry's database, and bring an older one up to this version.

- A schema is its named migrations, applied in order, each once, whole or not at all.
- A registry that knows a migration that this version does not is newer: it is refused and never altered.
- The database lies in the working directory, or where the site's profile says (`.registry` holds that path),
  because SQLite does not trust the locks of network file systems.
- Only one process writes, under `.registry.lock`; readers open it read-only at any time.
"""

import fcntl
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from storyreel.contracts.errors import EngineError, InputError

NAME = "registry.sqlite"
ELSEWHERE = ".registry"
LOCK = ".registry.lock"
WAIT_SECONDS = 30


def key(*parts: str) -> int:
    """The row id of a natural key: 63 bits of its sha256."""
    return id_of(hashlib.sha256("\x1f".join(parts).encode()).digest())


def id_of(digest: bytes) -> int:
    """The row id of an artifact or record: the first 63 bits of its digest."""
    return int.from_bytes(digest[:8], "big") >> 1


def registry_path(directory: Path) -> Path:
    """Where the registry of a working directory lies."""
    elsewhere = directory / ELSEWHERE
    return Path(elsewhere.read_text(encoding="utf-8").strip()) if elsewhere.is_file() else directory / NAME


def migrations() -> dict[str, str]:
    """Every migration's SQL by its name, in order."""
    folder = resources.files("storyreel.registry") / "migrations"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return {file.name.removesuffix(".sql"): file.read_text(encoding="utf-8") for file in files}


def create(path: Path) -> sqlite3.Connection:
    """Open a registry to write, making or migrating it.

    Raises:
        InputError: It is of a newer version.
        EngineError: The file is no database.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    check_version(path)
    db = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    known = _applied(db, path)
    for name, sql in migrations().items():
        if name not in known:
            db.executescript(f"BEGIN IMMEDIATE;\n{_BOOK}\n{sql}\nINSERT INTO migrations VALUES ('{name}');\nCOMMIT;")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA recursive_triggers = ON")  # or a row that is replaced would stay in the sums
    return db


def open_readonly(path: Path) -> sqlite3.Connection:
    """Open a registry to read.

    Raises:
        InputError: It is not there, or of another version.
    """
    if not path.is_file():
        raise InputError(f"{path}: not there; make it with: storyreel registry index --directory {path.parent}")
    check_version(path)
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=WAIT_SECONDS)
    older = [name for name in migrations() if name not in _applied(db, path)]
    if older:
        raise InputError(
            f"{path}: of an older version (without {older[0]}); run storyreel registry index --directory {path.parent}"
        )
    return db


def check_version(path: Path) -> None:
    """Refuse a registry of a newer version, without touching it.

    Raises:
        InputError: It knows a migration that this version does not.
        EngineError: The file is no database.
    """
    if not path.is_file() or path.stat().st_size == 0:
        return
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=WAIT_SECONDS)
    try:
        newer = sorted(_applied(db, path) - set(migrations()))
    finally:
        db.close()
    if newer:
        raise InputError(
            f"{path}: made by a newer storyreel (it has {newer[0]}, expected at most {list(migrations())[-1]}); "
            "nothing was changed; install the newer storyreel, or move the file away and index again"
        )


@contextmanager
def writer(directory: Path) -> Iterator[None]:
    """Hold the lock of those who write this working directory's registry; waits for it."""
    with (directory / LOCK).open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


_BOOK = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;"


def _applied(db: sqlite3.Connection, path: Path) -> set[str]:
    try:
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone():
            return set()
        return {name for (name,) in db.execute("SELECT name FROM migrations")}
    except sqlite3.DatabaseError as error:
        raise EngineError(
            f"{path}: {error}; it is only an index: run storyreel registry rebuild --directory {path.parent}"
        ) from None
