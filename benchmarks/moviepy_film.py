"""Draw clips with MoviePy from the plates and sprites that ours laid, with the same moves; prints CPU seconds of both.

usage: moviepy_film.py RENDER_PLAN SECONDS

Sprites are not turned in MoviePy, and it is given every drawing as a picture
that is ready: it composes only. Ours is measured three ways: composing from
sprites in memory, which is the same work; drawing a clip from what is kept on
disk, as a job does; and that with the encoder, which is the same on both sides.
"""

import os
import resource
import sys
import tempfile
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import moviepy
import numpy as np

from storyreel.contracts.artifact import load_file
from storyreel.contracts.render_plan import PlannedClip, RenderPlan
from storyreel.video_engine.picture import blend, scene
from storyreel.video_engine.picture.colour import to_bgr
from storyreel.video_engine.picture.encode import encode
from storyreel.video_engine.picture.film import frames_of
from storyreel.video_engine.shelf import open_shelf

RATE = 24


@dataclass
class Laid:
    """A sprite over some frames that follow each other: where its corner is and how large it is shown."""

    image: np.ndarray
    start: int
    at: list[tuple[float, float, float]] = field(default_factory=list)


def main() -> None:
    """Compare the two on the first seconds of a film."""
    plan = load_file(RenderPlan, Path(sys.argv[1]))
    clips, total = [], 0
    for clip in plan.clips:
        if clip.spec.figures and clip.spec.framing != "insert" and total < float(sys.argv[2]) * RATE:
            clips.append(clip)
            total += clip.duration_frames
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "clip.mp4"
        os.chdir(folder)
        with open_shelf("benchmark", "benchmark"):
            stages = [_recorded(clip) for clip in clips]
        scenes = [_ready(clip) for clip in clips]
        composed = _spent(lambda: [shot.draw(n).to_bytes() for shot, frames in scenes for n in range(frames)])
        ours = [_spent(lambda do=do: [do(clip) for clip in clips]) for do in (_drawn, partial(_filmed, plan, out))]
        films = [_composed(plan, clip, plate, sprites) for clip, (plate, sprites) in zip(clips, stages, strict=True)]
        theirs = [
            _spent(lambda: [deque(film.iter_frames(fps=RATE, dtype="uint8"), 0) for film in films]),
            _spent(lambda: [_written(plan, film, out) for film in films]),
        ]
    print(f"moviepy {moviepy.__version__}: {total} frames in {len(clips)} clips")
    for what, them, us in (
        ("composing alone, every sprite in memory on both sides", theirs[0], composed),
        ("drawing, ours from what is kept on disk", theirs[0], ours[0]),
        ("drawing and encoding", theirs[1], ours[1]),
    ):
        print(f"  {what}: MoviePy {them:.1f} s, ours {us:.1f} s, {them / us:.1f} times")


def _ready(clip: PlannedClip) -> tuple[scene.Scene, int]:
    """A scene that has drawn all that it needs."""
    with open_shelf("benchmark", "benchmark"):
        shot = scene.Scene(clip.spec, _place(clip), clip.key, lambda uri: np.zeros((1, 1, 4), np.uint8))
        for number in range(clip.spec.frames):
            shot.draw(number)
    return shot, clip.spec.frames


def _drawn(clip: PlannedClip) -> None:
    with open_shelf("benchmark", "benchmark"):
        deque(frames_of(clip.spec, clip.key, lambda uri: b""), 0)


def _filmed(plan: RenderPlan, out: Path, clip: PlannedClip) -> None:
    with open_shelf("benchmark", "benchmark"):
        encode(frames_of(clip.spec, clip.key, lambda uri: b""), plan.picture, out)


def _written(plan: RenderPlan, film: Any, out: Path) -> None:
    film.write_videofile(
        str(out), fps=RATE, codec="libx264", preset=plan.picture.preset, threads=1, audio=False, logger=None
    )


