"""Wait for Slurm with patience, and never for ever.

Snakemake's executor for Slurm drops its jobs when a question to Slurm fails, and then waits for what it no
longer knows. This puts six rules around it, as a wrapper of the executor's class:

- A job that was not seen to end is still running, whatever Slurm said or did not say.
- While Slurm is silent, nothing is submitted and nothing is given up; the person is told once. After the
  site's patience the run pauses (exit 4): the same command goes on, or another site takes the run.
- A job ended well if each of its commands said so and its files are there, whatever Slurm says of it or no longer
  knows. A job that Slurm forgot and that said nothing is lost and is tried again.
- What the site did to a job is tried again; what a person or a limit did, or the command itself refused, is not.
- Jobs are looked at as often as the site says, not ever more rarely.
- A job runs in the place that Slurm gave it. The executor would start Snakemake once more for each job of a group,
  one after the other; so a group of clips costs one start, and uses its cores side by side.

Proved against a real controller in tests/sites/test_faults.py.
"""

import os
import shlex
import sys
import threading
import time
from collections.abc import AsyncGenerator
from typing import Any

from storyreel.orchestrator.site_file import Site
from storyreel.orchestrator.slurm_controller import answer_of, booted_at
from storyreel.orchestrator.slurm_fate import Fate, fate_of, waiting_reasons

FORGOTTEN_SECONDS = 30  # Slurm lists a job at once; one that it does not list after this is lost
SHAKEN_SECONDS = 120  # after a silence: what Slurm cancels then is its own doing
WAITING_SECONDS = 20  # between two looks at why jobs wait


