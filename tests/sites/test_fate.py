"""What a person reads when a job on Slurm ended badly, and which jobs are worth another try."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from storyreel.contracts.run import Events
from storyreel.orchestrator.site_file import read_site
from storyreel.orchestrator.slurm_fate import fate_of

REPOSITORY = Path(__file__).resolve().parents[2]
STATUS = "SLURM-job '7' failed, SLURM status is: '{}'."


@pytest.fixture
def fate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    site = read_site(REPOSITORY, "site-a")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STORYREEL_RUN", "test")

    def of(message: str, log: str = "", code: int | None = None, is_shaken: bool = False) -> Any:
        if code is not None:
            Events("speak-lines", "a.json").write("end", at=1.0, exit=code, seconds=1.0, error="a.json: no voice")
        (tmp_path / "7.log").write_text(log)
        job = SimpleNamespace(resources={"local_ai_queue": 1}, output=["a.json"], is_group=lambda: False)
        info = SimpleNamespace(external_jobid="7", job=job, aux={"slurm_logfile": tmp_path / "7.log"})
        return fate_of(info, message, site, is_shaken)

    return of


@pytest.mark.parametrize(
    ("state", "log", "says", "try_again"),
    [
        ("TIMEOUT", "", "raise minutes of local_ai_queue in site-a/site.yaml", False),
        ("FAILED", "slurmstepd: error: exceeded memory limit", "raise memory_mb of local_ai_queue", False),
        ("CANCELLED", "", "Slurm job 7 was cancelled", False),
        ("NODE_FAIL", "", "the node of Slurm job 7 was lost", True),
        ("FAILED", "", "ended without a word (FAILED); see", True),
    ],
)
def test_each_end_has_its_line_and_its_cure(
    fate: Callable[..., Any], state: str, log: str, says: str, try_again: bool
) -> None:
    found = fate(STATUS.format(state), log)
    assert says in found.line
    assert found.try_again is try_again


@pytest.mark.parametrize(("code", "try_again"), [(1, False), (3, False), (5, True)])
def test_what_the_command_said_is_not_said_over(fate: Callable[..., Any], code: int, try_again: bool) -> None:
    found = fate(STATUS.format("FAILED"), code=code)
    assert (found.line, found.try_again) == ("", try_again)


def test_what_slurm_cancels_right_after_a_silence_is_tried_again(fate: Callable[..., Any]) -> None:
    assert fate(STATUS.format("CANCELLED"), is_shaken=True).try_again
