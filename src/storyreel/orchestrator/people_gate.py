"""The commands for people who argue with the canon gate: judge two files, let a finding be."""

import importlib
import json
from pathlib import Path
from typing import Annotated

import typer

from storyreel.orchestrator.people import APP, Directory, Episode, ProjectFolder

By = Annotated[str, typer.Option(help="Who lets it be.")]


@APP.command()
def gate(
    canon: Annotated[Path, typer.Argument(help="A canon (.json).")],
    said: Annotated[Path, typer.Argument(help="A script, a canon diff or a list of claims (.json).")],
    predicates: Annotated[Path | None, typer.Option(help="A project's predicates.yaml.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole report as JSON.")] = False,
) -> int:
    """Judge a script or claims against a canon, without a pipeline; exit 3 if something contradicts it."""
    report = importlib.import_module("storyreel.canon_gate.alone").judge_files(canon, said, predicates)
    if as_json:
        print(json.dumps(report.to_value(), indent=2, ensure_ascii=False))
        return 3 if report.verdict == "block" else 0
    for finding in report.findings:
        offers = f" Offers: {', or '.join(finding.offers)}." if finding.offers else ""
        stop = "" if finding.message.endswith("?") else "."
        print(f"{finding.severity}: {finding.rule}: {finding.message}{stop}{offers}")
    print(f"{said}: {report.verdict}")
    return 3 if report.verdict == "block" else 0


@APP.command()
def waive(
    episode: Episode,
    finding: Annotated[str, typer.Argument(help="The finding, by the first letters of its digest.")],
    by: By,
    reason: Annotated[str, typer.Option(help="Why it may stay.")],
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> None:
    """Let one finding of the canon gate be, until either of its sides changes."""
    from storyreel.orchestrator.waive import waive_finding

    path, says = waive_finding(episode, finding, by, reason, project, directory)
    print(f"waived by {by}: {says}")
    print(f"kept in {path}; run the same snakemake command again")
