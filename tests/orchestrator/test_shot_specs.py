"""A clip's spec holds what can change its pixels and nothing else."""

from typing import Any

import pytest

from storyreel.contracts.canonical import digest_of
from storyreel.contracts.captions import CaptionCues, Cue
from storyreel.contracts.render_plan import PictureSettings, ResolvedAsset, ShotSpec
from storyreel.contracts.rights import Rights
from storyreel.contracts.shotlist import PlaceRef, Shot, ShotCharacter, ShotList, VoiceEvent
from storyreel.contracts.timing import FILM
from storyreel.orchestrator.shot_specs import Drawing, spec_of
from storyreel.video_engine.font_choice import FontBook

FONT = ("package:library/fonts/a.ttf", "f" * 64)
HAN = ("package:library/fonts/h.otf", "e" * 64)


def _letters(text: str) -> dict[int, float]:
    return dict.fromkeys(map(ord, text), 1.0)


def _asset(id_: str, **more: Any) -> ResolvedAsset:
    values: dict[str, Any] = {"source": "generated", "digest": id_, "rights": Rights(license_type="OFL-1.1"), **more}
    return ResolvedAsset(id=id_, kind=id_.partition(":")[0], **values)


def _spec(
    start: int = 0, mouth: str = "", says_at: int = 0, cue: tuple[int, int] = (0, 0), text: str = "Hi", **more: Any
) -> ShotSpec:
    """The spec of a shot of ten frames with Nell, who says a line and has a cue."""
    place = PlaceRef(id="quay", kind="harbour", interior=False, hour="day")
    nell = ShotCharacter(character_id="nell", mark="center", facing="left")
    values: dict[str, Any] = {"id": "s1", "scene_id": "a", "framing": "medium", **more}
    shot = Shot(start_frame=start, duration_frames=10, place=place, characters=(nell,), **values)
    voice = VoiceEvent(
        line_id="l1", speaker_id="nell", text=text, start_frame=says_at, duration_frames=max(1, len(mouth)), mouth=mouth
    )
    shotlist = ShotList(
        episode="ep01", title="", rate=FILM, cast=(), shots=(shot,), voice=(voice,), mode="voiced", timing_lock_hash=""
    )
    shown = Cue(id="c", line_ids=("l1",), speaker="", start_frame=cue[0], end_frame=max(1, cue[1]), lines=(text,))
    cues = CaptionCues(episode="ep01", rate=FILM, cues=(shown,) if cue[1] else ())
    return spec_of(shot, shotlist, _drawing(cues))


def _spec_of(shot: Shot, *shots: Shot) -> ShotSpec:
    """The spec of a shot of a film without voice or captions."""
    shotlist = ShotList(
        episode="ep01", title="", rate=FILM, cast=(), shots=shots, voice=(), mode="no_voice", timing_lock_hash=""
    )
    return spec_of(shot, shotlist, _drawing(None))


def _quay(hour: Any) -> PlaceRef:
    return PlaceRef(id="quay", kind="harbour", interior=False, hour=hour)


def _drawing(cues: CaptionCues | None) -> Drawing:
    """A drawing with two fonts and one thing of the author's."""
    assets = [_asset("character:nell"), _asset("place:quay"), _asset("font:text", source="library", uri="text.ttf")]
    assets.append(_asset("prop:lamp", source="library", uri="assets/lamp.png"))
    return Drawing(
        picture=PictureSettings(width=320, height=180, rate=FILM),
        assets={asset.id: asset for asset in assets},
        code="c",
        toolchain="t",
        heading="A film",
        byline=(),
        credits=("Nell",),
        cues=cues,
        book=FontBook(
            {"text": _letters("Hi"), "title": _letters("A film")}, {"arabic": _letters("مرحبا"), "han": _letters("灯")}
        ),
        fonts={"arabic": FONT, "han": HAN},
    )


def _key(spec: ShotSpec) -> str:
    return digest_of(spec.to_bytes())


