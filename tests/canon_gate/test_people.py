"""The gate for people: alone on two files, waivers, and a project's own predicates."""

import json
from pathlib import Path

import pytest

from storyreel.canon_gate.verdict import digest_of
from storyreel.canon_gate.waiving import with_waivers
from storyreel.contracts.canon import Canon, Entity, Fact
from storyreel.contracts.claim_list import ClaimList, Said
from storyreel.contracts.errors import InputError
from storyreel.contracts.gate_report import Finding, GateReport, Quote
from storyreel.contracts.predicate_rows import registry_with
from storyreel.contracts.predicates import registry
from storyreel.contracts.waiver import read_waiver, waivers_of
from storyreel.orchestrator import people, people_gate  # noqa: F401
from storyreel.orchestrator.waive import waive_finding

WATSON = Canon(
    after="genesis",
    entities=(Entity(id="watson", kind="character"),),
    facts=(Fact(subject="watson", predicate="wounded_in", object="shoulder", source="A Study in Scarlet, 1"),),
)


def files(folder: Path, *claims: Said) -> list[str]:
    (folder / "canon.json").write_bytes(WATSON.to_bytes())
    (folder / "said.json").write_bytes(ClaimList(episode="ep02", claims=claims).to_bytes())
    return ["gate", str(folder / "canon.json"), str(folder / "said.json")]


def said(predicate: str, value: str) -> Said:
    return Said(subject="watson", predicate=predicate, object=value, place="chapter 1", says="my wounded leg")


