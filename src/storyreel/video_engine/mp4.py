"""Join clips and put sound under them, with the video bytes untouched."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import ffmpeg
import imageio_ffmpeg

from storyreel.contracts.errors import EngineError
from storyreel.contracts.timing import FrameRate

QUIET = ("-hide_banner", "-nostdin", "-nostats", "-loglevel", "error", "-y", "-cpuflags", "0")
LOCAL = {"protocol_whitelist": "file,pipe"}
BITEXACT = {"fflags": "+bitexact", "map_metadata": -1, "movflags": "+faststart"}
AAC = {"acodec": "aac", "audio_bitrate": "192k", "aac_coder": "fast", "flags:a": "+bitexact"}
TICKS = 1000  # of the time base a frame, as the clips have them


def join(clips: Sequence[Path], rate: FrameRate, out: Path, scratch: Path) -> None:
    """Join clips by stream copy.

    Frame times are put back on whole frames, because the concat demuxer counts
    in microseconds.

    Raises:
        EngineError: ffmpeg failed.
    """
    listing = scratch / "clips.txt"
    listing.write_text("".join(f"file {_quoted(clip)}\n" for clip in clips), encoding="utf-8")
    on_frames = f"setts=pts=round(PTS/{TICKS})*{TICKS}:dts=round(DTS/{TICKS})*{TICKS}:duration={TICKS}"
    source = ffmpeg.input(str(listing), format="concat", safe=0, **LOCAL)
    options = {"c": "copy", "bsf:v": on_frames, "video_track_timescale": rate.num * TICKS, "an": None, **BITEXACT}
    run(ffmpeg.output(source, str(out), format="mp4", **options))


def mux(picture: Path, sound: Path, out: Path) -> None:
    """Put the encoded sound under the picture, both copied.

    Raises:
        EngineError: ffmpeg failed.
    """
    video, audio = ffmpeg.input(str(picture), **LOCAL).video, ffmpeg.input(str(sound), **LOCAL).audio
    run(ffmpeg.output(video, audio, str(out), format="mp4", c="copy", **BITEXACT))


def run(output: object) -> None:
    """Run an ffmpeg graph in its own process.

    Raises:
        EngineError: It failed; the message is its last line.
    """
    command = [str(word) for word in ffmpeg.compile(output, cmd=[imageio_ffmpeg.get_ffmpeg_exe(), *QUIET])]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if result.returncode:
        lines = result.stderr.decode(errors="replace").strip().splitlines() or ["no message"]
        raise EngineError(f"ffmpeg: {lines[-1]}")


def _quoted(path: Path) -> str:
    """Quote a path for a concat list: in single quotes, a quote itself outside them."""
    return "'" + path.as_posix().replace("'", "'\\''") + "'"
