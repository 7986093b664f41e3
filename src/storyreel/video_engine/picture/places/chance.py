"""A stream of chance that belongs to one layer or one object.

A draw is named, not counted: leaving one out, or drawing at another hour,
changes no other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from storyreel.contracts import seed

T = TypeVar("T")


@dataclass(frozen=True)
class Chance:
    """Draws for one object of one place.

    `season` and `outlook` (what lies around: the Moon, the sea, …) travel with it, since what
    grows and what windows show follow them; they never change a draw.
    """

    key: tuple[str, ...]
    season: str = "summer"
    outlook: str = ""

    def of(self, *names: object) -> "Chance":
        """The stream of a part."""
        return replace(self, key=self.key + tuple(str(name) for name in names))

    def number(self, low: float, high: float, *names: object) -> float:
        """Draw a number from low to high, to one decimal."""
        return round(low + (high - low) * seed.draw("place", *self.key, *names), 1)

    def share(self, *names: object) -> float:
        """Draw a number in [0, 1)."""
        return seed.draw("place", *self.key, *names)

    def pick(self, options: Sequence[T], *names: object) -> T:
        """Pick one of the options."""
        return seed.pick(options, "place", *self.key, *names)