def test_two_files_that_contradict_each_other_exit_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = files(tmp_path, said("wounded_in", "leg"))
    assert people.run(words) == 3
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 and lines[1].endswith("said.json: block")
    assert "chapter 1 says that watson has the wound in the leg, but A Study in Scarlet, 1 says" in lines[0]
    assert people.run([*words, "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["findings"][0]["rule"] == "wounded_in"


def test_two_files_that_agree_exit_0(tmp_path: Path) -> None:
    assert people.run(files(tmp_path, said("wounded_in", "the Shoulder"))) == 0


def test_an_unknown_predicate_is_answered_with_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert people.run(files(tmp_path, said("wounded", "leg"))) == 0
    assert "no predicate is called 'wounded'" not in capsys.readouterr().out  # too far: soft
    assert people.run(files(tmp_path, said("woundedin", "leg"))) == 0
    assert "did you mean 'wounded_in'?" in capsys.readouterr().out


def test_a_file_that_is_none_of_these_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = files(tmp_path, said("wounded_in", "leg"))
    (tmp_path / "said.json").write_text("{}")
    assert people.run(words) == 1
    assert capsys.readouterr().err.endswith("schema: found None, expected one of script, canon_diff, claim_list\n")


FINDING = Finding(
    rule="age",
    severity="block",
    message="the cast says 30, but the canon says 24",
    proposed=Quote(place="script.json: cast nell", says="age: 30"),
    canon=Quote(place="canon.yaml", says="Nell is 24 years old"),
)
FOUND = FINDING.model_copy(update={"digest": digest_of(FINDING)})


@pytest.fixture
def blocked(tmp_path: Path) -> tuple[Path, Path]:
    """A project, and a working directory whose first episode is blocked."""
    project, out = tmp_path / "project", tmp_path / "out"
    (out / "episodes/ep01").mkdir(parents=True)
    project.mkdir()
    (project / "project.yaml").write_text("id: film\nidea: A film.\n")
    report = GateReport(gate="canon", episode="ep01", verdict="block", findings=(FOUND,), judged={})
    (out / "episodes/ep01/gate_report.json").write_bytes(report.to_bytes())
    return project, out


def test_a_waived_finding_blocks_no_more_and_is_listed(blocked: tuple[Path, Path]) -> None:
    path, _ = waive_finding("ep01", FOUND.digest[:8], "Ada", 'she lies: "thirty"', *blocked)
    assert path == blocked[0] / "waivers/ep01" / f"{FOUND.digest[:12]}.yaml"
    noted: dict[str, str] = {}
    waivers = waivers_of(blocked[0], "ep02", noted.__setitem__)
    decision, (finding,) = with_waivers([FOUND], waivers)
    assert decision == "allow" and finding.waived and finding.waived.by == "Ada"
    assert list(noted) == [f"project:waivers/ep01/{FOUND.digest[:12]}.yaml"]


def test_a_waiver_is_void_when_either_side_changes(blocked: tuple[Path, Path]) -> None:
    waive_finding("ep01", FOUND.digest, "Ada", "she lies", *blocked)
    other = FINDING.model_copy(update={"proposed": Quote(place="script.json: cast nell", says="age: 31")})
    other = other.model_copy(update={"digest": digest_of(other)})
    assert with_waivers([other], waivers_of(blocked[0], "ep01", lambda *_: None))[0] == "block"


def test_a_waiver_counts_for_no_earlier_episode(blocked: tuple[Path, Path]) -> None:
    (blocked[0] / "waivers/ep02").mkdir(parents=True)
    waiver = f"{{finding: {FOUND.digest}, by: Ada, reason: later}}"
    (blocked[0] / "waivers/ep02/x.yaml").write_text(waiver)
    assert with_waivers([FOUND], waivers_of(blocked[0], "ep01", lambda *_: None))[0] == "block"


@pytest.mark.parametrize(
    ("finding", "by", "reason", "line"),
    [
        ("abcdef", "Ada", "so", f"expected one of: {FOUND.digest[:12]} age"),
        (FOUND.digest[:3], "Ada", "so", "no single finding begins with"),
        (FOUND.digest, " ", "so", "--by: found nothing"),
        (FOUND.digest, "Ada", "", "--reason: found nothing"),
    ],
)
def test_a_waiver_without_finding_name_or_reason_is_refused(
    blocked: tuple[Path, Path], finding: str, by: str, reason: str, line: str
) -> None:
    with pytest.raises(InputError, match=line):
        waive_finding("ep01", finding, by, reason, *blocked)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{by: Ada, reason: so}", "finding: missing"),
        ("{finding: abc, by: Ada, reason: so}", "finding: found"),
        ("{finding: abc, by: Ada, reson: so}", "did you mean 'reason'"),
        ("- so", "found no waiver"),
    ],
)
def test_a_waiver_that_somebody_wrote_wrong_is_refused(text: str, line: str) -> None:
    with pytest.raises(InputError, match=line):
        read_waiver(text.encode(), "waivers/ep01/x.yaml")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("owes: {hard: yes_, type: text, says: owes}", "owes.hard: found 'yes_', expected true or false"),
        ("owes: {hard: true, type: sum, says: owes}", "owes.type: found 'sum', expected one of text, number"),
        (
            "owes: {hard: true, type: text, says: owes, barred_by: [kows]}",
            "'kows'; did you mean 'knows'",
        ),
        ("owes: {hard: true, type: text, says: owes, one: state}", "owes.group: missing"),
        ("owes: {hard: true, type: text, sais: owes}", "did you mean 'says'"),
        ("owes: {hard: true, type: text, says: 'owes {0}'}", "once, for the value"),
        ("[owes]", "expected rows such as"),
    ],
)
def test_a_wrong_row_of_a_project_is_refused_with_its_place(text: str, line: str) -> None:
    with pytest.raises(InputError, match=line.replace("{", r"\{")):
        registry_with(text.encode(), "predicates.yaml")


def test_a_project_adds_and_replaces_predicates() -> None:
    debt = b"owes: {one: value, hard: true, type: number, says: 'owes {}'}\neyes: {hard: false, type: text, says: x}"
    rows = registry_with(debt, "predicates.yaml")
    assert len(rows) == len(registry()) + 1
    assert rows["owes"].sentence("Nell", 3) == "Nell owes 3" and not rows["eyes"].hard
    assert registry_with(b"", "predicates.yaml") == registry()
