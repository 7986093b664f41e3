"""Lineage for other programs: OpenLineage events and an RO-Crate.

- OpenLineage 1 (openlineage.io/spec/2-0-2): one COMPLETE event a record. A record has no time and no run, so its
  run id is a UUID of its digest, and its time is when a job first left it; 1970 if no event says so.
- RO-Crate 1.2 (researchobject.org/ro-crate): files with their sha256, and one CreateAction a record.
"""

import datetime
import json
import sqlite3
import uuid
from typing import Any

from storyreel.registry.database import id_of
from storyreel.registry.lineage import Lineage, Node, Step

PRODUCER = "https://storyreel.example/registry"
SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
FACET = "https://openlineage.io/spec/facets/1-0-0"
MEDIA = {"video": "video/mp4", "audio": "audio/flac", "image": "image/png", "json": "application/json"}


def as_openlineage(db: sqlite3.Connection, lineage: Lineage) -> str:
    """One event a line, in an order in which the jobs could run."""
    return "\n".join(json.dumps(_event(db, step), sort_keys=True, ensure_ascii=False) for step in _steps(lineage))


def as_ro_crate(db: sqlite3.Connection, lineage: Lineage) -> str:
    """The text of `ro-crate-metadata.json`."""
    steps = _steps(lineage)
    nodes: dict[str, Node] = {lineage.subject.digest: lineage.subject}
    for step in steps:
        for node in (*step.inputs, *step.outputs):
            nodes.setdefault(node.digest, node)
    files = [_file(node) for _, node in sorted(nodes.items())]
    actions = [_action(db, step) for step in steps]
    tools = [
        {"@id": f"#{command}", "@type": "SoftwareApplication", "name": f"storyreel {command}"}
        for command in sorted({step.command for step in steps})
    ]
    latest = max((_ended_at(db, step) for step in steps), default=_time(0))
    root = {
        **{"@id": "./", "@type": "Dataset", "name": f"Lineage of {lineage.subject.name}", "datePublished": latest},
        "description": "What a file was made from, and what was made from it.",
        "license": "The rights of each asset are in the render plan and the credits.",
        "mainEntity": {"@id": _id(lineage.subject)},
        "hasPart": [{"@id": file["@id"]} for file in files if not file["@id"].startswith("#")],
        "mentions": [{"@id": action["@id"]} for action in actions],
    }
    head = {
        **{"@id": "ro-crate-metadata.json", "@type": "CreativeWork", "about": {"@id": "./"}},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.2"},
    }
    graph = [head, root, *files, *actions, *tools]
    value = {"@context": "https://w3id.org/ro/crate/1.2/context", "@graph": graph}
    return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False)


def _steps(lineage: Lineage) -> list[Step]:
    return list({step.record: step for step in (*lineage.before, *lineage.after)}.values())


def _event(db: sqlite3.Connection, step: Step) -> dict[str, Any]:
    parameters = {
        **{"_producer": PRODUCER, "_schemaURL": f"{FACET}/CustomFacet.json", "code": step.code},
        **{"settings": step.settings, "record": step.record},
    }
    return {
        **{"eventType": "COMPLETE", "eventTime": _ended_at(db, step), "producer": PRODUCER, "schemaURL": SCHEMA},
        "run": {"runId": str(uuid.UUID(step.record[:32])), "facets": {"storyreel_record": parameters}},
        "job": {"namespace": "storyreel", "name": step.command},
        "inputs": [_dataset(node) for node in step.inputs],
        "outputs": [_dataset(node) for node in step.outputs],
    }


def _dataset(node: Node) -> dict[str, Any]:
    version = {
        **{"_producer": PRODUCER, "datasetVersion": node.digest},
        "_schemaURL": f"{FACET}/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet",
    }
    return {"namespace": "storyreel", "name": node.name, "facets": {"version": version}}


def _id(node: Node) -> str:
    """Stored files by their place in the store; the author's and the package's as things that are named."""
    is_elsewhere = node.kind in ("project", "package", "settings")
    return f"#{node.digest}" if is_elsewhere else f"store/sha256/{node.digest[:2]}/{node.digest}"


def _file(node: Node) -> dict[str, Any]:
    value: dict[str, Any] = {"@id": _id(node), "@type": "File", "name": node.name, "sha256": node.digest}
    if value["@id"].startswith("#"):
        value["@type"] = "CreativeWork"
    if node.kind in MEDIA:
        value["encodingFormat"] = MEDIA[node.kind]
    if node.bytes is not None:
        value["contentSize"] = str(node.bytes)
    return value


def _action(db: sqlite3.Connection, step: Step) -> dict[str, Any]:
    return {
        **{"@id": f"#record-{step.record}", "@type": "CreateAction", "name": f"storyreel {step.command}"},
        "instrument": {"@id": f"#{step.command}"},
        "object": [{"@id": _id(node)} for node in step.inputs],
        "result": [{"@id": _id(node)} for node in step.outputs],
        "endTime": _ended_at(db, step),
    }


def _ended_at(db: sqlite3.Connection, step: Step) -> str:
    query = "SELECT min(ended_at) FROM jobs WHERE record_id = ?"
    (at,) = db.execute(query, (id_of(bytes.fromhex(step.record)),)).fetchone()
    return _time(at or 0)


def _time(seconds: float) -> str:
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat(timespec="milliseconds")
