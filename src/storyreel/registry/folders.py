"""The folders that a registry reads: the working directory's own records and runs, and replicas of other sites'."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from storyreel.contracts.errors import InputError

SITE = Path(".site")
OWNER = Path(".owner")
REPLICAS = "sites"


@dataclass(frozen=True)
class Folder:
    """One site's records and runs of one project."""

    path: Path
    site: str
    tenant: str
    project: str
    is_here: bool

    def named(self, path: Path) -> str:
        """A path as the registry names it: from the working directory."""
        name = path.relative_to(self.path).as_posix()
        return name if self.is_here else f"{REPLICAS}/{self.site}/{self.project}/{name}"


def own_folder(directory: Path) -> Folder:
    """The working directory itself.

    Raises:
        InputError: No film was made there yet.
    """
    owner = directory / OWNER
    if not owner.is_file():
        raise InputError(f"{directory}: no working directory of a project, expected one in which a film was made")
    tenant, _, project = owner.read_text(encoding="utf-8").partition("/")
    return Folder(directory, _site(directory), tenant, project, is_here=True)


def replicas(own: Folder) -> Iterator[Folder]:
    """What came over from other sites, in order."""
    for site in _folders(own.path / REPLICAS):
        for project in _folders(site):
            yield Folder(project, site.name, own.tenant, project.name, is_here=False)


def _site(directory: Path) -> str:
    with suppress(OSError):
        return (directory / SITE).read_text(encoding="utf-8").strip()
    for run in sorted(_folders(directory / "runs"), reverse=True):  # from before runs noted their site
        for file in run.glob("*.jsonl"):
            with suppress(OSError, ValueError, KeyError, IndexError):
                return str(json.loads(file.read_text(encoding="utf-8").splitlines()[0])["site"])
    return "local"


def _folders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
