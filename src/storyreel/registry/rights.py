"""Files of assets whose licence has ended, by the rights that render plans hold.

- A file's rights are what the newest plan says that uses it; an author may have added a last day, or taken it away.
- If that plan has it twice, the longer licence holds.
- The pictures that a character acts with are part of it, and share its last day.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from storyreel.contracts import store

FOR_EVER = "9999-12-31"
_PLANS = """
SELECT lower(hex(a.digest)), max(coalesce(j.ended_at, 0)) AS at FROM artifacts a
JOIN outputs o ON o.artifact_id = a.id LEFT JOIN jobs j ON j.record_id = o.record_id
WHERE a.schema = 'render_plan' GROUP BY a.id ORDER BY at, a.digest
"""


def expired(db: sqlite3.Connection, directory: Path, day: str) -> frozenset[str]:
    """Digests of files whose last day is before this day, such as 2027-01-31."""
    last_days: dict[str, str] = {}
    for digest, _ in db.execute(_PLANS).fetchall():
        last_days |= _last_days(directory / store.stored(digest))
    return frozenset(digest for digest, last_day in last_days.items() if last_day < day)


def _last_days(plan: Path) -> dict[str, str]:
    """The last day of each file that a plan uses."""
    found: dict[str, str] = {}
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):  # of a version that this one cannot read
        for asset in json.loads(plan.read_bytes())["assets"]:
            last_day = asset["rights"].get("expires") or FOR_EVER
            for digest in _files(asset):
                found[digest] = max(found.get(digest, ""), last_day)
    return found


def _files(asset: Mapping[str, Any]) -> Iterator[str]:
    yield asset["digest"]
    for path in (asset["uri"], *(asset["spec"].get("parts") or {}).values()):
        if path.startswith("assets/"):
            yield Path(path).stem
