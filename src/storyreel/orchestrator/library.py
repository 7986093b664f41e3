"""The digest of the libraries that assets come from, so that a changed file makes a new plan."""

import os
from pathlib import Path

from storyreel.contracts.canonical import digest_of_file, digest_of_value
from storyreel.contracts.library import PACKAGE

KINDS = {"music": ("sounds",), "ambience": ("sounds",), "effect": ("sounds",)}


def library_digest(folder: Path, only: tuple[str, ...] = ()) -> str:
    """What is in the shipped library and in the author's, by name, size and content mark.

    Args:
        folder: The author's library folder; it may be absent.
        only: Kinds of assets to look at; all when empty.
    """
    names = sorted({name for kind in only for name in KINDS[kind]}) or None
    shipped = _listing(PACKAGE / "library", names)
    return digest_of_value({"shipped": shipped, "own": _listing(folder, names)})[:16]


def _listing(folder: Path, names: list[str] | None) -> list[list[str]]:
    found = []
    roots = [folder / name for name in names] if names else [folder]
    for root in roots:
        for path in sorted(root.rglob("*")) if root.is_dir() else []:
            if path.is_symlink():
                found.append([path.relative_to(folder).as_posix(), "link:" + os.readlink(path)])
            elif path.is_file():
                found.append([path.relative_to(folder).as_posix(), _digest(path)])
            elif path.is_dir():
                found.append([path.relative_to(folder).as_posix(), "folder"])
    return found


_seen: dict[tuple[str, int, int], str] = {}


def _digest(path: Path) -> str:
    stat = path.stat()
    key = (str(path), stat.st_size, stat.st_mtime_ns)
    if key not in _seen:
        _seen[key] = digest_of_file(path)
    return _seen[key]
