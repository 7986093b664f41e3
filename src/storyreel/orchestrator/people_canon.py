"""The commands for people that ask the canon: show, at, diff, history, why."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from storyreel.canon_store.screens import Reader, Screen
    from storyreel.contracts.predicates import Predicates

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


@CANON.command("import")
def import_bible(
    bible: Annotated[Path, typer.Argument(help="A bible: .yaml as canon.yaml, or .md in plain Markdown.")],
    project: ProjectFolder = Path("config"),
    out: Annotated[Path | None, typer.Option(help="Write the canon.yaml to this new file.")] = None,
    write: Annotated[bool, typer.Option("--write", help="Put it into the project's canon.yaml.")] = False,
) -> None:
    """Read a bible, check it, and show what it would change in the project's canon.yaml."""
    from storyreel.canon_store.bible_exchange import difference
    from storyreel.canon_store.bible_exchange import import_bible as read
    from storyreel.contracts.errors import InputError
    from storyreel.contracts.store import write_whole
    from storyreel.orchestrator.project import open_project

    open_project(project)
    imported = read(bible.read_bytes(), bible.name, _predicates(project))
    target = project / "canon.yaml"
    before = target.read_text(encoding="utf-8") if target.is_file() else ""
    print(difference(before, imported.text, str(target)) or f"{target}: says the same already")
    if imported.prose:
        lines = ", ".join(map(str, imported.prose[:8])) + (", …" if len(imported.prose) > 8 else "")
        print(f"{bible.name}: {len(imported.prose)} lines of prose are no facts and stay there (lines {lines})")
    if out is not None and out.exists():
        raise InputError(f"{out}: is there already; choose a new file")
    if out is not None or write:
        path = out or target
        write_whole(path, imported.text.encode())
        print(f"{path}: written, {len(imported.canon.facts)} facts")
    else:
        print("Nothing was written. Put it there with --write, or into a new file with --out FILE")


@CANON.command("export")
def export_bible(
    form: Annotated[str, typer.Option("--format", help="yaml or markdown.")] = "markdown",
    after: Annotated[str, typer.Option(help="The canon after this episode; the author's own file if empty.")] = "",
    out: Annotated[Path | None, typer.Option(help="Write to this new file instead of the terminal.")] = None,
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> None:
    """Write the canon as a bible."""
    from storyreel.canon_store.bible_exchange import export_bible as text_of
    from storyreel.canon_store.folder import CanonFolder
    from storyreel.canon_store.snapshot import genesis
    from storyreel.contracts.errors import InputError
    from storyreel.contracts.store import write_whole
    from storyreel.contracts.yaml_file import read_yaml
    from storyreel.orchestrator.project import open_project

    owner, file, predicates = open_project(project).project, project / "canon.yaml", _predicates(project)
    if after:
        canon = CanonFolder(directory, f"{owner.tenant}/{owner.id}").snapshot(after)
    else:
        canon = genesis(read_yaml(file.read_bytes() if file.is_file() else b"", file.name), predicates)
    text = text_of(canon, form, owner.title or owner.id, predicates)
    if out is None:
        print(text, end="")
        return
    if out.exists():
        raise InputError(f"{out}: is there already; choose a new file")
    write_whole(out, text.encode())
    print(f"{out}: written")


def _predicates(project: Path) -> "Predicates":
    """The shipped registry with the project's own rows."""
    from storyreel.contracts.predicate_rows import registry_with

    file = project / "predicates.yaml"
    return registry_with(file.read_bytes() if file.is_file() else None, file.name)


def _reader(project: Path, directory: Path) -> "Reader":
    from storyreel.canon_store.folder import CanonFolder
    from storyreel.canon_store.screens import Reader
    from storyreel.orchestrator.project import open_project

    owner = open_project(project).project
    return Reader(CanonFolder(directory, f"{owner.tenant}/{owner.id}"), project, _predicates(project))


def _print(screen: "Screen", as_json: bool) -> None:
    if as_json:
        print(json.dumps(screen.value, ensure_ascii=False, indent=2))
    else:
        print("\n".join(screen.lines))
