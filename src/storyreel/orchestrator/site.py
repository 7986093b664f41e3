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
    """Cancel Slurm jobs of an earlier, killed run in this working directory; returns their ids."""
    if not os.environ.get("SLURM_CONF") or shutil.which("squeue") is None:
        return []
    listing = subprocess.run(
        ["squeue", "--noheader", "--format=%i %j %Z"], capture_output=True, text=True, timeout=30, check=False
    )
    jobs = []
    for line in listing.stdout.splitlines():
        id_, name, folder = line.split(" ", 2)
        if name.startswith(JOB_PREFIX) and Path(folder) in (directory, directory.parent):
            jobs.append(id_)
    if jobs:
        subprocess.run(["scancel", *jobs], timeout=30, check=False)
    return jobs


def _profile(words: Sequence[str]) -> str | None:
    for index, word in enumerate(words):
        if word == "--profile" and index + 1 < len(words):
            return words[index + 1]
        if word.startswith("--profile="):
            return word.partition("=")[2]
    return None
