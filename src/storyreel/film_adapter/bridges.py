"""Sound that goes over a cut: J and L cuts.

- In a talk of faces in turn, some cuts come a little before or after the turn
  of the words; never two such cuts in a row, and never at the turn's own words.
- L: the last words of a line that hits are heard on the face that they hit,
  when the answer is hot.
- J: the answer begins over the face that has just spoken softly.
- Both faces stay long enough.
"""

from collections.abc import Sequence
from dataclasses import replace

from storyreel.contracts.timing import FrameRate
from storyreel.film_adapter.beats import Beat
from storyreel.film_adapter.craft import limit_for
from storyreel.film_adapter.draft import Draft
from storyreel.film_adapter.framing import SINGLES
from storyreel.film_adapter.templates import frames, templates


def with_bridges(drafts: Sequence[Draft], rate: FrameRate, mood: str) -> list[Draft]:
    """The shots of a scene, with some cuts moved off the words."""
    kept = list(drafts)
    was_moved = False
    for index in range(1, len(kept)):
        moved = None if was_moved else _bridged(kept[index - 1], kept[index], rate, mood)
        was_moved = moved is not None
        if moved is not None:
            kept[index - 1 : index + 1] = moved
    return kept


def _bridged(one: Draft, other: Draft, rate: FrameRate, mood: str) -> tuple[Draft, Draft] | None:
    """Two shots with the cut between them moved, or nothing where a straight cut is better."""
    said, answer = _said_and_answer(one, other)
    if said is None or answer is None:
        return None
    bridges = templates()["bridges"]
    if answer.emotion in bridges["hot"] and not said.is_turn:
        cut = said.start_frame + said.speech_frames - frames("l_cut", rate)
        if cut - said.start_frame >= frames("bridged_line", rate) and _last(one, other, cut, rate, mood):
            return replace(one, end_frame=cut), replace(other, start_frame=cut, beats=(said, *other.beats))
    if said.emotion in bridges["soft"] or mood in bridges["soft_moods"]:
        cut = answer.start_frame + frames("j_cut", rate)
        is_long = answer.speech_frames >= frames("bridged_line", rate)
        if is_long and not answer.is_turn and _last(one, other, cut, rate, mood):
            return replace(one, end_frame=cut, beats=(*one.beats, answer)), replace(other, start_frame=cut)
    return None


def _said_and_answer(one: Draft, other: Draft) -> tuple[Beat | None, Beat | None]:
    """The last line of one face and the first of the next, if that is what the cut lies between."""
    if one.framing not in SINGLES or other.framing not in SINGLES or one.people[0] == other.people[0]:
        return None, None
    said = one.beats[-1] if one.beats else None
    answer = other.beats[0] if other.beats else None
    if said is None or answer is None or said.kind != "line" or answer.kind != "line":
        return None, None
    is_talk = said.actors[0] == one.people[0] and answer.actors[0] == other.people[0]
    return (said, answer) if is_talk and answer.start_frame == other.start_frame else (None, None)


def _last(one: Draft, other: Draft, cut: int, rate: FrameRate, mood: str) -> bool:
    """Whether both shots keep a good length with the cut at another frame."""
    least = rate.frames_of_ms(round(limit_for("shot_lengths", "shortest", mood) * 1000))
    most = rate.frames_of_ms(round(limit_for("shot_lengths", "longest", mood) * 1000))
    return all(least <= length <= most for length in (cut - one.start_frame, other.end_frame - cut))
