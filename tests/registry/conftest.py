"""A small working directory made by real jobs: idea, arc, script, clip, film."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from storyreel.contracts import store
from storyreel.contracts.canonical import canonical_bytes
from storyreel.contracts.job import Job
from storyreel.contracts.record import Event

Steps = dict[str, Any]


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Commands work in the working directory."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


class WorkingDirectory:
    """Jobs of a film in miniature, run by the real job and store, with the events that a run would leave."""

    def __init__(self, path: Path, site: str = "site-a", owner: str = "default/lamp-oil") -> None:
        self.path = path
        self.site = site
        self.tenant = owner.partition("/")[0]
        self.clock = 1000.0
        path.mkdir(parents=True, exist_ok=True)
        (path / ".owner").write_text(owner)
        (path / ".site").write_text(site + "\n")

    def run(self, name: str, idea: str = "a lamp", line: str = "hello") -> None:
        """A run that makes what is not there yet for this idea and this line."""
        with inside(self.path):
            self._event(name, "start", "", "run", notes={"targets": ["episodes/ep01/render.mp4"]})
            self.job(name, "plan-arc", "story/arc.json", (), {"idea": idea}, f"arc of {idea}")
            self.job(name, "write-script", "episodes/ep01/script.json", ["story/arc.json"], {}, f"{idea}: {line}")
            clip = f"clips/{abs(len(line)):032x}.mp4"
            self.job(name, "render-clip", clip, ["episodes/ep01/script.json"], {}, f"frames of {line}")
            self.job(name, "mux-render", "episodes/ep01/render.mp4", [clip], {}, f"film of {line}")
            self._event(name, "end", "", "run", exit=0)

    def make(self, *job: Any) -> None:
        """One job, from outside."""
        with inside(self.path):
            self.job(*job)

    def job(
        self,
        run: str,
        command: str,
        output: str,
        inputs: Any,
        settings: dict[str, Any],
        content: str,
        project_file: Path | None = None,
    ) -> Job:
        """One job with its record and its events."""
        given = {"out-result": [output], "settings": [canonical_bytes(settings).decode()], "code": ["code-1"]}
        if project_file is not None:
            given |= {"author": [str(project_file)], "author-name": [project_file.name]}
        job = Job(command, given)
        if project_file is not None:
            job.project_bytes("author")
        self._event(run, "start", output, command)
        for path in inputs:
            job.bytes_at(path)
        data = canonical_bytes({"schema": "test", "schema_version": "1.0.0", "content": content})
        job.save_bytes("result", data if output.endswith(".json") else content.encode())
        job.finish()
        self._event(run, "end", output, command, exit=0, seconds=1.5, record=job.record)
        return job

    def event(self, run: str, event: str, output: str, command: str, **fields: Any) -> None:
        """One event of a job."""
        with inside(self.path):
            self._event(run, event, output, command, **fields)

    def _event(self, run: str, event: str, output: str, command: str, **fields: Any) -> None:
        self.clock += 1
        value = {
            **{"event": event, "at": self.clock, "run": run, "site": self.site, "tenant": self.tenant},
            **{"episode": "ep01", "stage": command.replace("-", "_"), "attempt": 1, "output": output, **fields},
        }
        file = Path("runs") / run / (f"{output.replace('/', ',')}.1.1.jsonl" if output else "run.jsonl")
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as out:
            out.write(Event.model_validate(value).to_bytes())

    def stored(self, path: str) -> str:
        """The digest of what lies at a path."""
        return (self.path / store.PLACES / path).read_text()


@pytest.fixture
def rows_of() -> Callable[[Path], dict[str, list[tuple[object, ...]]]]:
    """Read every row of a registry, but for the inner tables of full text search."""

    def read(path: Path) -> dict[str, list[tuple[object, ...]]]:
        with closing(sqlite3.connect(path)) as db:
            names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            tables = sorted(name for name in names if not name.startswith("search_"))
            return {name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in tables}

    return read


@pytest.fixture
def make_directory(tmp_path: Path) -> Callable[..., WorkingDirectory]:
    """Make a working directory by name, with one run in it."""

    def make(name: str = "out", idea: str = "a lamp", **options: Any) -> WorkingDirectory:
        directory = WorkingDirectory(tmp_path / name, **options)
        directory.run("run-1", idea)
        return directory

    return make
