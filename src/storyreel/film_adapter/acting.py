"""What everybody in a scene does, holds and looks at, and since when.

- Who speaks shows what the line feels; the pose follows the feeling.
- Eyes go to who speaks, a sixth of a second late; who speaks looks at the
  listener, or at what is read out.
- Who is spoken to takes it a third of a second later, by what is felt on both
  sides, and the body with the face; who overhears it, a little later still.
  The turn of a scene is taken in the shot that follows it.
- A visible action has phases (`actions`), each with pose, eyes, face and hands.
- An object that is taken stays in the hand until it is given or put away; where
  it is laid down it lies (`lying`).
- Who is given something reaches for it, and it changes hands before the end.
- Who enters was not there before; who leaves is gone afterwards.
"""

from collections.abc import Sequence

from storyreel.contracts.script import Emotion
from storyreel.contracts.shotlist import Glance, Move, Performance
from storyreel.contracts.timing import FrameRate
from storyreel.film_adapter.actions import Phase, acting_tables, form_of, phases_of, reaction
from storyreel.film_adapter.beats import Beat, TimedScene, turn_cut
from storyreel.film_adapter.lying import Things, lay_before, resting_place
from storyreel.film_adapter.part import SETTLED, Part
from storyreel.film_adapter.read_aloud import QUOTED
from storyreel.film_adapter.templates import frames, is_carried, templates, verb_of

PASSED = 0.62  # of a giving, until the thing is in the other hand
QUIET_POSES = ("stand", "think")  # do not let go of a thing, or of a chair


