"""Sound files through ffmpeg, with `-cpuflags 0`, so that every CPU writes the same bytes."""

from pathlib import Path

import ffmpeg
import numpy as np

from storyreel.video_engine.mp4 import AAC, LOCAL, run
from storyreel.video_engine.sound.bitmath import RATE, Array

RAW = {"format": "s24le", "ar": RATE, "ac": 2}


def write_flac(stereo: Array, path: Path) -> None:
    """Write 24-bit samples, [n, 2] whole numbers, as FLAC."""
    source = ffmpeg.input("pipe:0", **RAW, **LOCAL)
    options = {
        "acodec": "flac",
        "compression_level": 5,
        "fflags": "+bitexact",
        "flags:a": "+bitexact",
        "map_metadata": -1,
    }
    run(ffmpeg.output(source, str(path), format="flac", **options), _packed(stereo))


def through_aac(stereo: Array, scratch: Path) -> Array:
    """Encode 24-bit samples as the film will, and decode them again."""
    path = scratch / "loop.mp4"
    source = ffmpeg.input("pipe:0", **RAW, **LOCAL)
    run(ffmpeg.output(source, str(path), format="mp4", **AAC), _packed(stereo))
    decoded = run(
        ffmpeg.output(ffmpeg.input(str(path), **LOCAL), "pipe:1", acodec="pcm_s32le", **{**RAW, "format": "s32le"})
    )
    return np.frombuffer(decoded, "<i4").reshape(-1, 2) >> 8


def _packed(stereo: Array) -> bytes:
    return np.ascontiguousarray(stereo, "<i4").view(np.uint8).reshape(-1, 4)[:, :3].tobytes()
