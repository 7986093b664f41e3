"""Clear the store (`storyreel gc`): what may go, and in which order.

- Needed, and never cleared: what lies at a path of the working directory now, and all that it was made from; the
  bytes that a decision in the project's folder is about, and all that they were made from; what needed artifacts
  name, such as the clips and assets of a plan. So the same command has nothing to do afterwards.
- What was made in several ways to the same bytes needs only the ways whose inputs all lie there now, if there are any.
- A path that is named by content (`clips/`, `shots/`, `assets/`) needs nothing by itself; it goes with its bytes.
- Spoken takes are never cleared: an engine may not say the same bytes again, and they are small.
- What the drawing cache holds can be drawn again at any time, so it goes first; the newest use goes last.
- Then old versions in the store go, least recently used first, until the store is under the limit.
- An asset whose licence has ended goes whatever the limit, unless it is needed; then it is named, and a person decides.
- Nothing is cleared without `--apply`, and then it is noted in an audit. Nothing is cleared while a run is active.
"""

import datetime
import fcntl
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from storyreel.contracts import store
from storyreel.contracts.audit import Audit
from storyreel.contracts.errors import InputError
from storyreel.registry import audit
from storyreel.registry.folders import own_folder
from storyreel.registry.kinds import PREFIXES, kind_of

DIGEST = re.compile(rb"[0-9a-f]{64}")
CLIP_KEY = re.compile(rb'"key":"([0-9a-f]{32})"')
BY_CONTENT = ("clips", "shots", "assets")
TAKES = ("take", "take_sounds")
RUN_LOCK = ".lock"
UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}


@dataclass(frozen=True)
class Entry:
    """A file that may go."""

    path: Path
    bytes: int
    used_at: float
    why: str


@dataclass(frozen=True)
class Plan:
    """What would go, and what stays."""

    going: tuple[Entry, ...]
    total_bytes: int
    needed_bytes: int
    expired_but_needed: tuple[str, ...]

    @property
    def freed_bytes(self) -> int:
        """What clearing gives back."""
        return sum(entry.bytes for entry in self.going)


def parse_size(text: str) -> int:
    """`500M` or `2G` in bytes.

    Raises:
        InputError: It is no size.
    """
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([KMGT]?)B?", text.strip(), re.IGNORECASE)
    if not found:
        raise InputError(f"--size-limit: found {text!r}, expected something like 500M or 2G")
    return int(float(found[1]) * UNITS[found[2].upper()])


def parse_day(text: str) -> str:
    """A day such as 2027-01-31; today, by UTC, if it is empty.

    Raises:
        InputError: It is no day.
    """
    if not text:
        return datetime.datetime.now(datetime.UTC).date().isoformat()
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date().isoformat()
    except ValueError:
        raise InputError(f"--on: found {text!r}, expected a day such as 2027-01-31") from None


