"""What is kept, settled and given up while Slurm is silent; the real controller is in test_faults.py."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from storyreel.contracts.run import Events
from storyreel.orchestrator import slurm_patience as patience
from storyreel.orchestrator.site_file import read_site

REPOSITORY = Path(__file__).resolve().parents[2]


class Forgetful:
    """An executor that drops every job that it is asked about, as the real one does when Slurm is silent."""

    run_uuid = "storyreel_1"

    def __init__(self) -> None:
        self.failed: list[str] = []

    async def check_active_jobs(self, active_jobs: list[Any]) -> AsyncGenerator[Any, None]:
        for info in active_jobs[:0]:
            yield info

    def report_job_error(self, info: Any, msg: str) -> None:
        self.failed.append(f"{info.external_jobid}: {msg}")


@pytest.fixture
def state() -> patience._State:
    return patience._State(read_site(REPOSITORY, "site-a"))


def _asked(state: patience._State, *ids: str) -> tuple[Any, list[str]]:
    kind = type("Executor", (Forgetful,), {})
    patience._keep_jobs(kind, state)
    executor = kind()

    async def collect() -> list[str]:
        infos = [SimpleNamespace(external_jobid=id_, job=None) for id_ in ids]
        return [info.external_jobid async for info in executor.check_active_jobs(infos)]

    return executor, asyncio.run(collect())


def test_no_job_is_dropped_while_slurm_is_silent(state: patience._State) -> None:
    state.missed()
    _, kept = _asked(state, "1", "2")
    assert kept == ["1", "2"]


def test_a_job_that_ended_is_not_kept(state: patience._State) -> None:
    state.missed()
    state.ended.add("1")
    _, kept = _asked(state, "1", "2")
    assert kept == ["2"]


def test_after_the_sites_patience_every_job_is_given_up(
    state: patience._State, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    state.missed()
    later = patience.time.monotonic() + 31 * 60
    monkeypatch.setattr(patience.time, "monotonic", lambda: later)
    state.missed()
    executor, kept = _asked(state, "1")
    assert (kept, executor.failed) == ([], ["1: given up"])
    assert "the run is paused. Bring it back (make site SITE=site-a)" in capsys.readouterr().err


def test_silence_is_no_reason_to_ask_another_tool(state: patience._State) -> None:
    async def nobody(command: str, logger: Any) -> tuple[None, None]:
        return None, None

    plugin = SimpleNamespace(query_job_status=nobody, get_min_job_age=lambda: None)
    patience._watch_questions(plugin, state)
    asyncio.run(plugin.query_job_status("squeue", None))
    assert plugin.get_min_job_age() == 3600
    assert state.silent_since is not None


@pytest.mark.parametrize(("code", "is_there", "is_done"), [(0, True, True), (0, False, False), (5, True, False)])
def test_a_job_is_done_if_its_command_said_so_and_its_file_is_there(
    code: int, is_there: bool, is_done: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STORYREEL_RUN", "run-1")
    Events("render_clip", "clips/1.mp4").write("end", at=2.0, exit=code)
    if is_there:
        Path("clips").mkdir()
        Path("clips/1.mp4").touch()
    assert patience._has_ended_well(SimpleNamespace(output=["clips/1.mp4"], is_group=lambda: False)) == is_done
