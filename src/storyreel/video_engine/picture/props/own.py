"""Props that the author drew: a picture takes the place of a drawing, in hands and on inserts.

A thing's name becomes `own:<digest of its picture>` before anything is drawn,
so whatever is kept by name is kept by content.
"""

import base64
from collections.abc import Callable

import cv2

from storyreel.contracts.canonical import digest_of
from storyreel.contracts.render_plan import FigureSpec, ShotSpec
from storyreel.video_engine.picture.raster import decoded

PREFIX = "own:"
LARGEST = 640  # pixels of the longer side that a drawing needs at most

_PICTURES: dict[str, str] = {}  # by name, as an SVG element in a box of 100 units


def with_own_props(spec: ShotSpec, load: Callable[[str], bytes]) -> ShotSpec:
    """The spec with the author's things under names of their own; what is read stays a page."""
    if not spec.prop_art:
        return spec
    names = {name: _shown(load(uri)) for name, uri in sorted(spec.prop_art.items())}
    return spec.model_copy(
        update={
            "prop": spec.prop if spec.heading else names.get(spec.prop, spec.prop),
            "figures": tuple(_in_hands(figure, names) for figure in spec.figures),
            "laid": tuple(t.model_copy(update={"prop": names.get(t.prop, t.prop)}) for t in spec.laid),
        }
    )


def own_art(name: str) -> str:
    """The picture of a thing named by `with_own_props`; "" for any other name."""
    return _PICTURES.get(name, "")


def _in_hands(figure: FigureSpec, names: dict[str, str]) -> FigureSpec:
    performances = tuple(
        p.model_copy(update={"prop": names.get(p.prop, p.prop)}) if p.prop else p for p in figure.performances
    )
    return figure.model_copy(update={"prop": names.get(figure.prop, figure.prop), "performances": performances})


def _shown(picture: bytes) -> str:
    """Take a picture in, standing on the ground of the box, and name it."""
    name = PREFIX + digest_of(picture)
    if name not in _PICTURES:
        image = decoded(picture)
        height, width = image.shape[:2]
        share = min(1.0, LARGEST / max(height, width))
        small = cv2.resize(
            image, (max(1, round(width * share)), max(1, round(height * share))), interpolation=cv2.INTER_AREA
        )
        data = base64.b64encode(cv2.imencode(".png", small)[1].tobytes()).decode()
        _PICTURES[name] = (
            f'<image width="100" height="100" preserveAspectRatio="xMidYMax meet" href="data:image/png;base64,{data}"/>'
        )
    return name
