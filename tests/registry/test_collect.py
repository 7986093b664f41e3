"""Clearing takes old versions and leaves all that a kept render or a decision needs."""

import os
from pathlib import Path

import pytest

from storyreel.contracts import store
from storyreel.contracts.errors import InputError
from storyreel.registry import collect
from storyreel.registry.index import index, rebuild
from storyreel.registry.verify import verify


def _stored(folder: Path) -> set[str]:
    return {path.name for path in (folder / store.STORE).glob("??/*")}


def test_clearing_leaves_everything_that_the_film_needs(make_directory, tmp_path: Path) -> None:
    directory = make_directory(idea="a bell")
    old = _stored(directory.path)
    directory.run("run-2", idea="a lamp", line="another")
    needed = _stored(directory.path) - old
    chosen = collect.plan(directory.path, tmp_path, limit=0)
    assert old.isdisjoint(needed)
    collect.apply(directory.path, chosen, "Ada")
    assert _stored(directory.path) == needed


def test_a_plan_clears_nothing_and_a_large_limit_chooses_nothing(make_directory, tmp_path: Path) -> None:
    directory = make_directory()
    directory.run("run-2", line="another")
    before = _stored(directory.path)
    assert collect.plan(directory.path, tmp_path, limit=0).going
    assert not collect.plan(directory.path, tmp_path, limit=10**9).going
    assert _stored(directory.path) == before


def test_what_was_approved_stays(make_directory, tmp_path: Path) -> None:
    directory = make_directory()
    approved = directory.stored("episodes/ep01/script.json")
    directory.run("run-2", line="another")
    decision = tmp_path / "approvals/ep01/approve.json"
    decision.parent.mkdir(parents=True)
    decision.write_text(f'{{"subject_digest":"{approved}"}}')
    collect.apply(directory.path, collect.plan(directory.path, tmp_path, limit=0), "Ada")
    assert approved in _stored(directory.path)


def test_the_least_recently_used_goes_first_and_the_drawing_cache_before_it(make_directory, tmp_path: Path) -> None:
    directory = make_directory()
    for name, age in (("old", 1), ("new", 2)):
        drawing = directory.path / store.CACHE / "drawings" / name
        drawing.parent.mkdir(parents=True, exist_ok=True)
        drawing.write_bytes(b"x" * 1000)
        os.utime(drawing, (age, age))
    total = collect.plan(directory.path, tmp_path, limit=10**9).total_bytes
    (only,) = collect.plan(directory.path, tmp_path, limit=total - 1).going
    assert only.path.name == "old"


def test_an_asset_whose_licence_has_ended_goes_unless_it_is_needed(make_directory, tmp_path: Path) -> None:
    directory = make_directory()
    old = directory.stored("episodes/ep01/script.json")
    directory.run("run-2", line="another")
    new = directory.stored("episodes/ep01/script.json")
    chosen = collect.plan(directory.path, tmp_path, limit=10**9, expired=frozenset({old, new}))
    assert [entry.path.name for entry in chosen.going] == [old]
    assert chosen.expired_but_needed == (new,)


def test_of_two_ways_to_the_same_bytes_the_one_that_is_here_now_is_needed(make_directory, tmp_path: Path) -> None:
    directory = make_directory()
    report = ("check-safety", "episodes/ep01/safety.json", ["episodes/ep01/script.json"], {}, "nothing found")
    directory.make("run-1", *report)
    old = directory.stored("episodes/ep01/script.json")
    directory.run("run-2", line="another")
    directory.make("run-2", *report)
    assert old not in collect.needed_digests(directory.path, tmp_path)
    (directory.path / "episodes/ep01/script.json").unlink()  # now neither way is here: both are kept
    assert old in collect.needed_digests(directory.path, tmp_path)


def test_nothing_is_cleared_while_a_run_is_active(make_directory) -> None:
    directory = make_directory()
    with (
        collect.quiet(directory.path),
        pytest.raises(InputError, match="a run is active"),
        collect.quiet(directory.path),
    ):
        pass


def test_after_clearing_the_registry_is_as_if_made_anew(make_directory, tmp_path: Path, rows_of) -> None:
    directory = make_directory()
    directory.run("run-2", line="another")
    path = index(directory.path, None).path
    collect.apply(directory.path, collect.plan(directory.path, tmp_path, limit=0), "Ada")
    index(directory.path, None)
    step_by_step = rows_of(path)
    assert verify(directory.path, None) == []
    rebuild(directory.path, None)
    assert rows_of(path) == step_by_step
    assert any(row[-1] is None and row[4] == "video" for row in step_by_step["artifacts"])
