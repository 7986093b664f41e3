"""Make the next snapshot from a diff that the gate allowed."""

from pathlib import Path

from storyreel.canon_store.admission import Papers, expect_allowed, expect_current
from storyreel.canon_store.folder import snapshot_of_digest
from storyreel.canon_store.snapshot import apply
from storyreel.contracts.canon import Canon, CanonDiff
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job
from storyreel.contracts.predicate_rows import registry_of


def run(job: Job) -> None:
    """`--canon`, `--diff`, `--report`, `--episode` → `--out-canon`.

    Raises:
        EngineError: The report is not of the canon gate, not for this episode, diff and canon, or does not allow.
        StaleDiffError: The diff was made against another snapshot.
    """
    canon, diff = job.load("canon", Canon), job.load("diff", CanonDiff)
    papers = Papers(
        diff=diff,
        report=job.load("report", GateReport),
        digests={name: job.digest(job.option(name)) for name in ("diff", "canon")},
        places={name: job.option(name) for name in ("diff", "report")},
        episode=job.option("episode"),
    )
    expect_current(papers, canon, snapshot_of_digest(Path(), diff.base_digest))
    expect_allowed(papers)
    job.save("canon", apply(canon, diff, papers.episode, registry_of(job)))
