"""How long each page takes over a house's registry: 10⁶ artifacts, 5 × 10⁶ parents, 10⁶ jobs in 10⁴ runs.

usage: pages.py [FOLDER]   (keeps the registry that it makes there; else in a temporary folder)

A block of a hundred artifacts is one episode: arc, canon, script, clips and film, each made from five before it.
"""

import asyncio
import hashlib
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

BLOCK, PARENTS = 100, 5
RUNS, FIRSTS = 5, 3
NAMED = {0: "story/arc.json", 1: "canon/{ep}.json", 2: "episodes/{ep}/script.json", 99: "episodes/{ep}/render.mp4"}


def main(folder: Path | None = None, artifacts: int = 1_000_000) -> None:
    """Make the registry where it is not there yet, ask for every page, print the medians."""
    with tempfile.TemporaryDirectory() as scratch:
        directory = folder or Path(scratch)
        if not (directory / "registry.sqlite").exists():
            began = time.monotonic()
            generate(directory, artifacts)
            print(f"generated in {time.monotonic() - began:.0f} s")
        measure(directory)


def generate(directory: Path, artifacts: int) -> None:
    """Fill an empty registry by SQL alone; indices are built last."""
    from storyreel.registry.database import create

    directory.mkdir(parents=True, exist_ok=True)
    db = create(directory / "registry.sqlite")
    db.executescript("PRAGMA foreign_keys = 0; PRAGMA synchronous = 0; PRAGMA journal_mode = MEMORY;")
    indices = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    db.execute("BEGIN")
    for name, _ in indices:
        db.execute(f"DROP INDEX {name}")
    db.execute("INSERT INTO tenants VALUES (1, 'default')")
    db.execute("INSERT INTO sites (id, name, is_here) VALUES (1, 'local', 1)")
    db.execute("INSERT INTO projects (id, tenant_id, name, idea) VALUES (1, 1, 'house', 'An idea.')")
    db.execute("INSERT INTO queues (id, site_id, name) VALUES (1, 1, 'media_queue')")
    db.execute("INSERT INTO hosts (id, site_id, name) VALUES (1, 1, 'worker1')")
    _fill(db, artifacts)
    for _, sql in indices:
        db.execute(sql)
    db.execute("COMMIT")
    db.close()


