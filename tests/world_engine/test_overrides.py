"""What an author may decide about a script, and how mistakes are told."""

import pytest

from storyreel.contracts.errors import InputError
from storyreel.contracts.script import dialogue
from storyreel.world_engine.overrides import apply_override

LAMP_OIL = "A lighthouse keeper's daughter discovers that the harbour master has been stealing lamp oil."
WHERE = "overrides/ep01/script.yaml"


@pytest.fixture
def apply(told):
    _, pack, _, draft = told(LAMP_OIL)
    return draft, lambda text: apply_override(draft, pack, text.encode(), WHERE)


def test_an_empty_override_changes_nothing(apply):
    draft, override = apply
    assert override("# nothing yet\n") == draft


def test_one_line_gets_other_words_and_no_other_byte_changes(apply):
    draft, override = apply
    line = dialogue(draft)[3]
    changed = override(f'lines:\n  {line.id}: "Peter has been gone too long."\n')
    assert dialogue(changed)[3].text == "Peter has been gone too long."
    assert [x for x in dialogue(changed) if x.id != line.id] == [x for x in dialogue(draft) if x.id != line.id]


def test_an_unknown_line_is_answered_with_the_known_ones(apply):
    draft, override = apply
    with pytest.raises(
        InputError, match=rf"{WHERE}: line 2, column 3: unknown line id 'l-nope'.*{dialogue(draft)[0].id}"
    ):
        override("lines:\n  l-nope: Hello.\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("line:\n  a: b\n", "line 1, column 1: unknown key 'line'; did you mean 'lines'?"),
        ("scenes: [\n", "line 2, column 1"),
        ("scenes: []\n", "found no scene"),
        ("lines: 3\n", "lines: found 3"),
        (
            "scenes:\n  - setting: the lamp rom\n    elements: [{speaker: Ida, text: Hm.}]\n",
            "did you mean 'the lamp room'?",
        ),
        ("scenes:\n  - setting: the lamp room\n    elements: [{speakr: Ida, text: Hm.}]\n", "did you mean 'speaker'?"),
        (
            "scenes:\n  - setting: the lamp room\n    elements: [{speaker: Ida, text: 3}]\n",
            "text: found 3, expected text",
        ),
        ("scenes:\n  - setting: the lamp room\n    elements: [{speaker: Ida, text: Hm., emotion: hapy}]\n", "'happy'"),
        (
            "scenes:\n  - setting: the lamp room\n    elements: [{speaker: Nobody, text: Hm.}]\n",
            "unknown person 'Nobody'",
        ),
        ("- a\n- b\n", "line 1, column 1: found"),
        ("scenes: 7\n", "scenes: found 7, expected a list"),
        ("scenes: [7]\n", "found 7, expected keys"),
        ("cast: []\n", "needs the whole script"),
    ],
)
def test_a_mistake_is_named_with_its_place(apply, text, message):
    draft, override = apply
    text = text.replace("Ida", draft.cast[0].name)
    with pytest.raises(InputError) as caught:
        override(text)
    assert str(caught.value).startswith(WHERE)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_ids_of_a_whole_script_stay_when_a_line_is_inserted(apply):
    draft, override = apply
    name = draft.cast[0].name
    lines = [f"      - {{speaker: {name}, text: {word}.}}\n" for word in ("One", "Two", "Three")]
    head = "scenes:\n  - setting: the lamp room\n    hour: dusk\n    elements:\n"
    before, after = override(head + lines[0] + lines[2]), override(head + "".join(lines))
    assert {x.id for x in dialogue(before)} < {x.id for x in dialogue(after)}
    assert before.scenes[0].id == after.scenes[0].id
    assert before.scenes[0].present == (draft.cast[0].id,)


def test_a_script_as_it_was_saved_is_a_good_override(apply):
    draft, override = apply
    assert override(draft.to_bytes().decode()) == draft
