"""In a talk, whoever speaks has the frame at times, not one side alone."""

from itertools import groupby

from storyreel.film_adapter.checks.seen import Finding, SeenScene, face, faces
from storyreel.film_adapter.craft import limit

RULE = "shot_and_reverse"


def check(scene: SeenScene) -> list[Finding]:
    """Faces that have more than their share of shots in a row, and speakers without a face of their own."""
    speakers = [event.speaker_id for event in scene.voice]
    if len(set(speakers)) < 2:
        return []
    found = [*_rows(scene)]
    alone = [face(shot) for shot in scene.shots if face(shot)]
    for person in dict.fromkeys(speakers):
        says_much = speakers.count(person) >= limit(RULE, "lines")
        if says_much and person not in alone and len(alone) >= limit(RULE, "one_face_in_a_row"):
            seen = tuple(shot.id for shot in scene.shots if person not in faces(shot))
            text = f"{person} has {speakers.count(person)} lines and no shot, others have {len(alone)}"
            found.append(Finding(RULE, seen, text, f"a shot of {person}"))
    return found


def _rows(scene: SeenScene) -> list[Finding]:
    most = limit(RULE, "one_face_in_a_row")
    found = []
    for person, group in groupby(scene.shots, key=face):
        shots = list(group)
        if person and len(shots) > most:
            ids = tuple(shot.id for shot in shots)
            found.append(Finding(RULE, ids, f"{len(ids)} shots of {person} in a row", f"at most {most}"))
    return found
