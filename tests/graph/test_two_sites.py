"""The same film on two sites at once, each a real Slurm of its own, with the digests of the local run."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest
from cell import free_ports
from checkout import REPOSITORY, TARGET, Checkout

pytestmark = pytest.mark.slurm
SITES = ("site-a", "site-b")


@pytest.fixture
def sites(copy_of: Callable[[str], Checkout]) -> Iterator[dict[str, Checkout]]:
    """Two checkouts with a running cell each and no results."""
    if shutil.which("slurmctld") is None or os.geteuid() != 0:
        pytest.skip("needs Slurm's packages and root")
    checkouts = {site: copy_of(site) for site in SITES}
    environment = {**os.environ, "CELL_PORT": str(free_ports())}
    cell = REPOSITORY / "scripts/slurm/cell.sh"
    for site, checkout in checkouts.items():
        shutil.rmtree(checkout.results)
        checkout.results.mkdir()
        subprocess.run([cell, "start", site], cwd=checkout.root, env=environment, check=True, timeout=60)
    yield checkouts
    for site, checkout in checkouts.items():
        subprocess.run([cell, "stop", site], cwd=checkout.root, env=environment, check=False, timeout=60)


def test_two_sites_at_once_make_the_film_of_one_machine(film: Checkout, sites: dict[str, Checkout]) -> None:
    runs = {
        site: subprocess.Popen(
            ["timeout", "-k", "5", "500", "snakemake", "--profile", site, TARGET],
            cwd=checkout.root,
            env=checkout.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for site, checkout in sites.items()
    }
    for site, run in runs.items():
        stdout, stderr = run.communicate()
        assert run.returncode == 0, stderr[-3000:]
        assert stdout.splitlines()[-1] == f"results/{TARGET}"
        assert sites[site].digests() == film.digests()
        summary = json.loads((sites[site].results / "episodes/ep01/run_summary.json").read_bytes())
        assert summary["site"] == site
        assert {queue["queue"] for queue in summary["queues"]} >= {"cpu_queue", "local_ai_queue"}
        jobs = (sites[site].root / f".cells/{site}/log/jobcomp.txt").read_text()
        assert "JobState=COMPLETED" in jobs
        assert "Partition=local_ai_queue" in jobs
