"""Lineage of one artifact: all that it was made from, and all that was made from it.

A step is one record: its inputs, its outputs, and how they are called. The
author's files and settings are where it begins, a film is where it ends.
"""

import json
import re
import sqlite3
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from storyreel.contracts import store
from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.errors import InputError
from storyreel.registry.database import id_of


@dataclass(frozen=True)
class Node:
    """An artifact as a job calls it."""

    digest: str
    name: str
    kind: str
    site: str
    bytes: int | None


@dataclass(frozen=True)
class Step:
    """A record: what a job made, from what."""

    record: str
    command: str
    code: str
    settings: dict[str, Any]
    inputs: tuple[Node, ...]
    outputs: tuple[Node, ...]


@dataclass(frozen=True)
class Lineage:
    """The steps around one artifact, each once: those before it, and those after it."""

    subject: Node
    before: tuple[Step, ...]
    after: tuple[Step, ...]


def find(db: sqlite3.Connection, directory: Path, wanted: str, project: Path | None = None) -> str:
    """The digest of a path, a digest, the beginning of one, or a name such as project:canon.yaml.

    Args:
        project: The project's folder; of a file that lies there, the version that lies there now is meant.

    Raises:
        InputError: The registry knows no such artifact, or several.
    """
    name = wanted.removeprefix(f"{directory.as_posix()}/")
    if project is not None:
        name = re.sub(rf"^{re.escape(project.as_posix())}/", "project:", name)
        now = _authors_file(db, project / name.removeprefix("project:")) if name.startswith("project:") else None
        if now is not None:
            return now
    saved = store.PLACES / name
    if "/" in name and not Path(name).is_absolute() and ".." not in Path(name).parts and (directory / saved).is_file():
        return (directory / saved).read_text()
    if re.fullmatch(r"[0-9a-f]{6,64}", wanted):
        low, high = bytes.fromhex(wanted.ljust(64, "0")), bytes.fromhex(wanted.ljust(64, "f"))
        rows = db.execute("SELECT hex(digest) FROM artifacts WHERE digest BETWEEN ? AND ? LIMIT 2", (low, high))
    elif wanted == "idea":
        rows = db.execute(_NAMED, ("settings:plan-arc",))
    else:
        rows = db.execute(_NAMED, (name,))
    found = [str(digest).lower() for (digest,) in rows]
    if not found:
        raise InputError(
            f"{wanted}: not in the registry; expected a path, a digest or idea; see storyreel registry index"
        )
    if len(found) > 1:
        raise InputError(f"{wanted}: stands for several versions ({found[0][:12]}…, {found[1][:12]}…); give a digest")
    return found[0]


def _authors_file(db: sqlite3.Connection, file: Path) -> str | None:
    """The digest of the author's file as it lies there, if a job has read it so."""
    if not file.is_file():
        return None
    digest = digest_of_file(file)
    known = db.execute("SELECT 1 FROM artifacts WHERE digest = ?", (bytes.fromhex(digest),)).fetchone()
    return digest if known else None


def lineage(db: sqlite3.Connection, digest: str) -> Lineage:
    """Everything before and after an artifact.

    Raises:
        InputError: The registry does not know it.
    """
    artifact = id_of(bytes.fromhex(digest))
    name: tuple[str] | None = db.execute(_A_NAME, (artifact, artifact)).fetchone()
    if not db.execute("SELECT 1 FROM artifacts WHERE id = ?", (artifact,)).fetchone():
        raise InputError(f"{digest[:12]}…: not in the registry; run storyreel registry index")
    found = (digest[:12] if name is None else name[0], artifact)
    ((_, subject),) = _nodes(db, "SELECT 0, id, ? FROM artifacts WHERE id = ?", *found)
    before, after = _records(db, _BEFORE, artifact), _records(db, _AFTER, artifact)
    steps = _steps(db, [*before, *after])
    return Lineage(subject, _in_order([steps[row] for row in before]), _in_order([steps[row] for row in after]))


