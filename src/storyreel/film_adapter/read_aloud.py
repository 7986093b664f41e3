"""What is written on a thing that an insert shows: what somebody reads from it.

- What the action itself quotes: 'She reads: “Make the oil last.”'
- Else a line of the same scene that begins with a quotation, at most three lines
  after the action, else as many before it.
- Else what an action before it quotes of the same thing.
- Else any line before, that has a quotation and names the thing as the action
  does, by its last word: "takes down the card".
"""

import re
from collections.abc import Sequence
from itertools import chain

from storyreel.contracts.script import Action, DialogueLine, Element, Scene
from storyreel.contracts.shotlist import Shot

NEAR = 3  # lines
QUOTED = re.compile(r"(?<!\w)['‘“\"]([A-Z][^'‘’“”\"]*(?:['’]\w[^'‘’“”\"]*)*[.!?])['’”\"]")


def with_writings(shots: Sequence[Shot], scenes: Sequence[Scene]) -> list[Shot]:
    """The shots, the inserts among them with the words that are read out from what they show."""
    places = {e.id: (s, i) for s, scene in enumerate(scenes) for i, e in enumerate(scene.elements)}
    return [_with_words(shot, scenes, places) if shot.framing == "insert" else shot for shot in shots]


def _with_words(shot: Shot, scenes: Sequence[Scene], places: dict[str, tuple[int, int]]) -> Shot:
    action_id = shot.id.removeprefix(f"{shot.scene_id}-").removesuffix("-insert")
    where = places.get(action_id) or places.get(shot.id.removesuffix("-insert"))
    if where is None:
        return shot
    scene, index = where
    elements = scenes[scene].elements
    action = elements[index]
    earlier = [*chain.from_iterable(s.elements for s in scenes[:scene]), *elements[: index + 1]]
    after, before = _lines(elements[index + 1 :]), _lines(elements[:index])[::-1]
    near = [line for line in (*after[:NEAR], *before[:NEAR]) if QUOTED.match(line.text)]
    of_it = [e for e in earlier if isinstance(action, Action) and _quotes_of(e, action.object)]
    if of_it[-1:] == [action] or (of_it and not near):
        return shot.model_copy(update={"written": _sentences(of_it[-1])})
    if near:
        return shot.model_copy(update={"written": _sentences(near[0])})
    named = action.text.rstrip(".!? ").split()[-1].lower() if isinstance(action, Action) else ""
    known = [line for line in _lines(earlier) if named in _words(line) and QUOTED.search(line.text)]
    return shot.model_copy(update={"written": _sentences(known[-1])}) if known else shot


def _quotes_of(element: Element, thing: str) -> bool:
    return isinstance(element, Action) and element.object == thing != "" and bool(QUOTED.search(element.text))


def _lines(elements: Sequence[Element]) -> list[DialogueLine]:
    return [element for element in elements if isinstance(element, DialogueLine)]


def _words(line: DialogueLine) -> set[str]:
    return set(re.findall(r"[a-z]+", line.text.lower()))


def _sentences(element: Element) -> tuple[str, ...]:
    """The sentences of the first quotation in a line or an action."""
    found = QUOTED.search(element.text)
    return tuple(sentence.strip() for sentence in re.findall(r"[^.!?]+[.!?]+", found[1])) if found else ()
