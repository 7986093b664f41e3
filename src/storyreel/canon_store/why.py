"""Why the canon holds a fact: who said it, in which line, and what let it in.

The answer is read from what the pipeline keeps: the fact's source leads to the author's file or to
the script, the episode's diff has its entry, the gate's report names that diff, and an approval in
the project is bound to its bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from storyreel.canon_store.folder import CanonFolder
from storyreel.contracts.artifact import Artifact, load_file
from storyreel.contracts.canon import CanonDiff, Fact
from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.errors import ArtifactError, InputError
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.script import DialogueLine, Scene, Script
from storyreel.contracts.yaml_file import nearest, read_yaml

CHECKPOINT = "approve_canon_diff"


class Decision(Artifact):
    """What is read of an approval: of any checkpoint, and whatever a later version adds."""

    name: ClassVar[str] = "approval"

    decision: str
    subject_digest: str
    approver_id: str
    decided_at: str
    note: str = ""


@dataclass(frozen=True)
class Reason:
    """One fact and everything that let it in."""

    fact: Fact
    place: str  # the file and the line or element
    said_by: str = ""
    words: str = ""
    diff: str = ""  # the entry of the diff
    justification: str = ""
    gate: str = ""
    approval: str = ""


def facts_meant(facts: Sequence[Fact], subject: str, words: Sequence[str]) -> tuple[Fact, ...]:
    """The facts of a subject that some words mean: a predicate, or a predicate and a value.

    Raises:
        InputError: The canon says nothing like it; names what it does say.
    """
    mine = [fact for fact in facts if fact.subject == subject]
    if not words:
        return tuple(mine)
    known = sorted({fact.predicate for fact in mine})
    found = [fact for fact in mine if fact.predicate == words[0]]
    if not found:
        raise InputError(f"{subject}: the canon says nothing of {words[0]!r}; {nearest(words[0], known)}")
    value = " ".join(words[1:]).casefold()
    chosen = [fact for fact in found if not value or str(fact.object).casefold() == value]
    if not chosen:
        values = ", ".join(str(fact.object) for fact in found)
        raise InputError(f"{subject} {words[0]}: found {value!r}, expected one of {values}")
    return tuple(chosen)


def reason_of(fact: Fact, folder: CanonFolder, project: Path) -> Reason:
    """Where a fact comes from, and what let it in."""
    episode = f"ep{fact.valid_from.episode:02}"
    diff = folder.diff(episode)
    entry = _entry(fact, diff) if diff else ""
    if not diff or not entry:
        return Reason(fact, _author_place(fact, project), said_by="the author", words=_author_words(fact, project))
    place, said_by, words = _spoken(fact, folder.folder, episode)
    return Reason(
        fact=fact,
        place=place,
        said_by=said_by,
        words=words,
        diff=f"episodes/{episode}/canon_diff.json: {entry}",
        justification=diff.justification,
        gate=_gate(folder.folder, episode),
        approval=_approval(folder.folder, project, episode),
    )


def _entry(fact: Fact, diff: CanonDiff) -> str:
    born = fact.model_copy(update={"valid_to": None})
    for name, facts in (("added_facts", diff.added_facts), ("modified_facts", [m.after for m in diff.modified_facts])):
        for index, other in enumerate(facts):
            if other.model_copy(update={"valid_to": None}) == born:
                return f"{name}[{index}]"
    return ""


def _author_place(fact: Fact, project: Path) -> str:
    file = project / fact.source.removeprefix("project:").split(" ")[0]
    if fact.source.startswith("project:") and file.is_file() and file.suffix == ".yaml":
        return read_yaml(file.read_bytes(), file.name).with_lines(fact.source).removeprefix("project:")
    return fact.source.removeprefix("project:")


def _author_words(fact: Fact, project: Path) -> str:
    name = fact.source.removeprefix("project:").split(" ")[0]
    file = project / name
    if not (fact.source.startswith("project:") and file.is_file() and file.suffix == ".yaml"):
        return ""
    document = read_yaml(file.read_bytes(), name)
    line = document.with_lines(fact.source).partition(" line ")[2].split(" ")[0]
    return file.read_text(encoding="utf-8").splitlines()[int(line) - 1].strip() if line.isdigit() else ""


def _spoken(fact: Fact, folder: Path, episode: str) -> tuple[str, str, str]:
    """The element of the script that a source such as `ep01 scene s2 line l4` names: place, who, words."""
    words = fact.source.split()
    scene_id = words[2] if words[1:2] == ["scene"] and len(words) > 2 else ""
    for name in ("script.json", "script.draft.json"):
        path = folder / "episodes" / episode / name
        if path.is_file():
            script = load_file(Script, path)
            names = {person.id: person.name for person in script.cast}
            for scene in script.scenes:
                if scene.id == scene_id:
                    return (f"episodes/{episode}/{name}: {' '.join(words[1:])}", *_heard(scene, words[-1], names))
    return fact.source, "", ""


def _heard(scene: Scene, element_id: str, names: dict[str, str]) -> tuple[str, str]:
    for element in scene.elements:
        if element.id == element_id:
            if isinstance(element, DialogueLine):
                return names.get(element.speaker_id, element.speaker_id), element.text
            return "the action", element.text
    return "the scene's heading", f"{scene.setting.name}, {scene.hour}"


def _gate(folder: Path, episode: str) -> str:
    path, diff = (folder / "episodes" / episode / name for name in ("gate_report.json", "canon_diff.json"))
    if not path.is_file():
        return "no report"
    report = load_file(GateReport, path)
    if report.judged.get("diff") != digest_of_file(diff):
        return "a report on another diff"
    advice = sum(finding.severity == "advise" for finding in report.findings)
    return f"{report.verdict}" + (f", with {advice} advised finding{'s' if advice > 1 else ''}" if advice else "")


def _approval(folder: Path, project: Path, episode: str) -> str:
    path = project / "approvals" / episode / f"{CHECKPOINT}.json"
    if not path.is_file():
        return "nobody was asked"
    try:
        approval = load_file(Decision, path)
    except ArtifactError as error:
        return f"not readable ({error})"
    note = f": {approval.note}" if approval.note else ""
    if approval.subject_digest != digest_of_file(folder / "episodes" / episode / "canon_diff.json"):
        return f"{approval.decision} by {approval.approver_id} for other bytes: void"
    return f"{approval.decision} by {approval.approver_id} on {approval.decided_at[:10]}{note}"
