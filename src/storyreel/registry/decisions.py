"""Read what people decided: approvals and waivers of the project's folder, and audits of the working directory.

- A decision's file may be replaced or taken away, so approvals and waivers are read anew each time.
- What holds now is kept beside the records too (`decisions/`), for other sites to pull. Theirs are known here and
  flagged by their site; none of them is ever put into a project's folder, where alone a decision counts.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.contracts.artifact import parse
from storyreel.contracts.canonical import canonical_bytes, digest_of
from storyreel.contracts.decisions import Decision, Decisions
from storyreel.contracts.errors import StoryreelError
from storyreel.contracts.store import write_whole
from storyreel.contracts.yaml_file import load_yaml
from storyreel.registry.database import id_of, key
from storyreel.registry.folders import Folder
from storyreel.registry.records import NAME_LENGTH, refuse

KEPT = "decisions"
Value = Mapping[str, Any]


def read_decisions(db: sqlite3.Connection, folder: Folder, project: Path) -> None:
    """Take in the approvals and waivers of the project's folder, in place of those that were known."""
    db.execute("DELETE FROM refusals WHERE path >= 'project:' AND path < 'project;'")
    _replace(db, folder, list(_decided(db, folder, project)))


def read_kept_decisions(db: sqlite3.Connection, folder: Folder) -> None:
    """Take in what holds at another site, by what it left last."""
    last = _last(folder, db)
    _replace(db, folder, [(d.path, d.content) for d in last.decisions] if last else [])


def keep_decisions(folder: Folder, project: Path) -> None:
    """Keep what holds in the project's folder now, if that has changed."""
    now = tuple(
        Decision(path=name, content=json.loads(_text(value))) for name, value in _decided(None, folder, project)
    )
    last = _last(folder)
    if now == (last.decisions if last else ()):
        return
    data = Decisions(site=folder.site, number=last.number + 1 if last else 1, decisions=now).to_bytes()
    path = folder.path / KEPT / f"{digest_of(data)[:NAME_LENGTH]}.json"
    path.parent.mkdir(exist_ok=True)
    write_whole(path, data)


def _replace(db: sqlite3.Connection, folder: Folder, decided: list[tuple[str, Value]]) -> None:
    site, project = key("site", folder.site), key("project", folder.tenant, folder.project)
    for table in ("approvals", "waivers"):
        db.execute(f"DELETE FROM {table} WHERE project_id = ? AND site_id = ?", (project, site))  # noqa: S608
    owner = (key("tenant", folder.tenant), project)
    for name, value in decided:
        if name.startswith("waivers/"):
            _add_waiver(db, owner, site, name, value)
        elif "checkpoint" in value:
            _add_approval(db, owner, site, name, value)


def _last(folder: Folder, db: sqlite3.Connection | None = None) -> Decisions | None:
    """The decisions that a site left last; files that were cut or forged are passed over, and listed in a registry."""
    found: dict[tuple[int, str], Decisions] = {}
    for file in sorted((folder.path / KEPT).glob("*.json")):
        path, data = folder.named(file), file.read_bytes()
        if db is not None:
            db.execute("DELETE FROM refusals WHERE path = ?", (path,))
        try:
            if digest_of(data)[:NAME_LENGTH] != file.stem:
                raise StoryreelError(f"{path}: not the bytes that its name stands for; it was cut or forged")
            decisions = parse(Decisions, data, path)
            found[decisions.number, file.stem] = decisions
        except StoryreelError as error:
            if db is not None:
                refuse(db, folder, path, str(error))
    return found[max(found)] if found else None