class _State:
    """What is known of Slurm in this process."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.silent_since: float | None = None
        self.heard_again_at = float("-inf")
        self.known: set[str] = set()
        self.min_job_age = 3600
        self.submitted_at: dict[str, float] = {}
        self.ended: set[str] = set()
        self.given_up = False
        self.stopping = threading.Event()
        self.asked_why_at = 0.0
        self.said: set[str] = set()

    def say(self, line: str) -> None:
        if line not in self.said:
            self.said.add(line)
            print(line, file=sys.stderr, flush=True)

    def heard(self) -> None:
        """Slurm answered."""
        if self.silent_since is not None:
            self.say(f"{self.site.site}: its Slurm answers again")
            self.heard_again_at = time.monotonic()
        self.silent_since = None

    def missed(self) -> None:
        """Slurm did not answer."""
        if self.silent_since is None:
            self.silent_since = time.monotonic()
            self.say(
                f"{self.site.site}: its Slurm does not answer; waiting up to {self.site.patience_minutes} min for it. "
                f"To bring it back: {self.site.start_command()}"
            )
        elif time.monotonic() - self.silent_since > self.site.patience_minutes * 60:
            self.given_up = True


_state: list[_State] = []


def has_given_up() -> bool:
    """Whether this run stopped because its site stayed silent for longer than its patience."""
    return bool(_state) and _state[0].given_up


def be_patient(site: Site) -> None:
    """Wrap the executor for Slurm in this process; nothing happens where it is not installed or wrapped already."""
    try:
        import snakemake_executor_plugin_slurm as plugin
    except ImportError:
        return
    if _state:
        return
    _state.append(_State(site))
    _watch_questions(plugin, _state[0])
    _keep_jobs(plugin.Executor, _state[0])
    _report_fates(plugin.Executor, _state[0])
    _submit_when_heard(plugin, _state[0])
    plugin.Executor.additional_general_args = _in_place


def _in_place(executor: Any) -> str:
    """Run here, and in the directory of the run: the executor does not pass on `--directory`."""
    return f"--executor local --directory {shlex.quote(os.getcwd())}"


def _watch_questions(plugin: Any, state: _State) -> None:
    ask, age = plugin.query_job_status, plugin.get_min_job_age

    async def query_job_status(command: str, logger: Any) -> Any:
        answer = await ask(command, logger)
        if answer[0] is None:
            state.missed()
        else:
            state.heard()
            state.known = set(answer[0])
        return answer

    def get_min_job_age() -> int:
        state.min_job_age = age() or state.min_job_age  # silence is no reason to ask another tool
        return state.min_job_age

    plugin.query_job_status = query_job_status
    plugin.get_min_job_age = get_min_job_age


def _keep_jobs(executor: Any, state: _State) -> None:
    check = executor.check_active_jobs

    async def check_active_jobs(self: Any, active_jobs: list[Any]) -> AsyncGenerator[Any, None]:
        still = [info async for info in check(self, active_jobs)]
        kept = {info.external_jobid for info in still}
        still += [info for info in active_jobs if info.external_jobid not in kept | state.ended]
        for info in still:
            if state.given_up:
                _give_up(self, info, state)
            elif state.silent_since is None and _is_forgotten(info, state):
                self.report_job_error(info, msg="Slurm no longer knows this job")
            else:
                yield info
        self._next_seconds_between_status_checks = state.site.poll_seconds
        if still and state.silent_since is None:
            _say_why_they_wait(self.run_uuid, state)

    executor.check_active_jobs = check_active_jobs


def _report_fates(executor: Any, state: _State) -> None:
    succeed, fail, submit = executor.report_job_success, executor.report_job_error, executor.report_job_submission

    def report_job_success(self: Any, info: Any) -> None:
        state.ended.add(info.external_jobid)
        succeed(self, info)

    def report_job_error(self: Any, info: Any, msg: str | None = None, **more: Any) -> None:
        if info.external_jobid and _has_ended_well(info.job):
            report_job_success(self, info)
            return
        state.ended.add(info.external_jobid)
        is_shaken = time.monotonic() - state.heard_again_at < SHAKEN_SECONDS or (
            "CANCELLED" in (msg or "") and _is_younger(state, info)
        )
        fate = fate_of(info, msg or "", state.site, is_shaken)
        if not fate.try_again:
            info.job.attempt = max(info.job.attempt, info.job.restart_times + 1)
        fate.remember(info.job)
        fail(self, info, msg=msg, **more)

    def report_job_submission(self: Any, info: Any, **more: Any) -> None:
        state.submitted_at[info.external_jobid] = time.monotonic()
        state.ended.discard(info.external_jobid)  # a controller that lost its memory gives out a number again
        submit(self, info, **more)

    executor.report_job_success = report_job_success
    executor.report_job_error = report_job_error
    executor.report_job_submission = report_job_submission


def _submit_when_heard(plugin: Any, state: _State) -> None:
    run, stop = plugin.Executor.run_job, plugin.Executor.shutdown

    def run_job(self: Any, job: Any) -> None:
        while state.silent_since is not None and not state.given_up:
            if state.stopping.wait(state.site.poll_seconds):
                break
            (state.missed if answer_of("sinfo", "--noheader") is None else state.heard)()
        if state.given_up or state.stopping.is_set():
            self._report_job_error_threadsafe(_unsubmitted(job), "not submitted")
        else:
            run(self, job)

    def shutdown(self: Any) -> None:
        state.stopping.set()
        stop(self)

    plugin.Executor.run_job = run_job
    plugin.Executor.shutdown = shutdown


def _is_younger(state: _State, info: Any) -> bool:
    """Whether the controller started after it took a job: it was restarted, faster than anybody noticed."""
    submitted = state.submitted_at.get(info.external_jobid)
    booted = booted_at()
    return submitted is not None and booted is not None and time.time() - booted < time.monotonic() - submitted


def _unsubmitted(job: Any) -> Any:
    from snakemake_interface_executor_plugins.executors.base import SubmittedJobInfo

    return SubmittedJobInfo(job)


def _is_forgotten(info: Any, state: _State) -> bool:
    age = time.monotonic() - state.submitted_at.get(info.external_jobid, time.monotonic())
    return info.external_jobid not in state.known and age > FORGOTTEN_SECONDS


def _has_ended_well(job: Any) -> bool:
    """Whether each command of a job said, in this run, that it ended well, and nobody took its files away since."""
    from storyreel.orchestrator.summary import last_end

    parts = job.jobs if job.is_group() else [job]
    ends = [last_end(str(part.output[0])) for part in parts]
    said_so = all(end and end.get("exit") == 0 for end in ends)
    return said_so and all(os.path.exists(str(output)) for part in parts for output in part.output)


def _give_up(executor: Any, info: Any, state: _State) -> None:
    state.say(
        f"{state.site.site}: its Slurm has been silent for {state.site.patience_minutes} min; the run is paused. "
        f"Bring it back ({state.site.start_command()}) and run the same command again, or use another --profile"
    )
    executor.report_job_error(info, msg="given up")


def _say_why_they_wait(run: str, state: _State) -> None:
    if time.monotonic() - state.asked_why_at < WAITING_SECONDS:
        return
    state.asked_why_at = time.monotonic()
    for line in waiting_reasons(run, state.site):
        state.say(line)


__all__ = ["Fate", "be_patient", "has_given_up"]
