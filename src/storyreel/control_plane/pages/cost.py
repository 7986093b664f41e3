"""Cost: local seconds, tokens and money, by run, by episode, by season, from the sums that the registry keeps."""

from typing import Any

from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import Row, View, key

COLUMNS = ("local_seconds", "tokens_in", "tokens_out", "money_micro_usd")
SUMS = ", ".join(("sum(local_ms) / 1000.0 AS local_seconds", *(f"sum({name}) AS {name}" for name in COLUMNS[1:])))
RUNS = f"""
SELECT r.id, r.name, r.started_at, r.status, p.name AS project, p.max_usd_per_run, {SUMS}
FROM (SELECT * FROM runs ORDER BY started_at DESC LIMIT 30) r JOIN projects p ON p.id = r.project_id
LEFT JOIN run_sums c ON c.run_id = r.id GROUP BY r.id ORDER BY r.started_at DESC
"""  # noqa: S608
SEASONS = f"""
SELECT p.name AS project, count(DISTINCT CASE WHEN episode LIKE 'ep%' THEN episode END) AS episodes, {SUMS}
FROM cost_sums JOIN projects p ON p.id = project_id GROUP BY project_id ORDER BY p.name
"""  # noqa: S608
EPISODES = f"""
SELECT p.name AS project, coalesce(nullif(c.episode, ''), 'shared') AS episode, e.runs, {SUMS}
FROM cost_sums c JOIN projects p ON p.id = c.project_id
JOIN episode_sums e ON e.project_id = c.project_id AND e.episode = c.episode
GROUP BY c.project_id, c.episode ORDER BY p.name, c.episode LIMIT 500
"""  # noqa: S608
PROVIDERS = f"""
SELECT provider, sum(attempts) AS calls, {SUMS} FROM cost_sums WHERE provider <> '' GROUP BY provider ORDER BY provider
"""  # noqa: S608
STAGES = f"""
SELECT stage, sum(attempts) AS attempts, {SUMS} FROM cost_sums
GROUP BY stage ORDER BY local_seconds DESC, stage LIMIT 12
"""  # noqa: S608


def load(view: View) -> dict[str, Any]:
    """All that was spent."""
    runs = [_whole(row) for row in view.rows(RUNS)]
    for run in runs:
        budget = run["max_usd_per_run"]
        run["budget_micro_usd"] = budget * 1_000_000 if budget is not None else None
        run["is_near_budget"] = bool(budget) and run["money_micro_usd"] >= 0.8 * budget * 1_000_000
        run["address"] = f"/runs/{key(run.pop('id'))}"
    seasons = view.rows(SEASONS)
    return {
        "title": "Cost",
        "total": {column: sum(season[column] for season in seasons) for column in COLUMNS},
        "runs": runs,
        "seasons": seasons,
        "episodes": view.rows(EPISODES),
        "providers": view.rows(PROVIDERS),
        "stages": [{**row, "stage": stage_of(row["stage"]).words} for row in view.rows(STAGES)],
    }


def _whole(row: Row) -> Row:
    return {**row, **{column: row[column] or 0 for column in COLUMNS}}
