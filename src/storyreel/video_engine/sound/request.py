"""What is asked of the mix: scenes, effects, title and credits, in samples at 48 kHz."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SceneSound:
    """A scene's sound, in samples at 48 kHz; tension as break points from 0 to 100."""

    start: int
    samples: int
    mood: str
    tension: tuple[int, ...]
    ambience: str
    interior: bool


@dataclass(frozen=True)
class Effect:
    """An effect by name, at a sample."""

    name: str
    start: int


@dataclass(frozen=True)
class MixRequest:
    """What to mix: the whole programme in samples at 48 kHz."""

    samples: int
    scenes: tuple[SceneSound, ...]
    title_samples: int
    credits_start: int
    seed: str
    effects: tuple[Effect, ...] = ()
    target_lufs: float = -16.0
    ceiling_dbtp: float = -1.0
