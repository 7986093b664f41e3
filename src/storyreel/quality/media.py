"""Measure the finished file with tools that did not make it: OpenCV's decoder and ffmpeg's EBU R 128 meter."""

import re
import subprocess
from pathlib import Path

from storyreel.contracts.errors import EngineError

LINE = re.compile(r"^\s*(I|Peak):\s+(-?[\d.]+|-inf)", re.MULTILINE)


def probe_video(path: Path) -> tuple[int, int, int]:
    """Width, height and number of frames.

    Raises:
        EngineError: The file does not open as a video.
    """
    import cv2

    video = cv2.VideoCapture(str(path))
    if not video.isOpened():
        raise EngineError(f"{path}: does not open as a video; run the same command again")
    size = tuple(
        int(video.get(p)) for p in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT, cv2.CAP_PROP_FRAME_COUNT)
    )
    video.release()
    return size[0], size[1], size[2]


def measure_loudness(path: Path) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBTP of a film's sound, after the encoder.

    Raises:
        EngineError: ffmpeg could not read the sound.
    """
    import imageio_ffmpeg

    command = [
        imageio_ffmpeg.get_ffmpeg_exe(),
        *("-hide_banner", "-nostdin", "-cpuflags", "0", "-protocol_whitelist", "file,pipe", "-i", str(path)),
        *("-map", "0:a:0", "-af", "ebur128=peak=true", "-f", "null", "-"),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    found = dict(LINE.findall(result.stderr.partition("Summary:")[2]))
    if result.returncode or "I" not in found or "Peak" not in found:
        raise EngineError(f"{path}: its sound could not be measured; run the same command again")
    return float(found["I"]), max(-99.0, float(found["Peak"]))
