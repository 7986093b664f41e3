"""Caption cues from a shot list.

- A cue has two lines of at most 42 characters, is read at 17 characters a
  second at most, and stands between 0.8 and 7 seconds.
- Cues never overlap, never cross a scene border, and begin within a quarter
  of a second of their words.
- A long line is split where a sentence, a clause or a phrase ends; punctuation
  is kept.
- A line that is too short to be read joins its neighbour in one cue, with a
  dash for each speaker.
- A cue that would hang over a cut by less than half a second ends with the cut,
  and one that would begin just before a cut begins with it, if it can still be
  read: where the sound goes over a cut, the caption keeps to its speaker.
- Speech that is faster than can be read gets all the time there is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from storyreel.contracts.captions import CaptionCues, Cue
from storyreel.contracts.shotlist import ShotList, VoiceEvent
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.caption_breaks import LINE, in_lines, in_parts

CHARACTERS_A_SECOND = 17
SHORTEST_MS, LONGEST_MS, LEAD_MS = 800, 7000, 220
HANGS_MS = 500
TAIL_MS = 400  # how long a cue stays after its words, if nothing follows


@dataclass(frozen=True)
class Span:
    """One line, or two short ones, to be shown between the frames that bound it."""

    events: tuple[VoiceEvent, ...]
    scene_end: int


def caption_cues(shotlist: ShotList) -> CaptionCues:
    """Make the cues of an episode."""
    rate = shotlist.rate
    spans = _spans(shotlist)
    cues: list[Cue] = []
    for index, span in enumerate(spans):
        following = spans[index + 1].events[0].start_frame if index + 1 < len(spans) else span.scene_end
        earliest = cues[-1].end_frame if cues else 0
        cues += _cues_of(span, earliest, following, rate, [shot.start_frame for shot in shotlist.shots])
    return CaptionCues(episode=shotlist.episode, rate=rate, cues=tuple(cues))


def _spans(shotlist: ShotList) -> list[Span]:
    """The lines in order, those too short to be read joined to a neighbour of their scene."""
    ends = _scene_ends(shotlist)
    events = sorted((e for e in shotlist.voice if e.text.strip()), key=lambda e: e.start_frame)
    spans: list[Span] = []
    for event in events:
        scene_end = next((end for end in ends if event.start_frame < end), ends[-1])
        last = spans[-1] if spans else None
        if last is not None and last.scene_end == scene_end and _belong_together(last.events, event, shotlist.rate):
            spans[-1] = Span((*last.events, event), scene_end)
        else:
            spans.append(Span((event,), scene_end))
    return spans


def _belong_together(before: Sequence[VoiceEvent], event: VoiceEvent, rate: FrameRate) -> bool:
    """Whether a line has to join the one before it, because one of them has too little time."""
    if len(before) > 1 or max(len(before[0].text), len(event.text)) > LINE - 2:
        return False
    first = before[0]
    span = event.start_frame + event.duration_frames - first.start_frame
    has_time = event.start_frame - first.start_frame + rate.frames_of_ms(LEAD_MS) >= needed(first.text, rate)
    return not has_time and span <= rate.frames_of_ms(LONGEST_MS)


def _cues_of(span: Span, earliest: int, following: int, rate: FrameRate, cuts: Sequence[int]) -> list[Cue]:
    first, last = span.events[0], span.events[-1]
    lead = rate.frames_of_ms(LEAD_MS) - 1
    spoken_end = last.start_frame + last.duration_frames
    text = " ".join(event.text for event in span.events)
    start = max(earliest, first.start_frame)
    start = next((cut for cut in cuts if start < cut <= first.start_frame + lead), start)
    end = max(spoken_end + rate.frames_of_ms(TAIL_MS), start + needed(text, rate))
    end = min(end, span.scene_end, following)
    if end - start < needed(text, rate):
        start = max(earliest, first.start_frame - lead, 0)
        end = min(
            start + needed(text, rate),
            span.scene_end,
            following + lead if following < span.scene_end else span.scene_end,
        )
    readable = max(spoken_end - rate.frames_of_ms(HANGS_MS), start + needed(text, rate))
    end = next((cut for cut in cuts if readable <= cut < end <= cut + rate.frames_of_ms(HANGS_MS + TAIL_MS)), end)
    if len(span.events) == 2:
        return [_cue(first.line_id, span.events, _joined(span.events), start, min(end, start + _longest(rate)))]
    return _split(first, start, end, rate)


def _split(event: VoiceEvent, start: int, end: int, rate: FrameRate) -> list[Cue]:
    """Cues of one line, each with its share of the time."""
    longest = _longest(rate)
    spoken = event.start_frame + event.duration_frames - start
    parts = in_parts(event.text, max(1, -(-min(spoken, end - start) // longest)))
    total = sum(len(part) for part in parts)
    cues, done, at = [], 0, start
    for index, part in enumerate(parts):
        done += len(part)
        until = start + (end - start) * done // total if index + 1 < len(parts) else end
        name = event.line_id if len(parts) == 1 else f"{event.line_id}.{index + 1}"
        cues.append(_cue(name, (event,), in_lines(part), at, min(until, at + longest)))
        at = until
    return cues


def _cue(name: str, events: Sequence[VoiceEvent], lines: tuple[str, ...], start: int, end: int) -> Cue:
    ids = tuple(event.line_id for event in events)
    return Cue(
        id=name,
        line_ids=ids,
        speaker=events[0].speaker_id,
        start_frame=start,
        end_frame=max(end, start + 1),
        lines=lines,
    )


def _joined(events: Sequence[VoiceEvent]) -> tuple[str, ...]:
    first, second = (" ".join(event.text.split()) for event in events)
    if events[0].speaker_id != events[1].speaker_id:
        return (f"– {first}", f"– {second}")
    return (first, second)


def needed(text: str, rate: FrameRate) -> int:
    """The least number of frames in which a text can be read."""
    reading = -(-len(text) * rate.num // (CHARACTERS_A_SECOND * rate.den))
    return max(reading, rate.frames_of_ms(SHORTEST_MS))


def _longest(rate: FrameRate) -> int:
    return LONGEST_MS * rate.num // (1000 * rate.den)


def _scene_ends(shotlist: ShotList) -> list[int]:
    ends = []
    for shot, after in zip(shotlist.shots, (*shotlist.shots[1:], None), strict=True):
        if after is None or after.scene_id != shot.scene_id:
            ends.append(shot.start_frame + shot.duration_frames)
    return ends
