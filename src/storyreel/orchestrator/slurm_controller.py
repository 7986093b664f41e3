"""Ask the site's Slurm, with an end to the waiting."""

import datetime
import re
import subprocess

SECONDS = 30  # Slurm's own tools ask a silent controller again for ten


def answer_of(*words: str) -> str | None:
    """What a command of Slurm prints; None if it is not installed, fails, or is silent for too long."""
    try:
        return subprocess.run(words, capture_output=True, text=True, timeout=SECONDS, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return None


def booted_at() -> float | None:
    """When the controller started, in seconds of the clock; None if nobody says."""
    found = re.search(r"^BOOT_TIME\s*=\s*(\d\S+)", answer_of("scontrol", "show", "config") or "", re.MULTILINE)
    return datetime.datetime.fromisoformat(found[1]).timestamp() if found else None
