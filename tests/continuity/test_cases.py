"""Every case of the data files beside this one: a canon, a script and a diff with their verdict.

A line is `speaker: text [subject predicate value]`, an action `(actor) text`;
`becomes` before a value says that it changes there, `lie:` before a claim how it
is meant, `tam/ghost:` how a line is. `(tam, nell: gives key) text` has a verb and a
thing. Values of several words stand in quotes. A fact of a diff is `subject
predicate value scene`. What a case leaves out is an ordinary evening.
A file is named after its predicate or mode; `about` names others. What lies in
`borrowed/` is derived from texts that others wrote, with source and licence;
`missed` says why the gate does not see what a reader would.
"""

import re
import shlex
from pathlib import Path
from typing import Any, get_args

import pytest

from storyreel.canon_gate.claims import Claims, merged
from storyreel.canon_gate.diff_claims import claims_of_diff
from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.verdict import verdict
from storyreel.canon_store.author_file import canon_of
from storyreel.canon_store.snapshot import apply, genesis
from storyreel.contracts.canon import Canon, CanonDiff, Entity, Fact, FactChange, StoryTime, Value
from storyreel.contracts.errors import BlockedError
from storyreel.contracts.gate_report import Finding
from storyreel.contracts.predicates import Predicates, contradictions, registry
from storyreel.contracts.script import Action, Claim, DialogueLine, Mode, Scene, Script
from storyreel.contracts.story import Person, Setting
from storyreel.contracts.yaml_file import load_yaml, read_yaml

HERE = Path(__file__).parent
FILES = {file: load_yaml(file.read_bytes(), file.name) for file in sorted(HERE.rglob("*.yaml"))}
CASES = [
    (file.stem, case)
    for file, content in FILES.items()
    for case in (content["cases"] if isinstance(content, dict) else content)
]
MODES = [mode for mode in get_args(Mode) if mode]
NAMES = {"lamp_room": "the lamp room", "quay": "the quay"}
EVENING = {"cast": {"nell": "Nell 24", "tam": "Tam 61"}, "scenes": [{"at": "lamp_room", "lines": ["nell: Six pints."]}]}


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{file}: {case['case']}") for file, case in CASES])
def test_the_gate_says_so(case: dict[str, Any]) -> None:
    canon, script, diff = read(case)
    decision, findings = judged(canon, script, diff)
    expected = case.get("blocked") or case.get("advised")
    if expected is None:
        assert findings == ()
        assert verdict(apply(canon, diff, "ep01"), Claims(), registry()) == ("allow", ())
        return
    assert (decision == "block") == ("blocked" in case)
    assert findings and findings[0].rule == expected["rule"]
    sides = (findings[0].proposed, findings[0].canon)
    text = " | ".join((findings[0].message, *(f"{side.place} {side.says}" for side in sides)))
    for quote in expected.get("quotes", ()):
        assert quote in text
    assert "\n" not in findings[0].message and findings[0].offers


@pytest.mark.parametrize("name", [*registry(), *MODES])
def test_there_is_a_contradiction_and_a_valid_twin_for_everything(name: str) -> None:
    assert {"blocked" in case for file, case in CASES if name in about(file, case)} == {True, False}


@pytest.mark.parametrize("name", [name for name, row in registry().items() if row.hard])
def test_without_a_predicates_row_a_contradiction_passes(name: str) -> None:
    fewer = {other: row for other, row in registry().items() if other != name}
    blocked = [read(case) for file, case in CASES if name in about(file, case) and "blocked" in case]
    assert any(judged(*parts, fewer)[0] == "allow" for parts in blocked)


def test_a_third_of_the_cases_is_derived_from_texts_by_others() -> None:
    from stories_of_babi import QUESTIONS

    borrowed = [content for file, content in FILES.items() if file.parent.name == "borrowed"]
    assert all(content["source"] and content["licence"] for content in borrowed)
    others = sum(len(content["cases"]) for content in borrowed) + len(QUESTIONS)
    assert others * 3 >= len(CASES) + len(QUESTIONS)


def about(file: str, case: dict[str, Any]) -> list[str]:
    return [file, *case.get("about", "").split()]


def read(case: dict[str, Any]) -> tuple[Canon, Script, CanonDiff]:
    document = read_yaml(_as_yaml(case.get("canon", {})), "canon.yaml")
    as_written = canon_of(document, registry())
    canon = as_written if contradictions(as_written.facts, registry()) and _is_refused(document) else genesis(document)
    return canon, script_of(case.get("script", {})), diff_of(case.get("diff", {}), canon)


