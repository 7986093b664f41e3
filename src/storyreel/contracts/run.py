"""Run one command of a rule: events, one-line errors and exit codes."""

import importlib
import os
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.contracts.errors import EngineError, StoryreelError, UsageError
from storyreel.contracts.job import Job
from storyreel.contracts.record import Event


def run_command(command: str, module: str, words: Sequence[str]) -> int:
    """Run a rule's command; returns its exit code. A failure prints one line."""
    os.environ.pop("IMAGEIO_FFMPEG_EXE", None)  # the locked ffmpeg makes the bytes, not the machine's
    started = time.time()
    job: Job | None = None
    events: Events | None = None
    code, line = 0, ""
    try:
        job = Job(command, parse_options(command, words))
        events = Events(command, job.first_output)
        events.write("start", at=started, began_at=began_at())
        importlib.import_module(module).run(job)
        job.finish()
    except StoryreelError as error:
        code, line = error.exit_code, str(error)
    except OSError as error:
        code, line = (
            EngineError.exit_code,
            f"{error.filename or command}: {error.strerror or error}; make room or give permission, then run again",
        )
    except MemoryError:
        code, line = EngineError.exit_code, f"{command}: out of memory; close other programs and run again"
    except Exception as error:
        traceback.print_exc()
        code, line = EngineError.exit_code, f"{command}: {type(error).__name__}: {error}; a bug of ours, see logs/"
    finally:
        if job is not None:
            job.clean()
    if line:
        print(line, file=sys.stderr)
    if events is not None and job is not None:
        with suppress(OSError):
            events.write(
                "end",
                at=time.time(),
                exit=code,
                seconds=round(time.time() - started, 3),
                error=line,
                notes=job.notes,
                record=job.record,
            )
    return code


def began_at() -> float | None:
    """When a queue gave this job its worker, if the job was sent to one."""
    with suppress(ValueError):
        return float(os.environ.get("STORYREEL_BEGAN_AT", ""))
    return None


def parse_options(command: str, words: Sequence[str]) -> dict[str, list[str]]:
    """`--name value value …` as lists by name."""
    options: dict[str, list[str]] = {}
    values: list[str] | None = None
    for word in words:
        if word.startswith("--"):
            values = options.setdefault(word[2:], [])
        elif values is None:
            raise UsageError(f"storyreel {command}: found {word!r}, expected an option such as --out-script")
        else:
            values.append(word)
    return options


class Events:
    """One file a job attempt, under the run's folder: telemetry, never an input."""

    def __init__(self, command: str, output: str) -> None:
        self._stage = command.replace("-", "_")
        self._output = output
        self._folder = Path("runs") / os.environ.get("STORYREEL_RUN", "by-hand")
        name = output.replace("/", ",")
        self._attempt = len(list(self._folder.glob(f"{_escape(name)}.*.jsonl"))) + 1
        self._path = self._folder / f"{name}.{self._attempt}.{os.getpid()}.jsonl"

    def write(self, event: str, **fields: Any) -> None:
        """Append one event."""
        self._folder.mkdir(parents=True, exist_ok=True)
        value = Event.model_validate(
            {
                "event": event,
                "run": os.environ.get("STORYREEL_RUN", "by-hand"),
                "site": os.environ.get("STORYREEL_SITE", "local"),
                "tenant": os.environ.get("STORYREEL_TENANT", "default"),
                "episode": _episode_of(self._output),
                "stage": self._stage,
                "attempt": self._attempt,
                "output": self._output,
                "host": os.uname().nodename,
                **fields,
            }
        )
        with self._path.open("ab") as file:
            file.write(value.to_bytes())


def _episode_of(output: str) -> str:
    """The episode of which an output is; "" for what episodes share, such as the canon before the first."""
    folder, _, name = output.partition("/")
    if folder == "episodes":
        return name.partition("/")[0]
    return Path(name).stem if folder == "canon" and name != "genesis.json" else ""


def _escape(name: str) -> str:
    return name.replace("[", "[[]")
