"""Hold the place of a safety check (plan section 26): say plainly that nothing was checked."""

from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job

NOTE = "safety checks come with a later issue; nothing was checked here"


def run(job: Job) -> None:
    """`--stage`, `--subject`, `--episode` → `--out-report`."""
    subject = job.option("subject")
    job.file("subject")
    report = GateReport(
        gate=f"safety/{job.option('stage')}",
        episode=job.option("episode"),
        verdict="allow",
        judged={subject: job.digest(subject)},
        note=NOTE,
    )
    job.save("report", report)