def judged(
    canon: Canon, script: Script, diff: CanonDiff, predicates: Predicates | None = None
) -> tuple[str, tuple[Finding, ...]]:
    predicates = registry() if predicates is None else predicates
    heard = claims_of_script(script, 1, "episodes/ep01/script.draft.json", predicates)
    proposed = claims_of_diff(diff, 1, "episodes/ep01/canon_diff.json", predicates)
    return verdict(canon, merged(heard, proposed), predicates)


def script_of(value: dict[str, Any]) -> Script:
    value = EVENING | value
    people = [(key, *text.rsplit(" ", 1)) for key, text in value["cast"].items()]
    return Script(
        episode="ep01",
        title="An Honest Stick",
        cast=tuple(Person(id=i, name=n, role="", function="protagonist", age=int(a)) for i, n, a in people),
        scenes=tuple(_scene(number, scene) for number, scene in enumerate(value["scenes"], 1)),
    )


def diff_of(value: dict[str, Any], canon: Canon) -> CanonDiff:
    pairs = [(entity.split()[0], entity.split()[1]) for entity in value.get("entities", ())]
    modified = [_fact(text) for text in value.get("modified", ())]
    changes = tuple(FactChange(before=_held(canon, fact.subject, fact.predicate), after=fact) for fact in modified)
    return CanonDiff(
        episode="ep01",
        added_entities=tuple(Entity(id=i, kind=kind) for i, kind in pairs),  # type: ignore[arg-type]
        added_facts=tuple(_fact(text) for text in value.get("added", ())),
        modified_facts=changes,
        removed_facts=tuple(_held(canon, *text.split()) for text in value.get("removed", ())),
        justification="the script says so",
        provenance="ep01",
    )


def _scene(number: int, value: dict[str, Any]) -> Scene:
    lines = [_element(f"l{number}-{index}", text) for index, text in enumerate(value["lines"], 1)]
    setting = Setting(id=value["at"], name=NAMES.get(value["at"], value["at"]), kind="room", interior=True)
    when = [int(part) for part in re.findall(r"\d+", value.get("when", ""))]
    return Scene(
        id=f"s{number}",
        setting=setting,
        hour=value.get("hour", "night"),
        present=tuple(value.get("present", ())),
        elements=tuple(lines),
        mode=value.get("mode", ""),
        day=value.get("day"),
        when=StoryTime(episode=when[0], scene=when[1] if len(when) > 1 else 0) if when else None,
    )


def _element(element_id: str, text: str) -> DialogueLine | Action:
    claims = tuple(_claim(words) for words in re.findall(r"\[(.+?)\]", text))
    text = re.sub(r" \[.+?\]", "", text)
    if text.startswith("("):
        who, text = text[1:].split(") ", 1)
        people, _, act = who.partition(": ")
        people, _, mode = people.partition("/")
        verb, _, thing = act.partition(" ")
        actors = tuple(people.split(", "))
        return Action(id=element_id, text=text, actors=actors, claims=claims, mode=mode, verb=verb, object=thing)
    speaker, text = text.split(": ", 1)
    speaker, _, mode = speaker.partition("/")
    return DialogueLine(id=element_id, speaker_id=speaker, text=text, claims=claims, mode=mode)


def _claim(words: str) -> Claim:
    mode, _, rest = words.rpartition(": ")
    subject, predicate, *values = shlex.split(rest)
    return Claim(
        subject=subject, predicate=predicate, object=_value(values[-1]), becomes="becomes" in values[:-1], mode=mode
    )


def _fact(text: str) -> Fact:
    subject, predicate, value, *scene = shlex.split(text)
    time = StoryTime(episode=1, scene=int(scene[0]) if scene else 1)
    return Fact(subject=subject, predicate=predicate, object=_value(value), valid_from=time, source="ep01")


def _value(text: str) -> Value:
    return {"true": True, "false": False}.get(text, int(text) if text.isdigit() else text)


def _held(canon: Canon, subject: str, predicate: str) -> Fact:
    for fact in canon.facts:
        if (fact.subject, fact.predicate) == (subject, predicate):
            return fact
    return Fact(subject=subject, predicate=predicate, object="?", source="nowhere")


def _is_refused(document: Any) -> bool:
    try:
        genesis(document)
    except BlockedError:
        return True
    return False


def _as_yaml(value: Any) -> bytes:
    from io import BytesIO

    from ruamel.yaml import YAML

    stream = BytesIO()
    YAML(typ="safe", pure=True).dump(value, stream)
    return stream.getvalue()
