"""Judge a script draft and its canon diff against the canon. Always succeeds; enforcing is another command's."""

from pathlib import Path

from storyreel.canon_gate.claims import merged
from storyreel.canon_gate.diff_claims import claims_of_diff
from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.text_net import look_over
from storyreel.canon_gate.verdict import verdict
from storyreel.canon_gate.waiving import with_waivers
from storyreel.contracts.canon import Canon, CanonDiff
from storyreel.contracts.errors import UsageError
from storyreel.contracts.gate_report import Change, GateReport, ScriptRepair
from storyreel.contracts.job import Job
from storyreel.contracts.predicate_rows import registry_of
from storyreel.contracts.script import Script
from storyreel.contracts.waiver import Waiver, waivers_of


def run(job: Job) -> None:
    """`--draft`, `--diff`, `--canon`, `--episode` → `--out-report`.

    Also, if given: `--repair` (what was rewritten before), `--predicates` and `--waivers` (the project's folder).
    """
    episode, predicates = job.option("episode"), registry_of(job)
    number, where = int(episode.removeprefix("ep")), job.option("draft")
    draft, diff, canon = job.load("draft", Script), job.load("diff", CanonDiff), job.load("canon", Canon)
    claims = merged(
        claims_of_script(draft, number, where, predicates),
        claims_of_diff(diff, number, job.option("diff"), predicates),
    )
    _, found = verdict(canon, claims, predicates)
    decision, findings = with_waivers((*found, *look_over(draft, canon, where)), _waivers(job, episode))
    job.notes["findings"] = len(findings)
    report = GateReport(
        gate="canon",
        episode=episode,
        verdict=decision,
        findings=findings,
        judged={name: job.digest(job.option(name)) for name in ("draft", "diff", "canon")},
        repaired=_changes(job),
    )
    job.save("report", report)


def _waivers(job: Job, episode: str) -> dict[str, Waiver]:
    try:
        return waivers_of(Path(job.option("waivers")), episode, job.note_input)
    except UsageError:  # not handed over: there are none
        return {}


def _changes(job: Job) -> tuple[Change, ...]:
    try:
        return job.load("repair", ScriptRepair).changes
    except UsageError:
        return ()
