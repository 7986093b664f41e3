"""Files of the working directory, and of nowhere else.

A path is walked one name at a time from the folder's own descriptor: `..`, a
hidden name and a link at any step are refused by the kernel, not by comparing
strings. What may be seen by its path is listed; the store is seen by digest.
"""

import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

SEEN = ("assets", "canon", "clips", "episodes", "logs", "shots", "story")
DIGEST = re.compile(r"[0-9a-f]{64}")


class Folder:
    """A working directory that is only read."""

    def __init__(self, directory: Path) -> None:
        self.path = directory.resolve()
        self._root = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY)

    def open(self, path: str) -> BinaryIO | None:
        """The file at a path that may be seen; None if there is none, or it is a link, or it lies outside."""
        parts = path.split("/")
        return self._open(parts) if parts[0] in SEEN and len(parts) > 1 else None

    def open_digest(self, digest: str) -> BinaryIO | None:
        """The stored bytes of a digest."""
        return self._open(["store", "sha256", digest[:2], digest]) if DIGEST.fullmatch(digest) else None

    def text(self, path: str, limit: int = 200_000) -> str | None:
        """The last part of a text file that may be seen."""
        file = self.open(path)
        if file is None:
            return None
        with file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - limit))
            return file.read(limit).decode("utf-8", "replace")

    def bytes_of(self, digest: str, limit: int = 20_000_000) -> bytes | None:
        """Stored bytes, if they are no longer than a limit."""
        file = self.open_digest(digest)
        if file is None:
            return None
        with file:
            return file.read(limit) if os.fstat(file.fileno()).st_size <= limit else None

    def names(self, *parts: str) -> list[str]:
        """The names in a folder of the working directory, sorted; none if it is not there."""
        with suppress(OSError):
            folder = self._walk(list(parts))
            try:
                return sorted(os.listdir(folder))
            finally:
                os.close(folder)
        return []

    def read_event_file(self, run: str, name: str) -> bytes:
        """The bytes of one event file of a run; nothing if it is gone."""
        file = self._open(["runs", run, name])
        if file is None:
            return b""
        with file:
            return file.read()

    def free_bytes(self) -> tuple[int, int]:
        """Free and total bytes of the disk that the folder lies on."""
        disk = os.fstatvfs(self._root)
        return disk.f_bavail * disk.f_frsize, disk.f_blocks * disk.f_frsize

    def _open(self, parts: list[str]) -> BinaryIO | None:
        if any(not part or part.startswith(".") or "\0" in part for part in parts):
            return None
        try:
            folder = self._walk(parts[:-1])
        except OSError:
            return None
        try:
            handle = os.open(parts[-1], os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
        except OSError:
            return None
        finally:
            os.close(folder)
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            return None
        return os.fdopen(handle, "rb")

    def _walk(self, parts: list[str]) -> int:
        here = os.dup(self._root)
        for part in parts:
            try:
                below = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=here)
            finally:
                os.close(here)
            here = below
        return here
