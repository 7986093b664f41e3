"""What hangs on the walls of a room, beside what the room has anyway.

- What the words of an action or a line say to be on a wall (`the clock on the
  wall`, `a map hangs on the wall`) hangs there whenever the film is in that room.
- What somebody hangs up hangs there in the scenes that follow in that room, until
  somebody takes it.
- Not what is asked, told of the past, or about to be hung: that may not be there. In
  a line, `a card on the wall` may be on another wall; `the card` and `that card` are here.
"""

import re
from collections.abc import Mapping, Sequence

from storyreel.contracts.script import Action, Element, Scene
from storyreel.film_adapter.actions import acting_tables
from storyreel.film_adapter.lying import resting_place
from storyreel.film_adapter.templates import verb_of

_ON_WALL = re.compile(
    r"\b(the|that|this|a|an|his|her|their|our|my|your)\s+(?:\w+\s+)?((?!hang|is\b|that\b)\w+)"
    r"(?:\s+(?:that\s+)?(?:hangs|hanging|is hanging))?"
    r"\s+on\s+(?:the|this|that|his|her|their|my|our)\s+(?:\w+\s+)?wall\b"
)
_HERE = ("the", "that", "this")
_NOT_SO = re.compile(
    r"\?|\b(?:was|were|had|used|been|no|not|never|will|would|hang|hung|puts?|nails?|pins?|draws?|writes?)\b"
)


def hanging(scenes: Sequence[Scene]) -> dict[str, tuple[str, ...]]:
    """What hangs in each scene from its first frame on, by scene id, in the order in which it is named."""
    hung_by_hand = {e.object for scene in scenes for e in _actions(scene) if _hangs_up(e, scene)}
    named: dict[str, list[str]] = {}
    for scene in scenes:
        rooms = named.setdefault(scene.setting.id, [])
        rooms += [thing for thing in named_on_wall(scene) if thing not in (*rooms, *hung_by_hand)]
    found: dict[str, tuple[str, ...]] = {}
    carried: dict[str, list[str]] = {}
    for scene in scenes:
        room = carried.setdefault(scene.setting.id, list(named[scene.setting.id]))
        found[scene.id] = tuple(dict.fromkeys(room))
        for element in _actions(scene):
            if _hangs_up(element, scene):
                room.append(element.object)
            elif element.object in room and verb_of(element.verb)["object"] != "seen":
                room.remove(element.object)
    return found


def named_on_wall(scene: Scene) -> tuple[str, ...]:
    """What a scene's words say to be on a wall of its room, as the picture knows it."""
    if not scene.setting.interior:
        return ()
    known: Mapping[str, str] = acting_tables()["hangs"]
    nouns = [noun for element in scene.elements for noun in _nouns(element)]
    return tuple(dict.fromkeys(known[noun] for noun in nouns if noun in known))


def _nouns(element: Element) -> list[str]:
    sentences = re.split(r"(?<=[.!?…])\s+", element.text.lower())
    found = [pair for sentence in sentences if not _NOT_SO.search(sentence) for pair in _ON_WALL.findall(sentence)]
    return [noun for which, noun in found if which in _HERE or isinstance(element, Action)]


def _actions(scene: Scene) -> tuple[Action, ...]:
    return tuple(element for element in scene.elements if isinstance(element, Action))


def _hangs_up(element: Action, scene: Scene) -> bool:
    leaves = verb_of(element.verb)["object"] == "left"
    return leaves and resting_place(element.verb, element.text, scene.setting.interior) == "wall"
