"""What is written over a picture: captions, lower thirds, slugs, and labels of placeholders.

- A caption has two lines at most, on a dark plate inside the title-safe area.
- A lower third slides in over eight frames and stays three seconds, on the
  side on which its person does not stand, over a shoulder on the side of the
  one who is seen; a caption is never over it.
- A slug says when a scene plays, in the upper corner, and goes after three seconds.
- A placeholder is named on the picture, so that nobody takes it for the work.
"""

from storyreel.contracts.render_plan import BurntCue, ShotSpec
from storyreel.video_engine.picture.blend import Sprite
from storyreel.video_engine.picture.camera import ease
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.lettering import lay_faded, lettering, plate
from storyreel.video_engine.picture.safe_area import TITLE_SAFE, SafeArea, safe_area
from storyreel.video_engine.picture.type import Fitted, Style, Typesetter, is_from_right

PLATE, VIOLET, AMBER, SAND, CREAM, WHITE = "#14101c", "#2b1a3d", "#f0a73c", "#ffd9a0", "#fff1d6", "#fffaf0"
SLIDE_FRAMES = 8
LOWER_THIRD_SECONDS = 3
SLUG_FROM = 10  # frames after the cut, when a transition has passed


class Captions:
    """The burnt-in captions of a shot."""

    def __init__(self, spec: ShotSpec, type_: Typesetter) -> None:
        width, height = spec.picture.width, spec.picture.height
        self._cues = spec.cues
        self._sprites = [_caption(cue, width, height, type_) for cue in spec.cues]

    def state(self, frame: int) -> object:
        """Which cue is shown."""
        return next((i for i, cue in enumerate(self._cues) if cue.start_frame <= frame < cue.end_frame), None)

    def draw(self, canvas: Frame, frame: int) -> None:
        """Write the cue over the frame."""
        index = self.state(frame)
        if isinstance(index, int):
            lay_faded(canvas, self._sprites[index], 1)


