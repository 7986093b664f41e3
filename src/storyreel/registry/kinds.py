"""What a file is, by its name."""

from pathlib import PurePosixPath

KINDS = {
    ".json": "json",
    ".mp4": "video",
    ".flac": "audio",
    ".wav": "audio",
    ".png": "image",
    ".jpg": "image",
    ".webp": "image",
    ".srt": "captions",
    ".vtt": "captions",
    ".txt": "text",
    ".ok": "mark",
}
PREFIXES = ("project", "package", "settings")


def kind_of(name: str) -> str:
    """The kind of an artifact that a job calls by this name."""
    prefix = name.partition(":")[0]
    return prefix if prefix in PREFIXES else KINDS.get(PurePosixPath(name).suffix, "other")


def episode_of(name: str) -> str:
    """The episode to which a name belongs; "" for what episodes share."""
    parts = PurePosixPath(name).parts
    if len(parts) > 1 and parts[0] == "episodes":
        return parts[1]
    return PurePosixPath(name).stem if parts and parts[0] == "canon" and "genesis" not in name else ""
