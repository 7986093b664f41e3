"""The safe areas of a frame: type stays in the inner 90 %, what acts in the inner 93 % (SMPTE ST 2046-1)."""

from dataclasses import dataclass

TITLE_SAFE, ACTION_SAFE = 0.90, 0.93


@dataclass(frozen=True)
class SafeArea:
    """The part of a frame in pixels that every screen shows."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


def safe_area(width: int, height: int, share: float = TITLE_SAFE) -> SafeArea:
    """The middle of a frame of that size."""
    rim = (1 - share) / 2
    return SafeArea(width * rim, height * rim, width * (1 - rim), height * (1 - rim))
