"""A shot with figures in a place.

A frame is one warp of the plate, what lies about, the sprites of the figures
with their shadows, and what hangs in the foreground. Nothing else touches a whole frame.
"""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.acting import Acting
from storyreel.video_engine.picture.blend import Placing, Sprite, lay_sprite, trimmed, turn_of
from storyreel.video_engine.picture.camera import View, behind, frame_view, move_view, union
from storyreel.video_engine.picture.colour import to_video
from storyreel.video_engine.picture.falling import Falling
from storyreel.video_engine.picture.figures.figure import (
    BODY_BOX,
    HEAD_BOX,
    NECK_JOINT,
    FigurePose,
    figure_layers,
)  # fmt: skip
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.foreground import Foreground
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.lying import LyingThings
from storyreel.video_engine.picture.over_shoulder import shoulder_placing, shoulder_side, shoulder_sprite
from storyreel.video_engine.picture.own_art import art_of, own_figure
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.plate import Plate, draw_set, finish_plate, lit, set_grid, set_layers
from storyreel.video_engine.picture.raster import Box, Pixels
from storyreel.video_engine.picture.shadow import contact_shadow
from storyreel.video_engine.picture.sprite import SpriteCache, figure_light, size_class
from storyreel.video_engine.picture.staging import Staged, Stance, on_their_way, stage, stance
from storyreel.video_engine.shelf import kept


@dataclass(frozen=True)
class Depth:
    """How a framing sees the set.

    It is out of focus by pixels at 1280 wide, follows moves by a share, and is
    seen wider. The camera looks up and to the side where it stands close, so
    that windows and shelves are behind a head and not the panels of the wall.
    """

    blur: float
    follows: float
    spread: float
    rise: float = 0.0  # world pixels
    aside: float = 0.0  # world pixels against the look of the figure


DEPTHS = {
    "wide": Depth(0.0, 1.0, 1.0),
    "two_shot": Depth(1.0, 0.92, 1.3, 60),
    "medium": Depth(1.8, 0.85, 1.75, 120, 150),
    "over_shoulder": Depth(2.2, 0.8, 1.8, 120, 170),
    "close_up": Depth(3.2, 0.7, 2.3, 140, 190),
}
OUTDOORS = 0.4  # of the rise: there the horizon tells the place
MARGIN = 22.0  # puppet units drawn beyond the border of the frame
CUT = 48.0  # puppet units between the lines at which a body is cut
HEADS = ("head", "back_hair")


