"""Who is introduced where: each character once, by name and role.

- In the first shot in which they are alone, and that is long enough to read.
  Over a shoulder the name would stand on the back of somebody else.
- Nobody is introduced in the second half of a film: by then we know them.
- Never where something else is written at the beginning of the shot.
"""

from collections.abc import Collection, Mapping

from storyreel.contracts.shotlist import Shot, ShotList, total_frames

FRAMINGS = ("medium", "close_up")
LEAST_SECONDS = 1.8


def introductions(shotlist: ShotList, taken: Collection[str] = ()) -> Mapping[str, tuple[str, str]]:
    """The name and the role that shots introduce, by shot id.

    Args:
        taken: Shots that have something else written in them.
    """
    rate, half = shotlist.rate, total_frames(shotlist) // 2
    people = {person.id: (person.name, person.role) for person in shotlist.cast if person.name and person.role}
    found: dict[str, tuple[str, str]] = {}
    for shot in shotlist.shots:
        person = _alone(shot)
        is_long = shot.duration_frames * rate.den >= LEAST_SECONDS * rate.num
        if person in people and is_long and shot.id not in taken and shot.start_frame < half:
            found[shot.id] = people.pop(person)
    return found


def _alone(shot: Shot) -> str:
    is_alone = shot.framing in FRAMINGS and len(shot.characters) == 1
    return shot.characters[0].character_id if is_alone else ""
