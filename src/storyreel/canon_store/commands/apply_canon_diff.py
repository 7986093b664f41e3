"""Make the next snapshot from a diff that the gate allowed."""

from storyreel.canon_store.snapshot import apply
from storyreel.contracts.canon import Canon, CanonDiff
from storyreel.contracts.errors import EngineError
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job


def run(job: Job) -> None:
    """`--canon`, `--diff`, `--report`, `--episode` → `--out-canon`.

    Raises:
        EngineError: The report is not of the canon gate, not for this episode, diff and canon, or does not allow.
    """
    canon, diff = job.load("canon", Canon), job.load("diff", CanonDiff)
    report, where, episode = job.load("report", GateReport), job.option("report"), job.option("episode")
    for name in ("diff", "canon"):
        _expect(where, f"judged.{name}", report.judged.get(name, "nothing"), job.digest(job.option(name)))
    _expect(where, "gate", report.gate, "canon")
    _expect(where, "episode", report.episode, episode)
    _expect(where, "verdict", report.verdict, "allow")
    _expect(job.option("diff"), "episode", diff.episode, episode)
    job.save("canon", apply(canon, diff, episode))


def _expect(where: str, field: str, found: str, expected: str) -> None:
    if found != expected:
        raise EngineError(f"{where}: {field}: found {found[:12]}, expected {expected[:12]}; run the same command again")
