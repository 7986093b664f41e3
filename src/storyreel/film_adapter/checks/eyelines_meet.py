"""Who talks and who listens look at each other across the cut."""

from itertools import pairwise

from storyreel.contracts.shotlist import Shot
from storyreel.film_adapter.checks.seen import Finding, SeenScene, face, faces, facing, heard, is_deed, sides

RULE = "eyelines_meet"


def check(scene: SeenScene) -> list[Finding]:
    """Listeners that look away from who speaks, and two faces in turn that look the same way."""
    left_of = sides(scene)
    found = [finding for shot in scene.shots for finding in _listeners(shot, scene, left_of)]
    if len({c.character_id for shot in scene.shots for c in shot.characters}) == 2:
        found += [finding for one, other in pairwise(scene.shots) for finding in _across(one, other)]
    return found


def _listeners(shot: Shot, scene: SeenScene, left_of: dict[tuple[str, str], str]) -> list[Finding]:
    """Alone in the frame while one other person speaks, somebody looks to the side of that person."""
    voices = heard(shot, scene.voice)
    person = face(shot)
    if not person or person in voices or len(voices) != 1:
        return []
    speaker = next(iter(voices))
    left = left_of.get((min(person, speaker), max(person, speaker)))
    expected = "left" if left == speaker else "right"
    looks = facing(shot, person)
    if left is None or looks == expected:
        return []
    text = f"{person} looks {looks} while {speaker} speaks"
    return [Finding(RULE, (shot.id,), text, f"a look to the {expected}, where {speaker} is")]


def _across(one: Shot, other: Shot) -> list[Finding]:
    a, b = face(one), face(other)
    if not a or not b or a == b or a in faces(other) or is_deed(one) or is_deed(other):
        return []
    looks = facing(one, a), facing(other, b)
    if "camera" not in looks and looks[0] != looks[1]:
        return []
    text = f"{a} looks {looks[0]}, then {b} looks {looks[1]}"
    return [Finding(RULE, (one.id, other.id), text, "opposite looks, which meet")]
