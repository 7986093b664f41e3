"""The commands for people that ask the canon: show, at, diff, history, why."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from storyreel.canon_store.screens import Reader, Screen

CANON = typer.Typer(help="Ask the canon what is true, since when, and who said so.", no_args_is_help=True)
ProjectFolder = Annotated[Path, typer.Option(help="The project's folder.")]
Directory = Annotated[Path, typer.Option(help="The working directory that holds the canon.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print a JSON value for programs.")]


@CANON.command()
def show(
    after: Annotated[str, typer.Option(help="After which episode; the last one if empty.")] = "",
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
    as_json: AsJson = False,
) -> None:
    """Show all that holds, in six sections."""
    _print(_reader(project, directory).show(after), as_json)


@CANON.command()
def at(
    moment: Annotated[str, typer.Argument(help="ep03, ep03/s2, 'day 4' or 1912-04-14.")],
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
    as_json: AsJson = False,
) -> None:
    """Show what holds at a moment of the story."""
    _print(_reader(project, directory).at(moment), as_json)


@CANON.command()
def diff(
    a: Annotated[str, typer.Argument(help="A snapshot: genesis or ep01.")],
    b: Annotated[str, typer.Argument(help="A later one.")],
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
    as_json: AsJson = False,
) -> None:
    """Show what changes from one snapshot to another."""
    _print(_reader(project, directory).diff(a, b), as_json)


@CANON.command()
def history(
    subject: Annotated[list[str], typer.Argument(help="A name, an alias or an id.")],
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
    as_json: AsJson = False,
) -> None:
    """Show all that was ever true of somebody or something."""
    _print(_reader(project, directory).history(" ".join(subject)), as_json)


@CANON.command()
def why(
    fact: Annotated[list[str], typer.Argument(help="Who, then what: Tess location, Mr Harker age.")],
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
    as_json: AsJson = False,
) -> None:
    """Say who said a fact, in which line, and what let it in."""
    _print(_reader(project, directory).why(fact), as_json)


def _reader(project: Path, directory: Path) -> "Reader":
    from storyreel.canon_store.folder import CanonFolder
    from storyreel.canon_store.screens import Reader
    from storyreel.orchestrator.project import open_project

    owner = open_project(project).project
    return Reader(CanonFolder(directory, f"{owner.tenant}/{owner.id}"), project)


def _print(screen: "Screen", as_json: bool) -> None:
    if as_json:
        print(json.dumps(screen.value, ensure_ascii=False, indent=2))
    else:
        print("\n".join(screen.lines))
