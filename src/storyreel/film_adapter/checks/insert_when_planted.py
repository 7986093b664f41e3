"""A small thing that somebody handles for the first time is seen from near."""

from collections.abc import Sequence

from storyreel.contracts.script import Action
from storyreel.film_adapter.checks.seen import Finding, SeenScene
from storyreel.film_adapter.templates import is_small, verb_of

RULE = "insert_when_planted"


def check(scenes: Sequence[SeenScene]) -> list[Finding]:
    """Things whose first handling in the film has no insert in its scene."""
    planted: set[str] = set()
    found = []
    for scene in scenes:
        for action in scene.scene.elements:
            if not isinstance(action, Action) or action.object in planted or not handles(action.verb, action.object):
                continue
            planted.add(action.object)
            if all(shot.framing != "insert" or shot.prop != action.object for shot in scene.shots):
                shown = tuple(shot.id for shot in scene.shots if action.text in shot.action)
                ids = shown or (scene.shots[0].id,)
                found.append(Finding(RULE, ids, f"no insert of the {action.object}", f"an insert ({action.text})"))
    return found


def handles(verb: str, thing: str) -> bool:
    """Whether an action is a hand with a small thing, told to be worth a look."""
    return is_small(thing) and bool(verb_of(verb).get("insert"))
