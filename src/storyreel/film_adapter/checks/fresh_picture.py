"""The same picture of a person comes at most twice before another of them."""

from storyreel.contracts.shotlist import Shot
from storyreel.film_adapter.checks.seen import Finding, SeenScene, face
from storyreel.film_adapter.craft import limit

RULE = "fresh_picture"


def check(scene: SeenScene) -> list[Finding]:
    """The same framing of a face once more and once more; a frame of several people breaks the row."""
    most = limit(RULE, "most")
    rows: dict[str, list[Shot]] = {}
    found = []
    for shot in scene.shots:
        person = face(shot)
        if not person:
            rows = rows if shot.framing == "insert" else {}
            continue
        row = rows.get(person, [])
        rows[person] = [*row, shot] if row and _picture(row[-1]) == _picture(shot) else [shot]
        if len(rows[person]) == most + 1:
            ids = tuple(s.id for s in rows[person])
            found.append(Finding(RULE, ids, f"the same {shot.framing} of {person} again and again", f"{most} at most"))
    return found


def _picture(shot: Shot) -> tuple[str, int]:
    return shot.framing, shot.camera.nearer
