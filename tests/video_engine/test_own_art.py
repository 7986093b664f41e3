"""The author's own art: every sort of file is used safely or refused by name, and it acts."""

import base64
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest

from storyreel.asset_resolver.own_acting import acting_asset
from storyreel.asset_resolver.own_library import OwnLibrary
from storyreel.contracts.errors import InputError
from storyreel.contracts.render_plan import FigureSpec, PictureSettings, PlaceSpec, ResolvedAsset, ShotSpec
from storyreel.contracts.shotlist import Performance
from storyreel.contracts.timing import FrameRate
from storyreel.video_engine.picture.film import frames_of
from storyreel.video_engine.picture.raster import decoded

RED, BLUE, GREEN = (0, 0, 255, 255), (255, 0, 0, 255), (0, 255, 0, 255)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(colour: tuple[int, ...] = RED, size: tuple[int, int] = (20, 40), dtype: type = np.uint8) -> bytes:
    """A picture of one colour, width × height."""
    image = np.full((size[1], size[0], len(colour)), colour, np.float64) * (257 if dtype is np.uint16 else 1)
    return cv2.imencode(".png", image.astype(dtype))[1].tobytes()


def palette_png() -> bytes:
    """Two by two pixels of a palette's second colour, which is red and half transparent."""
    header = struct.pack(">IIBBBBB", 2, 2, 8, 3, 0, 0, 0)
    data = zlib.compress(b"\0\1\1" * 2)
    chunks = [(b"IHDR", header), (b"PLTE", b"\0\0\0\xff\0\0"), (b"tRNS", b"\xff\x80"), (b"IDAT", data), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, content) for kind, content in chunks)


def animated_png() -> bytes:
    still = png()
    return still[:33] + chunk(b"acTL", struct.pack(">II", 2, 0)) + still[33:]


def animated_webp() -> bytes:
    animation = cv2.Animation()
    animation.frames = [np.full((8, 8, 4), colour, np.uint8) for colour in (RED, BLUE)]
    animation.durations = np.array([100, 100])
    return cv2.imencodeanimation(".webp", animation)[1].tobytes()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "library/characters/nell").mkdir(parents=True)
    return tmp_path / "library"


@pytest.mark.parametrize(
    ("data", "pixel"),
    [
        (png(dtype=np.uint16), RED),
        (png((90,)), (90, 90, 90, 255)),
        (png((90,), dtype=np.uint16), (90, 90, 90, 255)),
        (png((0, 0, 255)), RED),
        (palette_png(), (0, 0, 255, 128)),
    ],
    ids=["16 bits", "grey", "grey of 16 bits", "without alpha", "palette"],
)
def test_every_mode_becomes_colours_with_alpha(library: Path, data: bytes, pixel: tuple[int, ...]) -> None:
    (library / "characters/nell.png").write_bytes(data)
    found = OwnLibrary(library).find("character", ("nell",))
    assert found is not None
    image = decoded(found.data)
    assert image.dtype == np.uint8 and tuple(image[0, 0]) == pixel


CMYK_JPEG = base64.b64decode(  # eight by eight pixels of magenta and yellow ink, which make red
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUG"
    "BKUVJP/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQEC"
    "AwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dX"
    "Z3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4E"
    "QwBNAFkASwAAPwD06vMK8wr06v/Z"
)


def test_a_picture_in_inks_is_seen_in_colours(library: Path) -> None:
    (library / "characters/nell.jpg").write_bytes(CMYK_JPEG)
    found = OwnLibrary(library).find("character", ("nell",))
    assert found is not None
    blue, green, red, alpha = (int(part) for part in decoded(found.data)[4, 4])
    assert red > 200 and max(blue, green) < 60 and alpha == 255


