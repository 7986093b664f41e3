"""The canon store and the gate alone: facts in, a diff judged, history kept. Run it anywhere: python canon_alone.py"""

import sys
import tempfile
from pathlib import Path

from storyreel.canon_gate.diff_claims import claims_of_diff
from storyreel.canon_gate.verdict import verdict
from storyreel.canon_store.folder import CanonFolder
from storyreel.canon_store.screens import Reader
from storyreel.canon_store.snapshot import genesis
from storyreel.contracts.canon import CanonDiff, Fact, FactChange, StoryTime
from storyreel.contracts.canonical import digest_of
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.predicates import registry
from storyreel.contracts.yaml_file import read_yaml

folder = CanonFolder(Path(sys.argv[1] if sys.argv[1:] else tempfile.mkdtemp()), owner="me/lighthouse")
folder.begin(genesis(read_yaml(b"characters: {nell: {name: Nell, age: 24, alive: true}}", "canon.yaml")))
for number, (predicate, value) in enumerate((("age", 25), ("age", 19), ("alive", False)), 1):
    canon, at = folder.snapshot(), StoryTime(episode=number, scene=1)
    before = next(fact for fact in canon.facts if fact.predicate == predicate and fact.valid_to is None)
    after = Fact(subject="nell", predicate=predicate, object=value, valid_from=at, source=f"ep{number:02} scene 1")
    diff = CanonDiff(
        episode=f"ep{number:02}",
        modified_facts=(FactChange(before=before, after=after),),
        justification="the author's wish",
        provenance="by hand",
        base_digest=folder.digest(),
    )
    decision, findings = verdict(canon, claims_of_diff(diff, number, "diff", registry()), registry())
    print(f"{diff.episode} {predicate} {value}: {decision}", *(finding.message for finding in findings))
    if decision == "allow":
        judged = {"diff": digest_of(diff.to_bytes()), "canon": folder.digest()}
        folder.commit(diff, GateReport(gate="canon", episode=diff.episode, verdict=decision, judged=judged))
print(*Reader(folder, folder.folder).history("Nell").lines, sep="\n")
