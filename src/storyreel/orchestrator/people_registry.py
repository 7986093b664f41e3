"""The commands for people that concern the registry."""

import sys
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from storyreel.contracts.errors import UsageError
from storyreel.orchestrator.people import APP, Directory, ProjectFolder

SITES = typer.Typer(help="What sites share.", no_args_is_help=True)
APP.add_typer(SITES, name="sites")
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
    what: Annotated[
        str, typer.Argument(help="A path, of the film or of the project; a digest or its beginning; or idea.")
    ],
    form: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.tree,
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> None:
    """Show what a file was made from, back to the idea, and what was made from it."""
    from storyreel.registry import database, lineage_standards, lineage_text
    from storyreel.registry.lineage import find
    from storyreel.registry.lineage import lineage as lineage_of

    with closing(database.open_readonly(database.registry_path(directory))) as db:
        found = lineage_of(db, find(db, directory, what, project))
        writers = {
            Format.tree: lambda: lineage_text.as_tree(found),
            Format.json: lambda: lineage_text.as_json(found),
            Format.dot: lambda: lineage_text.as_dot(found),
            Format.openlineage: lambda: lineage_standards.as_openlineage(db, found),
            Format.ro_crate: lambda: lineage_standards.as_ro_crate(db, found),
        }
        print(writers[form]())


@APP.command("diff")
def diff_runs(
    before: Annotated[str, typer.Argument(help="A run, as storyreel runs and the pages name it.")],
    after: Annotated[str, typer.Argument(help="A later run.")],
    directory: Directory = Path("results"),
) -> None:
    """Say what changed between two runs, from the idea to the frames."""
    from storyreel.registry import database
    from storyreel.registry.compare import compare

    with closing(database.open_readonly(database.registry_path(directory))) as db:
        print("\n".join(compare(db, directory, before, after)))


@APP.command()
def gc(
    size_limit: Annotated[str, typer.Option(help="What the store may hold, such as 2G.")],
    apply: Annotated[bool, typer.Option("--apply", help="Clear; without it, only say what would go.")] = False,
    by: Annotated[str, typer.Option(help="Who decides; kept in the audit.")] = "",
    on: Annotated[str, typer.Option(help="The day on which licences are judged; today if empty.")] = "",
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> None:
    """Clear old versions and drawings, least recently used first, and what has no licence; never what a film needs."""
    from storyreel.registry import collect, database, rights
    from storyreel.registry.index import index

    limit = collect.parse_size(size_limit)
    if apply and not by.strip():
        raise UsageError("storyreel gc: --apply needs --by, the name of who decides")
    day = collect.parse_day(on)
    index(directory, project)
    with closing(database.open_readonly(database.registry_path(directory))) as db:
        expired = rights.expired(db, directory, day)
    with collect.quiet(directory):
        chosen = collect.plan(directory, project, limit, expired)
        if apply:
            collect.apply(directory, chosen, by.strip())
    print("\n".join(collect.explain(chosen, is_applied=apply)))
    if apply:
        index(directory, project)


@SITES.command("sync")
def sync_site(
    source: Annotated[Path, typer.Argument(help="The other site's working directory, as it is reached from here.")],
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> int:
    """Pull another site's records, runs, audits and decisions; no bytes of artifacts cross."""
    from storyreel.registry.index import index
    from storyreel.registry.sync import sync

    pulled = sync(directory, source)
    found = index(directory, project)
    print(f"{source}: {pulled.files} files came over; {found.path} is up to date")
    return _say_refusals(pulled.refusals + found.refusals)


@SITES.command("promote")
def promote_artifact(
    digest: Annotated[str, typer.Argument(help="The whole sha256 digest of what is to be copied.")],
    to: Annotated[Path, typer.Option(help="The other site's working directory.")],
    by: Annotated[str, typer.Option(help="Who decides; kept in the audit.")],
    note: Annotated[str, typer.Option(help="A note that is kept with it.")] = "",
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> None:
    """Copy an artifact's bytes to another site, checked and noted at both."""
    from storyreel.registry.index import index
    from storyreel.registry.promote import promote

    if not by.strip():
        raise UsageError("storyreel sites promote: --by: found nothing, expected the name of who decides")
    size = promote(directory, digest, to, by.strip(), note)
    index(directory, project)
    print(f"{digest[:12]}…: {size} bytes are in {to} now; noted at both sites")


def _say_refusals(refusals: tuple[str, ...]) -> int:
    for refusal in refusals:
        print(refusal, file=sys.stderr)
    return 5 if refusals else 0
