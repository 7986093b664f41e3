"""The registry is an index of files: incremental, remade equal, and honest about what it refuses."""

import json
import sqlite3
from pathlib import Path

import pytest

from storyreel.contracts.errors import InputError
from storyreel.registry.index import index, rebuild


def test_indexing_bit_by_bit_and_rebuilding_give_the_same_rows(make_directory, rows_of) -> None:
    directory = make_directory()
    path = index(directory.path, None).path
    directory.run("run-2", line="another line")
    index(directory.path, None)
    directory.run("run-3", idea="a bell")
    found = index(directory.path, None)
    assert found.records == 3  # the clip of the old line was made before
    step_by_step = rows_of(path)
    rebuild(directory.path, None)
    assert rows_of(path) == step_by_step
    assert len(step_by_step["runs"]) == 3


def test_an_index_with_nothing_new_reads_nothing(make_directory) -> None:
    directory = make_directory()
    index(directory.path, None)
    again = index(directory.path, None)
    assert (again.records, again.event_files) == (0, 0)


@pytest.mark.parametrize("harm", ["cut", "forged"])
def test_a_record_that_was_cut_or_forged_is_refused_and_the_rest_is_taken_in(make_directory, harm: str) -> None:
    directory = make_directory()
    victim = sorted((directory.path / "records").iterdir())[0]
    data = victim.read_bytes()
    victim.write_bytes(data[:-40] if harm == "cut" else data.replace(b'"local"', b'"bribed"'))
    found = index(directory.path, None)
    assert found.records == 3
    assert len(found.refusals) == 1
    assert found.refusals[0].startswith(f"records/{victim.name}: sha256 ")
    victim.write_bytes(data)
    assert index(directory.path, None).refusals == ()


def test_a_registry_of_a_newer_schema_is_refused_and_never_altered(make_directory) -> None:
    directory = make_directory()
    path = index(directory.path, None).path
    with sqlite3.connect(path) as db:
        db.execute("INSERT INTO migrations VALUES ('9999_from_the_future')")
    db.close()
    before = path.read_bytes()
    for command in (index, rebuild):
        with pytest.raises(InputError, match=r"made by a newer storyreel \(it has 9999_from_the_future"):
            command(directory.path, None)
    assert path.read_bytes() == before


def test_events_of_a_run_that_goes_on_can_be_seen(make_directory) -> None:
    directory = make_directory()
    directory.event("run-2", "start", "episodes/ep01/script.json", "write-script")
    with (directory.path / "runs/run-2/half.1.1.jsonl").open("w") as file:
        file.write('{"event":"start","at":')  # still being written
    path = index(directory.path, None).path
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT status FROM runs ORDER BY started_at").fetchall() == [("succeeded",), ("running",)]
        assert db.execute("SELECT count(*) FROM refusals").fetchone() == (0,)


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ({"notes": {"tokens_in": "many"}}, "tokens_in"),
        ({"notes": {"tokens_in": 10**30}}, "tokens_in"),
        ({"notes": {"cost_usd": "dear"}}, "cost_usd"),
        ({"notes": {"warnings": [{"kind": "disk"}]}}, "warnings[0].message"),
        ({"notes": {"flags": 3}}, "flags"),
        ({"notes": [1]}, "notes"),
        ({"seconds": "x"}, "seconds"),
        ({"seconds": float("nan")}, "seconds"),
        ({"seconds": 1e300}, "seconds"),
        ({"exit": 10**30}, "exit"),
        ({"record": "zz"}, "record"),
        ({"attempt": 0}, "attempt"),
        ({"event": "perhaps"}, "event"),
    ],
    ids=str,
)
def test_an_event_that_says_what_cannot_be_is_refused_alone(make_directory, part: object, place: str) -> None:
    directory = make_directory()
    directory.event("run-1", "start", "episodes/ep01/voice.json", "speak-lines")
    (file,) = (directory.path / "runs/run-1").glob("*voice*")
    good = json.loads(file.read_text())
    with file.open("a") as out:
        out.write(json.dumps({**good, "event": "end", "exit": 0, "seconds": 1.0, **part}) + "\n")
        out.write(json.dumps({**good, "event": "end", "exit": 3, "at": good["at"] + 2}) + "\n")
    found = index(directory.path, None)
    (refusal,) = found.refusals
    assert f"{file.name}:2: found no event" in refusal and place in refusal
    with sqlite3.connect(found.path) as db:
        assert db.execute("SELECT count(*) FROM jobs WHERE status = 'blocked'").fetchone() == (1,)


def test_a_run_that_another_followed_was_killed(make_directory) -> None:
    directory = make_directory()
    directory.event("run-2", "start", "episodes/ep01/script.json", "write-script")
    directory.run("run-3")
    path = index(directory.path, None).path
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT status FROM runs WHERE name = 'run-2'").fetchone() == ("killed",)
        assert db.execute("SELECT count(*) FROM jobs WHERE status = 'killed'").fetchone() == (1,)


def test_a_run_itself_may_warn_and_is_heard_once(make_directory, rows_of) -> None:
    directory = make_directory()
    full = {"kind": "disk", "message": "0.3 GB are free, expected 1 (disk.least_free_gb)"}
    directory.event("run-2", "start", "", "run")
    index(directory.path, None)
    directory.event("run-2", "end", "", "run", exit=0, notes={"warnings": [full, full]})
    path = index(directory.path, None).path
    step_by_step = rows_of(path)
    ((_, _, job, _, _, episode, *said, _),) = step_by_step["warnings"]
    assert (job, episode, said) == (None, "", ["disk", full["message"]])
    rebuild(directory.path, None)
    assert rows_of(path) == step_by_step


def test_a_flag_is_a_warning_once_though_delivery_repeats_it(make_directory, rows_of) -> None:
    directory = make_directory()
    said = {"exit": 0, "notes": {"flags": ["runs 30 s, asked for 75 s"]}}
    directory.event("run-1", "end", "episodes/ep01/render_plan.json", "plan-render", **said)
    directory.event("run-1", "end", "episodes/ep01/render.mp4", "deliver-render", **said)
    (flag,) = rows_of(index(directory.path, None).path)["warnings"]
    assert flag[6:8] == ("flag", "runs 30 s, asked for 75 s")


def test_an_approval_that_was_taken_back_is_gone(make_directory, tmp_path: Path, rows_of) -> None:
    directory = make_directory()
    file = tmp_path / "project/approvals/ep01/approve_shotlist_timing_lock.json"
    file.parent.mkdir(parents=True)
    subject = directory.stored("episodes/ep01/script.json")
    file.write_text(
        json.dumps({"checkpoint": "c", "episode": "ep01", "decision": "approved", "subject_digest": subject})
    )
    path = index(directory.path, tmp_path / "project").path
    assert len(rows_of(path)["approvals"]) == 1
    file.unlink()
    index(directory.path, tmp_path / "project")
    assert rows_of(path)["approvals"] == []


def test_a_waiver_is_found_by_its_finding_and_episode(make_directory, tmp_path: Path) -> None:
    directory = make_directory()
    file = tmp_path / "project/waivers/ep02/ghost.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"finding: {'a' * 64}\nby: Ada\nreason: He is a ghost.\nsays: Tam is dead\n")
    path = index(directory.path, tmp_path / "project").path
    with sqlite3.connect(path) as db:
        rows = db.execute("SELECT episode, lower(hex(subject_digest)), waived_by, reason FROM waivers").fetchall()
    assert rows == [("ep02", "a" * 64, "Ada", "He is a ghost.")]
