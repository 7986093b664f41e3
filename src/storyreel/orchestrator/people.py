"""The commands for people: projects, checks, pages to look at."""

import os
import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from storyreel.contracts.errors import StoryreelError, UsageError
from storyreel.orchestrator.people_canon import CANON

APP = typer.Typer(
    name="storyreel",
    help="Turn a story idea into episodic video, offline and byte for byte repeatable.",
    epilog="Films are made with: snakemake --profile local episodes/ep01/render.mp4",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
APP.add_typer(CANON, name="canon")
ProjectFolder = Annotated[Path, typer.Option(help="The project's folder.")]
Directory = Annotated[Path, typer.Option(help="The working directory that holds the episode.")]
Episode = Annotated[str, typer.Argument(help="The episode, such as ep01.")]
Profile = Annotated[str, typer.Option(help="The render profile; the project's own if empty.")]


def run(words: list[str]) -> int:
    """Run a command for a person; returns its exit code. A failure prints one line."""
    try:
        result = APP(args=words, standalone_mode=False)
        return result if isinstance(result, int) else 0
    except StoryreelError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except OSError as error:
        print(f"{error.filename}: {error.strerror}; give permission or make room, then try again", file=sys.stderr)
        return 5
    except Exception as error:
        if type(error).__module__.startswith(("click", "typer")):
            explained = getattr(error, "format_message", None)
            message = explained() if explained else str(error)
            print(f"storyreel: {message}; see storyreel --help" if message else "see storyreel --help", file=sys.stderr)
            return UsageError.exit_code
        raise


@APP.command()
def new(
    folder: Annotated[Path, typer.Argument(help="A folder that is not there yet, or is empty.")],
    idea: Annotated[str, typer.Option(help="The idea, in a sentence or two.")],
    title: Annotated[str, typer.Option(help="The film's title; the writer finds one if empty.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Turn every human checkpoint off.")] = False,
) -> None:
    """Write a new project with comments on everything that can be decided."""
    from storyreel.orchestrator.new import write_project

    write_project(folder, idea, title, asks=not yes)
    print(f"{folder}: written. Make the film with:")
    given, out = shlex.quote(f"project={folder.resolve()}"), shlex.quote(os.path.join(".", f"{folder}-out"))
    print(f"  snakemake --profile local episodes/ep01/render.mp4 --config {given} --directory {out}")


@APP.command()
def validate(files: Annotated[list[Path], typer.Argument(help="Artifacts (.json) or project files (.yaml).")]) -> int:
    """Check files against their contracts; one line for each."""
    from storyreel.orchestrator.validate import validate_file

    worst = 0
    for file in files:
        try:
            print(f"{file}: {validate_file(file)}")
        except StoryreelError as error:
            print(error, file=sys.stderr)
            worst = max(worst, 1)
    return worst


@APP.command()
def explain(
    target: Annotated[str, typer.Argument(help="What would be made, such as episodes/ep01/render.mp4.")],
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> int:
    """Say which jobs would run, why, and which shots would be drawn again."""
    from storyreel.orchestrator.explain import explain_target

    return explain_target(target, project, directory)


@APP.command()
def sheet(
    episode: Episode,
    profile: Profile = "",
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> int:
    """Lay the middle frame of every shot out on one picture."""
    return _page("sheet", episode, profile, project, directory)


@APP.command()
def cast(
    episode: Episode,
    profile: Profile = "",
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> int:
    """Show each character: expressions, mouths, poses, and all side by side."""
    return _page("cast", episode, profile, project, directory)


@APP.command()
def places(
    episode: Episode,
    profile: Profile = "",
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> int:
    """Show each place of the episode in its hours and weathers."""
    return _page("places", episode, profile, project, directory)


@APP.command()
def notes(episode: Episode, project: ProjectFolder = Path("config"), directory: Directory = Path("results")) -> int:
    """List what breaks a rule of staging, by shot. Advice: nothing waits for it."""
    from storyreel.orchestrator.pages import make_page, say_notes

    code, path = make_page("notes", episode, "", project, directory)
    if not code:
        say_notes(path)
    return code


def _page(name: str, episode: str, profile: str, project: Path, directory: Path) -> int:
    from storyreel.orchestrator.pages import make_page

    code, path = make_page(name, episode, profile, project, directory)
    if not code:
        print(os.path.relpath(path))
    return code
