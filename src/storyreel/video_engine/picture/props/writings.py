"""What is written on things: letters, notices, signs, books, and in which hand.

- Words that an action quotes are written on the thing that it is about.
- Below it, or else alone, stands what somebody reads out from it.
- Without either a thing has a heading of its own, and lines that nobody can read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from storyreel.video_engine.picture.props.prop import nearest_prop

QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|‘([^’]+)’(?!\w)")
MOST_LINES = 4


@dataclass(frozen=True)
class Sheet:
    """A kind of thing that is read: the role of its type, and what heads it if nothing else is known."""

    role: str
    heading: str
    is_capital: bool = False


SHEETS = {
    "clipboard": Sheet("hand", "To do"),
    "envelope": Sheet("hand", "By hand"),
    "ledger": Sheet("hand", "Accounts"),
    "letter": Sheet("hand", "Dear friend,"),
    "newspaper": Sheet("print", "The Daily News"),
    "notice": Sheet("print", "Notice", is_capital=True),
    "open_book": Sheet("print", "Chapter One"),
    "receipt": Sheet("print", "Receipt", is_capital=True),
    "rolled_newspaper": Sheet("print", "The Daily News"),
    "scroll": Sheet("print", "Know all by this deed"),
    "sign": Sheet("print", "Notice", is_capital=True),
}


@dataclass(frozen=True)
class Writing:
    """What a shot shows of a thing to read."""

    role: str  # of the type: hand or print
    heading: str
    lines: tuple[str, ...]


def writing_on(prop: str, action: str, read: Sequence[str] = ()) -> Writing | None:
    """The words on a thing; None for what nobody reads.

    Args:
        action: What is seen, as the script says it; a quotation in it is what is written.
        read: What somebody reads out from it, which is written there if the action quotes no more than a heading.
    """
    kind = nearest_prop(prop)[0]
    sheet = SHEETS.get(kind)
    if sheet is None:
        return None
    quoted = ["".join(groups).strip() for groups in QUOTED.findall(action)]
    own = prop.replace("_", " ").strip()
    heading = own.capitalize() if " " in own and prop != kind else sheet.heading
    if quoted and len(quoted[0]) <= 28:
        heading, quoted = quoted[0], quoted[1:]
    start = heading.rstrip(".!?").lower()
    lines = quoted[:MOST_LINES] or [line for line in read[:MOST_LINES] if not line.lower().startswith(start)]
    return Writing(sheet.role, heading.upper() if sheet.is_capital else heading, tuple(lines))
