"""What everybody in a scene does and holds, and since when.

- Who speaks shows what the line feels; the pose follows the feeling.
- Who is spoken to takes it a third of a second later; the turn of a scene is
  taken in the shot that follows it.
- An object that is taken stays in the hand until it is given or put away.
- Who enters was not there before; who leaves is gone afterwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from storyreel.contracts.script import Emotion
from storyreel.contracts.shotlist import Performance
from storyreel.contracts.timing import FrameRate
from storyreel.film_adapter.beats import Beat, TimedScene, turn_cut
from storyreel.film_adapter.templates import frames, is_carried, templates, verb_of

QUIET_POSES = ("stand", "think")  # do not let go of a thing, or of a chair
SETTLED = 3  # a change nearer than this to a cut happens at the cut


@dataclass(frozen=True)
class Change:
    """From a frame on, a person looks and stands like this."""

    frame: int
    expression: Emotion
    pose: str


@dataclass
class Part:
    """A person's way through a scene."""

    changes: list[Change]
    body: str = "stand"  # what the pose returns to: stand, sit or hold
    held: list[tuple[int, str]] = field(default_factory=list)  # from this frame on, this in the hand
    comes_frame: int | None = None
    goes_frame: int | None = None

    def turn(self, frame: int, expression: Emotion, pose: str) -> None:
        """Look and stand like this from a frame on."""
        self.changes.append(Change(frame, expression, pose))


class Acting:
    """The parts of a scene."""

    def __init__(self, timed: TimedScene, people: Sequence[str], rate: FrameRate) -> None:
        mood: Emotion = templates()["moods"][timed.scene.mood]
        self._parts = {p: Part([Change(timed.start_frame, mood, "stand")]) for p in people}
        self._rate = rate
        self._first = (timed.beats[0], timed.start_frame)
        self._delay = frames("reaction_delay", rate)
        self._find_presence(timed.beats)
        self._listeners = self._find_listeners(timed.beats)
        for beat in timed.beats:
            if beat.kind == "action":
                self._act(beat)
            else:
                self._say(beat)

    def listener(self, beat: Beat) -> str:
        """Whom a line is said to; empty if nobody is there."""
        return self._listeners.get(beat.id, "")

    def present(self, start_frame: int, end_frame: int) -> list[str]:
        """Who is there in some frames."""
        return [
            person
            for person, part in self._parts.items()
            if (part.comes_frame is None or part.comes_frame < end_frame)
            and (part.goes_frame is None or part.goes_frame > start_frame)
        ]

    def performances(self, person: str, start_frame: int, end_frame: int) -> tuple[Performance, ...]:
        """What a person does in a shot, from its first frame on."""
        changes = sorted(self._parts[person].changes, key=lambda change: change.frame)
        before = [c for c in changes if c.frame < start_frame + SETTLED] or changes[:1]
        seen = [before[-1], *(c for c in changes if start_frame + SETTLED <= c.frame < end_frame - SETTLED)]
        performances: list[Performance] = []
        for index, change in enumerate(seen):
            at = 0 if index == 0 else change.frame - start_frame
            new = Performance(from_frame=at, expression=change.expression, pose=change.pose)
            if performances and performances[-1].from_frame == at:
                performances.pop()
            if not performances or (new.expression, new.pose) != (performances[-1].expression, performances[-1].pose):
                performances.append(new)
        return tuple(performances)

    def prop(self, person: str, start_frame: int) -> str:
        """What a person has in the hand at a frame."""
        held = [thing for frame, thing in self._parts[person].held if frame <= start_frame]
        return held[-1] if held else ""

    def _find_presence(self, beats: Sequence[Beat]) -> None:
        """Who comes with the first thing that they do was not there; who goes with the last is gone."""
        for person, part in self._parts.items():
            own = [beat for beat in beats if person in beat.actors]
            if own and verb_of(own[0].verb).get("comes"):
                part.comes_frame = self._start_of(own[0])
            if own and verb_of(own[-1].verb).get("goes"):
                part.goes_frame = own[-1].end_frame

    def _find_listeners(self, beats: Sequence[Beat]) -> dict[str, str]:
        """Whom a line is said to: as written, else who spoke before, else who speaks next, else somebody there."""
        found: dict[str, str] = {}
        spoken = [beat for beat in beats if beat.kind != "action"]
        speakers = [beat.actors[0] for beat in spoken]
        for index, beat in enumerate(spoken):
            there = self.present(beat.start_frame, beat.end_frame)
            near = [beat.to, *reversed(speakers[:index]), *speakers[index + 1 :], *there]
            found[beat.id] = next((p for p in near if p in there and p != speakers[index]), "")
        return found

    def _say(self, beat: Beat) -> None:
        speaker = self._parts.get(beat.actors[0])
        if speaker is not None and beat.kind == "line":
            pose = templates()["poses"][beat.emotion] if speaker.body == "stand" else speaker.body
            speaker.turn(beat.start_frame, beat.emotion, pose)
            speaker.turn(beat.start_frame + beat.speech_frames, beat.emotion, speaker.body if pose == "talk" else pose)
        elif speaker is not None:
            speaker.turn(beat.start_frame, beat.emotion, "think" if speaker.body == "stand" else speaker.body)
        listener = self._parts.get(self.listener(beat))
        if listener is not None:
            heard = turn_cut(beat, self._rate) if beat.is_turn else beat.start_frame
            listener.turn(heard + self._delay, templates()["reactions"][beat.emotion], listener.body)

    def _act(self, beat: Beat) -> None:
        verb = verb_of(beat.verb)
        for person in beat.actors[: 1 if verb["object"] == "passes" else None]:
            part = self._parts.get(person)
            if part is None:
                continue
            if verb.get("stays") or verb["object"] == "taken":
                part.body = verb["pose"] if verb.get("stays") else "hold" if is_carried(beat.object) else part.body
            elif verb["object"] in ("passes", "left"):
                part.body = "sit" if part.body == "sit" else "stand"
            expression = beat.emotion if beat.emotion != "neutral" else part.changes[-1].expression
            quiet = part.body != "stand" and verb["pose"] in QUIET_POSES
            part.turn(self._start_of(beat), expression, part.body if quiet else verb["pose"])
            part.turn(beat.end_frame, expression, part.body)
        self._move_object(beat, verb["object"])

    def _start_of(self, beat: Beat) -> int:
        """When an action begins: who opens a scene by coming, comes in its first frame."""
        first, start_frame = self._first
        return start_frame if beat is first and verb_of(beat.verb).get("comes") else beat.start_frame

    def _move_object(self, beat: Beat, fate: str) -> None:
        if fate == "seen" or not is_carried(beat.object):
            return
        giver = self._parts.get(beat.actors[0]) if beat.actors else None
        taker = self._parts.get(beat.actors[1]) if len(beat.actors) > 1 else None
        if giver is not None:
            giver.held.append((beat.start_frame, beat.object))
            if fate in ("passes", "left"):
                giver.held.append((beat.end_frame, ""))
        if taker is not None and fate == "passes":
            taker.held.append((beat.end_frame, beat.object))
            taker.body = "sit" if taker.body == "sit" else "hold"
            taker.turn(beat.end_frame, taker.changes[-1].expression, taker.body)