class Scene:
    """Draws the frames of a shot with figures."""

    def __init__(self, spec: ShotSpec, place: Place, key: str, art: Callable[[str], Pixels]) -> None:
        self._spec = spec
        self._width, self._height = spec.picture.width, spec.picture.height
        self._step = max(1, spec.picture.acting_step)
        self._staged = stage(spec, place, key)
        self._light = figure_light(place.light, place.interior, spec.picture.light)
        self._sprites = SpriteCache(self._light)
        self._art = art
        self._own: dict[tuple[tuple[str, ...], int], Sprite] = {}
        fronts = [s for s in self._staged if s.figure.view == "front"] or list(self._staged)
        backs = [s for s in self._staged if s.figure.view == "back" and s not in fronts]
        backs = [] if spec.framing in ("wide", "two_shot") else backs  # there the whole back is seen
        self._side = shoulder_side(backs[0], fronts[0]) if backs else 1
        subjects = [s.subject() for s in fronts]
        if backs:
            subjects[0] = replace(subjects[0], facing=float(self._side))
        self._still = frame_view(
            spec.framing,
            subjects,
            place.wide_camera,
            self._width / self._height,
            place.light.hour,
            spec.camera.nearer,
        )
        self._views = [move_view(self._still, spec.camera, n, spec.frames) for n in range(spec.frames)]
        self._staged = on_their_way(self._staged, self._views)
        backs = [s for s in self._staged if s.figure.view == "back"] if backs else []
        self._nearest = self._width / min(view.width for view in self._views)  # pixels per world unit, at the closest
        self._lowest = max(view.y + view.height for view in self._views)
        self._depth = DEPTHS.get(spec.framing, DEPTHS["wide"])
        self._look_past = (
            -subjects[0].facing * self._depth.aside if subjects else 0.0,
            -self._depth.rise * (1.0 if place.interior else OUTDOORS),
        )
        self._plate = self._draw_plate(place)
        self._plate_frame: tuple[View, Frame] | None = None
        self._doing: dict[int, tuple[Acting, Stance]] = {}
        self._dressed: dict[int, tuple[Stance, list[tuple[str, Sprite]]]] = {}
        self._shadows = [
            contact_shadow(s.scale * self._nearest, place.light.shadow, self._light.side, self._light.is_fine)
            for s in self._staged
        ]
        self._shoulders = {id(s): shoulder_sprite(s, self._sprites, self._width, self._height) for s in backs}
        self._lying = LyingThings(spec, place, self._staged, self._nearest, self._behind)
        self._foreground = Foreground(spec, place, self._still, self._views)
        self._falling = Falling(spec, place, self._plate)

    def state(self, frame: int) -> object:
        """What decides the pixels of a frame: equal states give equal frames."""
        return self._views[frame], self._stances(frame), self._lying.state(frame), self._falling.state(frame)

    def draw(self, frame: int) -> Frame:
        """Draw a frame in the encoder's colours."""
        view = self._views[frame]
        canvas = self._set(view)
        self._falling.draw_behind(canvas, frame, self._plate_matrix(view, self._width))
        self._lying.draw(canvas, frame, view)
        in_order = sorted(
            zip(self._staged, self._shadows, self._stances(frame), strict=True),
            key=lambda row: (id(row[0]) in self._shoulders, bool(row[0].ways), row[0].foot_y),
        )
        for staged, shadow, doing in in_order:
            if id(staged) in self._shoulders:
                shoulder = self._shoulders[id(staged)]
                lay_sprite(canvas, shoulder, shoulder_placing(doing, shoulder, self._side, self._width, self._height))
            elif doing.there > 0:
                before = canvas.copy() if doing.there < 1 else None
                self._lay_figure(canvas, staged, shadow, doing, view)
                if before is not None:
                    canvas.fade_to(before, doing.there)
        self._foreground.draw(canvas, frame)
        self._falling.draw_before(canvas, frame)
        return canvas

    def _stances(self, frame: int) -> tuple[Stance, ...]:
        return tuple(self._stance(staged, frame) for staged in self._staged)

    def _stance(self, staged: Staged, frame: int) -> Stance:
        """What a figure does; the same object as long as it does the same."""
        acting, known = staged.actor.at(frame), self._doing.get(id(staged))
        if known is None or known[0] is not acting:
            known = self._doing[id(staged)] = (acting, stance(staged, frame, self._step))
        return known[1]

    # the set

    def _draw_plate(self, place: Place) -> Plate:
        seen = [self._behind(view) for view in self._views]
        region = union(seen)
        blur = self._depth.blur * self._width / 1280
        coarse = 1.0 if blur < 1 else 0.7 if blur < 1.6 else 0.5
        self._fine = 1 if coarse > 0.5 else 2  # frame pixels to one of the set; out of focus, half of them do
        scale = self._width / min(view.width for view in seen) * coarse
        grid = set_grid(self._width, self._height)
        rows = grid.bottom - grid.top
        self._shift = (_into(region.x, region.width, 1600), _into(region.y - grid.top, region.height, rows))
        region = View(region.x + self._shift[0], region.y + self._shift[1], region.width, region.height)
        canvas = draw_set(set_layers(place), place.light.ambient, region, scale, grid)
        return finish_plate(canvas, region, scale, blur * coarse, paper=1.0 if coarse == 1 else 0.45)

    def _behind(self, view: View) -> View:
        seen = behind(view, self._still, self._depth.follows, self._depth.spread)
        return replace(seen, x=seen.x + self._look_past[0], y=seen.y + self._look_past[1])

    def _set(self, view: View) -> Frame:
        if self._plate_frame is not None and self._plate_frame[0] == view:
            return self._plate_frame[1].copy()
        width, height = self._width // self._fine, self._height // self._fine
        matrix = self._plate_matrix(view, width)
        drawn = self._plate.picture.warped(matrix, width, height)
        if self._fine > 1:
            drawn = drawn.resized(self._width, self._height)
        if self._views[0] != self._views[-1]:
            return drawn
        self._plate_frame = (view, drawn)
        return drawn.copy()

    def _plate_matrix(self, view: View, width: int) -> np.ndarray:
        """How the plate is warped into a frame of a width."""
        seen = self._behind(view)
        pixels = width / seen.width
        zoom = pixels / self._plate.scale
        x = (self._plate.x - seen.x - self._shift[0]) * pixels
        y = (self._plate.y - seen.y - self._shift[1]) * pixels
        return np.array([[zoom, 0, x], [0, zoom, y]], np.float64)

    # the figures

    def _lay_figure(self, canvas: Frame, staged: Staged, shadow: Sprite, doing: Stance, view: View) -> None:
        zoom = self._width / view.width
        pixel = zoom * staged.scale  # pixels per puppet unit
        foot_x = (staged.x - view.x) * zoom + doing.across * pixel
        foot_y = (staged.foot_y - view.y) * zoom
        if foot_y - 40 * pixel < self._height:
            lay_sprite(canvas, shadow, Placing(foot_x, foot_y, zoom / self._nearest))
        if staged.figure.art:
            lay_sprite(
                canvas, self._own_art(staged, doing), Placing(foot_x, foot_y + doing.down * pixel, zoom / self._nearest)
            )
            return
        near = pixel / self._size(staged)
        stretch = 1 + doing.lift / staged.look.leg_length
        lean, neck = turn_of(doing.sway), self._neck(staged, doing, view)
        for name, sprite in self._layers(staged, doing):
            if name in HEADS:
                lay_sprite(canvas, sprite, neck)
            else:
                lay_sprite(canvas, sprite, Placing(foot_x, foot_y + doing.down * pixel, near, stretch, *lean))

    def head_placing(self, staged: Staged, frame: int) -> Placing:
        """Where the neck joint of a figure lies in a frame, and how its head is scaled and turned.

        The scale is in pixels per puppet unit.
        """
        view = self._views[frame]
        neck = self._neck(staged, stance(staged, frame, self._step), view)
        return replace(neck, scale=self._width / view.width * staged.scale)

    @property
    def staged(self) -> tuple[Staged, ...]:
        """The figures on their marks."""
        return self._staged

    def _neck(self, staged: Staged, doing: Stance, view: View) -> Placing:
        zoom = self._width / view.width
        pixel = zoom * staged.scale
        lean, turn = turn_of(doing.sway), turn_of(doing.sway + doing.tilt)
        rise = (staged.look.leg_length - NECK_JOINT[1] + doing.lift) * pixel
        x = (staged.x - view.x) * zoom + (doing.across + doing.head[0]) * pixel + rise * lean[1]
        y = (staged.foot_y - view.y) * zoom + (doing.down + doing.head[1]) * pixel - rise * lean[0]
        return Placing(x, y, pixel / self._size(staged), 1.0, *turn)

    def _layers(self, staged: Staged, doing: Stance) -> list[tuple[str, Sprite]]:
        known = self._dressed.get(id(staged))
        if known is None or known[0] is not doing:
            known = self._dressed[id(staged)] = (doing, self._drawn_layers(staged, doing))
        return known[1]

    def _drawn_layers(self, staged: Staged, doing: Stance) -> list[tuple[str, Sprite]]:
        scale = self._size(staged)
        ground = (0.0, staged.look.leg_length)
        sprites, rests = [], dict(_drawn(staged.look, _at_rest(doing)))
        for name, document in _drawn(staged.look, doing):
            is_head = name in HEADS
            box = Box(*HEAD_BOX) if is_head else Box(*BODY_BOX)
            shows = None if is_head else self._visible_body(staged, box)
            origin, rest = NECK_JOINT if is_head else ground, rests.get(name, "")
            sprites.append((name, self._sprites.sprite(document, box, scale, origin, shows, rest)))
        return sprites

    def _size(self, staged: Staged) -> float:
        """Pixels per puppet unit in which a figure is drawn."""
        return size_class(staged.scale * self._nearest)

    def _visible_body(self, staged: Staged, box: Box) -> Box:
        """Cut what hangs below every frame of the shot; the breath and a dip stay in the margin."""
        lowest = (self._lowest - staged.foot_y) / staged.scale + staged.look.leg_length
        height = math.ceil((lowest + MARGIN - box.y) / CUT) * CUT
        return Box(box.x, box.y, box.width, max(CUT, min(box.height, height)))

    def _own_art(self, staged: Staged, doing: Stance) -> Sprite:
        height = round((staged.look.leg_length + 62) * staged.scale * self._nearest)
        uris = art_of(staged.figure, doing.pose.expression, doing.pose.mouth, doing.pose.eyes)
        if (uris, height) not in self._own:
            small = lit(own_figure([self._art(uri) for uri in uris], height), self._light.ambient)
            self._own[uris, height] = trimmed(Sprite(to_video(small), -small.shape[1] / 2, -height))
        return self._own[uris, height]


