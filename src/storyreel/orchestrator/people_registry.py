"""The commands for people that concern the registry."""

import sys
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated

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


@REGISTRY.command("verify")
def verify_registry(project: ProjectFolder = Path("config"), directory: Directory = Path("results")) -> int:
    """Compare the registry and the store with the files: what is missing, extra or damaged."""
    from storyreel.registry.verify import verify

    lines = verify(directory, project)
    print("\n".join(lines) or "The registry and the store are as the files say.")
    return 5 if lines else 0


class Format(StrEnum):
    """How a lineage is written."""

    tree = "tree"
    json = "json"
    dot = "dot"
    openlineage = "openlineage"
    ro_crate = "ro-crate"


@APP.command()
def lineage(
    what: Annotated[str, typer.Argument(help="A path, a digest or its beginning, or the word idea.")],
    form: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.tree,
    directory: Directory = Path("results"),
) -> None:
    """Show what a file was made from, back to the idea, and what was made from it."""
    from storyreel.registry import database, lineage_standards, lineage_text
    from storyreel.registry.lineage import find
    from storyreel.registry.lineage import lineage as lineage_of

    with closing(database.open_readonly(database.registry_path(directory))) as db:
        found = lineage_of(db, find(db, directory, what))
        writers = {
            Format.tree: lambda: lineage_text.as_tree(found),
            Format.json: lambda: lineage_text.as_json(found),
            Format.dot: lambda: lineage_text.as_dot(found),
            Format.openlineage: lambda: lineage_standards.as_openlineage(db, found),
            Format.ro_crate: lambda: lineage_standards.as_ro_crate(db, found),
        }
        print(writers[form]())


def _say_refusals(refusals: tuple[str, ...]) -> int:
    for refusal in refusals:
        print(refusal, file=sys.stderr)
    return 5 if refusals else 0
