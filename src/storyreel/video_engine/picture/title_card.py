"""The title card, in one of the designs of `title_designs.yaml`.

The title stands over the film's own place, inside the title-safe area. Its
lines come one after the other and go together; an ornament grows with them.
"""

import unicodedata

from storyreel.contracts.errors import EngineError
from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.backdrop import CREAM, SAND, VIOLET, Backdrop
from storyreel.video_engine.picture.blend import Sprite, lay, trimmed
from storyreel.video_engine.picture.camera import ease
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.lettering import (
    fade_to_black,
    lay_faded,
    lettering,
    set_in_type,
    soft_shadow,
)
from storyreel.video_engine.picture.ornaments import ORNAMENTS, Block
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.safe_area import safe_area
from storyreel.video_engine.picture.title_designs import Design, design_of
from storyreel.video_engine.picture.type import Fitted, Style, Typesetter, is_from_right

NIGHT = 0.72  # of the light that is left of a place by night, which is dark by itself
IN_FRAMES, OUT_FRAMES = 10, 8
LINE_DELAY = 5  # frames that a line comes after the one above
LINES = 3
LEAST = 0.55  # of the size
GROWN, SHORT = 1.32, 0.78  # a title that is so much larger within this share of the safe width, is


class TitleCard:
    """The title of an episode."""

    def __init__(self, spec: ShotSpec, place: Place) -> None:
        self._frames = spec.frames
        self._width, self._height = spec.picture.width, spec.picture.height
        self._unit = min(self._height, self._width) / 720
        self._type = Typesetter(spec.fonts)
        self._design = design_of(spec.card)
        night = NIGHT if place.light.is_night else 0.0
        self._ground = Backdrop(spec, place, max(self._design.darkness, night))
        block = title_block(spec, self._type)
        ornament = ORNAMENTS[self._design.ornament](block, self._type, self._width, self._height, self._unit)
        self._before = [self._art(body) for body in ornament.before]
        self._after = [self._art(body) for body in ornament.after]
        self._lines = [self._line(line, block, y) for line, y in zip(block.fitted.lines, block.baselines, strict=True)]
        self._byline = self._set_byline(spec.text, block, ornament.below)

    def state(self, frame: int) -> object:
        """The ground drifts in every frame."""
        return frame

    def draw(self, frame: int) -> Frame:
        """Draw a frame in the encoder's colours."""
        canvas = self._ground.draw(frame)
        for i, sprite in enumerate(self._before):
            self._lay_grown(canvas, sprite, self._share(frame, 2 + LINE_DELAY * i))
        for i, sprite in enumerate(self._lines):
            share = self._share(frame, 4 + LINE_DELAY * i)
            lay_faded(canvas, sprite, share, 0, round((1 - share) * 22 * self._unit))
        for sprite in self._after:
            self._lay_grown(canvas, sprite, self._share(frame, 10 + LINE_DELAY * len(self._lines)))
        lay_faded(canvas, self._byline, self._share(frame, 14 + LINE_DELAY * len(self._lines)))
        fade_to_black(canvas, 1 - ease(min(1.0, (frame + 1) / 8)))
        fade_to_black(canvas, 1 - ease(min(1.0, (self._frames - 1 - frame) / 8)))
        return canvas

    def _share(self, frame: int, start: int) -> float:
        left = self._frames - 6 - frame
        return ease(max(0.0, min(1.0, (frame - start) / IN_FRAMES, left / OUT_FRAMES)))

    def _art(self, body: str) -> Sprite:
        return lettering(body, self._width, self._height, self._type)

    def _line(self, line: str, block: Block, y: float) -> Sprite:
        """A line over its shadow: a hard one under an outline, else a soft one."""
        style, unit = block.fitted.style, self._unit
        drawn = set_in_type(self._type.set(line, block.x, y, style), self._width, self._height, self._type)
        if style.outline:
            dark = Style(style.role, style.size, VIOLET, VIOLET, style.outline_width, style.spacing, style.anchor)
            below = set_in_type(
                self._type.set(line, block.x, y + 6 * unit, dark), self._width, self._height, self._type
            )
        else:
            below = soft_shadow(drawn, 7 * unit, 0.9)
        if line.strip() and not drawn[:, :, 3].any():
            raise EngineError(f"type: {line[:40]!r} came out blank; choose another font")
        lay(below, drawn, 0, 0)
        return trimmed(Sprite(to_video(below), 0, 0))

    def _lay_grown(self, canvas: Frame, sprite: Sprite, share: float) -> None:
        """Lay the middle, or the left, of a sprite: as much of its width as it has grown."""
        width = sprite.pixels.shape[1]
        shown = round(width * share / 2) * 2
        start = (width - shown) // 2 if self._design.align == "middle" else 0
        if shown > 0:
            lay_faded(canvas, Sprite(sprite.pixels[:, start : start + shown], sprite.x + start, sprite.y), 1)

    def _set_byline(self, text: tuple[str, ...], block: Block, below: float) -> Sprite:
        style = Style("text", 28 * self._unit, SAND, spacing=1.2 * self._unit, anchor=block.fitted.style.anchor)
        limit = safe_area(self._width, self._height).width
        body = ""
        for i, line in enumerate(text):
            fitted = self._type.fit(line, style, limit)
            for part in fitted.lines:
                body += self._type.set(part, block.x, below + (i + 1) * 40 * self._unit, fitted.style)
        return lettering(body, self._width, self._height, self._type)


def title_block(spec: ShotSpec, type_: Typesetter) -> Block:
    """Fit the title of a shot into the title-safe area and place its lines."""
    design, width, height = design_of(spec.card), spec.picture.width, spec.picture.height
    unit, safe = min(width, height) / 720, safe_area(width, height)
    heading = _capitals(spec.heading) if design.upper else spec.heading
    large = _style(design, unit).at(design.size * GROWN * unit)
    is_short = type_.width(heading, large) <= safe.width * SHORT
    fitted = type_.fit(heading, large if is_short else _style(design, unit), safe.width * 0.94, LINES, LEAST)
    step = fitted.style.size * design.step
    count = len(fitted.lines)
    x = width / 2
    if design.align == "left":
        from_right = is_from_right(heading)
        x = safe.right - 20 * unit if from_right else safe.left + 20 * unit
        fitted = Fitted(
            fitted.lines, _style(design, unit, "end" if from_right else "start").at(fitted.style.size), fitted.is_cut
        )
    first = height * 0.49 + fitted.style.size * 0.2 - step * (count - 1) / 2
    return Block(fitted, x, tuple(first + i * step for i in range(count)))


def _capitals(text: str) -> str:
    """In capitals; Greek ones have no accents."""
    parts = unicodedata.normalize("NFD", text.upper())
    kept = (c for i, c in enumerate(parts) if not (c == "\u0301" and i and "\u0370" <= parts[i - 1] <= "\u03ff"))
    return unicodedata.normalize("NFC", "".join(kept))


def _style(design: Design, unit: float, anchor: str = "middle") -> Style:
    outline = VIOLET if design.outline else ""
    return Style("title", design.size * unit, CREAM, outline, design.outline * unit, design.spacing * unit, anchor)
