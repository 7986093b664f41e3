"""The title card and the credits, over the film's own places.

- The plate of the place is out of focus and darkened, and drifts closer.
- The title stands in Fredoka with an amber rule; it comes in eight frames and
  goes in eight.
- Credits that fit stand still; longer ones scroll at a steady whole number of
  pixels a frame, and are paged if that would be too fast to read.
- A tab in a credits line parts the name from the role.
"""

import cv2
import numpy as np

from storyreel.contracts.render_plan import ShotSpec
from storyreel.contracts.shotlist import Camera
from storyreel.video_engine.picture.blend import Sprite
from storyreel.video_engine.picture.camera import View, ease, frame_view, move_view
from storyreel.video_engine.picture.lettering import fade_to_black, lay_faded, lettering
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.plate import Plate, draw_set, finish_plate, lit, set_layers
from storyreel.video_engine.picture.raster import Pixels
from storyreel.video_engine.picture.type import Style, Typesetter

CREAM, AMBER, VIOLET, SAND = "#fff1d6", "#f0a73c", "#2b1a3d", "#ffd9a0"
DRIFT = Camera(move="push_in", percent=5)
IN_FRAMES, OUT_FRAMES = 8, 8
SCROLL_LIMIT = 5  # pixels a frame at 720 lines
PAGE_LINES = 9


class Backdrop:
    """A place as a soft, dark, slowly drifting ground for type."""

    def __init__(self, spec: ShotSpec, place: Place, darkness: float) -> None:
        self._size = (spec.picture.width, spec.picture.height)
        camera = spec.camera if spec.camera.move != "static" else DRIFT
        still = frame_view("wide", (), place.wide_camera, spec.picture.width / spec.picture.height)
        self._views = [move_view(still, camera, n, spec.frames) for n in range(spec.frames)]
        region = View(still.x - 60, still.y - 40, still.width + 120, still.height + 80)
        scale = spec.picture.width / still.width / 3
        dim = [darkness * tint for tint in (0.98, 0.90, 1.06)]
        canvas = lit(draw_set(set_layers(place), place.light.ambient, region, scale), dim)
        self._plate: Plate = finish_plate(canvas, region, scale, 5.0 * scale, 0.36, 0.35)

    def draw(self, frame: int) -> Pixels:
        """The ground at a frame."""
        view = self._views[frame]
        pixels = self._size[0] / view.width
        zoom = pixels / self._plate.scale
        matrix = np.array([[zoom, 0, (self._plate.x - view.x) * pixels], [0, zoom, (self._plate.y - view.y) * pixels]], np.float64)
        return cv2.warpAffine(self._plate.pixels, matrix, self._size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


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
            body += self._type.set(line, self._width / 2, y + 5 * self._unit, Style("title", style.size, VIOLET, VIOLET, style.outline_width))
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
        rect = f'<rect x="{x:.1f}" y="{y:.1f}" width="{length:.1f}" height="{thick:.1f}" rx="{thick / 2:.1f}" fill="{AMBER}"/>'
        return lettering(rect, self._width, self._height, self._type), round(length)

    def _lay_rule(self, canvas: Pixels, share: float) -> None:
        width = self._rule.pixels.shape[1]
        shown = round(width * share / 2) * 2
        if shown > 0:
            start = (width - shown) // 2
            lay_faded(canvas, Sprite(self._rule.pixels[:, start : start + shown], self._rule.x + start, self._rule.y), 1)

    def _set_byline(self, text: tuple[str, ...], y: float) -> Sprite:
        style = Style("text", 27 * self._unit, SAND, spacing=1.2 * self._unit)
        body = "".join(self._type.set(line, self._width / 2, y + i * 40 * self._unit, style) for i, line in enumerate(text))
        return lettering(body, self._width, self._height, self._type)


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
                body += self._type.set(name, middle - 18 * unit, y, left) + self._type.set(role, middle + 18 * unit, y, right)
            elif not line.strip():
                y += 22 * unit
            else:
                style = Style("text", 20 * unit, "#e6d9d2")
                for part in self._type.wrap(line, style, self._width * 0.8):
                    y += 31 * unit
                    body += self._type.set(part, middle, y, style)
        return body, y + 16 * unit