def _fill(db: sqlite3.Connection, artifacts: int) -> None:
    ids = [_id(number) for number in range(artifacts)]
    order = sorted(range(artifacts), key=ids.__getitem__)
    names: dict[str, int] = {}
    for number in range(artifacts):
        names.setdefault(_name(number), ids[number])
    db.executemany("INSERT INTO names VALUES (?, ?, ?)", ((i, n, _episode_of(n)) for n, i in sorted(names.items())))
    digests = [_digest(number) for number in range(artifacts)]
    db.executemany(
        "INSERT INTO artifacts VALUES (?, ?, 1, 1, ?, ?, '', 1000)",
        ((ids[n], digests[n], *(("video", "") if _name(n).endswith("mp4") else ("json", "script"))) for n in order),
    )
    db.executemany(
        "INSERT INTO records VALUES (?, ?, 1, 'render-clip', 'code-1', 'local', '{}')",
        ((ids[n], digests[n]) for n in order),
    )
    db.executemany("INSERT INTO outputs VALUES (?, ?, ?)", ((ids[n], names[_name(n)], ids[n]) for n in order))
    db.executemany("INSERT OR IGNORE INTO parents VALUES (?, ?, ?)", _parents(order, ids, names))
    blocks = range(artifacts // BLOCK)
    db.executemany(
        "INSERT INTO runs (id, site_id, tenant_id, project_id, name, status, started_at, ended_at, last_event_at, jobs)"
        " VALUES (?, 1, 1, 1, ?, ?, ?, ?, ?, 100)",
        (
            (b + 1, f"run-{b}", ("succeeded", "failed")[b % 20 == 7], b * 600.0, b * 600.0 + 90, b * 600.0 + 90)
            for b in blocks
        ),
    )
    db.executemany(
        "INSERT INTO jobs (id, run_id, site_id, tenant_id, stage, episode, output_id, record_id, status, attempts,"
        " started_at, ended_at, seconds, queue_id, host_id)"
        " VALUES (?, ?, 1, 1, 'render_clip', ?, ?, ?, 'succeeded', 1, ?, ?, 1.0, 1, 1)",
        (
            (
                ids[n],
                n // BLOCK + 1,
                _episode(n),
                names[_name(n)],
                ids[n],
                n // BLOCK * 600.0 + n % BLOCK * 0.9,
                n // BLOCK * 600.0 + n % BLOCK * 0.9 + 1,
            )
            for n in order
        ),
    )
    db.executemany(
        "INSERT INTO costs (event_id, job_id, run_id, site_id, tenant_id, episode, stage, local_seconds)"
        " VALUES (?, ?, ?, 1, 1, ?, 'render_clip', 1.0)",
        ((ids[n], ids[n], n // BLOCK + 1, _episode(n)) for n in order),
    )
    db.executemany(
        "INSERT INTO warnings VALUES (?, ?, NULL, 1, 1, '', ?, 'said so', ?)",
        ((b + 1, b + 1, ("retry", "error", "flag")[b % 3], b * 600.0) for b in blocks),
    )


def _parents(order: list[int], ids: list[int], names: dict[str, int]) -> Iterator[tuple[int, int, int]]:
    for n in order:
        place = n % BLOCK
        before = {max(0, place - step) for step in (1, 2, 3, 5, 8)} if place != 99 else {98, 2, 1, 50, 97}
        for parent in sorted(before - {place}):
            other = n - place + parent
            yield ids[n], ids[other], names[_name(other)]


def _digest(number: int) -> bytes:
    return hashlib.sha256(b"%d" % number).digest()


def _id(number: int) -> int:
    return int.from_bytes(_digest(number)[:8], "big") >> 1


def _episode(number: int) -> str:
    return f"ep{number // BLOCK % 24 + 1:02d}"


def _name(number: int) -> str:
    pattern = NAMED.get(number % BLOCK)
    return pattern.format(ep=_episode(number)) if pattern else f"clips/{_digest(number).hex()[:32]}.mp4"


def _episode_of(name: str) -> str:
    return name.split("/")[1] if name.startswith("episodes/") else ""


def measure(directory: Path) -> None:
    """Print how long each page takes: again and again in one process, and the first time in a process of its own.

    Before a first view, the registry is taken out of the system's memory, so it comes from the disk.
    """
    print(f"registry: {(directory / 'registry.sqlite').stat().st_size / 1e6:.0f} MB")
    for name, address in asyncio.run(_addresses(directory)).items():
        firsts = []
        for _ in range(FIRSTS):
            _take_out_of_memory(directory / "registry.sqlite")
            words = [sys.executable, __file__, str(directory), address]
            firsts.append(float(subprocess.run(words, check=True, capture_output=True, text=True).stdout))
        again = statistics.median(asyncio.run(_ask(directory, address, RUNS)))
        print(f"{name:20} {again:7.0f} ms   first {statistics.median(firsts):7.0f} ms, most {max(firsts):.0f} ms")


async def _addresses(directory: Path) -> dict[str, str]:
    from storyreel.control_plane.serve import make_datasette

    pages = make_datasette(directory)
    run = json.loads((await pages.client.get("/runs.json")).text)["runs"][0]["address"]
    shown = json.loads((await pages.client.get(f"{run}.json")).text)
    return {
        "runs": "/runs",
        "runs of an episode": "/runs?episode=ep07",
        "failed runs": "/runs?status=failed",
        "run": run,
        "job": shown["stages"][0]["bars"][7]["address"],
        "difference": shown["difference"],
        "clip": f"/artifacts/{_digest(123_456).hex()}",
        "film": f"/artifacts/{_digest(500_099).hex()}",
        "arc": f"/artifacts/{_digest(500_000).hex()}",
        "lineage": "/lineage",
        "search": "/lineage?q=clips/ab",
        **{name: f"/{name}" for name in ("queues", "canon", "cost", "warnings", "host")},
    }


async def _ask(directory: Path, address: str, times: int) -> list[float]:
    """Milliseconds of each answer, from pages that are ready to serve."""
    from storyreel.control_plane.serve import make_datasette

    pages = make_datasette(directory)
    await pages.invoke_startup()
    found = []
    for _ in range(times):
        began = time.perf_counter()
        answer = await pages.client.get(address)
        found.append((time.perf_counter() - began) * 1000)
        assert answer.status_code == 200, (address, answer.status_code)
    return found


def _take_out_of_memory(path: Path) -> None:
    with path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        print(*asyncio.run(_ask(Path(sys.argv[1]), sys.argv[2], 1)))
    else:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
