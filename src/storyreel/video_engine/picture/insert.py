"""An insert: one thing, close, and the hand of who shows it.

Indoors it stands on a table, and a paper lies there, seen a little from above;
out of doors it is in the hand. The hand comes from the side on which its owner
stands, and closes round the thing: the thumb behind it, the fingers before it.
How hand and thing move, insert_moves.py says.

Drawn on a sheet of 1280 × 720 units whose middle is the middle of the frame,
so a tall or square frame shows the same thing with more table and more room.
"""

from collections.abc import Callable

import cv2
import numpy as np

from storyreel.contracts.render_plan import ShotSpec
from storyreel.contracts.shotlist import Camera
from storyreel.video_engine.picture.blend import Placing, Sprite, lay, lay_sprite, trimmed
from storyreel.video_engine.picture.camera import View, move_view
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.figures.held import span
from storyreel.video_engine.picture.figures.look import Look, look_from_dict
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.ink import ink, light, mix, path, shade
from storyreel.video_engine.picture.insert_hand import grip_before, grip_behind, lying_hand
from storyreel.video_engine.picture.insert_moves import LIFT, Offset, moves_of
from storyreel.video_engine.picture.lettering import soft_shadow
from storyreel.video_engine.picture.page import page_art, page_words, table_from_above
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.plate import contents, draw_set, finish_plate, lit, set_grid, set_layers
from storyreel.video_engine.picture.props.prop import nearest_prop, prop_art
from storyreel.video_engine.picture.raster import Box, Pixels, blurred, rasterise
from storyreel.video_engine.picture.sprite import FigureLight, figure_light, graded
from storyreel.video_engine.picture.type import Typesetter

DRIFT = Camera(move="push_in", percent=7)
EDGE = 432.0  # where the table begins
SIZE = 420.0  # of the thing
SMALL_SPAN = 45.0  # puppet units beside a figure
SMALL = 340.0  # of what fits into a fist
LYING = 560.0  # of a paper on the table
FLAT = ("letter", "notice", "map", "photo", "open_book", "scroll")  # they lie where there is a table
FOOT = (600.0, 612.0)  # where it stands
PAGE = (620.0, 318.0, 596.0)  # the middle of a sheet, how far from it a hand lies, and how low


