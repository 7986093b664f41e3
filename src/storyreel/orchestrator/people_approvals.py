"""The commands for people who decide at checkpoints."""

import os
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import typer

from storyreel.orchestrator.people import APP, Directory, Episode, ProjectFolder

Name = Annotated[str, typer.Argument(metavar="CHECKPOINT", help="The checkpoint, as the paused run names it.")]
By = Annotated[str, typer.Option(help="Who decides.")]
Note = Annotated[str, typer.Option(help="A note that is kept with the decision.")]
Digest = Annotated[str, typer.Option(help="How the digest of what you looked at begins; other bytes are refused.")]
OfProfile = Annotated[str, typer.Option(help="Of a spend: the render profile; the project's own if empty.")]


def _deciding(decision: Literal["approved", "rejected"], promise: str) -> Callable[..., None]:
    def command(
        checkpoint: Name,
        episode: Episode,
        by: By,
        note: Note = "",
        digest: Digest = "",
        profile: OfProfile = "",
        project: ProjectFolder = Path("config"),
        directory: Directory = Path("results"),
    ) -> None:
        from storyreel.orchestrator.approve import Desk, decide

        print(decide(decision, checkpoint, episode, Desk(project, directory, by, note, profile, digest)))

    command.__doc__ = promise
    return command


APP.command("approve")(_deciding("approved", "Approve what a checkpoint shows, bound to exactly these bytes."))
APP.command("reject")(_deciding("rejected", "Reject what a checkpoint shows; takes an approval back."))


@APP.command()
def pack(episode: Episode, project: ProjectFolder = Path("config"), directory: Directory = Path("results")) -> int:
    """Show how each character of an episode looks and sounds: what approve_character_packs asks about."""
    from storyreel.orchestrator.pages import make_page

    code, path = make_page("pack", episode, "", project, directory)
    if not code:
        print(os.path.relpath(path))
    return code


@APP.command()
def approvals(
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False,
) -> None:
    """List what waits for a person, and what was approved, rejected or made void."""
    import json

    from storyreel.orchestrator.approvals import say, standings

    found = standings(project, directory, _where(project, directory))
    if as_json:
        print(json.dumps([standing.to_value() for standing in found], indent=2, ensure_ascii=False))
    else:
        say(found)


@APP.command()
def status(project: ProjectFolder = Path("config"), directory: Directory = Path("results")) -> None:
    """Say how far each episode is, and what waits for a person."""
    from storyreel.orchestrator.status import status_lines

    print("\n".join(status_lines(project, directory, _where(project, directory))))


def _where(project: Path, directory: Path) -> str:
    usual = {"project": Path("config"), "directory": Path("results")}
    given = {"project": project, "directory": directory}
    return "".join(f" --{name} {shlex.quote(str(path))}" for name, path in given.items() if path != usual[name])
