"""After long talk we see again who is where."""

from itertools import groupby

from storyreel.film_adapter.checks.seen import Finding, SeenScene, end_of
from storyreel.film_adapter.craft import limit

RULE = "re_establish"


def check(scene: SeenScene) -> list[Finding]:
    """Stretches without a frame that has the people of the scene together."""
    if len({c.character_id for shot in scene.shots for c in shot.characters}) < 2:
        return []
    found = []
    for is_far, group in groupby(scene.shots, key=lambda shot: shot.framing in ("wide", "two_shot")):
        shots = list(group)
        seconds = scene.seconds(end_of(shots[-1]) - shots[0].start_frame)
        if not is_far and (len(shots) > limit(RULE, "shots") or seconds > limit(RULE, "seconds")):
            expected = f"a wide or a two-shot within {limit(RULE, 'shots')} shots and {limit(RULE, 'seconds')} s"
            ids = tuple(shot.id for shot in shots)
            found.append(Finding(RULE, ids, f"{len(ids)} shots, {seconds:.0f} s without one", expected))
    return found
