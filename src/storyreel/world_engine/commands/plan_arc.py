"""Plan the story from the idea; what of it the story does without is a flag of the run."""

from storyreel.contracts.canon import Canon
from storyreel.contracts.job import Job
from storyreel.world_engine.arc import make_arc


def run(job: Job) -> None:
    """`--canon` (genesis), settings idea, seed, title, genre, episodes → `--out-arc`."""
    settings = job.settings()
    arc = make_arc(
        idea=settings["idea"],
        seed=settings["seed"],
        title=settings.get("title", ""),
        genre=settings.get("genre", ""),
        episodes=settings.get("episodes", 1),
        canon=job.load("canon", Canon),
    )
    job.notes["flags"] = list(arc.premise.remarks)
    job.save("arc", arc)
