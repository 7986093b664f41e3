"""Draw the places of an episode on one page, in their hours and weathers."""

from storyreel.contracts.job import Job
from storyreel.contracts.render_plan import RenderPlan


def run(job: Job) -> None:
    """--plan; makes the page."""
    import cv2

    from storyreel.video_engine.picture.places_page import places_page

    cv2.setNumThreads(1)
    page = places_page(job.load("plan", RenderPlan), job.bytes_at)
    job.save_bytes("page", page.encode())
