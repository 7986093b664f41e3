"""Lineage: what an artifact was made from, up to the idea, and what was made from it, down to the film."""

import json
from typing import Any

from storyreel.control_plane.layered import HEIGHT, WIDTH, lay_out
from storyreel.control_plane.pages import runs
from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import NotThereError, Row, View, key

BESIDE = 9  # nodes shown in a column
WALKED = 3000  # nodes looked at on the way to the idea and to the film
ARTIFACT = """
SELECT a.id, a.digest, a.kind, a.schema, a.schema_version, a.bytes, s.name AS site, t.name AS tenant
FROM artifacts a JOIN sites s ON s.id = a.site_id JOIN tenants t ON t.id = a.tenant_id WHERE a.digest = ?
"""
NAMES = """
SELECT DISTINCT n.name FROM outputs o JOIN names n ON n.id = o.name_id WHERE o.artifact_id = ?1
UNION SELECT DISTINCT n.name FROM (SELECT name_id FROM parents WHERE artifact_id = ?1 LIMIT 200) p
JOIN names n ON n.id = p.name_id LIMIT 12
"""
MADE_BY = """
SELECT r.id, r.command, r.code, r.compute_origin, r.settings FROM outputs o JOIN records r ON r.id = o.record_id
WHERE o.artifact_id = ? ORDER BY r.id LIMIT 1
"""
UP = """
SELECT DISTINCT a.id, a.digest, a.kind, a.schema, a.bytes, n.name
FROM outputs o JOIN parents p ON p.record_id = o.record_id JOIN artifacts a ON a.id = p.artifact_id
JOIN names n ON n.id = p.name_id
WHERE o.artifact_id = ?1 AND a.id <> ?1 ORDER BY a.kind IN ('settings', 'package', 'project'), n.name LIMIT 300
"""
DOWN = """
SELECT DISTINCT a.id, a.digest, a.kind, a.schema, a.bytes, n.name FROM
(SELECT record_id FROM parents WHERE artifact_id = ?1 LIMIT 300) p JOIN outputs o ON o.record_id = p.record_id
JOIN artifacts a ON a.id = o.artifact_id JOIN names n ON n.id = o.name_id WHERE a.id <> ?1 ORDER BY n.name LIMIT 300
"""
JOBS = """
SELECT j.id, j.started_at, j.status, j.seconds, r.name AS run FROM outputs o JOIN jobs j ON j.record_id = o.record_id
JOIN runs r ON r.id = j.run_id WHERE o.artifact_id = ? ORDER BY j.started_at DESC LIMIT 10
"""
IDEA, FILM = "story/arc.json", "/render.mp4"
START = """
SELECT DISTINCT o.name, a.digest, a.kind, a.schema, a.bytes FROM (SELECT n.name, o.artifact_id FROM names n
JOIN outputs o ON o.name_id = n.id WHERE n.name = ? LIMIT 20) o JOIN artifacts a ON a.id = o.artifact_id
ORDER BY a.bytes IS NULL LIMIT 3
"""
PLANNED = """
SELECT r.settings FROM names n JOIN outputs o ON o.name_id = n.id JOIN records r ON r.id = o.record_id
WHERE n.name = ? LIMIT 1
"""
FOUND = """
SELECT n.name, a.digest, a.kind, a.schema, a.bytes FROM names n JOIN outputs o ON o.name_id = n.id
JOIN artifacts a ON a.id = o.artifact_id WHERE n.name >= ?1 AND n.name < ?1 || char(1114111) ORDER BY n.name LIMIT 100
"""
BY_DIGEST = """
SELECT n.name, a.digest, a.kind, a.schema, a.bytes FROM artifacts a LEFT JOIN outputs o ON o.artifact_id = a.id
LEFT JOIN names n ON n.id = o.name_id WHERE a.digest >= ?1 AND a.digest < ?2 ORDER BY a.digest LIMIT 100
"""


def search(view: View) -> dict[str, Any]:
    """Where to begin: the idea and the films; or what a path's or a digest's beginning finds."""
    asked = view.word("q")
    return {"title": "Lineage", "asked": {"q": asked}, "found": _find(view, asked) if asked else _starts(view)}


def load(view: View) -> dict[str, Any]:
    """One artifact between its parents and its children, and the ways to the idea and to the film."""
    digest = view.word("digest")
    artifact = view.row(ARTIFACT, bytes.fromhex(digest))
    if artifact is None:
        raise NotThereError("no artifact of that digest is in the registry")
    row = artifact.pop("id")
    names = [found["name"] for found in view.rows(NAMES, row)]
    parents, children = view.rows(UP, row), view.rows(DOWN, row)
    made_by = view.row(MADE_BY, row)
    if made_by:
        made_by = {**made_by, "id": None, "settings": json.loads(made_by["settings"] or "{}")}
    here = {"id": row, "digest": digest, "kind": artifact["kind"], "name": names[0] if names else digest[:10]}
    return {
        "title": title_of(here["name"]),
        "artifact": {**artifact, "names": names},
        "text": _text(view, artifact),
        "made_by": made_by,
        "stage": stage_of(made_by["command"].replace("-", "_")).words if made_by else "",
        "parents": [_plain(node) for node in parents],
        "children": [_plain(node) for node in children],
        "drawing": _drawing(view, here, parents, children),
        "to_the_idea": [_plain(node) for node in _way(view, here, UP, lambda n: n["name"] == IDEA)],
        "to_the_film": [_plain(node) for node in _way(view, here, DOWN, lambda n: _is_film(n["name"]))],
        "idea": _idea(view),
        "jobs": [{**job, "id": None, "address": f"/jobs/{key(job['id'])}"} for job in view.rows(JOBS, row)],
    }


