"""Who gets which voice, what is said, and what a film needs."""

import sys
from pathlib import Path

import pytest

from storyreel.contracts.errors import InputError
from storyreel.contracts.story import Person
from storyreel.contracts.timing import FILM
from storyreel.contracts.voice import Voice
from storyreel.film_adapter.casting import Casting, read_casting, spoken
from storyreel.film_adapter.commands.voice_lines import voice_lines
from storyreel.film_adapter.lock import lock
from storyreel.film_adapter.needs import needs_of
from storyreel.film_adapter.voice_cast import cast_voices, castable_voices

sys.path.insert(0, str(Path(__file__).parent))
from scripts_for_film import CRABBE, NELL, OTTO, confrontation, person, speech

MANY = [
    NELL,
    CRABBE,
    OTTO,
    person("Ada", gender="female", age_group="old"),
    person("Tim", gender="male", age_group="child"),
    person("Bolt", kind="robot"),
    person("Wen", gender="female"),
]


def test_nobody_shares_a_voice() -> None:
    voices = cast_voices(MANY, {})
    assert len({v.voice_id.split("+")[0] for v in voices.values()}) == len(MANY)


def test_a_voice_fits_its_person() -> None:
    by_id = {v.voice_id: v for v in castable_voices()}
    voices = {p: by_id[v.voice_id] for p, v in cast_voices(MANY, {}).items()}
    assert voices["nell"].gender == "female" and voices["crabbe"].gender == "male"
    assert "child" in voices["tim"].ages
    assert voices["bolt"].kind == "robot"


def test_two_men_can_be_told_apart() -> None:
    by_id = {v.voice_id: v for v in castable_voices()}
    voices = cast_voices([CRABBE, OTTO], {})
    low, high = sorted(by_id[v.voice_id].pitch_hz for v in voices.values())
    assert high / low > 1.2


def test_who_joins_later_changes_nobodys_voice() -> None:
    assert cast_voices(MANY[:3], {}).items() <= cast_voices(MANY, {}).items()


def test_a_large_cast_still_has_voices() -> None:
    crowd: list[Person] = [person(f"Man{i}", gender="male") for i in range(20)]
    assert len(cast_voices(crowd, {})) == 20


def test_the_author_is_asked_first() -> None:
    wanted = Voice(engine="hibari", voice_id="low")
    assert cast_voices([NELL, CRABBE], {"nell": wanted})["nell"] == wanted


def test_silences_are_not_spoken() -> None:
    lines = voice_lines(confrontation(), Casting(), voices_enabled=True).lines
    assert "l9" not in [line.line_id for line in lines]
    assert len(lines) == 11


def test_names_are_said_as_the_author_hears_them() -> None:
    sounds = {"Crabbe": "Krab", "Iven": "/ˈaɪvən/"}
    assert spoken("Crabbe's boat, *Iven*.", sounds) == "Krab's boat, [Iven](/ˈaɪvən/)."
    assert spoken("Crabbery", sounds) == "Crabbery"


def test_a_casting_file_is_read() -> None:
    data = b"characters:\n  nell: {voice: {engine: hibari, voice_id: low}, look: {}}\npronunciation: {Crabbe: Krab}\n"
    casting = read_casting(data, "casting.yaml")
    assert casting == Casting({"nell": Voice(engine="hibari", voice_id="low")}, {"Crabbe": "Krab"})
    assert read_casting(None, "casting.yaml") == Casting()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (
            b"characters:\n  nell: {voice: {engine: kokoro, voice_id: af_heart, speed_percent: 900}}\n",
            "line 2.*speed_percent: found 900",
        ),
        (b"characters:\n  nell: {voice: {engin: kokoro}}\n", "line 2.*did you mean 'engine'"),
        (b"characters: [nell]\n", "line 1.*expected names with values"),
        (b"charakters: {}\n", "did you mean 'characters'"),
    ],
)
def test_a_mistake_in_the_casting_is_named_with_its_line(data: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        read_casting(data, "casting.yaml")


def test_a_manifest_names_each_need_once_and_who_uses_it() -> None:
    story = confrontation()
    shotlist = lock(story, speech(story), FILM)
    lines = voice_lines(story, Casting(), voices_enabled=True)
    needs = {need.id: need for need in needs_of(shotlist, lines).requirements}
    assert len(needs) == len(needs_of(shotlist, lines).requirements)
    assert needs["character:nell"].traits["age_group"] == "young"
    assert needs["place:office"].traits["interior"] == "yes"
    assert needs["prop:lantern"].used_by == ("s1-a2-insert",)
    assert {"music:warm", "ambience:harbour", "effect:paper", "font:title", "font:text"} <= set(needs)
    assert all(need.used_by for need in needs.values() if need.kind != "font")
