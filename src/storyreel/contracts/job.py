"""What a command sees of the pipeline: its options, its inputs, and where to save.

A command loads artifacts, calls a pure function and saves what it made. The
job checks every input against the digest that was saved, keeps what is saved
until the command has ended well, and then places all of it under a claim, so
outputs appear whole or not at all. It leaves a record.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from storyreel.contracts import store
from storyreel.contracts.artifact import Artifact, parse
from storyreel.contracts.canonical import digest_of, digest_of_file
from storyreel.contracts.claim import Claim
from storyreel.contracts.errors import ArtifactError, EngineError, UsageError
from storyreel.contracts.record import Record, Subject

A = TypeVar("A", bound=Artifact)


class Job:
    """One run of one command."""

    def __init__(self, command: str, options: Mapping[str, Sequence[str]]) -> None:
        self.command = command
        self.notes: dict[str, Any] = {}
        self.record = ""  # the digest of the record, once there is one
        self._options = options
        self._inputs: dict[str, str] = {}
        self._results: dict[str, str] = {}
        self._beside: dict[str, str] = {}
        self._scratch: Path | None = None
        self.first_output = next((v[0] for k, v in options.items() if k.startswith("out-")), "")
        if not self.first_output:
            raise UsageError(f"storyreel {command}: no --out-… option, expected at least one")
        self._claim = Claim(self.first_output)

    # options

    def option(self, name: str) -> str:
        """The single value of an option."""
        return self.option_list(name)[0]

    def option_list(self, name: str) -> Sequence[str]:
        """All values of an option, at least one."""
        values = self._options.get(name)
        if not values:
            raise UsageError(f"storyreel {self.command}: --{name}: missing")
        return values

    def settings(self) -> dict[str, Any]:
        """The rule's settings, one JSON object."""
        value: dict[str, Any] = json.loads(self.option("settings"))
        return value

    # inputs

    def load(self, name: str, model: type[A]) -> A:
        """Read an input artifact."""
        return self.load_at(self.option(name), model)

    def load_at(self, path: str, model: type[A]) -> A:
        """Read an artifact at a path under the working directory."""
        return parse(model, self.bytes_at(path), path)

    def bytes_at(self, path: str) -> bytes:
        """Read a whole file under the working directory."""
        try:
            data = Path(path).read_bytes()
        except FileNotFoundError:
            raise ArtifactError(f"{path}: not there; run the same command again") from None
        self._check_input(path, digest_of(data))
        return data

    def file(self, name: str) -> Path:
        """An input file that is too large to hold, checked against its digest."""
        return self.file_at(self.option(name))

    def file_at(self, path: str) -> Path:
        """A file at a path under the working directory, checked against its digest."""
        try:
            self._check_input(path, digest_of_file(Path(path)))
        except FileNotFoundError:
            raise ArtifactError(f"{path}: not there; run the same command again") from None
        return Path(path)

    def digest(self, path: str) -> str:
        """The digest of an input that was loaded."""
        return self._inputs[path]

    def project_bytes(self, name: str) -> bytes | None:
        """Read a file of the author's; None if there is none. Records name it by its place in the project."""
        path = Path(self.option(name))
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        self._inputs[f"project:{self.option(name + '-name')}"] = digest_of(data)
        return data

    def note_input(self, name: str, digest: str) -> None:
        """Name something that was read by other means (a packaged asset) in the record."""
        self._inputs[name] = digest

    # outputs

    def save(self, name: str, artifact: Artifact) -> None:
        """Keep an artifact for `--out-name`."""
        self.save_bytes(name, artifact.to_bytes())

    def save_bytes(self, name: str, data: bytes) -> None:
        """Keep bytes for `--out-name`."""
        self._results[self.option("out-" + name)] = store.keep(data)

    def save_file(self, name: str, path: Path) -> str:
        """Keep a finished scratch file for `--out-name`; returns its digest."""
        digest = store.keep_file(path)
        self._results[self.option("out-" + name)] = digest
        return digest

    def save_copy(self, name: str, path: Path) -> str:
        """Keep a copy of an input file for `--out-name`; returns its digest."""
        copy = self.scratch() / path.name
        shutil.copyfile(path, copy)
        return self.save_file(name, copy)

    def save_stored(self, name: str, digest: str) -> None:
        """Use bytes that are in the store already for `--out-name`."""
        self._results[self.option("out-" + name)] = digest

    def save_beside(self, path: str, data: bytes) -> None:
        """Keep a content-addressed product that no rule declares; it is placed only where absent."""
        self._beside[path] = store.keep(data)

    def scratch(self) -> Path:
        """A folder for half-made files, on the store's file system, gone when the job ends."""
        if self._scratch is None:
            store.SCRATCH.mkdir(parents=True, exist_ok=True)
            self._scratch = Path(tempfile.mkdtemp(dir=store.SCRATCH))
        return self._scratch

    # the end

    def finish(self) -> None:
        """Place everything that was saved, and leave the record.

        Raises:
            EngineError: A later job has taken the output over, or an output was not saved.
        """
        self._check_complete()
        with self._claim.held() as is_mine:
            if not is_mine:
                raise EngineError(f"{self.first_output}: a later job has taken this output over; nothing was changed")
            for path, digest in sorted(self._beside.items()):
                if not Path(path).exists():
                    store.place(Path(path), digest)
            for path, digest in sorted(self._results.items()):
                store.place(Path(path), digest)
        record = self._record().to_bytes()
        store.write_whole(Path("records") / f"{digest_of(record)[:32]}.json", record)
        self.record = digest_of(record)

    def clean(self) -> None:
        """Remove the scratch folder."""
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _check_complete(self) -> None:
        for name, values in self._options.items():
            if name.startswith("out-") and values[0] not in self._results:
                raise EngineError(f"{values[0]}: the command {self.command} ended without making it")

    def _check_input(self, path: str, digest: str) -> None:
        expected = store.expected(Path(path))
        if expected is not None and expected != digest:
            raise ArtifactError(
                f"{path}: not the bytes that were saved (sha256 {digest[:12]}…, expected {expected[:12]}…); "
                "run the same command again, and put edits into overrides/"
            )
        self._inputs[path] = digest

    def _record(self) -> Record:
        settings = self._options.get("settings")
        return Record(
            subject=_subjects({**self._beside, **self._results}),
            predicate={
                "command": self.command,
                "code": self._options.get("code", [""])[0],
                "inputs": [s.model_dump() for s in _subjects(self._inputs)],
                "parameters": json.loads(settings[0]) if settings else {},
                "compute_origin": "local",
            },
        )


def _subjects(digests: Mapping[str, str]) -> tuple[Subject, ...]:
    return tuple(Subject(name=name, digest={"sha256": digests[name]}) for name in sorted(digests))
