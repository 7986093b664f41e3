"""A writer knows the relevant part of the canon as it is when the episode begins."""

import pytest

from storyreel.canon_store.context import context_of
from storyreel.canon_store.snapshot import genesis
from storyreel.contracts.canon import Fact
from storyreel.contracts.errors import EngineError
from storyreel.contracts.project import ContextLimits
from storyreel.contracts.story import ContextPack, EpisodeOutline, Memory, Person, Premise, Setting, StoryArc
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


RICH = genesis(
    read_yaml(
        b"""\
characters:
  nell: {name: Nell Pike, age: 71, location: quay}
  bill: {name: Bill, alive: true}
locations:
  quay: {name: the quay}
facts:
  - {subject: nell, predicate: promised, object: bring the oil back}
  - {subject: nell, predicate: wants, object: sail}
  - {subject: nell, predicate: reached, object: sail, from: ep02}
  - {subject: world, predicate: never, object: let the light go out}
  - {subject: nell, predicate: fears, object: the dark}
  - {subject: nell, predicate: fears, object: rats, from: ep02}
  - {subject: bill, predicate: loves, object: nell}
  - {subject: bill, predicate: fears, object: gulls}
""",
        "canon.yaml",
    )
)
SEASON = ARC.model_copy(
    update={
        "episodes": (
            *ARC.episodes,
            EpisodeOutline(episode="ep02", want="w2", obstacle="o2", turn="The oil burns.", ending="It is dawn."),
            EpisodeOutline(episode="ep03", want="w3", obstacle="o3", turn="t3", ending="e3"),
        )
    }
)


def said(pack: ContextPack) -> list[tuple[str, str, object]]:
    return [(fact.subject, fact.predicate, fact.object) for fact in pack.facts]


def test_rules_threads_and_the_last_episode_are_told() -> None:
    pack = context_of(RICH, SEASON, "ep03")
    assert [fact.object for fact in pack.rules] == ["let the light go out"]
    assert pack.unresolved_threads == ("Nell Pike has promised to bring the oil back",)
    assert pack.last_summary.startswith("The oil burns. It is dawn. ")
    assert "Nell Pike fears: rats." in pack.last_summary
    assert context_of(RICH, SEASON, "ep01").last_summary == ""
    assert context_of(RICH, SEASON, "ep01").unresolved_threads == (
        "Nell Pike has promised to bring the oil back",
        "Nell Pike wants to sail",
    )


def test_who_people_are_comes_first_and_of_equals_the_newer() -> None:
    order = [row[1:] for row in said(context_of(RICH, SEASON, "ep03"))]
    assert order[:3] == [("age", 71), ("location", "quay"), ("name", "Nell Pike")]
    assert order.index(("fears", "rats")) < order.index(("fears", "the dark"))
    assert ("loves", "nell") in order and ("fears", "gulls") not in order


def test_what_does_not_fit_is_left_out_with_the_reason() -> None:
    pack = context_of(RICH, SEASON, "ep03", ContextLimits(max_facts=4))
    assert said(pack)[0] == ("nell", "age", 71) and pack.size is not None and pack.size.facts == 4
    left = {item.what: item.why for item in pack.left_out}
    assert left["Nell Pike fears: the dark"] == "the pack is full (4 facts, 2000 tokens)"
    assert left["Bill: 3 facts"] == "not in this episode"
    assert left["1 earlier fact"] == "no longer true when the episode begins"


def test_a_pack_never_holds_more_tokens_than_it_may() -> None:
    facts = tuple(
        Fact(subject="nell", predicate="fears", object=f"number {i} of a great many fears", source="s")
        for i in range(400)
    )
    canon = RICH.model_copy(update={"facts": (*RICH.facts, *facts)})
    memories = [Memory(text="a word " * 60, source="s", nearness=900), Memory(text="Hm.", source="t", nearness=10)]
    for max_tokens in (100, 500, 2000):
        pack = context_of(canon, SEASON, "ep03", ContextLimits(max_tokens=max_tokens), memories)
        assert pack.size is not None and pack.size.tokens <= max_tokens
        assert len(pack.left_out) <= 21 and pack.left_out[-1].why == "the list ends here"


def test_the_order_of_facts_in_the_canon_says_nothing() -> None:
    turned = RICH.model_copy(update={"facts": RICH.facts[::-1]})
    assert said(context_of(turned, SEASON, "ep03")) == said(context_of(RICH, SEASON, "ep03"))