def title_of(name: str) -> str:
    """What a path holds, in a word or two: `episodes/ep01/script.json` is `ep01 script`."""
    parts = name.split("/")
    stem = parts[-1].partition(".")[0].replace("_", " ")
    if parts[0] == "episodes" and len(parts) > 2:
        return f"{parts[1]} {stem}" + (" (film)" if _is_film(name) else "")
    if parts[0] in ("clips", "shots", "assets"):
        return f"{parts[0][:-1]} {stem[:8]}"
    return f"{parts[0]} {stem}" if len(parts) > 1 else name


def _starts(view: View) -> list[Row]:
    films = [f"episodes/{episode}{FILM}" for episode in runs.episodes_of(view)]
    return [row for name in (IDEA, *films) for row in view.rows(START, name)][:60]


def _find(view: View, asked: str) -> list[Row]:
    start = asked.lower()
    if 6 <= len(start) <= 64 and all(letter in "0123456789abcdef" for letter in start):
        low, high = bytes.fromhex(start.ljust(64, "0")), bytes.fromhex(start.ljust(64, "f"))
        return view.rows(BY_DIGEST, low, high)
    return view.rows(FOUND, asked)


def _way(view: View, here: Row, query: str, is_end: Any) -> list[Row]:
    """The shortest way from an artifact to where it ends; empty if there is none in reach."""
    if is_end(here):
        return [here]
    came: dict[int, Row] = {}
    seen, edge = {here["id"]}, [here]
    while edge and len(seen) < WALKED:
        following = []
        for node in edge:
            for beside in view.rows(query, node["id"]):
                if beside["id"] in seen:
                    continue
                seen.add(beside["id"])
                came[beside["id"]] = node
                if is_end(beside):
                    return _back(beside, came)
                following.append(beside)
        edge = following
    return []


def _back(node: Row, came: dict[int, Row]) -> list[Row]:
    way = [node]
    while node["id"] in came:
        node = came[node["id"]]
        way.append(node)
    return way[::-1]


def _drawing(view: View, here: Row, parents: list[Row], children: list[Row]) -> dict[str, Any]:
    nodes = {here["digest"]: here}
    nodes.update({node["digest"]: node for node in [*parents[:BESIDE], *children[:BESIDE]]})
    left = [n["digest"] for n in parents[:BESIDE]]
    right = [n["digest"] for n in children[:BESIDE] if n["digest"] not in left]
    edges = [(name, here["digest"]) for name in left] + [(here["digest"], name) for name in right]
    far: list[str] = []
    for parent in parents[:BESIDE]:
        for node in view.rows(UP, parent["id"])[:3]:
            if node["digest"] not in nodes and len(far) < BESIDE:
                nodes[node["digest"]] = node
                far.append(node["digest"])
            if node["digest"] in far:
                edges.append((node["digest"], parent["digest"]))
    columns = [list(dict.fromkeys(column)) for column in (far, left, [here["digest"]], right) if column]
    drawn = lay_out(columns, edges)
    return {
        "width": drawn.width,
        "height": drawn.height,
        "box": [WIDTH, HEIGHT],
        "boxes": [
            {**_plain(nodes[b.name]), "x": b.x, "y": b.y, "is_here": b.name == here["digest"]} for b in drawn.boxes
        ],
        "lines": [{"path": line.path} for line in drawn.lines],
        "more_parents": max(0, len(parents) - BESIDE),
        "more_children": max(0, len(children) - BESIDE),
    }


def _plain(node: Row) -> Row:
    return {
        "name": node["name"],
        "title": title_of(node["name"]),
        "digest": node["digest"],
        "kind": node["kind"],
        "bytes": node.get("bytes"),
    }


def _is_film(name: str) -> bool:
    return name.startswith("episodes/") and name.endswith(FILM)


def _text(view: View, artifact: Row) -> str | None:
    if artifact["kind"] not in ("json", "text", "captions", "mark") or (artifact["bytes"] or 0) > 200_000:
        return None
    data = view.folder.bytes_of(artifact["digest"])
    if data is None:
        return None
    if artifact["kind"] == "json":
        try:
            return json.dumps(json.loads(data), indent=2, ensure_ascii=False)
        except ValueError:
            return None
    return data.decode("utf-8", "replace")


def _idea(view: View) -> str:
    """The idea of the story: the project's, else what the arc was planned from."""
    project = view.row("SELECT idea FROM projects WHERE idea <> '' LIMIT 1")
    if project:
        return str(project["idea"])
    planned = view.row(PLANNED, IDEA)
    return str(json.loads(planned["settings"] or "{}").get("idea", "")) if planned else ""
