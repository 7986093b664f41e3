"""The site of a run: its name in events, what its Slurm needs in the environment, and whether it is there."""

import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

from storyreel.contracts.errors import EngineError, InputError
from storyreel.orchestrator.site_file import Site, profile_of, read_site, site_file
from storyreel.orchestrator.slurm_controller import answer_of

JOB_PREFIX = "storyreel"
LOGS = ".snakemake/slurm_logs"  # under the working directory
INSTALL = "apt-get install -y slurm-wlm slurm-wlm-basic-plugins munge"
ID, NAME = 20, 90  # widths of columns


def enter_site(repository: str, words: Sequence[str]) -> Site | None:
    """Set the environment of the site whose profile is named, or of the site that sent this job; None if local.

    Raises:
        InputError: Its site.yaml is wrong.
    """
    profile = profile_of(words) or os.environ.get("STORYREEL_PROFILE", "")
    if not profile or not site_file(repository, profile).is_file():
        return None
    site = read_site(repository, profile)
    if "SLURM_JOB_ID" in os.environ:
        os.environ.setdefault("STORYREEL_BEGAN_AT", f"{_started_at():.3f}")
    os.environ["STORYREEL_SITE"] = site.site
    os.environ["STORYREEL_PROFILE"] = profile
    if site.registry:
        os.environ["STORYREEL_REGISTRY"] = str(Path(repository, site.registry))
    cell = Path(repository, site.cell)
    if site.cell:
        os.environ["SLURM_CONF"] = str(cell / "slurm.conf")
        os.environ["PATH"] = f"{cell / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return site


def check_slurm(site: Site) -> None:
    """Whether the site's Slurm is up and has every partition that its queues name.

    Raises:
        EngineError: Slurm is not installed or not up; with the command that helps.
        InputError: A partition is unknown or closed.
    """
    if shutil.which("sinfo") is None:
        raise EngineError(f"{site.site}: found no Slurm on this machine; {INSTALL}, then {site.start_command()}")
    listing = answer_of("sinfo", "--noheader", "--format=%R|%a")
    if listing is None:
        raise EngineError(f"{site.site}: its Slurm does not answer; {site.start_command()}, then run again")
    open_ = dict(line.split("|") for line in listing.split())
    for name, queue in site.queues.items():
        place = f"{site.site}: queues.{name}: partition {queue.partition}"
        if queue.partition not in open_:
            known = ", ".join(sorted(open_))
            raise InputError(f"{place}: not there, expected one of {known}; edit {_file_of(site)}, or see sinfo")
        if open_[queue.partition] != "up":
            cure = f"scontrol update PartitionName={queue.partition} State=UP"
            raise EngineError(f"{place}: is {open_[queue.partition]}; {cure}, then run again")


def cancel_earlier_jobs(directory: Path) -> list[str]:
    """Cancel Slurm jobs of an earlier, killed run in this working directory; returns their ids.

    A job is told by where it logs: every run of a checkout starts its jobs in the same folder. Where Slurm
    does not answer, nothing is cancelled: an orphan's claim is void anyway.
    """
    if not os.environ.get("STORYREEL_PROFILE") or shutil.which("squeue") is None:
        return []
    listing = answer_of("squeue", "--noheader", f"--Format=JobID:{ID},Name:{NAME},StdOut:4096")
    jobs = jobs_of(listing or "", directory)
    if jobs and answer_of("scancel", *jobs) is None:
        return []
    return jobs


def jobs_of(listing: str, directory: Path) -> list[str]:
    """The ids of our jobs in a listing of squeue that log under a working directory."""
    logs = f"{directory}/{LOGS}/"
    rows = [(line[:ID].strip(), line[ID : ID + NAME].strip(), line[ID + NAME :]) for line in listing.splitlines()]
    return [id_ for id_, name, log in rows if name.startswith(JOB_PREFIX) and log.startswith(logs)]


def _started_at() -> float:
    """When this process started: on a worker, the moment at which Slurm gave it the job, to some 10 ms."""
    ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    up = float(Path("/proc/uptime").read_text().split()[0])
    return time.time() - up + ticks / os.sysconf("SC_CLK_TCK")


def _file_of(site: Site) -> str:
    return f"{os.environ.get('STORYREEL_PROFILE', site.site)}/site.yaml"
