"""Nobody talks out of the frame for most of a scene."""

from storyreel.film_adapter.checks.seen import Finding, SeenScene, faces, heard
from storyreel.film_adapter.craft import limit

RULE = "speaker_seen"


def check(scene: SeenScene) -> list[Finding]:
    """Speakers who are seen during less than their share of what they say."""
    said: dict[str, int] = {}
    seen: dict[str, int] = {}
    unseen: dict[str, list[str]] = {}
    for shot in scene.shots:
        for person, frames in heard(shot, scene.voice).items():
            said[person] = said.get(person, 0) + frames
            if person in faces(shot):
                seen[person] = seen.get(person, 0) + frames
            else:
                unseen.setdefault(person, []).append(shot.id)
    found = []
    for person, frames in said.items():
        percent = 100 * seen.get(person, 0) // frames
        if percent < limit(RULE, "percent"):
            text = f"{person} is seen during {percent} % of what they say"
            found.append(Finding(RULE, tuple(unseen[person]), text, f"at least {limit(RULE, 'percent')} %"))
    return found
