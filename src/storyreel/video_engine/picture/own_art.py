"""Pictures of the author's in place of a generated set or figure."""

import base64
from collections.abc import Sequence
from dataclasses import replace

import cv2

from storyreel.contracts.render_plan import FigureSpec
from storyreel.video_engine.picture.blend import lay
from storyreel.video_engine.picture.places.place import Layer, Place
from storyreel.video_engine.picture.raster import Pixels

VIEW = (0, 150, 1600, 900)  # where a 16:9 picture lies in the world


def own_place(place: Place, picture: Pixels) -> Place:
    """The place with one layer: the picture, filling the classic view, its borders reaching on."""
    fitted = _filled(picture, 1600, 900)
    grown = cv2.copyMakeBorder(fitted, 150, 150, 0, 0, cv2.BORDER_REFLECT_101)
    png = base64.b64encode(cv2.imencode(".png", grown)[1].tobytes()).decode()
    art = f'<image x="0" y="0" width="1600" height="1200" xlink:href="data:image/png;base64,{png}"/>'
    return replace(place, layers=(Layer("near", 1.0, art, "", False),))


def art_of(figure: FigureSpec, expression: str, mouth: str, eyes: str) -> tuple[str, ...]:
    """The pictures that show a figure of the author's: the expression or the base, then mouth and blink over it."""
    parts = figure.art_parts
    over = [f"mouth_{'A' if mouth == 'x' else mouth}", "blink" if eyes == "closed" else ""]
    return (parts.get(expression, figure.art), *(parts[name] for name in over if name in parts))


def own_figure(pictures: Sequence[Pixels], height: int) -> Pixels:
    """The pictures laid over each other, scaled to a height in pixels."""
    whole = pictures[0].copy()
    for over in pictures[1:]:
        lay(whole, over, 0, 0)
    width = max(1, round(whole.shape[1] * height / whole.shape[0]))
    how = cv2.INTER_AREA if height < whole.shape[0] else cv2.INTER_LINEAR
    return cv2.resize(whole, (width, max(1, height)), interpolation=how)


def _filled(picture: Pixels, width: int, height: int) -> Pixels:
    scale = max(width / picture.shape[1], height / picture.shape[0])
    size = (max(width, round(picture.shape[1] * scale)), max(height, round(picture.shape[0] * scale)))
    scaled = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    x, y = (size[0] - width) // 2, (size[1] - height) // 2
    return scaled[y : y + height, x : x + width]
