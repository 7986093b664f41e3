"""Judge a script draft and its canon diff against the canon. Always succeeds; enforcing is another command's."""

from storyreel.canon_gate.claims import merged
from storyreel.canon_gate.diff_claims import claims_of_diff
from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.verdict import verdict
from storyreel.contracts.canon import Canon, CanonDiff
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job
from storyreel.contracts.predicates import registry
from storyreel.contracts.script import Script


def run(job: Job) -> None:
    """`--draft`, `--diff`, `--canon`, `--episode` → `--out-report`."""
    episode, predicates = job.option("episode"), registry()
    number = int(episode.removeprefix("ep"))
    draft, diff, canon = job.load("draft", Script), job.load("diff", CanonDiff), job.load("canon", Canon)
    claims = merged(
        claims_of_script(draft, number, job.option("draft"), predicates),
        claims_of_diff(diff, number, job.option("diff"), predicates),
    )
    decision, findings = verdict(canon, claims, predicates)
    job.notes["findings"] = len(findings)
    report = GateReport(
        gate="canon",
        episode=episode,
        verdict=decision,
        findings=findings,
        judged={name: job.digest(job.option(name)) for name in ("draft", "diff", "canon")},
    )
    job.save("report", report)
