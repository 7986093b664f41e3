"""Two runs side by side: what was made in each, and which bytes differ."""

from typing import Any

from storyreel.control_plane.pages import runs
from storyreel.control_plane.pages.lineage import title_of
from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import NotThereError, Row, View, key, row_id

MADE = """
SELECT n.name, a.digest, a.kind, a.bytes, j.stage, j.seconds FROM jobs j JOIN outputs o ON o.record_id = j.record_id
JOIN names n ON n.id = o.name_id JOIN artifacts a ON a.id = o.artifact_id WHERE j.run_id = ? LIMIT 6000
"""
BEFORE = """
SELECT a.digest, a.kind, a.bytes FROM names n JOIN jobs j ON j.output_id = n.id
JOIN outputs o ON o.record_id = j.record_id AND o.name_id = n.id JOIN artifacts a ON a.id = o.artifact_id
WHERE n.name = ? AND j.started_at <= ? ORDER BY j.started_at DESC LIMIT 1
"""
BESIDE = """
SELECT a.digest, a.kind, a.bytes FROM names n JOIN outputs o ON o.name_id = n.id
JOIN jobs j ON j.record_id = o.record_id JOIN artifacts a ON a.id = o.artifact_id
WHERE n.name = ? AND j.started_at <= ? ORDER BY j.started_at DESC LIMIT 1
"""
BY_CONTENT = ("clips/", "shots/", "assets/")


def load(view: View) -> dict[str, Any]:
    """What the later run made that the earlier did not have, and the other way round."""
    before, after = _run(view, view.word("before")), _run(view, view.word("after"))
    old, new = _made(view, before), _made(view, after)
    changed, same = [], 0
    for name in sorted(new.keys() | old.keys(), key=lambda n: (_order(new.get(n) or old[n]), n)):
        was, now = old.get(name), new.get(name)
        if not name.startswith(BY_CONTENT):
            was = was or _earlier(view, name, before)
            now = now or _earlier(view, name, after)
        if was and now and was["digest"] == now["digest"]:
            same += 1
            continue
        if name.startswith(BY_CONTENT):
            continue
        stage = stage_of((new.get(name) or old[name])["stage"])
        changed.append({"name": name, "title": title_of(name), "stage": stage.words, "was": was, "now": now})
    return {
        "title": "Difference of two runs",
        "before": runs.row_of(view, before),
        "after": runs.row_of(view, after),
        "swap": f"/difference/{view.word('after')}/{view.word('before')}",
        "changed": changed,
        "same": same,
        "clips": {
            "only_before": _only(old, new),
            "only_after": _only(new, old),
            "both": sum(name.startswith("clips/") for name in old.keys() & new.keys()),
        },
        "known": all(made or not run["jobs"] for made, run in ((old, before), (new, after))),
        "choices": _choices(view, before, after),
    }


def _choices(view: View, before: Row, after: Row) -> list[Row]:
    rows = view.rows(
        "SELECT id, name, started_at FROM runs WHERE id NOT IN (?, ?) ORDER BY started_at DESC LIMIT 8",
        before["id"],
        after["id"],
    )
    return [
        {"name": r["name"], "started_at": r["started_at"], "address": f"/difference/{key(r['id'])}/{key(after['id'])}"}
        for r in rows
    ]


def _run(view: View, word: str) -> Row:
    row = view.row(f"{runs.RUNS} WHERE r.id = ?", row_id(word))
    if row is None:
        raise NotThereError(f"run {word}: not in the registry; see all runs")
    return row


def _made(view: View, run: Row) -> dict[str, Row]:
    return {row["name"]: row for row in view.rows(MADE, run["id"])}


def _earlier(view: View, name: str, run: Row) -> Row | None:
    """What an output was when a run had ended; one that is not its job's first is looked for among all versions."""
    return view.row(BEFORE, name, run["last_event_at"]) or view.row(BESIDE, name, run["last_event_at"])


def _only(mine: dict[str, Row], other: dict[str, Row]) -> list[Row]:
    return [row for name, row in sorted(mine.items()) if name.startswith("clips/") and name not in other][:60]


def _order(row: Row) -> int:
    return stage_of(row["stage"]).order
