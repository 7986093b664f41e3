"""A project is a folder of the author's; this reads it.

Rules get what they need from it as parameters (digests of what files say, and
the fields they use), so a comment, a touch or a moved folder reruns nothing.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from storyreel.contracts.artifact import first_problem
from storyreel.contracts.canonical import digest_of_value
from storyreel.contracts.errors import InputError
from storyreel.contracts.project import (
    Captions,
    Chapters,
    Checkpoints,
    ContextLimits,
    CostPolicy,
    DiskLimits,
    Project,
    Voices,
)
from storyreel.contracts.yaml_file import Document, read_yaml

MAX_IDEA = 1000
SECTIONS: dict[str, type[Any]] = {
    "captions": Captions,
    "chapters": Chapters,
    "context": ContextLimits,
    "cost_policy": CostPolicy,
    "disk": DiskLimits,
    "human_checkpoints": Checkpoints,
    "voices": Voices,
}
DECIDED = ("canon.yaml", "casting.yaml", "predicates.yaml")  # besides overrides/ and approvals/


@dataclass(frozen=True)
class Folder:
    """A project's folder: the resolved project and what its files say."""

    path: Path
    project: Project
    meanings: dict[str, str]

    def waivers(self, episode: str) -> dict[str, str]:
        """What the waivers that count for an episode say: its own, and those of earlier ones."""
        return {
            name: says
            for name, says in sorted(self.meanings.items())
            if name.startswith("waivers/ep") and name[8:12] <= episode
        }

    def meaning(self, name: str) -> str:
        """The digest of what a file says, "none" if it is not there."""
        return self.meanings.get(name, "none")


def open_project(folder: Path) -> Folder:
    """Read a project's folder.

    Raises:
        InputError: No such project, or one of its files is no YAML or has a
            wrong key or value; one line with the place.
    """
    name = folder / "project.yaml"
    if not name.is_file():
        raise InputError(f'{name}: no such project; make one with: storyreel new FOLDER --idea "…"')
    project = resolve(read_yaml(name.read_bytes(), str(name)))
    meanings = {}
    for file in _author_files(folder):
        meanings[file.relative_to(folder).as_posix()] = _meaning(file)
    return Folder(folder, project, meanings)


def resolve(document: Document) -> Project:
    """Fill in every default of a project.yaml.

    Raises:
        InputError: An unknown key (with the nearest known one) or a wrong value.
    """
    value = document.value
    if not isinstance(value, dict):
        raise document.error((), f"found {type(value).__name__}, expected keys such as id and idea")
    document.check_keys((), Project.model_fields)
    for section, model in SECTIONS.items():
        if isinstance(value.get(section), dict):
            document.check_keys((section,), model.model_fields)
    _check_idea(document)
    try:
        return Project.model_validate_json(json.dumps(_plain({**value, "idea": value["idea"].strip()})))
    except ValidationError as error:
        raise document.error(error.errors()[0]["loc"], first_problem(error)) from None


def _check_idea(document: Document) -> None:
    idea = document.value.get("idea")
    if not isinstance(idea, str) or not idea.strip():
        raise document.error(
            ("idea",), f"idea: found {'nothing' if not idea else repr(idea)[:40]}, expected a sentence or two"
        )
    if len(idea) > MAX_IDEA:
        raise document.error(
            ("idea",),
            f"idea: found {len(idea):,} characters, expected at most {MAX_IDEA:,}; a sentence or two will do",
        )


def _meaning(file: Path) -> str:
    data = file.read_bytes()
    if file.suffix != ".json":
        value = read_yaml(data, str(file)).value
    else:
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            raise InputError(
                f"{file}: found {len(data)} bytes that are no JSON, expected a decision; delete it and decide again"
            ) from None
    try:
        return digest_of_value(_plain(value))[:16]
    except ValueError as error:  # .nan, .inf, or a whole number beyond 2^53
        raise InputError(f"{file}: {error}; expected ordinary numbers") from None


def _author_files(folder: Path) -> list[Path]:
    files = [folder / name for name in DECIDED]
    files += (
        sorted((folder / "waivers").rglob("*.yaml"))
        + sorted((folder / "overrides").rglob("*.yaml"))
        + sorted((folder / "approvals").rglob("*.json"))
    )
    return [file for file in files if file.is_file()]


def _plain(value: Any) -> Any:
    """YAML values as JSON has them: text keys, dates as text."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(item) for item in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
