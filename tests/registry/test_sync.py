"""Two sites' logs merge to one result, in any order, any number of times, and after a cut in the middle."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from storyreel.contracts import seed
from storyreel.contracts.approval import Approval
from storyreel.contracts.errors import ArtifactError, InputError, PausedError
from storyreel.orchestrator.decisions import require
from storyreel.registry import sync as sync_module
from storyreel.registry.decisions import keep_decisions
from storyreel.registry.folders import own_folder
from storyreel.registry.index import index
from storyreel.registry.promote import promote
from storyreel.registry.sync import sync

ORDERS = 50


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class _CutError(Exception):
    """The link between the sites is gone."""


def _cut_after(files: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = sync_module.write_whole
    left = [files]

    def write(path: Path, data: bytes) -> None:
        if not left[0]:
            raise _CutError
        left[0] -= 1
        whole(path, data)

    monkeypatch.setattr(sync_module, "write_whole", write)


def _approve(project: Path, digest: str) -> Path:
    file = project / "approvals/ep01/approve_shotlist_timing_lock.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    subject = "episodes/ep01/script.json"
    approval = Approval(
        checkpoint="approve_shotlist_timing_lock",
        episode="ep01",
        decision="approved",
        subject=subject,
        subject_digest=digest,
        approver_id="Ada",
        decided_at="2026-11-24T15:00:00Z",
    )
    file.write_bytes(approval.to_bytes())
    return file


def test_fifty_orders_with_repeats_and_a_cut_give_one_result(make_directory, tmp_path, rows_of, monkeypatch) -> None:
    early = make_directory("b-early", site="site-b")
    approval = _approve(tmp_path / "project-b", early.stored("episodes/ep01/script.json"))
    keep_decisions(own_folder(early.path), tmp_path / "project-b")
    shutil.copytree(early.path, tmp_path / "b-late")
    early.path = tmp_path / "b-late"
    early.run("run-2", line="said later")
    approval.unlink()
    (tmp_path / "project-b/waivers/ep01").mkdir(parents=True)
    (tmp_path / "project-b/waivers/ep01/ghost.yaml").write_text(f"finding: {'a' * 64}\nby: Ada\nreason: A ghost.\n")
    keep_decisions(own_folder(early.path), tmp_path / "project-b")
    growing = tmp_path / "b-late/runs/run-1/run.jsonl"
    (tmp_path / "b-early/runs/run-1/run.jsonl").write_bytes(growing.read_bytes()[:-20])  # copied while it was written
    make_directory("c", site="site-c")
    sources = [tmp_path / name for name in ("b-early", "b-late", "c")]
    here = make_directory("a", site="site-a")
    results = []
    for order in range(ORDERS):
        copy = tmp_path / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(here.path, copy)
        steps = [seed.pick(sources, "order", order, step) for step in range(seed.between(0, 4, "steps", order))]
        for step, source in enumerate([*steps, *sorted(sources, key=lambda s: seed.draw("last", order, s.name))]):
            with monkeypatch.context() as patched:
                _cut_after(seed.between(0, 30, "cut", order, step), patched)
                try:
                    sync(copy, source)
                except _CutError:
                    patched.undo()
                    if seed.draw("index", order, step) < 0.3:
                        index(copy, None)
                    sync(copy, source)
        path = index(copy, None).path
        results.append((_files(copy / "sites"), rows_of(path)))
    assert all(result == results[0] for result in results)
    rows = results[0][1]
    assert (len(rows["runs"]), len(rows["approvals"]), len(rows["waivers"])) == (4, 0, 1)


def test_nothing_but_metadata_crosses(make_directory) -> None:
    here, there = make_directory("a", site="site-a"), make_directory("b", site="site-b")
    sync(here.path, there.path)
    crossed = {path.split("/")[2] for path in _files(here.path / "sites")}
    assert crossed == {"records", "runs", ".owner"}


def test_a_decision_of_another_site_is_known_and_counts_there_only(make_directory, tmp_path: Path) -> None:
    here, there = make_directory("a", site="site-a"), make_directory("b", site="site-b")
    digest = there.stored("episodes/ep01/script.json")
    assert here.stored("episodes/ep01/script.json") == digest
    file = _approve(tmp_path / "project-b", digest)
    index(there.path, tmp_path / "project-b")
    sync(here.path, there.path)
    with sqlite3.connect(index(here.path, tmp_path / "project-a").path) as db:
        known = db.execute(
            "SELECT s.name, s.is_here, a.approver, lower(hex(a.subject_digest)) FROM approvals a"
            " JOIN sites s ON s.id = a.site_id"
        ).fetchall()
    assert known == [("site-b", 0, "Ada", digest)]
    assert not (tmp_path / "project-a").exists()
    mine = tmp_path / "project-a" / file.relative_to(tmp_path / "project-b")
    with pytest.raises(PausedError):
        require(mine, "episodes/ep01/script.json", digest, "approve it")
    assert require(file, "episodes/ep01/script.json", digest, "approve it").approver_id == "Ada"
    file.unlink()  # taken back there
    index(there.path, tmp_path / "project-b")
    sync(here.path, there.path)
    with sqlite3.connect(index(here.path, tmp_path / "project-a").path) as db:
        assert db.execute("SELECT count(*) FROM approvals").fetchone() == (0,)


@pytest.mark.parametrize("harm", ["cut", "forged"])
def test_decisions_that_were_cut_or_forged_do_not_cross(make_directory, tmp_path: Path, harm: str) -> None:
    here, there = make_directory("a", site="site-a"), make_directory("b", site="site-b")
    _approve(tmp_path / "project-b", there.stored("episodes/ep01/script.json"))
    index(there.path, tmp_path / "project-b")
    (victim,) = (there.path / "decisions").iterdir()
    data = victim.read_bytes()
    victim.write_bytes(data[:-40] if harm == "cut" else data.replace(b'"Ada"', b'"Eve"'))
    assert len(sync(here.path, there.path).refusals) == 1
    assert not (here.path / "sites/site-b/lamp-oil/decisions").exists()


def test_a_forged_record_does_not_cross_and_the_rest_does(make_directory) -> None:
    here, there = make_directory("a", site="site-a"), make_directory("b", site="site-b")
    victim = sorted((there.path / "records").iterdir())[0]
    victim.write_bytes(victim.read_bytes() + b" ")
    pulled = sync(here.path, there.path)
    assert len(pulled.refusals) == 1
    assert len(list((here.path / "sites/site-b/lamp-oil/records").iterdir())) == 3


def test_another_tenants_folder_is_refused_whole(make_directory) -> None:
    here = make_directory("a", site="site-a")
    there = make_directory("b", site="site-b", owner="other/lamp-oil")
    with pytest.raises(InputError, match="belongs to the tenant other"):
        sync(here.path, there.path)
    assert not (here.path / "sites").exists()


def test_two_directories_of_one_name_are_refused(make_directory) -> None:
    with pytest.raises(InputError, match="calls itself site-a/lamp-oil"):
        sync(make_directory("a").path, make_directory("b").path)


def test_a_promoted_artifact_is_noted_at_both_sites(make_directory, rows_of) -> None:
    here, there = make_directory("a", site="site-a"), make_directory("b", site="site-b")
    here.run("run-2", line="only here")
    digest = here.stored("episodes/ep01/render.mp4")
    promote(here.path, digest, there.path, "Ada")
    assert (there.path / f"store/sha256/{digest[:2]}/{digest}").read_bytes() == b"film of only here"
    for directory in (here, there):
        (audit,) = rows_of(index(directory.path, None).path)["audits"]
        assert (audit[3], audit[4], audit[5], audit[6]) == ("promote", "site-a", "site-b", "Ada")


def test_damaged_bytes_are_not_promoted(make_directory) -> None:
    here, there = make_directory("a", site="site-a"), make_directory("b", site="site-b")
    here.run("run-2", line="only here")
    digest = here.stored("episodes/ep01/render.mp4")
    stored = here.path / f"store/sha256/{digest[:2]}/{digest}"
    stored.chmod(0o644)
    stored.write_bytes(b"noise")
    with pytest.raises(ArtifactError, match="nothing was copied"):
        promote(here.path, digest, there.path, "Ada")
    assert not (there.path / f"store/sha256/{digest[:2]}/{digest}").exists()


def test_work_on_another_sites_artifact_is_flagged(make_directory) -> None:
    here, there = make_directory("a", site="site-a"), make_directory("b", site="site-b")
    there.run("run-2", line="made at b")
    digest = there.stored("episodes/ep01/render.mp4")
    promote(there.path, digest, here.path, "Ada")
    sync(here.path, there.path)
    (here.path / "clips").mkdir(exist_ok=True)
    (here.path / "clips/b.mp4").write_bytes(b"film of made at b")
    here.make("run-2", "mux-render", "episodes/ep02/render.mp4", ["clips/b.mp4"], {}, "cut of b's film")
    with sqlite3.connect(index(here.path, None).path) as db:
        flagged = db.execute(
            "SELECT s.name, o.name FROM cross_site_references c JOIN sites s ON s.id = c.site_id"
            " JOIN sites o ON o.id = c.origin_id"
        ).fetchall()
    assert flagged == [("site-a", "site-b")]
