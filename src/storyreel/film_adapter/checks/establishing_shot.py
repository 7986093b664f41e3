"""A scene opens on a wide of its place."""

from storyreel.film_adapter.checks.seen import Finding, SeenScene

RULE = "establishing_shot"


def check(scene: SeenScene) -> list[Finding]:
    """The first shot of the scene, if it is no wide."""
    first = scene.shots[0]
    if first.framing == "wide":
        return []
    return [Finding(RULE, (first.id,), f"the scene opens on a {first.framing}", "a wide")]
