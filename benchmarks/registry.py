"""Measure the registry at the size of a house: a million artifacts, five million parents, a hundred thousand files.

The large registry is generated in SQL with the registry's own tables: films of 500 artifacts, each artifact made by a
record of its own from five that came shortly before it in its film.
"""

import hashlib
import shutil
import statistics
import tempfile
import time
from contextlib import closing
from pathlib import Path

ARTIFACTS = 1_000_000
PARENTS = 5
FILM = 500
FILES = 100_000
ASKED = 40


def registry(names: list[str]) -> None:
    """Run the two measurements, or the one that is named: lineage, rebuild."""
    for name in names or ["lineage", "rebuild"]:
        {"lineage": large_lineage, "rebuild": large_rebuild}[name]()


def large_lineage() -> None:
    """Seconds of lineage of one artifact, and bytes by table."""
    from storyreel.registry import database
    from storyreel.registry.lineage import lineage

    folder = Path(tempfile.mkdtemp())
    try:
        path = folder / "registry.sqlite"
        began = time.perf_counter()
        with closing(database.create(path)) as db:
            db.create_function("digest", 1, lambda n: hashlib.sha256(str(n).encode()).digest(), deterministic=True)
            db.create_function("id_of", 1, database.id_of, deterministic=True)
            db.executescript(_generated())
        print(f"generated in {time.perf_counter() - began:.0f} s, {path.stat().st_size / 1e6:.0f} MB")
        with closing(database.open_readonly(path)) as db:
            for table, size in db.execute(
                "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 8"
            ).fetchall():
                print(f"  {table:<24} {size / 1e6:8.1f} MB")
            for what, condition in (("last of its film", FILM - 1), ("first of its film", 0), ("in the middle", 250)):
                digests = [
                    digest
                    for (digest,) in db.execute(
                        "SELECT lower(hex(a.digest)) FROM generated g JOIN artifacts a ON a.id = g.id"
                        " WHERE g.number % ? = ? AND g.number / ? % 50 = 7 ORDER BY g.number LIMIT ?",
                        (FILM, condition, FILM, ASKED),
                    )
                ]
                _ask(what, db, digests, lineage)
    finally:
        shutil.rmtree(folder)


def large_rebuild() -> None:
    """Seconds of a rebuild from a hundred thousand files, and of an index with nothing new."""
    from storyreel.registry.index import index, rebuild

    folder = Path(tempfile.mkdtemp())
    try:
        _write_files(folder, FILES // 2)
        for what, command in (("rebuild", rebuild), ("index, nothing new", index), ("rebuild", rebuild)):
            began = time.perf_counter()
            found = command(folder, None)
            seconds = time.perf_counter() - began
            print(f"{what:<20} {seconds:7.2f} s  {found.records} records, {found.event_files} event files")
        print(f"size {found.path.stat().st_size / 1e6:.0f} MB")
    finally:
        shutil.rmtree(folder)


def _ask(what: str, db: object, digests: list[str], lineage: object) -> None:
    seconds, busy = [], []
    for digest in digests:
        began, worked = time.perf_counter(), time.process_time()
        found = lineage(db, digest)  # type: ignore[operator]
        seconds.append(time.perf_counter() - began)
        busy.append(time.process_time() - worked)
    steps = len(found.before) + len(found.after)
    print(
        f"lineage, {what}: median {statistics.median(seconds) * 1e3:.1f} ms, most {max(seconds) * 1e3:.1f} ms, "
        f"CPU {statistics.median(busy) * 1e3:.1f} ms ({steps} steps, {len(digests)} artifacts)"
    )


def _generated() -> str:
    """SQL that fills the tables."""
    return f"""
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -400000;
BEGIN;
INSERT INTO tenants VALUES (1, 'default'); INSERT INTO sites VALUES (1, 'site-a', 1);
INSERT INTO names WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {FILM - 1})
  SELECT i + 1, 'episodes/ep01/part' || i || '.json', 'ep01' FROM n;
CREATE TABLE generated (number INTEGER PRIMARY KEY, id INTEGER NOT NULL, digest BLOB NOT NULL, record INTEGER NOT NULL);
INSERT INTO generated WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {ARTIFACTS - 1})
  SELECT i, id_of(digest(i)), digest(i), id_of(digest(-i - 1)) FROM n;
INSERT INTO artifacts SELECT id, digest, 1, 1, 'json', 'script', '1.0.0', 2000 FROM generated ORDER BY id;
INSERT INTO records SELECT record, digest(-number - 1), 1, 'write-script', 'code-0123456789abcdef', 'local', '{{}}'
  FROM generated ORDER BY record;
INSERT INTO outputs SELECT record, number % {FILM} + 1, id FROM generated ORDER BY record;
INSERT OR IGNORE INTO parents
  SELECT g.record, p.id, p.number % {FILM} + 1 FROM generated g
  JOIN (SELECT 1 AS back UNION SELECT 2 UNION SELECT 5 UNION SELECT 11 UNION SELECT 23) s
  JOIN generated p ON p.number = g.number - s.back AND p.number / {FILM} = g.number / {FILM};
COMMIT;
ANALYZE;
"""


def _write_files(folder: Path, jobs: int) -> None:
    from storyreel.contracts.canonical import canonical_bytes, digest_of
    from storyreel.contracts.record import Event, Record, Subject

    (folder / ".owner").write_text("default/bench")
    (folder / "records").mkdir()
    for number in range(jobs):
        output = f"episodes/ep{number // 60 % 24 + 1:02}/part{number % 60}-{number // 1440}.json"
        run = f"run-{number // 600:04}"
        made, used = (digest_of(f"{n}".encode()) for n in (number, number - 1))
        record = Record(
            subject=(Subject(name=output, digest={"sha256": made}),),
            predicate={
                "command": "write-script",
                "code": "code-1",
                "compute_origin": "local",
                "parameters": {},
                "inputs": [{"name": "episodes/before.json", "digest": {"sha256": used}}],
            },
        ).to_bytes()
        (folder / f"records/{digest_of(record)[:32]}.json").write_bytes(record)
        runs = folder / "runs" / run
        if not runs.is_dir():
            runs.mkdir(parents=True)
        lines = [
            Event(
                event=event,
                at=1000.0 + number + (event == "end") / 2,
                run=run,
                site="site-a",
                tenant="default",
                episode="ep01",
                stage="write_script",
                attempt=1,
                output=output,
                exit=0 if event == "end" else None,
                seconds=0.5 if event == "end" else None,
                record=digest_of(record) if event == "end" else "",
            ).to_value()
            for event in ("start", "end")
        ]
        (runs / f"{number}.1.1.jsonl").write_bytes(b"".join(canonical_bytes(line) for line in lines))
