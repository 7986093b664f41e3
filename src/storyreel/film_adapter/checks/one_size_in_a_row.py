"""Not more than four shots of one size in a row."""

from itertools import groupby

from storyreel.film_adapter.checks.seen import SIZES, Finding, SeenScene
from storyreel.film_adapter.craft import limit

RULE = "one_size_in_a_row"


def check(scene: SeenScene) -> list[Finding]:
    """Rows of shots of one size; an insert breaks a row."""
    most = limit(RULE, "most")
    found = []
    for size, group in groupby(scene.shots, key=lambda shot: SIZES.get(shot.framing)):
        shots = list(group)
        if size is not None and len(shots) > most:
            text = f"{len(shots)} shots of one size ({shots[0].framing.replace('_', ' ')}) in a row"
            found.append(Finding(RULE, tuple(shot.id for shot in shots), text, f"at most {most}"))
    return found
