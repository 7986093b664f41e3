"""Bring the registry up to date with the files, or make it again from them.

Both end in the same rows: every row is a function of the files, whatever the
order in which they were read. One transaction: readers see all of it or none.
"""

import json
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from storyreel.contracts.errors import EngineError
from storyreel.contracts.store import write_whole
from storyreel.registry import database
from storyreel.registry.content import settle_artifacts
from storyreel.registry.database import key
from storyreel.registry.decisions import keep_decisions, read_audits, read_decisions, read_kept_decisions
from storyreel.registry.events import add_site, read_events, settle_jobs, settle_runs
from storyreel.registry.folders import Folder, own_folder, replicas
from storyreel.registry.records import read_records

_SCRATCH = """
CREATE TEMP TABLE IF NOT EXISTS touched (artifact_id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS touched_jobs (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE IF NOT EXISTS touched_runs (id INTEGER PRIMARY KEY);
DELETE FROM touched; DELETE FROM touched_jobs; DELETE FROM touched_runs;
"""


@dataclass(frozen=True)
class Found:
    """What an index took in."""

    path: Path
    records: int
    event_files: int
    refusals: tuple[str, ...]


def index(directory: Path, project: Path | None) -> Found:
    """Take in what is new. Without a project's folder, decisions stay as they are known.

    Raises:
        InputError: No working directory, or a registry of a newer version.
    """
    own = own_folder(directory)
    path = database.registry_path(directory)
    with database.writer(directory):
        _keep(own, project)
        if _is_of_another(path, own):
            return _rebuild(own, path, project)
        with closing(database.create(path)) as db:
            return fill(db, own, path, project)


def rebuild(directory: Path, project: Path | None) -> Found:
    """Make the registry again from files alone. Readers keep the old one until the new one is whole.

    Raises:
        InputError: No working directory, or a registry of a newer version.
    """
    own = own_folder(directory)
    path = database.registry_path(directory)
    with database.writer(directory):
        _keep(own, project)
        return _rebuild(own, path, project)


def _keep(own: Folder, project: Path | None) -> None:
    if project is not None:
        keep_decisions(own, project)


def _rebuild(own: Folder, path: Path, project: Path | None) -> Found:
    with suppress(EngineError):  # a damaged one is made again, a newer one refused
        database.check_version(path)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    beside.unlink(missing_ok=True)
    try:
        with closing(database.create(beside)) as db:
            found = fill(db, own, path, project)
            db.execute("VACUUM")
            if not _copy_over(db, path):
                beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return found


def _copy_over(db: sqlite3.Connection, path: Path) -> bool:
    """Put the new content into the old file, so that those who have it open see it; false if it cannot hold it."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(path, timeout=database.WAIT_SECONDS)) as old:
            old.execute("SELECT count(*) FROM sqlite_master").fetchone()
            db.backup(old)
    except sqlite3.DatabaseError:
        return False
    return True


def fill(db: sqlite3.Connection, own: Folder, path: Path, project: Path | None) -> Found:
    """Read everything into an open registry, in one transaction; `path` is the one to name."""
    records = files = 0
    db.executescript(_SCRATCH)
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute("PRAGMA defer_foreign_keys = ON")
        for folder in (own, *replicas(own)):
            _add_owner(db, folder)
            records += read_records(db, folder)
            files += read_events(db, folder)
            read_audits(db, folder)
            if not folder.is_here:
                read_kept_decisions(db, folder)
        if project is not None:
            read_decisions(db, own, project)
        settle_jobs(db)
        settle_runs(db)
        settle_artifacts(db, own.path)
        refusals = tuple(reason for (reason,) in db.execute("SELECT reason FROM refusals ORDER BY path"))
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    return Found(path, records, files, refusals)


def _add_owner(db: sqlite3.Connection, folder: Folder) -> None:
    site = add_site(db, folder.site)
    if folder.is_here:
        db.execute("UPDATE sites SET is_here = (id = ?)", (site,))
    tenant = key("tenant", folder.tenant)
    project = key("project", folder.tenant, folder.project)
    db.execute("INSERT OR IGNORE INTO tenants VALUES (?, ?)", (tenant, folder.tenant))
    db.execute(
        "INSERT OR IGNORE INTO projects (id, tenant_id, name) VALUES (?, ?, ?)", (project, tenant, folder.project)
    )
    settings = {}
    with suppress(OSError, ValueError):
        settings = json.loads((folder.path / "project.json").read_bytes())
    if settings and (folder.is_here or not _is_described(db, project)):
        idea, title = str(settings.get("idea", "")), str(settings.get("title", ""))
        db.execute(
            "UPDATE projects SET title = ?, idea = ?, profile = ?, max_usd_per_run = ? WHERE id = ?",
            (
                *(title, idea, str(settings.get("profile", ""))),
                *((settings.get("cost_policy") or {}).get("max_usd_per_run"), project),
            ),
        )
        db.execute(
            "INSERT OR REPLACE INTO search (rowid, title, body, kind, ref) VALUES (?, ?, ?, 'project', ?)",
            (project, title or folder.project, idea, folder.project),
        )


def _is_described(db: sqlite3.Connection, project: int) -> bool:
    return bool(db.execute("SELECT 1 FROM projects WHERE id = ? AND idea <> ''", (project,)).fetchone())


def _is_of_another(path: Path, own: Folder) -> bool:
    """Whether the registry was made while this directory belonged to another site or project."""
    if not path.is_file() or path.stat().st_size == 0:
        return False
    database.check_version(path)
    with closing(sqlite3.connect(path, timeout=database.WAIT_SECONDS)) as db, suppress(sqlite3.DatabaseError):
        here = db.execute("SELECT name FROM sites WHERE is_here = 1").fetchall()
        return bool(here) and here != [(own.site,)]
    return False


def moved_to(directory: Path, folder: str) -> None:
    """Note that this working directory's registry lies elsewhere, as the site's profile says."""
    own = own_folder(directory)
    write_whole(directory / database.ELSEWHERE, f"{folder}/{own.tenant}-{own.project}.sqlite\n".encode())
