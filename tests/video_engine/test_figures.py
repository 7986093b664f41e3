"""Facts about the characters as drawings."""

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from itertools import combinations, product

import pytest

from storyreel.video_engine.picture.figures.animal_names import species_of
from storyreel.video_engine.picture.figures.body import frame
from storyreel.video_engine.picture.figures.cast import CONFUSED, OTHER_COLOUR, Person, cast_looks, look_distance
from storyreel.video_engine.picture.figures.cast_animals import played_by
from storyreel.video_engine.picture.figures.expressions import EXPRESSIONS, MOUTHS
from storyreel.video_engine.picture.figures.figure import (
    FigurePose,
    back_view_layers,
    body_svg,
    figure_layers,
    head_svg,
)
from storyreel.video_engine.picture.figures.held import held
from storyreel.video_engine.picture.figures.likeness import LEAST, closest_pair, likeness_distance
from storyreel.video_engine.picture.figures.look import (
    BEARDS,
    BUILDS,
    CLOTHES,
    HUMAN_HAIR,
    ROBOT_HAIR,
    SIGNATURES,
    Look,
    look_from_dict,
    look_to_dict,
)
from storyreel.video_engine.picture.figures.palette import colour_distance
from storyreel.video_engine.picture.figures.poses import POSES
from storyreel.video_engine.picture.figures.roles import dress_for
from storyreel.video_engine.picture.figures.species import SPECIES
from storyreel.video_engine.picture.figures.turning import across

BOLT = Look(kind="robot", age_group="child", hair="antenna", leg_length=286)

STORIES = {
    "lighthouse": [
        Person("mara", "Mara", "female", "young", "human", "the lighthouse keeper's daughter"),
        Person("abel", "Abel", "male", "old", "human", "lighthouse keeper"),
        Person("voss", "Voss", "male", "adult", "human", "harbour master"),
    ],
    "bakery": [
        Person("ben", "Ben", "male", "adult", "human", "baker"),
        Person("ida", "Ida", "female", "young", "human", "the baker's helper"),
        Person("roth", "Roth", "male", "adult", "human", "food inspector"),
    ],
    "attic": [
        Person("tim", "Tim", "male", "child", "human", "boy"),
        Person("bolt", "Bolt", "neutral", "child", "robot", "robot that fears rain"),
        Person("oma", "Oma", "female", "old", "human", "grandmother"),
        Person("ann", "Ann", "female", "adult", "human", "mother"),
    ],
}


def documents(look: Look, pose: FigurePose) -> list[str]:
    """All documents of a figure, front and back."""
    return [svg for _, svg in (*figure_layers(look, pose), *back_view_layers(look))]


@pytest.mark.parametrize("pose, facing", list(product(POSES, (-1.0, 0.0, 0.7))))
def test_every_pose_is_well_formed_and_holds_a_prop(pose: str, facing: float) -> None:
    for look in (Look(), Look(clothes="dress", age_group="child", sleeves="short"), BOLT):
        for svg in documents(look, FigurePose(pose=pose, facing=facing, prop="lantern")):
            ElementTree.fromstring(svg)


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_every_expression_speaks_every_mouth_and_blinks(expression: str) -> None:
    heads = {
        head_svg(Look(lips=True, lashes=True), FigurePose(expression=expression, mouth=mouth, eyes=eyes))
        for mouth in MOUTHS
        for eyes in ("open", "half", "closed")
    }
    assert len(heads) == len(MOUTHS) * 3
    for svg in heads:
        ElementTree.fromstring(svg)


def test_every_part_of_a_wardrobe_draws_something_of_its_own() -> None:
    def drawn(**fields: object) -> str:
        return "".join(documents(look_from_dict(fields), FigurePose()))

    for field, options in (("hair", HUMAN_HAIR), ("clothes", CLOTHES), ("signature", SIGNATURES), ("beard", BEARDS)):
        assert len({drawn(**{field: option}) for option in options}) == len(options), field
    assert len({drawn(kind="robot", hair=hair) for hair in ROBOT_HAIR}) == len(ROBOT_HAIR)


def test_documents_hold_no_text_no_group_opacity_and_only_short_numbers() -> None:
    for look in (Look(pattern="check", hair="afro", signature="scarf"), BOLT):
        for svg in documents(look, FigurePose(pose="think", facing=0.37)):
            assert "<text" not in svg and ' opacity="' not in svg
            assert not re.search(r"\d\.\d{3,}|\de-\d|nan|inf", svg)
            assert len(svg) < 20_000


def test_the_same_figure_is_the_same_text() -> None:
    pose = FigurePose(pose="talk", facing=-0.4, expression="afraid", mouth="D")
    assert figure_layers(Look(), pose) == figure_layers(Look(), pose)
    assert head_svg(Look(), pose) == head_svg(Look(), pose) != head_svg(Look(), FigurePose())


