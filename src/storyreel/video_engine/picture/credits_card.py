"""The end card and the credits.

- The film says that it is over; then who played, then whose work is in it,
  each on pages of its own that can be read, in the title-safe area.
- A page stands as long as it takes to read: by its letters, and never shorter
  than its share of the clip allows.
- A tab in a credits line parts the name from the role; an empty line begins
  another page; a line with nothing after its tab is a heading.
"""

from dataclasses import dataclass
from itertools import pairwise

from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.backdrop import AMBER, CREAM, SAND, VIOLET, Backdrop
from storyreel.video_engine.picture.camera import ease
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.lettering import fade_to_black, lay_faded, lettering, plate
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.safe_area import SafeArea, safe_area
from storyreel.video_engine.picture.type import Fitted, Style, Typesetter

IN_FRAMES, OUT_FRAMES = 8, 7
READ_AT_ONCE, READ_MOST = 90, 160  # letters that a page has in addition, and at most: nobody reads notices whole
NAME, ROLE, NOTE = 42.0, 30.0, 26.0  # sizes at 720 lines
LEAST = 0.62


@dataclass(frozen=True)
class Page:
    """One page: its elements by role of type, and how many letters there are to read."""

    bodies: tuple[str, str]  # in the title's face, in the text's
    letters: int
    cut: tuple[str, ...] = ()  # the lines that lost words


class CreditsCard:
    """The end card, the cast and the attributions."""

    def __init__(self, spec: ShotSpec, place: Place) -> None:
        self._frames = spec.frames
        self._type = Typesetter(spec.fonts)
        self._ground = Backdrop(spec, place, 0.34)
        width, height = spec.picture.width, spec.picture.height
        pages = credit_pages(spec, self._type)
        self._pages = [lettering(page.bodies, width, height, self._type, "credits") for page in pages]
        self._starts = _starts([page.letters for page in pages], spec.frames)

    def state(self, frame: int) -> object:
        """The ground drifts in every frame."""
        return frame

    def draw(self, frame: int) -> Frame:
        """Draw a frame in the encoder's colours."""
        canvas = self._ground.draw(frame)
        for page, start, end in zip(self._pages, self._starts, self._starts[1:], strict=False):
            if start <= frame < end:
                lay_faded(canvas, page, _share(frame, start, end))
        fade_to_black(canvas, 1 - ease(min(1.0, (frame + 1) / 10)))
        fade_to_black(canvas, 1 - ease(min(1.0, (self._frames - 1 - frame) / 14)))
        return canvas


