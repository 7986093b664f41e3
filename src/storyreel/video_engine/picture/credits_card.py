"""The credits card.

- Credits that fit stand still; longer ones scroll at a steady whole number of
  pixels a frame, and are paged if that would be too fast to read.
- A tab in a credits line parts the name from the role.
"""

from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.backdrop import CREAM, SAND, VIOLET, Backdrop
from storyreel.video_engine.picture.blend import Sprite
from storyreel.video_engine.picture.camera import ease
from storyreel.video_engine.picture.lettering import fade_to_black, lay_faded, lettering
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.raster import Pixels
from storyreel.video_engine.picture.type import Style, Typesetter

IN_FRAMES, OUT_FRAMES = 8, 8
SCROLL_LIMIT = 5  # pixels a frame at 720 lines
PAGE_LINES = 9


class CreditsCard:
    """The credits: a heading, two columns and the attributions."""

    def __init__(self, spec: ShotSpec, place: Place) -> None:
        self._frames = spec.frames
        self._width, self._height = spec.picture.width, spec.picture.height
        self._unit = min(self._height, self._width) / 720
        self._type = Typesetter(spec.fonts)
        self._ground = Backdrop(spec, place, 0.40)
        lines = list(spec.text)
        self._pages, self._speed = self._laid_out(lines)

    def state(self, frame: int) -> object:
        """The ground drifts in every frame."""
        return frame

    def draw(self, frame: int) -> Pixels:
        """Draw a frame in the encoder's colours."""
        canvas = self._ground.draw(frame)
        if self._speed:
            lay_faded(canvas, self._pages[0], 1, 0, self._height - frame * self._speed)
        elif self._pages:
            length = self._frames / len(self._pages)
            page = min(len(self._pages) - 1, int(frame / length))
            into, left = frame - page * length, (page + 1) * length - frame
            lay_faded(canvas, self._pages[page], ease(max(0.0, min(1.0, into / IN_FRAMES, left / OUT_FRAMES))))
        fade_to_black(canvas, 1 - ease(min(1.0, (frame + 1) / 8)))
        fade_to_black(canvas, 1 - ease(min(1.0, (self._frames - 1 - frame) / 14)))
        return canvas

    def _laid_out(self, lines: list[str]) -> tuple[list[Sprite], int]:
        """Still pages and speed 0, or one long strip and its pixels a frame."""
        body, height = self._strip(lines)
        if height <= self._height * 0.86:
            return [self._centred(lines)], 0
        speed = -(-round(height + self._height) // max(1, self._frames - 6))
        if speed <= SCROLL_LIMIT * self._height / 720:
            return [lettering(body, self._width, round(height), self._type, " ".join(lines))], speed
        rows = [line for line in lines if line.strip()]
        count = -(-len(rows) // PAGE_LINES)
        size = -(-len(rows) // max(1, count))
        return [self._centred(rows[i : i + size]) for i in range(0, len(rows), size)], 0

    def _centred(self, lines: list[str]) -> Sprite:
        body, height = self._strip(lines)
        moved = f'<g transform="translate(0 {(self._height - height) / 2:.1f})">{body}</g>'
        return lettering(moved, self._width, self._height, self._type, " ".join(lines))

    def _strip(self, lines: list[str]) -> tuple[str, float]:
        """The lines one under the other, and the height of all."""
        unit, middle, y, body = self._unit, self._width / 2, 0.0, ""
        for i, line in enumerate(lines):
            name, tab, role = line.partition("\t")
            if i == 0 and not tab and len(lines) > 1:
                style = self._type.fit(name, Style("title", 54 * unit, CREAM, VIOLET, 8 * unit), self._width * 0.86)
                y += 62 * unit
                body += self._type.set(name, middle, y, style)
                y += 26 * unit
            elif tab:
                y += 44 * unit
                limit = self._width * 0.42
                left = self._type.fit(name, Style("text", 28 * unit, CREAM, anchor="end"), limit)
                right = self._type.fit(role, Style("text", 25 * unit, SAND, anchor="start"), limit)
                body += self._type.set(name, middle - 18 * unit, y, left) + self._type.set(
                    role, middle + 18 * unit, y, right
                )
            elif not line.strip():
                y += 22 * unit
            else:
                style = Style("text", 20 * unit, "#e6d9d2")
                for part in self._type.wrap(line, style, self._width * 0.8):
                    y += 31 * unit
                    body += self._type.set(part, middle, y, style)
        return body, y + 16 * unit
