"""What captions promise to a reader."""

from itertools import pairwise

import pytest

from storyreel.contracts.shotlist import PlaceRef, Shot, ShotList, VoiceEvent
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.caption_breaks import in_lines, in_parts
from storyreel.video_engine.cues import caption_cues
from storyreel.video_engine.subtitle_files import to_srt, to_vtt

LONG = (
    "The light has not gone out in forty years, not for the storm of ninety-one and not for the war, "
    "and I will not be the keeper who lets it go dark because of a letter from the harbour office."
)
RATE = FrameRate(num=24)


def shotlist(*lines: tuple[str, int, int], scenes: tuple[int, ...] = (2400,)) -> ShotList:
    """A film of (text, start frame, frames) whose scenes end at these frames; speakers alternate."""
    place = PlaceRef(id="quay", kind="harbour", interior=False, hour="day")
    starts = (0, *scenes)
    shots = tuple(
        Shot(id=f"s{i}", scene_id=f"scene{i}", framing="wide", start_frame=a, duration_frames=b - a, place=place)
        for i, (a, b) in enumerate(pairwise(starts))
    )
    voice = tuple(
        VoiceEvent(
            line_id=f"l{i}", speaker_id=("nell", "silas")[i % 2], text=text, start_frame=start, duration_frames=frames
        )
        for i, (text, start, frames) in enumerate(lines)
    )
    return ShotList(
        episode="ep01", title="T", rate=RATE, cast=(), shots=shots, voice=voice, mode="voiced", timing_lock_hash="0"
    )


def speak(*texts: str, gap: int = 8) -> list[tuple[str, int, int]]:
    """Lines spoken one after the other at fifteen characters a second."""
    at, lines = 24, []
    for text in texts:
        frames = max(10, len(text) * 24 // 15)
        lines.append((text, at, frames))
        at += frames + gap
    return lines


@pytest.mark.parametrize(
    "texts",
    [
        (LONG, "No.", "You would say that, would you?", "Yes."),
        ("Go.", "Now?", "Now.", "I said go!", "Very well, then; I will fetch the lantern and go up."),
        ("x" * 100, "word " * 60),
    ],
)
def test_a_cue_can_be_read_in_its_time(texts: tuple[str, ...]) -> None:
    cues = caption_cues(shotlist(*speak(*texts))).cues
    for cue in cues:
        seconds = (cue.end_frame - cue.start_frame) / 24
        assert len(cue.lines) <= 2 and all(len(line) <= 42 for line in cue.lines)
        assert sum(map(len, cue.lines)) / seconds <= 17
        assert 0.8 <= seconds <= 7


def test_cues_never_overlap_and_never_cross_a_scene() -> None:
    cues = caption_cues(shotlist(*speak(*[LONG, "No.", "Yes."] * 4), scenes=(300, 1200, 2400))).cues
    assert all(a.end_frame <= b.start_frame for a, b in pairwise(cues))
    assert all(not cue.start_frame < border < cue.end_frame for cue in cues for border in (300, 1200))


def test_every_word_of_a_line_is_shown_in_order() -> None:
    cues = caption_cues(shotlist(*speak(LONG))).cues
    assert " ".join(line for cue in cues for line in cue.lines) == LONG
    assert {i for cue in cues for i in cue.line_ids} == {"l0"}


def test_a_cue_begins_with_its_words() -> None:
    lines = speak("Go.", "Now?", LONG, "I see.")
    starts = {f"l{i}": start for i, (_, start, _) in enumerate(lines)}
    for cue in caption_cues(shotlist(*lines)).cues:
        if "." not in cue.id or cue.id.endswith(".1"):
            assert abs(cue.start_frame - starts[cue.line_ids[0]]) <= 6


def test_two_short_lines_share_a_cue_with_a_dash_each() -> None:
    cues = caption_cues(shotlist(("Stay.", 24, 8), ("No.", 34, 8))).cues
    assert [cue.lines for cue in cues] == [("– Stay.", "– No.")]


def test_breaks_fall_at_clauses() -> None:
    assert in_lines("When the tide goes out, the bell rings by itself.") == (
        "When the tide goes out,",
        "the bell rings by itself.",
    )
    assert in_parts(
        "The keeper has gone out to the far rock to mend the bell. "
        "He said that he would be home before the tide turned again."
    ) == [
        "The keeper has gone out to the far rock to mend the bell.",
        "He said that he would be home before the tide turned again.",
    ]


def test_an_authors_markup_is_shown_as_text() -> None:
    cues = caption_cues(shotlist(("<b>5 --> 6</b> & {\\an8} so on", 24, 60)))
    assert "<" not in to_srt(cues) and to_srt(cues).count("-->") == 1
    assert "&lt;b&gt;5 → 6&lt;/b&gt; &amp;" in to_vtt(cues) and to_vtt(cues).count("-->") == 1


def test_a_subtitle_file_is_read_back_as_written() -> None:
    import pysubs2

    cues = caption_cues(shotlist(*speak(LONG, "Yes.")))
    for text, format_ in ((to_srt(cues), "srt"), (to_vtt(cues), "vtt")):
        read = pysubs2.SSAFile.from_string(text, format_=format_)
        assert [(e.start, e.end) for e in read] == [
            (c.start_frame * 1000 // 24, c.end_frame * 1000 // 24) for c in cues.cues
        ]
