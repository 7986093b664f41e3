"""What the caption checks let pass and what they name."""

import pytest

from storyreel.contracts.captions import CaptionCues, Cue
from storyreel.contracts.shotlist import PlaceRef, Shot, ShotList, VoiceEvent
from storyreel.contracts.timing import FILM
from storyreel.quality.captions import check_captions


def _cue(id_: str = "c1", start: int = 24, end: int = 72, lines: tuple[str, ...] = ("The lamp is out.",)) -> Cue:
    return Cue(id=id_, line_ids=("l1",), speaker="Nell", start_frame=start, end_frame=end, lines=lines)


def _failed(*cues: Cue) -> dict[str, str]:
    """The failed checks with their messages, against one line spoken at frame 24."""
    place = PlaceRef(id="quay", kind="harbour", interior=False, hour="day")
    event = VoiceEvent(line_id="l1", speaker_id="nell", text="The lamp is out.", start_frame=24, duration_frames=40)
    shotlist = ShotList(
        episode="ep01",
        title="",
        rate=FILM,
        cast=(),
        shots=(Shot(id="s1", scene_id="a", framing="wide", start_frame=0, duration_frames=400, place=place),),
        voice=(event,),
        mode="voiced",
        timing_lock_hash="x",
    )
    checks = check_captions(CaptionCues(episode="ep01", rate=FILM, cues=cues), shotlist)
    return {check.check: check.message for check in checks if check.verdict == "fail"}


def test_a_good_cue_passes() -> None:
    assert _failed(_cue()) == {}


@pytest.mark.parametrize(
    ("cue", "check"),
    [
        (_cue(lines=("x" * 43,), end=150), "caption_lines"),
        (_cue(lines=("x" * 18,), end=48), "caption_speed"),
        (_cue(lines=("Hm.",), end=24 + 19), "caption_time"),
        (_cue(end=24 + 7 * 24 + 1), "caption_time"),
        (_cue(start=24 + 7, end=79), "caption_sync"),
        (_cue(start=24 - 7), "caption_sync"),
    ],
)
def test_a_cue_just_outside_a_limit_fails_that_check_alone(cue: Cue, check: str) -> None:
    assert list(_failed(cue)) == [check]


@pytest.mark.parametrize(
    "cue",
    [
        _cue(lines=("x" * 42,), end=150),
        _cue(lines=("x" * 17,), end=48),
        _cue(lines=("Hm.",), end=24 + 20),
        _cue(end=24 + 7 * 24),
        _cue(start=24 + 6, end=79),
    ],
)
def test_a_cue_on_a_limit_passes(cue: Cue) -> None:
    assert _failed(cue) == {}


def test_a_cue_that_starts_before_the_last_one_ends_overlaps() -> None:
    assert list(_failed(_cue(), _cue("c2", 71, 120))) == ["caption_overlap"]
    assert _failed(_cue(), _cue("c2", 72, 120)) == {}


def test_only_the_first_cue_of_a_line_has_to_be_on_its_words() -> None:
    assert _failed(_cue(), _cue("c2", 200, 240)) == {}


def test_a_line_without_a_cue_is_named() -> None:
    assert _failed() == {"caption_complete": "l1"}


def test_a_failure_names_the_cue_and_its_words() -> None:
    message = _failed(_cue(lines=("Hm.",), end=40))["caption_time"]
    assert message == "caption_time: cue c1 (Hm.), expected 0.8 to 7 s on screen"
