"""Own the terminal of a run: how far it is, how long it will take, and the film's path last.

Snakemake finds this package by its name. The stock output is gone; what a
failed job said is read from its event file, so a person sees one line.
"""

import logging
import os
import re
import sys
from contextlib import suppress
from dataclasses import dataclass
from logging import LogRecord
from typing import Any

from snakemake_interface_logger_plugins.base import LogHandlerBase
from snakemake_interface_logger_plugins.settings import LogHandlerSettingsBase

from snakemake_logger_plugin_storyreel.forecast import Forecast
from snakemake_logger_plugin_storyreel.reasons import reason_line
from snakemake_logger_plugin_storyreel.submissions import Submissions

_failed: list[str] = []
_said: set[str] = set()
_watched: tuple[Any, str] | None = None
_started_in: list[str] = []
_state = {"began": False, "succeeded": False, "complained": False}
NO_RULE = re.compile(r"No rule to produce (.+) \(if you use input functions")
QUIET = (
    "Using profile",
    "Building DAG",
    "Assuming unrestricted",
    "host:",
    "Provided ",
    "Select jobs",
    "Execute ",
    "Complete log",
    "Exiting because a job",
)


def failed_outputs() -> list[str]:
    """The first output of every job that failed in this run."""
    return list(_failed)


def started_in() -> str | None:
    """The folder in which the person started this run, if the terminal is ours."""
    return _started_in[-1] if _started_in else None


def note_begin() -> None:
    """Note that jobs are about to run; until they have succeeded, no path is printed."""
    _state["began"] = True


def note_success() -> None:
    """Note that every job has ended well."""
    _state["succeeded"] = True


def watch(workflow: Any, folder: str) -> None:
    """Note the workflow whose targets are printed last, and its working directory."""
    global _watched
    _watched = (workflow, folder)


@dataclass
class LogHandlerSettings(LogHandlerSettingsBase):
    """No settings."""


class LogHandler(LogHandlerBase):  # type: ignore[misc]
    """Turns Snakemake's events into lines for a person."""

    def __post_init__(self) -> None:
        self._started_in = os.getcwd()  # Snakemake goes to the working directory later
        _started_in.append(self._started_in)
        self._is_dry = bool(self.common_settings.dryrun)
        self._is_terminal = sys.stderr.isatty()
        self._jobs: dict[int, tuple[str, str, str]] = {}
        self._outputs: dict[int, list[str]] = {}
        self._forecast = Forecast()
        self._submissions = Submissions()
        self._is_closed = False

    def emit(self, record: LogRecord) -> None:
        """Handle one event; one that nobody needs is dropped."""
        try:
            self._handle(record)
        except Exception:
            self.handleError(record)  # logging's own way: a broken line stops no film

    def close(self) -> None:
        """Say the path of what was asked for, once, last; also when there was nothing to do.

        A run that was refused, stopped or failed may leave an old film there, so it says nothing.
        """
        if not self._is_closed:
            self._is_closed = True
            has_nothing_to_do = not (_failed or _state["began"] or _state["complained"])
            if (_state["succeeded"] or has_nothing_to_do) and not self._is_dry:
                for path in _targets():
                    print(os.path.relpath(path, self._started_in), flush=True)
        super().close()

    def _handle(self, record: LogRecord) -> None:
        event = getattr(getattr(record, "event", None), "value", None)
        handler = getattr(self, f"_on_{event}", None) if event else None
        if handler is not None:
            handler(record)
        elif event is None and record.levelno >= logging.ERROR:
            self._complain(record.getMessage())

    def _on_run_info(self, record: Any) -> None:
        counts = {str(rule): int(n) for rule, n in record.stats.items() if rule != "total"}
        self._forecast.expect(counts)
        if self._is_dry:
            self._say(", ".join(f"{n} × {rule}" for rule, n in sorted(counts.items())) or "nothing to do")

    def _on_job_info(self, record: Any) -> None:
        message = getattr(record, "rule_msg", None) or getattr(record, "msg", None) or record.rule_name
        output = str(record.output[0]) if record.output else record.rule_name
        self._jobs[record.jobid] = (record.rule_name, output, str(message))
        self._outputs[record.jobid] = [str(name) for name in record.output]
        if not self._is_dry and os.environ.get("STORYREEL_RUN"):
            with suppress(OSError):  # no room for telemetry stops no film
                self._submissions.submitted(record.rule_name, record.input, output, record.resources, record.created)
        if self._is_dry:
            why = reason_line(str(record.reason), map(str, record.input))
            self._say(f"would run {record.rule_name}: {output} ({why})")

    def _on_job_finished(self, record: Any) -> None:
        job = getattr(record, "job_id", -1)
        rule, _, message = self._jobs.get(job, ("", "", ""))
        self._submissions.made(self._outputs.get(job, ()), record.created)
        self._forecast.finished(rule)
        self._progress(message)

    def _on_progress(self, record: Any) -> None:
        self._forecast.total(record.total)

    def _on_job_error(self, record: Any) -> None:
        _, output, _ = self._jobs.get(record.jobid, ("", "", ""))
        if output and output not in _failed:
            _failed.append(output)
        from storyreel.orchestrator.slurm_fate import line_of
        from storyreel.orchestrator.summary import error_of

        self._complain(
            line_of(output)
            or error_of(output)
            or f"{output}: its job ended without a word; see logs/ and run the same command again"
        )

    def _on_error(self, record: Any) -> None:
        if not _failed:
            self._complain(record.getMessage())

    def _progress(self, message: str) -> None:
        line = f"{self._forecast.line()}  {message}"
        if self._is_terminal:
            width = os.get_terminal_size(sys.stderr.fileno()).columns
            print(
                "\r\x1b[K" + line[: width - 1],
                end="" if not self._forecast.is_done() else "\n",
                file=sys.stderr,
                flush=True,
            )
        else:
            print(line, file=sys.stderr, flush=True)

    def _complain(self, text: str) -> None:
        line = _one_line(text)
        dropped = line.startswith((*QUIET, "RuleException")) or "CalledProcessError" in text
        if line and not dropped:
            _state["complained"] = True
            if line not in _said:
                _said.add(line)
                self._say(line)

    def _say(self, line: str) -> None:
        print(("\r\x1b[K" if self._is_terminal else "") + line, file=sys.stderr, flush=True)

    writes_to_stream = property(lambda self: True)
    writes_to_file = property(lambda self: False)
    has_filter = property(lambda self: True)
    has_formatter = property(lambda self: True)
    needs_rulegraph = property(lambda self: False)


def _targets() -> list[str]:
    """The targets of this run that exist, as full paths."""
    if _watched is None:
        return []
    workflow, folder = _watched
    settings = getattr(workflow, "dag_settings", None)
    paths = [os.path.join(folder, str(target)) for target in getattr(settings, "targets", None) or ()]
    return [path for path in paths if os.path.isfile(path)]


def _one_line(text: str) -> str:
    """What Snakemake says in several lines, as one: the kind of error and its first reason."""
    lines = [part.strip() for part in text.splitlines() if part.strip()]
    if not lines:
        return ""
    line = " ".join(lines[:2]) if lines[0].endswith(":") else lines[0]
    unknown = NO_RULE.search(line)
    return f"{unknown[1]}: nothing makes this, expected something like episodes/ep01/render.mp4" if unknown else line
