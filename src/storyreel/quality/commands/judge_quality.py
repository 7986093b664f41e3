"""Measure a film: runtime, picture, captions, loudness. Always succeeds; the verdict is in the report."""

from pathlib import Path

from storyreel.contracts.captions import CaptionCues
from storyreel.contracts.job import Job
from storyreel.contracts.render_output import Check, QualityReport
from storyreel.contracts.render_plan import RenderPlan
from storyreel.contracts.shotlist import ShotList, total_frames
from storyreel.quality.captions import check_captions
from storyreel.quality.media import measure_loudness, probe_video


def run(job: Job) -> None:
    """--render, --mix, --captions, --shotlist, --plan, --settings {target_duration}; makes the report."""
    shotlist = job.load("shotlist", ShotList)
    plan = job.load("plan", RenderPlan)
    cues = job.load("captions", CaptionCues)
    render = job.file("render")
    job.file("mix")
    checks = (
        _runtime(shotlist, job.settings()["target_duration"]),
        _picture(render, shotlist, plan),
        *check_captions(cues, shotlist),
        *_loudness(render, plan),
        _assets(plan),
    )
    judged = {name: job.digest(job.option(name)) for name in ("render", "mix", "captions", "shotlist", "plan")}
    job.notes["flags"] = [c.message for c in checks if c.verdict == "fail"]
    job.save(
        "report",
        QualityReport(
            episode=plan.episode,
            profile=plan.profile,
            verdict="fail" if any(c.verdict == "fail" for c in checks) else "pass",
            checks=checks,
            judged=judged,
        ),
    )


def _runtime(shotlist: ShotList, target: int) -> Check:
    frames = total_frames(shotlist)
    seconds = frames * shotlist.rate.den / shotlist.rate.num
    is_good = 0.75 * target <= seconds <= 1.25 * target
    return _check("runtime", is_good, f"{seconds:.1f} s", f"{0.75 * target:.0f} to {1.25 * target:.0f} s")


def _picture(render: Path, shotlist: ShotList, plan: RenderPlan) -> Check:
    found = probe_video(render)
    wanted = (plan.picture.width, plan.picture.height, total_frames(shotlist))
    return _check(
        "picture",
        found == wanted,
        f"{found[0]}×{found[1]}, {found[2]} frames",
        f"{wanted[0]}×{wanted[1]}, {wanted[2]} frames",
    )


def _loudness(render: Path, plan: RenderPlan) -> tuple[Check, Check]:
    lufs, peak = measure_loudness(render)
    target = plan.target_lufs_c / 100
    ceiling = plan.ceiling_dbtp_c / 100
    return (
        _check("loudness", abs(lufs - target) <= 0.5, f"{lufs:.1f} LUFS", f"{target:.1f} ± 0.5 LUFS"),
        _check("true_peak", peak <= ceiling + 0.05, f"{peak:.1f} dBTP", f"at most {ceiling:.1f} dBTP"),
    )


def _assets(plan: RenderPlan) -> Check:
    return Check(
        check="assets",
        verdict="pass",
        measured=f"{len(plan.placeholders)} placeholders of {len(plan.assets)} assets",
        expected="every asset resolved or replaced by a flagged placeholder",
        message="; ".join(plan.flags),
    )


def _check(name: str, is_good: bool, measured: str, expected: str) -> Check:
    message = "" if is_good else f"{name}: found {measured}, expected {expected}"
    return Check(
        check=name, verdict="pass" if is_good else "fail", measured=measured, expected=expected, message=message
    )
