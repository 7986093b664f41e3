"""Borrowed props: Fluent Emoji drawings with our ink under them.

The drawings are Microsoft's, under the MIT Licence kept in `NOTICE`; the
outline and the colours are ours.
"""

import json
import re
from functools import lru_cache
from pathlib import Path

from storyreel.video_engine.picture.ink import ink, mix

DATA = ["emoji.json", "NOTICE"]

_BODIES: dict[str, str] = json.loads((Path(__file__).parent / "emoji.json").read_text(encoding="utf-8"))
_FILL = re.compile(r'fill="(#[0-9a-fA-F]{3,6})"')

EMOJI = tuple(sorted(_BODIES))


@lru_cache(maxsize=512)
def draw_emoji(name: str, line: float) -> str:
    """Draw a borrowed prop in a box of 100 units; `line` is the width of ink that shows around it."""
    body = _FILL.sub(lambda fill: f'fill="{_warm(fill.group(1))}"', _BODIES[name])
    edge = _FILL.sub(lambda fill: f'fill="{ink(fill.group(1))}" stroke="{ink(fill.group(1))}"', body)
    width = 2 * line * 0.32
    return f'<g transform="scale(3.125)"><g stroke-width="{width:.2f}" stroke-linejoin="round">{edge}</g>{body}</g>'


def _warm(colour: str) -> str:
    """Bring a borrowed colour near our palette: a little less loud, a little warmer."""
    if len(colour) == 4:
        colour = "#" + "".join(channel * 2 for channel in colour[1:])
    return mix(colour.lower(), "#e0c4a4", 0.18)
