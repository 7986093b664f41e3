"""Put back what was edited or damaged in the working directory.

Snakemake looks at files before any command loads them, so this runs while the
Snakefile is parsed, and only when no run holds the lock. A missing file stays
missing (to delete is to ask for it again). Bytes that are damaged in the store
too are thrown out in both places and made again.
"""

import json
import os
from contextlib import suppress
from pathlib import Path

from storyreel.contracts.canonical import canonical_bytes, digest_of_file
from storyreel.contracts.store import PLACES, place, stored, write_whole

SEEN = Path("store/seen.json")


def heal() -> list[str]:
    """Compare every saved path with what was saved there; returns the paths that were mended."""
    seen = _seen()
    now: dict[str, list[object]] = {}
    mended = []
    for note in _notes():
        path = note.relative_to(PLACES)
        digest = note.read_text()
        mark = _mark(path, digest)
        if mark is None:
            continue
        if seen.get(str(path)) != mark and digest_of_file(path) != digest:
            _mend(path, digest)
            mended.append(str(path))
            mark = _mark(path, digest)
        if mark is not None:
            now[str(path)] = mark
    if now != seen:
        write_whole(SEEN, canonical_bytes(now))
    return mended


def _notes() -> list[Path]:
    found = []
    for folder, _, names in os.walk(PLACES):
        found += [Path(folder, name) for name in names if not name.endswith(".tmp")]
    return sorted(found)


def _seen() -> dict[str, list[object]]:
    with suppress(OSError, ValueError):
        value = json.loads(SEEN.read_text())
        if isinstance(value, dict):
            return value
    return {}


def _mark(path: Path, digest: str) -> list[object] | None:
    with suppress(FileNotFoundError, NotADirectoryError):
        stat = path.stat()
        return [str(stat.st_mtime_ns), stat.st_size, digest]
    return None


def _mend(path: Path, digest: str) -> None:
    good = stored(digest)
    path.unlink()
    if good.exists() and digest_of_file(good) == digest:
        place(path, digest)
    else:
        good.unlink(missing_ok=True)
