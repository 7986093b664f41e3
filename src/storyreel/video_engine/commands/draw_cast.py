"""Draw the page on which a person looks at the cast."""

from pathlib import Path

from storyreel.contracts.job import Job
from storyreel.contracts.render_plan import RenderPlan
from storyreel.contracts.shotlist import ShotList
from storyreel.video_engine.picture import cast_page
from storyreel.video_engine.picture.cast_page import Member
from storyreel.video_engine.picture.figures.look import look_from_dict


def run(job: Job) -> None:
    """--shotlist, --plan; makes the page."""
    plan, shotlist = job.load("plan", RenderPlan), job.load("shotlist", ShotList)
    assets = {asset.id: asset for asset in plan.assets if asset.kind == "character"}
    members = []
    for person in shotlist.cast:
        asset = assets.get(f"character:{person.id}")
        if asset is not None:
            art = job.bytes_at(asset.uri) if asset.uri.startswith("assets/") else b""
            members.append(Member(person.id, person.name, person.role, look_from_dict(asset.spec), art))
    style = Path(cast_page.__file__).with_name("cast_page.css").read_text("utf-8")
    job.save_bytes("page", cast_page.cast_page(plan.title, members, style).encode())
