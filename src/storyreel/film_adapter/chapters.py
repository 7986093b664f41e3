"""Chapter cards: where a film says that another part of it begins.

- A chapter begins with the first scene, and wherever the story goes to another place.
- It is called what the author calls it, else after its place.
- One place is no chapter: a film that stays where it is has no cards.
"""

from collections.abc import Sequence
from itertools import pairwise

from storyreel.contracts.script import Scene


def chapters_of(scenes: Sequence[Scene], titles: Sequence[str] = ()) -> dict[str, str]:
    """What each chapter is called, by the id of its first scene.

    Args:
        titles: The author's, in order; where they end, places follow.
    """
    firsts = [*scenes[:1], *(scene for before, scene in pairwise(scenes) if scene.setting.id != before.setting.id)]
    if len(firsts) < 2:
        return {}
    own = [*titles, *[""] * len(firsts)]
    return {scene.id: title.strip() or _named(scene) for scene, title in zip(firsts, own, strict=False)}


def _named(scene: Scene) -> str:
    """A place's name as a heading: "the old library" is The Old Library."""
    small = ("a", "an", "and", "at", "by", "in", "of", "on", "the", "to")
    words = (scene.setting.name or scene.setting.kind.replace("_", " ")).split()
    return " ".join(word if word in small and i else word[:1].upper() + word[1:] for i, word in enumerate(words))
