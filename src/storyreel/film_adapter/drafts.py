"""Break a scene into shots: which beats share a shot, and what each shot is for.

- A scene opens on a wide of its place.
- Two or three short lines between the same two people share a frame, but not
  twice close together; else a speaker has the frame alone.
- The turn of a scene is followed by the face that heard it.
- During a long line we look at the listener once; in a tense scene a line is
  long sooner.
- A small object that somebody handles for the first time in a film is shown in
  an insert, again in a later scene only if it is looked at, not if it is handed
  on; what no hand can hold is shown by who handles it.
- An action that makes a sound, comes or goes has its own shot, and one that turns
  its actor away from the others; a quiet one plays on in the shot before it, if the actor is in it.
- A film ends on a picture of its place: we step back from who is still there. If its last action is seen
  from afar, that picture stays.

How near each shot is, framing.py decides; lengths.py and bridges.py move the cuts.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from storyreel.contracts.timing import FrameRate
from storyreel.film_adapter.acting import Acting
from storyreel.film_adapter.actions import faces_out
from storyreel.film_adapter.beats import Beat, TimedScene, turn_cut
from storyreel.film_adapter.bridges import with_bridges
from storyreel.film_adapter.craft import limit_for
from storyreel.film_adapter.draft import Draft, Kind
from storyreel.film_adapter.framing import with_framings
from storyreel.film_adapter.lengths import long_enough
from storyreel.film_adapter.templates import frames, plays_in_wide, sound_of, templates, verb_of, wants_insert

LINES_IN_A_SHOT = 3


def drafts_of(timed: TimedScene, acting: Acting, rate: FrameRate, shown: Collection[str] = ()) -> list[Draft]:
    """All shots of a scene in order, without gap or overlap.

    Args:
        shown: What has had an insert in an earlier scene.
    """
    mood = timed.scene.mood
    answered = {beat.id: acting.listener(beat) for beat in timed.beats}
    lasting = long_enough(Breakdown(timed, acting, rate, shown).drafts(), rate, mood, answered)
    return with_bridges(with_framings(lasting, rate, timed.is_known_place), rate, mood)


class Breakdown:
    """The shots of one scene, made beat by beat."""

    def __init__(self, timed: TimedScene, acting: Acting, rate: FrameRate, shown: Collection[str] = ()) -> None:
        self._timed = timed
        self._acting = acting
        self._rate = rate
        mood = timed.scene.mood
        self._most = rate.frames_of_ms(round(limit_for("shot_lengths", "longest", mood) * 1000)) - 1
        long_lines = templates()["long_lines"]
        self._long_line = rate.frames_of_ms(round(long_lines.get(mood, long_lines["default"]) * 1000))
        self._drafts: list[Draft] = []
        self._shown: set[str] = set()
        self._shown_before = shown

    def drafts(self) -> list[Draft]:
        """The shots as the beats ask for them, some perhaps too short."""
        beats = list(self._timed.beats)
        index = self._establish(beats)
        while index < len(beats):
            index += self._shoot(beats[index:])
        if self._timed.farewell_frames:
            self._part()
        return self._drafts

    def _establish(self, beats: Sequence[Beat]) -> int:
        """The wide; a first action that wants one plays in it. Returns how many beats are used up."""
        scene, start = self._timed.scene, self._timed.start_frame
        first = beats[0]
        plays = first.kind == "action" and plays_in_wide(first.verb, first.object)
        end = first.end_frame if plays else start + self._timed.lead_frames
        there = tuple(self._acting.present(start, end))
        played = tuple(beats[:1]) if plays else ()
        wide = Draft(f"{scene.id}-wide", "establish", there, start, end, played, there=there)
        self._drafts.append(wide)
        return int(plays)

    def _shoot(self, beats: Sequence[Beat]) -> int:
        beat = beats[0]
        if beat.kind == "action":
            return self._shoot_action(beat)
        if beat.kind == "silence":
            return self._add(self._draft("silence", beat.actors[:1], (beat,)), 1)
        exchange = self._exchange(beats)
        if len(exchange) > 1:
            speakers = [exchange[0].actors[0], exchange[1].actors[0], self._acting.listener(exchange[0])]
            pair = tuple(dict.fromkeys(speakers))[:2]
            return self._add(self._draft("exchange", pair, exchange), len(exchange))
        if beat.is_turn:
            return self._shoot_turn(beat)
        together = self._same_speaker(beats)
        if len(together) == 1 and beat.speech_frames > self._long_line and self._acting.listener(beat):
            return self._shoot_long_line(beat)
        return self._add(self._draft("line", beat.actors[:1], together), len(together))

    def _part(self) -> None:
        """The film's last picture."""
        last, end = self._drafts[-1], self._timed.end_frame
        if last.kind in ("establish", "wide") and end - last.start_frame <= self._most:
            self._drafts[-1] = replace(last, kind="farewell", end_frame=end)
            return
        there = tuple(self._acting.present(last.end_frame, end))
        farewell = Draft(f"{self._timed.scene.id}-farewell", "farewell", there, last.end_frame, end, (), there=there)
        self._drafts.append(farewell)

    # the kinds of shots

    def _shoot_action(self, beat: Beat) -> int:
        sound = sound_of(beat.verb, beat.object)
        if self._wants_insert(beat):
            self._shown.add(beat.object)
            draft = self._draft("insert", beat.actors[:1], (beat,))
            return self._add(replace(draft, id=f"{draft.id}-insert", prop=beat.object), 1)
        if verb_of(beat.verb).get("wide") or not beat.actors or len(beat.actors) > 2:
            return self._add(self._draft("wide", beat.actors, (beat,)), 1)
        last = self._drafts[-1]
        fits = last.frames + beat.frames <= self._most and last.kind != "insert"
        is_turned = faces_out(beat.verb, beat.text, beat.object)
        if not sound and fits and not is_turned and not self._is_ending(beat) and set(beat.actors) <= set(last.about):
            self._drafts[-1] = replace(last, end_frame=beat.end_frame, beats=(*last.beats, beat))
            return 1
        kind: Kind = "wide" if self._is_ending(beat) else "deed" if len(beat.actors) == 2 else "action"
        return self._add(self._draft(kind, beat.actors, (beat,)), 1)

    def _shoot_turn(self, beat: Beat) -> int:
        draft = self._draft("turn", beat.actors[:1], (beat,))
        listener = self._acting.listener(beat)
        cut = turn_cut(beat, self._rate)
        if not listener or beat.end_frame - cut < frames("least_shot", self._rate):
            return self._add(draft, 1)
        self._add(replace(draft, end_frame=cut), 1)
        heard = replace(draft, id=f"{draft.id}-reaction", kind="reaction", about=(listener,), to=beat.actors[0])
        return self._add(replace(heard, start_frame=cut), 1)

    def _shoot_long_line(self, beat: Beat) -> int:
        draft = self._draft("line", beat.actors[:1], (beat,))
        cut = beat.start_frame + beat.speech_frames * 11 // 20
        back = cut + frames("silent_line", self._rate)
        listener = self._acting.listener(beat)
        look = replace(draft, id=f"{draft.id}-reaction", kind="look", about=(listener,), to=beat.actors[0])
        self._add(replace(draft, end_frame=cut), 1)
        self._add(replace(look, start_frame=cut, end_frame=back), 1)
        return self._add(replace(draft, id=f"{draft.id}-return", kind="return", start_frame=back), 1)

    # what belongs together

    def _exchange(self, beats: Sequence[Beat]) -> tuple[Beat, ...]:
        """The short lines that may share a frame from here."""
        if any(draft.kind == "exchange" for draft in self._drafts[-2:]):
            return ()
        taken: list[Beat] = []
        for beat in beats[:LINES_IN_A_SHOT]:
            if beat.kind != "line" or beat.is_turn or beat.frames > frames("short_exchange", self._rate):
                break
            pair = {b.actors[0] for b in (*taken, beat)}
            length = beat.end_frame - beats[0].start_frame
            if len(pair) > 2 or length > min(frames("exchange", self._rate), self._most):
                break
            taken.append(beat)
        return tuple(taken) if len({beat.actors[0] for beat in taken}) == 2 else ()

    def _same_speaker(self, beats: Sequence[Beat]) -> tuple[Beat, ...]:
        """The lines that one person says without a break, up to the longest shot."""
        taken = [beats[0]]
        for beat in beats[1:LINES_IN_A_SHOT]:
            if beat.kind != "line" or beat.is_turn or beat.actors != taken[0].actors:
                break
            if beat.end_frame - taken[0].start_frame > self._most:
                break
            taken.append(beat)
        return tuple(taken)

    def _is_ending(self, beat: Beat) -> bool:
        """Whether a film ends on this picture, for which it steps back."""
        return self._timed.is_last and beat == self._timed.beats[-1] and len(beat.actors) > 1

    def _wants_insert(self, beat: Beat) -> bool:
        is_known = beat.object in self._shown_before and beat.verb not in templates()["looked_at"]
        return beat.object not in self._shown and not is_known and wants_insert(beat.verb, beat.object)

    def _draft(self, kind: Kind, about: Sequence[str], beats: Sequence[Beat]) -> Draft:
        first, last = beats[0], beats[-1]
        scene_id = self._timed.scene.id
        return Draft(
            id=first.id if first.id.startswith(scene_id) else f"{scene_id}-{first.id}",
            kind=kind,
            about=tuple(about),
            start_frame=first.start_frame,
            end_frame=last.end_frame,
            beats=tuple(beats),
            to=self._acting.listener(first),
            there=tuple(self._acting.present(first.start_frame, last.end_frame)),
            weight=max(beat.weight for beat in beats),
        )

    def _add(self, draft: Draft, beats: int) -> int:
        self._drafts.append(draft)
        return beats
