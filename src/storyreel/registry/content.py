"""Look into the artifacts whose bytes are here: sizes, schemas, canon, assets with their rights."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.contracts import store
from storyreel.contracts.canonical import canonical_bytes, digest_of_value
from storyreel.registry.database import id_of, key

NOT_KEPT = ("project", "package", "settings")
Value = Mapping[str, Any]


def settle_artifacts(db: sqlite3.Connection, directory: Path) -> None:
    """Work out origin, size and content of the artifacts around which something has changed."""
    db.execute(_ORIGIN)
    rows = db.execute(
        "SELECT id, lower(hex(digest)), kind FROM artifacts WHERE id IN (SELECT artifact_id FROM touched)"
    )
    for artifact, digest, kind in rows.fetchall():
        if kind not in NOT_KEPT:
            _describe(db, artifact, directory / store.stored(digest), kind)
    mark_current_canon(db, directory)


def mark_current_canon(db: sqlite3.Connection, directory: Path) -> None:
    """Note which snapshots lie in the working directory now."""
    db.execute("UPDATE canon_snapshots SET is_current = 0 WHERE is_current = 1")
    for note in sorted((directory / store.PLACES / "canon").glob("*.json")):
        with suppress(OSError, ValueError):
            db.execute(
                "UPDATE canon_snapshots SET is_current = 1 WHERE artifact_id = ?",
                (id_of(bytes.fromhex(note.read_text())),),
            )


_ORIGIN = """
UPDATE artifacts SET site_id = coalesce(
  (SELECT rs.site_id FROM outputs o JOIN record_sites rs ON rs.record_id = o.record_id
   JOIN sites s ON s.id = rs.site_id
   LEFT JOIN jobs j ON j.record_id = o.record_id AND j.site_id = rs.site_id
   WHERE o.artifact_id = artifacts.id ORDER BY j.ended_at IS NULL, j.ended_at, s.name LIMIT 1),
  (SELECT rs.site_id FROM parents p JOIN record_sites rs ON rs.record_id = p.record_id
   JOIN sites s ON s.id = rs.site_id
   LEFT JOIN jobs j ON j.record_id = p.record_id AND j.site_id = rs.site_id
   WHERE p.artifact_id = artifacts.id ORDER BY j.ended_at IS NULL, j.ended_at, s.name LIMIT 1),
  site_id)
WHERE id IN (SELECT artifact_id FROM touched)
"""


def _describe(db: sqlite3.Connection, artifact: int, path: Path, kind: str) -> None:
    value: Value = {}
    size = None
    with suppress(OSError):
        size = path.stat().st_size
        if kind == "json":
            with suppress(ValueError, RecursionError):
                read = json.loads(path.read_bytes())
                value = read if isinstance(read, dict) else {}
    schema = str(value.get("schema", ""))
    db.execute(
        "UPDATE artifacts SET bytes = ?, schema = ?, schema_version = ? WHERE id = ?",
        (size, schema, str(value.get("schema_version", "")), artifact),
    )
    _forget(db, artifact)
    with suppress(KeyError, TypeError, ValueError, AttributeError):  # of a version that this one cannot read
        if schema == "canon":
            _add_canon(db, artifact, value)
        elif schema == "render_plan":
            for asset in value["assets"]:
                _add_asset(db, artifact, asset)


def _forget(db: sqlite3.Connection, artifact: int) -> None:
    db.execute(
        "DELETE FROM search WHERE rowid IN (SELECT id FROM canon_facts WHERE snapshot_id = ?)",
        (artifact,),
    )
    for table, column in (
        ("canon_facts", "snapshot_id"),
        ("canon_entities", "snapshot_id"),
        ("canon_snapshots", "artifact_id"),
    ):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (artifact,))  # noqa: S608
    gone = db.execute("DELETE FROM asset_uses WHERE plan_id = ? RETURNING asset_id", (artifact,)).fetchall()
    for (asset,) in gone:
        if not db.execute("SELECT 1 FROM asset_uses WHERE asset_id = ?", (asset,)).fetchone():
            db.execute("DELETE FROM assets WHERE id = ?", (asset,))
            db.execute("DELETE FROM search WHERE rowid = ?", (asset,))


def _add_canon(db: sqlite3.Connection, artifact: int, canon: Value) -> None:
    db.execute("INSERT INTO canon_snapshots VALUES (?, ?, 0)", (artifact, str(canon["after"])))
    for entity in canon["entities"]:
        db.execute(
            "INSERT INTO canon_entities VALUES (?, ?, ?, ?)",
            (artifact, entity["id"], entity["kind"], entity.get("role", "")),
        )
    for position, fact in enumerate(canon["facts"]):
        row = key("fact", str(artifact), str(position))
        start, end = fact.get("valid_from") or {"episode": 0}, fact.get("valid_to") or {}
        object_ = json.dumps(fact["object"], ensure_ascii=False)
        db.execute(
            "INSERT INTO canon_facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(row, artifact, position, fact["subject"], fact["predicate"], object_),
                *(start["episode"], start.get("scene", 0), start.get("on", "")),
                *(end.get("episode"), end.get("scene"), end.get("on", "")),
                *(fact.get("confidence", 100), fact["source"]),
            ),
        )
        db.execute(
            "INSERT INTO search (rowid, title, body, kind, ref) VALUES (?, ?, ?, 'fact', ?)",
            (row, f"{fact['subject']} {fact['predicate']}", object_, fact["subject"]),
        )


def _add_asset(db: sqlite3.Connection, plan: int, asset: Value) -> None:
    rights = asset["rights"]
    row = key("asset", digest_of_value(asset))
    new = db.execute(
        "INSERT OR IGNORE INTO assets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(row, asset["id"], asset["kind"], asset["source"], asset["uri"], bytes.fromhex(asset["digest"])),
            *(rights["license_type"], rights["attribution"], rights["provider_or_model"], rights["purchase_record"]),
            *(rights["retrieval_date"], rights.get("expires", ""), int(rights["redistributable"])),
            canonical_bytes(list(asset["flags"])).decode().strip(),
        ),
    ).rowcount
    db.execute("INSERT OR IGNORE INTO asset_uses VALUES (?, ?)", (plan, row))
    if new:
        db.execute(
            "INSERT INTO search (rowid, title, body, kind, ref) VALUES (?, ?, ?, 'asset', ?)",
            (row, asset["id"], f"{asset['kind']} {rights['license_type']} {rights['attribution']}", asset["id"]),
        )
