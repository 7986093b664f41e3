"""Lay all kinds of places out on one picture, each by day and by night, with two figures for scale.

usage: places_sheet.py OUT.jpg [--width PIXELS] [--columns N] [--seed WORD]
"""

import argparse
from pathlib import Path

import cv2
import numpy as np

from storyreel.contracts.render_plan import FigureSpec, PictureSettings, PlaceSpec, ShotSpec
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.picture.colour import to_bgr
from storyreel.video_engine.picture.film import frames_of
from storyreel.video_engine.picture.places.kinds import OUT_OF_DOORS, PLACE_KINDS

DRAWN = (640, 360)
TURNS = (("dusk", "clear"), ("night", "clear"), ("night", "rain"), ("dusk", "snow"), ("day", "storm"))
GAP = 4


def main() -> None:
    """Draw and write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--width", type=int, default=200)
    parser.add_argument("--columns", type=int, default=4)
    parser.add_argument("--seed", default="one")
    options = parser.parse_args()
    frames = []
    for index, kind in enumerate(PLACE_KINDS):
        bad = TURNS[index % len(TURNS)] if kind in OUT_OF_DOORS else ("night", "clear")
        frames += [_frame(kind, options.seed, *light, options.width) for light in (("day", "clear"), bad)]
    rows = [frames[i : i + 2 * options.columns] for i in range(0, len(frames), 2 * options.columns)]
    blank = np.full_like(frames[0], 255)
    rows = [row + [blank] * (2 * options.columns - len(row)) for row in rows]
    sheet = np.vstack([np.hstack([_framed(frame) for frame in row]) for row in rows])
    cv2.imwrite(str(options.out), sheet, [cv2.IMWRITE_JPEG_QUALITY, 76])


def _frame(kind: str, seed: str, hour: str, weather: str, width: int) -> np.ndarray:
    people = (
        FigureSpec(look={"hair": "bob", "top": "#2f8f83", "clothes": "coat"}, mark="left", facing="right"),
        FigureSpec(look={"hair": "afro", "skin": "#8d5b3f", "top": "#e0983a"}, mark="right", facing="left"),
    )
    spec = ShotSpec(
        framing="wide",
        frames=1,
        picture=PictureSettings(width=DRAWN[0], height=DRAWN[1], rate=FrameRate(num=24)),
        place=PlaceSpec.model_validate({"kind": kind, "seed": seed, "hour": hour, "weather": weather}),
        figures=people,
        code="",
        toolchain="",
    )
    frame = to_bgr(next(frames_of(spec, "sheet", lambda uri: b"")), *DRAWN)
    return cv2.resize(frame, (width, width * 9 // 16), interpolation=cv2.INTER_AREA)


def _framed(frame: np.ndarray) -> np.ndarray:
    return cv2.copyMakeBorder(frame, GAP, 0, GAP, 0, cv2.BORDER_CONSTANT, value=(255, 255, 255))


if __name__ == "__main__":
    main()