def test_a_shot_that_merely_moves_keeps_its_key() -> None:
    here = _spec(0, "AB", 2, (1, 9))
    there = _spec(500, "AB", 502, (501, 509), id="s9", scene_id="b", action="said otherwise", line_ids=("l7",))
    assert _key(there) == _key(here)


@pytest.mark.parametrize(
    "other", [{"mouth": "AC"}, {"says_at": 3}, {"cue": (1, 8)}, {"text": "iH"}, {"framing": "close_up"}]
)
def test_what_can_be_seen_changes_the_key(other: dict[str, Any]) -> None:
    same: dict[str, Any] = {"mouth": "AB", "says_at": 2, "cue": (1, 9)}
    assert _key(_spec(**{**same, **other})) != _key(_spec(**same))


@pytest.mark.parametrize(
    ("says_at", "mouth", "shown"),
    [
        (102, "ABC", "XXABCXXXXX"),
        (98, "ABCD", "CDXXXXXXXX"),
        (108, "ABCD", "XXXXXXXXAB"),
        (90, "ABCDEFGHABCDEFGHABCDEFGH", "CDEFGHABCD"),
        (90, "ABCDEFGHAB", ""),
        (110, "AB", ""),
        (102, "XXX", ""),
    ],
)
def test_a_mouth_is_cut_to_the_frames_of_the_shot(says_at: int, mouth: str, shown: str) -> None:
    figure = _spec(100, mouth, says_at).figures[0]
    assert (figure.mouth, figure.speaks) == (shown, bool(shown))


@pytest.mark.parametrize(
    ("cue", "shown"),
    [((102, 106), (2, 6)), ((95, 103), (0, 3)), ((108, 114), (8, 10)), ((90, 130), (0, 10))],
)
def test_a_cue_is_cut_to_the_frames_of_the_shot(cue: tuple[int, int], shown: tuple[int, int]) -> None:
    (burnt,) = _spec(100, cue=cue).cues
    assert (burnt.start_frame, burnt.end_frame) == shown


@pytest.mark.parametrize("cue", [(106, 150), (60, 105)])
def test_a_cue_that_would_only_flash_over_a_cut_is_burnt_on_its_own_side(cue: tuple[int, int]) -> None:
    assert _spec(100, cue=cue).cues == ()


@pytest.mark.parametrize("cue", [(90, 100), (110, 120)])
def test_a_cue_that_only_touches_the_shot_is_not_in_it(cue: tuple[int, int]) -> None:
    spec = _spec(100, cue=cue)
    assert (spec.cues, spec.fonts) == ((), {})


def test_other_fonts_are_part_of_the_key_only_where_a_letter_is_missing() -> None:
    assert _spec(cue=(0, 5)).fonts == {"text": "text.ttf"}
    assert _spec(cue=(0, 5), text="مرحبا").fonts == {"text": "text.ttf", "fallback-0-arabic": FONT[0]}


def test_a_shot_has_the_authors_picture_of_its_thing() -> None:
    for framing in ("insert", "medium"):
        assert _spec(framing=framing, prop="lamp").prop_art == {"lamp": "assets/lamp.png"}
        assert _spec(framing=framing, prop="rope").prop_art == {}


def test_a_chapter_card_has_its_name_and_says_when_it_is() -> None:
    night = _quay("night")
    card = Shot(
        id="c", scene_id="c", framing="title", start_frame=50, duration_frames=60, place=night, heading="The Quay"
    )
    day = card.model_copy(update={"id": "a", "framing": "wide", "heading": "", "start_frame": 0, "place": _quay("day")})
    after = day.model_copy(update={"id": "b", "start_frame": 110, "place": night, "transition": "time_passes"})
    spec = _spec_of(card, day, card, after)
    assert (spec.heading, spec.text) == ("The Quay", ("Later that night",))
    assert _spec_of(after, day, card, after).slug == ""
    assert _spec_of(card, card, after).text == ()