def _spent(work: Callable[[], object]) -> float:
    """CPU seconds of some work, with its processes."""
    before = _cpu()
    work()
    return _cpu() - before


def _recorded(clip: PlannedClip) -> tuple[Laid, list[Laid]]:
    """What our scene lays in each frame: the set, and every sprite from frame to frame."""
    live: dict[int, Laid] = {}
    done: list[Laid] = []
    frame = -1
    plates: list[Laid] = []
    lay = scene.lay_sprite

    def note(canvas: np.ndarray, sprite: blend.Sprite, placing: blend.Placing) -> None:
        x, y = placing.x + placing.scale * sprite.x, placing.y + placing.scale * sprite.y
        known = live.get(id(sprite))
        if known is None or known.start + len(known.at) != frame:
            known = live[id(sprite)] = Laid(_rgba(sprite.pixels), frame)
            done.append(known)
        known.at.append((x, y, placing.scale))

    class Noted(scene.Scene):
        def draw(self, number: int) -> np.ndarray:
            nonlocal frame
            frame = number
            view, plate = self._views[number], self._plate
            seen = self._behind(view)
            pixels = self._width / seen.width
            if not plates:
                rows, columns = plate.picture.shape
                plates.append(Laid(to_bgr(plate.picture.to_bytes(), columns, rows)[:, :, ::-1], 0))
            left, top = plate.x - seen.x - self._shift[0], plate.y - seen.y - self._shift[1]
            plates[0].at.append((left * pixels, top * pixels, pixels / plate.scale))
            return super().draw(number)

    scene.lay_sprite = note
    try:
        shot = Noted(clip.spec, _place(clip), clip.key, lambda uri: np.zeros((1, 1, 4), np.uint8))
        for number in range(clip.spec.frames):
            shot.draw(number)
    finally:
        scene.lay_sprite = lay
    return plates[0], done


def _place(clip: PlannedClip) -> Any:
    from storyreel.video_engine.picture import film

    return film._place(clip.spec)


def _rgba(pixels: np.ndarray) -> np.ndarray:
    """Straight red, green, blue and alpha of a sprite in the encoder's colours."""
    height, width = pixels.shape[:2]
    tall, wide = height + height % 2, width + width % 2
    even = cv2.copyMakeBorder(pixels, 0, tall - height, 0, wide - width, cv2.BORDER_REPLICATE)
    alpha = even[:, :, 3:].astype(np.float32)
    straight = even[:, :, :3].astype(np.float32) * 255 / np.maximum(alpha, 1)
    planes = [np.clip(straight[:, :, i], 0, 255).astype(np.uint8) for i in range(3)]
    half = [cv2.resize(plane, (wide // 2, tall // 2), interpolation=cv2.INTER_AREA) for plane in planes[1:]]
    colours = to_bgr(b"".join(plane.tobytes() for plane in (planes[0], *half)), wide, tall)[:height, :width, ::-1]
    return np.dstack([colours, pixels[:, :, 3]])


def _composed(plan: RenderPlan, clip: PlannedClip, plate: Laid, sprites: list[Laid]) -> Any:
    size = (plan.picture.width, plan.picture.height)
    layers = [_layer(laid) for laid in (plate, *sprites)]
    return moviepy.CompositeVideoClip(layers, size=size).with_duration(clip.spec.frames / RATE)


def _layer(laid: Laid) -> Any:
    image = moviepy.ImageClip(laid.image, duration=len(laid.at) / RATE)
    return (
        image.resized(_by_time(laid, lambda at: at[2]))
        .with_position(_by_time(laid, lambda at: (round(at[0]), round(at[1]))))
        .with_start(laid.start / RATE)
    )


def _by_time(laid: Laid, part: Callable[[tuple[float, float, float]], Any]) -> Callable[[float], Any]:
    return lambda t: part(laid.at[min(len(laid.at) - 1, max(0, round(t * RATE)))])


def _cpu() -> float:
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in spent)


if __name__ == "__main__":
    cv2.setNumThreads(1)
    main()
