"""Pages that a person asks for by name."""

from pathlib import Path

import pytest

from storyreel.contracts.artifact import load_file
from storyreel.contracts.errors import InputError
from storyreel.contracts.notes import Notes
from storyreel.orchestrator.pages import make_page, say_notes

EXAMPLES = Path(__file__).parents[1] / "contracts/notes/valid"


def test_each_note_is_said_with_its_shots_and_advice(capsys: pytest.CaptureFixture[str]) -> None:
    say_notes(EXAMPLES / "full.json")
    said = capsys.readouterr().out
    (note, *_) = load_file(Notes, EXAMPLES / "full.json").notes
    assert all(words in said for words in (note.rule, *note.shot_ids, note.found, note.advice))
    assert "1 note on 27 shots by 2 rules; " in said


def test_what_is_no_episode_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="found 'ep1', expected something like ep01"):
        make_page("sheet", "ep1", "", Path("config"), Path("results"))
