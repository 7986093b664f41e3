"""The frames of a shot: its picture, and what is written over it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from storyreel.contracts.render_plan import ShotSpec
from storyreel.video_engine.picture.credits_card import CreditsCard
from storyreel.video_engine.picture.frame import Frame
from storyreel.video_engine.picture.insert import Insert
from storyreel.video_engine.picture.overlay import overlays
from storyreel.video_engine.picture.own_art import own_place
from storyreel.video_engine.picture.places.kin import nearest_kind
from storyreel.video_engine.picture.places.place import PLACE_KINDS, Place, draw_place
from storyreel.video_engine.picture.props.own import with_own_props
from storyreel.video_engine.picture.raster import Pixels, decoded, premultiplied
from storyreel.video_engine.picture.scene import Scene
from storyreel.video_engine.picture.title_card import TitleCard
from storyreel.video_engine.picture.transition import Transition

DEFAULT_PLACE = ("library", "card", "dusk", "clear")


class Picture(Protocol):
    """Something that can draw every frame of a shot; equal states give equal frames."""

    def state(self, frame: int) -> object: ...

    def draw(self, frame: int) -> Frame: ...


class Overlay(Protocol):
    """Something written over a picture; its state is None while it is not seen."""

    def state(self, frame: int) -> object: ...

    def draw(self, canvas: Frame, frame: int) -> None: ...


def frames_of(spec: ShotSpec, key: str, load: Callable[[str], bytes]) -> Iterator[bytes]:
    """Draw the frames of a shot as planar 4:2:0, BT.709 limited.

    Args:
        key: What chance is named by: blinks, breath, glances.
        load: Gives the bytes of a picture of the author's.
    """
    spec = with_own_props(spec, load)
    picture = _picture(spec, key, lambda uri: premultiplied(decoded(load(uri))))
    above: Sequence[Overlay] = (Transition(spec), *overlays(spec))
    last_state: object = None
    last_frame = b""
    for frame in range(spec.frames):
        state = (picture.state(frame), tuple(overlay.state(frame) for overlay in above))
        if state != last_state:
            canvas = picture.draw(frame)
            for overlay in above:
                overlay.draw(canvas, frame)
            last_state, last_frame = state, canvas.to_bytes()
        yield last_frame


def _picture(spec: ShotSpec, key: str, art: Callable[[str], Pixels]) -> Picture:
    place = _place(spec)
    if spec.place is not None and spec.place.art:
        place = own_place(place, art(spec.place.art))
    if spec.framing == "title":
        return TitleCard(spec, place)
    if spec.framing == "credits":
        return CreditsCard(spec, place)
    if spec.framing == "insert":
        return Insert(spec, place)
    return Scene(spec, place, key, art)


def _place(spec: ShotSpec) -> Place:
    if spec.place is None:
        return draw_place(*DEFAULT_PLACE)
    where = spec.place
    kind = where.kind if where.kind in PLACE_KINDS else nearest_kind(where.kind).kind
    return draw_place(kind, where.seed, where.hour, where.weather, where.season, where.outlook, where.mood)
