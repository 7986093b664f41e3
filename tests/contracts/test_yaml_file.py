"""What is told about YAML that nobody should write."""

import pytest

from storyreel.contracts.errors import InputError
from storyreel.contracts.yaml_file import load_yaml


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a: 1\n? [b]\n: c\n", "x.yaml: line 2, column 3: found a sequence as a key, expected a word"),
        ("a:\n  ? {b: 1}\n  : c\n", "x.yaml: line 2, column 5: found a mapping as a key, expected a word"),
    ],
)
def test_a_key_is_a_word(text, complaint):
    with pytest.raises(InputError) as caught:
        load_yaml(text.encode(), "x.yaml")
    assert str(caught.value).startswith(complaint)


def test_a_word_after_a_question_mark_is_a_key():
    assert load_yaml(b"? a\n: 1\n", "x.yaml") == {"a": 1}
