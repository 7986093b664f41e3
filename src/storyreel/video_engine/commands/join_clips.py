"""Join the clips of an episode in story order, without encoding them again."""

from pathlib import Path

from storyreel.contracts.errors import EngineError
from storyreel.contracts.job import Job
from storyreel.contracts.render_plan import RenderPlan
from storyreel.video_engine.mp4 import join


def run(job: Job) -> None:
    """--plan, --clips; makes picture. The clips come in the plan's order."""
    plan = job.load("plan", RenderPlan)
    paths = job.option_list("clips")
    expected = [f"{clip.key}.mp4" for clip in plan.clips]
    if [Path(path).name for path in paths] != expected:
        raise EngineError(
            f"join-clips: found {len(paths)} clips that are not the plan's {len(expected)}; run the same command again"
        )
    clips = [job.file_at(path).resolve() for path in paths]
    out = job.scratch() / "picture.mp4"
    join(clips, plan.picture.rate, out, job.scratch())
    job.save_file("picture", out)
