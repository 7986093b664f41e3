"""What a mouth says to the body: held shapes, phrases, strokes of the hand and nods of who listens."""

from collections.abc import Sequence

from storyreel.contracts import seed
from storyreel.contracts.shotlist import Performance
from storyreel.video_engine.picture.moves import GESTURES

SILENT = "X"
SEEN = 12  # frames for which a gesture is worth while
STROKE = 6  # frames from the start of a gesture to where it lands
PAUSE = 4  # frames of silence that end a phrase
NOD_AFTER = 7
NODDING = ("neutral", "happy", "tender", "think", "sad")
PHRASE_SECONDS = 1.3


def mouth_held(mouth: str, frames: int, step: int) -> str:
    """The shapes of a shot, each held for a step: what comes at its end, or a closed lip inside it.

    A mouth that is a frame early looks right; one that is late does not.
    """
    padded = (mouth + SILENT * frames)[: frames + step]
    held = []
    for start in range(0, frames, step):
        window = padded[start : start + step]
        held.append(("A" if "A" in window else window[-1]) * step)
    return "".join(held)


def strokes(stresses: Sequence[int], talking: Performance, until: int, least: float, key: str) -> list[tuple[int, str]]:
    """Gestures of who talks: (first frame, pose), so that each lands on a stressed word.

    Args:
        least: The shortest time between two of them, in frames.
    """
    poses = GESTURES.get(talking.expression, GESTURES["neutral"])
    place = seed.between(0, len(poses) - 1, key, "gesture")
    found: list[tuple[int, str]] = []
    last, pose = talking.from_frame, "stand"
    for stress in stresses:
        start = stress - STROKE
        if start - last >= (least if found else 0) and start + SEEN < until:
            place += 1 if poses[place % len(poses)] == pose else 0
            pose = poses[place % len(poses)]
            found.append((start, pose))
            last, place = start, place + 1
    return found


def phrases_of(mouth: str, rate: float, key: str) -> list[int]:
    """Frames at which a phrase begins after a short silence, or a long one goes on: for lines without stresses."""
    starts: list[int] = []
    silent, last = 0, 0
    shortest = int(rate * PHRASE_SECONDS)
    for frame, shape in enumerate(mouth):
        is_due = frame - last >= shortest + int(rate * 1.6 * seed.draw(key, "gesture", len(starts)))
        if shape != SILENT and ((silent >= 3 and frame - last >= shortest) or is_due):
            starts.append(frame + STROKE)
            last = frame
        silent = silent + 1 if shape == SILENT else 0
    return starts


def nods_to(mouth: str, listening: Sequence[Performance], frames: int, key: str) -> list[int]:
    """First frames of the nods of who listens to a mouth: after phrases, if the face would nod at all."""
    starts: list[int] = []
    for end in _ends_of_phrases(mouth, frames):
        start = end + NOD_AFTER
        face = [p.expression for p in listening if p.from_frame <= start or p is listening[0]][-1]
        is_apart = not starts or start - starts[-1] > 24
        if face in NODDING and is_apart and seed.draw(key, "nod", end) < 0.75:
            starts.append(start)
    return starts


def _ends_of_phrases(mouth: str, frames: int) -> list[int]:
    ends = []
    last = -1
    for frame, shape in enumerate((mouth + SILENT * PAUSE)[: frames + PAUSE]):
        if shape != SILENT:
            last = frame
        elif last >= 0 and frame - last == PAUSE:
            ends.append(last)
            last = -1
    return ends