@contextmanager
def quiet(directory: Path) -> Iterator[None]:
    """Hold the run's lock, so that nothing is made meanwhile.

    Raises:
        InputError: A run is active.
    """
    with (directory / RUN_LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise InputError(f"{directory}: a run is active here; wait for it, then clear") from None
        yield


def plan(directory: Path, project: Path, limit: int, expired: frozenset[str] = frozenset()) -> Plan:
    """Choose what goes so that store and cache fit the limit, in bytes.

    Args:
        expired: Digests of assets whose licence has ended.
    """
    own_folder(directory)
    needed = needed_digests(directory, project)
    kept = _stored(directory)
    cache = sorted(_files(directory / store.CACHE, "drawing cache"), key=_age)
    needed_bytes = sum(entry.bytes for name, entry in kept.items() if name in needed)
    total = sum(entry.bytes for entry in (*kept.values(), *cache))
    going = [
        Entry(entry.path, entry.bytes, entry.used_at, "licence has ended")
        for name, entry in sorted(kept.items())
        if name in expired and name not in needed
    ]
    left = total - sum(entry.bytes for entry in going)
    gone = {entry.path for entry in going}
    versions = sorted((entry for name, entry in kept.items() if name not in needed), key=_age)
    for entry in (*cache, *versions):
        if left <= limit:
            break
        if entry.path not in gone:
            going.append(entry)
            left -= entry.bytes
    return Plan(tuple(going), total, needed_bytes, tuple(sorted(expired & needed)))


def apply(directory: Path, chosen: Plan, actor: str) -> None:
    """Clear what was chosen, and note it."""
    for entry in chosen.going:
        entry.path.unlink(missing_ok=True)
    digests = tuple(sorted(entry.path.name for entry in chosen.going if len(entry.path.name) == 64))
    _forget(directory, set(digests))
    if chosen.going:
        site = own_folder(directory).site
        audit.write(
            Audit(
                deed="collect",
                digests=digests,
                bytes=chosen.freed_bytes,
                from_site=site,
                actor=actor,
                at=audit.now(),
                note=f"{len(chosen.going)} files",
            ),
            directory,
        )


def explain(chosen: Plan, is_applied: bool) -> list[str]:
    """What goes, in lines for a person."""
    whys = sorted({entry.why for entry in chosen.going})
    lines = [f"in all {_size(chosen.total_bytes)}, of which films and decisions need {_size(chosen.needed_bytes)}"]
    for why in whys:
        mine = [entry for entry in chosen.going if entry.why == why]
        files = "1 file" if len(mine) == 1 else f"{len(mine)} files"
        lines.append(f"{why}: {files}, {_size(sum(entry.bytes for entry in mine))}")
    lines += [
        f"{digest[:12]}…: its licence has ended, but a film or a decision needs it"
        for digest in chosen.expired_but_needed
    ]
    if not chosen.going:
        return [*lines, "nothing to clear"]
    freed = _size(chosen.freed_bytes)
    return [*lines, f"cleared {freed}" if is_applied else f"would clear {freed}; add --apply --by NAME to do it"]


def _size(number: int) -> str:
    return f"{number / 10**6:.1f} MB" if number < 10**9 else f"{number / 10**9:.2f} GB"


def needed_digests(directory: Path, project: Path) -> set[str]:
    """Digests that a kept render, a path of the working directory or a decision stands on."""
    needed: set[str] = set()
    here: set[str] = set()
    for note in _notes(directory / store.PLACES):
        path = note.relative_to(directory / store.PLACES)
        if (directory / path).exists():
            here.add(note.read_text())
            if path.parts[0] not in BY_CONTENT:
                needed.add(note.read_text())
    for kind in TAKES:
        needed |= {note.read_text() for note in _notes(directory / store.KEYS / kind)}
    for kind in ("approvals", "waivers"):
        for file in sorted((project / kind).rglob("*")):
            if file.is_file():
                needed |= {found.decode() for found in DIGEST.findall(file.read_bytes())}
    makers = _makers(directory)
    waiting = list(needed)
    while waiting:
        digest = waiting.pop()
        ways = makers.get(digest, [])
        present = [way for way in ways if way <= here]
        new = set().union(*(present or ways), _named_by(directory, digest)) - needed
        needed |= new
        waiting += new
    return needed


def _named_by(directory: Path, digest: str) -> set[str]:
    """Digests that an artifact names: of assets, of files of a render, of the clips and shots of a plan."""
    path = directory / store.stored(digest)
    with suppress(OSError), path.open("rb") as file:
        if file.read(1) == b"{":
            data = path.read_bytes()
            named = {found.decode() for found in DIGEST.findall(data)}
            for key in CLIP_KEY.findall(data) if b'"schema":"render_plan"' in data else ():
                for place in (f"clips/{key.decode()}.mp4", f"shots/{key.decode()}.json"):
                    with suppress(OSError):
                        named.add((directory / store.PLACES / place).read_text())
            return named
    return set()


def _makers(directory: Path) -> dict[str, list[set[str]]]:
    """For each output, the files that each record made it from; the author's own and the package's are not kept."""
    makers: dict[str, list[set[str]]] = {}
    for file in sorted((directory / "records").glob("*.json")):
        with suppress(ValueError, KeyError, TypeError):
            record = json.loads(file.read_bytes())
            parts = record["predicate"]["inputs"]
            inputs = {part["digest"]["sha256"] for part in parts if kind_of(part["name"]) not in PREFIXES}
            for subject in record["subject"]:
                makers.setdefault(subject["digest"]["sha256"], []).append(inputs)
    return makers


def _stored(directory: Path) -> dict[str, Entry]:
    files = _files(directory / store.STORE, "old version")
    return {entry.path.name: entry for entry in files if len(entry.path.name) == 64}


def _files(folder: Path, why: str) -> Iterator[Entry]:
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):
            if path.is_file() and not path.name.startswith("."):
                stat = path.stat()
                yield Entry(path, stat.st_size, max(stat.st_mtime, stat.st_atime), why)


def _age(entry: Entry) -> tuple[float, str]:
    return entry.used_at, entry.path.name


def _forget(directory: Path, gone: set[str]) -> None:
    """Take away what leads to bytes that are gone: keys, and paths that are named by content."""
    for note in _notes(directory / store.KEYS):
        if note.read_text() in gone:
            note.unlink()
    for folder in BY_CONTENT:
        for note in _notes(directory / store.PLACES / folder):
            if note.read_text() in gone:
                (directory / note.relative_to(directory / store.PLACES)).unlink(missing_ok=True)
                note.unlink()


def _notes(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".tmp"))
