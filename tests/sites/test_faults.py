"""What a person sees and loses when Slurm misbehaves, on a real controller with jobs that only wait."""

import json
import os
import signal
import subprocess
import time
from types import SimpleNamespace

import pytest
from cell import REPOSITORY, Cell, finish

from storyreel.orchestrator import slurm_patience
from storyreel.orchestrator.site_file import read_site
from storyreel.orchestrator.waits import queue_summaries, timings

pytestmark = pytest.mark.slurm


def test_forty_jobs_over_four_queues_are_done_once_each_where_they_belong(cell: Cell) -> None:
    run = cell.run(jobs=40, seconds=0.1, timeout=500)
    assert run.returncode == 0, run.stderr
    assert sorted(cell.starts(), key=int) == [str(number) for number in range(40)]
    rows = cell.ask("squeue", "-h", "--states=COMPLETED", "--format=%P").split()
    assert set(rows) == {"cpu_queue", "external_ai_queue", "local_ai_queue", "media_queue"}
    events = [json.loads(line) for file in (cell.results / "runs").glob("*/*.jsonl") for line in file.open()]
    assert {queue.queue: queue.jobs for queue in queue_summaries(timings(events))} == dict.fromkeys(set(rows), 10)


def test_an_unknown_or_closed_partition_is_said_before_anything_is_submitted(cell: Cell) -> None:
    cell.edit("partition: media_queue", "partition: films")
    unknown = cell.run(jobs=1)
    cell.edit("partition: films", "partition: media_queue")
    cell.ask("scontrol", "update", "PartitionName=cpu_queue", "State=DOWN")
    closed = cell.run(jobs=1)
    cell.ask("scontrol", "update", "PartitionName=cpu_queue", "State=UP")
    assert "queues.media_queue: partition films: not there, expected one of cpu_queue," in unknown.stderr
    assert "scontrol update PartitionName=cpu_queue State=UP, then run again" in closed.stderr
    assert (unknown.returncode, closed.returncode, cell.starts()) == (1, 5, [])


def test_a_job_over_its_memory_names_the_line_to_change_and_is_not_tried_again(cell: Cell) -> None:
    run = cell.run(jobs=1, seconds=20, memory=1500)
    assert run.returncode == 5
    assert run.stderr.count("used more memory than the site gives") == 1
    assert "raise memory_mb of cpu_queue in site-a/site.yaml" in run.stderr


def test_a_cancelled_job_stays_cancelled(cell: Cell) -> None:
    process = cell.start(jobs=1, seconds=60)
    cell.wait_for("RUNNING", "squeue", "-h", "--format=%T")
    cell.ask("scancel", "--user=root")
    run = finish(process)
    assert run.returncode == 5
    assert "was cancelled; run the same command again" in run.stderr
    assert cell.starts() == []


def test_a_killed_command_is_tried_again(cell: Cell) -> None:
    process = cell.start(jobs=1, seconds=4)
    os.kill(_command_of(cell), signal.SIGKILL)
    assert finish(process).returncode == 0
    assert cell.starts().count("0") >= 1


def test_a_restarted_controller_is_waited_for(cell: Cell) -> None:
    process = cell.start(jobs=2, seconds=12)
    _command_of(cell)
    time.sleep(5)  # a controller writes down what it knows every few seconds
    cell.kill("slurmctld")
    time.sleep(15)  # Slurm's own tools ask again for ten seconds before they say that nobody is there
    cell.up()
    run = finish(process)
    assert run.returncode == 0, run.stderr
    assert cell.starts() == ["0", "1"]


def test_what_ended_well_is_done_even_if_slurm_has_lost_the_job(cell: Cell) -> None:
    process = cell.start(jobs=1, seconds=10)
    _command_of(cell)
    time.sleep(6)  # the controller has written down the job
    cell.kill("slurmctld")
    while not cell.starts():
        time.sleep(0.2)
    cell.kill_steps()  # nobody tells the controller that the job ended: its node says that it has none
    time.sleep(5)
    cell.up()
    run = finish(process, 300)  # it may take Slurm a minute to miss the job
    assert run.returncode == 0, run.stderr
    assert cell.starts() == ["0"]


def test_a_controller_that_started_after_the_job_is_known_to_be_younger(
    cell: Cell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLURM_CONF", cell.environment()["SLURM_CONF"])
    job, state = SimpleNamespace(external_jobid="7"), slurm_patience._State(read_site(REPOSITORY, "site-a"))
    state.submitted_at["7"] = time.monotonic()
    assert not slurm_patience._is_younger(state, job)
    cell.kill("slurmctld")
    time.sleep(3)  # until it is gone, and since it knows the second of its start only
    cell.up()
    assert slurm_patience._is_younger(state, job)


def test_a_killed_run_goes_on_and_no_job_runs_beside_its_orphan(cell: Cell) -> None:
    process = cell.start(jobs=1, seconds=10)
    _command_of(cell)
    process.kill()
    process.communicate()
    assert cell.run(jobs=1, seconds=1).returncode == 0
    jobs = [line.split() for line in cell.ask("squeue", "-h", "--states=all", "--format=%i %T").splitlines()]
    jobs.sort(key=lambda job: int(job[0]))
    assert [state for _, state in jobs[-2:]] == ["CANCELLED", "COMPLETED"]
    assert cell.starts() == ["0"]


def _command_of(cell: Cell) -> int:
    """The process of a job's command in this cell, once it runs."""
    until = time.monotonic() + 40
    while time.monotonic() < until:
        found = subprocess.run(["pgrep", "-f", "toy_job.py"], capture_output=True, text=True, check=False)
        for process in found.stdout.split():
            if _folder_of(process) == str(cell.results) and _name_of(process).startswith("python"):
                return int(process)
        time.sleep(0.2)
    raise AssertionError("no job began")


def _folder_of(process: str) -> str:
    try:
        return os.readlink(f"/proc/{process}/cwd")
    except OSError:
        return ""


def _name_of(process: str) -> str:
    try:
        return os.path.basename(os.readlink(f"/proc/{process}/exe"))
    except OSError:
        return ""