REFUSED = {
    "nell.svg": (
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg onload="x()"><image href="http://a/b"/></svg>',
        "an SVG drawing",
    ),
    "nell.gif": (cv2.imencode(".gif", np.zeros((4, 4, 3), np.uint8))[1].tobytes(), "a GIF"),
    "nell.png": (animated_png(), "an animated picture"),
    "nell.webp": (animated_webp(), "an animated picture"),
    "nell.jpg": (
        b"\xff\xd8\xff\xc0\x00\x11\x08" + struct.pack(">HH", 20_000, 20_000) + bytes(40),
        "20000 × 20000 pixels",
    ),
    "nell.jpeg": (b"<svg/>", "no PNG, JPEG or WebP"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_used_is_refused_by_name_in_one_line(library: Path, name: str) -> None:
    data, what = REFUSED[name]
    (library / "characters" / name).write_bytes(data)
    with pytest.raises(InputError) as error:
        OwnLibrary(library).find("character", ("nell",))
    assert str(error.value).startswith(f"library/characters/{name}: found ") and what in str(error.value)
    assert "\n" not in str(error.value)


def acting(library: Path) -> ResolvedAsset:
    """The asset of Nell as the library has her."""
    own = OwnLibrary(library)
    parts = own.parts("nell")
    base = own.find("character", ("nell",)) or parts["neutral"]
    asset = ResolvedAsset(id="character:nell", kind="character", source="library", digest="", rights=base.rights)
    return acting_asset(asset, base, parts)[0]


def test_what_is_missing_is_named(library: Path) -> None:
    (library / "characters/nell.png").write_bytes(png())
    (library / "characters/nell/happy.png").write_bytes(png(BLUE))
    flags = acting(library).flags
    assert "no picture of sad, angry" in flags[0] and "happy" not in flags[0]
    assert "mouth_A" in flags[1]


def test_an_expression_changes_the_digest(library: Path) -> None:
    (library / "characters/nell/neutral.png").write_bytes(png())
    alone = acting(library).digest
    (library / "characters/nell/sad.png").write_bytes(png(BLUE))
    assert acting(library).digest != alone


def test_a_picture_of_another_size_is_refused(library: Path) -> None:
    (library / "characters/nell.png").write_bytes(png())
    (library / "characters/nell/happy.png").write_bytes(png(BLUE, (21, 40)))
    with pytest.raises(InputError, match=r"library/characters/nell/happy.png: found 21 × 40 pixels, expected 20 × 40"):
        acting(library)


def test_a_name_that_says_nothing_is_refused(library: Path) -> None:
    (library / "characters/nell/hapy.png").write_bytes(png())
    with pytest.raises(InputError, match=r"library/characters/nell/hapy.png: says nothing, expected .*happy"):
        OwnLibrary(library).parts("nell")


def drawn(*figures: FigureSpec, frames: int = 6) -> list[bytes]:
    """The frames of a wide shot, with art by the name of its colour."""
    art = {"red": png(), "blue": png(BLUE), "green": png((0, 255, 0, 90))}
    shot = ShotSpec(
        framing="wide",
        frames=frames,
        picture=PictureSettings(width=320, height=180, rate=FrameRate(num=24)),
        place=PlaceSpec(kind="kitchen", seed="a", hour="day"),
        figures=figures,
        code="c",
        toolchain="t",
    )
    return list(frames_of(shot, "key", art.__getitem__))


def test_own_art_acts_by_expression_and_mouth() -> None:
    nell = FigureSpec(look={}, art="red", mark="center", facing="camera")
    sad = (Performance(expression="sad"),)
    plain = drawn(nell)[0]
    assert drawn(nell.model_copy(update={"performances": sad}))[0] == plain, "nothing to act with"
    parts = {"sad": "blue", "mouth_D": "green"}
    able = nell.model_copy(update={"art_parts": parts})
    assert drawn(able)[0] == plain
    assert drawn(able.model_copy(update={"performances": sad}))[0] != plain
    speaks = drawn(able.model_copy(update={"mouth": "XXDDXX", "speaks": True}))
    assert speaks[2] != speaks[0]


def test_an_authors_thing_is_seen_in_the_hand_and_on_the_insert() -> None:
    def seen(framing: str, art: dict[str, str]) -> bool:
        figure = FigureSpec(
            look={}, mark="center", facing="left", prop="lamp", performances=(Performance(from_frame=0, pose="hold"),)
        )
        spec = ShotSpec(
            framing=framing, frames=30, picture=PictureSettings(width=320, height=180, rate=FrameRate(num=24, den=1)),
            place=PlaceSpec(kind="kitchen", seed="1", hour="day"), figures=(figure,), prop="lamp", prop_art=art,
            code="", toolchain="",
        )  # fmt: skip
        planes = np.frombuffer(list(frames_of(spec, "k", lambda uri: png((0, 255, 0), (40, 40))))[-1], np.uint8)
        bgr = cv2.cvtColor(planes.reshape(270, 320), cv2.COLOR_YUV2BGR_I420).astype(int)
        return int(((bgr[..., 1] > 150) & (bgr[..., 0] < 110) & (bgr[..., 2] < 110)).sum()) > 20

    for framing in ("medium", "insert"):
        assert seen(framing, {"lamp": "assets/lamp.png"})
        assert not seen(framing, {})


def test_eight_people_are_drawn_in_every_aspect() -> None:
    marks = ("far_left", "left", "center", "right", "far_right")
    people = [FigureSpec(look={}, mark=marks[i % 5], facing=("left", "right")[i % 2]) for i in range(8)]
    assert len(drawn(*people, frames=2)) == 2
