"""The third close-up of a face comes nearer than the first."""

from storyreel.contracts.shotlist import Shot
from storyreel.film_adapter.checks.seen import Finding, SeenScene, face
from storyreel.film_adapter.craft import limit

RULE = "third_close_up_nearer"


def check(scene: SeenScene) -> list[Finding]:
    """Close-ups of a face from the third on that are no nearer than its first."""
    near: dict[str, list[Shot]] = {}
    found = []
    for shot in scene.shots:
        if shot.framing != "close_up":
            continue
        before = near.setdefault(face(shot), [])
        before.append(shot)
        if len(before) >= limit(RULE, "third") and shot.camera.nearer <= before[0].camera.nearer:
            text = f"close-up {len(before)} of {face(shot)} is as near as the first"
            found.append(Finding(RULE, (before[0].id, shot.id), text, "nearer"))
    return found
