"""Describe a finished film: where it is, what it is made of, what is not as planned."""

from storyreel.contracts.errors import BlockedError
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job
from storyreel.contracts.render_output import MediaFile, QualityReport, RenderOutput
from storyreel.contracts.render_plan import RenderPlan
from storyreel.contracts.shotlist import ShotList, total_frames


def run(job: Job) -> None:
    """--render, --credits, --mix, --srt, --vtt, --quality, --safety, --shotlist, --plan; makes the description."""
    shotlist = job.load("shotlist", ShotList)
    plan = job.load("plan", RenderPlan)
    quality = job.load("quality", QualityReport)
    failed = tuple(check.message or check.check for check in quality.checks if check.verdict == "fail")
    if job.load("safety", GateReport).verdict == "block":
        raise BlockedError(f"{job.option('safety')}: the film was blocked; see its findings")
    is_degraded = bool(plan.placeholders or shotlist.flags or failed)
    job.save(
        "render_output",
        RenderOutput(
            episode=plan.episode,
            profile=plan.profile,
            video=_file(job, "render"),
            captions_srt=_file(job, "srt"),
            captions_vtt=_file(job, "vtt"),
            mix=_file(job, "mix"),
            credits=_file(job, "credits"),
            duration_frames=total_frames(shotlist),
            timing_lock_hash=shotlist.timing_lock_hash,
            render_plan_digest=job.digest(job.option("plan")),
            quality_report_digest=job.digest(job.option("quality")),
            status="degraded" if is_degraded else "complete",
            placeholders=plan.placeholders,
            flags=(*plan.flags, *failed),
        ),
    )


def _file(job: Job, name: str) -> MediaFile:
    path = job.file(name).as_posix()
    return MediaFile(path=path, digest=job.digest(path))
