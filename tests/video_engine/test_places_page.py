"""The page of places."""

from storyreel.contracts.render_plan import PictureSettings, PlaceSpec, PlannedClip, RenderPlan, ResolvedAsset, ShotSpec
from storyreel.contracts.rights import Rights
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.picture.places_page import places_page

PICTURE = PictureSettings(width=1280, height=720, rate=FrameRate(num=24))
RIGHTS = Rights(license_type="generated_local", provider_or_model="storyreel")


def _clip(name: str, hour: str) -> PlannedClip:
    place = PlaceSpec(kind="church", seed="7:place:inn", hour=hour)
    spec = ShotSpec(framing="wide", frames=9, picture=PICTURE, place=place, code="", toolchain="")
    return PlannedClip(shot_id=name, key=name, start_frame=0, duration_frames=9, spec=spec)


def _plan(*flags: str) -> RenderPlan:
    asset = ResolvedAsset(
        id="place:inn",
        kind="place",
        source="generated",
        digest="0" * 64,
        spec={"kind": "church", "seed": "7:place:inn"},
        rights=RIGHTS,
        flags=flags,
    )
    clips = (_clip("a", "day"), _clip("b", "night"), _clip("c", "day"))
    return RenderPlan(
        episode="ep01",
        profile="preview_local",
        title="A <b>bold</b> title",
        picture=PICTURE,
        timing_lock_hash="",
        assets=(asset,),
        clips=clips,
    )


def test_each_light_of_a_place_is_shown_once_and_the_page_stands_alone() -> None:
    page = places_page(_plan(), lambda uri: b"")
    assert page.count("<img ") == page.count("data:image/jpeg") == 2
    assert "A &lt;b&gt;bold&lt;/b&gt; title" in page
    assert "<script" not in page and "http" not in page and "<b>kin</b>" not in page
    assert page == places_page(_plan(), lambda uri: b"")


def test_a_place_that_is_drawn_as_its_kin_is_marked() -> None:
    assert "<b>kin</b>" in places_page(_plan("drawn as its kin"), lambda uri: b"")