class LowerThird:
    """The name and the role of somebody new."""

    def __init__(self, spec: ShotSpec, words: tuple[str, str], type_: Typesetter) -> None:
        self._unit = min(spec.picture.width, spec.picture.height) / 720
        self._frames = min(spec.frames, LOWER_THIRD_SECONDS * spec.picture.rate.num // spec.picture.rate.den)
        self._way = -1 if _is_right(spec) else 1  # where it comes from
        self._sprite = _lower_third(spec, words, self._unit, type_)

    def state(self, frame: int) -> object:
        """How far it has slid in; None when it is gone."""
        if frame >= self._frames:
            return None
        return ease(max(0.0, min(1.0, (frame + 1) / SLIDE_FRAMES, (self._frames - frame) / SLIDE_FRAMES)))

    def draw(self, canvas: Frame, frame: int) -> None:
        """Lay it over the frame."""
        share = self.state(frame)
        if isinstance(share, float):
            lay_faded(canvas, self._sprite, share, self._way * round((share - 1) * 40 * self._unit))


class Slug:
    """When a scene plays: "Later that night"."""

    def __init__(self, spec: ShotSpec, type_: Typesetter) -> None:
        rate = spec.picture.rate.num / spec.picture.rate.den
        self._end = min(spec.frames, round(SLUG_FROM + LOWER_THIRD_SECONDS * rate))
        fitted, safe, unit = slug_type(spec, type_)
        body = "".join(
            type_.set_between(
                line, safe.left, safe.right, safe.top + fitted.style.size * (0.9 + 1.15 * i), fitted.style
            )
            for i, line in enumerate(fitted.lines)
        )
        from_right = is_from_right(spec.slug)
        y = safe.top + fitted.style.size * (0.3 + 1.15 * len(fitted.lines))
        body += plate(safe.right - 90 * unit if from_right else safe.left, y, 90 * unit, 5 * unit, 2.5 * unit, AMBER)
        self._sprite = lettering(body, spec.picture.width, spec.picture.height, type_, spec.slug)

    def state(self, frame: int) -> object:
        """How far it is there; None before and after."""
        share = max(0.0, min(1.0, (frame - SLUG_FROM) / SLIDE_FRAMES, (self._end - frame) / SLIDE_FRAMES))
        return ease(share) if share > 0 else None

    def draw(self, canvas: Frame, frame: int) -> None:
        """Lay it over the frame."""
        share = self.state(frame)
        if isinstance(share, float):
            lay_faded(canvas, self._sprite, share)


class Labels:
    """The names of placeholders in the upper corner."""

    def __init__(self, spec: ShotSpec, type_: Typesetter) -> None:
        unit = min(spec.picture.width, spec.picture.height) / 720
        text = "placeholder: " + ", ".join(spec.placeholders)
        safe = safe_area(spec.picture.width, spec.picture.height)
        fitted = type_.fit(text, Style("text", 17 * unit, VIOLET, anchor="start"), safe.width - 24 * unit)
        width = max(type_.width(line, fitted.style) for line in fitted.lines) + 24 * unit
        body = plate(safe.left, safe.top, width, 28 * unit, 0, AMBER)
        body += type_.set(fitted.lines[0], safe.left + 12 * unit, safe.top + 20 * unit, fitted.style)
        self._sprite = lettering(body, spec.picture.width, spec.picture.height, type_, text)

    def state(self, frame: int) -> object:
        """Always there."""
        return 0

    def draw(self, canvas: Frame, frame: int) -> None:
        """Lay them over the frame."""
        lay_faded(canvas, self._sprite, 1)


Overlay = Captions | LowerThird | Slug | Labels


def overlays(spec: ShotSpec) -> list[Overlay]:
    """What has to be written over a shot, in the order of laying."""
    if not (spec.cues or spec.lower_third or spec.placeholders or spec.slug):
        return []
    type_ = Typesetter(spec.fonts)
    above: list[Overlay] = []
    if spec.placeholders:
        above.append(Labels(spec, type_))
    if spec.slug:
        above.append(Slug(spec, type_))
    if spec.lower_third:
        above.append(LowerThird(spec, spec.lower_third, type_))
    if spec.cues:
        above.append(Captions(spec, type_))
    return above


def slug_type(spec: ShotSpec, type_: Typesetter) -> tuple[Fitted, SafeArea, float]:
    """The lines of a slug, where they may stand, and the unit."""
    unit, safe = min(spec.picture.width, spec.picture.height) / 720, safe_area(spec.picture.width, spec.picture.height)
    style = Style("title", 44 * unit, CREAM, VIOLET, 9 * unit)
    return type_.fit(spec.slug, style, safe.width * 0.7, 2), safe, unit


def lower_third_type(spec: ShotSpec, words: tuple[str, str], type_: Typesetter) -> tuple[Fitted, Fitted]:
    """The name and the role of a lower third."""
    width, height = spec.picture.width, spec.picture.height
    unit, share = min(width, height) / 720, 0.42 if width > height else 0.6  # beside a face, not over it
    limit = safe_area(width, height).width * share - 68 * unit
    name = type_.fit(words[0], Style("title", 40 * unit, CREAM), limit)
    return name, type_.fit(words[1], Style("text", 23 * unit, SAND), limit, 2, 0.7)


def _caption(cue: BurntCue, width: int, height: int, type_: Typesetter) -> Sprite:
    is_tall = height > width
    size = width * 0.042 if is_tall else height * 31 / 720
    style, safe = Style("text", size, WHITE), safe_area(width, height, TITLE_SAFE)
    limit = safe.width - size * 1.2
    lines = [part for line in cue.lines for part in (type_.wrap(line, style, limit) if is_tall else [line])]
    fitted = [type_.fit(line, style, limit, 2) for line in lines]
    style = min((fit.style for fit in fitted), key=lambda one: one.size)
    lines = [line for fit in fitted for line in fit.lines]
    step, pad = style.size * 1.3, style.size * 0.6
    wide = max(type_.width(line, style) for line in lines) + 2 * pad
    tall = step * len(lines) + pad * 0.8
    left, top = (width - wide) / 2, safe.bottom - tall
    body = plate(left, top, wide, tall, 12 * min(width, height) / 720, PLATE, 0.72)
    for i, line in enumerate(lines):
        body += type_.set(line, width / 2, top + pad * 0.4 + step * (i + 0.76), style)
    return lettering(body, width, height, type_, " ".join(lines))


def _lower_third(spec: ShotSpec, words: tuple[str, str], unit: float, type_: Typesetter) -> Sprite:
    width, height = spec.picture.width, spec.picture.height
    name, role = lower_third_type(spec, words, type_)
    safe = safe_area(width, height)
    meets = any(cue.start_frame < LOWER_THIRD_SECONDS * 60 for cue in spec.cues)
    long = max(type_.width(line, one.style) for one in (name, role) for line in one.lines) + 68 * unit
    tall = (62 + 30 * len(role.lines)) * unit
    y = height * (0.62 if height > width or meets else 0.72)
    x = safe.right - long if _is_right(spec) else safe.left
    from_right = is_from_right(words[0])
    left, right = x + (22 if from_right else 40) * unit, x + long - (40 if from_right else 22) * unit
    ground = plate(x, y, long, tall, 16 * unit, VIOLET, 0.88)
    ground += plate(
        x + long - 24 * unit if from_right else x + 16 * unit,
        y + 16 * unit,
        8 * unit,
        tall - 32 * unit,
        4 * unit,
        AMBER,
    )
    above = "".join(type_.set_between(line, left, right, y + 45 * unit, name.style) for line in name.lines)
    below = "".join(
        type_.set_between(line, left, right, y + (74 + 29 * i) * unit, role.style) for i, line in enumerate(role.lines)
    )
    return lettering((ground, above, below), width, height, type_, words[0])


def _is_right(spec: ShotSpec) -> bool:
    """Whether the right side is free: the person of the shot stands on the left, or a back over the shoulder does."""
    if spec.framing == "over_shoulder":
        return any(figure.view == "back" and figure.mark.endswith("left") for figure in spec.figures)
    return bool(spec.figures) and spec.figures[0].mark.endswith("left")
