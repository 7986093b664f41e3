"""The commands for people that concern the registry."""

import sys
from pathlib import Path

import typer

from storyreel.orchestrator.people import APP, Directory, ProjectFolder

REGISTRY = typer.Typer(help="The index of all records and runs.", no_args_is_help=True)
APP.add_typer(REGISTRY, name="registry")


@REGISTRY.command("index")
def index_files(project: ProjectFolder = Path("config"), directory: Directory = Path("results")) -> int:
    """Take in the records, events and decisions that are new; a run does this when it ends."""
    from storyreel.registry.index import index

    found = index(directory, project)
    print(f"{found.path}: {found.records} records and {found.event_files} event files taken in")
    return _say_refusals(found.refusals)


@REGISTRY.command("rebuild")
def rebuild_registry(project: ProjectFolder = Path("config"), directory: Directory = Path("results")) -> int:
    """Make the registry again from files alone."""
    from storyreel.registry.index import rebuild

    found = rebuild(directory, project)
    print(f"{found.path}: made again of {found.records} records and {found.event_files} event files")
    return _say_refusals(found.refusals)


def _say_refusals(refusals: tuple[str, ...]) -> int:
    for refusal in refusals:
        print(refusal, file=sys.stderr)
    return 5 if refusals else 0
