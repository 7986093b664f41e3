"""The command for people that shows the pages over the registry."""

from pathlib import Path
from typing import Annotated

import typer

from storyreel.orchestrator.people import APP


@APP.command()
def view(
    directory: Annotated[Path, typer.Option(help="The working directory whose registry is shown.")] = Path("results"),
    port: Annotated[int, typer.Option(help="The port on this host's loopback.", min=0, max=65535)] = 8001,
    profile: Annotated[str, typer.Option(help="A site's profile, to see its Slurm on the queues page.")] = "",
) -> None:
    """Show runs, lineage, canon and cost as pages in a browser. Reads only; Ctrl-C ends it."""
    from storyreel.control_plane.serve import serve
    from storyreel.orchestrator.invoke import repository
    from storyreel.orchestrator.site import enter_site
    from storyreel.registry import database

    database.open_readonly(database.registry_path(directory)).close()  # one of another version is refused here
    if profile:
        enter_site(str(repository()), ["--profile", profile])
    serve(directory, port)
