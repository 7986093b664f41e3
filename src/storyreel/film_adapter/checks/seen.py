"""What a check sees: a scene of the shot list beside the scene of the script, and what it finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from storyreel.contracts.script import Scene, Script
from storyreel.contracts.shotlist import Shot, ShotList, VoiceEvent
from storyreel.contracts.timing import FrameRate

CARDS = ("title", "credits")
SIZES = {"wide": 0, "two_shot": 1, "medium": 2, "over_shoulder": 2, "close_up": 3}
SINGLES = ("medium", "over_shoulder", "close_up")
MARKS = ("far_left", "left", "center", "right", "far_right")


@dataclass(frozen=True)
class Finding:
    """A broken rule: in which shots, what was found and what was expected."""

    rule: str
    shot_ids: tuple[str, ...]
    found: str
    expected: str


@dataclass(frozen=True)
class SeenScene:
    """The shots of a scene with what is said in them."""

    scene: Scene
    shots: tuple[Shot, ...]
    voice: tuple[VoiceEvent, ...]
    rate: FrameRate
    is_last: bool

    def seconds(self, frames: int) -> float:
        """Frames as seconds, for comparing and for a reader."""
        return frames * self.rate.den / self.rate.num


def scenes_of(shotlist: ShotList, script: Script) -> list[SeenScene]:
    """All scenes in order; cards are no scenes."""
    written = {scene.id: scene for scene in script.scenes}
    scenes = []
    played = [shot for shot in shotlist.shots if shot.framing not in CARDS]
    for scene_id, group in groupby(played, key=lambda shot: shot.scene_id):
        shots = tuple(group)
        start, end = shots[0].start_frame, end_of(shots[-1])
        voice = tuple(event for event in shotlist.voice if start <= event.start_frame < end)
        scenes.append(SeenScene(written[scene_id], shots, voice, shotlist.rate, shots[-1] is played[-1]))
    return scenes


def end_of(shot: Shot) -> int:
    """The first frame after a shot."""
    return shot.start_frame + shot.duration_frames


def faces(shot: Shot) -> tuple[str, ...]:
    """Whose faces are in the frame; hands and backs have none."""
    if shot.framing == "insert":
        return ()
    return tuple(c.character_id for c in shot.characters if c.view == "front")


def is_deed(shot: Shot) -> bool:
    """Whether somebody does something in silence, and may be turned to it instead of to the others."""
    return bool(shot.action) and not shot.line_ids


def face(shot: Shot) -> str:
    """Whose face a shot is about, if it is one person's."""
    return faces(shot)[0] if shot.framing in SINGLES and len(faces(shot)) == 1 else ""


def heard(shot: Shot, voice: Sequence[VoiceEvent]) -> dict[str, int]:
    """Who is heard in a shot, and for how many frames."""
    frames: dict[str, int] = {}
    for event in voice:
        both = min(end_of(shot), event.start_frame + event.duration_frames) - max(shot.start_frame, event.start_frame)
        if both > 0:
            frames[event.speaker_id] = frames.get(event.speaker_id, 0) + both
    return frames


def facing(shot: Shot, person: str) -> str:
    """Where somebody looks in a shot."""
    return next((c.facing for c in shot.characters if c.character_id == person), "")


def sides(scene: SeenScene) -> dict[tuple[str, str], str]:
    """Of each pair, in the order of their names, who was first seen on the left."""
    found: dict[tuple[str, str], str] = {}
    for shot in scene.shots:
        for left, right in pairs(shot):
            found.setdefault((min(left, right), max(left, right)), left)
    return found


def pairs(shot: Shot) -> list[tuple[str, str]]:
    """Everybody in a frame against everybody further right."""
    row = sorted(shot.characters, key=lambda c: MARKS.index(c.mark))
    return [(a.character_id, b.character_id) for i, a in enumerate(row) for b in row[i + 1 :] if a.mark != b.mark]
