"""The commands for people about where it runs and what its graph looks like."""

import os
from pathlib import Path

from storyreel.orchestrator.people import APP, Directory, Episode, ProjectFolder


@APP.command()
def dag(
    episode: Episode,
    project: ProjectFolder = Path("config"),
    directory: Directory = Path("results"),
) -> None:
    """Draw the episode's graph by room: done, to do, and why."""
    from storyreel.orchestrator.graph_picture import draw_graph

    print(os.path.relpath(draw_graph(f"episodes/{episode}/render.mp4", project, directory)))
