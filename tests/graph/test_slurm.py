"""The same graph on a real Slurm: a one-host cell, the command word for word, the digests of the local run."""

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from checkout import REPOSITORY, TARGET, Checkout

pytestmark = [
    pytest.mark.slurm,
    pytest.mark.skipif(
        shutil.which("slurmctld") is None or os.geteuid() != 0, reason="needs Slurm's packages and root"
    ),
]


@pytest.fixture
def site(copy_of: Callable[[str], Checkout]) -> Iterator[Checkout]:
    """A checkout with a running cell and no results."""
    checkout = copy_of("site")
    shutil.rmtree(checkout.results)
    checkout.results.mkdir()
    cell = REPOSITORY / "scripts/slurm/cell.sh"
    words = {
        "cwd": checkout.root,
        "capture_output": True,
        "timeout": 60,
        "env": {**os.environ, "CELL_PORT": _free_port()},
    }
    subprocess.run([cell, "start", "site-a"], check=True, **words)
    yield checkout
    subprocess.run([cell, "stop", "site-a"], check=False, **words)


def test_a_site_makes_the_film_of_one_machine(film: Checkout, site: Checkout) -> None:
    result = subprocess.run(
        ["timeout", "-k", "5", "500", "snakemake", "--profile", "site-a", TARGET],
        cwd=site.root,
        env=site.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr[-3000:]
    assert result.stdout.splitlines()[-1] == f"results/{TARGET}"
    assert site.digests() == film.digests()
    jobs = Path(site.root, ".cells/site-a/log/jobcomp.txt").read_text()
    assert "JobState=COMPLETED" in jobs
    assert "Partition=local_ai_queue" in jobs


def _free_port() -> str:
    """A port that nobody listens on; the cell takes it and the three above it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(min(probe.getsockname()[1], 65000))
