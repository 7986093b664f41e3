"""A page on which a person looks at the cast: all side by side, and everybody's expressions, mouths and poses.

One HTML document with its pictures inside, no script and no font of its own,
so it can be mailed, printed and read on a phone.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from storyreel.video_engine.picture.figures.expressions import EXPRESSIONS, MOUTHS
from storyreel.video_engine.picture.figures.figure import FigurePose, figure_layers
from storyreel.video_engine.picture.figures.likeness import CUT, LEAST, THUMBNAIL, closest_pair
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.plate import contents
from storyreel.video_engine.picture.raster import Box, drawing, ink_bounds, png_of, rasterise

DATA = ["cast_page.css"]
POSES = (
    ("stand", ""), ("talk", ""), ("point", ""), ("think", ""), ("shock", ""), ("hips", ""), ("fold", ""), ("wave", ""),
    ("spread", ""), ("heart", ""),
    ("sit", ""), ("walk", ""), ("walk_2", ""), ("walk_3", ""), ("walk_4", ""), ("hold", "book"), ("give", "letter"),
)  # fmt: skip
SOUNDS = {
    "X": "rest", "A": "m b p", "B": "s t n", "C": "e", "D": "a", "E": "o", "F": "u w", "G": "f v", "H": "i",
}  # fmt: skip
HEAD = Box(-105, -118, 210, 222)
WHOLE = Box(-190, -120, 380, 520)
HEAD_PIXELS, WHOLE_PIXELS, LINEUP_PIXELS = 0.72, 0.5, 0.62  # for one puppet unit


@dataclass(frozen=True)
class Sound:
    """A voice: its name, what it says, and where that is heard (a file beside the page, or "" for nowhere)."""

    voice: str
    says: str
    source: str = ""


@dataclass(frozen=True)
class Member:
    """Somebody of the cast. `art` is the picture that the author put in place of the drawing, as PNG bytes."""

    id: str
    name: str
    role: str
    look: Look
    art: bytes = b""
    sound: Sound | None = None


def cast_page(title: str, cast: Sequence[Member], style: str) -> str:
    """The page of a cast as HTML; `style` is its style sheet."""
    people = "".join(_member(one) for one in cast)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} · the cast</title><style>{style}</style></head>\n"
        f"<body><h1>{escape(title)}</h1><p>The cast. Change a look in casting.yaml, "
        f"under characters, name, look.</p>\n{_lineup(cast)}{_closest(cast)}{people}</body></html>\n"
    )


def _lineup(cast: Sequence[Member]) -> str:
    """Everybody at one scale, feet on one line."""
    drawn = []
    for one in cast:
        body = _figure(one.look, FigurePose(facing=0.35))
        box = _inked(body, one.look)
        share = f"flex:{box.width:.0f} {box.width:.0f} 0"
        drawn.append(
            f'<figure style="{share}">{_image(body, box, LINEUP_PIXELS, one.name)}{_caption(one.name)}</figure>'
        )
    return f'<div class="lineup">{"".join(drawn)}</div>\n'


def _closest(cast: Sequence[Member]) -> str:
    """The two that look most alike, as small as they are compared."""
    pair = closest_pair({one.id: one.look for one in cast})
    if pair is None:
        return ""
    by_id = {one.id: one for one in cast}
    one, other, distance = by_id[pair[0]], by_id[pair[1]], pair[2]
    scale = THUMBNAIL / CUT.height
    small = "".join(
        _image(_figure(who.look, FigurePose(facing=0.6)), CUT, scale, who.name, fixed=True) for who in (one, other)
    )
    verdict = "told apart" if distance >= LEAST else "could be taken for each other"
    return (
        f'<p class="closest">{small}<span>The closest pair: {escape(one.name)} and {escape(other.name)}, '
        f"{distance:.1f} CIELAB steps apart at {THUMBNAIL} pixels "
        f"(at least {LEAST:.0f} are wanted): {verdict}.</span></p>\n"
    )


def _member(one: Member) -> str:
    look = one.look
    name = f"<h2>{escape(one.name)}</h2><p>{escape(one.role)}</p>"
    if one.art:
        own = base64.b64encode(one.art).decode()
        name += f'<p>Drawn from your own picture:</p><img class="own" alt="" src="data:image/png;base64,{own}">'
    if one.sound is not None:
        name += _sound(one.sound)
    expressions = "".join(_head(look, FigurePose(facing=0.5, expression=e), e) for e in EXPRESSIONS)
    mouths = "".join(_head(look, FigurePose(facing=0.3, mouth=m), f"{m} · {SOUNDS[m]}") for m in MOUTHS)
    whole = Box(WHOLE.x, WHOLE.y, WHOLE.width, look.leg_length + 10 - WHOLE.y)
    poses = "".join(
        _tile(_figure(look, FigurePose(pose=pose, facing=0.8, prop=prop or None)), whole, WHOLE_PIXELS, pose)
        for pose, prop in POSES
    ) + _tile(_figure(look, FigurePose(facing=0.4, view="back")), whole, WHOLE_PIXELS, "from behind")
    return (
        f"<section>{name}<h3>Expressions</h3><div class=heads>{expressions}</div>"
        f"<h3>Mouths</h3><div class=heads>{mouths}</div><h3>Poses</h3><div class=poses>{poses}</div></section>\n"
    )


def _sound(sound: Sound) -> str:
    words = f"<h3>Voice</h3><p>{escape(sound.voice)}: “{escape(sound.says)}”</p>"
    if not sound.source:
        return words + "<p>This film has no voices.</p>"
    label = escape(f"{sound.voice}, a sample")
    return words + f'<audio controls preload="metadata" aria-label="{label}" src="{escape(sound.source)}"></audio>'


def _head(look: Look, pose: FigurePose, words: str) -> str:
    return _tile(_figure(look, pose), HEAD, HEAD_PIXELS, words)


def _tile(body: str, box: Box, scale: float, words: str) -> str:
    return f"<figure>{_image(body, box, scale, words)}{_caption(words)}</figure>"


def _caption(words: str) -> str:
    return f"<figcaption>{escape(words.replace('_', ' '))}</figcaption>"


def _figure(look: Look, pose: FigurePose) -> str:
    """All layers of a figure as one drawing."""
    return "".join(contents(document) for _, document in figure_layers(look, pose))


def _inked(body: str, look: Look) -> Box:
    """The part of a standing figure that has ink, down to the ground."""
    x, y, width, _ = ink_bounds(rasterise(body, WHOLE, int(WHOLE.width) // 2, int(WHOLE.height) // 2))
    top = WHOLE.y + 2 * y - 6
    return Box(WHOLE.x + 2 * x - 8, top, 2 * width + 16, look.leg_length + 6 - top)


def _image(body: str, box: Box, scale: float, words: str, fixed: bool = False) -> str:
    width, height = max(1, round(box.width * scale)), max(1, round(box.height * scale))
    png = png_of(drawing(body, box, width, height))
    size = f' width="{width}" height="{height}"' if fixed else ""
    return f'<img alt="{escape(words)}"{size} src="data:image/png;base64,{base64.b64encode(png).decode()}">'
