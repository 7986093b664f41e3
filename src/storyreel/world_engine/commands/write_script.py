"""Write the draft of an episode, and apply what the author decided about it."""

from storyreel.contracts.job import Job
from storyreel.contracts.story import ContextPack, EpisodePlan
from storyreel.world_engine.overrides import apply_override
from storyreel.world_engine.writer import write_script


def run(job: Job) -> None:
    """`--plan`, `--context`, `--override` (the author's file, may be absent), settings seed → `--out-draft`."""
    pack = job.load("context", ContextPack)
    draft = write_script(job.load("plan", EpisodePlan), pack, job.settings()["seed"])
    override = job.project_bytes("override")
    if override is not None:
        draft = apply_override(draft, pack, override, job.option("override-name"))
    job.save("draft", draft)
