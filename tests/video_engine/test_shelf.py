"""Kept drawings never decide bytes: a clip is the same from nothing, from the shelf, from a damaged shelf."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from storyreel.contracts import store
from storyreel.video_engine import shelf
from storyreel.video_engine.picture.film import frames_of
from storyreel.video_engine.picture.staging import _crown
from storyreel.video_engine.sound.ambience import bed

sys.path.insert(0, str(Path(__file__).parent))
from golden_clip import golden_specs

SPEC = golden_specs()["over_shoulder"]
DRAW = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from test_shelf import drawn
print(drawn())
"""


@pytest.fixture(autouse=True)
def in_an_empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def drawn(toolchain: str = "toolchain") -> str:
    """The digest of a shot drawn with an open shelf in the working directory."""
    with shelf.open_shelf("code", toolchain):
        return drawn_without()


def drawn_without() -> str:
    """The digest of the shot."""
    _crown.cache_clear()
    return hashlib.sha256(b"".join(frames_of(SPEC, "key", lambda uri: b""))).hexdigest()


def entries() -> list[Path]:
    """Everything on the shelf."""
    return sorted(path for path in store.CACHE.rglob("*") if path.is_file())


def test_a_shot_is_the_same_without_a_shelf_from_an_empty_one_and_from_a_full_one() -> None:
    without = drawn_without()
    assert not entries()
    assert drawn() == without
    kept = entries()
    assert len(kept) > 5
    assert drawn() == without
    assert entries() == kept, "the second time everything was found"


@pytest.mark.parametrize("damage", ["cut", "changed", "another's", "emptied"])
def test_a_damaged_entry_is_drawn_again(damage: str) -> None:
    whole = drawn()
    kept = {path: path.read_bytes() for path in entries()}
    others = [*list(kept.values())[1:], next(iter(kept.values()))]
    for (path, data), other in zip(kept.items(), others, strict=True):
        changed = data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]
        path.write_bytes({"cut": data[:-1], "changed": changed, "another's": other, "emptied": b""}[damage])
    assert drawn() == whole
    assert {path: path.read_bytes() for path in entries()} == kept


def test_entries_may_be_deleted_at_any_time() -> None:
    whole = drawn()
    for path in entries()[::2]:
        path.unlink()
    assert drawn() == whole


def test_two_jobs_at_once_draw_the_same() -> None:
    words = [sys.executable, "-c", DRAW, str(Path(__file__).parent)]
    jobs = [subprocess.Popen(words, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    digests = {job.communicate()[0].strip() for job in jobs}
    assert digests == {drawn()}
    assert not [path for path in entries() if path.name.endswith(".tmp")]


def test_another_tool_chain_finds_nothing() -> None:
    drawn()
    kept = entries()
    drawn("a newer resvg")
    assert len(entries()) == 2 * len(kept)


def test_a_bed_of_ambience_is_the_same_made_and_found() -> None:
    with shelf.open_shelf("code", ""):
        made = bed("harbour", False, "seed")
        assert len(entries()) == 1
        assert (bed("harbour", False, "seed") == made).all()
    assert (bed("harbour", False, "seed") == made).all()
    assert not (bed("harbour", True, "seed") == made).all()
