"""Render profiles and loudness targets as data."""

from pathlib import Path
from typing import Any

from storyreel.contracts.yaml_file import load_yaml

DATA = ["render_profiles.yaml"]
LOUDNESS_C = {"web": -1600, "stream": -1400, "broadcast": -2300}  # hundredths of LUFS


def render_profiles() -> dict[str, dict[str, Any]]:
    """All profiles by name, with the loudness target resolved."""
    path = Path(__file__).with_name("render_profiles.yaml")
    profiles: dict[str, dict[str, Any]] = load_yaml(path.read_bytes(), path.name)
    for profile in profiles.values():
        profile["target_lufs_c"] = LOUDNESS_C[profile.pop("loudness")]
    return profiles
