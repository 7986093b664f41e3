"""The site of a run: its name in events, and what its Slurm needs in the environment.

A profile can set Snakemake's own options only, so what is left is in the
profile's `site.yaml`, found by the name after `--profile`.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from storyreel.contracts.yaml_file import load_yaml

JOB_PREFIX = "storyreel"
LOGS = ".snakemake/slurm_logs"  # under the working directory
ID, NAME = 20, 90  # widths of columns


def enter_site(repository: str, words: Sequence[str]) -> None:
    """Set the environment of the site whose profile is named on the command line, if there is one."""
    profile = _profile(words)
    file = Path(repository, profile, "site.yaml") if profile else None
    if file is None or not file.is_file():
        return
    site = load_yaml(file.read_bytes(), f"{profile}/site.yaml")
    os.environ["STORYREEL_SITE"] = str(site["site"])
    cell = Path(repository, str(site.get("cell", "")))
    if site.get("cell") and (cell / "slurm.conf").is_file():
        os.environ["SLURM_CONF"] = str(cell / "slurm.conf")
        os.environ["PATH"] = f"{cell / 'bin'}{os.pathsep}{os.environ['PATH']}"


def cancel_earlier_jobs(directory: Path) -> list[str]:
    """Cancel Slurm jobs of an earlier, killed run in this working directory; returns their ids.

    A job is told by where it logs: every run of a checkout starts its jobs in the same folder. Where Slurm
    does not answer, nothing is cancelled: an orphan's claim is void anyway.
    """
    if not os.environ.get("SLURM_CONF") or shutil.which("squeue") is None:
        return []
    try:
        listing = subprocess.run(
            ["squeue", "--noheader", f"--Format=JobID:{ID},Name:{NAME},StdOut:4096"],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        ).stdout
        jobs = jobs_of(listing, directory)
        if jobs:
            subprocess.run(["scancel", *jobs], timeout=30, check=False)
    except subprocess.TimeoutExpired:
        return []
    return jobs


def jobs_of(listing: str, directory: Path) -> list[str]:
    """The ids of our jobs in a listing of squeue that log under a working directory."""
    logs = f"{directory}/{LOGS}/"
    rows = [(line[:ID].strip(), line[ID : ID + NAME].strip(), line[ID + NAME :]) for line in listing.splitlines()]
    return [id_ for id_, name, log in rows if name.startswith(JOB_PREFIX) and log.startswith(logs)]


def _profile(words: Sequence[str]) -> str | None:
    for index, word in enumerate(words):
        if word == "--profile" and index + 1 < len(words):
            return words[index + 1]
        if word.startswith("--profile="):
            return word.partition("=")[2]
    return None
