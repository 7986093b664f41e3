"""An author's bible comes in and goes out without loss, in YAML and in Markdown."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from storyreel.canon_store.bible_exchange import export_bible, import_bible
from storyreel.canon_store.snapshot import genesis
from storyreel.contracts.canon import Canon, Fact, StoryTime
from storyreel.contracts.errors import BlockedError, InputError
from storyreel.contracts.predicates import registry
from storyreel.contracts.yaml_file import read_yaml
from storyreel.orchestrator.people import run

BIBLE = Path(__file__).with_name("bible.md").read_bytes()
AWKWARD = [
    "yes",
    "24",
    '"so"',
    "a: b",
    "x (from y",
    "z (until ep03)",
    "two\nlines",
    " edge ",
    "née, [b] {c}",
    "#5",
    "- d",
]


def meaning(canon: Canon) -> tuple[Any, ...]:
    """All that a canon says but for the places where it says so."""
    facts = [(f.subject, f.predicate, repr(f.object), f.valid_from, f.valid_to, f.confidence) for f in canon.facts]
    return sorted(map(repr, facts)), sorted(map(repr, canon.entities))


def there_and_back(canon: Canon, form: str) -> Canon:
    text = export_bible(canon, form, "A bible", registry())
    again = import_bible(text.encode(), "bible.md" if form == "markdown" else "bible.yaml", registry())
    assert export_bible(again.canon, form, "A bible", registry()) == text
    return again.canon


def test_a_writers_markdown_is_understood() -> None:
    read = import_bible(BIBLE, "bible.md", registry())
    facts = {(f.subject, f.predicate, f.object): f for f in read.canon.facts}
    assert facts["nell", "alias", "Nellie"].valid_to is None
    assert facts["nell", "parent_of", "bill"] and facts["lamp_room", "travel", "quay 3 hours"]
    assert facts["world", "never", "let the light go out"] and facts["nell", "fears", "the dark"].confidence == 80
    assert facts["nell", "location", "quay"].valid_from == StoryTime(episode=3, scene=2, on="day 4")
    assert facts["mr_crabbe", "alive", True].valid_to == StoryTime(episode=2)
    assert facts["nell", "promised", "bring the oil back"].source.endswith("(her letter)")
    assert {e.id: e.role for e in read.canon.entities}["nell"] == "protagonist" and read.prose == (3, 8)


@pytest.mark.parametrize("form", ["yaml", "markdown"])
def test_what_goes_out_comes_in_again(form: str) -> None:
    canon = import_bible(BIBLE, "bible.md", registry()).canon
    assert meaning(there_and_back(canon, form)) == meaning(canon)


@pytest.mark.parametrize("form", ["yaml", "markdown"])
def test_awkward_values_come_back_as_they_were(form: str) -> None:
    odd: list[Any] = [*AWKWARD, 24, True, False, 0]
    canon = import_bible(BIBLE, "bible.md", registry()).canon
    facts = tuple(Fact(subject="nell", predicate="likes", object=value, source="s") for value in odd)
    canon = canon.model_copy(update={"facts": (*canon.facts, *facts)})
    assert meaning(there_and_back(canon, form)) == meaning(canon)


@pytest.mark.parametrize("form", ["yaml", "markdown"])
def test_what_episodes_said_goes_out_too(form: str) -> None:
    at = StoryTime(episode=1, scene=2)
    canon = genesis(read_yaml(b"characters: {nell: }", "canon.yaml"))
    name = Fact(subject="nell", predicate="name", object="Nell Pike", valid_from=at, source="ep01 scene s2 line l1")
    canon = canon.model_copy(update={"facts": (name,)})
    back = there_and_back(canon, form)
    assert meaning(back) == meaning(canon) and back.facts[0].source.endswith("(ep01 scene s2 line l1)")


REFUSED = [
    ("- alive: yes", "- alive: yes\n- alive: no", BlockedError, "bible.md: line 19: blocked: alive: "),
    ("- alive: yes", "- alive: yes\n- alive: no", BlockedError, "but bible.md: line 18 says that mr_crabbe is alive"),
    ("- fears: the dark", "- locatoin: the quay", InputError, "line 14: found 'locatoin', did you mean 'location'?"),
    ("## Places", "## Plaecs", InputError, "found the heading 'Plaecs'; did you mean 'Places'?"),
    ("- age: 24", "- age: old", InputError, "bible.md: line 9, column 1: characters.nell.age: found 'old', expected"),
    ("- where: the lamp room", "- where: the moon", InputError, "found 'the moon', expected a location of this file"),
    ("### ep02", "### Tuesday", InputError, "found 'Tuesday', expected an episode such as ep02"),
    ("- Mr Crabbe: alive: no", "- alive no", InputError, "expected somebody: what: value"),
    ("### Mr Crabbe", "### Nora (nell)", InputError, "found the id 'nell' twice, also in line 7"),
    ("(80 % sure)", "(until Tuesday)", InputError, "expected an episode such as ep02"),
    ("(80 % sure)", "(130 % sure)", InputError, "expected a whole number from 0 to 100"),
    ("(on day 4)", "(on Tuesday)", InputError, "expected a day such as day 3, 1912 or 1912-04-14"),
]


@pytest.mark.parametrize(("found", "put", "error", "line"), REFUSED)
def test_a_slip_in_a_bible_is_named_with_its_line(found: str, put: str, error: type[Exception], line: str) -> None:
    assert found in BIBLE.decode()
    with pytest.raises(error) as refusal:
        import_bible(BIBLE.decode().replace(found, put).encode(), "bible.md", registry())
    assert line in str(refusal.value) and "\n" not in str(refusal.value)


def test_nothing_is_overwritten_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project, bible = tmp_path / "film", tmp_path / "bible.md"
    shutil.copytree("config", project)
    bible.write_bytes(BIBLE)
    before = (project / "canon.yaml").read_bytes()
    assert run(["canon", "import", str(bible), "--project", str(project)]) == 0
    shown = capsys.readouterr().out
    assert "+  bill: {age: 3" in shown and "Nothing was written" in shown and "2 lines of prose" in shown
    assert (project / "canon.yaml").read_bytes() == before
    assert run(["canon", "import", str(bible), "--project", str(project), "--out", str(bible)]) == 1
    assert "is there already" in capsys.readouterr().err and bible.read_bytes() == BIBLE
    assert run(["canon", "import", str(bible), "--project", str(project), "--write"]) == 0
    assert run(["canon", "import", str(bible), "--project", str(project)]) == 0
    assert "says the same already" in capsys.readouterr().out
