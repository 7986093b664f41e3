"""The sums that pages show are those of the rows, whatever came, was replaced or went, in any order."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storyreel.contracts import seed
from storyreel.contracts.errors import InputError
from storyreel.registry import database
from storyreel.registry.index import index, rebuild

STEPS = 400
RUN_SUMS = """
SELECT j.run_id, j.episode, j.jobs, coalesce(c.n, 0), coalesce(c.ms, 0), coalesce(c.i, 0), coalesce(c.o, 0),
  coalesce(c.m, 0)
FROM (SELECT run_id, episode, count(*) AS jobs FROM jobs GROUP BY 1, 2) j
LEFT JOIN (SELECT run_id, episode, count(*) AS n, sum(CAST(round(local_seconds * 1000) AS INTEGER)) AS ms,
  sum(tokens_in) AS i, sum(tokens_out) AS o, sum(money_micro_usd) AS m FROM costs GROUP BY 1, 2) c
  USING (run_id, episode)
"""
COST_SUMS = """
SELECT r.project_id, c.episode, c.stage, c.provider, count(*), sum(CAST(round(local_seconds * 1000) AS INTEGER)),
  sum(tokens_in), sum(tokens_out), sum(money_micro_usd)
FROM costs c JOIN runs r ON r.id = c.run_id GROUP BY 1, 2, 3, 4
"""
EPISODE_SUMS = """
SELECT r.project_id, j.episode, count(DISTINCT j.run_id) FROM jobs j JOIN runs r ON r.id = j.run_id GROUP BY 1, 2
"""


def _are_right(db: sqlite3.Connection) -> bool:
    kept = (("run_sums", RUN_SUMS), ("cost_sums", COST_SUMS), ("episode_sums", EPISODE_SUMS))
    return all(sorted(db.execute(f"SELECT * FROM {table}")) == sorted(db.execute(query)) for table, query in kept)


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    """An empty registry with three runs of two projects."""
    db = database.create(tmp_path / "registry.sqlite")
    db.execute("INSERT INTO tenants VALUES (1, 'default')")
    db.execute("INSERT INTO sites (id, name) VALUES (1, 'local')")
    db.execute("INSERT INTO names VALUES (1, 'out', '')")
    db.executemany("INSERT INTO projects (id, tenant_id, name) VALUES (?, 1, ?)", ((1, "one"), (2, "two")))
    db.executemany(
        "INSERT INTO runs (id, site_id, tenant_id, project_id, name, status, started_at, last_event_at)"
        " VALUES (?, 1, 1, ?, ?, 'running', 0, 0)",
        ((1, 1, "a"), (2, 1, "b"), (3, 2, "c")),
    )
    return db


def _add_job(db: sqlite3.Connection, job: int, run: int, episode: str) -> None:
    db.execute(
        "INSERT OR REPLACE INTO jobs (id, run_id, site_id, tenant_id, stage, episode, output_id, status, attempts,"
        " started_at) VALUES (?, ?, 1, 1, 'mix', ?, 1, 'running', 1, 0)",
        (job, run, episode),
    )


def _add_cost(db: sqlite3.Connection, event: int, job: int, *key: object) -> None:
    db.execute(
        "INSERT OR IGNORE INTO events (id, run_id, site_id, tenant_id, event, at, attempt, content)"
        " VALUES (?, 1, 1, 1, 'end', 0, 1, '')",
        (event,),
    )
    db.execute(
        "INSERT OR REPLACE INTO costs SELECT ?, id, run_id, 1, 1, episode, stage, ?, ?, ?, ?, ? FROM jobs WHERE id = ?",
        (event, "", seed.between(0, 9999, *key, "ms") / 1000, *_whole(*key), job),
    )


def _whole(*key: object) -> list[int]:
    return [seed.between(0, 10**6, *key, part) for part in ("in", "out", "money")]


def test_sums_equal_the_rows_after_any_insert_replace_and_delete(db: sqlite3.Connection) -> None:
    for step in range(STEPS):
        job, event = seed.between(1, 12, "job", step), seed.between(1, 20, "event", step)
        what = seed.pick(("job", "cost", "cost", "cost", "no cost", "no job"), "what", step)
        if what == "job" and not db.execute("SELECT 1 FROM costs WHERE job_id = ?", (job,)).fetchone():
            _add_job(db, job, seed.between(1, 3, "run", step), seed.pick(("", "ep01", "ep02"), "episode", step))
        elif what == "cost":
            _add_cost(db, event, job, "cost", step)
        elif what == "no cost":
            db.execute("DELETE FROM costs WHERE event_id = ?", (event,))
        elif what == "no job":
            db.execute("DELETE FROM costs WHERE job_id = ?", (job,))
            db.execute("DELETE FROM jobs WHERE id = ?", (job,))
        assert _are_right(db), step
    assert db.execute("SELECT count(*) FROM costs").fetchone()[0] > 3
    db.execute("DELETE FROM costs")
    db.execute("DELETE FROM jobs")
    for table in ("run_sums", "cost_sums", "episode_sums"):
        assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


@pytest.mark.parametrize(
    "change", ["UPDATE costs SET tokens_in = 1", "UPDATE jobs SET episode = 'ep02'", "UPDATE jobs SET run_id = 2"]
)
def test_a_row_under_a_sum_cannot_be_changed_in_place(db: sqlite3.Connection, change: str) -> None:
    _add_job(db, 1, 1, "ep01")
    _add_cost(db, 1, 1, "cost")
    with pytest.raises(sqlite3.IntegrityError, match="never change"):
        db.execute(change)
    assert _are_right(db)


def test_a_registry_of_before_gets_its_sums_and_is_shown_only_then(make_directory, rows_of, monkeypatch) -> None:
    directory = make_directory()
    directory.event("run-2", "start", "episodes/ep01/voice.json", "speak-lines")
    notes = {"provider": "elsewhere", "tokens_in": 7, "tokens_out": 3, "cost_usd": 0.25}
    failed = {"exit": 5, "seconds": 2.125, "error": "no voice", "notes": notes}
    directory.event("run-2", "end", "episodes/ep01/voice.json", "speak-lines", **failed)
    first = dict(list(database.migrations().items())[:1])
    with monkeypatch.context() as before:
        before.setattr(database, "migrations", lambda: first)
        before.setattr("storyreel.registry.events._AT_FIRST_SIGHT", "SELECT ?")
        path = index(directory.path, None).path
    with pytest.raises(InputError, match=r"of an older version \(without 0002_sums\); run storyreel registry index"):
        database.open_readonly(path)
    index(directory.path, None)
    brought = rows_of(path)
    rebuild(directory.path, None)
    assert rows_of(path) == brought
    with closing(sqlite3.connect(path)) as db:
        assert _are_right(db)
        assert ("no voice", "speak_lines") in db.execute("SELECT first_error, last_stage FROM runs").fetchall()
        assert (1, 2125, 7, 3, 250_000) in db.execute(
            "SELECT attempts, local_ms, tokens_in, tokens_out, money_micro_usd FROM cost_sums WHERE provider <> ''"
        ).fetchall()
