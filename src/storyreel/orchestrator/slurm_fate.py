"""What became of a job on Slurm, as one line for a person, and whether it is worth another try."""

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyreel.orchestrator.site_file import QUEUES, Site
from storyreel.orchestrator.slurm_controller import answer_of

STATE = re.compile(r"SLURM status is: '(\w+)'")
OVER_MEMORY = re.compile(r"memory limit|oom[- _]kill|Out Of Memory|ran out of memory", re.IGNORECASE)
LINGERING = {  # why a job waits, where waiting alone will not help
    "PartitionDown": "the partition is down; scontrol update PartitionName={partition} State=UP",
    "PartitionInactive": "the partition takes no jobs; scontrol update PartitionName={partition} State=UP",
    "ReqNodeNotAvail": "its nodes are drained or down; see sinfo -R, then scontrol update NodeName=… State=RESUME",
    "Nodes required": "its nodes are drained or down; see sinfo -R, then scontrol update NodeName=… State=RESUME",
    "BadConstraints": "no node has what the job asks for; lower memory_mb in site.yaml, or see sinfo -N -l",
    "PartitionConfig": "the job asks for more than the partition gives; lower memory_mb or minutes in site.yaml",
    "PartitionTimeLimit": "the job asks for more time than the partition gives; lower minutes in site.yaml",
    "AssocGrpBillingMinutes": "the account has used up its share; ask the site's administrator",
}
_lines: dict[str, str] = {}


@dataclass(frozen=True)
class Fate:
    """How a job ended that did not end well."""

    line: str  # without the output's name; empty if the command has said it
    try_again: bool

    def remember(self, job: Any) -> None:
        """Keep the line for each output of the job, until the terminal asks."""
        for part in job.jobs if job.is_group() else [job]:
            if part.output:
                _lines[str(part.output[0])] = self.line


def line_of(output: str) -> str:
    """What became of the Slurm job that was to make an output; empty if nothing is known."""
    line = _lines.get(output, "")
    return f"{output}: {line}" if line else ""


def fate_of(info: Any, message: str, site: Site, is_shaken: bool = False) -> Fate:
    """Read what Slurm and the job's own command said.

    Rules: a command that refused is not asked again; over a limit or cancelled by a person is not either, since
    it would end the same way (right after a silence, Slurm itself cancels what it lost); anything else was the
    site's doing and is tried again.
    """
    found = STATE.search(message)
    state = found[1] if found else ""
    name = f"Slurm job {info.external_jobid}"
    queue = next((queue for queue in QUEUES if info.job.resources.get(queue)), QUEUES[0])
    cure = f"of {queue} in {site.site}/site.yaml and run the same command again"
    codes = _codes(info.job)
    if codes & {1, 2, 3, 4}:
        return Fate("", try_again=False)
    if state == "TIMEOUT":
        return Fate(f"took longer than the site gives ({name}); raise minutes {cure}", try_again=False)
    if state == "OUT_OF_MEMORY" or OVER_MEMORY.search(_log_of(info)):
        return Fate(f"used more memory than the site gives ({name}); raise memory_mb {cure}", try_again=False)
    if state == "CANCELLED":
        return Fate(f"{name} was cancelled; run the same command again", try_again=is_shaken)
    if message == "given up":
        return Fate(f"{name} was left behind on a silent site", try_again=False)
    if message == "not submitted":
        return Fate("was not submitted", try_again=False)
    if state == "NODE_FAIL":
        return Fate(f"the node of {name} was lost", try_again=True)
    if 5 in codes:
        return Fate("", try_again=True)
    if "sbatch failed" in message:
        reason = re.search(r"error message was '(.*)'", message)
        return Fate(f"Slurm did not take the job: {reason[1] if reason else message.splitlines()[0]}", try_again=True)
    return Fate(f"{name} ended without a word ({state or 'lost'}); see {_log_path(info) or 'logs/'}", try_again=True)


def waiting_reasons(run: str, site: Site) -> list[str]:
    """Why jobs of a run wait, where waiting alone will not help."""
    words = ["squeue", "--noheader", "--states=PENDING", f"--name={run}", "--format=%P|%r"]
    listing = answer_of(*words) or ""
    lines = []
    for partition, reason in {tuple(row.split("|", 1)) for row in listing.splitlines() if "|" in row}:
        key = next((key for key in LINGERING if reason.startswith(key)), None)
        if key:
            lines.append(f"{site.site}: jobs wait ({reason}): {LINGERING[key].format(partition=partition)}")
    return sorted(lines)


def _codes(job: Any) -> set[int]:
    """The exit codes that the job's commands left in this run; whoever left one has said why."""
    from storyreel.orchestrator.summary import last_end

    jobs = job.jobs if job.is_group() else [job]
    ends = [last_end(str(part.output[0])) for part in jobs if part.output]
    return {int(end.get("exit") or 0) for end in ends if end}


def _log_path(info: Any) -> str:
    log = (info.aux or {}).get("slurm_logfile")
    return str(log) if log else ""


def _log_of(info: Any) -> str:
    path = _log_path(info)
    with suppress(OSError):
        return Path(path).read_text(errors="replace")[-20_000:] if path else ""
    return ""