_NAMED = """
SELECT hex(a.digest) FROM names n
JOIN (SELECT name_id, artifact_id FROM outputs UNION SELECT name_id, artifact_id FROM parents) u ON u.name_id = n.id
JOIN artifacts a ON a.id = u.artifact_id WHERE n.name = ? ORDER BY a.digest LIMIT 2
"""
_A_NAME = """
SELECT n.name FROM (SELECT name_id FROM outputs WHERE artifact_id = ? UNION SELECT name_id FROM parents
WHERE artifact_id = ?) u JOIN names n ON n.id = u.name_id ORDER BY n.name LIMIT 1
"""
_BEFORE = """
WITH RECURSIVE up(id) AS (
  SELECT ? UNION
  SELECT p.artifact_id FROM up JOIN outputs o ON o.artifact_id = up.id JOIN parents p ON p.record_id = o.record_id
) SELECT DISTINCT o.record_id FROM up JOIN outputs o ON o.artifact_id = up.id
"""
_AFTER = """
WITH RECURSIVE down(id) AS (
  SELECT ? UNION
  SELECT o.artifact_id FROM down JOIN parents p ON p.artifact_id = down.id JOIN outputs o ON o.record_id = p.record_id
) SELECT DISTINCT p.record_id FROM down JOIN parents p ON p.artifact_id = down.id
"""


def _records(db: sqlite3.Connection, query: str, artifact: int) -> list[int]:
    return [row for (row,) in db.execute(query, (artifact,))]


def _steps(db: sqlite3.Connection, rows: list[int]) -> dict[int, Step]:
    """The records of some rows, all in three queries."""
    asked = json.dumps(rows)
    inputs: dict[int, list[Node]] = {}
    outputs: dict[int, list[Node]] = {}
    for table, nodes in (("parents", inputs), ("outputs", outputs)):
        query = (
            f"SELECT t.record_id, t.artifact_id, n.name FROM {table} t JOIN names n ON n.id = t.name_id"  # noqa: S608
            " WHERE t.record_id IN (SELECT value FROM json_each(?))"
        )
        for row, node in _nodes(db, query, asked):
            nodes.setdefault(row, []).append(node)
    records = db.execute(
        "SELECT id, lower(hex(digest)), command, code, settings FROM records"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (asked,),
    )
    return {
        row: Step(digest, command, code, json.loads(said), tuple(inputs.get(row, ())), tuple(outputs.get(row, ())))
        for row, digest, command, code, said in records
    }


def _nodes(db: sqlite3.Connection, query: str, *values: object) -> list[tuple[int, Node]]:
    """The artifacts of a query for (record, artifact, name), by name."""
    rows = db.execute(
        f"WITH u(record, id, name) AS ({query}) SELECT u.record, lower(hex(a.digest)), u.name, a.kind, s.name, a.bytes"  # noqa: S608
        " FROM u JOIN artifacts a ON a.id = u.id JOIN sites s ON s.id = a.site_id ORDER BY u.name, a.digest",
        values,
    )
    return [(record, Node(*node)) for record, *node in rows]


def _in_order(steps: list[Step]) -> tuple[Step, ...]:
    """Steps in an order in which they could run; equal ones by name."""
    named = sorted(steps, key=lambda step: (step.outputs[0].name if step.outputs else "", step.record))
    makers: dict[str, set[str]] = {}
    for step in named:
        for node in step.outputs:
            makers.setdefault(node.digest, set()).add(step.record)
    order: TopologicalSorter[str] = TopologicalSorter()
    for step in named:
        order.add(step.record, *sorted({m for n in step.inputs for m in makers.get(n.digest, ())} - {step.record}))
    by_record = {step.record: step for step in named}
    try:
        return tuple(by_record[record] for record in order.static_order())
    except CycleError:  # equal bytes under two names may close a circle
        return tuple(named)
