"""What a claim is, and everything that one judgement hears of."""

from dataclasses import dataclass
from typing import Literal

from storyreel.contracts.canon import Fact, Kind, Value
from storyreel.contracts.script import Mode

Moment = tuple[int, int]  # episode, scene; scene 0 is before the first
Clock = tuple[int, int]  # the earliest and the latest minute of the story at which a scene plays
Force = Literal["is", "becomes", "moves"]


@dataclass(frozen=True)
class Claim:
    """`subject predicate object` with the place that says so.

    `is` says that it is so already, `becomes` that it changes here, and
    `moves` that it may have changed since the scene before.
    """

    subject: str
    predicate: str
    object: Value
    force: Force
    at: Moment
    place: str
    says: str  # the words there
    reading: str  # what they come to, as a clause: "Crabbe speaks in scene s2, line l4"
    origin: Literal["script", "diff"] = "script"
    mode: Mode = ""  # how it is meant
    segment: str = ""  # of the script, for a repair: "scene s2, line l4"
    is_derived: bool = False  # nobody declared it: it is read off the structure of a scene
    is_dated: bool = False  # a flashback to a moment that is named: `at` is that moment
    clock: Clock | None = None
    others: tuple[str, ...] = ()  # who else is in the scene


@dataclass(frozen=True)
class Introduction:
    """Somebody or something that is named with its kind."""

    id: str
    kind: Kind
    name: str
    place: str


@dataclass(frozen=True)
class Ending:
    """A fact that a diff wants to end, and what takes its place, if anything."""

    fact: Fact
    successor: Fact | None
    at: Moment
    place: str


@dataclass(frozen=True)
class Claims:
    """All that a script and a diff say, in story order."""

    introductions: tuple[Introduction, ...] = ()
    claims: tuple[Claim, ...] = ()
    endings: tuple[Ending, ...] = ()


def merged(*parts: Claims) -> Claims:
    """Several sources as one, in story order; in one scene the earlier source speaks first."""
    return Claims(
        introductions=tuple(item for part in parts for item in part.introductions),
        claims=tuple(sorted((item for part in parts for item in part.claims), key=lambda claim: claim.at)),
        endings=tuple(item for part in parts for item in part.endings),
    )
