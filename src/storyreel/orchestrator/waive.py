"""Keep somebody's waiver of a finding in the project's folder."""

import json
import re
from pathlib import Path

from storyreel.contracts.artifact import load_file
from storyreel.contracts.errors import InputError
from storyreel.contracts.gate_report import Finding, GateReport
from storyreel.contracts.store import write_whole
from storyreel.orchestrator.project import open_project

SHORTEST = 4


def waive_finding(episode: str, finding: str, by: str, reason: str, project: Path, directory: Path) -> tuple[Path, str]:
    """Write the waiver of a finding of the report that is there now.

    Returns:
        Where it is kept, and the finding in words.

    Raises:
        InputError: No such project, report or finding, or no name or reason.
    """
    if not re.fullmatch(r"ep\d\d", episode):
        raise InputError(f"episode: found {episode!r}, expected something like ep01")
    for name, value in (("--by", by), ("--reason", reason)):
        if not value.strip():
            raise InputError(f"{name}: found nothing, expected {'a name' if name == '--by' else 'why it may stay'}")
    open_project(project)
    path = directory / "episodes" / episode / "gate_report.json"
    if not path.is_file():
        raise InputError(f"{path}: not there yet; run snakemake up to the block first")
    chosen = _chosen(load_file(GateReport, path), finding, path)
    if ": modified_facts[" in chosen.proposed.place or ": removed_facts[" in chosen.proposed.place:
        raise InputError(f"{path}: {chosen.message}; a change that cannot be made cannot be waived: change the script")
    kept = project / "waivers" / episode / f"{chosen.digest[:12]}.yaml"
    rows = {"finding": chosen.digest, "by": by.strip(), "reason": " ".join(reason.split()), "says": chosen.message}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in rows.items()]
    write_whole(kept, ("\n".join(lines) + "\n").encode())
    return kept, chosen.message


def _chosen(report: GateReport, finding: str, path: Path) -> Finding:
    blocking = [item for item in report.findings if item.severity == "block"]
    fits = [item for item in blocking if len(finding) >= SHORTEST and item.digest.startswith(finding)]
    if len(fits) == 1:
        return fits[0]
    known = "; ".join(f"{item.digest[:12]} {item.rule}" for item in blocking) or "none: nothing blocks"
    raise InputError(f"{path}: no single finding begins with {finding!r}; expected one of: {known}")