def test_hanging_hair_lies_behind_the_body_and_a_thinking_arm_before_the_head() -> None:
    names = [name for name, _ in figure_layers(Look(hair="long"), FigurePose(pose="think"))]
    assert names == ["back_hair", "body", "head", "front_arm"]
    assert [name for name, _ in figure_layers(Look(hair="crop"), FigurePose())] == ["body", "head"]


def test_a_back_view_has_no_eyes() -> None:
    look = Look(iris="#3f7a58")
    assert "#3f7a58" in head_svg(look, FigurePose())
    assert not any("#3f7a58" in svg for _, svg in back_view_layers(look))


def button_row(facing: float) -> float:
    """Where the top button of a shirt is."""
    svg = body_svg(Look(clothes="shirt"), FigurePose(facing=facing))
    return float(re.findall(r'<ellipse cx="(-?[\d.]+)" cy="104\.0"', svg)[0])


def test_a_torso_turns_with_its_facing_and_its_far_half_narrows() -> None:
    assert button_row(-0.9) < -8 and abs(button_row(0.0)) < 1 and button_row(0.9) > 8
    body = frame(Look(), 0.9)
    xs = [across(x, 104, body) for x in range(-60, 61, 5)]
    assert xs == sorted(xs), "nothing folds over"
    assert xs[-5] - xs[12] < 0.7 * (xs[12] - xs[4])


def test_a_hand_closes_round_what_it_holds() -> None:
    for pose in ("stand", "hold", "sit", "give", "walk"):
        svg = body_svg(Look(), FigurePose(pose=pose, prop="book"))
        book = svg.index("scale(0.60)")  # the size of a book in a hand
        assert "matrix(" in svg[:book] and "matrix(" in svg[book:], f"{pose}: a palm behind, fingers before"


def test_a_painting_is_held_larger_than_a_book_and_a_key_smaller() -> None:
    painting, book, key = (held(name).half_width for name in ("painting", "book", "key"))
    assert painting > 1.8 * book > 1.8 * key


def test_a_sitter_brings_a_chair_unless_the_place_has_a_seat() -> None:
    names = [name for name, _ in figure_layers(Look(), FigurePose(pose="sit"))]
    assert names[0] == "seat"
    assert "seat" not in [name for name, _ in figure_layers(Look(), FigurePose(pose="sit", seat="none"))]


def test_the_mouth_leaves_the_body_untouched() -> None:
    assert body_svg(Look(), FigurePose(mouth="D")) == body_svg(Look(), FigurePose(mouth="A", expression="sad"))


def test_a_look_survives_its_plain_values_and_ignores_strangers() -> None:
    look = Look(hair="bun", freckles=True, leg_length=340)
    values = look_to_dict(look)
    assert look_from_dict({**values, "tail": "long"}) == look
    assert all(isinstance(value, str | int | float | bool) for value in values.values())


@pytest.mark.parametrize("story", STORIES)
def test_nobody_in_a_story_is_taken_for_another(story: str) -> None:
    for seed in ("one", "two", "three"):
        looks = cast_looks(STORIES[story], seed)
        assert list(looks) == [person.id for person in STORIES[story]]
        for one, other in combinations(looks.values(), 2):
            assert look_distance(one, other) >= CONFUSED
            mains = [look.bottom if look.clothes == "overall" else look.top for look in (one, other)]
            assert colour_distance(*mains) >= OTHER_COLOUR


def test_a_cast_is_the_same_for_the_same_seed_and_another_for_another() -> None:
    assert cast_looks(STORIES["attic"], "one") == cast_looks(STORIES["attic"], "one")
    assert cast_looks(STORIES["attic"], "one") != cast_looks(STORIES["attic"], "two")


def test_the_author_overrules_the_casting() -> None:
    fixed = {"voss": {"hair": "bald", "hair_colour": "#d9d4d0", "top": "#aa2233", "signature": "none"}}
    voss = cast_looks(STORIES["lighthouse"], "one", fixed)["voss"]
    assert (voss.hair, voss.hair_colour, voss.top, voss.signature) == ("bald", "#d9d4d0", "#aa2233", "none")
    assert voss.clothes == "uniform"


def test_two_guards_do_not_share_their_colours() -> None:
    guards = [Person(id_, id_, "male", "adult", "human", "museum guard") for id_ in ("one", "two")]
    one, two = cast_looks(guards, "night").values()
    assert one.clothes == two.clothes == "uniform"
    assert colour_distance(one.top, two.top) >= OTHER_COLOUR


