"""What weighs in a scene: its turn is the heaviest line, the last of equals."""

import re
from collections.abc import Sequence

from storyreel.contracts.script import DialogueLine, Scene
from storyreel.film_adapter.templates import templates


def is_spoken(text: str) -> bool:
    """Whether there is a word in a line."""
    return bool(re.search(r"\w", text))


def weight_of(line: DialogueLine) -> int:
    """How much a line weighs by its feeling and its pace."""
    weights = templates()["weights"]
    return int(weights["emotion"][line.emotion] + weights["pacing"][line.pacing])


def turn_of(scene: Scene) -> DialogueLine | None:
    """The line at which a scene of several people turns, if any weighs enough."""
    lines = [element for element in scene.elements if isinstance(element, DialogueLine)]
    if len({*scene.present, *(line.speaker_id for line in lines)}) < 2:
        return None
    spoken = [line for line in lines if is_spoken(line.text)]
    index = heaviest([weight_of(line) for line in spoken])
    return None if index is None else spoken[index]


def heaviest(weights: Sequence[int]) -> int | None:
    """The place of the heaviest, the last of equals, if it weighs enough for a close-up."""
    best = max(((weight, index) for index, weight in enumerate(weights)), default=(0, -1))
    return best[1] if best[0] >= int(templates()["close_up_weight"]) - 1 else None
