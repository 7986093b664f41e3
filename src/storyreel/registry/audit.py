"""Keep an audit: a file named by its own digest, beside the records."""

import datetime
from pathlib import Path

from storyreel.contracts.audit import Audit
from storyreel.contracts.canonical import digest_of
from storyreel.contracts.store import write_whole

FOLDER = "audit"


def now() -> str:
    """The time of an audit."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def write(audit: Audit, *directories: Path) -> None:
    """Keep an audit in each of the working directories that it concerns."""
    data = audit.to_bytes()
    for directory in directories:
        path = directory / FOLDER / f"{digest_of(data)[:32]}.json"
        path.parent.mkdir(exist_ok=True)
        write_whole(path, data)
