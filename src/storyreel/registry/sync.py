"""Pull what another site knows: records, runs, audits and decisions, never the bytes of artifacts.

- What comes over is a set: records, audits and decisions by digest, events by line. A union of sets is the same in any
  order and any number of times, so sites need agree on nothing.
- A replica is kept under `sites/<site>/<project>/`, as the other site has it, and the registry reads it from there.
- What the other site pulled from others comes along. What is our own does not come back.
- What people decided at another site is known here and counts there only: nothing is put into a project's folder.
- A record, audit or decision that is not called by its digest is refused. The end of a file that was cut is left out.
- Another tenant's folder is refused whole (plan section 23.3).
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from storyreel.contracts.canonical import digest_of
from storyreel.contracts.errors import InputError
from storyreel.contracts.store import write_whole
from storyreel.registry.folders import OWNER, REPLICAS, Folder, own_folder, replicas
from storyreel.registry.records import NAME_LENGTH


@dataclass(frozen=True)
class Pulled:
    """What came over, and what was refused."""

    files: int
    refusals: tuple[str, ...]


def sync(directory: Path, source: Path) -> Pulled:
    """Pull the other working directory's records, runs, audits and decisions into this one.

    Raises:
        InputError: One of them is no working directory, of another tenant, or calls itself as this one does.
    """
    here, there = own_folder(directory), own_folder(source)
    if there.tenant != here.tenant:
        raise InputError(f"{source}: belongs to the tenant {there.tenant}, expected {here.tenant}; nothing was pulled")
    if (there.site, there.project) == (here.site, here.project):
        raise InputError(
            f"{source}: calls itself {there.site}/{there.project}, as {directory} does; "
            "run each with the profile of its own site, whose site.yaml names it"
        )
    files = 0
    refusals: list[str] = []
    for folder in (there, *replicas(there)):
        if (folder.site, folder.project) == (here.site, here.project):
            continue
        target = directory / REPLICAS / _safe(folder.site) / _safe(folder.project)
        for name, data in _offered(folder, refusals):
            files += _take(target / name, data)
    return Pulled(files, tuple(refusals))


def _offered(folder: Folder, refusals: list[str]) -> Iterator[tuple[str, bytes]]:
    """The files of a folder that may cross, each as far as it is whole."""
    for kind in ("records", "audit", "decisions"):
        for file in sorted((folder.path / kind).glob("*.json")):
            data = file.read_bytes()
            if digest_of(data)[:NAME_LENGTH] == file.stem:
                yield f"{kind}/{file.name}", data
            else:
                refusals.append(f"{file}: not the bytes that its name stands for; it was cut or forged, and not pulled")
    for file in sorted(folder.path.glob("runs/*/*.jsonl")):
        data = file.read_bytes()
        yield file.relative_to(folder.path).as_posix(), data[: data.rfind(b"\n") + 1]
    for name in (OWNER.name, "project.json"):
        with suppress(FileNotFoundError):
            yield name, (folder.path / name).read_bytes()


def _take(path: Path, data: bytes) -> bool:
    """Put a file into the replica, as the union with what is there; true if that changed anything."""
    known = path.read_bytes() if path.is_file() else None
    if path.suffix == ".jsonl":
        data = _union(known or b"", data)
    elif known is not None and path.name == "project.json":
        data = max(known, data)  # two versions of a description: the same one wherever they meet
    if data == known or not data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)
    return True


def _union(one: bytes, other: bytes) -> bytes:
    """The lines of both, in the order of their times."""
    lines = {line for line in (one + other).split(b"\n") if line}
    return b"".join(line + b"\n" for line in sorted(lines, key=_by_time))


def _by_time(line: bytes) -> tuple[float, bytes]:
    with suppress(ValueError, KeyError, TypeError):
        return float(json.loads(line)["at"]), line
    return float("inf"), line


def _safe(name: str) -> str:
    """A site or project as the name of a folder."""
    if not name or "/" in name or name.startswith("."):
        raise InputError(f"{name!r}: no name of a site or project, expected letters, digits and dashes")
    return name
