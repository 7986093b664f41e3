"""Nobody changes sides in a scene (the 180-degree line)."""

from storyreel.film_adapter.checks.seen import Finding, SeenScene, face, facing, is_deed, pairs, sides

RULE = "line_kept"


def check(scene: SeenScene) -> list[Finding]:
    """Pairs that change sides, and in a scene of two, faces that turn round between shots, but for what they do."""
    left_of = sides(scene)
    found = []
    for shot in scene.shots:
        for left, right in pairs(shot):
            if left_of[min(left, right), max(left, right)] != left:
                found.append(Finding(RULE, (shot.id,), f"{left} is left of {right}", f"{right} left of {left}"))
    return found + _turned(scene)


def _turned(scene: SeenScene) -> list[Finding]:
    people = {c.character_id for shot in scene.shots for c in shot.characters}
    looks: dict[str, str] = {}
    found = []
    for shot in (shot for shot in scene.shots if len(people) == 2 and not is_deed(shot)):
        person = face(shot)
        way = looks.setdefault(person, facing(shot, person))
        if person and facing(shot, person) != way:
            text = f"{person} looks {facing(shot, person)}"
            found.append(Finding(RULE, (shot.id,), text, f"{way}, as in the shots before"))
    return found
