"""A small canon for tests: Nell, who leaves home in the second scene, and a diff that takes her back."""

from pathlib import Path

from storyreel.canon_store.folder import CanonFolder
from storyreel.canon_store.snapshot import genesis
from storyreel.contracts.canon import Canon, CanonDiff, Fact, FactChange, StoryTime, Value
from storyreel.contracts.canonical import digest_of
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.yaml_file import read_yaml

OWNER = "house/lamp"
TEXT = """\
characters:
  nell: {name: Nell Pike, age: 24, alive: true, location: lamp_room}
  crabbe: {name: Mr Crabbe, alive: true}
locations:
  lamp_room: {name: the lamp room}
  quay: {name: the quay}
facts:
  - {subject: nell, predicate: fears, object: the dark}
"""


def canon_of_nell() -> Canon:
    return genesis(read_yaml(TEXT.encode(), "canon.yaml"))


def folder_of_nell(path: Path) -> CanonFolder:
    folder = CanonFolder(path, OWNER)
    folder.begin(canon_of_nell())
    return folder


def held(canon: Canon, subject: str, predicate: str) -> Fact:
    return next(f for f in canon.facts if (f.subject, f.predicate) == (subject, predicate) and f.valid_to is None)


def change(folder: CanonFolder, subject: str, predicate: str, value: Value, episode: str = "ep01") -> CanonDiff:
    """A diff against the snapshot as it is now."""
    before = held(folder.snapshot(), subject, predicate)
    time = StoryTime(episode=int(episode[2:]), scene=2)
    after = Fact(subject=subject, predicate=predicate, object=value, valid_from=time, source=f"{episode} scene s2")
    return CanonDiff(
        episode=episode,
        modified_facts=(FactChange(before=before, after=after),),
        justification="the script says so",
        provenance="a test",
        base_digest=folder.digest(),
    )


def allowed(diff: CanonDiff, folder: CanonFolder) -> GateReport:
    """The report of a gate that let this diff into this canon."""
    judged = {"diff": digest_of(diff.to_bytes()), "canon": folder.digest()}
    return GateReport(gate="canon", episode=diff.episode, verdict="allow", judged=judged)
