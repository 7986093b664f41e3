"""Caption quality: two lines of 42 characters, 17 characters a second, 0.8 to 7 s, no overlap, on the words."""

from collections.abc import Iterable

from storyreel.contracts.captions import CaptionCues, Cue
from storyreel.contracts.render_output import Check
from storyreel.contracts.shotlist import ShotList

MAX_LINE = 42
MAX_CPS = 17
MIN_MS, MAX_MS = 800, 7000
MAX_LEAD_MS = 250  # how far a cue may start from its line


def check_captions(cues: CaptionCues, shotlist: ShotList) -> tuple[Check, ...]:
    """Check cues against the limits and against the voice track."""
    rate = cues.rate
    ms = {cue.id: (cue.end_frame - cue.start_frame) * 1000 * rate.den // rate.num for cue in cues.cues}
    return (
        _check(
            "caption_lines",
            "at most 2 lines of 42 characters",
            [c for c in cues.cues if any(len(x) > MAX_LINE for x in c.lines)],
        ),
        _check(
            "caption_speed",
            "at most 17 characters a second",
            [c for c in cues.cues if _length(c) * 1000 > MAX_CPS * ms[c.id]],
        ),
        _check("caption_time", "0.8 to 7 s on screen", [c for c in cues.cues if not MIN_MS <= ms[c.id] <= MAX_MS]),
        _check(
            "caption_overlap",
            "one cue at a time",
            [b for a, b in zip(cues.cues, cues.cues[1:], strict=False) if b.start_frame < a.end_frame],
        ),
        _check("caption_sync", "within 0.25 s of the words", _off_sync(cues, shotlist)),
        _missing(cues, shotlist),
    )


def _length(cue: Cue) -> int:
    return sum(len(line) for line in cue.lines)


def _off_sync(cues: CaptionCues, shotlist: ShotList) -> list[Cue]:
    starts = {event.line_id: event.start_frame for event in shotlist.voice}
    limit = MAX_LEAD_MS * cues.rate.num // (1000 * cues.rate.den)
    first: dict[str, Cue] = {}
    for cue in cues.cues:
        first.setdefault(cue.line_ids[0], cue)
    return [cue for line, cue in first.items() if line in starts and abs(cue.start_frame - starts[line]) > limit]


def _missing(cues: CaptionCues, shotlist: ShotList) -> Check:
    shown = {line for cue in cues.cues for line in cue.line_ids}
    missing = [event.line_id for event in shotlist.voice if event.line_id not in shown]
    measured = f"{len(missing)} lines without a caption"
    return Check(
        check="caption_complete",
        verdict="fail" if missing else "pass",
        measured=measured,
        expected="every line",
        message=", ".join(missing[:3]),
    )


def _check(name: str, expected: str, bad: Iterable[Cue]) -> Check:
    wrong = list(bad)
    message = f"{name}: cue {wrong[0].id} ({' / '.join(wrong[0].lines)}), expected {expected}" if wrong else ""
    return Check(
        check=name,
        verdict="fail" if wrong else "pass",
        measured=f"{len(wrong)} cues outside",
        expected=expected,
        message=message,
    )