class Insert:
    """Draws the frames of an insert."""

    def __init__(self, spec: ShotSpec, place: Place) -> None:
        self._spec = spec
        self._width, self._height = spec.picture.width, spec.picture.height
        is_tall = self._height >= self._width
        width = 1280.0 if not is_tall else 760.0 if self._height > self._width else 900.0
        height = width * self._height / self._width
        self._still = View(
            640 - width / 2 - (40 if is_tall else 0), 360 - height / 2 + (60 if is_tall else 0), width, height, *FOOT
        )
        camera = spec.camera if spec.camera.move != "static" else DRIFT
        self._views = [move_view(self._still, camera, n, spec.frames) for n in range(spec.frames)]
        self._region = View(self._still.x - 60, self._still.y - 40, width + 120, height + 80)
        self._scale = self._width / min(view.width for view in self._views)
        self._owner = next((f.look for f in spec.figures if f.look.get("kind") != "animal"), None)  # paws hold nothing
        self._is_held = self._owner is not None and not place.interior
        self._lies = place.interior and nearest_prop(spec.prop or "parcel")[0] in FLAT
        self._moves = moves_of(
            spec.figures[0] if spec.figures else None,
            spec.frames,
            self._is_held,
            self._lies,
            bool(spec.heading),
        )
        self._from_left = self._moves.side < 0
        self._plate = finish_plate(self._sheet(place), self._region, self._scale, 0.0, paper=0.7)
        self._layers = self._drawn_layers(place)

    def state(self, frame: int) -> object:
        """The view, and where hand and thing are."""
        return self._views[frame], self._moves.hand(self._step(frame)), self._moves.thing(self._step(frame))

    def draw(self, frame: int) -> Frame:
        """Draw a frame in the encoder's colours."""
        view = self._views[frame]
        pixels = self._width / view.width
        zoom = pixels / self._scale
        matrix = np.array(
            [[zoom, 0, (self._region.x - view.x) * pixels], [0, zoom, (self._region.y - view.y) * pixels]], np.float64
        )
        canvas = self._plate.picture.warped(matrix, self._width, self._height)
        for sprite, way in self._layers:
            moved = way(self._step(frame))
            lay_sprite(canvas, sprite, Placing((moved[0] - view.x) * pixels, (moved[1] - view.y) * pixels, zoom))
        return canvas

    def _step(self, frame: int) -> int:
        return frame - frame % max(1, self._spec.picture.acting_step)

    def _drawn_layers(self, place: Place) -> list[tuple[Sprite, Callable[[int], Offset]]]:
        """The thing between thumb and fingers, back to front, and how each moves; a page is on the plate."""
        moves = self._moves
        thing = self._thing(place)
        if self._spec.heading:
            look = look_from_dict(self._owner or {})
            return [(self._drawn_hand(lying_hand(look), look, place, thing), moves.hand)] if self._owner else []
        laid = Sprite(to_video(thing.pixels), thing.x * self._scale, thing.y * self._scale)
        shadow = [] if self._is_held else [(self._thing_shadow(thing), moves.shadow)]
        if self._owner is None:
            return [*shadow, (laid, moves.thing)]
        look = look_from_dict(self._owner)
        if self._lies:
            return [*shadow, (laid, moves.thing), (self._drawn_hand(lying_hand(look), look, place, thing), moves.hand)]
        behind, before = (self._drawn_hand(art, look, place, thing) for art in (grip_behind(look), grip_before(look)))
        return [*shadow, (behind, moves.hand), (laid, moves.thing), (before, moves.hand)]

    def _sheet(self, place: Place) -> Pixels:
        """The place far out of focus, and the table."""
        width, height = round(self._region.width * self._scale), round(self._region.height * self._scale)
        canvas = np.zeros((height, width, 4), np.uint8)
        lay(canvas, self._ground(place, width, height), 0, 0)
        if self._spec.heading:
            self._lay_page(canvas, place)
            return canvas
        figure = self._light(place)
        if not self._is_held:
            table = rasterise(_table(place.surface), self._box(), width, height)
            lay(canvas, lit(table, figure.ambient), 0, 0)
        return canvas

    def _lay_page(self, canvas: Pixels, place: Place) -> None:
        """What is read lies on a table seen from above, or is held up out of doors."""
        height, width = canvas.shape[:2]
        light_ = self._light(place)
        if not self._is_held:
            lay(
                canvas,
                lit(rasterise(table_from_above(place.surface), self._box(), width, height), light_.ambient),
                0,
                0,
            )
        type_ = Typesetter(self._spec.fonts)
        page = rasterise(page_art(self._spec, type_), self._box(), width, height)
        words = page_words(self._spec, type_)
        lay(page, rasterise(words, self._box(), width, height, type_.files(words)), 0, 0)
        shadow = soft_shadow(page, 9 * self._scale, 0.55)
        lay(canvas, shadow, round(9 * self._scale), round(11 * self._scale))
        lay(canvas, lit(page, light_.ambient), 0, 0)

    def _thing(self, place: Place) -> Sprite:
        """The prop in the light of the place, its lowest ink on the foot point, in sheet units."""
        size = LYING if self._lies else SMALL if span(self._spec.prop) < SMALL_SPAN else SIZE
        side = round(size * 1.12 * self._scale)
        thing = contents(prop_art(self._spec.prop or "parcel", 2.2))
        if self._lies:  # seen from above, a little turned
            thing = f'<g transform="translate(50 50) matrix(.94 -.07 -.2 .56 0 0) translate(-50 -50)">{thing}</g>'
        raw = rasterise(thing, Box(-6, -6, 112, 112), side, side)
        art = trimmed(
            Sprite(
                graded(raw, self._light(place), self._scale * 2, -80.0),
                0,
                0,
            )
        ).pixels
        height, width = art.shape[:2]
        return Sprite(art, FOOT[0] - width / 2 / self._scale, FOOT[1] - height / self._scale)

    def _ground(self, place: Place, width: int, height: int) -> Pixels:
        x, y, wide = place.wide_camera
        seen_width = wide * 0.36
        seen = View(x - seen_width / 2, y - seen_width * 0.30, seen_width, seen_width * height / width)
        scale = width / seen_width / 4
        ground = draw_set(set_layers(place), place.light.ambient, seen, scale, set_grid(self._width, self._height))
        small = blurred(ground, 3.2 * self._width / 1280)
        return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)

    def _shadow(self, width: int, height: int, wide: float) -> Pixels:
        """A soft shadow to the right of the foot point and a tight one under it, for a thing so wide."""
        mask: Pixels = np.zeros((height, width), np.uint8)
        x, y = (FOOT[0] - self._region.x) * self._scale, (FOOT[1] - self._region.y) * self._scale
        soft, core = wide * 0.56 * self._scale, wide * 0.46 * self._scale
        cv2.ellipse(
            mask,
            (round(x + 24 * self._scale), round(y - 6 * self._scale)),
            (round(soft), round(30 * self._scale)),
            0,
            0,
            360,
            120,
            -1,
            cv2.LINE_AA,
        )
        mask = blurred(mask, 11 * self._scale)
        tight = np.zeros_like(mask)
        cv2.ellipse(
            tight,
            (round(x + 5 * self._scale), round(y - 5 * self._scale)),
            (round(core), round(11 * self._scale)),
            0,
            0,
            360,
            170,
            -1,
            cv2.LINE_AA,
        )
        mask = cv2.max(mask, blurred(tight, 3 * self._scale))
        return cv2.merge([cv2.multiply(mask, np.full_like(mask, c), scale=1 / 255) for c in (50, 20, 30)] + [mask])

    def _thing_shadow(self, thing: Sprite) -> Sprite:
        """The shadow of the thing, with the sheet's corner as origin."""
        width, height = round(self._region.width * self._scale), round(self._region.height * self._scale)
        drawn = self._shadow(width, height, thing.pixels.shape[1] / self._scale)
        return trimmed(Sprite(to_video(drawn), self._region.x * self._scale, self._region.y * self._scale))

    def _drawn_hand(self, art: str, look: Look, place: Place, thing: Sprite) -> Sprite:
        """A part of the hand at the edge of the thing, with the sheet's corner as origin."""
        sheet = self._region
        box = Box(sheet.x, sheet.y, sheet.width, sheet.height + LIFT)  # what is lifted shows more of its arm
        width, height = round(box.width * self._scale), round(box.height * self._scale)
        x, y, size = self._grip(look, thing)
        flip = -size if self._from_left else size
        arm = f'<g transform="translate({x:.1f} {y:.1f}) scale({flip:.3f} {size:.3f})">{art}</g>'
        pixels = graded(
            rasterise(arm, box, width, height),
            self._light(place),
            self._scale * 2,
            -80.0,
        )
        return trimmed(Sprite(to_video(pixels), self._region.x * self._scale, self._region.y * self._scale))

    def _grip(self, look: Look, thing: Sprite) -> tuple[float, float, float]:
        """Where the hand is, and how large: a key is small in it, a painting large."""
        half = thing.pixels.shape[1] / self._scale / 2
        size = max(0.74, min(1.05, 52 / span(self._spec.prop))) * (0.86 if look.age_group == "child" else 1.0)
        side = -1 if self._from_left else 1
        if self._spec.heading:
            return PAGE[0] + side * PAGE[1], PAGE[2], 0.9
        if self._lies:
            return FOOT[0] + side * half * 0.66, FOOT[1] - thing.pixels.shape[0] / self._scale * 0.3, size
        over = 8.0 if span(self._spec.prop) >= SMALL_SPAN else -44.0  # of a small thing only the end is taken
        return FOOT[0] + side * (half - over), FOOT[1] - min(thing.pixels.shape[0] / self._scale * 0.4, 190.0), size

    def _light(self, place: Place) -> FigureLight:
        return figure_light(place.light, place.interior, self._spec.picture.light)

    def _box(self) -> Box:
        return Box(self._region.x, self._region.y, self._region.width, self._region.height)


def _table(colour: str) -> str:
    top, edge = light(colour), ink(colour)
    art = path(f"M-900 {EDGE}H2200V2400H-900Z", mix(colour, shade(colour), 0.25), edge, 5)
    art += path(f"M-900 {EDGE + 3}H2200v13H-900Z", top, more='opacity=".55"')
    for i in range(-9, 10):
        x = 640 + i * 150
        art += path(f"M{x} {EDGE + 16}L{640 + i * 640} 2400", "none", edge, 2.4, 'opacity=".32"')
        art += path(f"M{x + 5} {EDGE + 16}L{640 + i * 640 + 22} 2400", "none", top, 2, 'opacity=".3"')
    for i, (x, y, length) in enumerate(
        ((90, 520, 150), (420, 660, 200), (860, 500, 120), (1000, 620, 170), (200, 690, 180), (760, 690, 150))
    ):
        art += path(f"M{x} {y}q{length / 2} {6 if i % 2 else -6} {length} 0", "none", edge, 2, 'opacity=".22"')
    return art
