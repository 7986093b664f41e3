"""Assets whose licence has ended, by the rights that render plans hold."""

import datetime
import sqlite3


def expired(db: sqlite3.Connection, today: datetime.date | None = None) -> frozenset[str]:
    """Digests of assets whose last day is over, and that no other source gives for longer."""
    day = (today or datetime.datetime.now(datetime.UTC).date()).isoformat()
    rows = db.execute(
        "SELECT lower(hex(digest)) FROM assets GROUP BY digest HAVING min(expires) <> '' AND max(expires) < ?",
        (day,),
    )
    return frozenset(digest for (digest,) in rows)
