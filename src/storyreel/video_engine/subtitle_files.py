"""Caption cues as SubRip and WebVTT files.

Times are the cue's frames in milliseconds, rounded down, so that a cue never
reaches into the next. Text of an author is shown as text: what a player would
take for markup is escaped, or replaced where a format has no escape.
"""

from storyreel.contracts.captions import CaptionCues, Cue
from storyreel.contracts.timing import FrameRate

SRT_MARKUP = str.maketrans({"<": "‹", ">": "›", "{": "(", "}": ")"})  # SubRip has no escape
ARROW = ("-->", "→")  # ends a cue's text in both formats


def to_srt(cues: CaptionCues) -> str:
    """The cues as a SubRip file."""
    blocks = [
        f"{number}\n{_times(cue, cues.rate, ',')}\n{_lines(cue).translate(SRT_MARKUP)}\n"
        for number, cue in enumerate(cues.cues, 1)
    ]
    return "\n".join(blocks)


def to_vtt(cues: CaptionCues) -> str:
    """The cues as a WebVTT file."""
    blocks = [f"{_times(cue, cues.rate, '.')}\n{_escaped(_lines(cue))}\n" for cue in cues.cues]
    return "\n".join(["WEBVTT\n", *blocks])


def _lines(cue: Cue) -> str:
    return "\n".join(line.replace(*ARROW) for line in cue.lines if line.strip())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _times(cue: Cue, rate: FrameRate, mark: str) -> str:
    return f"{_clock(cue.start_frame, rate, mark)} --> {_clock(cue.end_frame, rate, mark)}"


def _clock(frame: int, rate: FrameRate, mark: str) -> str:
    seconds, milliseconds = divmod(frame * 1000 * rate.den // rate.num, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{mark}{milliseconds:03d}"
