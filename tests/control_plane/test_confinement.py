"""Files outside the working directory stay outside, whatever the address says."""

import os
from pathlib import Path

import pytest

from storyreel.control_plane.folder import Folder
from storyreel.control_plane.media import span_of, type_of


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "secret.txt").write_text("outside")
    inside = tmp_path / "results"
    (inside / "episodes/ep01").mkdir(parents=True)
    (inside / "episodes/ep01/credits.txt").write_text("inside")
    (inside / "episodes/link.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "episodes/up").symlink_to(tmp_path)
    (inside / "episodes/.hidden.txt").write_text("hidden")
    (inside / ".owner").write_text("default")
    (inside / "registry.sqlite").write_text("rows")
    os.mkfifo(inside / "episodes/pipe.txt")
    (inside / "store/sha256/ab").mkdir(parents=True)
    (inside / "store/sha256/ab" / ("ab" + "0" * 62)).symlink_to(tmp_path / "secret.txt")
    return Folder(inside)


def test_a_known_path_is_read(folder: Folder) -> None:
    assert folder.text("episodes/ep01/credits.txt") == "inside"


@pytest.mark.parametrize(
    "path",
    [
        "episodes/link.txt",
        "episodes/up/secret.txt",
        "episodes/../../secret.txt",
        "episodes/ep01/../../../secret.txt",
        "../secret.txt",
        "/etc/passwd",
        "episodes//etc/passwd",
        "episodes/.hidden.txt",
        ".owner",
        "registry.sqlite",
        "store/sha256/ab/ab",
        "episodes/pipe.txt",
        "episodes/ep01",
        "episodes/ep01/credits.txt/",
        "episodes/ep01/credits.txt\0.mp4",
        "episodes",
        "",
    ],
)
def test_no_other_path_is_opened(folder: Folder, path: str) -> None:
    assert folder.open(path) is None


def test_a_link_in_the_store_is_refused(folder: Folder) -> None:
    assert folder.open_digest("ab" + "0" * 62) is None
    assert folder.open_digest("../../../secret") is None


@pytest.mark.parametrize(
    ("header", "span"),
    [
        ("", (0, 99)),
        ("bytes=0-", (0, 99)),
        ("bytes=10-19", (10, 19)),
        ("bytes=90-500", (90, 99)),
        ("bytes=-10", (90, 99)),
        ("bytes=-500", (0, 99)),
        ("bytes=100-", None),
        ("bytes=-0", None),
        ("bytes=20-10", None),
        ("pages=1-2", (0, 99)),
        ("bytes=0-1,5-6", (0, 99)),
    ],
)
def test_a_range_is_read_as_the_standard_says(header: str, span: tuple[int, int] | None) -> None:
    assert span_of(header, 100) == span


def test_a_kind_that_a_browser_could_run_is_not_served() -> None:
    assert [type_of(name) for name in ("a.svg", "a.js", "a.sqlite", "a", "a.xhtml")] == [None] * 5
