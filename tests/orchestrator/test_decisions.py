"""A person's decision is bound to bytes."""

from pathlib import Path

import pytest

from storyreel.contracts.errors import InputError, PausedError
from storyreel.orchestrator.approve import decide
from storyreel.orchestrator.decisions import approval_path, require
from storyreel.orchestrator.new import write_project

CHECKPOINT = "approve_shotlist_timing_lock"


@pytest.fixture
def desk(tmp_path: Path) -> tuple[Path, Path]:
    """A project and a working directory with a shot list."""
    write_project(tmp_path / "film", "An idea.", "", asks=True)
    shotlist = tmp_path / "out/episodes/ep01/shotlist.json"
    shotlist.parent.mkdir(parents=True)
    shotlist.write_text("{}")
    return tmp_path / "film", tmp_path / "out"


def _digest(out: Path) -> str:
    from storyreel.contracts.canonical import digest_of_file

    return digest_of_file(out / "episodes/ep01/shotlist.json")


def test_an_approval_lets_exactly_these_bytes_pass(desk: tuple[Path, Path]) -> None:
    film, out = desk
    decide("approved", CHECKPOINT, "ep01", "Ada", "good", film, out)
    path = approval_path(film, CHECKPOINT, "ep01")
    assert require(path, "shotlist.json", _digest(out), "how").approver_id == "Ada"
    (out / "episodes/ep01/shotlist.json").write_text("{} ")
    with pytest.raises(PausedError, match="changed since Ada approved it"):
        require(path, "shotlist.json", _digest(out), "how")


def test_a_rejection_takes_an_approval_back(desk: tuple[Path, Path]) -> None:
    film, out = desk
    decide("approved", CHECKPOINT, "ep01", "Ada", "", film, out)
    decide("rejected", CHECKPOINT, "ep01", "Ben", "too slow", film, out)
    with pytest.raises(PausedError, match="rejected by Ben: too slow"):
        require(approval_path(film, CHECKPOINT, "ep01"), "shotlist.json", _digest(out), "how")


def test_without_a_decision_it_waits_and_says_how(desk: tuple[Path, Path]) -> None:
    film, out = desk
    with pytest.raises(PausedError, match=r"waiting for approval .*; run this"):
        require(approval_path(film, CHECKPOINT, "ep01"), "shotlist.json", _digest(out), "run this")


@pytest.mark.parametrize(
    ("checkpoint", "episode", "by", "line"),
    [
        ("approve_timing", "ep01", "Ada", "did you mean 'approve_shotlist_timing_lock'"),
        ("approve_canon_diff", "ep01", "Ada", "belongs to a later version"),
        (CHECKPOINT, "../x", "Ada", "expected something like ep01"),
        (CHECKPOINT, "ep02", "Ada", "not there yet"),
        (CHECKPOINT, "ep01", " ", "expected the name of who decides"),
    ],
)
def test_a_wrong_decision_is_refused(
    desk: tuple[Path, Path], checkpoint: str, episode: str, by: str, line: str
) -> None:
    film, out = desk
    with pytest.raises(InputError) as error:
        decide("approved", checkpoint, episode, by, "", film, out)
    assert line in str(error.value)
