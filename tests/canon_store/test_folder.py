"""A canon in a folder: walls between owners, writers that take turns, and diffs that are out of date."""

import multiprocessing
import sys
from pathlib import Path
from typing import Any

import pytest

from storyreel.canon_store.admission import StaleDiffError
from storyreel.canon_store.folder import CanonFolder
from storyreel.contracts.errors import ArtifactError, EngineError, InputError, PausedError, StoryreelError

sys.path.insert(0, str(Path(__file__).parent))
from canon_of_nell import OWNER, allowed, canon_of_nell, change, folder_of_nell, held


def test_a_diff_makes_the_next_snapshot_and_history_is_kept(tmp_path: Path) -> None:
    folder = folder_of_nell(tmp_path)
    diff = change(folder, "nell", "location", "quay")
    after = folder.commit(diff, allowed(diff, folder))
    assert folder.snapshots() == ("genesis", "ep01")
    assert folder.snapshot() == after and folder.snapshot("genesis") == canon_of_nell()
    assert folder.diff("ep01") == diff


def test_a_diff_against_an_older_snapshot_is_refused_with_the_facts_that_moved(tmp_path: Path) -> None:
    folder = folder_of_nell(tmp_path)
    late = change(folder, "crabbe", "alive", False, "ep02")
    first = change(folder, "nell", "location", "quay")
    folder.commit(first, allowed(first, folder))
    before = folder.snapshot()
    with pytest.raises(StaleDiffError) as refusal:
        folder.commit(late, allowed(late, folder))
    line = str(refusal.value)
    assert "new: Nell Pike is at the quay; no longer: Nell Pike is at the lamp room" in line
    assert line.startswith("episodes/ep02/canon_diff.json: base_digest: found ") and "\n" not in line
    assert folder.snapshot() == before and folder.diff("ep02") is None


def test_a_diff_that_the_gate_did_not_judge_changes_nothing(tmp_path: Path) -> None:
    folder = folder_of_nell(tmp_path)
    judged, other = change(folder, "nell", "location", "quay"), change(folder, "nell", "age", 25)
    with pytest.raises(EngineError, match=r"judged\.diff"):
        folder.commit(other, allowed(judged, folder))
    with pytest.raises(EngineError, match="verdict: found block"):
        folder.commit(judged, allowed(judged, folder).model_copy(update={"verdict": "block"}))
    assert folder.snapshots() == ("genesis",)


def test_another_owner_can_neither_read_nor_write(tmp_path: Path) -> None:
    folder = folder_of_nell(tmp_path)
    for stranger in ("house/other", "other/lamp"):
        with pytest.raises(InputError, match=f"belongs to the project {OWNER}, not to {stranger}"):
            CanonFolder(tmp_path, stranger)
    diff = change(folder, "nell", "location", "quay")
    report = allowed(diff, folder)
    (tmp_path / ".owner").write_text("other/lamp")  # handed over while it was open
    for access in (folder.snapshots, folder.snapshot, folder.digest, lambda: folder.diff("ep01")):
        with pytest.raises(InputError, match="belongs to the project other/lamp"):
            access()
    with pytest.raises(InputError, match="belongs to the project other/lamp"):
        folder.commit(diff, report)


def test_a_snapshot_that_was_changed_by_hand_is_refused(tmp_path: Path) -> None:
    folder = folder_of_nell(tmp_path)
    file = tmp_path / "canon/genesis.json"
    file.write_text(file.read_text().replace("Nell Pike", "Nora Pike"))
    with pytest.raises(ArtifactError, match="not the bytes that were saved"):
        folder.snapshot()


def test_a_second_canon_cannot_be_begun(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is a canon already"):
        folder_of_nell(tmp_path).begin(canon_of_nell())


def _race(path: Path, episode: str, start: Any, said: Any) -> None:
    folder = CanonFolder(path, OWNER)
    diff = change(folder, "nell", "age", 20 + int(episode[2:]) + 10, episode)
    report = allowed(diff, folder)
    start.wait()
    try:
        folder.commit(diff, report)
        said.put((episode, "in"))
    except StoryreelError as error:
        said.put((episode, type(error).__name__))


def test_of_writers_that_race_one_gets_in_and_the_others_are_told(tmp_path: Path) -> None:
    folder_of_nell(tmp_path)
    context = multiprocessing.get_context("fork")
    start, said = context.Barrier(3), context.Queue()
    episodes = ("ep01", "ep02", "ep03")
    for episode in episodes:
        context.Process(target=_race, args=(tmp_path, episode, start, said)).start()
    answers = dict(said.get(timeout=20) for _ in episodes)
    (winner,) = [episode for episode, answer in answers.items() if answer == "in"]
    assert sorted(answers.values()) == ["StaleDiffError", "StaleDiffError", "in"]
    folder = CanonFolder(tmp_path, OWNER)
    assert folder.snapshots() == ("genesis", winner)
    assert held(folder.snapshot(), "nell", "age").object == 30 + int(winner[2:])


def test_who_waits_too_long_is_told_to_try_again(tmp_path: Path) -> None:
    folder = folder_of_nell(tmp_path)
    diff = change(folder, "nell", "location", "quay")
    with folder._alone(), pytest.raises(PausedError, match="another writer is at it"):
        CanonFolder(tmp_path, OWNER, wait_seconds=0.1).commit(diff, allowed(diff, folder))
