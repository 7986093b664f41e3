"""What the picture promises: whole heads, small shoulders, moving mouths, text that is text."""

from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from storyreel.contracts.render_plan import BurntCue, FigureSpec, PictureSettings, PlaceSpec, ShotSpec
from storyreel.contracts.shotlist import Camera, Performance
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.picture.acting import Actor
from storyreel.video_engine.picture.camera import Subject, frame_view, move_view
from storyreel.video_engine.picture.colour import to_bgr, to_video
from storyreel.video_engine.picture.film import frames_of
from storyreel.video_engine.picture.frame import frame_of
from storyreel.video_engine.picture.lettering import lettering
from storyreel.video_engine.picture.type import UNKNOWN, Style, Typesetter

FONTS = {
    "arabic": "package:library/fonts/NotoSansArabic-SemiBold.ttf",
    "text": "package:library/fonts/NotoSans-SemiBold.ttf",
    "title": "package:library/fonts/Fredoka-SemiBold.ttf",
}
WIDE = (800.0, 620.0, 1400.0)
SMALL = PictureSettings(width=320, height=180, rate=FrameRate(num=24))
STYLE = Style("text", 40, "#ffffff", anchor="start")


def spec(framing: str, *figures: FigureSpec, frames: int = 4, **more: object) -> ShotSpec:
    """A small shot in a kitchen."""
    place = PlaceSpec(kind="kitchen", seed="a", hour="day")
    return ShotSpec(
        framing=framing,
        frames=frames,
        picture=SMALL,
        place=place,
        figures=figures,
        fonts=FONTS,
        code="c",
        toolchain="t",
        **more,
    )


def figure(mark: str = "left", facing: str = "right", **more: object) -> FigureSpec:
    """A figure with a plain look."""
    return FigureSpec(look={}, mark=mark, facing=facing, **more)


def drawn(shot: ShotSpec) -> list[bytes]:
    """The frames of a shot."""
    return list(frames_of(shot, "key", lambda uri: b""))


@pytest.mark.parametrize("framing", ["close_up", "over_shoulder", "medium", "two_shot"])
@pytest.mark.parametrize("aspect", [16 / 9, 9 / 16, 1.0])
@pytest.mark.parametrize("crown", [60.0, 128.0])
def test_no_framing_crops_a_head(framing: str, aspect: float, crown: float) -> None:
    people = [Subject(640, 640, 0.86, 1, crown), Subject(960, 690, 0.86, -1, 70)]
    still = frame_view(framing, people, WIDE, aspect)
    for frame in (0, 24, 47):
        view = move_view(still, Camera(move="push_in", percent=8), frame, 48)
        assert people[0].head_y - crown * 0.86 >= view.y
        assert view.x < people[0].head_x - 60 * 0.86 and people[0].head_x + 60 * 0.86 < view.x + view.width


def test_a_shoulder_covers_a_quarter_of_the_width_at_most() -> None:
    front, back = figure(), figure("right", "left", view="back")
    with_back = np.frombuffer(drawn(spec("over_shoulder", front, back))[0], np.uint8)[: 320 * 180].reshape(180, 320)
    other = figure("right", "left", view="back").model_copy(
        update={"look": {"hair_colour": "#f0f0f0", "top": "#ff0000"}}
    )
    with_other = np.frombuffer(drawn(spec("over_shoulder", front, other))[0], np.uint8)[: 320 * 180].reshape(180, 320)
    columns = np.flatnonzero((with_back != with_other).any(axis=0))
    assert len(columns) > 20 and columns.min() >= 320 * 3 / 4 - 3


def test_a_mouth_follows_its_letters() -> None:
    frames = drawn(spec("close_up", figure(mouth="XXDDXXDD", speaks=True), frames=8))
    assert frames[1] != frames[3]


def test_closed_lips_inside_a_step_are_never_lost() -> None:
    actor = Actor(figure(mouth="DDDABBXX"), "", 8, 24.0, 2, "k")
    assert [actor.at(n).mouth for n in range(8)] == list("DDAABBXX")


def test_eyes_do_not_blink_near_a_cut() -> None:
    actor = Actor(figure(), "", 240, 24.0, 2, "k")
    eyes = [actor.at(n).eyes for n in range(240)]
    assert {"half", "closed"} <= set(eyes) and set(eyes[:6] + eyes[-6:]) == {"open"}


