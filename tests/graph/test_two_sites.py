"""The same film on two sites at once, each a real Slurm of its own: bytes, records, promotion, a pause, a full disk.

The tests of this file share the two sites and follow each other.
"""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cell import free_ports
from checkout import REPOSITORY, SCRIPT, TARGET, Checkout

pytestmark = pytest.mark.slurm
SITES = ("site-a", "site-b")
MIX = "episodes/ep01/preview_local/mix.flac"


@pytest.fixture(scope="module")
def sites(built: Checkout, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Checkout]]:
    """Two checkouts with a running cell each and no results."""
    if shutil.which("slurmctld") is None or os.geteuid() != 0:
        pytest.skip("needs Slurm's packages and root")
    checkouts = {site: built.copy(tmp_path_factory.mktemp("sites") / site) for site in SITES}
    environment = {**os.environ, "CELL_PORT": str(free_ports())}
    cell = REPOSITORY / "scripts/slurm/cell.sh"
    for site, checkout in checkouts.items():
        shutil.rmtree(checkout.results)
        checkout.results.mkdir()
        subprocess.run([cell, "start", site], cwd=checkout.root, env=environment, check=True, timeout=60)
    yield checkouts
    for site, checkout in checkouts.items():
        subprocess.run([cell, "stop", site], cwd=checkout.root, env=environment, check=False, timeout=60)


def test_two_sites_at_once_make_the_film_of_one_machine(built: Checkout, sites: dict[str, Checkout]) -> None:
    runs = {site: _start(checkout, site) for site, checkout in sites.items()}
    for site, run in runs.items():
        stdout, stderr = run.communicate()
        assert run.returncode == 0, stderr[-3000:]
        assert stdout.splitlines()[-1] == f"results/{TARGET}"
        assert sites[site].digests() == built.digests()
        summary = sites[site].load("episodes/ep01/run_summary.json")
        assert summary["site"] == site
        assert {queue["queue"] for queue in summary["queues"]} >= {"cpu_queue", "local_ai_queue"}
        jobs = (sites[site].root / f".cells/{site}/log/jobcomp.txt").read_text()
        assert "JobState=COMPLETED" in jobs
        assert "Partition=local_ai_queue" in jobs


def test_a_run_on_slurm_leaves_a_registry_that_knows_its_clips(sites: dict[str, Checkout]) -> None:
    made = _rows(
        sites["site-a"], "SELECT count(*) FROM jobs JOIN sites ON sites.id = site_id WHERE stage = 'render_clip'"
    )
    assert made == [(len(_clips(sites["site-a"])),)]
    assert _rows(sites["site-a"], "SELECT status, sites.name FROM runs JOIN sites ON sites.id = site_id") == [
        ("succeeded", "site-a")
    ]


def test_two_sites_that_pull_from_each_other_know_the_same(sites: dict[str, Checkout]) -> None:
    for here, there in (SITES, SITES[::-1], SITES):
        pulled = sites[here].storyreel("sites", "sync", str(sites[there].results))
        assert pulled.returncode == 0, pulled.stderr
    runs = "SELECT sites.name, runs.name, status, jobs FROM runs JOIN sites ON sites.id = site_id ORDER BY 1, 2"
    assert [row[0] for row in _rows(sites["site-a"], runs)] == list(SITES)
    assert _rows(sites["site-a"], runs) == _rows(sites["site-b"], runs)
    assert _rows(sites["site-a"], "SELECT * FROM cross_tenant_references") == []


def test_a_clip_that_only_one_site_has_is_promoted_to_the_other(sites: dict[str, Checkout]) -> None:
    here, there = (sites[site] for site in SITES)
    _say_otherwise(here, "Somebody has taken our oil again.", "Somebody took our oil again.")
    changed = _finish(_start(here, "site-a"))
    assert changed.returncode == 0, changed.stderr
    (only,) = {path.name for path in _clips(here)} - {path.name for path in _clips(there)}
    digest = _digest(here, f"clips/{only}")
    promoted = here.storyreel("sites", "promote", digest, "--to", str(there.results), "--by", "Ada")
    assert promoted.returncode == 0, promoted.stderr
    (arrived,) = there.results.glob(f"store/**/{digest}*")
    assert arrived.read_bytes() == (here.results / f"clips/{only}").read_bytes()


def test_a_run_on_slurm_pauses_for_a_person_and_goes_on(sites: dict[str, Checkout]) -> None:
    film = sites["site-a"]
    film.edit("config/project.yaml", "approve_shotlist_timing_lock: false", "approve_shotlist_timing_lock: true")
    _say_otherwise(film, "Then we had better count it.", "Then we had better count what is left.")
    paused = _finish(_start(film, "site-a"))
    assert paused.returncode == 4, paused.stderr
    (line,) = [line for line in paused.stderr.splitlines() if "storyreel approve" in line]
    words = line.partition("storyreel ")[2].partition(", then")[0].split()
    assert film.storyreel(*["Ada" if word == "NAME" else word for word in words]).returncode == 0
    goes_on = _finish(_start(film, "site-a"))
    assert goes_on.returncode == 0, goes_on.stderr
    assert _rows(
        film, "SELECT status FROM runs JOIN sites ON sites.id = site_id WHERE sites.name = 'site-a' ORDER BY started_at"
    )[-2:] == [
        ("paused",),
        ("succeeded",),
    ]


@pytest.mark.soak  # each of three tries waits for files that will not come
def test_a_full_disk_under_a_command_on_slurm_is_exit_5_and_the_same_command_goes_on(
    sites: dict[str, Checkout], tmp_path: Path
) -> None:
    film = sites["site-b"]
    used_kb = int(subprocess.check_output(["du", "-sk", str(film.results)]).split()[0])
    options = f"size={used_kb + 3000}k"  # room for words, none for another mix
    if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", tmp_path], check=False).returncode:
        pytest.skip("no file system can be mounted here")
    try:
        subprocess.run(["cp", "-a", f"{film.results}/.", str(tmp_path)], check=True)
        _say_otherwise(film, "Will you bring it back?", "Will you bring it back to us?")
        full = _finish(_start(film, "site-b", "--directory", str(tmp_path), target=MIX))
        subprocess.run(["mount", "-o", "remount,size=500m", str(tmp_path)], check=True)
        again = _finish(_start(film, "site-b", "--directory", str(tmp_path), target=MIX))
    finally:
        subprocess.run(["umount", "-l", str(tmp_path)], check=True)
    assert full.returncode == 5, full.stderr
    assert "No space left on device; make room" in full.stderr
    assert "Traceback" not in full.stderr
    assert again.returncode == 0, again.stderr


def _start(checkout: Checkout, site: str, *more: str, target: str = TARGET) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        ["timeout", "-k", "5", "500", "snakemake", "--profile", site, target, *more],
        cwd=checkout.root,
        env=checkout.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _finish(run: "subprocess.Popen[str]") -> "subprocess.CompletedProcess[str]":
    stdout, stderr = run.communicate()
    return subprocess.CompletedProcess(run.args, run.returncode, stdout, stderr)


def _say_otherwise(checkout: Checkout, old: str, new: str) -> None:
    checkout.edit(SCRIPT, old, new)


def _clips(checkout: Checkout) -> list[Path]:
    return sorted((checkout.results / "clips").glob("*.mp4"))


def _digest(checkout: Checkout, path: str) -> str:
    from storyreel.contracts.canonical import digest_of_file

    return digest_of_file(checkout.results / path)


def _rows(checkout: Checkout, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(checkout.results / "registry.sqlite") as db:
        return db.execute(query).fetchall()
