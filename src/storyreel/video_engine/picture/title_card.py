"""The title card.

The title stands in Fredoka over the film's own place, with an amber rule. It
comes in eight frames and goes in eight.
"""

from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.backdrop import AMBER, CREAM, SAND, VIOLET, Backdrop
from storyreel.video_engine.picture.blend import Sprite
from storyreel.video_engine.picture.camera import ease
from storyreel.video_engine.picture.lettering import fade_to_black, lay_faded, lettering, plate
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.raster import Pixels
from storyreel.video_engine.picture.type import Style, Typesetter

IN_FRAMES, OUT_FRAMES = 8, 8


class TitleCard:
    """The title of an episode."""

    def __init__(self, spec: ShotSpec, place: Place) -> None:
        self._frames = spec.frames
        self._width, self._height = spec.picture.width, spec.picture.height
        self._unit = min(self._height, self._width) / 720
        self._type = Typesetter(spec.fonts)
        self._ground = Backdrop(spec, place, 0.62)
        self._title, bottom = self._set_title(spec.heading)
        self._rule, self._rule_length = self._set_rule(bottom + 34 * self._unit)
        self._byline = self._set_byline(spec.text, bottom + 96 * self._unit)

    def state(self, frame: int) -> object:
        """The ground drifts in every frame."""
        return frame

    def draw(self, frame: int) -> Pixels:
        """Draw a frame in the encoder's colours."""
        canvas = self._ground.draw(frame)
        share = self._share(frame, 4)
        lay_faded(canvas, self._title, share, 0, round((1 - share) * 16 * self._unit))
        self._lay_rule(canvas, self._share(frame, 8))
        lay_faded(canvas, self._byline, self._share(frame, 12))
        fade_to_black(canvas, 1 - ease(min(1.0, (frame + 1) / 6)))
        fade_to_black(canvas, 1 - ease(min(1.0, (self._frames - frame) / 6)))
        return canvas

    def _share(self, frame: int, start: int) -> float:
        left = self._frames - 5 - frame
        return ease(max(0.0, min(1.0, (frame - start) / IN_FRAMES, left / OUT_FRAMES)))

    def _set_title(self, heading: str) -> tuple[Sprite, float]:
        style = Style("title", 104 * self._unit, CREAM, VIOLET, 14 * self._unit)
        limit = self._width * 0.86
        lines = self._balanced(heading, style, limit)
        style = self._type.fit(max(lines, key=lambda text: self._type.width(text, style), default=""), style, limit)
        step = style.size * 1.08
        first = self._height * 0.47 - step * (len(lines) - 1) / 2
        body = ""
        for i, line in enumerate(lines):
            y = first + i * step
            body += self._type.set(
                line,
                self._width / 2,
                y + 5 * self._unit,
                Style("title", style.size, VIOLET, VIOLET, style.outline_width),
            )
            body += self._type.set(line, self._width / 2, y, style)
        return lettering(body, self._width, self._height, self._type, heading), first + step * (len(lines) - 1)

    def _balanced(self, heading: str, style: Style, limit: float) -> list[str]:
        """Break a title into lines of nearly equal length."""
        lines = self._type.wrap(heading, style, limit)
        if len(lines) < 2:
            return lines
        low, high = self._type.width(heading, style) / len(lines), limit
        for _ in range(12):
            middle = (low + high) / 2
            if len(self._type.wrap(heading, style, middle)) > len(lines):
                low = middle
            else:
                high = middle
        return self._type.wrap(heading, style, high)

    def _set_rule(self, y: float) -> tuple[Sprite, int]:
        length, thick = 190 * self._unit, 7 * self._unit
        x = self._width / 2 - length / 2
        rect = plate(x, y, length, thick, thick / 2, AMBER)
        return lettering(rect, self._width, self._height, self._type), round(length)

    def _lay_rule(self, canvas: Pixels, share: float) -> None:
        width = self._rule.pixels.shape[1]
        shown = round(width * share / 2) * 2
        if shown > 0:
            start = (width - shown) // 2
            lay_faded(
                canvas, Sprite(self._rule.pixels[:, start : start + shown], self._rule.x + start, self._rule.y), 1
            )

    def _set_byline(self, text: tuple[str, ...], y: float) -> Sprite:
        style = Style("text", 27 * self._unit, SAND, spacing=1.2 * self._unit)
        body = "".join(
            self._type.set(line, self._width / 2, y + i * 40 * self._unit, style) for i, line in enumerate(text)
        )
        return lettering(body, self._width, self._height, self._type)
