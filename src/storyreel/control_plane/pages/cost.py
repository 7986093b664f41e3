"""Cost: local seconds, tokens and money, by run, by episode, by season."""

from typing import Any

from storyreel.control_plane.stages import stage_of
from storyreel.control_plane.view import Row, View, key

SUMS = (
    "sum(c.local_seconds) AS local_seconds, sum(c.tokens_in) AS tokens_in, sum(c.tokens_out) AS tokens_out, "
    "sum(c.money_micro_usd) AS money_micro_usd"
)
RUNS = """
SELECT r.id, r.name, r.started_at, r.status, p.name AS project, p.max_usd_per_run, SUMS
FROM (SELECT * FROM runs ORDER BY started_at DESC LIMIT 30) r JOIN projects p ON p.id = r.project_id
LEFT JOIN costs c ON c.run_id = r.id GROUP BY r.id ORDER BY r.started_at DESC
""".replace("SUMS", SUMS)
EPISODES = """
SELECT p.name AS project, c.episode, count(DISTINCT c.run_id) AS runs, SUMS FROM costs c
JOIN runs r ON r.id = c.run_id JOIN projects p ON p.id = r.project_id GROUP BY p.name, c.episode ORDER BY 1, 2 LIMIT 500
""".replace("SUMS", SUMS)
PROVIDERS = """
SELECT c.provider, count(*) AS calls, SUMS
FROM costs c WHERE c.provider <> '' GROUP BY c.provider
""".replace("SUMS", SUMS)
STAGES = """
SELECT c.stage, count(*) AS jobs, SUMS
FROM costs c GROUP BY c.stage ORDER BY 3 DESC LIMIT 12
""".replace("SUMS", SUMS)
COLUMNS = ("local_seconds", "tokens_in", "tokens_out", "money_micro_usd")


def load(view: View) -> dict[str, Any]:
    """All that was spent."""
    episodes = [_whole(row) for row in view.rows(EPISODES)]
    runs = [_whole(row) for row in view.rows(RUNS)]
    for run in runs:
        budget = run["max_usd_per_run"]
        run["budget_micro_usd"] = budget * 1_000_000 if budget is not None else None
        run["is_near_budget"] = bool(budget) and run["money_micro_usd"] >= 0.8 * budget * 1_000_000
        run["address"] = f"/runs/{key(run.pop('id'))}"
    seasons: dict[str, Row] = {}
    for row in episodes:
        season = seasons.setdefault(
            row["project"], {"project": row["project"], "episodes": 0, **dict.fromkeys(COLUMNS, 0)}
        )
        season["episodes"] += row["episode"].startswith("ep")
        for column in COLUMNS:
            season[column] += row[column]
    return {
        "title": "Cost",
        "total": {column: sum(season[column] for season in seasons.values()) for column in COLUMNS},
        "seasons": list(seasons.values()),
        "episodes": [{**row, "episode": row["episode"] or "shared"} for row in episodes],
        "runs": runs,
        "providers": [_whole(row) for row in view.rows(PROVIDERS)],
        "stages": [{**_whole(row), "stage": stage_of(row["stage"]).words} for row in view.rows(STAGES)],
    }


def _whole(row: Row) -> Row:
    return {**row, **{column: row[column] or 0 for column in COLUMNS}}
