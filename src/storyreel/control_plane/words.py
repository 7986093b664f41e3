"""Values as people read them: the filters of the templates."""

import re
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup

STATUS = {
    "succeeded": "done",
    "running": "running",
    "failed": "failed",
    "blocked": "blocked",
    "paused": "waits for a person",
    "killed": "stopped",
}
LABELS = {
    "_filter_column": "Column",
    "_filter_op": "Comparison",
    "_filter_value": "Value",
    "_sort": "Sort by",
    "sql": "SQL",
}
FIELD = re.compile(rf'<(select|input|textarea)( [^>]*?)?name="({"|".join(LABELS)})(_\d+)?"')


def lasted(seconds: float | None) -> str:
    """A duration: 0.03 s, 58 s, 1 min 22 s, 2 h 5 min."""
    if seconds is None:
        return "–"
    if seconds < 10:
        return f"{seconds:.2f} s" if seconds < 1 else f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def clock(seconds: float | None) -> str:
    """A moment in UTC: 24 Nov 2026, 21:19."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%-d %b %Y, %H:%M") if seconds is not None else "–"


def instant(seconds: float | None) -> str:
    """A moment as `<time datetime>` has it."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if seconds is not None else ""


def size(count: float | None) -> str:
    """Bytes: 512 B, 4.2 kB, 8.5 MB, 1.2 GB."""
    if count is None:
        return "–"
    for unit, step in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if count >= step:
            return f"{count / step:.1f} {unit}"
    return f"{count:.0f} B"


def money(micro: float | None) -> str:
    """Millionths of a US dollar."""
    micro = micro or 0
    return f"${micro / 1e6:,.2f}" if micro >= 10_000 or not micro else f"${micro / 1e6:.4f}"


def short(digest: str | None) -> str:
    """The start of a digest, enough to tell two apart."""
    return (digest or "")[:10]


def status_words(status: str) -> str:
    """A status as people say it."""
    return STATUS.get(status, status)


def number(value: Any) -> str:
    """A count with its thousands apart."""
    return f"{value:,}".replace(",", "\u202f") if isinstance(value, int) else str(value)


def counted(value: int, what: str) -> str:
    """So many things: `1 job`, `12 jobs`."""
    return f"{number(value)} {what}" if value == 1 else f"{number(value)} {what}s"


def labelled(html: str) -> Markup:
    """Datasette's own forms with a name for each field, and wide tables that scroll by keyboard."""
    named = FIELD.sub(lambda found: f'{found[0]} aria-label="{LABELS[found[3]]}"', html)
    scrolled = '<div class="table-wrapper scroll" tabindex="0" role="region" aria-label="Rows">'
    return Markup(named.replace('<div class="table-wrapper">', scrolled))  # noqa: S704  Datasette has escaped it


FILTERS = {
    "clock": clock,
    "counted": counted,
    "instant": instant,
    "labelled": labelled,
    "lasted": lasted,
    "money": money,
    "number": number,
    "short": short,
    "size": size,
    "status_words": status_words,
}
