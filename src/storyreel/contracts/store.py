"""Content-addressed files under the working directory, and putting them into place.

- A file is written beside its place, synced and renamed: whole or not at all.
- `store/sha256/ab/<digest>` holds every version of every artifact, read-only.
- A path that is named by its content (`clips/`, `assets/`) is a hard link into
  the store; every other path is a copy, because Snakemake reads and sets time
  stamps and a link shares its own with every equal file.
- `store/places/<path>` says which bytes belong at a path, written before them.
- `store/keys/<kind>/<key>` says what was made for a key.
- `store/cache/<kind>/<key>` holds what can be made again at any time, behind its
  own digest; a damaged entry counts as missing, and all of it may be deleted.
"""

import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

from storyreel.contracts.canonical import digest_of, digest_of_file

STORE = Path("store/sha256")
PLACES = Path("store/places")
KEYS = Path("store/keys")
SCRATCH = Path("store/tmp")
CACHE = Path("store/cache")
LINKED = ("clips/", "assets/")


def write_whole(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file so that it appears whole or not at all."""
    beside = _beside(path)
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def stored(digest: str) -> Path:
    """Where the bytes of a digest are kept."""
    return STORE / digest[:2] / digest


def keep(data: bytes) -> str:
    """Put bytes into the store; returns their digest."""
    digest = digest_of(data)
    if not _is_intact(digest):
        write_whole(stored(digest), data, 0o444)
    return digest


def keep_file(path: Path) -> str:
    """Move a finished scratch file into the store; returns its digest."""
    digest = digest_of_file(path)
    if _is_intact(digest):
        path.unlink()
        return digest
    with path.open("rb") as file:
        os.fsync(file.fileno())
    path.chmod(0o444)
    stored(digest).parent.mkdir(parents=True, exist_ok=True)
    path.replace(stored(digest))
    return digest


def expect(path: Path, digest: str) -> None:
    """Note which bytes belong at a path, before they are put there."""
    write_whole(PLACES / path, digest.encode())


def expected(path: Path) -> str | None:
    """The digest that was saved at a path, if any job saved there."""
    with suppress(FileNotFoundError, NotADirectoryError):
        return (PLACES / path).read_text()
    return None


def place(path: Path, digest: str) -> None:
    """Put stored bytes at a path."""
    expect(path, digest)
    beside = _beside(path)
    try:
        if path.as_posix().startswith(LINKED) and _link(stored(digest), beside):
            beside.replace(path)
            beside.unlink(missing_ok=True)  # to rename a file over a link of its own does nothing
            return
        shutil.copyfile(stored(digest), beside)
        beside.chmod(0o644)
        with beside.open("rb") as file:
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def known(kind: str, key: str) -> str | None:
    """The digest that was made for a key, if its bytes are still whole."""
    with suppress(FileNotFoundError):
        digest = (KEYS / kind / key).read_text()
        if _is_intact(digest):
            return digest
    return None


def remember(kind: str, key: str, digest: str) -> None:
    """Note what was made for a key."""
    write_whole(KEYS / kind / key, digest.encode())


def cached(kind: str, key: str) -> memoryview | None:
    """The bytes that were cached for a key; None if there are none or they are damaged."""
    try:
        data = memoryview((CACHE / kind / key).read_bytes())
    except OSError:
        return None
    return data[32:] if data[:32] == _seal(kind, key, data[32:]) else None


def cache(kind: str, key: str, data: bytes | memoryview) -> None:
    """Cache bytes that a key stands for; without room or right to write, nothing is cached."""
    path = CACHE / kind / key
    with suppress(OSError):
        beside = _beside(path)
        try:
            with beside.open("wb") as file:
                file.write(_seal(kind, key, data))
                file.write(data)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise


def _seal(kind: str, key: str, data: bytes | memoryview) -> bytes:
    """The digest that stands before a cached entry; it names the key, so that no entry passes for another."""
    digest = hashlib.sha256(f"{kind}/{key}\n".encode())
    digest.update(data)
    return digest.digest()


def _is_intact(digest: str) -> bool:
    path = stored(digest)
    if not path.exists():
        return False
    if digest_of_file(path) == digest:
        return True
    path.unlink()
    return False


def _beside(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}.tmp")  # hosts share process numbers


def _link(source: Path, target: Path) -> bool:
    try:
        os.link(source, target)
    except OSError:
        return False
    return True
