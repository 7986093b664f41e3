"""The shoulder that we look over: dark, out of focus, a quarter of the frame at most."""

import numpy as np

from storyreel.video_engine.picture.blend import Placing, Sprite, lay_sprite, trimmed
from storyreel.video_engine.picture.figures.figure import BODY_BOX, HEAD_BOX, back_view_layers
from storyreel.video_engine.picture.plate import lit
from storyreel.video_engine.picture.raster import Box, blurred
from storyreel.video_engine.picture.sprite import SpriteCache, size_class
from storyreel.video_engine.picture.staging import Staged, Stance

UNITS = 195.0  # puppet units in the height of the frame
HEAD = 0.54  # head centre from the top of the frame
DARKNESS = 0.55
BLUR = 6.0  # pixels at 1280 wide
SOFTER = 1.5  # times smaller is it drawn, since it is out of focus
SHARE = 1 / 4  # of the width, at most
HIDDEN = 0.6  # of the head, at most, beyond the border


def shoulder_side(back: Staged, front: Staged) -> int:
    """The border that the shoulder hangs at: -1 left, 1 right. It stands where the front figure looks."""
    if back.x == front.x:
        return -1 if front.facing < 0 else 1
    return 1 if back.x > front.x else -1


def shoulder_sprite(staged: Staged, sprites: SpriteCache, width: int, height: int) -> Sprite:
    """Merge the back view of a figure into one dark, soft sprite with its head's centre as origin."""
    scale = height / UNITS
    box = Box(BODY_BOX[0], HEAD_BOX[1], BODY_BOX[2], UNITS + 40)
    canvas = np.zeros((round(box.height * scale), round(box.width * scale), 4), np.uint8)
    size = size_class(scale / SOFTER)
    for name, document in back_view_layers(staged.look):
        part = Box(*(HEAD_BOX if name in ("head", "back_hair") else BODY_BOX))
        shows = Box(part.x, part.y, part.width, box.y + box.height - part.y)
        sprite = sprites.sprite(document, part, size, (0.0, 0.0), shows)
        lay_sprite(canvas, sprite, Placing(-box.x * scale, -box.y * scale, scale / size))
    dark = _darkened(canvas)
    return trimmed(Sprite(blurred(dark, BLUR * width / 1280), box.x * scale, box.y * scale))


def shoulder_placing(doing: Stance, sprite: Sprite, side: int, width: int, height: int) -> Placing:
    """Where the shoulder hangs; it breathes and nods a little."""
    reach = -sprite.x if side > 0 else sprite.x + sprite.pixels.shape[1]
    inset = max(width * SHARE - reach, -reach * HIDDEN)
    x = width - inset if side > 0 else inset
    return Placing(x, height * HEAD + (doing.down / 2 - doing.lift) * height / UNITS)


def _darkened(canvas: np.ndarray) -> np.ndarray:
    """Luma falls towards its black, 16, and colour towards grey; both are scaled by alpha already."""
    out = lit(canvas, (DARKNESS, DARKNESS, DARKNESS))
    rest = canvas[:, :, 3].astype(np.float32) * np.float32((1 - DARKNESS) / 255)
    for channel, black in enumerate((16, 128, 128)):
        out[:, :, channel] = np.clip(out[:, :, channel] + rest * np.float32(black) + np.float32(0.5), 0, 255).astype(
            np.uint8
        )
    return out
