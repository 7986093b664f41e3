"""What type promises: every script of the library, in its place, or a flag."""

import numpy as np
import pytest

from storyreel.contracts.library import path_of
from storyreel.contracts.render_plan import PictureSettings, PlaceSpec, ShotSpec
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.font_choice import FontBook, letters_of
from storyreel.video_engine.picture.credits_card import credit_pages, readable_frame
from storyreel.video_engine.picture.film import frames_of
from storyreel.video_engine.picture.lettering import lettering
from storyreel.video_engine.picture.line_breaks import wrapped
from storyreel.video_engine.picture.raster import Box, ink_bounds, rasterise
from storyreel.video_engine.picture.safe_area import safe_area
from storyreel.video_engine.picture.title_card import title_block
from storyreel.video_engine.picture.title_designs import choose_design, design_of
from storyreel.video_engine.picture.too_long import cut_texts
from storyreel.video_engine.picture.type import UNKNOWN, Style, Typesetter

LIBRARY = "package:library/fonts/"
FONTS = {"title": f"{LIBRARY}Fredoka-SemiBold.ttf", "text": f"{LIBRARY}NotoSans-SemiBold.ttf"}
FURTHER = {
    "noto-sans-arabic-semibold": "NotoSansArabic-SemiBold.ttf",
    "noto-sans-hebrew-bold": "NotoSansHebrew-Bold.ttf",
    "noto-sans-sc-bold": "NotoSansSC-Bold.otf",
    "noto-sans-jp-bold": "NotoSansJP-Bold.otf",
    "noto-sans-kr-bold": "NotoSansKR-Bold.otf",
}
SCRIPTS = {
    "Keeper’s Light": (),
    "Φως": (),
    "Свет": (),
    "प्रकाश": (),
    "نور المنارة.": ("noto-sans-arabic-semibold",),
    "אור!": ("noto-sans-hebrew-bold",),
    "灯台の光": ("noto-sans-jp-bold",),
    "灯塔": ("noto-sans-sc-bold",),
    "등대": ("noto-sans-kr-bold",),
}
LONG = "The keeper of the light that nobody had seen since the winter in which the oil ran out " * 4
STYLE = Style("text", 40, "#ffffff", anchor="start")
SIZES = {"16:9": (1280, 720), "9:16": (720, 1280), "1:1": (1080, 1080)}


def book() -> FontBook:
    """The fonts of the library."""
    roles = {role: letters_of(path_of(uri)) for role, uri in FONTS.items()}
    return FontBook(roles, {id_: letters_of(path_of(LIBRARY + file)) for id_, file in FURTHER.items()})


def fonts_for(*texts: str) -> dict[str, str]:
    """The fonts of a clip with these texts."""
    more = book().further({"title": texts, "text": texts})
    return FONTS | {f"fallback-{i}-{id_}": LIBRARY + FURTHER[id_] for i, id_ in enumerate(more) if id_ in FURTHER}


def card(framing: str, size: tuple[int, int], design: str = "storybook", **more: object) -> ShotSpec:
    """A title or credits in a kitchen."""
    texts = [str(more.get("heading", "")), str(more.get("heading", "")).upper(), *more.get("text", ())]  # type: ignore[misc]
    return ShotSpec(
        framing=framing,
        frames=48,
        picture=PictureSettings(width=size[0], height=size[1], rate=FrameRate(num=24)),
        place=PlaceSpec(kind="kitchen", seed="a", hour="day"),
        fonts=fonts_for(*texts),
        card=design,
        code="c",
        toolchain="t",
        **more,
    )


@pytest.mark.parametrize("text", SCRIPTS)
def test_each_script_brings_its_own_font_and_no_other(text: str) -> None:
    assert book().further({"text": [text]}) == SCRIPTS[text]
    assert book().unknown({"text": [text]}) == ()


@pytest.mark.parametrize("text", SCRIPTS)
def test_each_script_leaves_ink_and_no_unknown_letter(text: str) -> None:
    type_ = Typesetter(fonts_for(text))
    body = type_.set(text, 10, 60, STYLE)
    assert UNKNOWN not in body
    assert lettering(body, 600, 80, type_, text).pixels[:, :, 3].sum() > 200 * 255


@pytest.mark.parametrize("text", SCRIPTS)
def test_the_measured_width_is_that_of_the_ink(text: str) -> None:
    type_ = Typesetter(fonts_for(text))
    body = type_.set(text, 40, 60, STYLE)
    _, _, ink, _ = ink_bounds(rasterise(body, Box(0, 0, 900, 100), 900, 100, type_.files(body)))
    assert 0.9 * ink <= type_.width(text, STYLE) <= 1.12 * ink + 12


def test_a_letter_that_no_font_has_is_named() -> None:
    assert book().unknown({"text": ["Party 🎉!"]}) == ("U+1F389 PARTY POPPER",)


