"""Lineage goes from the idea to the film and back, and other programs can read it."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from rocrate.rocrate import ROCrate

from storyreel.contracts.errors import InputError
from storyreel.registry import database, lineage_standards, lineage_text
from storyreel.registry.index import index
from storyreel.registry.lineage import Lineage, find, lineage


@pytest.fixture
def film(make_directory) -> tuple[sqlite3.Connection, Path]:
    directory = make_directory()
    directory.run("run-2", line="a longer line")
    path = index(directory.path, None).path
    with closing(database.open_readonly(path)) as db:
        yield db, directory.path


def _of(film: tuple[sqlite3.Connection, Path], what: str) -> Lineage:
    db, directory = film
    return lineage(db, find(db, directory, what))


def test_a_film_leads_back_to_its_idea_and_to_its_own_clips_only(film) -> None:
    found = _of(film, "episodes/ep01/render.mp4")
    assert [step.command for step in found.before] == ["plan-arc", "write-script", "render-clip", "mux-render"]
    assert found.before[0].settings == {"idea": "a lamp"}
    assert found.after == ()
    assert "settings:plan-arc" in lineage_text.as_tree(found)


def test_an_idea_leads_to_every_film_that_was_made_from_it(film) -> None:
    found = _of(film, "idea")
    films = {node.digest for step in found.after for node in step.outputs if node.name.endswith("render.mp4")}
    assert len(films) == 2
    assert found.before == ()


def test_a_file_is_found_by_the_beginning_of_its_digest(film) -> None:
    digest = _of(film, "story/arc.json").subject.digest
    assert _of(film, digest[:10]).subject.digest == digest
    with pytest.raises(InputError, match="not in the registry"):
        _of(film, "0" * 64)


def test_of_a_file_of_the_project_the_version_that_lies_there_is_meant(make_directory, tmp_path: Path) -> None:
    directory, casting = make_directory(), tmp_path / "project/casting.yaml"
    casting.parent.mkdir()
    for cast in ("tess: red coat\n", "tess: blue coat\n"):
        casting.write_text(cast)
        directory.make("run-2", "make-manifest", f"assets-{cast[6:9]}.json", (), {}, cast, casting)
    with closing(database.open_readonly(index(directory.path, None).path)) as db:
        for wanted in (str(casting), "project:casting.yaml"):
            found = lineage(db, find(db, directory.path, wanted, casting.parent))
            assert [node.name for step in found.after for node in step.outputs] == ["assets-blu.json"]
        with pytest.raises(InputError, match="several versions"):
            find(db, directory.path, "project:casting.yaml")
        casting.write_text("tess: no coat\n")  # no job has read it so
        with pytest.raises(InputError, match="several versions"):
            find(db, directory.path, str(casting), casting.parent)


def test_openlineage_reads_the_events(film) -> None:
    from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState

    lines = lineage_standards.as_openlineage(film[0], _of(film, "episodes/ep01/render.mp4")).splitlines()
    events = []
    for line in lines:
        value = json.loads(line)
        events.append(
            RunEvent(
                eventTime=value["eventTime"],
                producer=value["producer"],
                run=Run(value["run"]["runId"]),
                job=Job(**value["job"]),
                eventType=RunState(value["eventType"]),
                inputs=[InputDataset(i["namespace"], i["name"]) for i in value["inputs"]],
                outputs=[OutputDataset(o["namespace"], o["name"]) for o in value["outputs"]],
            )
        )
    made = {dataset.name for event in events for dataset in event.outputs}
    used = {dataset.name for event in events for dataset in event.inputs}
    assert used - made == {"settings:plan-arc"}
    assert "episodes/ep01/render.mp4" in made


def test_ro_crate_reads_the_crate(film, tmp_path: Path) -> None:
    found = _of(film, "episodes/ep01/render.mp4")
    crate_folder = tmp_path / "crate"
    crate_folder.mkdir()
    (crate_folder / "ro-crate-metadata.json").write_text(lineage_standards.as_ro_crate(film[0], found))
    crate = ROCrate(crate_folder)
    assert crate.mainEntity["sha256"] == found.subject.digest
    actions = crate.get_by_type("CreateAction")
    assert len(actions) == 4
    (mux,) = [action for action in actions if action["name"] == "storyreel mux-render"]
    assert [part["name"] for part in mux["result"]] == ["episodes/ep01/render.mp4"]