class Acting:
    """The parts of a scene."""

    def __init__(self, timed: TimedScene, people: Sequence[str], rate: FrameRate, hanging: Sequence[str] = ()) -> None:
        mood: Emotion = templates()["moods"][timed.scene.mood]
        self._order = list(people)
        self._parts = {p: Part(timed.start_frame, mood) for p in people}
        self.things = Things()
        for thing in hanging if people else ():
            self.things.lay(timed.start_frame, thing, "wall", people[0])
        self.passes: list[tuple[int, str, str]] = []  # when a thing goes from whom to whom
        self._interior = timed.scene.setting.interior
        self._rate = rate
        self._first = (timed.beats[0], timed.start_frame)
        self._delay = frames("reaction_delay", rate)
        self.intensity = timed.scene.tension // 10 * 10
        self._find_presence(timed.beats)
        self._listeners = self._find_listeners(timed.beats)
        for beat in timed.beats:
            if beat.kind == "action":
                self._act(beat)
            else:
                self._say(beat)
        if timed.farewell_frames:
            self._part_ways(timed)

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
        return self._parts[person].performances(start_frame, end_frame)

    def glances(self, person: str, facing: str, start_frame: int, end_frame: int) -> tuple[Glance, ...]:
        """Where a person who faces somewhere looks in a shot."""
        own = self._order.index(person)
        sides = {p: "left" if i < own else "right" for i, p in enumerate(self._order)}
        return self._parts[person].glances(facing, sides, start_frame, end_frame)

    def moves(self, person: str, start_frame: int, end_frame: int) -> tuple[Move, ...]:
        """The moves of a person that begin in a shot."""
        return self._parts[person].moves(start_frame, end_frame)

    def sits(self, person: str) -> bool:
        """Whether a person sits at any time of the scene."""
        return self._parts[person].sits

    def prop(self, person: str, start_frame: int) -> str:
        """What a person has in the hand at a frame."""
        return self._parts[person].prop(start_frame)

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

    # lines

    def _say(self, beat: Beat) -> None:
        name, listener = beat.actors[0], self.listener(beat)
        speaker = self._parts.get(name)
        if speaker is not None and beat.kind == "line":
            pose = templates()["poses"][beat.emotion] if speaker.body == "stand" else speaker.body
            speaker.turn(beat.start_frame, beat.emotion, pose)
            speaker.turn(beat.start_frame + beat.speech_frames, beat.emotion, speaker.body if pose == "talk" else pose)
            reads = self._reads(speaker, beat)
            speaker.look(beat.start_frame, "hands" if reads else listener)
            if reads:
                speaker.look(beat.start_frame + beat.speech_frames * 4 // 5, listener)
        elif speaker is not None:
            speaker.turn(beat.start_frame, beat.emotion, "think" if speaker.body == "stand" else speaker.body)
            speaker.look(beat.start_frame, "down")
            speaker.look(beat.start_frame + beat.frames * 2 // 3, listener)
        self._hear(beat, name, listener)

    def _reads(self, speaker: Part, beat: Beat) -> bool:
        """Whether a line is read out from what the speaker holds."""
        return bool(QUOTED.match(beat.text) and speaker.prop(beat.start_frame))

    def _hear(self, beat: Beat, speaker: str, listener: str) -> None:
        """Everybody else looks at who speaks, and takes what is said."""
        tables = acting_tables()
        eyes_on = beat.start_frame + self._frames(tables["eyes_delay"])
        heard = (turn_cut(beat, self._rate) if beat.is_turn else beat.start_frame) + self._delay
        for person in self.present(beat.start_frame, beat.end_frame):
            if person == speaker:
                continue
            part = self._parts[person]
            part.look(eyes_on + (0 if person == listener else 3), speaker)
            if person == listener:
                self._take(part, heard, reaction(beat.emotion, part.feels(heard)), beat.is_turn)
            elif beat.emotion in tables["overheard"]:
                late = self._frames(tables["bystander_delay"])
                part.turn(heard + late, reaction(beat.emotion, part.feels(heard)), part.body)

    def _take(self, part: Part, frame: int, face: str, is_turn: bool) -> None:
        """A face changes, and the body with it if it is a new one, or if this is the turn of the scene."""
        start = acting_tables()["starts"].get(face)
        is_moved = is_turn or face != part.feels(frame)
        frame += self._frames(start["later"]) if start and is_moved else 0
        if start and is_moved:
            part.move(frame - 2, self._frames(start["seconds"]), start["move"])
        part.turn(frame, face, part.body)

    # actions

    def _act(self, beat: Beat) -> None:
        verb = verb_of(beat.verb)
        phases = phases_of(beat.verb, beat.text, beat.object)
        for person in beat.actors[: 1 if verb["object"] == "passes" else None]:
            part = self._parts.get(person)
            if part is None:
                continue
            before = part.body
            if verb.get("stays") or verb["object"] == "taken":
                part.body = verb["pose"] if verb.get("stays") else "hold" if is_carried(beat.object) else part.body
            elif verb["object"] in ("passes", "left"):
                part.body = "sit" if part.body == "sit" else "stand"
            feels = beat.emotion if beat.emotion != "neutral" else part.feels(beat.start_frame)
            if phases:
                self._play(part, beat, phases, before, feels)
            else:
                quiet = part.body != "stand" and verb["pose"] in QUIET_POSES
                part.turn(self._start_of(beat), feels, part.body if quiet else verb["pose"])
            part.turn(beat.end_frame, part.feels(beat.end_frame), part.body)
        self._move_object(beat, verb["object"], is_played=bool(phases))
        for person in self.present(beat.start_frame, beat.end_frame):
            if beat.actors and person not in beat.actors:
                self._parts[person].look(beat.start_frame + self._frames(acting_tables()["eyes_delay"]), beat.actors[0])

    def _play(self, part: Part, beat: Beat, phases: Sequence[Phase], before: str, feels: Emotion) -> None:
        """Play the phases of an action; who sits keeps sitting, whose hands are full keeps holding."""
        start = self._start_of(beat)
        length = beat.end_frame - start
        pose = before
        rest = part.body if verb_of(beat.verb)["object"] == "left" else before
        sits = "sit" in (before, part.body) and not verb_of(beat.verb).get("stays")
        for phase in phases:
            if phase.was not in ("", before):
                continue
            frame = start + int(length * phase.at)
            feels = phase.feel or feels  # type: ignore[assignment]
            pose = rest if phase.pose == "body" else phase.pose or pose
            part.turn(frame, feels, "sit" if sits and pose != "walk" else pose)
            if phase.eyes:
                part.look(frame, self._seen(phase.eyes, beat))
            if phase.move:
                part.move(frame, max(6, int(length * phase.long)), phase.move)
            if phase.prop == "away":
                part.hold(frame, "")
                part.body = "sit" if part.body == "sit" else "stand"
                rest = part.body
            elif phase.prop and is_carried(beat.object):
                part.hold(frame, form_of(beat.object, phase.prop))

    def _seen(self, eyes: str, beat: Beat) -> str:
        """Whom or what a phase looks at: a partner is the other actor, or who is nearest."""
        others = [p for p in (*beat.actors[1:], *self.present(beat.start_frame, beat.end_frame)) if p != beat.actors[0]]
        return (others[0] if others else "partner") if eyes == "partner" else "" if eyes == "ahead" else eyes

    def _start_of(self, beat: Beat) -> int:
        """When an action begins: who opens a scene by coming, comes in its first frame."""
        first, start_frame = self._first
        return start_frame if beat is first and verb_of(beat.verb).get("comes") else beat.start_frame

    def _move_object(self, beat: Beat, fate: str, is_played: bool) -> None:
        if fate == "seen" or not is_carried(beat.object):
            return
        giver = self._parts.get(beat.actors[0]) if beat.actors else None
        taker = self._parts.get(beat.actors[1]) if len(beat.actors) > 1 else None
        passed = beat.start_frame + round(beat.frames * PASSED) if taker and fate == "passes" else beat.end_frame
        if giver is not None:
            if not is_played:
                giver.hold(beat.start_frame, beat.object)
            giver.hold(passed, "" if fate in ("passes", "left") else giver.prop(beat.end_frame) or beat.object)
            taken = giver.frame_of(beat.object, beat.start_frame, beat.end_frame)
            self._lay_before(beat, fate, taken)
            self.things.take(taken, beat.object)
            on = resting_place(beat.verb, beat.text, self._interior) if fate == "left" else None
            if on:
                frame = giver.frame_of("", beat.start_frame + 1, beat.end_frame)
                self.things.lay(frame, beat.object, on, beat.actors[0])
        if taker is not None and fate == "passes":
            self.passes.append((passed, beat.actors[0], beat.actors[1]))
            taker.body = "sit" if taker.body == "sit" else "hold"
            if taker.body == "hold":
                taker.turn(passed - self._delay, taker.feels(passed), "give")
            taker.hold(passed, beat.object)
            taker.turn(passed + self._delay, taker.feels(beat.end_frame), taker.body)
            taker.look(passed - self._delay, "hands")
            taker.look(beat.end_frame + self._delay * 2, beat.actors[0])

    def _lay_before(self, beat: Beat, fate: str, taken: int) -> None:
        """What is taken up, and nobody has had in this scene, lay there from its first frame on."""
        start = self._first[1]
        if fate != "taken" or len(beat.actors) != 1 or taken <= start + SETTLED or self.things.knows(beat.object):
            return
        on = lay_before(beat.verb, beat.text, self._interior)
        if on and not any(part.has_had(beat.object, beat.start_frame) for part in self._parts.values()):
            self.things.lay(start, beat.object, on, beat.actors[0])

    def _part_ways(self, timed: TimedScene) -> None:
        """The film's last picture: each in turn, who spoke last first, moves once more as the scene's mood has it."""
        start, moods = timed.beats[-1].end_frame, acting_tables()["farewells"]
        farewell = moods.get(timed.scene.mood, moods["default"])
        spoke_last = next((beat.actors[0] for beat in reversed(timed.beats) if beat.kind == "line"), "")
        there = sorted(self.present(start, timed.end_frame), key=lambda person: person != spoke_last)
        for place, person in enumerate(there):
            at = start + self._frames(farewell["at"] + place * farewell["apart"])
            self._parts[person].move(at, self._frames(farewell["seconds"]), farewell["move"])
            if farewell["eyes"]:
                self._parts[person].look(at, farewell["eyes"])

    def _frames(self, seconds: float) -> int:
        return self._rate.frames_of_ms(round(seconds * 1000))
