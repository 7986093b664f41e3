"""The author's canon.yaml becomes the first snapshot, or is refused in one line."""

import pytest

from storyreel.canon_store.snapshot import facts_at, genesis
from storyreel.contracts.artifact import parse
from storyreel.contracts.canon import Canon, StoryTime
from storyreel.contracts.errors import BlockedError, InputError
from storyreel.contracts.yaml_file import read_yaml

GOOD = """\
characters:
  nell: {name: Nell, age: 24, alive: true, location: lamp_room, role: protagonist}
  crabbe:
    name: Mr Crabbe
    alive: true
locations:
  lamp_room: {name: the lamp room}
facts:
  - {subject: crabbe, predicate: alive, object: false, from: ep02, source: the log}
  - {subject: nell, predicate: fears, object: the dark}
"""

REFUSED = [
    ("age: 24", "age: -3", "line 2, column 22: characters.nell.age: found -3, expected a whole number from 0 to 200"),
    ("age: 24", "aeg: 24", "line 2, column 22: unknown key 'aeg'; did you mean 'age'?"),
    ("age: 24", 'age: "24"', "found '24', expected a whole number"),
    ("age: 24", "age: 24, age: 25", "line 2, column 31: found duplicate key"),
    ("alive: true,", "alive: yes,", "found 'yes', expected true or false"),
    ("location: lamp_room", "location: lamp_rom", "expected a location of this file; did you mean 'lamp_room'?"),
    ("location: lamp_room", "location: crabbe", "expected a location of this file"),
    ("name: Mr Crabbe", "name: nell", "line 2, column 10: found the name 'Nell' twice, also in line 4"),
    ("name: Nell", 'name: "  "', "line 2, column 10: characters.nell.name: found '  ', expected text"),
    ("name: Nell", 'name: "\\ud800"', "line 2, column 16: found half a character"),
    ("lamp_room: {name: the lamp room}", "nell: {}", "line 7, column 3: found the id 'nell' twice"),
    ("  nell:", "  Nell O:", "found the id 'Nell O', expected small letters"),
    ("facts:", "facs:", "unknown key 'facs'; did you mean 'facts'?"),
    ("predicate: alive", "predicate: alivee", "found 'alivee', did you mean 'alive'?"),
    ("subject: crabbe", "subject: crabe", "did you mean 'crabbe'?"),
    ("from: ep02", "from: 2", "found 2, expected an episode such as ep02"),
    ("from: ep02", "from: ep02, to: ep01", "expected an episode after the fact begins"),
    ("object: the dark", "object: 1.5", "expected text, a whole number, true or false"),
    ("locations:\n  lamp_room: {name: the lamp room}", "locations: 3", "locations: found 3, expected ids"),
]


def made(text: str) -> Canon:
    return genesis(read_yaml(text.encode(), "canon.yaml"))


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "characters:\n", "{}"])
def test_a_canon_that_says_nothing_is_an_empty_canon(text: str) -> None:
    assert made(text) == Canon(after="genesis")


@pytest.mark.parametrize(("found", "put", "line"), REFUSED)
def test_a_typing_error_is_refused_with_its_place(found: str, put: str, line: str) -> None:
    assert found in GOOD
    with pytest.raises(InputError) as refusal:
        made(GOOD.replace(found, put))
    assert line in str(refusal.value)
    assert str(refusal.value).startswith("canon.yaml: ") and "\n" not in str(refusal.value)


def test_every_fact_names_its_place() -> None:
    sources = {(fact.subject, fact.predicate, fact.object): fact.source for fact in made(GOOD).facts}
    assert sources["nell", "age", 24] == "project:canon.yaml characters.nell.age"
    assert sources["crabbe", "alive", False] == "project:canon.yaml facts[0] (the log)"
    lined = read_yaml(GOOD.encode(), "canon.yaml").with_lines
    assert lined(sources["crabbe", "alive", True]) == "project:canon.yaml line 5"
    assert lined(sources["crabbe", "alive", False]) == "project:canon.yaml line 9 (the log)"


def test_the_order_of_keys_says_nothing() -> None:
    assert made("facts: []\n" + GOOD.split("facts:")[0]) == made(GOOD.split("facts:")[0])
    assert made("characters: {b: {name: B, age: 1}, a: }") == made("characters: {a: , b: {age: 1, name: B}}")


def test_a_comment_changes_no_byte_of_the_canon() -> None:
    assert made("# a word\n\n" + GOOD).to_bytes() == made(GOOD).to_bytes()


def test_a_later_fact_ends_the_earlier_one() -> None:
    for time, is_alive in ((StoryTime(episode=1, scene=9), True), (StoryTime(episode=2), False)):
        facts = facts_at(made(GOOD), time)
        assert [f.object for f in facts if (f.subject, f.predicate) == ("crabbe", "alive")] == [is_alive]


CONTRADICTIONS = [
    "{subject: nell, predicate: age, object: 25}",
    "{subject: nell, predicate: age, object: 23, from: ep03}",
    "{subject: nell, predicate: alive, object: false}",
    "{subject: nell, predicate: name, object: Nora}",
    "{subject: nell, predicate: location, object: quay}",
]


@pytest.mark.parametrize("row", CONTRADICTIONS)
def test_two_lines_that_cannot_both_be_true_are_quoted(row: str) -> None:
    text = GOOD.replace("locations:\n", "locations:\n  quay: {}\n") + f"  - {row}\n"
    with pytest.raises(BlockedError) as block:
        made(text)
    assert "project:canon.yaml line 12" in str(block.value) and "project:canon.yaml line 2 says" in str(block.value)
    assert "\n" not in str(block.value)


def test_nobody_comes_back_to_life() -> None:
    with pytest.raises(BlockedError, match=r"crabbe is alive since ep03, but .* line 9 .* crabbe is dead since ep02"):
        made(GOOD + "  - {subject: crabbe, predicate: alive, object: true, from: ep03}\n")


def test_a_birthday_is_no_contradiction() -> None:
    canon = made(GOOD + "  - {subject: nell, predicate: age, object: 25, from: ep04}\n")
    assert [f.object for f in facts_at(canon, StoryTime(episode=4)) if f.predicate == "age"] == [25]


def test_a_snapshot_round_trips_to_the_same_bytes() -> None:
    data = made(GOOD).to_bytes()
    assert parse(Canon, data, "canon/genesis.json").to_bytes() == data
