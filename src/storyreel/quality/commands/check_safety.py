"""Hold the place of a safety check (plan section 26): say plainly that nothing was checked."""

from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job

NOTE = "safety checks come with a later version; nothing was checked here"
SUBJECTS = {"script": "draft", "shots": "shotlist", "assets": "render_plan", "output": "quality_report"}


def run(job: Job) -> None:
    """`--stage`, `--subject`, `--episode` → `--out-report`."""
    subject = job.option("subject")
    job.file("subject")
    report = GateReport(
        gate=f"safety/{job.option('stage')}",
        episode=job.option("episode"),
        verdict="allow",
        judged={SUBJECTS[job.option("stage")]: job.digest(subject)},
        note=NOTE,
    )
    job.save("report", report)
