"""Put the render of the chosen profile where people look for it."""

from storyreel.contracts.errors import ArtifactError
from storyreel.contracts.job import Job
from storyreel.contracts.render_output import RenderOutput


def run(job: Job) -> None:
    """--render, --description; makes a copy of the render under the episode."""
    description = job.load("description", RenderOutput)
    render = job.file("render")
    path = render.as_posix()
    if job.digest(path) != description.video.digest:
        raise ArtifactError(
            f"{path}: not the film that {job.option('description')} describes; run the same command again"
        )
    job.notes["flags"] = list(description.flags)
    job.save_copy("render", render)
