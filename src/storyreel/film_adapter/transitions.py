"""What leads into a scene: a cut, unless it means something.

- The film begins with its title and ends with its credits.
- A place whose heading speaks of a dream or a memory is entered and left as one.
- Another hour, or the same place again after a break, is time that passed.
- Another place at the same hour is a change of place.
- A chapter's card comes and goes by itself.
- Inside a scene there are only cuts; the title leads to the first scene by one.
"""

import re
from collections.abc import Sequence

from storyreel.contracts.script import Scene
from storyreel.contracts.shotlist import Shot, Transition
from storyreel.film_adapter.templates import templates


def with_transitions(shots: Sequence[Shot], scenes: Sequence[Scene]) -> list[Shot]:
    """The shots of a film, each scene's first one with what leads into it.

    Args:
        scenes: All scenes in story order, by the ids that the shots have.
    """
    led: list[Shot] = []
    by_id = {scene.id: (before, scene) for before, scene in zip([None, *scenes[:-1]], scenes, strict=True)}
    for shot in shots:
        is_first = not led or led[-1].scene_id != shot.scene_id
        transition = _into(shot, *by_id.get(shot.scene_id, (None, None))) if is_first else "cut"
        led.append(shot.model_copy(update={"transition": transition}))
    return led


def between(before: Scene, scene: Scene) -> Transition:
    """What leads from one scene to the next."""
    if is_dream(before) or is_dream(scene):
        return "dream"
    if before.hour != scene.hour or before.setting.id == scene.setting.id:
        return "time_passes"
    return "place_changes"


def is_dream(scene: Scene) -> bool:
    """Whether a scene's heading calls it a dream, a memory or the like."""
    words = re.findall(r"[a-z]+", f"{scene.setting.name} {scene.setting.kind}".lower())
    return any(word in templates()["dreams"] for word in words)


def _into(shot: Shot, before: Scene | None, scene: Scene | None) -> Transition:
    if shot.heading:
        return "cut"
    if shot.framing == "title":
        return "film_begins"
    if shot.framing == "credits":
        return "film_ends"
    if scene is None:
        return "cut"
    if before is None:
        return "dream" if is_dream(scene) else "cut"
    return between(before, scene)
