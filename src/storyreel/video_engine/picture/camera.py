"""The camera: what part of the world a frame shows.

- A framing is measured from the head: how many puppet units high the frame
  is, and where in it the centre of the head lies. A head is never cropped.
- A wide shot uses the place's own camera, nearer when people are there, and
  from a little further left or right at another hour.
- A framing may begin nearer than its template, as long as hair and hat stay in,
  and everybody in a wide.
- What somebody holds is above the caption, also in a medium or over a shoulder.
- A close framing leaves room on the side that the figure looks to.
- A move eases in and out over the whole shot, and zooms about the head.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from storyreel.contracts.shotlist import Camera, Framing

WORLD_WIDTH, WORLD_HEIGHT = 1600.0, 1200.0


@dataclass(frozen=True)
class View:
    """The part of the world that a frame shows, and the point that a zoom holds still."""

    x: float
    y: float
    width: float
    height: float
    hold_x: float = 0.0
    hold_y: float = 0.0


@dataclass(frozen=True)
class Subject:
    """A figure as the camera sees it: the centre of its head, its size and where it looks (-1 left, 1 right).

    `crown` is how far hair and hat reach above the centre of the head, `hands` how far what is held in both hands
    lies below it, in puppet units.
    """

    head_x: float
    head_y: float
    scale: float
    facing: float
    crown: float = 70.0
    hands: float = 0.0


@dataclass(frozen=True)
class Template:
    """A framing: frame height in puppet units, head centre from the top, the same in a tall frame, and looking room."""

    units: float
    head: float
    tall: float
    tall_head: float
    lead: float = 0.0


TEMPLATES: dict[str, Template] = {
    "close_up": Template(215, 0.45, 1.28, 0.45, 0.05),
    "over_shoulder": Template(300, 0.42, 1.28, 0.42, 0.15),
    "medium": Template(330, 0.40, 1.28, 0.40, 0.08),
    "two_shot": Template(430, 0.37, 1.45, 0.50),
}
WIDE_WITH_PEOPLE = 0.88  # of the width of an empty wide
HOUR_SHIFTS = {"dawn": -64.0, "day": 0.0, "dusk": 48.0, "night": -28.0}  # world pixels to the right
NARROW = 1.3  # width over height under which a wide shot is centred on its people, and further away for many
TALLER = 1.2  # times the height of a wide, in a tall frame
HEADROOM = 0.045  # of the height, above hair and hat
CAPTION_TOP = 0.80  # of the height: where two lines of caption begin
HANDS_HEAD = 0.03  # of the height: how much higher the head is where hands are shown
ELBOW_ROOM = 120  # puppet units between the outer heads and the border of a two-shot


def ease(u: float) -> float:
    """Smooth start and stop, 0 to 1."""
    return 3 * u * u - 2 * u * u * u


def frame_view(
    framing: Framing,
    subjects: Sequence[Subject],
    wide: tuple[float, float, float],
    aspect: float,
    hour: str = "day",
    nearer: int = 0,
) -> View:
    """The still view of a framing; `aspect` is width over height, `nearer` in per cent."""
    template = TEMPLATES.get(framing)
    if template is None or not subjects:
        return _wide_view(subjects, (wide[0] + HOUR_SHIFTS[hour], *wide[1:]), aspect, nearer)
    focus = subjects[0]
    is_tall = aspect < 1
    height = template.units * focus.scale * (template.tall if is_tall else 1) * (100 - nearer) / 100
    x, y = focus.head_x, focus.head_y
    if framing == "two_shot":
        x = sum(s.head_x for s in subjects) / len(subjects)
        y = sum(s.head_y for s in subjects) / len(subjects)
        spread = max(s.head_x for s in subjects) - min(s.head_x for s in subjects)
        height = max(height, (spread + 2 * ELBOW_ROOM * focus.scale) / aspect)
    head = template.tall_head if is_tall else template.head
    if focus.hands and framing in ("medium", "over_shoulder"):
        head -= HANDS_HEAD
        height = max(height, focus.hands * focus.scale / (CAPTION_TOP - head))
    crown = max(s.crown + (y - s.head_y) / s.scale for s in subjects) if framing == "two_shot" else focus.crown
    head = min(head + 0.07, max(head, crown * focus.scale / height + HEADROOM))
    height = max(height, crown * focus.scale / (head - HEADROOM))
    width = height * aspect
    left = x + focus.facing * template.lead * width - width / 2
    return _inside(View(left, y - head * height, width, height, x, y))


def move_view(view: View, camera: Camera, frame: int, frames: int) -> View:
    """The view at a frame of a shot whose camera moves."""
    if camera.move == "static" or camera.percent == 0 or frames < 2:
        return view
    share = ease(frame / (frames - 1))
    if camera.move in ("push_in", "pull_out"):
        return _zoomed(view, camera.percent / 100 * (share if camera.move == "push_in" else 1 - share))
    shift = view.width * camera.percent / 100 * (share - 0.5)
    return _moved(view, shift if camera.move == "pan_right" else -shift)


def behind(view: View, still: View, depth: float, spread: float) -> View:
    """What the set shows when the figures are seen through `view`: it moves less and is seen wider.

    Args:
        still: The view without a move.
        depth: The share of every move that the set follows.
        spread: How much wider the set is seen than the figures.
    """
    zoom = 1 + (view.width / still.width - 1) * depth
    x = still.hold_x + (still.x - still.hold_x) * zoom * spread
    y = still.hold_y + (still.y - still.hold_y) * zoom * spread
    middle = (
        view.x + view.width / 2 - (still.hold_x + (still.x + still.width / 2 - still.hold_x) * view.width / still.width)
    )
    return View(
        x + middle * depth, y, still.width * zoom * spread, still.height * zoom * spread, still.hold_x, still.hold_y
    )


def union(views: Sequence[View], margin: float = 2.0) -> View:
    """The part of the world that any of the views shows."""
    left, top = min(v.x for v in views) - margin, min(v.y for v in views) - margin
    right, bottom = max(v.x + v.width for v in views) + margin, max(v.y + v.height for v in views) + margin
    return View(left, top, right - left, bottom - top)


def _wide_view(subjects: Sequence[Subject], wide: tuple[float, float, float], aspect: float, nearer: int = 0) -> View:
    x, y, width = wide
    height = width * 9 / 16
    taller = TALLER if aspect < 1 else 1.0
    if subjects:
        spread = max(s.head_x for s in subjects) - min(s.head_x for s in subjects)
        least = (spread / 2 + ELBOW_ROOM * subjects[0].scale) / 0.44 / aspect / taller
        most = WIDE_WITH_PEOPLE if aspect >= NARROW else WORLD_HEIGHT / taller / height
        share = min(most, max(WIDE_WITH_PEOPLE * (100 - nearer) / 100, least / height))
        y, height = y + height * (1 - share) * 0.5, height * share
        x = _with_all(x, height * aspect, subjects)
    if aspect < NARROW and subjects:
        x = (min(s.head_x for s in subjects) + max(s.head_x for s in subjects)) / 2
    if aspect < 1:
        y, height = y - height * 0.04, min(WORLD_HEIGHT, height * TALLER)
    width = height * aspect
    low = y + height * 0.35 if subjects else y  # feet stay in a frame that comes nearer
    return _inside(View(x - width / 2, y - height / 2, width, height, x, low))


def _with_all(x: float, width: float, subjects: Sequence[Subject]) -> float:
    """Move the middle of a frame so that nobody stands at its border."""
    room = max(0.0, width * 0.44 - ELBOW_ROOM * subjects[0].scale)  # a move in takes a tenth
    least, most = max(s.head_x for s in subjects) - room, min(s.head_x for s in subjects) + room
    return min(max(x, least), most) if least <= most else (least + most) / 2


def _zoomed(view: View, closer: float) -> View:
    zoom = 1 - closer
    x = view.hold_x + (view.x - view.hold_x) * zoom
    y = view.hold_y + (view.y - view.hold_y) * zoom
    return View(x, y, view.width * zoom, view.height * zoom, view.hold_x, view.hold_y)


def _moved(view: View, shift: float) -> View:
    return View(view.x + shift, view.y, view.width, view.height, view.hold_x, view.hold_y)


def _inside(view: View) -> View:
    x = min(max(view.x, 0.0), max(0.0, WORLD_WIDTH - view.width))
    y = min(max(view.y, 0.0), max(0.0, WORLD_HEIGHT - view.height))
    return View(x, y, view.width, view.height, view.hold_x, view.hold_y)