def test_a_helper_of_the_baker_is_not_dressed_as_the_baker() -> None:
    assert dress_for("baker", "male", "adult")["signature"] == "baker_hat"
    for role in ("the baker's helper", "helper of the baker"):
        assert "signature" not in dress_for(role, "female", "young")
    assert dress_for("the harbour master's daughter", "female", "young") == {}


def test_a_robot_is_cast_as_a_robot_and_nobody_else_is() -> None:
    looks = cast_looks(STORIES["attic"], "one")
    assert {id_ for id_, look in looks.items() if look.kind == "robot"} == {"bolt"}
    assert looks["bolt"].hair in ROBOT_HAIR


ZOO = [
    Person("rex", "Rex", "male", "adult", "animal", "the lighthouse dog"),
    Person("mimi", "Mimi", "female", "young", "animal", "a cat"),
    Person("nag", "Nag", "male", "old", "animal", "the old horse"),
    Person("karl", "Karl", "male", "adult", "animal", "a crow who steals buttons"),
]
EIGHT = [*STORIES["lighthouse"], *STORIES["bakery"][:2], *STORIES["attic"][:2], ZOO[0]]


def test_an_animal_is_cast_by_what_its_role_says() -> None:
    looks = cast_looks(ZOO, "one")
    assert [look.species for look in looks.values()] == ["dog", "cat", "horse", "bird"]
    assert species_of("the old mare") == "horse" and species_of("two geese and a wolf") == "bird"
    assert cast_looks(ZOO, "one", {"rex": {"species": "fox"}})["rex"].species == "fox"


def test_a_dragon_is_a_dragon_and_a_unicorn_has_its_horn() -> None:
    people = [Person("d", "Ember", "male", "adult", "animal", "a dragon who is afraid of fire")]
    look = cast_looks(people, "one")["d"]
    assert look.species == "dragon" and look.hair in ("horned", "frilled")
    horse, unicorn = (
        head_svg(Look(kind="animal", species=name, leg_length=320, hair="upright"), FigurePose())
        for name in ("horse", "unicorn")
    )
    assert horse != unicorn


@pytest.mark.parametrize(
    ("role", "species"),
    [("a lemur", "cat"), ("an iguana", "dragon"), ("a bumblebee", "bird"), ("an armadillo", "bear"),
     ("a zebu", "horse"), ("a snail", "mouse"), ("a frog", "mouse"), ("a snake", "dragon"),
     ("an elephant", "bear"), ("a jabberwock", "dog")],
)  # fmt: skip
def test_an_animal_that_nobody_has_drawn_is_played_by_its_kin_and_said_to_be(role: str, species: str) -> None:
    person = Person("it", "It", "neutral", "adult", "animal", role)
    assert cast_looks([person], "one")["it"].species == species
    assert played_by(person, {}) == species
    assert played_by(person, {"species": "fox"}) == ""
    assert played_by(replace(person, role_text=f"{role}'s dog"), {}) == ""


@pytest.mark.parametrize("species", SPECIES)
def test_every_animal_acts_speaks_walks_and_carries(species: str) -> None:
    kind = SPECIES[species]
    look = Look(kind="animal", species=species, leg_length=kind.height, hair=kind.ears[0], signature="collar")
    drawn = {head_svg(look, FigurePose(expression=e)) for e in EXPRESSIONS}
    assert len(drawn) == len(EXPRESSIONS)
    assert len({head_svg(look, FigurePose(mouth=mouth)) for mouth in MOUTHS}) >= len(MOUTHS) - 1  # a beak has no lips
    assert len({body_svg(look, FigurePose(pose=pose)) for pose in ("stand", "walk", "walk_3", "talk")}) == 4
    for pose in POSES:
        for svg in documents(look, FigurePose(pose=pose, facing=-0.6, prop="letter")):
            ElementTree.fromstring(svg)


def test_no_two_of_a_cast_of_eight_look_alike_as_thumbnails() -> None:
    for seed in ("one", "two"):
        pair = closest_pair(cast_looks(EIGHT, seed))
        assert pair is not None and pair[2] >= LEAST, pair


def test_a_thumbnail_tells_hair_and_coat_and_not_a_nose() -> None:
    look = Look(hair="bob", top="#2f8f83")
    assert likeness_distance(look, look) == 0
    assert likeness_distance(look, replace(look, nose="long", signature="glasses")) < LEAST / 2
    assert likeness_distance(look, replace(look, hair="afro", top="#d9675a")) > LEAST


def test_age_and_build_change_the_body() -> None:
    ages = ("child", "young", "adult", "old")
    bodies = {body_svg(Look(build=build, age_group=age), FigurePose()) for build in BUILDS for age in ages}
    assert len(bodies) == len(BUILDS) * len(ages)
