"""What a gate found, bound to the bytes that it judged."""

from typing import ClassVar, Literal

from storyreel.contracts.artifact import Artifact, Part


class Quote(Part):
    """One side of a contradiction: where it stands and what it says."""

    place: str  # "episodes/ep01/script.draft.json: scene s2, line l4"
    says: str


class Finding(Part):
    """A broken rule with both sides."""

    rule: str
    severity: Literal["block", "advise"]
    message: str  # one line
    proposed: Quote
    canon: Quote
    offers: tuple[str, ...] = ()


class GateReport(Artifact):
    """The verdict of a gate."""

    name: ClassVar[str] = "gate_report"

    gate: str  # canon, or safety/<stage>
    episode: str
    verdict: Literal["allow", "block"]
    findings: tuple[Finding, ...] = ()
    judged: dict[str, str]  # name -> digest
    note: str = ""
