"""Who walks in or out passes nobody."""

from storyreel.contracts.shotlist import Shot, ShotCharacter
from storyreel.film_adapter.checks.seen import MARKS, Finding, SeenScene

RULE = "faces_kept_clear"


def check(scene: SeenScene) -> list[Finding]:
    """Walkers with somebody between their mark and the border of the frame that they come from or go to."""
    return [
        Finding(RULE, (shot.id,), f"{walker.character_id} passes {passed}", "a free way to the border")
        for shot in scene.shots
        for walker in shot.characters
        for passed in _passed(walker, shot)
    ]


def _passed(walker: ShotCharacter, shot: Shot) -> list[str]:
    ways = {p.way for p in walker.performances if p.pose == "walk"}
    back = {"left": "right", "right": "left"}.get(walker.facing, "left")
    borders = {walker.facing if way == "goes" else back for way in ways}
    own = MARKS.index(walker.mark)
    return [
        other.character_id
        for other in shot.characters
        for border in sorted(borders)
        if (MARKS.index(other.mark) < own) == (border == "left") and other.mark != walker.mark
    ]
