"""What every story keeps to."""

import pytest

from storyreel.contracts.canon import Canon, Entity, Fact
from storyreel.contracts.script import Action, dialogue
from storyreel.world_engine.bank import problems_of_script

LAMP_OIL = "A lighthouse keeper's daughter discovers that the harbour master has been stealing lamp oil."
IDEAS = {
    LAMP_OIL: ("SECRET", "lamp oil"),
    "Two rival librarians fall in love through overdue notices.": ("LOVE", "overdue"),
    "A baker on the Moon loses the last living yeast.": ("LOSS", "yeast"),
    "A widow opens a flower shop in a desert and the roses refuse to bloom.": ("VENTURE", "rose"),
    "A retired thief must break into a museum to put a painting back.": ("HEIST", "museum"),
    "A boy finds that the robot in the attic is afraid of rain.": ("FEAR", "rain"),
    "A tired detective finds out that the missing violin was never stolen.": ("MYSTERY", "violin"),
    "Two sisters inherit a haunted theatre and the ghost wants a part in the play.": ("HAUNTING", "theatre"),
}
VARIATIONS = {
    "A weary inspector discovers that the lost diamond never left the house.": ("MYSTERY", "diamond"),
    "A young policewoman learns that the vanished manuscript was hidden by its author.": ("MYSTERY", "manuscript"),
    "Inspector Marlow must find out who stole the queen's pearls before midnight.": ("MYSTERY", "pearls"),
    "A violinist hires a detective because her cello has disappeared.": ("MYSTERY", "cello"),
    "A private detective looks for a missing cat in a hotel.": ("MYSTERY", "cat"),
    "A young couple buys a haunted hotel and the ghost refuses to leave.": ("HAUNTING", "hotel"),
    "A ghost in a lighthouse is tired of being alone.": ("HAUNTING", "lighthouse"),
    "A librarian discovers that the library is haunted by a ghost who hates silence.": ("HAUNTING", "library"),
    "Three brothers move into a haunted cottage.": ("HAUNTING", "cottage"),
    "An old actor finds a ghost on the stage of his playhouse.": ("HAUNTING", "playhouse"),
}
ODD_IDEAS = [
    "🚀🐙🎷",
    "رجل عجوز يجد رسالة في زجاجة",
    "<svg onload=alert(1)> {\\an8\\fs90}A thief $(rm -rf /) `whoami` must sing",
    "A baker sings about the moon and the stars. " * 1200,
    "Dogs.",
    "the the the of of of",
    "{P} {A.parent} {w.object} %s \\n \x00\x1b[31m",
]


@pytest.mark.parametrize("idea", VARIATIONS)
def test_an_idea_of_the_same_kind_is_told_with_its_own_thing_or_place(told, idea):
    arc, _, _, script = told(idea)
    situation, word = VARIATIONS[idea]
    assert arc.premise.situation == situation
    assert any(word in line.text.lower() for line in dialogue(script))
    assert word in arc.logline.lower()


@pytest.mark.parametrize("idea", IDEAS)
def test_an_idea_finds_its_situation_and_its_thing_is_named_in_the_first_scene(told, idea):
    arc, _, plan, script = told(idea)
    situation, thing = IDEAS[idea]
    assert (arc.premise.situation, plan.situation) == (situation, situation)
    first = " ".join(e.text for e in script.scenes[0].elements if not isinstance(e, Action)).lower()
    assert thing in first


@pytest.mark.parametrize("idea", IDEAS)
def test_nothing_of_a_known_idea_is_left_out(told, idea):
    assert told(idea)[0].premise.remarks == ()


@pytest.mark.parametrize("idea", [*IDEAS, *VARIATIONS, *ODD_IDEAS])
def test_an_editor_finds_nothing_to_mark(told, idea):
    assert list(problems_of_script(told(idea)[3])) == []


@pytest.mark.parametrize("idea", IDEAS)
def test_a_film_of_75_seconds_has_three_to_five_scenes_and_two_to_four_people(told, idea):
    script = told(idea)[3]
    assert 3 <= len(script.scenes) <= 5
    assert 2 <= len(script.cast) <= 4
    assert 16 <= len(dialogue(script)) <= 28


@pytest.mark.parametrize("idea", ODD_IDEAS)
def test_an_odd_idea_stays_data(told, idea):
    arc, _, _, script = told(idea)
    text = script.model_dump_json()
    assert arc.premise.situation in ("WANT_BUT", "WANT", "LAST")
    assert arc.idea == idea
    assert not any(mark in text for mark in ("🚀", "svg", "rm -rf", "an8", "whoami"))
    assert len(script.title) < 40


def test_three_seeds_tell_three_different_stories_of_one_idea(told):
    said = [{line.text for line in dialogue(told(LAMP_OIL, seed)[3])} for seed in map(str, range(1, 12))]
    different = []
    for lines in said:
        if all(len(lines & other) < 3 for other in different):
            different.append(lines)
    assert len(different) >= 3


@pytest.mark.parametrize("idea", IDEAS)
def test_the_seed_changes_what_is_said(told, idea):
    said = [{line.text for line in dialogue(told(idea, seed)[3])} for seed in map(str, range(1, 9))]
    assert any(len(said[0] - other) > 3 for other in said)


