"""No cut from a picture of somebody to nearly the same picture."""

from itertools import pairwise

from storyreel.contracts.shotlist import Shot
from storyreel.film_adapter.checks.seen import SIZES, Finding, SeenScene, face, faces

RULE = "no_jump_cut"


def check(scene: SeenScene) -> list[Finding]:
    """Neighbours that show the same faces, or the same thing, in the same size."""
    return [
        Finding(RULE, (one.id, other.id), f"{_name(one)}, then {_name(other)}", "another size, or somebody else")
        for one, other in pairwise(scene.shots)
        if _jumps(one, other)
    ]


def _jumps(one: Shot, other: Shot) -> bool:
    if "insert" in (one.framing, other.framing):
        return one.framing == other.framing and one.prop == other.prop
    if face(one) or face(other):
        return face(one) == face(other) and SIZES[one.framing] == SIZES[other.framing]
    if one.framing == other.framing == "wide":
        return True  # the set is the picture; who came in does not change it enough
    return one.framing == other.framing and set(faces(one)) == set(faces(other))


def _name(shot: Shot) -> str:
    who = shot.prop if shot.framing == "insert" else " and ".join(faces(shot)) or "the place"
    return f"{shot.framing.replace('_', ' ')} of {who}"
