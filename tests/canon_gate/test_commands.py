"""From the author's file to the next snapshot, by the commands that the rules call."""

import importlib
from pathlib import Path

import pytest

from storyreel.contracts.artifact import load_file
from storyreel.contracts.canon import Canon, CanonDiff, Entity, Fact, StoryTime
from storyreel.contracts.errors import BlockedError, EngineError
from storyreel.contracts.gate_report import GateReport
from storyreel.contracts.job import Job
from storyreel.contracts.script import DialogueLine, Scene, Script
from storyreel.contracts.store import write_whole
from storyreel.contracts.story import Person, Setting

DRAFT, DIFF = "episodes/ep01/script.draft.json", "episodes/ep01/canon_diff.json"
REPORT, MARK = "episodes/ep01/gate_report.json", "episodes/ep01/canon_gate.ok"
INPUTS = {"draft": DRAFT, "diff": DIFF, "canon": "canon/genesis.json", "episode": "ep01"}
AUTHOR = {"canon": "canon.yaml", "canon-name": "canon.yaml"}
ROOMS = {"canon-genesis": "canon_store", "apply-canon-diff": "canon_store", "check-safety": "quality"}


@pytest.fixture(autouse=True)
def a_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(command: str, **options: str) -> None:
    named = {name.replace("_", "-"): [value] for name, value in options.items()}
    job = Job(command, named)
    room = ROOMS.get(command, "canon_gate")
    importlib.import_module(f"storyreel.{room}.commands.{command.replace('-', '_')}").run(job)
    job.finish()


def tell(canon: str) -> None:
    """An author's canon, and an episode in which Tam speaks and goes to the lamp room."""
    Path("canon.yaml").write_text(canon)
    run("canon-genesis", **AUTHOR, out_canon="canon/genesis.json")
    setting = Setting(id="lamp_room", name="the lamp room", kind="lighthouse", interior=True)
    lines = (DialogueLine(id="l1", speaker_id="tam", text="Nine pints."),)
    script = Script(
        episode="ep01",
        title="An Honest Stick",
        cast=(Person(id="tam", name="Tam", role="the keeper", function="protagonist", age=61),),
        scenes=(Scene(id="s1", setting=setting, hour="dusk", elements=lines),),
    )
    time = StoryTime(episode=1, scene=1)
    moved = Fact(subject="tam", predicate="location", object="lamp_room", valid_from=time, source="ep01 scene s1")
    place = Entity(id="lamp_room", kind="location")
    diff = CanonDiff(episode="ep01", added_entities=(place,), added_facts=(moved,), justification="", provenance="")
    write_whole(Path(DRAFT), script.to_bytes())
    write_whole(Path(DIFF), diff.to_bytes())
    run("judge-canon", **INPUTS, out_report=REPORT)


def test_a_script_that_agrees_changes_the_canon() -> None:
    tell("characters:\n  tam: {name: Tam, age: 61, alive: true, location: quay}\nlocations:\n  quay:\n")
    run("enforce-canon", report=REPORT, out_mark=MARK)
    assert Path(MARK).read_bytes() == b"ok\n"
    inputs = {"canon": "canon/genesis.json", "diff": DIFF, "report": REPORT, "episode": "ep01"}
    run("apply-canon-diff", **inputs, out_canon="canon/ep01.json")
    canon = load_file(Canon, Path("canon/ep01.json"))
    places = [(fact.object, fact.valid_to) for fact in canon.facts if fact.predicate == "location"]
    assert places == [("quay", StoryTime(episode=1, scene=1)), ("lamp_room", None)]


def test_no_canon_at_all_allows_a_first_episode() -> None:
    tell("")
    assert load_file(GateReport, Path(REPORT)).verdict == "allow"


def test_a_contradiction_stops_the_episode_with_both_places() -> None:
    tell("# who is who\ncharacters:\n  tam:\n    alive: false\n")
    with pytest.raises(BlockedError) as block:
        run("enforce-canon", report=REPORT, out_mark=MARK)
    digest = load_file(GateReport, Path(REPORT)).findings[0].digest[:12]
    assert str(block.value) == (
        'episodes/ep01/gate_report.json: blocked: alive: Tam speaks in scene s1, line l1 ("Nine pints."), but '
        "project:canon.yaml characters.tam.alive says that Tam is dead; offers: give it to somebody who is alive, "
        "or take Tam out of the scene, or play the scene before the death; "
        f"to let it be: storyreel waive ep01 {digest} --by NAME --reason …"
    )
    assert not Path(MARK).exists()


def test_the_author_hears_the_line_of_the_canon() -> None:
    tell("# who is who\ncharacters:\n  tam:\n    alive: false\n")
    lines = {"canon_file": "canon.yaml", "canon_file_name": "canon.yaml"}
    with pytest.raises(BlockedError, match=r"but project:canon.yaml line 4 says that Tam is dead"):
        run("enforce-canon", report=REPORT, **lines, out_mark=MARK)


def test_a_report_on_other_bytes_allows_nothing() -> None:
    tell("")
    diff = load_file(CanonDiff, Path(DIFF)).model_copy(update={"justification": "on second thought"})
    write_whole(Path(DIFF), diff.to_bytes())
    inputs = {"canon": "canon/genesis.json", "diff": DIFF, "report": REPORT, "episode": "ep01"}
    with pytest.raises(EngineError, match=r"gate_report.json: judged.diff: found"):
        run("apply-canon-diff", **inputs, out_canon="canon/ep01.json")


def test_a_blocked_diff_is_not_applied() -> None:
    tell("characters: {tam: {age: 9}}")
    inputs = {"canon": "canon/genesis.json", "diff": DIFF, "report": REPORT, "episode": "ep01"}
    with pytest.raises(EngineError, match="verdict: found block, expected allow"):
        run("apply-canon-diff", **inputs, out_canon="canon/ep01.json")


def test_a_safety_report_says_that_nothing_was_checked() -> None:
    tell("")
    run("check-safety", stage="script", subject=DRAFT, episode="ep01", out_report="safety.json")
    report = load_file(GateReport, Path("safety.json"))
    assert (report.gate, report.verdict, list(report.judged)) == ("safety/script", "allow", ["draft"])
    assert "nothing was checked" in report.note
