"""The commands for people about where it runs and what its graph looks like."""

import os
from pathlib import Path
from typing import Annotated

import typer

from storyreel.orchestrator.people import APP, Directory, Episode, Profile, ProjectFolder

RUNS = typer.Typer(help="Runs and the sites that they belong to.", no_args_is_help=True)
APP.add_typer(RUNS, name="runs")


@RUNS.command()
def move(
    site: Annotated[str, typer.Argument(help="The site that goes on, such as site-b, or local for this machine.")],
    directory: Directory = Path("results"),
) -> None:
    """Take a paused run away from a site that is gone."""
    from storyreel.orchestrator.site_pin import move_to

    print(move_to(site, directory))


@APP.command()
def dag(
    episode: Episode,
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> None:
    """Draw the episode's graph by room: done, to do, and why."""
    from storyreel.orchestrator.graph_picture import draw_graph

    print(os.path.relpath(draw_graph(f"episodes/{episode}/render.mp4", project, directory)))


@APP.command()
def report(
    episode: Episode,
    profile: Profile = "",
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> int:
    """Put the film, its looks, notes and quality on one page, with what made them."""
    from storyreel.orchestrator.pages import make_report

    code, path = make_report(episode, profile, project, directory)
    if not code:
        print(os.path.relpath(path))
    return code
