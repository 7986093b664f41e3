"""Two runs are compared as whole films, from the idea to the frames."""

from contextlib import closing

import pytest

from storyreel.contracts.errors import InputError
from storyreel.registry import database
from storyreel.registry.compare import compare
from storyreel.registry.index import index


def _lines(directory, one: str, other: str) -> list[str]:
    with closing(database.open_readonly(index(directory.path, None).path)) as db:
        return compare(db, directory.path, one, other)


def test_a_changed_idea_is_named_and_so_is_every_file_that_follows(make_directory) -> None:
    directory = make_directory()
    directory.run("run-2", idea="a bell")
    lines = _lines(directory, "run-1", "run-2")
    assert '  plan-arc: idea: "a lamp" → "a bell"' in lines
    assert any(line.startswith("  episodes/ep01/script.json: ") for line in lines)
    assert not any("render.mp4: " in line for line in lines)  # the film's bytes came out the same


def test_runs_of_the_same_film_do_not_differ(make_directory) -> None:
    directory = make_directory()
    directory.run("run-2")
    assert _lines(directory, "run-1", "run-2")[1:] == ["Nothing differs."]


def test_a_run_that_did_little_is_compared_as_a_whole_film(make_directory) -> None:
    directory = make_directory()
    directory.event("run-2", "start", "story/notes.json", "write-notes")
    directory.event("run-2", "end", "story/notes.json", "write-notes", exit=0)
    assert _lines(directory, "run-1", "run-2")[1:] == ["Nothing differs."]


def test_an_unknown_run_is_named_with_those_that_are_known(make_directory) -> None:
    with pytest.raises(InputError, match="run-9: no such run, expected one such as run-1"):
        _lines(make_directory(), "run-1", "run-9")
