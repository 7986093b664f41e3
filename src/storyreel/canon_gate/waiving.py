"""Let findings be that somebody waived: they stay in the report, with the name and the reason, and block no more."""

from collections.abc import Iterable, Mapping

from storyreel.canon_gate.verdict import Verdict
from storyreel.contracts.gate_report import Finding, Waived
from storyreel.contracts.waiver import Waiver


def with_waivers(findings: Iterable[Finding], waivers: Mapping[str, Waiver]) -> tuple[Verdict, tuple[Finding, ...]]:
    """The verdict and the findings; a waiver counts for the digest that it names, and for no other."""
    marked = tuple(_marked(finding, waivers.get(finding.digest)) for finding in findings)
    blocks = any(finding.severity == "block" and finding.waived is None for finding in marked)
    return "block" if blocks else "allow", marked


def _marked(finding: Finding, waiver: Waiver | None) -> Finding:
    if waiver is None:
        return finding
    return finding.model_copy(update={"waived": Waived(by=waiver.by, reason=waiver.reason)})
