"""Break a scene into shots: which beats share a shot, and how it is framed.

- A scene opens on a wide of its place.
- Two or three short lines between the same two people share a two-shot, but
  not twice close together; else a speaker has the frame: over the listener's
  shoulder, then a medium, and by turns.
- Close-ups are kept for the turn of the scene and for lines that weigh; the
  turn is followed by the face that heard it.
- During a long line we look at the listener once.
- A small object that somebody handles for the first time is shown in an
  insert; what no hand can hold is shown by who handles it.
- An action that makes a sound, comes or goes has its own shot; a quiet one
  plays on in the shot before it, if the actor is in it.
- The same framing of the same person never follows itself.
- A film that ends on an action of several people steps back to a wide.
- A shot lasts 1.2 to 8 seconds; a word that is shorter is heard over the face
  that it is said to, or at the end of the shot before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from storyreel.contracts.shotlist import Framing
from storyreel.contracts.timing import FrameRate
from storyreel.film_adapter.acting import Acting
from storyreel.film_adapter.beats import Beat, TimedScene, turn_cut
from storyreel.film_adapter.templates import frames, is_small, sound_of, templates, verb_of

SAME_SIZE = {"medium", "over_shoulder"}
LINES_IN_A_SHOT = 3


@dataclass(frozen=True)
class Draft:
    """A shot on paper. `people` are in the frame, the one it is about first."""

    id: str
    framing: Framing
    people: tuple[str, ...]
    start_frame: int
    end_frame: int
    beats: tuple[Beat, ...]
    prop: str = ""
    sound: str = ""

    @property
    def frames(self) -> int:
        """Its length."""
        return self.end_frame - self.start_frame


class Breakdown:
    """The shots of one scene, made beat by beat."""

    def __init__(self, timed: TimedScene, acting: Acting, rate: FrameRate) -> None:
        self._timed = timed
        self._acting = acting
        self._rate = rate
        self._drafts: list[Draft] = []
        self._shown: set[str] = set()

    def drafts(self) -> list[Draft]:
        """All shots in order, without gap or overlap."""
        beats = list(self._timed.beats)
        index = self._establish(beats)
        while index < len(beats):
            index += self._shoot(beats[index:])
        answered = {beat.id: self._acting.listener(beat) for beat in beats}
        return _without_jumps(_long_enough(self._drafts, self._rate, answered))

    def _establish(self, beats: Sequence[Beat]) -> int:
        """The wide; a first action that wants one plays in it. Returns how many beats are used up."""
        scene, start = self._timed.scene, self._timed.start_frame
        first = beats[0]
        sound = sound_of(first.verb, first.object)
        comes = bool(verb_of(first.verb).get("wide"))
        plays = first.kind == "action" and not self._wants_insert(first) and (comes or not sound)
        end = first.end_frame if plays else start + self._timed.lead_frames
        people = tuple(self._acting.present(start, end))
        sound = sound_of(first.verb, first.object) if plays else ""
        self._drafts.append(
            Draft(f"{scene.id}-wide", "wide", people, start, end, tuple(beats[:1] if plays else ()), sound=sound)
        )
        return int(plays)

    def _shoot(self, beats: Sequence[Beat]) -> int:
        beat = beats[0]
        if beat.kind == "action":
            return self._shoot_action(beat)
        if beat.kind == "silence":
            return self._add(self._single(beat, "close_up"), 1)
        exchange = self._exchange(beats)
        if len(exchange) > 1:
            pair = tuple(
                dict.fromkeys([exchange[0].actors[0], exchange[1].actors[0], self._acting.listener(exchange[0])])
            )[:2]
            return self._add(self._draft("two_shot", pair, exchange), len(exchange))
        if beat.is_turn:
            return self._shoot_turn(beat)
        together = self._same_speaker(beats)
        if len(together) == 1 and beat.speech_frames > frames("long_line", self._rate) and self._acting.listener(beat):
            return self._shoot_long_line(beat)
        weighs = max(b.weight for b in together) >= int(templates()["close_up_weight"])
        return self._add(self._single(beat, "close_up" if weighs else self._by_turns(beat), together), len(together))

    # the kinds of shots

    def _shoot_action(self, beat: Beat) -> int:
        sound = sound_of(beat.verb, beat.object)
        if self._wants_insert(beat):
            self._shown.add(beat.object)
            draft = self._draft("insert", beat.actors[:1], (beat,))
            return self._add(replace(draft, id=f"{draft.id}-insert", prop=beat.object, sound=sound), 1)
        if verb_of(beat.verb).get("wide") or not beat.actors or len(beat.actors) > 2:
            people = tuple(self._acting.present(beat.start_frame, beat.end_frame))
            return self._add(replace(self._draft("wide", people, (beat,)), sound=sound), 1)
        last = self._drafts[-1]
        fits = last.frames + beat.frames <= frames("most_shot", self._rate) and last.framing != "insert"
        if not sound and fits and not self._is_ending(beat) and set(beat.actors) <= set(self._seen(last)):
            self._drafts[-1] = replace(last, end_frame=beat.end_frame, beats=(*last.beats, beat))
            return 1
        framing: Framing = "wide" if self._is_ending(beat) else "two_shot" if len(beat.actors) == 2 else "medium"
        return self._add(replace(self._draft(framing, beat.actors, (beat,)), sound=sound), 1)

    def _shoot_turn(self, beat: Beat) -> int:
        draft = self._single(beat, "close_up")
        listener = self._acting.listener(beat)
        cut = turn_cut(beat, self._rate)
        if not listener or beat.end_frame - cut < frames("least_shot", self._rate):
            return self._add(draft, 1)
        self._add(replace(draft, end_frame=cut), 1)
        return self._add(Draft(f"{draft.id}-reaction", "close_up", (listener,), cut, beat.end_frame, (beat,)), 1)

    def _shoot_long_line(self, beat: Beat) -> int:
        draft = self._single(beat, self._by_turns(beat))
        look = frames("silent_line", self._rate)
        cut = beat.start_frame + beat.speech_frames * 11 // 20
        listener = self._acting.listener(beat)
        self._add(replace(draft, end_frame=cut), 1)
        self._add(Draft(f"{draft.id}-reaction", "medium", (listener,), cut, cut + look, (beat,)), 1)
        back = self._framed("close_up", (beat.actors[0],))
        return self._add(Draft(f"{draft.id}-return", back, (beat.actors[0],), cut + look, beat.end_frame, (beat,)), 1)

    # what belongs together

    def _exchange(self, beats: Sequence[Beat]) -> tuple[Beat, ...]:
        """The short lines that may share a two-shot from here."""
        if any(draft.framing == "two_shot" for draft in self._drafts[-2:]):
            return ()
        taken: list[Beat] = []
        for beat in beats[:LINES_IN_A_SHOT]:
            if beat.kind != "line" or beat.is_turn or beat.frames > frames("short_exchange", self._rate):
                break
            pair = {b.actors[0] for b in (*taken, beat)}
            length = beat.end_frame - beats[0].start_frame
            if len(pair) > 2 or length > frames("exchange", self._rate):
                break
            taken.append(beat)
        return tuple(taken) if len({beat.actors[0] for beat in taken}) == 2 else ()

    def _same_speaker(self, beats: Sequence[Beat]) -> tuple[Beat, ...]:
        """The lines that one person says without a break, up to the longest shot."""
        taken = [beats[0]]
        for beat in beats[1:LINES_IN_A_SHOT]:
            if beat.kind != "line" or beat.is_turn or beat.actors != taken[0].actors:
                break
            if beat.end_frame - taken[0].start_frame > frames("most_shot", self._rate):
                break
            taken.append(beat)
        return tuple(taken)

    def _is_ending(self, beat: Beat) -> bool:
        """Whether a film ends on this picture, for which it steps back."""
        return self._timed.is_last and beat == self._timed.beats[-1] and len(beat.actors) > 1

    def _wants_insert(self, beat: Beat) -> bool:
        return is_small(beat.object) and beat.object not in self._shown and bool(verb_of(beat.verb).get("insert"))

    # framing

    def _by_turns(self, beat: Beat) -> Framing:
        """Over the shoulder first, then a medium, and so on; without a listener, medium and close."""
        speaker = beat.actors[0]
        alone = sum(d.people[:1] == (speaker,) and d.framing in ("over_shoulder", "medium") for d in self._drafts)
        if not self._acting.listener(beat):
            return "medium"
        return "medium" if alone % 2 else "over_shoulder"

    def _single(self, beat: Beat, wanted: Framing, beats: tuple[Beat, ...] | None = None) -> Draft:
        speaker, listener = beat.actors[0], self._acting.listener(beat)
        framing = self._framed(wanted, (speaker,))
        if framing in ("over_shoulder", "two_shot") and not listener:
            framing = "wide"
        people = (speaker, listener) if framing in ("over_shoulder", "two_shot") else (speaker,)
        return self._draft(framing, people, beats or (beat,))

    def _framed(self, wanted: Framing, people: tuple[str, ...]) -> Framing:
        """The wanted framing, or the next that does not jump."""
        last = self._drafts[-1]
        options: tuple[Framing, ...] = (wanted, "close_up", "medium", "two_shot")
        return next((f for f in options if not _jumps(last, f, people)), wanted)

    def _draft(self, framing: Framing, people: Sequence[str], beats: Sequence[Beat]) -> Draft:
        first = beats[0]
        shot_id = first.id if first.id.startswith(self._timed.scene.id) else f"{self._timed.scene.id}-{first.id}"
        return Draft(
            shot_id, self._steady(framing, people), tuple(people), first.start_frame, beats[-1].end_frame, tuple(beats)
        )

    def _steady(self, framing: Framing, people: Sequence[str]) -> Framing:
        """A medium that would jump becomes a two-shot's or a close-up's business."""
        if framing in ("insert", "wide") or not _jumps(self._drafts[-1], framing, tuple(people)):
            return framing
        return self._framed("close_up", tuple(people)) if len(people) == 1 else framing

    def _seen(self, draft: Draft) -> tuple[str, ...]:
        return draft.people[:1] if draft.framing == "over_shoulder" else draft.people

    def _add(self, draft: Draft, beats: int) -> int:
        self._drafts.append(draft)
        return beats


def _jumps(last: Draft, framing: Framing, people: tuple[str, ...]) -> bool:
    """Whether cutting from the last shot to this framing of the same person would jump."""
    if last.people[:1] != people[:1] and not (framing == last.framing == "two_shot"):
        return False
    return framing == last.framing or {framing, last.framing} <= SAME_SIZE


def _long_enough(drafts: Sequence[Draft], rate: FrameRate, answered: Mapping[str, str]) -> list[Draft]:
    """Let a shot that is too short play over the face that it speaks to, or on in the one before.

    Args:
        answered: Whom each line is said to.
    """
    least, most = frames("least_shot", rate), frames("most_shot", rate)
    kept: list[Draft] = []
    waiting: Draft | None = None  # a short line that is heard over the next face
    for draft, following in zip(drafts, [*drafts[1:], None], strict=True):
        if waiting is not None:
            draft, waiting = replace(draft, start_frame=waiting.start_frame, beats=_joined(waiting, draft)), None
        is_short = draft.frames < least and draft.framing != "insert"
        if (
            is_short
            and following
            and _is_heard_by(draft, following, answered)
            and draft.frames + following.frames <= most
        ):
            waiting = draft
        elif kept and (is_short or kept[-1].frames < least):
            last = kept[-1]
            kept[-1] = replace(
                last, end_frame=draft.end_frame, beats=_joined(last, draft), sound=last.sound or draft.sound
            )
        else:
            kept.append(draft)
    return kept


def _is_heard_by(draft: Draft, following: Draft, answered: Mapping[str, str]) -> bool:
    is_single = following.framing in ("medium", "over_shoulder", "close_up")
    return is_single and answered.get(draft.beats[-1].id) == following.people[0]


def _joined(one: Draft, other: Draft) -> tuple[Beat, ...]:
    return tuple(dict.fromkeys((*one.beats, *other.beats)))


def _without_jumps(drafts: Sequence[Draft]) -> list[Draft]:
    """Where a shot between two like ones has gone, the second comes closer or steps back."""
    kept: list[Draft] = []
    for draft in drafts:
        is_single = draft.framing in ("medium", "over_shoulder", "close_up")
        if kept and is_single and _jumps(kept[-1], draft.framing, draft.people):
            other: Framing = "medium" if draft.framing == "close_up" else "close_up"
            draft = replace(draft, framing=other, people=draft.people[:1])
        kept.append(draft)
    return kept
