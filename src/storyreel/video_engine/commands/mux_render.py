"""Put picture and sound together, and write down whose work is in the film."""

from storyreel.contracts.job import Job
from storyreel.contracts.render_plan import RenderPlan
from storyreel.video_engine.mp4 import mux


def run(job: Job) -> None:
    """--picture, --sound, --plan; makes render and credits."""
    plan = job.load("plan", RenderPlan)
    out = job.scratch() / "render.mp4"
    mux(job.file("picture").resolve(), job.file("sound").resolve(), out)
    job.save_file("render", out)
    job.save_bytes("credits", credits_text(plan).encode())


def credits_text(plan: RenderPlan) -> str:
    """The credits as a text file: the title, the cast, then each attribution once."""
    lines = [plan.title, "", *(line.replace("\t", " – ") for line in plan.credits)]
    shown = set(lines)
    lines += [
        a
        for a in sorted({asset.rights.attribution for asset in plan.assets if asset.rights.attribution})
        if a not in shown
    ]
    return "\n".join(lines) + "\n"
