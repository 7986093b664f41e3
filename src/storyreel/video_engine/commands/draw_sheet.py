"""Lay the middle frame of every shot out on one picture."""

from storyreel.contracts.job import Job
from storyreel.contracts.render_plan import RenderPlan


def run(job: Job) -> None:
    """--plan, --picture; makes the sheet, a JPEG."""
    import cv2

    from storyreel.video_engine.picture.sheet import draw_sheet

    cv2.setNumThreads(1)
    plan = job.load("plan", RenderPlan)
    job.save_bytes("sheet", draw_sheet(plan, job.file("picture").resolve()))
