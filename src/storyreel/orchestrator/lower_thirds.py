"""Who is introduced where: each character once, by name and role.

- In the first shot in which they are alone, and that is long enough to read.
- Who is never alone in the first half, in the first such shot over the
  shoulder of somebody else.
- Nobody is introduced in the second half of a film: by then we know them.
- Never where something else is written at the beginning of the shot.
"""

from collections.abc import Collection, Mapping

from storyreel.contracts.shotlist import Shot, ShotList, total_frames

ALONE, OVER = ("medium", "close_up"), ("over_shoulder",)
LEAST_SECONDS = 1.75


def introductions(shotlist: ShotList, taken: Collection[str] = ()) -> Mapping[str, tuple[str, str]]:
    """The name and the role that shots introduce, by shot id.

    Args:
        taken: Shots that have something else written in them.
    """
    rate, half = shotlist.rate, total_frames(shotlist) // 2
    people = {person.id: (person.name, person.role) for person in shotlist.cast if person.name and person.role}
    readable = [
        shot
        for shot in shotlist.shots
        if shot.duration_frames * rate.den >= LEAST_SECONDS * rate.num and shot.start_frame < half
    ]
    found: dict[str, tuple[str, str]] = {}
    for framings in (ALONE, OVER):
        for shot in readable:
            person = _seen_alone(shot, framings)
            if person in people and shot.id not in (*taken, *found):
                found[shot.id] = people.pop(person)
    return found


def _seen_alone(shot: Shot, framings: Collection[str]) -> str:
    """The only person whose face is seen in a shot of these framings."""
    faces = [character.character_id for character in shot.characters if character.view == "front"]
    return faces[0] if shot.framing in framings and len(faces) == 1 else ""
