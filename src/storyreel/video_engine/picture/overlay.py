"""What is written over a picture: captions, lower thirds, and labels of placeholders.

- A caption has two lines at most, on a dark plate inside the safe area.
- A lower third slides in over eight frames and stays three seconds; a caption
  is never over it.
- A placeholder is named on the picture, so that nobody takes it for the work.
"""

from storyreel.contracts.render_plan import BurntCue, ShotSpec
from storyreel.video_engine.picture.blend import Sprite
from storyreel.video_engine.picture.camera import ease
from storyreel.video_engine.picture.lettering import lay_faded, lettering, plate
from storyreel.video_engine.picture.raster import Pixels
from storyreel.video_engine.picture.type import Style, Typesetter

PLATE, VIOLET, AMBER, SAND, WHITE = "#14101c", "#2b1a3d", "#f0a73c", "#ffd9a0", "#fffaf0"
SAFE = 0.035  # of the height
SLIDE_FRAMES = 8
LOWER_THIRD_SECONDS = 3


class Captions:
    """The burnt-in captions of a shot."""

    def __init__(self, spec: ShotSpec, type_: Typesetter) -> None:
        width, height = spec.picture.width, spec.picture.height
        self._cues = spec.cues
        self._sprites = [_caption(cue, width, height, type_) for cue in spec.cues]

    def state(self, frame: int) -> object:
        """Which cue is shown."""
        return next((i for i, cue in enumerate(self._cues) if cue.start_frame <= frame < cue.end_frame), None)

    def draw(self, canvas: Pixels, frame: int) -> None:
        """Write the cue over the frame."""
        index = self.state(frame)
        if isinstance(index, int):
            lay_faded(canvas, self._sprites[index], 1)


class LowerThird:
    """The name and the role of somebody new."""

    def __init__(self, spec: ShotSpec, words: tuple[str, str], type_: Typesetter) -> None:
        self._unit = spec.picture.height / 720 if spec.picture.width > spec.picture.height else spec.picture.width / 720
        self._frames = min(spec.frames, LOWER_THIRD_SECONDS * spec.picture.rate.num // spec.picture.rate.den)
        meets = any(cue.start_frame < self._frames for cue in spec.cues)
        self._sprite = _lower_third(words, spec.picture.width, spec.picture.height, self._unit, meets, type_)

    def state(self, frame: int) -> object:
        """How far it has slid in; None when it is gone."""
        if frame >= self._frames:
            return None
        return ease(max(0.0, min(1.0, (frame + 1) / SLIDE_FRAMES, (self._frames - frame) / SLIDE_FRAMES)))

    def draw(self, canvas: Pixels, frame: int) -> None:
        """Lay it over the frame."""
        share = self.state(frame)
        if isinstance(share, float):
            lay_faded(canvas, self._sprite, share, round((share - 1) * 40 * self._unit))


class Labels:
    """The names of placeholders in the upper corner."""

    def __init__(self, spec: ShotSpec, type_: Typesetter) -> None:
        unit = min(spec.picture.width, spec.picture.height) / 720
        text = "placeholder: " + ", ".join(spec.placeholders)
        style = Style("text", 17 * unit, VIOLET, anchor="start")
        style = type_.fit(text, style, spec.picture.width * 0.8)
        width = type_.width(text, style) + 24 * unit
        body = plate(0, 14 * unit, width, 28 * unit, 0, AMBER)
        body += type_.set(text, 12 * unit, 34 * unit, style)
        self._sprite = lettering(body, spec.picture.width, spec.picture.height, type_, text)

    def state(self, frame: int) -> object:
        """Always there."""
        return 0

    def draw(self, canvas: Pixels, frame: int) -> None:
        """Lay them over the frame."""
        lay_faded(canvas, self._sprite, 1)


def overlays(spec: ShotSpec) -> list[Captions | LowerThird | Labels]:
    """What has to be written over a shot, in the order of laying."""
    if not (spec.cues or spec.lower_third or spec.placeholders):
        return []
    type_ = Typesetter(spec.fonts)
    above: list[Captions | LowerThird | Labels] = []
    if spec.placeholders:
        above.append(Labels(spec, type_))
    if spec.lower_third:
        above.append(LowerThird(spec, spec.lower_third, type_))
    if spec.cues:
        above.append(Captions(spec, type_))
    return above


def _caption(cue: BurntCue, width: int, height: int, type_: Typesetter) -> Sprite:
    is_tall = height > width
    size = width * 0.042 if is_tall else height * 31 / 720
    lines = list(cue.lines)
    style = Style("text", size, WHITE)
    limit = width * 0.9
    if is_tall:
        lines = [part for line in lines for part in type_.wrap(line, style, limit)]
    style = type_.fit(max(lines, key=lambda line: type_.width(line, style)), style, limit)
    step, pad = style.size * 1.3, style.size * 0.6
    wide = max(type_.width(line, style) for line in lines) + 2 * pad
    tall = step * len(lines) + pad * 0.8
    bottom = height * (0.965 - SAFE)
    left, top = (width - wide) / 2, bottom - tall
    radius = 12 * height / 720 if not is_tall else 12 * width / 720
    body = plate(left, top, wide, tall, radius, PLATE, 0.72)
    for i, line in enumerate(lines):
        body += type_.set(line, width / 2, top + pad * 0.4 + step * (i + 0.76), style)
    return lettering(body, width, height, type_, " ".join(lines))


def _lower_third(
    words: tuple[str, str], width: int, height: int, unit: float, is_raised: bool, type_: Typesetter
) -> Sprite:
    name, role = words
    big, small = Style("title", 36 * unit, "#fff1d6", anchor="start"), Style("text", 19 * unit, SAND, anchor="start")
    wide = max(type_.width(name, big), type_.width(role, small)) + 68 * unit
    x, y = width * 0.05, height * (0.62 if height > width or is_raised else 0.70)
    tall = 92 * unit
    body = plate(x, y, wide, tall, 16 * unit, VIOLET, 0.86)
    body += plate(x + 16 * unit, y + 16 * unit, 8 * unit, tall - 32 * unit, 4 * unit, AMBER)
    body += type_.set(name, x + 40 * unit, y + 43 * unit, big) + type_.set(role, x + 40 * unit, y + 73 * unit, small)
    return lettering(body, width, height, type_, name)
