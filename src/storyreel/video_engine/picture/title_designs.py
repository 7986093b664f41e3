"""Designs of title cards as data: which one a film has, and what it is set in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from storyreel.contracts.seed import pick
from storyreel.contracts.yaml_file import load_yaml

DATA = ["title_designs.yaml"]
PLAIN = "storybook"


@dataclass(frozen=True)
class Design:
    """A way to set a title. Lengths are pixels at 720 lines, `step` is in sizes."""

    fonts: tuple[str, ...]  # by liking
    size: float
    step: float
    outline: float
    spacing: float
    align: str
    upper: bool
    ornament: str
    darkness: float


def design_of(name: str) -> Design:
    """A design by its name; an unknown one is the plain one."""
    designs = _tables()["designs"]
    values: dict[str, Any] = designs.get(name) or designs[PLAIN]
    return Design(**{**values, "fonts": tuple(values["fonts"])})


def choose_design(frames_by_mood: Mapping[str, int], seed: str, genre: str = "") -> str:
    """Name the design of a film, by its genre and its mood.

    Args:
        frames_by_mood: How long each mood is seen; the longest decides, the earlier of equals.
        seed: Names the chance among designs that fit equally well.
    """
    mood = max(frames_by_mood, key=lambda name: frames_by_mood[name], default="neutral")
    by_mood: list[str] = _tables()["moods"].get(mood) or [PLAIN]
    by_genre: list[str] = next((names for word, names in _tables()["genres"].items() if word in genre.lower()), [])
    both = [name for name in by_genre if name in by_mood]
    return pick(both or by_genre or by_mood, seed, "title design")


@cache
def _tables() -> dict[str, Any]:
    tables: dict[str, Any] = load_yaml(Path(__file__).with_name(DATA[0]).read_bytes(), DATA[0])
    return tables