@pytest.mark.parametrize("idea", IDEAS)
@pytest.mark.parametrize("seed", ["1", "2", "3", "4", "5"])
def test_every_scene_has_something_to_see_and_every_line_a_feeling(told, idea, seed):
    script = told(idea, seed)[3]
    assert all(any(isinstance(e, Action) for e in scene.elements) for scene in script.scenes)
    assert not [line.text for line in dialogue(script) if line.emotion == "neutral"]


def test_whoever_is_55_is_drawn_old(told):
    for idea in IDEAS:
        for person in told(idea)[0].cast:
            assert person.kind != "human" or (person.age >= 55) == (person.age_group == "old"), person


def test_the_same_seed_tells_the_same_story_byte_for_byte(told):
    first, again = (told.__wrapped__(LAMP_OIL, "7")[3].to_bytes() for _ in range(2))
    assert first == again


def test_a_longer_film_says_more_and_keeps_the_names_of_its_lines(told):
    short, long = told(LAMP_OIL, target=75)[3], told(LAMP_OIL, target=120)[3]
    assert {line.id for line in dialogue(short)} < {line.id for line in dialogue(long)}


def test_the_authors_people_take_their_parts_with_name_and_age(told):
    facts = (("nell", "name", "Nell"), ("nell", "age", 24), ("nell", "alive", True), ("crabbe", "name", "Silas Crabbe"))
    canon = Canon(
        after="genesis",
        entities=(
            Entity(id="nell", kind="character", role="protagonist"),
            Entity(id="crabbe", kind="character", role="harbour master"),
            Entity(id="lamp_room", kind="location"),
        ),
        facts=(
            *(Fact(subject=s, predicate=p, object=o, source="project:canon.yaml") for s, p, o in facts),
            Fact(subject="lamp_room", predicate="name", object="the lamp room", source="project:canon.yaml"),
        ),
    )
    arc, _, _, script = told(LAMP_OIL, canon=canon)
    by_function = {person.function: person for person in arc.cast}
    assert (by_function["protagonist"].id, by_function["protagonist"].age) == ("nell", 24)
    assert by_function["rival"].name == "Silas Crabbe"
    assert script.scenes[0].setting.id == "lamp_room"
    assert any("Silas" in line.text and "Crabbe" not in line.text for line in dialogue(script))


def test_a_dead_person_is_not_cast(told):
    canon = Canon(
        after="genesis",
        entities=(Entity(id="tam", kind="character", role="helper"),),
        facts=(Fact(subject="tam", predicate="alive", object=False, source="project:canon.yaml"),),
    )
    assert "tam" not in {person.id for person in told(LAMP_OIL, canon=canon)[0].cast}


def test_a_name_in_the_idea_stays(told):
    arc = told("A girl named Posy finds that the robot in the attic is afraid of rain.")[0]
    assert arc.cast[0].name == "Posy"


def test_later_episodes_keep_the_cast_and_tell_something_else(told):
    scripts = [told(LAMP_OIL, episode=number, episodes=4)[3] for number in (1, 2, 3, 4)]
    assert {frozenset(p.id for p in script.cast) for script in scripts} == {frozenset(p.id for p in scripts[0].cast)}
    said = [line.id for script in scripts for line in dialogue(script)]
    assert len(set(said)) == len(said)
    assert len({script.title for script in scripts}) == 4
    assert not [problem for script in scripts for problem in problems_of_script(script)]


def test_two_of_a_kind_are_two_people_and_not_three(told):
    cast = told("Two rival chefs fall in love over a burnt sauce.")[0].cast
    assert [person.role for person in cast].count("the rival chef") == 2


def test_the_ghost_plays_the_ghost_and_the_detective_the_detective(told):
    by_idea = {
        "A ghost in a lighthouse is tired of being alone.": ("rival", "the ghost"),
        "Inspector Marlow must find out who stole the queen's pearls before midnight.": (
            "protagonist",
            "the inspector",
        ),
        "A violinist hires a detective because her cello has disappeared.": ("protagonist", "the detective"),
    }
    for idea, (function, role) in by_idea.items():
        assert [p.role for p in told(idea)[0].cast if p.function == function] == [role]


def test_a_trade_and_a_name_are_one_person(told):
    cast = told("Inspector Marlow must find out who stole the queen's pearls before midnight.")[0].cast
    assert [(p.name, p.function) for p in cast if "inspector" in p.role or "Marlow" in p.name] == [
        ("Marlow", "protagonist")
    ]


def test_several_missing_things_are_them(told):
    lines = dialogue(told("A detective looks for the stolen pearls of a widow.")[3])
    assert any("found them within the hour" in line.text for line in lines)


def test_a_couple_is_two_people(told):
    cast = told("A young couple buys a haunted hotel and the ghost refuses to leave.")[0].cast
    assert not [p.role for p in cast if "couple" in p.role]


def test_what_somebody_means_to_do_is_said(told):
    script = told("A retired astronaut teaches her granddaughter to fly a kite.")[3]
    assert any("teach your granddaughter to fly a kite" in line.text for line in dialogue(script))


def test_what_is_still_to_be_built_is_no_place_yet(told):
    script = told("A nurse named Hana decides to build a boat on the roof of the hospital.")[3]
    assert script.scenes[0].setting.name == "the roof"


def test_whoever_is_retired_is_old(told):
    cast = told("A retired astronaut teaches her granddaughter to fly a kite.")[0].cast
    assert cast[0].age_group == "old"
