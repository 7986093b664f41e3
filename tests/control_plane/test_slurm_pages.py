"""What Slurm says, as the queues page shows it. The answers were cut from those of real controllers."""

import json
from pathlib import Path
from typing import Any

import pytest

from storyreel.control_plane import slurm

ANSWERS = Path(__file__).with_name("slurm")


def _answer(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((ANSWERS / name).read_text())
    return value


def test_a_partition_has_its_workers_and_its_depth() -> None:
    cell = slurm.summed(_answer("squeue-22.05.json"), _answer("sinfo-22.05.json"))
    cpu = next(part for part in cell["partitions"] if part["name"] == "cpu_queue")
    assert cpu["workers"] == {"worker1": "active", "worker2": "draining"}
    assert (cpu["running"], cpu["waiting"]) == (1, 1)


@pytest.mark.parametrize(
    ("states", "word"),
    [
        (["IDLE"], "idle"),
        (["MIXED"], "active"),
        (["idle", "DRAIN"], "draining"),
        (["DOWN", "DRAIN"], "offline"),
        (["allocated", "NOT_RESPONDING"], "offline"),
    ],
)
def test_a_worker_is_idle_active_draining_or_offline(states: list[str], word: str) -> None:
    assert slurm.worker_state(states) == word


def test_a_controller_that_is_down_is_said_in_a_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SLURM_CONF", str(tmp_path / "slurm.conf"))
    monkeypatch.setattr(slurm.shutil, "which", lambda _: "/usr/bin/squeue")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "Slurm does not answer" in (slurm.ask(1e12) or {})["error"]
