"""The last job that started on an output owns it.

A killed run leaves orphans. An orphan that ends late may not put its bytes
over those of the run that came after it, so each job writes its token when it
starts, and places its outputs only while the token is its own.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CLAIMS = Path("store/claims")


class Claim:
    """A job's claim on its first output."""

    def __init__(self, output: str) -> None:
        self._path = CLAIMS / output.replace("/", ",")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._token = f"{os.getpid()}-{os.urandom(6).hex()}"
        with self._path.open("a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.truncate(0)
            file.write(self._token)

    @contextmanager
    def held(self) -> Iterator[bool]:
        """Hold the output's lock; true while no later job has claimed it."""
        with self._path.open("r") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield file.read() == self._token
