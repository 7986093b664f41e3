"""The cut of a garment: how long and how wide it is."""

from storyreel.video_engine.picture.figures.body import Frame
from storyreel.video_engine.picture.figures.look import Look

LONG = ("coat", "raincoat")


def hem_y(look: Look, body: Frame) -> float:
    """How far down the garment reaches; what falls over the knees of a sitter is its lap."""
    if body.seated and look.clothes in ("dress", *LONG):
        return body.hip_y + 10
    if look.clothes in LONG:
        return body.hip_y + (body.ground - body.hip_y) * 0.46
    if look.clothes == "dress":
        return body.hip_y + (body.ground - body.hip_y) * 0.44
    return body.hip_y + {"jumper": 2, "hoodie": 2, "cardigan": 10, "uniform": 12, "waistcoat": 2}.get(look.clothes, 0)


def cut_of(look: Look, body: Frame) -> tuple[float, float, float]:
    """Hem, flare and ease of a garment."""
    hem = hem_y(look, body)
    if body.seated:
        return hem, 2, 1
    if look.clothes == "dress":
        return hem, 24 * body.scale, -2
    if look.clothes in LONG:
        return hem, 10 if look.clothes == "coat" else 16, 6
    return (hem, 4, 5) if look.clothes in ("jumper", "hoodie", "cardigan", "uniform") else (hem, 2, 1)
