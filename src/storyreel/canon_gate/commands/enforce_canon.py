"""Stop the episode where the canon gate blocked it, or leave the mark that it passed."""

from storyreel.contracts.errors import BlockedError, UsageError
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job
from storyreel.contracts.yaml_file import read_yaml

MARK = b"ok\n"


def run(job: Job) -> None:
    """`--report` → `--out-mark`; `--canon-file` and `--canon-file-name`, the author's file, give lines to its places.

    Raises:
        BlockedError: The first contradiction in one line, with both places and the repairs that are offered.
    """
    report = job.load("report", GateReport)
    if report.verdict == "block":
        raise BlockedError(f"{job.option('report')}: blocked: {_with_lines(job, blocked_because(report))}")
    job.save_bytes("mark", MARK)


def blocked_because(report: GateReport) -> str:
    """The first blocking finding, and how many there are besides."""
    blocking = [finding for finding in report.findings if finding.severity == "block" and not finding.waived]
    if not blocking:
        return "the report gives no reason; run the same command again"
    first, others = blocking[0], len(blocking) - 1
    offers = f"; offers: {', or '.join(first.offers)}" if first.offers else ""
    more = f" (and {others} more finding{'s' if others > 1 else ''})" if others else ""
    waiver = f"; to let it be: storyreel waive {report.episode} {first.digest[:12]} --by NAME --reason …"
    return f"{first.rule}: {first.message}{offers}{more}{waiver if first.digest else ''}"


def _with_lines(job: Job, text: str) -> str:
    try:
        data, name = job.project_bytes("canon-file"), job.option("canon-file-name")
    except UsageError:  # not handed over: a place is enough
        return text
    return read_yaml(data, name).with_lines(text) if data else text