def readable_frame(spec: ShotSpec) -> int:
    """A frame of the credits in which a page stands: the middle of the one nearest to the middle of the clip."""
    starts = _starts([page.letters for page in credit_pages(spec, Typesetter(spec.fonts))], spec.frames)
    middles = [(start + end) // 2 for start, end in pairwise(starts)]
    return min(middles, key=lambda middle: abs(middle - spec.frames // 2), default=spec.frames // 2)


def credit_pages(spec: ShotSpec, type_: Typesetter) -> list[Page]:
    """Lay the credits of a shot out on pages."""
    width, height = spec.picture.width, spec.picture.height
    unit, safe = min(width, height) / 720, safe_area(width, height)
    pages = [_end_page(spec.heading, type_, safe, unit)] if spec.heading else []
    group: list[str] = []
    for line in (*spec.text, ""):
        if line.strip():
            group.append(line)
        elif group:
            pages += _pages_of(group, type_, safe, unit)
            group = []
    return pages


def _end_page(heading: str, type_: Typesetter, safe: SafeArea, unit: float) -> Page:
    fitted = type_.fit(heading, Style("title", 96 * unit, CREAM, VIOLET, 10 * unit), safe.width * 0.9, 2)
    middle, step = (safe.left + safe.right) / 2, fitted.style.size * 1.1
    first = (safe.top + safe.bottom) / 2 + fitted.style.size * 0.3 - step * (len(fitted.lines) - 1) / 2
    body = "".join(type_.set(line, middle, first + i * step, fitted.style) for i, line in enumerate(fitted.lines))
    y = first + step * (len(fitted.lines) - 1) + 46 * unit
    return Page(
        (body + plate(middle - 60 * unit, y, 120 * unit, 5 * unit, 2 * unit, AMBER), ""),
        len(heading),
        _lost(heading, fitted),
    )


def _pages_of(lines: list[str], type_: Typesetter, safe: SafeArea, unit: float) -> list[Page]:
    """One group of lines, on as many pages as its height needs, of nearly equal length."""
    rows = [_row(line, type_, safe, unit) for line in lines]
    count = max(1, int(-(-sum(row.height for row in rows) // safe.height)))
    most = sum(row.height for row in rows) / count * 1.02
    pages: list[list[_Row]] = [[]]
    for row in rows:
        fits = sum(r.height for r in pages[-1]) + row.height <= min(safe.height, most + row.height / 2)
        if pages[-1] and not fits:
            pages.append([])
        pages[-1].append(row)
    return [_set_page(page, safe) for page in pages if page]


@dataclass(frozen=True)
class _Row:
    """A line of the credits, laid out around a baseline at 0."""

    body: str
    height: float
    above: float  # from the top of the row to y = 0
    letters: int
    is_heading: bool
    cut: tuple[str, ...] = ()  # what it says, if it lost words


def _row(line: str, type_: Typesetter, safe: SafeArea, unit: float) -> _Row:
    name, tab, role = line.partition("\t")
    middle = (safe.left + safe.right) / 2
    if tab and not role:
        fitted = type_.fit(name, Style("title", 46 * unit, AMBER), safe.width, 2)
        body = "".join(type_.set(part, middle, i * 52 * unit, fitted.style) for i, part in enumerate(fitted.lines))
        return _Row(body, (34 + 52 * len(fitted.lines)) * unit, 46 * unit, len(name), True, _lost(name, fitted))
    if tab:
        return _role_row(name, role, type_, safe, unit)
    fitted = type_.fit(name, Style("text", NOTE * unit, "#efe3da"), safe.width * 0.94, 3, 0.8)
    step = fitted.style.size * 1.34
    body = "".join(type_.set(part, middle, i * step, fitted.style) for i, part in enumerate(fitted.lines))
    return _Row(body, step * len(fitted.lines) + 10 * unit, fitted.style.size, len(name), False, _lost(name, fitted))


def _role_row(name: str, role: str, type_: Typesetter, safe: SafeArea, unit: float) -> _Row:
    """Name and role side by side, or one under the other where the frame is narrow."""
    middle, gap = (safe.left + safe.right) / 2, 16 * unit
    if safe.height > safe.width:
        one = type_.fit(name, Style("text", NAME * unit, CREAM), safe.width, 1, LEAST)
        two = type_.fit(role, Style("text", ROLE * unit, SAND), safe.width, 2, LEAST)
        body = "".join(type_.set(part, middle, 0, one.style) for part in one.lines)
        body += "".join(type_.set(p, middle, (40 + 36 * i) * unit, two.style) for i, p in enumerate(two.lines))
        return _Row(
            body,
            (62 + 36 * len(two.lines)) * unit,
            42 * unit,
            len(name + role),
            False,
            _lost(name, one) + _lost(role, two),
        )
    limit = safe.width / 2 - gap
    one = type_.fit(name, Style("text", NAME * 0.86 * unit, CREAM, anchor="end"), limit, 1, LEAST)
    two = type_.fit(role, Style("text", ROLE * unit, SAND, anchor="start"), limit, 2, LEAST)
    body = "".join(type_.set(part, middle - gap, 0, one.style) for part in one.lines)
    body += "".join(type_.set(p, middle + gap, 36 * i * unit, two.style) for i, p in enumerate(two.lines))
    height = (56 + 36 * (len(two.lines) - 1)) * unit
    return _Row(body, height, 40 * unit, len(name + role), False, _lost(name, one) + _lost(role, two))


def _set_page(rows: list[_Row], safe: SafeArea) -> Page:
    y = (safe.top + safe.bottom) / 2 - sum(row.height for row in rows) / 2
    bodies = ["", ""]
    for row in rows:
        bodies[0 if row.is_heading else 1] += f'<g transform="translate(0 {y + row.above:.1f})">{row.body}</g>'
        y += row.height
    return Page(
        (bodies[0], bodies[1]), sum(row.letters for row in rows), tuple(text for row in rows for text in row.cut)
    )


def _starts(letters: list[int], frames: int) -> list[int]:
    """The first frame of each page, and the end of the last: by what there is to read."""
    weights = [min(count, READ_MOST) + READ_AT_ONCE for count in letters]
    total, starts, gone = max(1, sum(weights)), [0], 0
    for weight in weights:
        gone += weight
        starts.append(frames * gone // total)
    return starts


def _share(frame: int, start: int, end: int) -> float:
    return ease(max(0.0, min(1.0, (frame - start + 1) / IN_FRAMES, (end - frame) / OUT_FRAMES)))


def _lost(text: str, fitted: Fitted) -> tuple[str, ...]:
    return (text,) if fitted.is_cut else ()
