"""A script is rewritten until it agrees; the canon never is."""

import pytest

from storyreel.canon_gate.repair import repair
from storyreel.canon_gate.script_claims import claims_of_script
from storyreel.canon_gate.verdict import verdict
from storyreel.contracts.canon import Canon, Entity, Fact, Value
from storyreel.contracts.predicates import registry
from storyreel.contracts.script import Claim, DialogueLine, Scene, Script
from storyreel.contracts.story import Person, Setting

CAST = (("Nell", 24), ("Tam", 61))


def canon(*facts: tuple[str, str, Value]) -> Canon:
    people = tuple(Entity(id=i, kind="character") for i in ("nell", "tam"))
    told = tuple(Fact(subject=s, predicate=p, object=o, source=f"canon.yaml {s}.{p}") for s, p, o in facts)
    return Canon(after="genesis", entities=people, facts=told)


def said(speaker: str, text: str, *claims: Claim, line: str = "l1") -> DialogueLine:
    return DialogueLine(id=line, speaker_id=speaker, text=text, claims=claims)


def script(*lines: DialogueLine, present: tuple[str, ...] = ()) -> Script:
    setting = Setting(id="quay", name="the quay", kind="quay", interior=False)
    numbered = tuple(line.model_copy(update={"id": f"l{n}"}) for n, line in enumerate(lines, 1))
    return Script(
        episode="ep01",
        title="",
        cast=tuple(Person(id=n.lower(), name=n, role="", function="helper", age=a) for n, a in CAST),
        scenes=(Scene(id="s1", setting=setting, hour="day", present=present, elements=numbered),),
    )


def decided(told: Script, known: Canon) -> str:
    return verdict(known, claims_of_script(told, 1, "script.json", registry()), registry())[0]


REPAIRS = [
    (
        "a wrong age is said right",
        script(said("nell", "I am Thirty today.", Claim(subject="nell", predicate="age", object=30))),
        canon(("nell", "age", 24)),
        ["nell: I am Thirty today.", "nell: I am Twenty-four today."],
    ),
    (
        "a wrong trade is said right",
        script(said("nell", "I'm a clerk.", Claim(subject="nell", predicate="occupation", object="clerk"))),
        canon(("nell", "occupation", "cooper")),
        ["nell: I'm a clerk.", "nell: I'm a cooper."],
    ),
    (
        "the dead leave the scene",
        script(said("nell", "Dad?"), said("tam", "Nine."), said("tam", "Or ten."), present=("nell", "tam")),
        canon(("tam", "alive", False)),
        ["tam: Nine. / tam: Or ten.", ""],
    ),
    (
        "a key that changes hands is handed over",
        script(said("tam", "I have the key.", Claim(subject="tam", predicate="holds", object="key"))),
        canon(("nell", "holds", "key")),
        ["tam: I have the key.", "tam: I have the key. [tam holds becomes key]"],
    ),
    (
        "the cast has the canon's age",
        script(said("nell", "Wind.")),
        canon(("nell", "age", 30)),
        ["Nell, 24", "Nell, 30"],
    ),
    (
        "somebody who speaks from elsewhere is listed",
        script(said("nell", "Dad?"), said("tam", "Here."), present=("nell",)),
        canon(("tam", "location", "moon")).model_copy(
            update={"entities": (*canon().entities, Entity(id="moon", kind="location"))}
        ),
        ["the quay; present: nell", "the quay; present: nell, tam"],
    ),
]


@pytest.mark.parametrize(("told", "known", "texts"), [case[1:] for case in REPAIRS], ids=[case[0] for case in REPAIRS])
def test_a_contradiction_is_mended_and_judged_anew(told: Script, known: Canon, texts: list[str]) -> None:
    assert decided(told, known) == "block"
    mended, changes = repair(told, known, registry(), 1, "script.json", rounds=2)
    assert decided(mended, known) == "allow"
    assert [(change.before, change.after) for change in changes] == [tuple(texts)]
    assert changes[0].message and changes[0].offer


def test_no_rounds_change_nothing() -> None:
    told, known = REPAIRS[0][1], REPAIRS[0][2]
    assert repair(told, known, registry(), 1, "script.json", rounds=0) == (told, ())


def test_what_agrees_is_left_alone() -> None:
    told = script(said("nell", "Wind."))
    assert repair(told, canon(("nell", "age", 24)), registry(), 1, "script.json", rounds=3) == (told, ())


def test_a_film_is_never_cut_to_nothing() -> None:
    told = script(said("tam", "Nine."))
    mended, changes = repair(told, canon(("tam", "alive", False)), registry(), 1, "script.json", rounds=1)
    assert mended.scenes[0].elements and decided(mended, canon(("tam", "alive", False))) == "allow"
    assert changes[0].offer == "let Tam be a ghost"