def test_a_line_from_the_right_ends_with_its_mark_on_the_left() -> None:
    type_ = Typesetter(fonts_for("אור!"))
    with_mark, without = (
        rasterise(body, Box(0, 0, 300, 80), 300, 80, type_.files(body))
        for body in (type_.set(text, 280, 60, Style("text", 40, "#ffffff", anchor="end")) for text in ("אור!", "אור"))
    )
    assert ink_bounds(with_mark)[0] < ink_bounds(without)[0] - 4


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("design", ["storybook", "engraved", "poster"])
@pytest.mark.parametrize(
    "title", [LONG, "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "ابنة حارس المنارة " * 9]
)
def test_a_title_stays_in_the_safe_area(title: str, design: str, size: tuple[int, int]) -> None:
    spec = card("title", size, design, heading=title)
    type_ = Typesetter(spec.fonts)
    block, safe = title_block(spec, type_), safe_area(*size)
    for line in block.fitted.lines:
        assert type_.width(line, block.fitted.style) <= safe.width
    assert block.baselines[0] - block.fitted.style.size >= safe.top and block.bottom <= safe.bottom
    assert block.fitted.style.size >= design_of(design).size * min(size) / 720 * 0.5


def test_a_title_that_loses_words_is_flagged_and_a_short_one_is_not() -> None:
    assert cut_texts(card("title", SIZES["16:9"], heading=LONG)) == [LONG]
    assert cut_texts(card("title", SIZES["16:9"], heading="One for Peter")) == []


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_credits_of_a_large_cast_are_paged_and_lose_nobody(size: tuple[int, int]) -> None:
    cast = tuple(f"Person Number {n}\tthe keeper of lamp {n}" for n in range(30))
    spec = card("credits", size, text=("Cast\t", *cast))
    pages = credit_pages(spec, Typesetter(spec.fonts))
    assert len(pages) > 1 and all(f"Number {n}<" in "".join(p.bodies[1] for p in pages) for n in range(30))
    assert not any(page.cut for page in pages)


def test_markup_in_a_title_is_letters() -> None:
    plain = card("title", (320, 180), heading="Light")
    marked = card("title", (320, 180), heading='</text><rect width="900" height="900" fill="#fff"/>')
    frames = [np.frombuffer(list(frames_of(spec, "k", lambda uri: b""))[30], np.uint8) for spec in (plain, marked)]
    assert abs(int(frames[0][: 320 * 20].max()) - int(frames[1][: 320 * 20].max())) < 12  # the top rows stay ground


def test_japanese_breaks_between_letters_but_begins_no_line_with_a_mark() -> None:
    lines = wrapped("灯台守の娘は、ランプの油を「港長」が盗んだと知った。", 6, len)
    assert all(len(line) <= 7 for line in lines) and not any(line[0] in "、。」" for line in lines)
    assert not any(line.endswith("「") for line in lines)


def test_a_word_longer_than_a_line_is_broken_only_when_asked() -> None:
    assert wrapped("a verylongword", 5, len) == ["a", "verylongword"]
    assert wrapped("a verylongword", 5, len, breaks_words=True) == ["a", "veryl", "ongwo", "rd"]


def test_a_sheet_shows_the_credits_with_words() -> None:
    cast = tuple(f"Person {n}\tthe role {n}" for n in range(6))
    spec = card("credits", (640, 360), text=("Cast\t", *cast, "", "Music\tnobody"), heading="The End")
    frames = [list(frames_of(s, "k", lambda uri: b"")) for s in (spec, spec.model_copy(update={"text": ()}))]
    middle = readable_frame(spec)
    written, bare = (np.frombuffer(clip[middle], np.uint8)[: 640 * 360].astype(int) for clip in frames)
    assert (abs(written - bare) > 40).mean() > 0.004


@pytest.mark.parametrize(
    ("genre", "mood", "designs"),
    [
        ("mystery", "tense", {"poster"}),
        ("mystery", "playful", {"poster", "engraved"}),
        ("romance", "warm", {"storybook"}),
        ("romance", "sad", {"engraved"}),
        ("A family comedy", "dread", {"storybook"}),
        ("", "dread", {"poster"}),
        ("opera", "warm", {"storybook"}),
    ],
)
def test_genre_and_mood_choose_the_design_of_a_title(genre: str, mood: str, designs: set[str]) -> None:
    assert {choose_design({mood: 90, "neutral": 10}, str(n), genre) for n in range(40)} == designs


@pytest.mark.parametrize("design", ["storybook", "engraved", "poster"])
@pytest.mark.parametrize(("kind", "hour"), [("beach", "day"), ("snowy_village", "day"), ("street", "night")])
def test_a_title_is_legible_over_any_place(design: str, kind: str, hour: str) -> None:
    """The letters are three times as bright as the ground behind them, the norm for large type (WCAG 2.2, 1.4.3)."""
    place = PlaceSpec(kind=kind, seed="a", hour=hour)  # type: ignore[arg-type]
    fonts = {**FONTS, "title": design_fonts(design)}
    spec = card("title", (640, 360), design, heading="Over There").model_copy(update={"place": place, "fonts": fonts})
    bare = spec.model_copy(update={"heading": " "})
    lit = [np.frombuffer(list(frames_of(s, "k", lambda uri: b""))[30], np.uint8)[: 640 * 360] for s in (spec, bare)]
    letters = lit[0].astype(int) - lit[1] > 60
    ground = np.percentile(lit[1][letters], 95)
    assert letters.sum() > 1500
    assert _luminance(float(np.median(lit[0][letters]))) >= 3 * _luminance(float(ground))


def _luminance(luma: float) -> float:
    """Relative luminance of a grey in studio range, plus the 0.05 of the norm's ratio."""
    return float(max(0.0, (luma - 16) / 219) ** 2.2 + 0.05)


def design_fonts(design: str) -> str:
    return {
        "storybook": f"{LIBRARY}Fredoka-SemiBold.ttf",
        "engraved": f"{LIBRARY}Fraunces-SemiBold.ttf",
        "poster": f"{LIBRARY}Oswald-SemiBold.ttf",
    }[design]
