"""The text net asks for a claim, and never decides."""

from pathlib import Path
from typing import Any

import pytest

from storyreel.canon_gate.numbers import in_words, number_of
from storyreel.canon_gate.text_net import look_over
from storyreel.contracts.canon import Canon, Fact
from storyreel.contracts.script import Claim, DialogueLine, Scene, Script
from storyreel.contracts.story import Person, Setting
from storyreel.contracts.yaml_file import load_yaml

TEXTS = load_yaml((Path(__file__).parent / "texts.yaml").read_bytes(), "texts.yaml")
CAST = (("Nell", 24), ("Tam", 61))
CANON = Canon(
    after="genesis",
    facts=(
        Fact(subject="tam", predicate="born", object=1830, source="canon.yaml"),
        Fact(subject="crabbe", predicate="name", object="Mr Crabbe", source="canon.yaml"),
    ),
)


def script(text: str, *claims: Claim) -> Script:
    setting = Setting(id="quay", name="the quay", kind="quay", interior=False)
    line = DialogueLine(id="l1", speaker_id="nell", text=text, claims=claims)
    return Script(
        episode="ep01",
        title="",
        cast=tuple(Person(id=n.lower(), name=n, role="", function="helper", age=a) for n, a in CAST),
        scenes=(Scene(id="s1", setting=setting, hour="day", elements=(line,)),),
    )


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case["says"])
def test_a_line_is_asked_about_or_not(case: dict[str, Any]) -> None:
    claims = (Claim(subject="nell", predicate="age", object=30),) if case.get("claims") else ()
    found = list(look_over(script(case["says"], *claims), CANON, "script.json"))
    assert [finding.rule for finding in found] == ([case["asks"]["rule"]] if "asks" in case else [])
    for finding in found:
        assert finding.severity == "advise" and finding.offers
        for quote in case["asks"]["quotes"]:
            assert quote in finding.message


def test_a_name_is_asked_about_once() -> None:
    assert len(list(look_over(script("I saw Jonathan, and again Jonathan."), CANON, "script.json"))) == 1


def test_numbers_are_said_and_read_alike() -> None:
    words = {0: "zero", 7: "seven", 24: "twenty-four", 30: "thirty", 101: "a hundred and one", 2000: "2000"}
    assert {n: in_words(n) for n in words} == words
    assert all(number_of(in_words(n)) == n for n in range(200)) and number_of("many") is None