def _drawn(look: Look, doing: Stance) -> list[tuple[str, str]]:
    """The layers of a figure; the head may be turned further than the body."""
    layers = _documents(look, doing.pose)
    if doing.facing == doing.pose.facing:
        return layers
    body = {name: art for name, art in _documents(look, replace(doing.pose, facing=doing.facing)) if name not in HEADS}
    return [(name, body.get(name, art)) for name, art in layers]


def _at_rest(doing: Stance) -> Stance:
    """What a drawing is drawn from: the same pose when it is reached, silent, with open eyes."""
    pose = replace(doing.pose, pose_before="", pose_way=1.0, mouth="X", eyes="open", gaze=None)
    return replace(doing, pose=pose)


@lru_cache(maxsize=512)
def _documents(look: Look, pose: FigurePose) -> list[tuple[str, str]]:
    """The drawings of a pose, kept: to draw them is half of what a kept sprite costs."""
    drawn = kept("figures", (repr(look), repr(pose)), lambda: json.dumps(figure_layers(look, pose)).encode())
    return [(name, document) for name, document in json.loads(bytes(drawn))]


def _into(start: float, length: float, limit: float) -> float:
    """How far a span has to move to lie inside 0 to limit."""
    if start < 0:
        return -start
    return min(0.0, limit - start - length)
