"""A writer knows the relevant part of the canon as it is when the episode begins."""

import pytest

from storyreel.canon_store.context import context_of
from storyreel.canon_store.snapshot import genesis
from storyreel.contracts.errors import EngineError
from storyreel.contracts.story import EpisodeOutline, Person, Premise, Setting, StoryArc
from storyreel.contracts.yaml_file import read_yaml

CANON = genesis(
    read_yaml(
        b"""\
characters:
  nell: {name: Nell Pike, age: 71, location: quay}
  ghost: {name: Old Bill, alive: false}
locations:
  quay: {name: the quay}
  moon: {name: the Moon}
facts:
  - {subject: nell, predicate: alive, object: false, from: ep02}
""",
        "canon.yaml",
    )
)
ARC = StoryArc(
    idea="A keeper's daughter finds a theft",
    title="An Honest Stick",
    logline="",
    premise=Premise(situation="SECRET", object="oil", object_class="LIQUID", period="past", genre="", confidence=90),
    cast=(Person(id="nell", name="Nell", role="the daughter", function="protagonist", age_group="young", age=24),),
    settings=(Setting(id="office", name="the office", kind="office", interior=True),),
    episodes=(EpisodeOutline(episode="ep01", want="w", obstacle="o", turn="t", ending="e"),),
)


def test_the_pack_holds_the_people_and_places_of_the_arc_only() -> None:
    pack = context_of(CANON, ARC, "ep01")
    assert [entity.id for entity in pack.entities] == ["nell", "quay"]
    assert {fact.subject for fact in pack.facts} == {"nell", "quay"}


def test_nothing_of_the_future_is_told() -> None:
    assert not [fact for fact in context_of(CANON, ARC, "ep01").facts if fact.predicate == "alive"]


def test_the_canon_is_right_about_names_and_ages() -> None:
    nell = context_of(CANON, ARC, "ep01").cast[0]
    assert (nell.name, nell.age, nell.age_group) == ("Nell Pike", 71, "old")


def test_an_episode_that_the_arc_does_not_know_is_refused() -> None:
    with pytest.raises(EngineError, match="found ep01, expected ep07 too"):
        context_of(CANON, ARC, "ep07")
