"""A shot on paper: what it is for, whom it is about, and how long it lasts."""

from dataclasses import dataclass
from typing import Literal

from storyreel.contracts.shotlist import Framing
from storyreel.film_adapter.beats import Beat

Kind = Literal[
    "establish",
    "wide",
    "exchange",
    "line",
    "turn",
    "reaction",
    "silence",
    "look",
    "return",
    "action",
    "deed",
    "insert",
    "farewell",
]
ONE_FACE = ("line", "turn", "reaction", "silence", "look", "return", "action")


@dataclass(frozen=True)
class Draft:
    """A shot on paper. `about` has whom it is about, `to` who listens; `framing` and `people` are chosen last."""

    id: str
    kind: Kind
    about: tuple[str, ...]
    start_frame: int
    end_frame: int
    beats: tuple[Beat, ...]
    to: str = ""
    there: tuple[str, ...] = ()  # everybody who is at the place
    weight: int = 0
    prop: str = ""
    framing: Framing = "wide"
    people: tuple[str, ...] = ()  # in the frame, the one it is about first
    nearer: int = 0

    @property
    def frames(self) -> int:
        """Its length."""
        return self.end_frame - self.start_frame


def joined(one: Draft, other: Draft) -> tuple[Beat, ...]:
    """The beats of two shots that become one."""
    return tuple(dict.fromkeys((*one.beats, *other.beats)))
