"""Plan an episode as a chain of beats."""

from storyreel.contracts.job import Job
from storyreel.contracts.story import ContextPack
from storyreel.world_engine.plan import plan_episode


def run(job: Job) -> None:
    """`--context`, settings seed, target_duration → `--out-plan`."""
    settings = job.settings()
    pack = job.load("context", ContextPack)
    job.save("plan", plan_episode(pack, settings["seed"], settings["target_duration"]))
