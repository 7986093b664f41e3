"""A contact sheet: the middle frame of every shot, named, a new row for each scene.

Of the credits it is the middle of a page. A shot's name is its id, and its framing
under it. Cards stand with the scene beside them.
"""

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import ffmpeg
import imageio_ffmpeg

from storyreel.contracts.errors import EngineError
from storyreel.contracts.library import path_of
from storyreel.contracts.render_plan import PlannedClip, RenderPlan
from storyreel.video_engine.mp4 import LOCAL, QUIET
from storyreel.video_engine.picture.colour import to_bgr
from storyreel.video_engine.picture.credits_card import readable_frame
from storyreel.video_engine.picture.faces import face_of
from storyreel.video_engine.picture.ink import mix
from storyreel.video_engine.picture.raster import Box, Pixels, rasterise

FONT = "package:library/fonts/NotoSans-SemiBold.ttf"
AREA = 320 * 180  # pixels of one picture
ROW_WIDTH = 1656
GAP, NAME_HEIGHT, BREAK = 8, 36, 14
PAPER, INK = "#fbf7ef", "#2b1a3d"
QUALITY = 88


@dataclass(frozen=True)
class Cell:
    """A picture on the sheet, at its top left corner."""

    clip: PlannedClip
    x: int
    y: int


def draw_sheet(plan: RenderPlan, picture: Path) -> bytes:
    """The contact sheet of a film as JPEG.

    Raises:
        EngineError: The film cannot be read or ends before its plan.
    """
    width, height = _cell_size(plan.picture.width, plan.picture.height)
    cells, page_height = _laid_out(plan.clips, width, height)
    page = rasterise(_names(cells, height), Box(0, 0, ROW_WIDTH, page_height), ROW_WIDTH, page_height, [path_of(FONT)])
    frames = _frames(picture, [_shown(clip) for clip in plan.clips], plan.picture.width, plan.picture.height)
    for cell, frame in zip(cells, frames, strict=True):
        small = cv2.resize(frame, (width, height), interpolation=cv2.INTER_AREA)
        page[cell.y : cell.y + height, cell.x : cell.x + width, :3] = small
    colours = cv2.cvtColor(page, cv2.COLOR_BGRA2BGR)
    return cv2.imencode(".jpg", colours, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])[1].tobytes()


def _shown(clip: PlannedClip) -> int:
    """The frame of the film that stands for a shot."""
    within = readable_frame(clip.spec) if clip.spec.framing == "credits" else clip.duration_frames // 2
    return clip.start_frame + within


def _cell_size(width: int, height: int) -> tuple[int, int]:
    """The size of one picture: the same area for every aspect."""
    share = (AREA / (width * height)) ** 0.5
    return round(width * share), round(height * share)


def _laid_out(clips: Sequence[PlannedClip], width: int, height: int) -> tuple[list[Cell], int]:
    """Pictures in rows; a scene begins a row of its own."""
    cells: list[Cell] = []
    x, y, scene = GAP, GAP, _scene(clips[0])
    for clip in clips:
        is_new = _scene(clip) not in ("", scene)
        if x > GAP and (x + width > ROW_WIDTH - GAP or (is_new and scene)):
            x, y = GAP, y + height + NAME_HEIGHT + GAP + (BREAK if is_new else 0)
        scene = _scene(clip) or scene
        cells.append(Cell(clip, x, y))
        x += width + GAP
    return cells, y + height + NAME_HEIGHT + GAP


def _scene(clip: PlannedClip) -> str:
    """The scene that a shot belongs to, told by its id; nothing for a card."""
    parts = clip.shot_id.split("-")
    return "-".join(parts[:2]) if parts[0] == "s" else ""


def _names(cells: Sequence[Cell], height: int) -> str:
    """The paper, the names, and a line over every scene."""
    family = face_of(path_of(FONT)).family
    elements = [f'<rect width="{ROW_WIDTH}" height="100%" fill="{PAPER}"/>']
    scene = _scene(cells[0].clip)
    for cell in cells:
        if _scene(cell.clip) not in ("", scene) and cell.x == GAP and cell.y > GAP:
            elements.append(
                f'<rect y="{cell.y - BREAK}" width="{ROW_WIDTH}" height="2" fill="{mix(PAPER, INK, 0.4)}"/>'
            )
        scene = _scene(cell.clip) or scene
        for line, words in enumerate((cell.clip.shot_id, cell.clip.spec.framing.replace("_", "-"))):
            elements.append(
                f'<text x="{cell.x + 2}" y="{cell.y + height + 15 + 14 * line}" font-size="11.5" '
                f'font-weight="{600 - 200 * line}" font-family="\'{family}\'" fill="{INK}">{words}</text>'
            )
    return "".join(elements)


def _frames(picture: Path, numbers: Sequence[int], width: int, height: int) -> Iterator[Pixels]:
    """The frames of a film with these rising numbers, as BGR."""
    source = ffmpeg.input(str(picture), **LOCAL)
    chosen = source.filter("select", "+".join(f"eq(n,{number})" for number in numbers))
    output = ffmpeg.output(chosen, "pipe:1", format="rawvideo", pix_fmt="yuv420p", fps_mode="passthrough")
    command = [str(word) for word in ffmpeg.compile(output, cmd=[imageio_ffmpeg.get_ffmpeg_exe(), *QUIET])]
    size = width * height * 3 // 2
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdout is not None
        for number in numbers:
            data = run.stdout.read(size)
            if len(data) < size:
                raise EngineError(f"{picture.name}: no frame {number}; run the same command again")
            yield to_bgr(data, width, height)
