"""Props by name, for inserts, for hands and for dressing places.

A prop is drawn in a box of 100 units, by us or after a borrowed drawing. A
name that nobody has drawn becomes a wrapped parcel; `PROPS` tells which
names are real.
"""

from storyreel.video_engine.picture.props.emoji import draw_emoji
from storyreel.video_engine.picture.props.flowers import FLOWERS
from storyreel.video_engine.picture.props.kinds import BORROWED, KIN
from storyreel.video_engine.picture.props.own import own_art
from storyreel.video_engine.picture.props.papers import PAPERS
from storyreel.video_engine.picture.props.strings import STRINGS
from storyreel.video_engine.picture.props.tools import TOOLS
from storyreel.video_engine.picture.props.vessels import VESSELS

_DRAWN = FLOWERS | PAPERS | STRINGS | TOOLS | VESSELS

PROPS: tuple[str, ...] = tuple(sorted({*BORROWED, *_DRAWN}))


def nearest_prop(name: str) -> tuple[str, bool]:
    """Name the drawn prop for a word; False marks the parcel that stands for an unknown thing."""
    if own_art(name):
        return name, True
    words = name.lower().replace("-", " ").replace("_", " ").split()
    endings = ["_".join(words[i:]) for i in range(len(words))]
    for candidate in (*endings, *(ending.removesuffix("s") for ending in endings), *words):
        candidate = KIN.get(candidate, candidate)
        if candidate in _DRAWN or candidate in BORROWED:
            return candidate, True
    return "parcel", False


def prop_art(name: str, line: float = 3.0) -> str:
    """Draw a prop in a box of 100 units with ink of the given width in those units."""
    known, _ = nearest_prop(name)
    if own := own_art(known):
        return own
    return _DRAWN[known](line) if known in _DRAWN else draw_emoji(BORROWED[known], line)


def prop_svg(name: str, size: float) -> str:
    """Draw a prop as a square SVG document of `size` pixels, with ink that stays fine at any size."""
    line = min(5.0, max(1.6, 320 / max(size, 1)))
    art = prop_art(name, line)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size:g}" height="{size:g}" viewBox="-6 -6 '
        f'112 112">{art}</svg>'
    )
