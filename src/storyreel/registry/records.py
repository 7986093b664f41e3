"""Read records into the registry: who made what, from what.

A record's file is named by its own digest. One that was cut or forged is not
called by its digest any more: it is refused and listed, the rest is taken in.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from storyreel.contracts.artifact import parse
from storyreel.contracts.canonical import canonical_bytes, digest_of, digest_of_value
from storyreel.contracts.errors import StoryreelError
from storyreel.contracts.record import Record
from storyreel.registry.database import id_of, key
from storyreel.registry.folders import Folder
from storyreel.registry.kinds import episode_of, kind_of

NAME_LENGTH = 32  # hex digits of a digest that name a record's file


def read_records(db: sqlite3.Connection, folder: Folder) -> int:
    """Take in the records of a folder that are new; returns how many."""
    known = {
        stem
        for (stem,) in db.execute(
            "SELECT lower(hex(substr(r.digest, 1, 16))) FROM record_sites rs JOIN records r ON r.id = rs.record_id"
            " WHERE rs.site_id = ? AND rs.project_id = ?",
            (key("site", folder.site), key("project", folder.tenant, folder.project)),
        )
    }
    new = [file for file in _files(folder.path / "records") if file.stem not in known]
    return sum(_read(db, folder, file) for file in new)


def check_record(data: bytes, file: Path, where: str) -> Record:
    """A record whose file is named by its digest.

    Raises:
        StoryreelError: The bytes are not those that the name stands for, or are no record.
    """
    digest = digest_of(data)
    if digest[:NAME_LENGTH] != file.stem:
        raise StoryreelError(f"{where}: sha256 {digest[:12]}…, expected {file.stem[:12]}…; it was cut or forged")
    record = parse(Record, data, where)
    inputs = [(str(value["name"]), value["digest"]) for value in record.predicate["inputs"]]
    for name, digests in (*((subject.name, subject.digest) for subject in record.subject), *inputs):
        if len(bytes.fromhex(digests.get("sha256", ""))) != 32:
            raise StoryreelError(f"{where}: {name}: found no sha256 digest")
    return record


def refuse(db: sqlite3.Connection, folder: Folder, path: str, reason: str) -> None:
    """List a file that was not taken in."""
    db.execute("INSERT OR REPLACE INTO refusals VALUES (?, ?, ?)", (path, key("site", folder.site), reason))


def add_name(db: sqlite3.Connection, name: str) -> int:
    """The row of a name, made if it is new."""
    row = key("name", name)
    is_new = db.execute("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", (row, name, episode_of(name))).rowcount
    if is_new and not name.startswith(("clips/", "shots/", "assets/")):  # named by content: no words to look for
        db.execute("INSERT INTO search (rowid, title, body, kind, ref) VALUES (?, ?, '', 'name', ?)", (row, name, name))
    return row


def touch(db: sqlite3.Connection, condition: str, *values: object) -> None:
    """Note the artifacts around some records, so that what hangs on their sites and bytes is looked at again."""
    for table in ("outputs", "parents"):
        db.execute(f"INSERT OR IGNORE INTO touched SELECT artifact_id FROM {table} WHERE {condition}", values)  # noqa: S608


def _files(folder: Path) -> Iterator[Path]:
    return iter(sorted(folder.glob("*.json")))


def _read(db: sqlite3.Connection, folder: Folder, file: Path) -> int:
    path = folder.named(file)
    db.execute("DELETE FROM refusals WHERE path = ?", (path,))
    try:
        data = file.read_bytes()
        record = check_record(data, file, path)
        digest = bytes.fromhex(digest_of(data))
        _insert(db, folder, record, digest)
    except (StoryreelError, OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        refuse(db, folder, path, str(error))
        return 0
    return 1


def _insert(db: sqlite3.Connection, folder: Folder, record: Record, digest: bytes) -> None:
    row, tenant, site = id_of(digest), key("tenant", folder.tenant), key("site", folder.site)
    content = record.predicate
    settings = content.get("parameters") or {}
    command = str(content["command"])
    db.execute(
        "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING",
        (row, digest, tenant, command, content["code"], content["compute_origin"], canonical_bytes(settings).decode()),
    )
    inputs = [(str(i["name"]), i["digest"]["sha256"]) for i in content["inputs"]]
    if settings:
        inputs.append((f"settings:{command}", digest_of_value(settings)))
    for subject in record.subject:
        made = _artifact(db, subject.name, subject.digest["sha256"], tenant, site)
        db.execute("INSERT OR IGNORE INTO outputs VALUES (?, ?, ?)", (row, add_name(db, subject.name), made))
    for name, hex_digest in inputs:
        used = _artifact(db, name, hex_digest, tenant, site)
        db.execute("INSERT OR IGNORE INTO parents VALUES (?, ?, ?)", (row, used, add_name(db, name)))
    db.execute(
        "INSERT OR IGNORE INTO record_sites VALUES (?, ?, ?)",
        (row, site, key("project", folder.tenant, folder.project)),
    )
    touch(db, "record_id = ?", row)


def _artifact(db: sqlite3.Connection, name: str, hex_digest: str, tenant: int, site: int) -> int:
    digest = bytes.fromhex(hex_digest)
    db.execute(
        "INSERT INTO artifacts (id, digest, tenant_id, site_id, kind) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (digest) DO UPDATE SET kind = min(kind, excluded.kind)",
        (id_of(digest), digest, tenant, site, kind_of(name)),
    )
    return id_of(digest)
