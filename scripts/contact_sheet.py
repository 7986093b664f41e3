"""Lay the middle frame of every clip of a render out on one picture.

usage: contact_sheet.py RENDER_FOLDER OUT.png|OUT.jpg [--columns N] [--count N] [--width PIXELS]
"""

import argparse
import json
from pathlib import Path

import cv2
import numpy as np

GAP = 6


def main() -> None:
    """Read `render.mp4` and `render_plan.json` of a folder, write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--columns", type=int, default=4)
    parser.add_argument("--count", type=int, default=0, help="how many clips, spread over the film; all if 0")
    parser.add_argument("--width", type=int, default=320)
    options = parser.parse_args()
    clips = json.loads((options.folder / "render_plan.json").read_text())["clips"]
    if options.count and options.count < len(clips):
        clips = [clips[i * (len(clips) - 1) // (options.count - 1)] for i in range(options.count)]
    frames = [middle_frame(options.folder / "render.mp4", clip, options.width) for clip in clips]
    how = [cv2.IMWRITE_JPEG_QUALITY, 80] if options.out.suffix == ".jpg" else [cv2.IMWRITE_PNG_COMPRESSION, 9]
    cv2.imwrite(str(options.out), sheet(frames, options.columns), how)


def middle_frame(video: Path, clip: dict, width: int) -> np.ndarray:
    """The middle frame of a clip, scaled to a width, BGR."""
    capture = cv2.VideoCapture(str(video))
    capture.set(cv2.CAP_PROP_POS_FRAMES, clip["start_frame"] + clip["duration_frames"] // 2)
    is_read, frame = capture.read()
    if not is_read:
        raise SystemExit(f"{video}: no frame in shot {clip['shot_id']}")
    return cv2.resize(frame, (width, frame.shape[0] * width // frame.shape[1]), interpolation=cv2.INTER_AREA)


def sheet(frames: list[np.ndarray], columns: int) -> np.ndarray:
    """Frames in rows on white."""
    height, width = frames[0].shape[:2]
    rows = -(-len(frames) // columns)
    page = np.full((rows * (height + GAP) + GAP, columns * (width + GAP) + GAP, 3), 255, np.uint8)
    for index, frame in enumerate(frames):
        y, x = divmod(index, columns)
        top, left = GAP + y * (height + GAP), GAP + x * (width + GAP)
        page[top : top + height, left : left + width] = frame
    return page


if __name__ == "__main__":
    main()
