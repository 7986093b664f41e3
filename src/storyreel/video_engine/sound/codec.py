"""Sound files through ffmpeg, with `-cpuflags 0`, so that every CPU writes the same bytes."""

from pathlib import Path

import ffmpeg
import numpy as np

from storyreel.video_engine.mp4 import AAC, BITEXACT, LOCAL, run
from storyreel.video_engine.sound.bitmath import RATE, Array
from storyreel.video_engine.sound.master import peak_of

RAW = {"ar": RATE, "ac": 2}
BLOCK = 10 * RATE


FLAC = {"acodec": "flac", "compression_level": 5, "fflags": "+bitexact", "flags:a": "+bitexact", "map_metadata": -1}


def write(stereo: Array, flac: Path, aac: Path, scratch: Path) -> float:
    """Write 24-bit samples, [n, 2] whole numbers, as FLAC and as the film will carry them.

    Returns the true peak of what a listener decodes, full scale 1. ffmpeg
    encodes both at once, each on a thread. A long programme passes through
    files in blocks, so that memory does not grow with it.
    """
    source = _source(stereo, scratch)
    whole = ffmpeg.output(source, str(flac), format="flac", **FLAC)
    run(ffmpeg.merge_outputs(whole, ffmpeg.output(source, str(aac), format="mp4", **AAC, **BITEXACT)))
    raw = scratch / "decoded.raw"
    decoded = ffmpeg.input(str(aac), **LOCAL)
    run(ffmpeg.output(decoded, str(raw), acodec="pcm_s32le", format="s32le", **RAW))
    found = peak_of(np.memmap(raw, "<i4", "r").reshape(-1, 2), bits=32)
    raw.unlink()
    return found


def _source(stereo: Array, scratch: Path) -> ffmpeg.nodes.FilterableStream:
    raw = scratch / "source.raw"
    with raw.open("wb") as file:
        for low in range(0, len(stereo), BLOCK):
            block = np.ascontiguousarray(stereo[low : low + BLOCK], "<i4")
            file.write(block.view(np.uint8).reshape(-1, 4)[:, :3].tobytes())
    return ffmpeg.input(str(raw), format="s24le", **RAW, **LOCAL)
