"""Canon: what is true in the story, since when, and why."""

import json
import re
from typing import Any

from storyreel.control_plane.view import NotThereError, Row, View

SNAPSHOTS = """
SELECT s.artifact_id, a.digest, s.after, s.is_current,
  (SELECT count(*) FROM canon_facts f WHERE f.snapshot_id = s.artifact_id) AS facts
FROM canon_snapshots s CROSS JOIN artifacts a ON a.id = s.artifact_id
ORDER BY s.is_current DESC, s.after <> 'genesis' DESC, s.after DESC, s.artifact_id LIMIT 100
"""
ENTITIES = "SELECT entity, kind, role FROM canon_entities WHERE snapshot_id = ? ORDER BY kind, entity"
FACTS = """
SELECT subject, predicate, object, from_episode, from_scene, to_episode, to_scene, source
FROM canon_facts WHERE snapshot_id = ? ORDER BY position
"""
SCRIPT = """
SELECT a.digest FROM names n JOIN outputs o ON o.name_id = n.id JOIN artifacts a ON a.id = o.artifact_id
WHERE n.name = ? AND a.bytes IS NOT NULL ORDER BY o.record_id
"""
EARLIER = """
SELECT DISTINCT s.after, a.digest, f.predicate, f.object, f.source FROM canon_facts f
JOIN canon_snapshots s ON s.artifact_id = f.snapshot_id JOIN artifacts a ON a.id = s.artifact_id
WHERE f.subject = ? AND NOT s.is_current ORDER BY s.after, f.predicate LIMIT 60
"""
SOURCE = re.compile(r"(ep\d\d) scene (\S+)(?: (line|action) (\S+))?")
WORDS = {"character": "People", "location": "Places", "object": "Things"}


def load(view: View) -> dict[str, Any]:
    """The facts of one snapshot by whom they are about."""
    snapshots = view.rows(SNAPSHOTS)
    shown = _shown(view, snapshots)
    facts = view.rows(FACTS, shown["artifact_id"]) if shown else []
    entities = view.rows(ENTITIES, shown["artifact_id"]) if shown else []
    about = {entity["entity"]: {**entity, "facts": []} for entity in entities}
    for fact in facts:
        row = about.setdefault(fact["subject"], {"entity": fact["subject"], "kind": "other", "role": "", "facts": []})
        row["facts"].append(said(fact))
    groups: dict[str, list[Row]] = {}
    for row in about.values():
        row["name"] = name_of(row["entity"], facts)
        groups.setdefault(WORDS.get(row["kind"], row["kind"].capitalize()), []).append(row)
    return {
        "title": "Canon",
        "asked": {"after": view.word("after")},
        "snapshot": _public(shown) if shown else None,
        "snapshots": [_public(snapshot) for snapshot in snapshots],
        "groups": [{"words": words, "about": rows} for words, rows in groups.items()],
    }


def load_subject(view: View) -> dict[str, Any]:
    """Everything that is known of one person, place or thing, with the words that say so."""
    subject = view.word("subject")
    snapshots = view.rows(SNAPSHOTS)
    shown = _shown(view, snapshots)
    facts = [fact for fact in view.rows(FACTS, shown["artifact_id"]) if fact["subject"] == subject] if shown else []
    if shown is None or not facts:
        raise NotThereError(f"{subject}: the canon knows no fact about it; see all of the canon")
    entity = next((e for e in view.rows(ENTITIES, shown["artifact_id"]) if e["entity"] == subject), None)
    scripts: dict[str, Row] = {}
    for fact in facts:
        fact["why"] = _why(view, fact["source"], scripts)
    by_predicate: dict[str, list[Row]] = {}
    for fact in facts:
        by_predicate.setdefault(fact["predicate"].replace("_", " "), []).append(said(fact))
    return {
        "title": name_of(subject, facts),
        "subject": subject,
        "entity": entity,
        "snapshot": _public(shown),
        "facts": [{"predicate": name, "history": rows} for name, rows in by_predicate.items()],
        "elsewhere": [said({**row, "from_episode": 0, "from_scene": 0}) for row in view.rows(EARLIER, subject)],
    }


def said(fact: Row) -> Row:
    """A fact in words: its object plainly, and from when to when it holds."""
    value = json.loads(fact["object"])
    words = {True: "yes", False: "no"}.get(value, str(value)) if isinstance(value, bool) else str(value)
    ends = fact.get("to_episode")
    return {
        **fact,
        "predicate": fact["predicate"].replace("_", " "),
        "object": words,
        "since": _when(fact["from_episode"], fact["from_scene"]),
        "until": _when(ends, fact.get("to_scene") or 0) if ends is not None else "",
    }


def name_of(entity: str, facts: list[Row]) -> str:
    """What somebody or something is called in the story; its id without a name."""
    names = [fact["object"] for fact in facts if fact["subject"] == entity and fact["predicate"] == "name"]
    return str(json.loads(names[-1])) if names else entity


def _when(episode: int, scene: int) -> str:
    if not episode:
        return "before the story"
    return f"episode {episode}, scene {scene}" if scene else f"episode {episode}"


def _shown(view: View, snapshots: list[Row]) -> Row | None:
    asked = view.word("after")
    return next((s for s in snapshots if not asked or asked in (s["after"], s["digest"])), None)


def _public(snapshot: Row) -> Row:
    return {name: snapshot[name] for name in snapshot if name != "artifact_id"}


def _why(view: View, source: str, scripts: dict[str, Row]) -> Row:
    """The words of the script that a source names, if that script is here."""
    match = SOURCE.match(source)
    if not match:
        return {"words": "", "place": source, "digest": None}
    episode, scene, _, line = match.groups()
    if episode not in scripts:
        scripts[episode] = _script(view, episode)
    script = scripts[episode]
    return {"words": script["words"].get(line or scene, ""), "place": source, "digest": script["digest"]}


def _script(view: View, episode: str) -> Row:
    for found in view.rows(SCRIPT, f"episodes/{episode}/script.json")[:5]:
        data = view.folder.bytes_of(found["digest"])
        if data is not None:
            return {"digest": found["digest"], "words": dict(_lines(json.loads(data)))}
    return {"digest": None, "words": {}}


def _lines(value: Any) -> list[tuple[str, str]]:
    """Every (id, text) pair in a script, however deep."""
    if isinstance(value, list):
        return [pair for item in value for pair in _lines(item)]
    if not isinstance(value, dict):
        return []
    text = value.get("text") or value.get("heading") or value.get("description")
    own = [(str(value["id"]), str(text))] if "id" in value and isinstance(text, str) else []
    return own + [pair for item in value.values() for pair in _lines(item)]
