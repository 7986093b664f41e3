"""A shot lasts 1.2 to 8 seconds, less long in a tense scene, longer in a sad one."""

from storyreel.film_adapter.checks.seen import Finding, SeenScene
from storyreel.film_adapter.craft import limit, limit_for

RULE = "shot_lengths"


def check(scene: SeenScene) -> list[Finding]:
    """Shots outside what the mood of the scene allows."""
    shortest = limit_for(RULE, "shortest", scene.scene.mood)
    longest = limit_for(RULE, "longest", scene.scene.mood)
    slack = limit_for_slack()
    found = []
    for shot in scene.shots:
        least = min(shortest, limit_for(RULE, "shortest", "default")) if shot.framing == "insert" else shortest
        low, high = scene.seconds(shot.duration_frames + slack), scene.seconds(shot.duration_frames - slack)
        if low < least or high > longest:
            text = f"{scene.seconds(shot.duration_frames):.1f} s in a {scene.scene.mood} scene"
            found.append(Finding(RULE, (shot.id,), text, f"{least:g} to {longest:g} s"))
    return found


def limit_for_slack() -> int:
    """Frames by which a length may be off, since a shot ends on a whole frame."""
    return limit(RULE, "tolerance_frames")
