"""What is written at the beginning of a scene: when it plays, if time has passed."""

from storyreel.contracts.shotlist import Shot
from storyreel.contracts.story import Hour

LATER: dict[tuple[Hour, Hour], str] = {
    ("dawn", "day"): "Later that day",
    ("dawn", "dusk"): "That evening",
    ("dawn", "night"): "Later that night",
    ("day", "dusk"): "That evening",
    ("day", "night"): "Later that night",
    ("dusk", "night"): "Later that night",
    ("day", "dawn"): "The next morning",
    ("dusk", "dawn"): "The next morning",
    ("night", "dawn"): "The next morning",
    ("dusk", "day"): "The next day",
    ("night", "day"): "The next day",
    ("night", "dusk"): "The next evening",
}
SAME_HOUR = "Some time later"
LEAST_FRAMES = 36  # a slug that cannot be read is not shown


def slug_of(before: Shot | None, shot: Shot) -> str:
    """The words for a shot into which time passes; empty for any other."""
    is_read = shot.transition == "time_passes" and shot.duration_frames >= LEAST_FRAMES
    if before is None or before.framing == "title" or not is_read:
        return ""
    if before.place.id == shot.place.id and before.place.hour == shot.place.hour:
        return SAME_HOUR
    return LATER.get((before.place.hour, shot.place.hour), "")
