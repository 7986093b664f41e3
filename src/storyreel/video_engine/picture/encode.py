"""Frames into a clip: H.264 in MP4, silent, the same bytes on every machine.

ffmpeg runs in its own process and may open nothing but the pipe and the file.
x264's frames do not depend on the number of threads but on the vector level
of the CPU, and its settings note holds both: so one thread and AVX2.
"""

import subprocess
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import ffmpeg
import imageio_ffmpeg

from storyreel.contracts.errors import EngineError
from storyreel.contracts.render_plan import PictureSettings

COLOURS = {"color_primaries": "bt709", "color_trc": "bt709", "colorspace": "bt709", "color_range": "tv"}
BITEXACT = {"fflags": "+bitexact", "map_metadata": "-1"}
# Flat drawings that move slowly: looking ahead saves two thirds of the bytes, finer search hardly any.
LOOKAHEAD = ("mbtree=1", "rc-lookahead=10", "bframes=5")
QUIET = ("-hide_banner", "-nostdin", "-nostats", "-loglevel", "error", "-y")


def encode(frames: Iterable[bytes], picture: PictureSettings, path: Path) -> None:
    """Encode planar 4:2:0 frames, BT.709 limited, into an MP4 file.

    Raises:
        EngineError: ffmpeg failed; the message is its last line.
    """
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command(picture, path), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=log)
        assert process.stdin is not None
        try:
            for frame in frames:
                process.stdin.write(frame)
            process.stdin.close()
        except BrokenPipeError:
            pass
        except BaseException:
            process.kill()
            process.wait()
            raise
        if process.wait() != 0:
            log.seek(0)
            lines = log.read().decode(errors="replace").strip().splitlines() or ["no message"]
            raise EngineError(f"ffmpeg: {lines[-1]}")


def command(picture: PictureSettings, path: Path) -> list[str]:
    """The command line that reads frames from its standard input."""
    rate = f"{picture.rate.num}/{picture.rate.den}"
    size = f"{picture.width}x{picture.height}"
    source = ffmpeg.input(
        "pipe:0", format="rawvideo", pix_fmt="yuv420p", s=size, r=rate, protocol_whitelist="file,pipe", **COLOURS
    )
    output = ffmpeg.output(
        source,
        str(path),
        format="mp4",
        vcodec="libx264",
        preset=picture.preset,
        crf=picture.crf,
        pix_fmt="yuv420p",
        threads=1,
        **{"x264-params": _x264(picture), "flags:v": "+bitexact"},
        video_track_timescale=picture.rate.num * 1000,
        an=None,
        **COLOURS,
        **BITEXACT,
    )
    return [str(word) for word in ffmpeg.compile(output, cmd=[imageio_ffmpeg.get_ffmpeg_exe(), *QUIET])]


def _x264(picture: PictureSettings) -> str:
    seconds = max(1, picture.rate.num // picture.rate.den)
    settings = ["threads=1", "open-gop=0", f"keyint={seconds * 4}", "chromaloc=1", *LOOKAHEAD]
    return ":".join([*settings, "asm=AVX2"] if has_avx2() else settings)


@cache
def has_avx2() -> bool:
    """Whether the CPU has AVX2; without it x264 decides by itself and promises no bytes."""
    try:
        return " avx2 " in Path("/proc/cpuinfo").read_text().replace("\n", " ")
    except OSError:
        return False