def test_an_expression_begins_at_its_frame() -> None:
    performances = (Performance(), Performance(from_frame=4, expression="angry"))
    actor = Actor(figure(performances=performances), "", 10, 24.0, 2, "k")
    assert [actor.at(n).performance.expression for n in (3, 4)] == ["neutral", "angry"]


def test_a_character_that_no_font_has_is_a_visible_box() -> None:
    type_ = Typesetter(FONTS)
    assert UNKNOWN in type_.set("漢", 0, 50, STYLE)
    assert lettering(type_.set("漢", 0, 50, STYLE), 100, 80, type_).pixels[:, :, 3].any()


@pytest.mark.parametrize("text", ["Ada", "Привет", "नमस्ते", "שלום", "مرحبا"])
def test_scripts_that_the_library_has_are_set_in_it(text: str) -> None:
    assert UNKNOWN not in Typesetter(FONTS).set(text, 0, 50, STYLE)


def test_markup_of_an_author_is_shown_as_text() -> None:
    type_ = Typesetter(FONTS)
    element = type_.set('</text><rect width="999" height="999"/>&amp;', 0, 50, STYLE)
    assert "<rect" not in element and "&lt;rect" in element and "&amp;amp;" in element


def test_captions_stay_inside_the_safe_area() -> None:
    cue = BurntCue(start_frame=0, end_frame=4, lines=("W" * 42, "W" * 42))
    plain, written = (np.frombuffer(drawn(spec("wide", cues=cues))[0], np.uint8) for cues in ((), (cue,)))
    rows, columns = np.nonzero((plain != written)[: 320 * 180].reshape(180, 320))
    assert columns.min() >= 320 * 0.02 and columns.max() <= 320 * 0.98
    assert rows.max() <= 180 * 0.965


def test_colours_survive_the_way_to_the_encoder() -> None:
    patch = np.full((4, 4, 4), 255, np.uint8)
    for colour in ((30, 90, 200), (200, 120, 40), (16, 16, 16), (250, 250, 250)):
        patch[:, :, :3] = colour
        assert np.abs(to_bgr(frame_of(to_video(patch)).to_bytes(), 4, 4)[1, 1].astype(int) - colour).max() <= 3


def test_a_picture_of_the_authors_is_shown(tmp_path: Path) -> None:
    red = np.zeros((90, 160, 3), np.uint8)
    red[:] = (0, 0, 255)
    place = PlaceSpec(kind="kitchen", seed="a", hour="day", art="assets/a.png")
    shot = spec("wide").model_copy(update={"place": place})
    frame = next(frames_of(shot, "key", lambda uri: cv2.imencode(".png", red)[1].tobytes()))
    blue, green, red_ = to_bgr(frame, 320, 180)[90, 160]
    assert red_ > 180 and blue < 60 and green < 60


def test_equal_frames_are_drawn_once() -> None:
    frames = drawn(spec("medium", figure(), frames=8))
    assert any(a is b for a, b in pairwise(frames))


def test_a_clip_that_is_known_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from storyreel.contracts.job import Job
    from storyreel.video_engine.commands import render_clip

    monkeypatch.chdir(tmp_path)
    Path("spec.json").write_bytes(spec("medium", figure(), frames=6).to_bytes())
    notes = []
    for out in ("clips/a.mp4", "clips/b.mp4"):
        job = Job("render-clip", {"spec": ["spec.json"], "key": ["k"], "out-clip": [out]})
        render_clip.run(job)
        job.finish()
        job.clean()
        notes.append(job.notes["cache_hits"])
    assert notes == [0, 1] and Path("clips/a.mp4").read_bytes() == Path("clips/b.mp4").read_bytes()


def test_joined_clips_keep_every_frame_on_its_time(tmp_path: Path) -> None:
    from storyreel.video_engine.mp4 import join
    from storyreel.video_engine.picture.encode import encode

    clips = []
    for index, frames in enumerate((7, 13, 5)):
        clips.append(tmp_path / f"it's clip {index}.mp4")
        encode([bytes([16 + 20 * index]) * 320 * 180 + b"\x80" * (320 * 90)] * frames, SMALL, clips[-1])
    out = tmp_path / "picture.mp4"
    join(clips, SMALL.rate, out, tmp_path)
    video = cv2.VideoCapture(str(out))
    times = []
    while video.read()[0]:
        times.append(round(video.get(cv2.CAP_PROP_POS_MSEC) * 24 / 1000, 3))
    assert times == [float(n) for n in range(25)]
