"""Cost: local seconds, tokens and money, by run, by episode, by season.

Sums over everything are made in one pass and kept until the registry's file changes.
"""

import os
from typing import Any

from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import Row, View, key

RUNS = """
SELECT r.id, r.name, r.started_at, r.status, p.name AS project, p.max_usd_per_run,
  sum(c.local_seconds) AS local_seconds, sum(c.tokens_in) AS tokens_in, sum(c.tokens_out) AS tokens_out,
  sum(c.money_micro_usd) AS money_micro_usd
FROM (SELECT * FROM runs ORDER BY started_at DESC LIMIT 30) r JOIN projects p ON p.id = r.project_id
LEFT JOIN costs c ON c.run_id = r.id GROUP BY r.id ORDER BY r.started_at DESC
"""
ALL = """
SELECT c.run_id, c.episode, c.stage, c.provider, count(*) AS jobs, sum(c.local_seconds) AS local_seconds,
  sum(c.tokens_in) AS tokens_in, sum(c.tokens_out) AS tokens_out, sum(c.money_micro_usd) AS money_micro_usd
FROM costs c GROUP BY +c.run_id, c.episode, c.stage, c.provider
"""
PROJECTS = "SELECT r.id, p.name AS project FROM runs r JOIN projects p ON p.id = r.project_id"
COLUMNS = ("local_seconds", "tokens_in", "tokens_out", "money_micro_usd")
_kept: dict[str, tuple[Any, dict[str, list[Row]]]] = {}


def load(view: View) -> dict[str, Any]:
    """All that was spent."""
    runs = [_whole(row) for row in view.rows(RUNS)]
    for run in runs:
        budget = run["max_usd_per_run"]
        run["budget_micro_usd"] = budget * 1_000_000 if budget is not None else None
        run["is_near_budget"] = bool(budget) and run["money_micro_usd"] >= 0.8 * budget * 1_000_000
        run["address"] = f"/runs/{key(run.pop('id'))}"
    sums = _sums(view)
    return {
        "title": "Cost",
        "total": {column: sum(season[column] for season in sums["seasons"]) for column in COLUMNS},
        "runs": runs,
        **sums,
    }


def _sums(view: View) -> dict[str, list[Row]]:
    """Seasons, episodes, providers and stages."""
    path = (view.row("PRAGMA database_list") or {}).get("file", "")
    state = os.stat(path)
    stamp = (state.st_mtime_ns, state.st_size, state.st_ino)
    if path not in _kept or _kept[path][0] != stamp:
        _kept[path] = (stamp, _summed(view))
    return _kept[path][1]


def _summed(view: View) -> dict[str, list[Row]]:
    projects = {row["id"]: row["project"] for row in view.rows(PROJECTS)}
    seasons: dict[Any, Row] = {}
    episodes: dict[Any, Row] = {}
    providers: dict[Any, Row] = {}
    stages: dict[Any, Row] = {}
    for row in view.rows(ALL):
        project, episode = projects[row["run_id"]], row["episode"]
        season = _add(seasons, project, row, project=project)
        season.setdefault("of", set()).add(episode)
        _add(episodes, (project, episode), row, project=project, episode=episode or "shared").setdefault(
            "of", set()
        ).add(row["run_id"])
        _add(stages, row["stage"], row, stage=stage_of(row["stage"]).words)
        if row["provider"]:
            _add(providers, row["provider"], row, provider=row["provider"])
    for season in seasons.values():
        season["episodes"] = sum(name.startswith("ep") for name in season.pop("of"))
    for each in episodes.values():
        each["runs"] = len(each.pop("of"))
    for provider in providers.values():
        provider["calls"] = provider["jobs"]
    return {
        "seasons": [seasons[name] for name in sorted(seasons)],
        "episodes": [episodes[name] for name in sorted(episodes)][:500],
        "providers": [providers[name] for name in sorted(providers)],
        "stages": sorted(stages.values(), key=lambda row: -row["local_seconds"])[:12],
    }


def _add(sums: dict[Any, Row], name: Any, row: Row, **words: str) -> Row:
    found = sums.setdefault(name, {**words, "jobs": 0, **dict.fromkeys(COLUMNS, 0)})
    for column in ("jobs", *COLUMNS):
        found[column] += row[column] or 0
    return found


def _whole(row: Row) -> Row:
    return {**row, **{column: row[column] or 0 for column in COLUMNS}}
