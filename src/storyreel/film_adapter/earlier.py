"""What the scenes before have shown, so that a film does not say it the same way again."""

from collections.abc import Sequence
from dataclasses import dataclass

from storyreel.contracts.shotlist import Shot


@dataclass(frozen=True)
class Earlier:
    """Whether the scene before opened on somebody who walks, and what has had an insert in the film."""

    walked: bool = False
    shown: frozenset[str] = frozenset()

    def then(self, shots: Sequence[Shot]) -> "Earlier":
        """The same after one more scene."""
        inserts = {shot.prop for shot in shots if shot.framing == "insert"}
        return Earlier(_walks_in(shots[0]), self.shown | inserts)


def _walks_in(shot: Shot) -> bool:
    return any(p.pose == "walk" for c in shot.characters for p in c.performances)
