"""What a gate found, bound to the bytes that it judged."""

from typing import ClassVar, Literal

from pydantic import Field

from storyreel.contracts.artifact import Artifact, Part


class Quote(Part):
    """One side of a contradiction: where it stands and what it says."""

    place: str  # "episodes/ep01/script.draft.json: scene s2, line l4"
    says: str


class Repair(Part):
    """One way to mend the script: which segment, and how."""

    kind: Literal["say", "cut", "give", "list", "declare", "mean"]
    segment: str  # "cast nell", "scene s2", "scene s2, line l4"
    offer: str  # in words
    value: str | int | bool | None = Field(default=None, union_mode="left_to_right")  # to say, or who, or the mode
    subject: str = ""  # of the claim
    predicate: str = ""


class Waived(Part):
    """Somebody's reason to let a finding be."""

    by: str
    reason: str


class Finding(Part):
    """A broken rule with both sides."""

    rule: str
    severity: Literal["block", "advise"]
    message: str  # one line
    proposed: Quote
    canon: Quote
    offers: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()
    digest: str = ""  # of what was found; a waiver names it
    waived: Waived | None = None


class Change(Part):
    """A segment of the script that was rewritten, and for which finding."""

    round: int = Field(ge=1)
    segment: str
    before: str
    after: str  # empty if it was taken out
    offer: str
    message: str  # of the finding


class GateReport(Artifact):
    """The verdict of a gate."""

    name: ClassVar[str] = "gate_report"
    version: ClassVar[str] = "1.1.0"

    gate: str  # canon, or safety/<stage>
    episode: str
    verdict: Literal["allow", "block"]
    findings: tuple[Finding, ...] = ()
    judged: dict[str, str]  # name -> digest
    note: str = ""
    repaired: tuple[Change, ...] = ()  # what was rewritten before this was judged


class ScriptRepair(Artifact):
    """What was rewritten in a script, so that it agrees with the canon."""

    name: ClassVar[str] = "script_repair"

    episode: str
    rounds: int = Field(ge=0)
    changes: tuple[Change, ...] = ()
