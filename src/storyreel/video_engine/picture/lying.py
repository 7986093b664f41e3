"""What stands and lies about for the people of a shot: chairs, a small table, things.

- Behind who has a chair, it stands.
- The table stands a step behind its owner, within reach, and is as high as an
  adult's hips. Things stand on it in a row, the first nearest to its owner.
- What lies on the ground lies beside the feet.
- What hangs, hangs where the room keeps a place for it (`places/hooks.py`), else at
  the height of a head behind its owner; it is lit as the set is and moves with it.
- What has just been let go sinks or falls into place.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from storyreel.contracts.render_plan import ShotSpec
from storyreel.contracts.shotlist import LaidThing
from storyreel.video_engine.picture.blend import Placing, lay_sprite
from storyreel.video_engine.picture.camera import View, ease
from storyreel.video_engine.picture.figures.body import frame, seat_back
from storyreel.video_engine.picture.figures.held import held
from storyreel.video_engine.picture.figures.legs import chair
from storyreel.video_engine.picture.figures.look import Look
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.ink import ellipse, ink, light, path, rect, shade
from storyreel.video_engine.picture.places.place import Place
from storyreel.video_engine.picture.places.scenery import Mark
from storyreel.video_engine.picture.raster import Box
from storyreel.video_engine.picture.sprite import FigureLight, SpriteCache, figure_light, size_class
from storyreel.video_engine.picture.staging import Staged

TABLE_HEIGHT, TABLE_HALF = 162.0, 70.0  # puppet units
TABLE_AWAY, FIRST_AWAY, STEP_AWAY = 132.0, 104.0, 47.0  # from the mark to its middle, the first thing and the next
ON_TABLE = 3  # things side by side; more stand before them
GROUND_AWAY, WALL_AWAY, WALL_HEIGHT = 76.0, 150.0, 372.0
BROAD = 48.0  # half the width of what needs the best place on a wall
BEHIND = 10.0  # units that table and things stand behind their owner
FALL_FRAMES = 4
FALL_UNITS = {"table": 26.0, "ground": 150.0, "wall": 0.0}
BOX = Box(-110, -270, 220, 300)
SHADOW = "#2b1a3d"


class LyingThings:
    """Draws the chairs and the table of a shot and what lies about in it, behind its figures.

    Args:
        nearest: Pixels per world unit at the closest view.
        behind: What the set shows, by what the figures are seen through.
    """

    def __init__(
        self, spec: ShotSpec, place: Place, staged: Sequence[Staged], nearest: float, behind: Callable[[View], View]
    ) -> None:
        self._spec, self._place = spec, place
        self._nearest, self._behind = nearest, behind
        lit = figure_light(place.light, place.interior, spec.picture.light)
        self._sprites = SpriteCache(lit)
        self._on_wall = SpriteCache(FigureLight(place.light.ambient, lit.rim, 0.0, lit.side))
        self._sitters = [s for s in staged if s.has_chair and s.figure.view == "front" and not s.figure.art]
        taken: dict[str, Mark] = {s.figure.mark: Mark(s.x, s.foot_y, s.scale) for s in staged}
        self._marks = {**place.marks, **taken}

    def state(self, frame: int) -> object:
        """Which things lie there, and how far they have come."""
        return tuple(self._fallen(thing, frame) for thing in self._spec.laid)

    def draw(self, canvas: Frame, frame: int, view: View) -> None:
        """Lay them over a frame."""
        for sitter in self._sitters:
            back = seat_back(sitter.look) * (-1 if sitter.facing >= 0 else 1)
            foot = _beside(Mark(sitter.x, sitter.foot_y, sitter.scale), back, 0)
            self._lay(canvas, view, foot, _chair(sitter.look, sitter.facing), self._sprites)
        table = self._spec.table
        if table is not None:
            foot = _beside(self._marks[table.mark], _way(table.side) * TABLE_AWAY, BEHIND)
            self._lay(canvas, view, foot, draw_table(self._place.surface), self._sprites)
        for thing in self._spec.laid:
            fallen = self._fallen(thing, frame)
            if fallen is None:
                continue
            if thing.on == "wall":
                self._lay(canvas, self._behind(view), self._hook(thing), _hanging(thing.prop), self._on_wall)
            else:
                foot = _resting(self._marks[thing.mark], thing, (1 - fallen) * FALL_UNITS[thing.on])
                self._lay(canvas, view, foot, _standing(thing.prop), self._sprites)

    def _lay(self, canvas: Frame, view: View, foot: Mark, document: str, sprites: SpriteCache) -> None:
        size = size_class(foot.scale * self._nearest)
        zoom = canvas.shape[1] / view.width
        placing = Placing((foot.x - view.x) * zoom, (foot.y - view.y) * zoom, zoom * foot.scale / size)
        lay_sprite(canvas, sprites.sprite(document, BOX, size, (0.0, 0.0)), placing)

    def _hook(self, thing: LaidThing) -> Mark:
        on_wall = [other for other in self._spec.laid if other.on == "wall"]
        broad = [other.order for other in on_wall if _is_broad(other.prop)]
        small = [other.order for other in on_wall if not _is_broad(other.prop)]
        hooks = self._place.hooks if _is_broad(thing.prop) else self._place.hooks[len(broad) :][::-1]
        rank = sorted(broad if _is_broad(thing.prop) else small).index(thing.order)
        if rank < len(hooks):
            return hooks[rank]
        return _beside(self._marks[thing.mark], -_way(thing.side) * WALL_AWAY * (1 + thing.order), WALL_HEIGHT)

    def _fallen(self, thing: LaidThing, frame: int) -> float | None:
        """How far a thing has come from the hand to where it lies; None while it is not there."""
        held_frame = frame - frame % max(1, self._spec.picture.acting_step)
        if held_frame < thing.from_frame or (thing.until_frame is not None and held_frame >= thing.until_frame):
            return None
        return 1.0 if thing.from_frame == 0 else ease(min(1.0, (held_frame - thing.from_frame) / FALL_FRAMES))


def _is_broad(prop: str) -> bool:
    return held(prop).half_width > BROAD


def _way(side: str) -> int:
    return 1 if side == "right" else -1


def _beside(mark: Mark, across: float, up: float) -> Mark:
    """A point some puppet units from a mark."""
    return Mark(mark.x + across * mark.scale, mark.y - up * mark.scale, mark.scale)


def _resting(mark: Mark, thing: LaidThing, up: float) -> Mark:
    """Where a thing stands, so far above its place as it has still to sink."""
    if thing.on == "ground":
        return _beside(mark, _way(thing.side) * (GROUND_AWAY + thing.order * STEP_AWAY), up)
    row, before = thing.order % ON_TABLE, thing.order // ON_TABLE
    return _beside(mark, _way(thing.side) * (FIRST_AWAY + row * STEP_AWAY), TABLE_HEIGHT + BEHIND - before * 6 + up)


@lru_cache(maxsize=64)
def _standing(prop: str) -> str:
    """A thing that stands on (0, 0), with its shadow."""
    drawn = held(prop)
    shadow = ellipse(4, -1, drawn.half_width * 0.96, 5, SHADOW, more='opacity=".38"')
    return shadow + f'<g transform="translate(0 {-drawn.half_height:.1f})">{drawn.art}</g>'


@lru_cache(maxsize=16)
def _hanging(prop: str) -> str:
    """A thing that hangs around (0, 0), with its shadow on the wall."""
    drawn = held(prop)
    x, y = drawn.half_width, drawn.half_height
    return f'<g opacity=".3">{rect(5 - x, 8 - y, 2 * x, 2 * y, SHADOW, 3)}</g>' + drawn.art


@lru_cache(maxsize=16)
def _chair(look: Look, facing: float) -> str:
    """The chair of a sitter, standing on (0, 0)."""
    body = frame(look, facing, "sit")
    return f'<g transform="translate(0 {-body.ground:.1f})">{chair(body)}</g>'


@lru_cache(maxsize=16)
def draw_table(surface: str) -> str:
    """A round table on one leg, seen a little from above, on (0, 0)."""
    top, line, dim = -TABLE_HEIGHT, ink(surface), shade(surface)
    art = ellipse(6, 0, 62, 11, SHADOW, more='opacity=".34"')
    art += path("M-44 0C-40 -12 -16 -12 -9 -20H9C16 -12 40 -12 44 0Q30 5 0 5Q-30 5 -44 0Z", dim, line)
    art += path(f"M-9 {top + 12}C-6 {top + 60} -12 -60 -9 -16H9C12 -60 6 {top + 60} 9 {top + 12}Z", surface, line)
    art += path(f"M{-TABLE_HALF} {top}V{top + 10}Q0 {top + 32} {TABLE_HALF} {top + 10}V{top}Z", dim, line)
    return art + ellipse(0, top, TABLE_HALF, 13, light(surface), line)
