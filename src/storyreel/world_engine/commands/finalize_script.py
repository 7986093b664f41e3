"""Make a judged draft the final script."""

from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job
from storyreel.contracts.script import Script
from storyreel.world_engine.finalize import finalize


def run(job: Job) -> None:
    """`--draft`, `--report`, `--safety` → `--out-script`.

    Raises:
        EngineError: A gate judged another draft.
    """
    draft = job.load("draft", Script)
    reports = {job.option(name): job.load(name, GateReport) for name in ("report", "safety")}
    job.save("script", finalize(draft, job.digest(job.option("draft")), reports))
