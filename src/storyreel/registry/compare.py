"""Compare two runs: what changed, from the idea to the frames.

What stood at a path after a run is what the last job that made it, in that run
or before, left there. So a run that did little is compared as a whole film.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyreel.contracts import store
from storyreel.contracts.errors import InputError

STATE = """
SELECT n.name, lower(hex(a.digest)), r.command, r.settings, r.code
FROM (
  SELECT j.output_id, j.record_id, max(j.started_at) FROM jobs j JOIN runs r ON r.id = j.run_id
  WHERE r.site_id = ? AND r.project_id = ? AND r.started_at <= ? AND j.status = 'succeeded' AND j.record_id IS NOT NULL
  GROUP BY j.output_id
) last JOIN records r ON r.id = last.record_id JOIN outputs o ON o.record_id = r.id
JOIN names n ON n.id = o.name_id JOIN artifacts a ON a.id = o.artifact_id
"""
INPUTS = """
SELECT DISTINCT n.name, lower(hex(a.digest)) FROM jobs j JOIN runs r ON r.id = j.run_id
JOIN parents p ON p.record_id = j.record_id JOIN names n ON n.id = p.name_id JOIN artifacts a ON a.id = p.artifact_id
WHERE r.site_id = ? AND r.project_id = ? AND r.started_at <= ? AND a.kind IN ('project', 'package')
ORDER BY j.started_at
"""


@dataclass(frozen=True)
class State:
    """What stood where after a run."""

    run: str
    files: dict[str, str]
    settings: dict[str, dict[str, Any]]
    code: dict[str, str]
    authors: dict[str, str]
    jobs: int


def compare(db: sqlite3.Connection, directory: Path, one: str, other: str) -> list[str]:
    """Lines for a person, in the order of the story.

    Raises:
        InputError: There is no such run, or they are of different projects.
    """
    before, after = _state(db, one), _state(db, other)
    for state in (before, after):
        if not state.files:
            return [f"{state.run}: its jobs name no records, as those of an older storyreel; nothing to compare"]
    lines = [f"{before.run} ({before.jobs} jobs) → {after.run} ({after.jobs} jobs)"]
    lines += _section("The author's files", _changes(before.authors, after.authors))
    lines += _section("Settings", list(_settings(before.settings, after.settings)))
    lines += _section("Code", sorted(c for c in after.code if before.code.get(c, after.code[c]) != after.code[c]))
    story = {name: digest for name, digest in before.files.items() if not _is_by_content(name)}
    story_after = {name: digest for name, digest in after.files.items() if not _is_by_content(name)}
    lines += _section("Files", _changes(story, story_after))
    for name in sorted({n for n in (*story, *story_after) if n.endswith("/render_plan.json")}):
        lines += _section(f"Shots of {name}", list(_shots(directory, story.get(name), story_after.get(name))))
    if len(lines) == 1:
        lines.append("Nothing differs.")
    return lines


def _state(db: sqlite3.Connection, name: str) -> State:
    rows = db.execute("SELECT id, name, site_id, project_id, started_at, jobs FROM runs WHERE name = ?", (name,))
    found = rows.fetchall()
    if not found:
        known = [run for (run,) in db.execute("SELECT name FROM runs ORDER BY started_at DESC LIMIT 3")]
        raise InputError(f"{name}: no such run, expected one such as {', '.join(known) or 'none is known'}")
    _, run, *where, jobs = found[0]
    files: dict[str, str] = {}
    settings: dict[str, dict[str, Any]] = {}
    code: dict[str, str] = {}
    for path, digest, command, parameters, command_code in db.execute(STATE, where):
        files[path] = digest
        settings[command] = json.loads(parameters)
        if command_code:
            code[command] = command_code
    return State(run, files, settings, code, dict(db.execute(INPUTS, where).fetchall()), jobs)


def _changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    lines = []
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        if old != new:
            lines.append(f"{name}: {_short(old)} → {_short(new)}")
    return lines


def _settings(before: Mapping[str, dict[str, Any]], after: Mapping[str, dict[str, Any]]) -> Iterator[str]:
    for command in sorted({*before, *after}):
        old, new = before.get(command, {}), after.get(command, {})
        for name in sorted({*old, *new}):
            if old.get(name) != new.get(name) and name not in ("clip_code", "toolchain"):
                yield f"{command}: {name}: {_value(old.get(name))} → {_value(new.get(name))}"


def _shots(directory: Path, before: str | None, after: str | None) -> Iterator[str]:
    old, new = _clips(directory, before), _clips(directory, after)
    if old is None or new is None:
        yield "the plan of one run is not kept any more"
        return
    for shot in sorted({*old, *new}, key=lambda shot: (new.get(shot) or old[shot])["start_frame"]):
        if shot not in new:
            yield f"{shot}: gone"
        elif shot not in old:
            yield f"{shot}: new, {new[shot]['duration_frames']} frames"
        elif old[shot]["key"] != new[shot]["key"]:
            yield f"{shot}: drawn anew: {', '.join(_parts(old[shot]['spec'], new[shot]['spec']))}"
        elif old[shot]["start_frame"] != new[shot]["start_frame"]:
            yield f"{shot}: moved by {new[shot]['start_frame'] - old[shot]['start_frame']} frames, same clip"


def _parts(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Which parts of a shot differ; the drawing code only if nothing else does. Empty and not there are the same."""
    names = sorted(name for name in {*old, *new} if (old.get(name) or None) != (new.get(name) or None))
    return [name for name in names if name not in ("code", "toolchain", "schema_version")] or ["by other code"]


def _clips(directory: Path, digest: str | None) -> dict[str, Any] | None:
    if digest is None:
        return {}
    try:
        plan = json.loads((directory / store.stored(digest)).read_bytes())
        return {clip["shot_id"]: clip for clip in plan["clips"]}
    except (OSError, ValueError, KeyError):
        return None


def _section(title: str, lines: list[str]) -> list[str]:
    return [f"{title}:", *(f"  {line}" for line in lines)] if lines else []


def _is_by_content(name: str) -> bool:
    return name.startswith(("clips/", "shots/", "assets/"))


def _short(digest: str | None) -> str:
    return digest[:12] if digest else "not there"


def _value(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 90 else text[:89] + "…"
