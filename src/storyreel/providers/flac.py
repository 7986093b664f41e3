"""Write the dialogue track: FLAC, 48 kHz, mono, 16 bit, the same bytes on every CPU."""

import subprocess
from pathlib import Path

from storyreel.contracts.errors import EngineError
from storyreel.contracts.timing import SAMPLE_RATE


def write_flac(pcm: Path, target: Path) -> None:
    """Encode raw little-endian samples.

    Raises:
        EngineError: The encoder failed.
    """
    from imageio_ffmpeg import get_ffmpeg_exe

    command = [
        *(get_ffmpeg_exe(), "-nostdin", "-v", "error", "-y", "-cpuflags", "0", "-protocol_whitelist", "file,pipe"),
        *("-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", "1", "-i", f"file:{pcm}"),
        *("-c:a", "flac", "-compression_level", "5", "-threads", "1", "-map_metadata", "-1"),
        *("-flags", "+bitexact", "-fflags", "+bitexact", f"file:{target}"),
    ]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise EngineError(
            f"ffmpeg could not write {target.name}: {said[-1] if said else done.returncode}; run the same command again"
        )