def read_audits(db: sqlite3.Connection, folder: Folder) -> None:
    """Take in the audits that are new."""
    known = {stem for (stem,) in db.execute("SELECT lower(hex(substr(digest, 1, 16))) FROM audits")}
    for file in sorted((folder.path / "audit").glob("*.json")):
        if file.stem in known:
            continue
        path = folder.named(file)
        db.execute("DELETE FROM refusals WHERE path = ?", (path,))
        data = file.read_bytes()
        if digest_of(data)[:NAME_LENGTH] != file.stem:
            refuse(db, folder, path, f"{path}: not the bytes that its name stands for; it was cut or forged")
            continue
        with suppress(ValueError, KeyError, TypeError):
            _add_audit(db, key("tenant", folder.tenant), bytes.fromhex(digest_of(data)), json.loads(data))


def _decided(db: sqlite3.Connection | None, folder: Folder, project: Path) -> Iterator[tuple[str, Value]]:
    """Each decision of the project's folder with its path; what cannot be read is listed in a registry."""
    for file in (file for kind in ("approvals", "waivers") for file in sorted((project / kind).rglob("*"))):
        if file.suffix not in (".json", ".yaml", ".yml") or not file.is_file():
            continue
        name = file.relative_to(project).as_posix()
        try:
            data = file.read_bytes()
            value = json.loads(data) if file.suffix == ".json" else load_yaml(data, name)
            _text(value)
        except Exception as error:  # a person's file, in any state; the gate says more of it
            if db is not None:
                refuse(db, folder, f"project:{name}", f"{name}: {error}")
            continue
        for number, item in enumerate(value if isinstance(value, list) else _listed(value)):
            if isinstance(item, Mapping):
                yield (f"{name}#{number}" if isinstance(value, list) else name), item


def _listed(value: Any) -> list[Any]:
    """The waivers of a file that holds several under one key."""
    inner = value.get("waivers") if isinstance(value, Mapping) else None
    return list(inner) if isinstance(inner, list) else [value]


def _add_approval(db: sqlite3.Connection, owner: tuple[int, int], site: int, name: str, value: Value) -> None:
    db.execute(
        "INSERT OR REPLACE INTO approvals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(key("approval", str(site), str(owner[1]), name), *owner, name, str(value["checkpoint"])),
            *(str(value.get("episode", "")), str(value.get("decision", "")), str(value.get("subject", ""))),
            *(_digest(value), str(value.get("approver_id", "")), str(value.get("decided_at", ""))),
            *(str(value.get("note", "")), _text(value), site),
        ),
    )


def _add_waiver(db: sqlite3.Connection, owner: tuple[int, int], site: int, name: str, value: Value) -> None:
    text = _text(value)
    db.execute(
        "INSERT OR REPLACE INTO waivers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(key("waiver", str(site), str(owner[1]), name, text), *owner, name, str(value.get("rule", ""))),
            *(_episode_of(name), _digest(value), str(value.get("reason", "")), str(value.get("by", ""))),
            *("", text, site),
        ),
    )


def _add_audit(db: sqlite3.Connection, tenant: int, digest: bytes, value: Value) -> None:
    db.execute(
        "INSERT OR IGNORE INTO audits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(id_of(digest), digest, tenant, value["deed"], value["from_site"], value["to_site"], value["actor"]),
            *(value["at"], value["note"], len(value["digests"]), value["bytes"]),
        ),
    )
    for item in value["digests"]:
        artifact = bytes.fromhex(item)
        db.execute("INSERT OR IGNORE INTO audit_artifacts VALUES (?, ?)", (id_of(digest), artifact))
        db.execute("INSERT OR IGNORE INTO touched SELECT id FROM artifacts WHERE digest = ?", (artifact,))


def _digest(value: Value) -> bytes | None:
    with suppress(ValueError, TypeError):
        found = bytes.fromhex(value.get("subject_digest") or value.get("finding") or "")
        return found if len(found) == 32 else None
    return None


def _episode_of(name: str) -> str:
    """The episode in whose folder a waiver lies: `waivers/ep02/…`."""
    folders = name.split("/")
    return folders[1] if len(folders) > 2 else ""


def _text(value: Value) -> str:
    return canonical_bytes(json.loads(json.dumps(value, default=str))).decode().strip()
