"""A person's decision is bound to bytes."""

import json
import shutil
from pathlib import Path

import pytest

from storyreel.contracts.canonical import digest_of_file
from storyreel.contracts.errors import InputError, PausedError
from storyreel.orchestrator.approvals import say, standings
from storyreel.orchestrator.approve import EVENTS, Desk, decide
from storyreel.orchestrator.checkpoints import CHECKPOINTS
from storyreel.orchestrator.decisions import log_of, require
from storyreel.orchestrator.new import write_project
from storyreel.orchestrator.status import status_lines

CHECKPOINT = "approve_shotlist_timing_lock"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A project and a working directory with a shot list; Ada decides."""
    write_project(tmp_path / "film", "An idea.", "", asks=True)
    desk = Desk(tmp_path / "film", tmp_path / "out", "Ada")
    _subject(desk).parent.mkdir(parents=True)
    _subject(desk).write_bytes((Path(__file__).parents[1] / "contracts/shotlist/valid/full.json").read_bytes())
    return desk


def _subject(desk: Desk) -> Path:
    return desk.directory / "episodes/ep01/shotlist.json"


def _kept(desk: Desk) -> Path:
    return desk.project / CHECKPOINTS[CHECKPOINT].decision("ep01", "")


def _require(desk: Desk) -> str:
    return require(_kept(desk), "shotlist.json", digest_of_file(_subject(desk)), "run this").approver_id


def test_an_approval_lets_exactly_these_bytes_pass(desk: Desk) -> None:
    decide("approved", CHECKPOINT, "ep01", desk)
    assert _require(desk) == "Ada"
    _subject(desk).write_text("{} ")
    with pytest.raises(PausedError, match="changed since Ada approved it"):
        _require(desk)


def test_a_rejection_takes_an_approval_back(desk: Desk) -> None:
    decide("approved", CHECKPOINT, "ep01", desk)
    decide("rejected", CHECKPOINT, "ep01", Desk(desk.project, desk.directory, "Ben", "too slow"))
    with pytest.raises(PausedError, match="rejected by Ben: too slow"):
        _require(desk)


def test_without_a_decision_it_waits_and_says_how(desk: Desk) -> None:
    with pytest.raises(PausedError, match=r"waiting for approval .*; run this"):
        _require(desk)


def test_the_status_names_what_waits_and_the_command(desk: Desk) -> None:
    decide("rejected", CHECKPOINT, "ep01", Desk(desk.project, desk.directory, "Ben", "too\nslow"))
    lines = status_lines(desk.project, desk.directory, " --project film")
    assert lines[0] == "ep01: not begun; no film yet"
    assert "rejected by Ben" in lines[1]
    assert "(too slow)" in lines[1]
    assert lines[2].strip().startswith(f"storyreel approve {CHECKPOINT} ep01 --by NAME --digest")
    assert lines[2].endswith(" --project film")


def test_the_status_says_what_the_story_leaves_out_of_the_idea(desk: Desk) -> None:
    arc = desk.directory / "story/arc.json"
    arc.parent.mkdir(exist_ok=True)
    shutil.copy(Path(__file__).parents[1] / "contracts/story_arc/valid/full.json", arc)
    assert status_lines(desk.project, desk.directory)[0] == "idea: read in part; the story does without 'bishop'"


def test_the_same_decision_again_changes_nothing_that_counts_and_is_in_the_log(desk: Desk) -> None:
    decide("approved", CHECKPOINT, "ep01", desk)
    before = _kept(desk).read_bytes()
    said = decide("approved", CHECKPOINT, "ep01", Desk(desk.project, desk.directory, "Ben", "I agree"))
    assert "was so already" in said
    assert _kept(desk).read_bytes() == before
    assert [json.loads(line)["approver_id"] for line in log_of(_kept(desk)).read_text().splitlines()] == ["Ada", "Ben"]


def test_every_decision_stays_in_the_log_and_is_copied_for_the_registry(desk: Desk) -> None:
    for decision in ("approved", "rejected", "approved"):
        decide(decision, CHECKPOINT, "ep01", desk)
    log = log_of(_kept(desk)).read_text()
    assert [json.loads(line)["decision"] for line in log.splitlines()] == ["approved", "rejected", "approved"]
    assert (desk.directory / EVENTS).read_text() == log


def test_a_half_written_line_of_the_log_harms_no_other(desk: Desk) -> None:
    log_of(_kept(desk)).parent.mkdir(parents=True)
    log_of(_kept(desk)).write_text('{"half":')
    decide("approved", CHECKPOINT, "ep01", desk)
    assert json.loads(log_of(_kept(desk)).read_text().splitlines()[1])["approver_id"] == "Ada"


@pytest.mark.parametrize(("hours_ago", "is_late"), [(1, False), (73, True)])
def test_a_question_that_waits_too_long_is_timed_out(
    desk: Desk, hours_ago: int, is_late: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    import time

    asked = {"subject": "episodes/ep01/shotlist.json", "digest": digest_of_file(_subject(desk))}
    event = {"event": "end", "exit": 4, "at": time.time() - hours_ago * 3600, "notes": {"asked": asked}}
    events = desk.directory / "runs/a-run/episodes,ep01,timing_lock.ok.1.77.jsonl"
    events.parent.mkdir(parents=True)
    events.write_text(json.dumps(event) + "\n")
    (one,) = standings(desk.project, desk.directory)
    assert (one.state, one.is_timed_out) == ("asked", is_late)
    say([one])
    assert ("timed out, still paused" in capsys.readouterr().out) == is_late
    decide("approved", CHECKPOINT, "ep01", desk)
    (one,) = standings(desk.project, desk.directory)
    assert (one.state, one.is_timed_out, one.command) == ("approved", False, "")


@pytest.mark.parametrize(
    ("checkpoint", "episode", "by", "more", "line"),
    [
        ("approve_timing", "ep01", "Ada", {}, "did you mean 'approve_shotlist_timing_lock'"),
        (CHECKPOINT, "../x", "Ada", {}, "expected something like ep01"),
        (CHECKPOINT, "ep02", "Ada", {}, "not there yet"),
        (CHECKPOINT, "ep01", " ", {}, "expected the name of who decides"),
        (CHECKPOINT, "ep01", "Ada", {"digest": "0123456789ab"}, "not 0123456789ab… that was looked at"),
        (CHECKPOINT, "ep01", "Ada", {"profile": "preview_local"}, "is the same in every profile"),
        ("approve_external_spend", "ep01", "Ada", {"profile": "../x"}, "--profile: '../x'"),
    ],
)
def test_a_wrong_decision_is_refused(
    desk: Desk, checkpoint: str, episode: str, by: str, more: dict[str, str], line: str
) -> None:
    with pytest.raises(InputError) as error:
        decide("approved", checkpoint, episode, Desk(desk.project, desk.directory, by, **more))
    assert line in str(error.value)
    assert not _kept(desk).parent.exists()
