"""The store keeps bytes whole, and healing puts them back."""

import os
from pathlib import Path

import pytest

from storyreel.contracts import store
from storyreel.contracts.claim import Claim
from storyreel.contracts.errors import ArtifactError
from storyreel.contracts.job import Job
from storyreel.orchestrator.heal import heal


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_an_edited_artifact_is_put_back() -> None:
    store.place(Path("a/b.json"), store.keep(b"right\n"))
    assert heal() == []
    Path("a/b.json").write_bytes(b"wrong\n")
    assert heal() == ["a/b.json"]
    assert Path("a/b.json").read_bytes() == b"right\n"
    assert heal() == []


def test_a_missing_artifact_stays_missing() -> None:
    store.place(Path("b.json"), store.keep(b"x"))
    Path("b.json").unlink()
    assert heal() == []
    assert not Path("b.json").exists()


def test_bytes_damaged_through_a_hard_link_are_thrown_out_of_both_places() -> None:
    digest = store.keep(b"frames")
    store.place(Path("clips/k.mp4"), digest)
    assert os.stat("clips/k.mp4").st_ino == os.stat(store.stored(digest)).st_ino
    Path("clips/k.mp4").chmod(0o644)
    Path("clips/k.mp4").write_bytes(b"noise!")
    assert heal() == ["clips/k.mp4"]
    assert not Path("clips/k.mp4").exists()
    assert not store.stored(digest).exists()


def test_a_key_forgets_bytes_that_are_damaged() -> None:
    digest = store.keep(b"take")
    store.remember("take", "k", digest)
    assert store.known("take", "k") == digest
    store.stored(digest).chmod(0o644)
    store.stored(digest).write_bytes(b"tale")
    assert store.known("take", "k") is None


def test_loading_checks_the_digest() -> None:
    store.place(Path("in.json"), store.keep(b"right"))
    Path("in.json").write_bytes(b"wrong")
    job = Job("some-command", {"in": ["in.json"], "out-x": ["x"]})
    with pytest.raises(ArtifactError, match=r"in.json: not the bytes that were saved"):
        job.file("in")


def test_an_orphan_may_not_put_its_bytes_over_a_later_jobs() -> None:
    orphan = Job("c", {"out-x": ["x.json"]})
    orphan.save_bytes("x", b"old")
    later = Job("c", {"out-x": ["x.json"]})
    later.save_bytes("x", b"new")
    later.finish()
    with pytest.raises(Exception, match="a later job has taken this output over"):
        orphan.finish()
    assert Path("x.json").read_bytes() == b"new"


def test_the_last_starter_holds_the_claim() -> None:
    first, second = Claim("a/b"), Claim("a/b")
    with first.held() as is_mine:
        assert not is_mine
    with second.held() as is_mine:
        assert is_mine


def test_a_clip_that_is_placed_again_leaves_nothing_beside_it() -> None:
    digest = store.keep(b"frames")
    for _ in range(2):
        store.place(Path("clips/k.mp4"), digest)
    assert [path.name for path in Path("clips").iterdir()] == ["k.mp4"]
